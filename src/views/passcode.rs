//! The page on which whoever is going to open a session types the facilitators' passcode.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::reading::reading;
use super::shared;

/// The page, with where somebody was going and what was wrong. What was typed never comes back.
pub fn passcode_page(
    prefs: &Preferences,
    to: &str,
    problem: Option<&str>,
    insecure: bool,
) -> Markup {
    let lang = prefs.language;
    let described = match problem {
        Some(_) => "passcode-problem passcode-hint",
        None => "passcode-hint",
    };
    page(
        prefs,
        &lang.say("passcode-title"),
        Surface::Plain,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("passcode-title")) }
                form.join method="post" action="/passcode" {
                    input type="hidden" name="to" value=(to);
                    label for="passcode" { (lang.say("passcode-label")) }
                    p.hint #passcode-hint { (lang.say("passcode-hint")) }
                    @if let Some(says) = problem { p.problem #passcode-problem role="alert" { (says) } }
                    input #passcode type="password" name="passcode" autocomplete="current-password" required
                        aria-describedby=(described) aria-invalid=[problem.map(|_| "true")] autofocus;
                    button type="submit" { (lang.say("passcode-button")) }
                }
                p { (lang.say("passcode-to-join")) " " a href="/join" { (lang.say("join-title")) } }
                (shared::footer(lang, insecure))
                (reading(prefs, "/passcode"))
            }
        },
    )
}
