//! What the facilitator writes down, as it comes in.

use super::super::fault::Fault;
use super::{Act, missing};
use crate::session::{Command, Commitment};

impl Act {
    /// The command of a verb that writes something down; none for another verb.
    pub(super) fn agreeing(&self, verb: &str) -> Result<Option<Command>, Fault> {
        Ok(Some(match verb {
            "agree" => Command::Agree {
                number: self.number,
                commitment: Commitment {
                    said: self.said.clone().unwrap_or_default(),
                    will: self.will.clone().ok_or_else(|| missing("will"))?,
                    who: self.who.clone().unwrap_or_default(),
                    by: self.by.clone().unwrap_or_default(),
                },
            },
            "drop-commitment" => Command::DropCommitment {
                number: self.number.ok_or_else(|| missing("number"))?,
            },
            "add-question" => Command::AddQuestion {
                text: self.text.clone().ok_or_else(|| missing("text"))?,
            },
            _ => return Ok(None),
        }))
    }
}
