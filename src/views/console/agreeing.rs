//! What the facilitator writes down: what is agreed, and the room's own questions for the leader.

use maud::{Markup, html};

use crate::session::{
    Activity, ForFacilitator, NumberedCommitment, PromptStage, SessionId, limits,
};
use crate::views::agreed;
use crate::views::reading::english;
use crate::views::shared::act;
use crate::words::Language;

/// What is agreed, each with a way to change it and to take it away, and a form for the next.
pub(super) fn agreeing(lang: Language, view: &ForFacilitator) -> Markup {
    let session = view.screen.session;
    let now = view.current.and_then(|at| view.prompts.get(at));
    let is_now = now.is_some_and(|prompt| prompt.face.activity == Activity::Commit);
    html! {
        section #agreeing data-keep {
            details #agreed open[is_now] {
                summary { h2 { (lang.say("what-is-agreed")) } " " span.small { (lang.count("agreed", view.commitments.len() as u32)) } }
                ol.plain { @for known in &view.commitments { (written(lang, session, known)) } }
                @if view.commitments.len() < limits::COMMITMENTS { (form(lang, session, None)) }
            }
        }
    }
}

fn written(lang: Language, session: SessionId, known: &NumberedCommitment) -> Markup {
    html! {
        li {
            (agreed::one(lang, &known.commitment))
            details id={ "agreed-" (known.number) } {
                summary { (lang.say("change")) }
                (form(lang, session, Some(known)))
                form method="post" action=(act(session, "drop-commitment")) data-send {
                    input type="hidden" name="number" value=(known.number);
                    button.quiet type="submit" { (lang.say("take-away")) }
                }
            }
        }
    }
}

fn form(lang: Language, session: SessionId, known: Option<&NumberedCommitment>) -> Markup {
    let (of, now) = (
        known.map_or(0, |known| known.number),
        known.map(|known| &known.commitment),
    );
    let line = |name: &str, key: &str, value: Option<&String>| {
        let id = format!("{name}-{of}");
        html! {
            label for=(id) { (lang.say(key)) }
            input type="text" id=(id) name=(name) value=[value] maxlength=(limits::LINE_CHARS) autocomplete="off" dir="auto";
        }
    };
    html! {
        form.agree method="post" action=(act(session, "agree")) data-send {
            @if known.is_some() { input type="hidden" name="number" value=(of); }
            (line("said", "you-said", now.map(|now| &now.said)))
            (line("will", "we-will", now.map(|now| &now.will)))
            (line("who", "who-a-role", now.map(|now| &now.who)))
            (line("by", "by-when", now.map(|now| &now.by)))
            button.second type="submit" { (lang.say(if known.is_some() { "send-change" } else { "write-down" })) }
        }
    }
}

/// The questions that the room may choose from, and a form for one of its own, until they are asked.
pub(super) fn questions(lang: Language, view: &ForFacilitator) -> Markup {
    let still = view.prompts.iter().any(|prompt| {
        prompt.face.activity == Activity::Choose && prompt.stage == PromptStage::Waiting
    });
    html! {
        section #questions data-keep {
            @if still {
                details #own-questions {
                    summary { (lang.say("questions-to-choose")) }
                    ol lang=[english(lang)] { @for question in &view.questions { li { (question.text) } } }
                    form method="post" action=(act(view.screen.session, "add-question")) data-send {
                        label for="own-question" { (lang.say("own-question")) }
                        input #own-question type="text" name="text" maxlength=(limits::LINE_CHARS) autocomplete="off" dir="auto";
                        button.second type="submit" { (lang.say("add-question")) }
                    }
                }
            }
        }
    }
}
