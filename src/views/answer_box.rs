//! The answer box of one phone: what it may write, what it has sent, and what it may still do about it.

use maud::{Markup, html};

use super::ballot::{ballot, retry};
use super::one_word;
use super::shared::region;
use super::together;
use super::warning::{as_it_is, taken_out, warning};
use crate::room::Region;
use crate::session::identifying::Kind;
use crate::session::{Activity, Own, PromptFace, Scene, SessionId, limits};
use crate::words::Language;

/// What every phone has in this place: the empty box while a question is open.
pub(super) fn answer(lang: Language, session: SessionId, scene: &Scene) -> Region {
    match scene {
        Scene::Asking { prompt, .. } => answer_region(lang, session, prompt, &Own::default()),
        _ => region(
            "answer",
            html! { div #answer data-key="none" { (kept(lang)) } },
        ),
    }
}

/// The answer box of one phone, with what stands in it: in a page, and in the answer to a POST.
pub fn answer_region(lang: Language, session: SessionId, prompt: &PromptFace, own: &Own) -> Region {
    if prompt.activity == Activity::OneWord {
        return region("answer", one_word::phone(lang, session, prompt, own));
    }
    if !prompt.activity.is_written() {
        return region("answer", ballot(lang, session, prompt, own));
    }
    let about = Box {
        lang,
        session,
        prompt,
        own,
        warnings: &[],
    };
    region("answer", about.whole())
}

/// The answer box after a refusal, with everything that was typed still in it.
pub fn retry_region(
    lang: Language,
    session: SessionId,
    prompt: &PromptFace,
    typed: &Own,
) -> Region {
    match &prompt.ballot {
        None if prompt.activity == Activity::OneWord => {
            region("answer", one_word::retry(lang, session, prompt, typed))
        }
        Some(face) => region("answer", retry(lang, session, prompt, face, typed)),
        None => warned_region(lang, session, prompt, typed, &[]),
    }
}

/// The answer box with warnings, one entry a slot, before anything of it is stored.
pub fn warned_region(
    lang: Language,
    session: SessionId,
    prompt: &PromptFace,
    typed: &Own,
    warnings: &[Vec<Kind>],
) -> Region {
    let about = Box {
        lang,
        session,
        prompt,
        own: typed,
        warnings,
    };
    region("answer", held(prompt.prompt, typed, about.form("send")))
}

/// The place for words that somebody had not sent when the box went: our script puts them here, never away.
pub(super) fn kept(lang: Language) -> Markup {
    html! { details #kept hidden { summary { (lang.say("words-not-sent")) } p {} } }
}

/// What stands in the place of the box while a step takes answers: it is never swapped under somebody's thumb. The phone counts
/// on from the number of the newest that came from it.
pub(super) fn held(prompt: usize, own: &Own, inside: Markup) -> Markup {
    let edition = (own.edition > 0).then_some(own.edition);
    html! { div #answer data-key={ "ask-" (prompt) } data-edition=[edition] data-keep { (inside) } }
}

struct Box<'a> {
    lang: Language,
    session: SessionId,
    prompt: &'a PromptFace,
    own: &'a Own,
    /// One entry a slot, or none at all.
    warnings: &'a [Vec<Kind>],
}

impl Box<'_> {
    fn whole(&self) -> Markup {
        let written: Vec<&str> = self
            .own
            .answers
            .iter()
            .filter_map(|answer| answer.text.as_deref())
            .collect();
        if written.is_empty() {
            held(self.prompt.prompt, self.own, self.empty())
        } else {
            held(self.prompt.prompt, self.own, self.sent(&written))
        }
    }

    fn empty(&self) -> Markup {
        html! {
            @if self.own.passed { p.receipt { (self.lang.say("passed")) } }
            (self.form("send"))
            @if !self.own.passed {
                form.pass method="post" action={ "/s/" (self.session) "/pass" } data-send {
                    input type="hidden" name="prompt" value=(self.prompt.prompt);
                    button.second type="submit" { (self.lang.say("nothing-to-add")) }
                }
            }
        }
    }

    fn sent(&self, written: &[&str]) -> Markup {
        let (lang, all_fixed) = (
            self.lang,
            self.own.answers.iter().all(|answer| answer.fixed),
        );
        html! {
            p.receipt { (lang.say(self.receipt(written.len()))) }
            (taken_out(lang, self.own))
            details {
                summary { (lang.say(if all_fixed { "show-answer" } else { "show-or-change" })) }
                @if all_fixed { @for text in written { (fixed(text)) } }
                @else { (self.form("send-change")) }
                form method="post" action={ "/s/" (self.session) "/withdraw" } data-send {
                    input type="hidden" name="prompt" value=(self.prompt.prompt);
                    button.quiet type="submit" { (lang.say("take-back")) }
                }
            }
        }
    }

    fn receipt(&self, written: usize) -> &'static str {
        match (self.own.answers.iter().any(|answer| answer.fixed), written) {
            (true, _) => "answer-is-shown",
            (false, 1) => "answer-is-in",
            (false, _) => "answers-are-in",
        }
    }

    fn form(&self, send: &str) -> Markup {
        let lang = self.lang;
        html! {
            form method="post" action={ "/s/" (self.session) "/answer" } data-send data-draft=(self.prompt.prompt) {
                input type="hidden" name="prompt" value=(self.prompt.prompt);
                @for slot in 0..usize::from(self.prompt.slots) { (self.slot(slot)) }
                (together::number(lang, self.prompt, self.own))
                p.hint #short { (lang.say("keep-it-short")) }
                button.send type="submit" { (lang.say(send)) }
                @if !self.warnings.is_empty() { (as_it_is(lang)) }
            }
        }
    }

    fn slot(&self, slot: usize) -> Markup {
        let (lang, own) = (self.lang, self.own.answers.get(slot));
        let text = own
            .and_then(|answer| answer.text.as_deref())
            .unwrap_or_default();
        if own.is_some_and(|answer| answer.fixed) {
            return fixed(text);
        }
        let kinds = self
            .warnings
            .get(slot)
            .map(Vec::as_slice)
            .unwrap_or_default();
        let described = match kinds {
            [] => "short".to_owned(),
            _ => format!("warning{slot} short"),
        };
        let label = match self.prompt.slots {
            1 => lang.say("your-answer").into_owned(),
            _ => lang.with("answer-number", [("number", (slot + 1).into())]),
        };
        html! {
            label for={ "answer" (slot) } { (label) }
            textarea id={ "answer" (slot) } name={ "answer" (slot) } rows=(if self.prompt.slots == 1 { 4 } else { 2 }) dir="auto"
                data-limit=(limits::RESPONSE_CHARS) data-show-from=(limits::RESPONSE_CHARS_SHOWN_FROM) aria-describedby=(described) { (text) }
            (warning(lang, slot, kinds))
        }
    }
}

/// An answer that everyone has seen among the themes.
fn fixed(text: &str) -> Markup {
    html! { p.fixed dir="auto" { "“" (text) "”" } }
}
