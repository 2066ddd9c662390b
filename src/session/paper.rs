//! Answers that people wrote on paper. The facilitator types them in while the prompt is open; each counts as one person.
//!
//! # Notes never stand in for phones
//!
//! Nobody but the facilitator can tell a note that somebody wrote from one that nobody wrote. So whoever types notes of his
//! own must get nothing for it:
//!
//! - Where anybody has answered by phone, only people with phones count towards the smallest group, and only people new on
//!   phones make a wave. Every picture then has at least the smallest group of phones in it, and every two that follow each
//!   other differ by as many new ones as without a single note.
//! - Where nobody has, notes count towards both, each as one person: what is shown then has no answer from a phone in it.
//!
//! - The same holds within a theme, and for a word of its label: what one phone has said does not become a theme because
//!   somebody types in notes like it.
//!
//! So notes show nothing of phones sooner than the phones alone would, and of no smaller group. They only add to what may
//! be shown: to its people, its answers and its themes. [`Person::counted`] is the one place that counts so.
//!
//! A note's marks come from its words and from where it stood in the form, so the same form sent again is the same notes.

use std::collections::BTreeSet;

use super::decide::Decision;
use super::prompt::Answers;
use super::{Event, Refusal, Session, identifying, limits, tidy};
use crate::theming::{Person, ResponseId};

/// A note as it was typed in.
pub struct Note {
    /// The mark of whoever wrote it.
    pub person: Person,
    /// The answer's id.
    pub response: ResponseId,
    /// What was typed.
    pub text: String,
}

impl Answers {
    /// People who wrote on paper.
    pub(super) fn notes(&self) -> u32 {
        let paper = self.given.keys().filter(|person| person.is_on_paper());
        paper.count() as u32
    }

    /// People who count, each phone as one.
    pub(super) fn counted_one_each(&self) -> u32 {
        Person::counted(self.given.keys()) as u32
    }

    /// People who count and are not among the known ones.
    pub(super) fn counted_beyond(&self, known: &BTreeSet<Person>) -> u32 {
        let only_paper = self.notes() == self.people();
        let all = self.given.keys();
        let new = all.filter(|person| only_paper || !person.is_on_paper());
        new.filter(|person| !known.contains(person)).count() as u32
    }
}

impl Session {
    /// Notes to a prompt and what is asked with it.
    pub(super) fn notes_of_step(&self, prompt: usize) -> u32 {
        let step = self.step(prompt);
        step.map(|at| self.prompts[at].answers.notes()).sum()
    }

    pub(super) fn take_notes(&self, prompt: usize, notes: Vec<Note>) -> Decision {
        let state = self.taking_answers(prompt)?;
        if !self.writes(prompt) {
            return Err(Refusal::NotWritten);
        }
        if notes.is_empty() {
            return Err(Refusal::NoNotes);
        }
        if notes.len() > limits::NOTES_AT_ONCE {
            return Err(Refusal::TooManyNotes(notes.len()));
        }
        let mut events = Vec::new();
        for (at, note) in notes.into_iter().enumerate() {
            let text = tidy(&note.text);
            let length = identifying::length(&text);
            if length > limits::RESPONSE_CHARS {
                let line = at + 1;
                return Err(Refusal::NoteTooLong { line, length });
            }
            if text.is_empty() {
                continue;
            }
            let known = state.answers.text(note.response).is_some();
            events.extend((!known).then(|| Event::Noted {
                prompt,
                person: note.person,
                response: note.response,
                text: identifying::mask(&text).into_owned().into(),
            }));
        }
        let all = state.answers.notes() as usize + events.len();
        if all > limits::NOTES {
            return Err(Refusal::PaperFull);
        }
        Ok(events)
    }
}
