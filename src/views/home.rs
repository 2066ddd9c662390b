//! The first page, and the page on which a session is opened.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::{join, shared, words};
use crate::content::{Level, Plan};

/// The first page: join, or start.
pub fn home_page(prefs: &Preferences, insecure: bool) -> Markup {
    page(
        prefs,
        "Join or start a session",
        Surface::Plain,
        html! {
            (masthead(None))
            main #main {
                h1 { (words::JOIN) }
                (join::join_form("", None))
                hr;
                section {
                    h2 { "Running a team session?" }
                    p { (words::PURPOSE) }
                    p { a.button.second href="/start" { "Start a session" } }
                }
                (shared::footer(insecure))
            }
        },
    )
}

/// What the start page offers, and what was chosen before if something was wrong.
pub struct StartForm<'a> {
    /// The levels.
    pub levels: &'a [Level],
    /// The session plans.
    pub plans: &'a [Plan],
    /// What was wrong.
    pub problem: Option<&'a str>,
    /// Whether the way here is not encrypted.
    pub insecure: bool,
}

/// The page on which a session is opened: one press on a level does it.
pub fn start_page(prefs: &Preferences, form: &StartForm<'_>) -> Markup {
    page(
        prefs,
        "Start a session",
        Surface::Plain,
        html! {
            (masthead(None))
            main #main.wide {
                h1 { "Start a session" }
                p { "Choose the level of leadership your team will talk about. The session opens at once; no account is needed." }
                @if let Some(says) = form.problem { (shared::problem(says)) }
                form method="post" action="/start" {
                    ul.levels {
                        @for level in form.levels {
                            li {
                                h2 { (level.name) }
                                p.bands { (level.bands) }
                                p { (level.summary) }
                                button type="submit" name="level" value=(level.id) { "Open a session for " (level.name) " leaders" }
                            }
                        }
                    }
                    (choices(form.plans))
                }
                (shared::footer(form.insecure))
            }
        },
    )
}

fn choices(plans: &[Plan]) -> Markup {
    html! {
        details.choices {
            summary { "Plan, title and how it runs" }
            fieldset {
                legend { "Session plan" }
                @for (at, plan) in plans.iter().enumerate() {
                    label.choice {
                        input type="radio" name="plan" value=(plan.id) checked[at == 0];
                        span { strong { (plan.name) } ", " (plan.minutes) " minutes, " (plan.steps.len()) " questions. " (plan.setting) }
                    }
                }
            }
            label { "Title (you may leave it empty)" input type="text" name="title" maxlength=(crate::session::limits::TITLE_CHARS) autocomplete="off"; }
            fieldset {
                legend { "When themes appear" }
                label.choice { input type="radio" name="reveal" value="after-closing" checked; span { "When you show them, after a question has closed" } }
                label.choice { input type="radio" name="reveal" value="waves"; span { "As they form, for several people at a time" } }
            }
            label {
                "Smallest group to show (people)"
                input type="number" name="smallest_group" value=(crate::session::limits::SMALLEST_GROUP)
                    min=(crate::session::limits::SMALLEST_GROUP_CHOICE.start()) max=(crate::session::limits::SMALLEST_GROUP_CHOICE.end());
            }
            label {
                "Keep the report (days after the end)"
                input type="number" name="keep_days" value=(crate::session::limits::KEEP_DAYS)
                    min=(crate::session::limits::KEEP_DAYS_CHOICE.start()) max=(crate::session::limits::KEEP_DAYS_CHOICE.end());
            }
        }
    }
}
