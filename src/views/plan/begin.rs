//! Where a plan begins: a ready one, or a file.

use maud::{Markup, html};

use super::super::layout::{Surface, masthead, page};
use super::super::preferences::Preferences;
use super::super::reading::reading;
use super::super::shared;
use super::{choice, choose_level};
use crate::content::{Level, Plan};

/// The page on which a plan begins, with what was wrong with a file or a choice.
pub fn plan_begin_page(
    prefs: &Preferences,
    levels: &[Level],
    plans: &[Plan],
    problem: Option<&str>,
    insecure: bool,
) -> Markup {
    let lang = prefs.language;
    let describes = problem.map(|_| "problem");
    page(
        prefs,
        &lang.say("plan-title"),
        Surface::Plan,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("plan-title")) }
                p { (lang.say("plan-how")) }
                @if let Some(says) = problem { (shared::problem(says)) }
                form method="get" action="/plan" {
                    h2 { (lang.say("plan-begin")) }
                    (choose_level(lang, "", levels))
                    (choice(lang, "plan", &lang.say("plan-begin-plan"), "", plans.iter().map(|plan| (plan.id.as_str(), plan.name.as_str()))))
                    div.buttons { button type="submit" { (lang.say("plan-begin-button")) } }
                }
                form method="post" action="/plan/file" enctype="multipart/form-data" {
                    h2 { (lang.say("plan-file")) }
                    label for="file" { (lang.say("plan-file-label")) }
                    input #file type="file" name="file" accept=".json,application/json" aria-invalid=[problem.map(|_| "true")] aria-describedby=[describes] autofocus[problem.is_some()];
                    div.buttons { button.second type="submit" { (lang.say("plan-file-button")) } }
                    p.small { (lang.say("plan-file-copy")) }
                }
                (shared::footer(lang, insecure))
                (reading(prefs, "/plan"))
            }
        },
    )
}
