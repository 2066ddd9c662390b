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
        let (mut people, mut answers) = (0, 0);
        for state in &self.prompts {
            let counted = state.ballot.counted.as_ref();
            people = people.max(counted.map_or(state.ballot.people(), |counted| counted.people));
            people = people.max(state.words.people());
            match &state.boxed {
                Some(boxed) => {
                    people = people.max(boxed.heads.people);
                    answers += boxed.responses.len() as u32;
                }
                None => {
                    people = people.max(state.answers.counted());
                    answers += state.answers.count();
                }
            }
        }
        Receipt {
            session: self.setup.id,
            deleted_at: now,
            why,
            held: Some(Counts {
                prompts: prompts.count() as u32,
                people: Some(people).filter(|people| *people >= self.setup.smallest_group),
                answers,
            }),
        }
    }
}
