//! Letting somebody else help: the helper code on the console, and the page on which it is typed.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::reading::reading;
use super::shared::{self, bare};
use crate::room::{HELPER_CODE_MS, HelperCode};
use crate::session::SessionId;
use crate::words::Language;

/// Minutes in which a code can be typed.
const MINUTES: u32 = (HELPER_CODE_MS / 60_000) as u32;

/// The part of the console that makes a helper code, and shows the one it was just given, with the server's address. It is
/// no live region: nobody else's console may show the code.
pub fn helper_code(
    lang: Language,
    session: SessionId,
    given: Option<(&HelperCode, &str)>,
) -> Markup {
    html! {
        div #helping {
            @match given {
                Some((code, address)) => (shown(lang, code, address)),
                None => p.small { (lang.with("help-means", [("minutes", MINUTES.into())])) },
            }
            p.small { (lang.say("help-stays")) }
            form method="post" action={ "/console/" (session) "/pair" } data-send {
                button #do-help.second type="submit" { (lang.say(if given.is_some() { "help-another-code" } else { "help-make-code" })) }
            }
        }
    }
}

fn shown(lang: Language, code: &HelperCode, address: &str) -> Markup {
    let where_ = format!("{}/pair", bare(address));
    html! {
        p { (lang.with("help-type-it", [("address", where_.into())])) }
        p.code { (code.shown()) }
        p.small { (lang.with("help-once", [("minutes", MINUTES.into())])) }
    }
}

/// The same for a browser without script: a page of its own.
pub fn helper_code_page(
    prefs: &Preferences,
    session: SessionId,
    code: &HelperCode,
    address: &str,
) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("help-title"),
        Surface::Plain,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("help-title")) }
                (shown(lang, code, address))
                p { (lang.say("help-stays")) }
                p { a.button href={ "/console/" (session) } { (lang.say("back-to-console")) } }
            }
        },
    )
}

/// The page on which a helper code is typed, with what was typed and what was wrong with it.
pub fn pair_page(
    prefs: &Preferences,
    typed: &str,
    problem: Option<&str>,
    insecure: bool,
) -> Markup {
    let lang = prefs.language;
    let described = match problem {
        Some(_) => "code-problem code-hint",
        None => "code-hint",
    };
    page(
        prefs,
        &lang.say("pair-title"),
        Surface::Plain,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("pair-title")) }
                form.join method="post" action="/pair" {
                    label for="code" { (lang.say("pair-code")) }
                    p.hint #code-hint { (lang.say("pair-hint")) }
                    @if let Some(says) = problem { p.problem #code-problem role="alert" { (says) } }
                    input #code type="text" name="code" value=(typed) autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20"
                        required aria-describedby=(described) aria-invalid=[problem.map(|_| "true")] autofocus;
                    button type="submit" { (lang.say("pair-button")) }
                }
                p { (lang.say("help-stays")) }
                (shared::footer(lang, insecure))
                (reading(prefs, "/pair"))
            }
        },
    )
}
