//! Joining by code, and opening a link.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::{shared, words};

/// The page to join on, with what was typed and what was wrong with it.
pub fn join_page(
    prefs: &Preferences,
    typed: &str,
    problem: Option<&str>,
    insecure: bool,
) -> Markup {
    page(
        prefs,
        words::JOIN,
        Surface::Plain,
        html! {
            (masthead(None))
            main #main {
                h1 { (words::JOIN) }
                (join_form(typed, problem))
                p { (words::NO_NAMES) }
                (shared::footer(insecure))
            }
        },
    )
}

pub(super) fn join_form(typed: &str, problem: Option<&str>) -> Markup {
    let described = if problem.is_some() {
        "code-problem code-hint"
    } else {
        "code-hint"
    };
    html! {
        form.join method="post" action="/join" {
            label for="code" { (words::CODE_LABEL) }
            p.hint #code-hint { (words::CODE_HINT) }
            @if let Some(says) = problem { p.problem #code-problem role="alert" { (says) } }
            input #code type="text" name="code" value=(typed) autocomplete="off" autocapitalize="characters" spellcheck="false" maxlength="20"
                required aria-describedby=(described) aria-invalid=[problem.map(|_| "true")] autofocus[problem.is_some() || typed.is_empty()];
            button type="submit" { "Join" }
        }
    }
}

/// The page behind a link with a secret in its fragment: our script hands the secret over and removes it from the address.
pub fn open_page(prefs: &Preferences) -> Markup {
    page(
        prefs,
        "Opening your link",
        Surface::Link,
        html! {
            (masthead(None))
            main #main {
                h1 { "Opening your link" }
                p #claim role="status" { "One moment." }
                p { a href="/" { "Go to the start" } }
                noscript { p.problem { "This link needs JavaScript once, to keep its secret out of every log. Switch it on and open the link again." } }
            }
        },
    )
}
