//! Answers that the facilitator takes out of a closed prompt's picture, and puts back. An answer that is set aside keeps
//! its place underneath, so that it comes back to where it was and nothing is forgotten on the way.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::cannot_correct::CannotCorrect;
use super::correction::some;
use super::response::ResponseId;
use super::themes::{Theme, Themes};

/// Why the facilitator hid an answer. It is told to everyone, as a number; so there are few, and none has a blank to fill.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reason {
    /// It names a person.
    NamesPerson,
    /// It names a patient, or tells something about a ward by which one is known.
    NamesPatient,
    /// It hurts somebody.
    Hurts,
    /// Something else.
    Other,
}

impl Reason {
    /// All of them, in the order in which they are offered and told.
    pub const ALL: [Reason; 4] = [
        Reason::NamesPerson,
        Reason::NamesPatient,
        Reason::Hurts,
        Reason::Other,
    ];

    /// What it is called in forms, as in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Reason::NamesPerson => "names_person",
            Reason::NamesPatient => "names_patient",
            Reason::Hurts => "hurts",
            Reason::Other => "other",
        }
    }
}

/// How an answer is out of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Aside {
    /// Hidden: counted as given, in no theme, quoted nowhere.
    Hidden(Reason),
    /// Parked for another day.
    Parked,
}

/// What is set aside, by the id of the answer.
pub type SetAside = BTreeMap<ResponseId, Aside>;

impl Themes {
    /// The themes as they may be seen: without the answers that are set aside. Of the people of a theme only a number is
    /// known, so each of these answers may have been the only one of its person: the number goes down by one for each, and
    /// never below one where somebody's answer is left. It comes back with the answer, never higher than it was.
    pub fn without_aside(&self) -> Themes {
        let mut seen = self.clone();
        let there = |id: &ResponseId| !self.aside.contains_key(id);
        for theme in &mut seen.themes {
            theme.do_without(&there);
        }
        seen.other.retain(there);
        seen.also.retain(|also| there(&also.response));
        seen.rank();
        seen
    }

    pub(super) fn hide_answers(
        &mut self,
        responses: &[ResponseId],
        reason: Reason,
    ) -> Result<(), CannotCorrect> {
        for id in self.known(responses)? {
            self.aside.insert(id, Aside::Hidden(reason));
        }
        Ok(())
    }

    /// What is hidden stays hidden: parking must not lift it.
    pub(super) fn park_answers(&mut self, responses: &[ResponseId]) -> Result<(), CannotCorrect> {
        for id in self.known(responses)? {
            self.aside.entry(id).or_insert(Aside::Parked);
        }
        Ok(())
    }

    pub(super) fn bring_back(&mut self, responses: &[ResponseId]) -> Result<(), CannotCorrect> {
        for id in self.known(responses)? {
            self.aside.remove(&id);
        }
        Ok(())
    }

    /// The chosen responses, if any are and all of them are of this prompt.
    pub(super) fn known(
        &self,
        responses: &[ResponseId],
    ) -> Result<BTreeSet<ResponseId>, CannotCorrect> {
        let chosen = some(responses)?;
        let members = self.themes.iter().flat_map(|theme| &theme.members);
        let all: BTreeSet<_> = members.chain(&self.other).copied().collect();
        let known = chosen.is_subset(&all);
        known.then_some(chosen).ok_or(CannotCorrect::NoSuchResponse)
    }
}

impl Theme {
    fn do_without(&mut self, there: &impl Fn(&ResponseId) -> bool) {
        let before = self.members.len();
        self.members.retain(there);
        let (left, gone) = (
            self.members.len() as u32,
            (before - self.members.len()) as u32,
        );
        if gone > 0 {
            self.people = self.people.saturating_sub(gone).max(left.min(1));
            self.pin = self.pin.filter(there);
        }
    }
}

#[cfg(test)]
mod tests;
