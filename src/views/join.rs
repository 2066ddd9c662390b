//! Joining by code, and opening a link.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::reading::reading;
use super::shared;
use crate::session::JoinCode;
use crate::words::Language;

/// The page to join on, with what was typed and what was wrong with it.
pub fn join_page(
    prefs: &Preferences,
    typed: &str,
    problem: Option<&str>,
    insecure: bool,
) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("join-title"),
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { (lang.say("join-title")) }
                (join_form(lang, typed, problem))
                p { (lang.say("join-no-names")) }
                (shared::footer(prefs.language, insecure))
                (reading(prefs, &address(typed)))
            }
        },
    )
}

/// Where the page stands: with the code, if what was typed is one.
fn address(typed: &str) -> String {
    JoinCode::parse(typed).map_or_else(
        |_| "/join".to_owned(),
        |code| format!("/j/{}", code.compact()),
    )
}

pub(super) fn join_form(lang: Language, typed: &str, problem: Option<&str>) -> Markup {
    let described = if problem.is_some() {
        "code-problem code-hint"
    } else {
        "code-hint"
    };
    html! {
        form.join method="post" action="/join" {
            label for="code" { (lang.say("join-code")) }
            p.hint #code-hint { (lang.say("join-code-hint")) }
            @if let Some(says) = problem { p.problem #code-problem role="alert" { (says) } }
            input #code type="text" name="code" value=(typed) autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20"
                required aria-describedby=(described) aria-invalid=[problem.map(|_| "true")] autofocus[problem.is_some() || typed.is_empty()];
            button type="submit" { (lang.say("join-button")) }
        }
    }
}

/// The page behind a link with a secret in its fragment: our script hands the secret over and removes it from the address.
pub fn open_page(prefs: &Preferences) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("join-opening-link"),
        Surface::Link,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { (lang.say("join-opening-link")) }
                p #claim role="status" { (lang.say("join-one-moment")) }
                p { a href="/" { (lang.say("go-to-start")) } }
                noscript { p.problem { (lang.say("join-needs-script")) } }
            }
        },
    )
}
