//! Why the facilitator's corrections may not be possible, in words.

use std::fmt;

use super::correction::LONGEST_LABEL;
use crate::words::Message;

/// Why a correction cannot be made, for the facilitator to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotCorrect {
    /// The number belongs to no theme.
    NoSuchTheme,
    /// The id belongs to no response of this prompt or, for a split and a pin, of this theme.
    NoSuchResponse,
    /// The label is empty or too long.
    LabelLength,
    /// A theme cannot be merged with itself.
    SameTheme,
    /// A move or a split with no responses.
    NothingChosen,
    /// A pin, or something set aside, while nobody can read the responses.
    StillOpen,
    /// An undo of a correction that is not the newest one that stands.
    NotTheLast,
}

impl CannotCorrect {
    /// What to say to the facilitator.
    pub fn message(self) -> Message {
        match self {
            CannotCorrect::NoSuchTheme => Message::of("refused-no-such-theme"),
            CannotCorrect::NoSuchResponse => Message::of("refused-no-such-answer"),
            CannotCorrect::LabelLength => {
                Message::of("refused-name-length").with("most", LONGEST_LABEL)
            }
            CannotCorrect::SameTheme => Message::of("refused-same-theme"),
            CannotCorrect::NothingChosen => Message::of("refused-nothing-chosen"),
            CannotCorrect::StillOpen => Message::of("refused-still-open"),
            CannotCorrect::NotTheLast => Message::of("refused-not-the-last"),
        }
    }
}

impl fmt::Display for CannotCorrect {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
