//! What the facilitator has set aside: on the console, to bring back, and in the report, told to everyone.

use maud::{Markup, html};

use super::report_words;
use super::shared::act;
use crate::session::{ConsoleAnswer, HiddenAnswer, ReportPrompt, SessionId, ShownTheme};
use crate::theming::Reason;
use crate::words::Language;

/// The key of a reason's words.
pub(super) fn reason_key(reason: Reason) -> &'static str {
    match reason {
        Reason::NamesPerson => "reason-names-person",
        Reason::NamesPatient => "reason-names-patient",
        Reason::Hurts => "reason-hurts",
        Reason::Other => "reason-other",
    }
}

/// The hidden answers on the console, each with its reason.
pub(super) fn hidden_answers(
    lang: Language,
    session: SessionId,
    prompt: usize,
    hidden: &[HiddenAnswer],
) -> Markup {
    let rows = hidden.iter().map(|hidden| {
        (
            &hidden.answer,
            Some(lang.say(reason_key(hidden.reason)).into_owned()),
        )
    });
    html! {
        @if !hidden.is_empty() {
            li {
                details #hidden-answers {
                    summary { strong { (lang.say("hidden-answers")) } " " span.count { (lang.count("answers", hidden.len() as u32)) } }
                    p.hint { (lang.say("hidden-answers-hint")) }
                    (back(lang, session, prompt, "hidden", rows))
                }
            }
        }
    }
}

/// The answers on the console that were parked one by one.
pub(super) fn parked_answers(
    lang: Language,
    session: SessionId,
    prompt: usize,
    parked: &[ConsoleAnswer],
) -> Markup {
    html! {
        @if !parked.is_empty() {
            li {
                details #parked-answers {
                    summary { strong { (lang.say("parked-answers")) } " " span.count { (lang.count("answers", parked.len() as u32)) } }
                    (back(lang, session, prompt, "parked", parked.iter().map(|answer| (answer, None))))
                }
            }
        }
    }
}

fn back<'a>(
    lang: Language,
    session: SessionId,
    prompt: usize,
    id: &str,
    rows: impl Iterator<Item = (&'a ConsoleAnswer, Option<String>)>,
) -> Markup {
    html! {
        form.choosing method="post" action=(act(session, "bring-back")) data-send data-done=(lang.say("done-back")) {
            input type="hidden" name="prompt" value=(prompt);
            fieldset {
                legend { (lang.say("answers-heading")) }
                ul.choices data-arrows {
                    @for (answer, note) in rows {
                        li {
                            label {
                                input type="checkbox" id={ "a" (answer.id) } name="responses" value=(answer.id);
                                span dir="auto" { (answer.text.as_str()) }
                                @if let Some(note) = note { em.why { (note) } }
                            }
                        }
                    }
                }
            }
            div.acts.few role="group" aria-label=(lang.say("with-the-chosen")) {
                button.second id={ "back-" (id) } type="submit" { (lang.say("bring-chosen-back")) }
            }
        }
    }
}

/// In the report: how many answers were hidden, and why.
pub(super) fn hidden_in_report(lang: Language, prompt: &ReportPrompt) -> Markup {
    html! { @if let Some(says) = report_words::hidden_answers(lang, prompt) { p.other { (says) } } }
}

/// The key of a reason with its count.
pub(super) fn counted_key(reason: Reason) -> &'static str {
    match reason {
        Reason::NamesPerson => "hidden-names-person",
        Reason::NamesPatient => "hidden-names-patient",
        Reason::Hurts => "hidden-hurts",
        Reason::Other => "hidden-other",
    }
}

/// In the report: what was parked for another day.
pub(super) fn parked_in_report(
    lang: Language,
    prompt: &ReportPrompt,
    list: impl Fn(&[ShownTheme]) -> Markup,
) -> Markup {
    let parked = &prompt.parked;
    html! {
        @if !parked.themes.is_empty() || parked.other > 0 {
            section.parked {
                h3 { (lang.say("parked")) }
                @if !parked.themes.is_empty() { (list(&parked.themes)) }
                @if let Some(says) = report_words::parked_answers(lang, prompt) { p.other { (says) } }
            }
        }
    }
}
