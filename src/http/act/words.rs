//! The verbs that take a word off every screen and bring it back.

use super::{Act, missing};
use crate::http::fault::Fault;
use crate::session::Command;

impl Act {
    /// Hides or brings back a word; none where the verb is another one.
    pub(super) fn hiding_word(&self, verb: &str) -> Result<Option<Command>, Fault> {
        if !matches!(verb, "hide-word" | "show-word") {
            return Ok(None);
        }
        Ok(Some(Command::HideWord {
            prompt: self.prompt()?,
            word: self.text.clone().ok_or_else(|| missing("text"))?,
            hidden: verb == "hide-word",
        }))
    }
}
