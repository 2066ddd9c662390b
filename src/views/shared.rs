//! Pieces that several surfaces use.

use maud::{Markup, html};
use time::OffsetDateTime;

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use crate::planning::USUAL_RULES;
use crate::room::Region;
use crate::session::{PromptFace, SessionId, Tally, Timer};
use crate::words::{Language, Value};

/// A fault as a page of its own; `says` is in the reader's language.
pub fn fault_page(prefs: &Preferences, status: u16, says: &str) -> Markup {
    let lang = prefs.language;
    let heading = lang.say(if status >= 500 {
        "fault-not-now"
    } else {
        "fault-did-not-work"
    });
    page(
        prefs,
        &heading,
        Surface::Plain,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (heading) }
                p.problem role="alert" { (says) }
                p { a.button href="/" { (lang.say("go-to-start")) } }
            }
        },
    )
}

/// A fault beside a form: our script puts it where the form is.
pub fn problem(says: &str) -> Markup {
    html! { div #problem role="alert" tabindex="-1" { p { (says) } } }
}

/// The place for [`problem`] while there is none.
pub fn no_problem() -> Markup {
    html! { div #problem role="alert" tabindex="-1" {} }
}

pub(super) fn region(id: &'static str, markup: Markup) -> Region {
    Region {
        id,
        html: markup.into_string(),
    }
}

/// The mark that all is pretend.
pub(super) fn banner(lang: Language, rehearsal: bool) -> Markup {
    html! { p #banner role="note" { @if rehearsal { (lang.say("rehearsal")) } } }
}

/// How many have answered.
pub(super) fn tally_words(lang: Language, tally: Tally) -> String {
    match tally {
        Tally::Counted { done, joined } => lang.with(
            "tally-counted",
            [("done", done.into()), ("joined", joined.into())],
        ),
        Tally::NearlyAll => lang.say("tally-nearly").into_owned(),
        Tally::All { done } => {
            let people = lang.count("people", done);
            lang.with("tally-all", [("people", people.into())])
        }
    }
}

/// The timer; our script counts down, and without it nothing stands there while it runs.
pub(super) fn clock(lang: Language, timer: Timer) -> Markup {
    match timer {
        Timer::Off => html! { p #clock hidden {} },
        Timer::Running { ends_at } => html! { p #clock data-ends=(ends_at) {} },
        Timer::Paused { left } => {
            let seconds = left / 1_000;
            let time = format!("{}:{:02}", seconds / 60, seconds % 60);
            html! { p #clock data-left=(left) { (lang.with("timer-paused", [("time", time.into())])) } }
        }
    }
}

/// Where a question stands in the plan.
pub(super) fn question_of(lang: Language, number: usize, of: usize) -> String {
    lang.with(
        "question-of",
        [("number", number.into()), ("of", of.into())],
    )
}

/// Where a step stands in the plan: a question, or something else to do.
pub(super) fn step_of(lang: Language, prompt: &PromptFace) -> String {
    if prompt.activity.is_written() {
        return question_of(lang, prompt.number, prompt.of);
    }
    let blanks = [("number", prompt.number.into()), ("of", prompt.of.into())];
    lang.with("step-of", blanks)
}

/// The foot of plain pages.
pub(super) fn footer(lang: Language, insecure: bool) -> Markup {
    html! {
        footer {
            (privacy_links(lang))
            @if insecure { p.notice { (lang.say("not-encrypted")) } }
        }
    }
}

/// Where to read what happens to data, and how usable this is.
pub(super) fn privacy_links(lang: Language) -> Markup {
    html! {
        p.links {
            a href="/anonymity" { (lang.say("how-anonymous")) }
            a href="/privacy" { (lang.say("privacy")) }
            a href="/accessibility" { (lang.say("accessibility")) }
        }
    }
}

/// An address as people type it, without what browsers put in front by themselves.
pub(super) fn bare(address: &str) -> &str {
    address
        .trim_start_matches("https://")
        .trim_start_matches("http://")
}

/// Where a facilitator's verb is sent.
pub(super) fn act(session: SessionId, verb: &str) -> String {
    format!("/console/{session}/do/{verb}")
}

/// A time in seconds since 1970, as people write it.
pub(super) fn day_and_time(lang: Language, seconds: u64) -> String {
    let time = i64::try_from(seconds)
        .ok()
        .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    match time {
        Some(time) => lang.with(
            "receipt-day-and-time",
            [
                ("day", time.day().into()),
                ("month", u8::from(time.month()).into()),
                ("year", time.year().to_string().into()),
                (
                    "time",
                    format!("{:02}:{:02}", time.hour(), time.minute()).into(),
                ),
            ],
        ),
        None => lang.with("receipt-seconds", [("seconds", Value::Number(seconds))]),
    }
}

/// The ground rules: the facilitator's own, or the usual ones in the reader's language.
pub(super) fn ground_rules(lang: Language, own: Option<&[String]>) -> Markup {
    let rules = rules_of(lang, own);
    html! {
        @if !rules.is_empty() { ul.rules { @for rule in rules { li { (rule) } } } }
    }
}

/// The same as sentences.
pub(super) fn rules_of(lang: Language, own: Option<&[String]>) -> Vec<String> {
    let usual = || {
        USUAL_RULES
            .iter()
            .map(|key| lang.say(key).into_owned())
            .collect()
    };
    own.map_or_else(usual, <[String]>::to_vec)
}
