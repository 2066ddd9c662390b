//! The ballot of one phone: what it can mark, what it has marked, and what it may still do about it. Plain form controls,
//! so that every phone knows them.

use maud::{Markup, html};

use super::answer_box::{held, kept};
use super::marks::c_mark;
use super::reading::english;
use crate::session::{Activity, BallotFace, BallotItem, ItemName, Own, PromptFace, SessionId};
use crate::words::Language;

/// What stands in the answer box while people mark something.
pub(super) fn ballot(lang: Language, session: SessionId, prompt: &PromptFace, own: &Own) -> Markup {
    let Some(face) = &prompt.ballot else {
        return html! { div #answer data-key="none" { (kept(lang)) } };
    };
    let paper = Paper {
        lang,
        prompt,
        face,
        own,
        session,
    };
    let inside = if own.marks.is_empty() {
        paper.empty()
    } else {
        paper.marked()
    };
    held(prompt.prompt, own, inside)
}

/// The same after a refusal, with what was marked still marked.
pub(super) fn retry(
    lang: Language,
    session: SessionId,
    prompt: &PromptFace,
    face: &BallotFace,
    typed: &Own,
) -> Markup {
    let paper = Paper {
        lang,
        prompt,
        face,
        own: typed,
        session,
    };
    held(prompt.prompt, typed, paper.form("send"))
}

struct Paper<'a> {
    lang: Language,
    session: SessionId,
    prompt: &'a PromptFace,
    face: &'a BallotFace,
    own: &'a Own,
}

impl Paper<'_> {
    fn empty(&self) -> Markup {
        html! {
            @if self.own.passed { p.receipt { (self.lang.say("passed-ballot")) } }
            (self.form("send"))
            @if !self.own.passed { (self.button("pass", "second", "rather-not")) }
        }
    }

    fn marked(&self) -> Markup {
        html! {
            p.receipt { (self.lang.say("choice-is-in")) }
            details {
                summary { (self.lang.say("show-or-change-choice")) }
                (self.form("send-change"))
                (self.button("withdraw", "quiet", "take-back"))
            }
        }
    }

    fn button(&self, verb: &str, class: &str, key: &str) -> Markup {
        html! {
            form.pass method="post" action={ "/s/" (self.session) "/" (verb) } data-send {
                input type="hidden" name="prompt" value=(self.prompt.prompt);
                button class=(class) type="submit" { (self.lang.say(key)) }
            }
        }
    }

    fn form(&self, send: &str) -> Markup {
        let lang = self.lang;
        html! {
            form method="post" action={ "/s/" (self.session) "/mark" } data-send {
                input type="hidden" name="prompt" value=(self.prompt.prompt);
                @match self.prompt.activity {
                    Activity::CheckIn | Activity::Pulse | Activity::FollowUp => @for item in &self.face.items { (self.scale(item)) },
                    Activity::Vote { .. } => (self.choices(&lang.with("vote-how", [("most", self.face.most.into())]), "checkbox")),
                    Activity::Choose => (self.choices(&lang.say("choose-how"), "radio")),
                    Activity::Rank { .. } => (self.order()),
                    Activity::Answer | Activity::OneWord | Activity::Commit => {},
                }
                button.send type="submit" { (lang.say(send)) }
            }
        }
    }

    fn mark(&self, item: &BallotItem) -> u8 {
        self.own.marks.get(item.item).copied().unwrap_or(0)
    }

    /// One item on the scale, from 1 to 5, with words at both ends.
    fn scale(&self, item: &BallotItem) -> Markup {
        let (lang, now, activity) = (self.lang, self.mark(item), self.prompt.activity);
        html! {
            fieldset.scale {
                legend { (called(lang, &item.name, item.c)) }
                div {
                    @for point in 1..=activity.highest_mark() {
                        label { input type="radio" name={ "m" (item.item) } value=(point) checked[now == point]; span { (point_of(lang, activity, point)) } }
                    }
                }
                @if let Some(ends) = scale_key(activity) { p.hint { (lang.say(ends)) } }
            }
        }
    }

    /// Boxes or buttons, one an item.
    fn choices(&self, how: &str, kind: &str) -> Markup {
        html! {
            fieldset data-most=[(kind == "checkbox").then_some(self.face.most)] {
                legend { (how) }
                @for item in &self.face.items {
                    label.choice {
                        @if kind == "radio" { input type="radio" name="chosen" value=(item.item) checked[self.mark(item) > 0]; }
                        @else { input type="checkbox" name={ "m" (item.item) } value="1" checked[self.mark(item) > 0]; }
                        span { (called(self.lang, &item.name, item.c)) }
                    }
                }
                p.left {}
            }
        }
    }

    /// A place for each item.
    fn order(&self) -> Markup {
        let (lang, places) = (self.lang, self.face.most);
        html! {
            p { (lang.with("rank-how", [("places", places.into())])) }
            @for item in &self.face.items {
                label.place {
                    span { (called(lang, &item.name, item.c)) }
                    select name={ "m" (item.item) } {
                        option value="0" { (lang.say("no-place")) }
                        @for place in 1..=places { option value=(place) selected[usize::from(self.mark(item)) == place] { (place) } }
                    }
                }
            }
        }
    }
}

/// What the ends of a scale mean.
pub(super) fn scale_key(activity: Activity) -> Option<&'static str> {
    match activity {
        Activity::CheckIn => Some("scale-ends"),
        Activity::Pulse => Some("scale-ends-pulse"),
        _ => None,
    }
}

/// A point of a scale: a number, or a word where the points have words.
pub(super) fn point_of(lang: Language, activity: Activity, point: u8) -> String {
    const HAPPENED: [&str; 4] = ["happened", "happened-partly", "happened-not", "cannot-tell"];
    let word = HAPPENED.get(usize::from(point.saturating_sub(1)));
    match (activity, word) {
        (Activity::FollowUp, Some(key)) => lang.say(key).into_owned(),
        _ => point.to_string(),
    }
}

/// What an item is called on a page in this language.
pub(super) fn called(lang: Language, name: &ItemName, c: Option<crate::theming::C>) -> Markup {
    html! {
        @match (name, c) {
            (ItemName::Asked, _) => (lang.say("from-1-to-5")),
            (ItemName::C, Some(c)) => (c_mark(lang, c)),
            (ItemName::C, None) => {},
            (ItemName::Theme { label }, c) => { span.label dir="auto" { (label) } @if let Some(c) = c { " " (c_mark(lang, c)) } },
            (ItemName::Word { word }, _) => span.label dir="auto" { (word) },
            (ItemName::Commitment { commitment }, _) => span.label dir="auto" { (commitment.will) },
            (ItemName::Question { question }, _) => span.label lang=[english(lang)] dir="auto" { (question.text) },
        }
    }
}
