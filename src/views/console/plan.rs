//! The plan: every question, where it stands, and what the facilitator may want to say.

use maud::{Markup, html};

use super::button;
use super::next::leave_for;
use crate::session::{ConsolePrompt, ForFacilitator, Next, Phase, PromptStage};
use crate::views::levels::questions;
use crate::views::question::Question;
use crate::views::reading::english;
use crate::views::shared::day_and_time;
use crate::words::Language;

/// The region of the plan.
pub(super) fn plan(lang: Language, view: &ForFacilitator) -> Markup {
    html! {
        section #plan {
            h2 { (lang.say("plan")) }
            @if view.phase == Phase::Lobby { (notes(lang, "before-first-question", &view.opening_notes)) }
            ol { @for prompt in view.steps() { (planned(lang, view, prompt)) } }
            @if view.can_leave_open() { (leave_all(lang, view)) }
            @if view.next() == Next::End { (notes(lang, "at-the-end", &view.closing_notes)) }
            @if view.phase == Phase::Running && view.next() != Next::End {
                form method="get" action={ "/console/" (view.screen.session) "/end" } { button.quiet #end-here type="submit" { (lang.say("end-here")) } }
            }
        }
    }
}

/// A way to leave everything open for those who are not here.
fn leave_all(lang: Language, view: &ForFacilitator) -> Markup {
    html! {
        details #leave-all {
            summary { (lang.say("leave-all-open")) }
            p.small { (lang.say("leave-all-open-how")) }
            (leave_for(lang, view.screen.session, "leave-all-open", "leave-them-open", None))
        }
    }
}

fn planned(lang: Language, view: &ForFacilitator, prompt: &ConsolePrompt) -> Markup {
    let at = prompt.face.prompt;
    let now = view.is_at(at);
    let asked = Question::of(lang, &prompt.face);
    html! {
        li aria-current=[now.then_some("step")] {
            details id={ "step-" (at) } {
                summary { strong lang=[asked.lang] { (asked.title) } " " span.state { (state(lang, prompt)) } " " span.small { (lang.with("minutes", [("count", prompt.minutes.into())])) } }
                (questions(lang, view, prompt))
                (notes(lang, "notes", &prompt.notes))
                @if let (true, Some(until)) = (prompt.is_left_open(), prompt.left_open_until) {
                    p.hint { (lang.with("still-open-until", [("until", day_and_time(lang, until / 1_000).into())])) }
                }
                @if view.phase != Phase::Ended { (acts(lang, view, prompt)) }
            }
        }
    }
}

/// What can be done with a prompt, whichever the room is at.
fn acts(lang: Language, view: &ForFacilitator, prompt: &ConsolePrompt) -> Markup {
    let at = prompt.face.prompt;
    let press = |verb: &str, written: &str, other: &str| {
        let key = if prompt.face.activity.is_written() {
            written
        } else {
            other
        };
        button(
            view.screen.session,
            verb,
            &lang.say(key),
            "second",
            Some(at),
        )
    };
    let (free, elsewhere) = (view.is_free(), !view.is_at(at));
    html! {
        @match prompt.stage {
            PromptStage::Waiting if free => (press("open", "open-this-question", "open-this-step")),
            PromptStage::Sorted if free => (press("show", "show-these-themes", "show-this-result")),
            PromptStage::Open | PromptStage::Closing if prompt.is_left_open() => {
                @if free && elsewhere { (press("return-to", "return-to-this-question", "return-to-this-step")) }
                (press("close-now", "close-this-question", "close-this-step"))
            },
            _ => {},
        }
    }
}

fn state(lang: Language, prompt: &ConsolePrompt) -> String {
    let key = match (prompt.stage, prompt.shown) {
        (PromptStage::Waiting, _) if !prompt.ready => "state-nothing-yet",
        (PromptStage::Waiting, _) => return String::new(),
        (PromptStage::Open, _) if prompt.is_left_open() => "state-left-open",
        (PromptStage::Open, _) => "state-open",
        (PromptStage::Closing, _) => "state-closing",
        (PromptStage::Sorting, _) => "state-sorting",
        (PromptStage::Sorted, false) if !prompt.face.activity.is_written() => "state-counted",
        (PromptStage::Sorted, false) => "state-not-shown",
        (PromptStage::Sorted, true) => "state-shown",
    };
    lang.say(key).into_owned()
}

fn notes(lang: Language, heading: &str, notes: &[String]) -> Markup {
    html! {
        @if !notes.is_empty() {
            h3 { (lang.say(heading)) }
            ul.notes lang=[english(lang)] { @for note in notes { li { (note) } } }
        }
    }
}
