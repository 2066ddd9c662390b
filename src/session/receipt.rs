//! What remains when a session has been deleted: that it was, when, and how much it had held.

use serde::{Deserialize, Serialize};

use super::{PromptStage, Session, SessionId};

/// A deletion receipt. It has no title, no question and no word of anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Receipt {
    /// The session that was deleted.
    pub session: SessionId,
    /// When, in seconds since 1970.
    pub deleted_at: u64,
    /// Why.
    pub why: Why,
    /// What it had held; none where it could not be read any more.
    pub held: Option<Counts>,
}

/// Why a session was deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Why {
    /// The facilitator asked for it.
    Asked,
    /// The time for which it was to be kept was over.
    TimeOver,
}

/// What a deleted session had held, in numbers. It is all that stays, and stays long: nothing of a prompt that too few had
/// answered is in it, nor of levels, for whoever knows the numbers of some would know the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Steps that had been opened.
    pub prompts: u32,
    /// People who answered the most answered prompt; none where no prompt counts.
    pub people: Option<u32>,
    /// Answers to all prompts that count; none where no prompt does.
    pub answers: Option<u32>,
}

impl Session {
    /// The receipt for deleting the session as it stands, `now` in seconds since 1970.
    pub fn receipt(&self, why: Why, now: u64) -> Receipt {
        let opened = |at: &usize| self.stage(*at) != PromptStage::Waiting;
        let people = (0..self.prompts.len()).filter_map(|at| self.took_part(at));
        let answers = (0..self.prompts.len()).filter_map(|at| self.answers_told(at));
        Receipt {
            session: self.setup.id,
            deleted_at: now,
            why,
            held: Some(Counts {
                prompts: self.steps().filter(opened).count() as u32,
                people: people.max(),
                answers: answers.reduce(u32::saturating_add),
            }),
        }
    }

    /// People who took part in everybody's prompt; none where they are too few to tell.
    fn took_part(&self, prompt: usize) -> Option<u32> {
        let state = &self.prompts[prompt];
        let people = match (&state.boxed, &state.ballot.counted) {
            (Some(boxed), _) => boxed.heads.people,
            (None, Some(counted)) => counted.people,
            (None, None) => state.counted(),
        };
        let told = people >= self.setup.needed(prompt) && !self.is_of_level(prompt);
        told.then_some(people)
    }

    /// Answers to everybody's prompt in which people write; none where those people are too few to tell.
    fn answers_told(&self, prompt: usize) -> Option<u32> {
        self.took_part(prompt).filter(|_| self.writes(prompt))?;
        let state = &self.prompts[prompt];
        let boxed = state.boxed.as_ref();
        Some(boxed.map_or(state.answers.count(), |boxed| boxed.responses.len() as u32))
    }
}
