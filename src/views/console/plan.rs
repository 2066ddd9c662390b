//! The plan: every question, where it stands, and what the facilitator may want to say.

use maud::{Markup, html};

use super::button;
use crate::session::{ConsolePrompt, ForFacilitator, Next, Phase, PromptStage};
use crate::views::question::Question;
use crate::views::reading::english;
use crate::words::Language;

/// The region of the plan.
pub(super) fn plan(lang: Language, view: &ForFacilitator) -> Markup {
    html! {
        section #plan {
            h2 { (lang.say("plan")) }
            @if view.phase == Phase::Lobby { (notes(lang, "before-first-question", &view.opening_notes)) }
            ol { @for prompt in &view.prompts { (planned(lang, view, prompt)) } }
            @if view.next() == Next::End { (notes(lang, "at-the-end", &view.closing_notes)) }
            @if view.phase == Phase::Running && view.next() != Next::End {
                form method="get" action={ "/console/" (view.screen.session) "/end" } { button.quiet #end-here type="submit" { (lang.say("end-here")) } }
            }
        }
    }
}

fn planned(lang: Language, view: &ForFacilitator, prompt: &ConsolePrompt) -> Markup {
    let at = prompt.face.prompt;
    let now = view.current == Some(at);
    let free = !view
        .prompts
        .iter()
        .any(|other| !matches!(other.stage, PromptStage::Waiting | PromptStage::Sorted));
    let (session, asked) = (view.screen.session, Question::of(lang, &prompt.face));
    let press = |verb: &str, written: &str, other: &str| {
        let key = if prompt.face.activity.is_written() {
            written
        } else {
            other
        };
        button(session, verb, &lang.say(key), "second", Some(at))
    };
    html! {
        li aria-current=[now.then_some("step")] {
            details id={ "step-" (at) } {
                summary { strong lang=[asked.lang] { (asked.title) } " " span.state { (state(lang, prompt)) } " " span.small { (lang.with("minutes", [("count", prompt.minutes.into())])) } }
                p lang=[asked.lang] { "“" (asked.text) "”" }
                (notes(lang, "notes", &prompt.notes))
                @if free && view.phase != Phase::Ended {
                    @match prompt.stage {
                        PromptStage::Waiting => (press("open", "open-this-question", "open-this-step")),
                        PromptStage::Sorted => (press("show", "show-these-themes", "show-this-result")),
                        _ => {},
                    }
                }
            }
        }
    }
}

fn state(lang: Language, prompt: &ConsolePrompt) -> String {
    let key = match (prompt.stage, prompt.shown) {
        (PromptStage::Waiting, _) if !prompt.ready => "state-nothing-yet",
        (PromptStage::Waiting, _) => return String::new(),
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
