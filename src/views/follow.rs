//! Opening a session that follows an earlier one, from the data file of its report.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::plan::choice;
use super::preferences::Preferences;
use super::reading::reading;
use super::shared;
use crate::content::{Level, Plan};

/// What the page offers, and what was wrong.
pub struct FollowForm<'a> {
    /// The levels.
    pub levels: &'a [Level],
    /// The session plans.
    pub plans: &'a [Plan],
    /// The level and the plan that were chosen before.
    pub chosen: (&'a str, &'a str),
    /// What was wrong.
    pub problem: Option<&'a str>,
    /// Whether the way here is not encrypted.
    pub insecure: bool,
}

/// The page.
pub fn follow_page(prefs: &Preferences, form: &FollowForm<'_>) -> Markup {
    let lang = prefs.language;
    let (level, plan) = form.chosen;
    let levels = form.levels.iter();
    let plans = form.plans.iter();
    page(
        prefs,
        &lang.say("follow-title"),
        Surface::Plan,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("follow-title")) }
                p { (lang.say("follow-how")) }
                @if let Some(says) = form.problem { (shared::problem(says)) }
                form method="post" action="/follow" enctype="multipart/form-data" {
                    label for="file" { (lang.say("follow-file")) }
                    p.hint #file-hint { (lang.say("follow-file.hint")) }
                    input #file type="file" name="file" accept=".json,application/json" aria-describedby="file-hint" aria-invalid=[form.problem.map(|_| "true")] autofocus[form.problem.is_some()];
                    (choice(lang, "level", &lang.say("plan-begin-level"), level, levels.map(|level| (level.id.as_str(), level.name.as_str()))))
                    (choice(lang, "plan", &lang.say("plan-begin-plan"), plan, plans.map(|plan| (plan.id.as_str(), plan.name.as_str()))))
                    div.buttons { button type="submit" { (lang.say("plan-open")) } }
                    p.small { (lang.say("follow-kept")) }
                }
                (shared::footer(lang, form.insecure))
                (reading(prefs, "/follow"))
            }
        },
    )
}
