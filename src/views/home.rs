//! The first page, and the page on which a session is opened.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::reading::{english, reading};
use super::{join, shared};
use crate::content::{Level, Plan};
use crate::planning::ALL_LEVELS;
use crate::session::{Activity, limits};
use crate::words::Language;

/// The first page: join, or start.
pub fn home_page(prefs: &Preferences, insecure: bool) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("home-title"),
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { (lang.say("join-title")) }
                (join::join_form(lang, "", None))
                hr;
                section {
                    h2 { (lang.say("home-running")) }
                    p { (lang.say("purpose")) }
                    p { a.button.second href="/start" { (lang.say("start-title")) } }
                    p.links { a href="/check" { (lang.say("check-link")) } }
                }
                (shared::footer(prefs.language, insecure))
                (reading(prefs, "/"))
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
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("start-title"),
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main.wide {
                h1 { (lang.say("start-title")) }
                p { (lang.say("start-choose")) }
                @if let Some(says) = form.problem { (shared::problem(says)) }
                form method="post" action="/start" {
                    ul.levels {
                        @for level in form.levels {
                            li {
                                h2 lang=[english(lang)] { (level.name) }
                                p.bands lang=[english(lang)] { (level.bands) }
                                p lang=[english(lang)] { (level.summary) }
                                button type="submit" name="level" value=(level.id) { (lang.with("start-open", [("level", level.name.as_str().into())])) }
                            }
                        }
                    }
                    section.all-levels {
                        h2 { (lang.say("all-levels")) }
                        p { (lang.say("all-levels-why")) }
                        button.second type="submit" name="level" value=(ALL_LEVELS) { (lang.say("all-levels-open")) }
                    }
                    (choices(lang, form.plans))
                }
                section {
                    h2 { (lang.say("start-own-plan")) }
                    p { (lang.say("start-own-plan-why")) }
                    p { a.button.second href="/plan" { (lang.say("start-own-plan")) } }
                    h2 { (lang.say("follow-title")) }
                    p { (lang.say("follow-why")) }
                    p { a.button.second href="/follow" { (lang.say("follow-title")) } }
                }
                (shared::footer(prefs.language, form.insecure))
                (reading(prefs, "/start"))
            }
        },
    )
}

/// How long a plan takes, and how much it asks.
fn length(lang: Language, plan: &Plan) -> String {
    let written = plan
        .steps
        .iter()
        .filter(|step| step.activity.is_none_or(Activity::is_written));
    let questions = written.count();
    let questions = lang.count("questions", questions as u32);
    lang.with(
        "start-plan-length",
        [
            ("minutes", plan.minutes.into()),
            ("questions", questions.into()),
        ],
    )
}

fn choices(lang: Language, plans: &[Plan]) -> Markup {
    html! {
        details.choices {
            summary { (lang.say("start-choices")) }
            fieldset {
                legend { (lang.say("start-plan")) }
                @for (at, plan) in plans.iter().enumerate() {
                    label.choice {
                        input type="radio" name="plan" value=(plan.id) checked[at == 0];
                        span { strong lang=[english(lang)] { (plan.name) } ", " (length(lang, plan)) " " span lang=[english(lang)] { (plan.setting) } }
                    }
                }
            }
            p { a href="/plan" { (lang.say("start-own-plan")) } }
            label { (lang.say("start-name")) input type="text" name="title" maxlength=(limits::TITLE_CHARS) autocomplete="off"; }
            fieldset {
                legend { (lang.say("start-reveal")) }
                label.choice { input type="radio" name="reveal" value="after-closing" checked; span { (lang.say("start-after-closing")) } }
                label.choice { input type="radio" name="reveal" value="waves"; span { (lang.say("start-waves")) } }
                label.choice { input type="radio" name="reveal" value="one-by-one"; span { (lang.say("start-one-by-one")) } }
            }
            label {
                (lang.say("start-smallest-group"))
                input type="number" name="smallest_group" value=(limits::SMALLEST_GROUP)
                    min=(limits::SMALLEST_GROUP_CHOICE.start()) max=(limits::SMALLEST_GROUP_CHOICE.end());
            }
            label {
                (lang.say("start-keep-days"))
                input type="number" name="keep_days" value=(limits::KEEP_DAYS)
                    min=(limits::KEEP_DAYS_CHOICE.start()) max=(limits::KEEP_DAYS_CHOICE.end());
            }
        }
    }
}
