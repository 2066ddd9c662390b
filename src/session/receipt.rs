//! What remains when a session has been deleted: that it was, when, and how much it had held.

use serde::{Deserialize, Serialize};

use super::prompt::PromptState;
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

/// What a deleted session had held, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// Prompts that had been opened.
    pub prompts: u32,
    /// People who answered the most answered prompt; none below the smallest group.
    pub people: Option<u32>,
    /// Answers that were stored when it was deleted.
    pub answers: u32,
}

impl Session {
    /// The receipt for deleting the session as it stands, `now` in seconds since 1970.
    pub fn receipt(&self, why: Why, now: u64) -> Receipt {
        let opened = |stage: PromptStage| stage != PromptStage::Waiting;
        let prompts = self.prompts.iter().filter(|state| opened(state.stage));
        let people = (0..self.prompts.len()).map(|at| self.took_part(at)).max();
        let people = people.unwrap_or(0);
        let answers = self.prompts.iter().map(|state| match &state.boxed {
            Some(boxed) => boxed.responses.len() as u32,
            None => state.answers.count(),
        });
        Receipt {
            session: self.setup.id,
            deleted_at: now,
            why,
            held: Some(Counts {
                prompts: prompts.count() as u32,
                people: Some(people).filter(|people| *people >= self.setup.smallest_group),
                answers: answers.sum(),
            }),
        }
    }

    /// People who took part in the step of a prompt, in all levels together.
    fn took_part(&self, prompt: usize) -> u32 {
        let people = |state: &PromptState| match (&state.boxed, &state.ballot.counted) {
            (Some(boxed), _) => boxed.heads.people,
            (None, Some(counted)) => counted.people,
            (None, None) => state.answers.counted() + state.ballot.people() + state.words.people(),
        };
        let step = self.step(prompt);
        step.map(|at| people(&self.prompts[at])).sum()
    }
}
