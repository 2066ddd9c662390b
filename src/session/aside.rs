//! Single answers that the facilitator hid or parked, as far as each audience may know of them. Hiding is never silent:
//! everybody is told how many, and the report says for which reasons.
//!
//! # What somebody learns who compares the pictures before and after
//!
//! That one answer went, from which theme or from the other points; its words if they were quoted; and, where a part of it
//! spoke for a second theme, which one. Nothing moves up in its place: a quotation that was not seen before is not seen
//! after, and words that were hidden once are quoted from nobody. No other number changes, with one exception: a theme that
//! has too few people left for its words to be shown folds into the other points, as one always does. That it folds says
//! that it had no more people than a theme needs; where everybody gives one answer, its number had said so already.
//!
//! Of people only a number is known here, so an answer that goes may have been the only one of its person: each takes one
//! person with it. Nothing that the facilitator sets aside makes a theme's number of people larger.

use std::collections::BTreeSet;

use serde::Serialize;

use super::ConsoleAnswer;
use super::board::answer;
use super::prompt::Boxed;
use crate::theming::{Aside, Reason, ResponseId, Text};

/// What everybody is told of what is set aside: numbers.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct TakenOut {
    /// Answers that the facilitator hid, one by one.
    pub hidden: u32,
    /// Answers in parked themes, and answers parked one by one.
    pub parked: u32,
    /// Themes that the facilitator holds back.
    pub held_themes: u32,
    /// Answers in them.
    pub held_answers: u32,
}

impl TakenOut {
    /// Counts one more theme that is held back.
    pub(super) fn hold_back(&mut self, answers: u32) {
        self.held_themes += 1;
        self.held_answers += answers;
    }
}

/// A hidden answer, for the facilitator to bring back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HiddenAnswer {
    /// The answer.
    pub answer: ConsoleAnswer,
    /// Why it is hidden.
    pub reason: Reason,
}

/// How many answers are hidden for one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct HiddenBecause {
    /// The reason.
    pub reason: Reason,
    /// Answers, at least one.
    pub answers: u32,
}

impl Boxed {
    fn aside(&self) -> impl Iterator<Item = (ResponseId, Aside)> {
        self.themes
            .themes()
            .aside
            .iter()
            .map(|(id, how)| (*id, *how))
    }

    pub(super) fn is_aside(&self, id: ResponseId) -> bool {
        self.themes.themes().aside.contains_key(&id)
    }

    /// How many were hidden and how many parked, one by one.
    pub(super) fn set_aside(&self) -> TakenOut {
        let parked = self.aside().filter(|(_, how)| *how == Aside::Parked);
        let parked = parked.count() as u32;
        TakenOut {
            hidden: self.aside().count() as u32 - parked,
            parked,
            ..TakenOut::default()
        }
    }

    /// Hidden answers by reason, for the report; reasons that were never needed are left out.
    pub(super) fn hidden_because(&self) -> Vec<HiddenBecause> {
        let of = |reason| HiddenBecause {
            reason,
            answers: self
                .aside()
                .filter(|(_, how)| *how == Aside::Hidden(reason))
                .count() as u32,
        };
        let all = Reason::ALL.into_iter().map(of);
        all.filter(|because| because.answers > 0).collect()
    }

    /// The hidden answers, for the facilitator.
    pub(super) fn hidden_answers(&self) -> Vec<HiddenAnswer> {
        let texts = self.texts();
        let hidden = |(id, how)| match how {
            Aside::Hidden(reason) => {
                let answer = answer(&texts, id, None)?;
                Some(HiddenAnswer { answer, reason })
            }
            Aside::Parked => None,
        };
        self.aside().filter_map(hidden).collect()
    }

    /// The answers that were parked one by one, for the facilitator.
    pub(super) fn parked_answers(&self) -> Vec<ConsoleAnswer> {
        let texts = self.texts();
        let parked = self.aside().filter(|(_, how)| *how == Aside::Parked);
        parked
            .filter_map(|(id, _)| answer(&texts, id, None))
            .collect()
    }

    /// The words of hidden answers: whoever else wrote the same is not quoted either.
    pub(super) fn hidden_words(&self) -> BTreeSet<String> {
        let hidden = self.hidden_answers().into_iter();
        hidden.map(|hidden| folded(&hidden.answer.text)).collect()
    }
}

/// Words by which two answers are one quotation.
pub(super) fn folded(text: &Text) -> String {
    text.to_lowercase()
}
