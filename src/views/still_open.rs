//! What the room has left and still takes answers: the list on every phone, and a page for each question, for people who
//! could not come. Everything on it works as plain forms.

use maud::{Markup, html};

use super::layout::{FirstPaint, Refresh, Surface, live_page, logo, markup};
use super::phone::foot;
use super::preferences::Preferences;
use super::question::Question;
use super::shared::{day_and_time, no_problem, step_of};
use crate::room::Region;
use crate::session::{SessionId, StillOpen};
use crate::words::Language;

/// What the page of one question is made of.
pub struct QuestionPage<'a> {
    /// The session.
    pub session: SessionId,
    /// The question.
    pub open: &'a StillOpen,
    /// The others that are still open, each with whether this phone is done with it.
    pub others: &'a [(StillOpen, bool)],
    /// This phone's answer box.
    pub own: Option<&'a Region>,
    /// What was wrong with what it sent.
    pub problem: Option<&'a str>,
}

/// The list on every phone; empty while the room has left nothing open.
pub(super) fn still_open(lang: Language, session: SessionId, all: &[StillOpen]) -> Markup {
    html! {
        section #still-open {
            @if !all.is_empty() {
                h2 { (lang.say("still-open")) }
                @for open in all { (link(lang, session, open)) }
            }
        }
    }
}

fn link(lang: Language, session: SessionId, open: &StillOpen) -> Markup {
    let asked = Question::of(lang, &open.prompt);
    let until = day_and_time(lang, open.until / 1_000);
    html! {
        a.button.second lang=[asked.lang] href={ "/s/" (session) "/question/" (open.prompt.prompt) } { (asked.title) }
        p.hint { (lang.with("still-open-until", [("until", until.into())])) }
    }
}

/// The page of one question that is still open. It is never refreshed by itself: somebody is writing.
pub fn question_page(prefs: &Preferences, paint: &FirstPaint, about: &QuestionPage<'_>) -> Markup {
    let lang = prefs.language;
    let QuestionPage { session, open, .. } = about;
    let asked = Question::of(lang, &open.prompt);
    let until = day_and_time(lang, open.until / 1_000);
    live_page(
        prefs,
        asked.title,
        Surface::Phone,
        paint,
        Refresh::Never,
        html! {
            header {
                (paint.region("banner"))
                div.masthead { span.brand { (logo()) span { (lang.say("openfloor")) } } }
            }
            main #main data-only={ "ask-" (open.prompt.prompt) } {
                p.step { (step_of(lang, &open.prompt)) }
                h1 lang=[asked.lang] { (asked.text) }
                p.hint lang=[asked.lang] { (asked.hint) }
                p { (lang.with("left-open", [("until", until.into())])) }
                @match about.problem { Some(says) => (super::problem(says)), None => (no_problem()) }
                @if let Some(own) = about.own { (markup(own)) }
                (others(lang, *session, about.others))
                p.way-back { a.button.second href={ "/s/" (session) } { (lang.say("to-the-session")) } }
            }
            (foot(prefs, *session))
        },
    )
}

fn others(lang: Language, session: SessionId, others: &[(StillOpen, bool)]) -> Markup {
    html! {
        @if !others.is_empty() {
            section #others {
                h2 { (lang.say("still-open-too")) }
                @for (open, done) in others {
                    (link(lang, session, open))
                    @if *done { p.receipt { (lang.say("you-are-done-with-it")) } }
                }
            }
        }
    }
}
