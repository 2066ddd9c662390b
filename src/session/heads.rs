//! One phone that speaks for several people: in twos and fours, people write one answer together and say how many they are.
//!
//! # Nobody unlocks other people's answers by what he claims
//!
//! Nobody can check the number that a phone gives. So it must get nothing for whoever gives a wrong one:
//!
//! - Towards the smallest group, the largest number that any phone has given counts as one. Whatever one phone claims, then,
//!   nothing is shown unless the other phones speak for the smallest group less one: as many people as they would be if every
//!   phone were one person.
//! - Until [`limits::PHONES_TOGETHER`] phones have answered, every phone counts as one: two groups alone, however large, would
//!   read each other's answer.
//! - Waves, a theme and the words of its label go on counting phones ([`PromptState::wave_due`], [`Person::counted`]): what
//!   one phone has said is one voice, however many nod.
//! - Notes from paper are one person each, and never stand in for phones, as [`super::paper`] has it.
//!
//! What remains: somebody with two phones who claims large groups on both needs only one other phone, as in a session whose
//! smallest group is three. Everybody is shown how many phones have joined.
//!
//! # What the sum tells
//!
//! While the step is open, each number stands with its pseudonym, in memory and in the sealed journal, and is shown to nobody
//! but the phone that gave it; how many have answered is told in phones. At its end the sum alone is kept, once, without
//! which phone gave what: no two sums can be held against each other. Below the smallest group not even the sum is kept.

use serde::Serialize;

use super::prompt::{Answers, PromptState};
use super::{Refusal, Session, limits};
use crate::theming::Person;

/// What one person has given to an open prompt.
#[derive(Clone, Copy, Default)]
pub(super) struct Given {
    /// Answers that stand.
    pub(super) answers: u32,
    /// People whom they speak for.
    pub(super) people: u8,
}

/// How many people answered a prompt, and on how many phones.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Heads {
    /// All of them.
    pub people: u32,
    /// Those of them who wrote on paper.
    pub on_paper: u32,
    /// Phones that the others answered on, where one may speak for several; none elsewhere.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub phones: Option<u32>,
}

impl Answers {
    /// People whom this person speaks for; none before he has answered.
    pub(super) fn people_of(&self, person: Person) -> Option<u8> {
        self.given.get(&person).map(|given| given.people)
    }

    /// People who count towards the smallest group.
    pub(super) fn counted(&self) -> u32 {
        if self.phones() < limits::PHONES_TOGETHER {
            return self.counted_one_each();
        }
        self.by_phone().sum::<u32>() - self.by_phone().max().unwrap_or(1) + 1
    }

    /// Phones that have answered.
    fn phones(&self) -> u32 {
        self.people() - self.notes()
    }

    /// People whom each phone speaks for.
    fn by_phone(&self) -> impl Iterator<Item = u32> {
        let phones = self.given.iter().filter(|(who, _)| !who.is_on_paper());
        phones.map(|(_, given)| u32::from(given.people))
    }
}

impl PromptState {
    /// Whether so many people have answered that something of it may be shown.
    pub(super) fn enough(&self, smallest_group: u32) -> bool {
        self.counted() >= smallest_group
    }

    /// People who have written or marked something and count towards the smallest group.
    pub(super) fn counted(&self) -> u32 {
        self.answers.counted() + self.ballot.people() + self.words.people()
    }
}

impl Session {
    /// The people whom a phone speaks for from now on.
    pub(super) fn speaks_for(
        &self,
        prompt: usize,
        person: Person,
        says: Option<u8>,
    ) -> Result<u8, Refusal> {
        let stands = self.prompt(prompt)?.answers.people_of(person);
        let people = says.or(stands).unwrap_or(1);
        let most = self.setup.prompts[prompt].together;
        match people {
            0 => Err(Refusal::TooManyTogether(most)),
            many if many > most => Err(Refusal::TooManyTogether(most)),
            people => Ok(people),
        }
    }

    /// What is kept of how many answered. Below the smallest group that is those who count, each phone as one.
    pub(super) fn heads(&self, prompt: usize) -> Result<Heads, Refusal> {
        let state = self.prompt(prompt)?;
        let answers = &state.answers;
        if !state.enough(self.setup.needed(prompt)) {
            return Ok(Heads {
                people: answers.counted_one_each(),
                ..Heads::default()
            });
        }
        let on_paper = answers.notes();
        let is_together = self.setup.prompts[prompt].together > 1;
        Ok(Heads {
            people: answers.by_phone().sum::<u32>() + on_paper,
            on_paper,
            phones: is_together.then(|| answers.phones()),
        })
    }
}
