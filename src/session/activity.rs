//! What people do in a step of a session.

use serde::{Deserialize, Serialize};

use super::limits;
use crate::words::Message;

/// What people do in one step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Activity {
    /// Write answers, which become themes.
    #[default]
    Answer,
    /// Say how they are, from 1 to 5: at the beginning or the end.
    CheckIn,
    /// Write one word, of which only how many wrote it is told: at the beginning or the end.
    OneWord,
    /// Say how they meet each of the three Cs here, from 1 to 5.
    Pulse,
    /// Put dots on the themes of the answers before.
    Vote {
        /// Dots that each person has.
        dots: u8,
    },
    /// Put the themes of the answers before in order, the most important first.
    Rank {
        /// Themes that each person puts in order.
        places: u8,
    },
    /// Choose the question to put to the leader.
    Choose,
    /// Say whether what was agreed the time before has happened.
    FollowUp,
    /// Agree what happens next. Nobody writes on a phone; the facilitator writes down what the room says.
    Commit,
}

impl Activity {
    /// Whether people write words of their own on their phones.
    pub fn is_written(self) -> bool {
        self == Activity::Answer
    }

    /// Whether each item is marked by itself, on a scale.
    pub fn is_scale(self) -> bool {
        matches!(
            self,
            Activity::CheckIn | Activity::Pulse | Activity::FollowUp
        )
    }

    /// Whether it needs the themes of an earlier step.
    pub fn needs_themes(self) -> bool {
        matches!(self, Activity::Vote { .. } | Activity::Rank { .. })
    }

    /// Whether people can do it alone, on another day than the others.
    pub fn is_for_one_alone(self) -> bool {
        matches!(
            self,
            Activity::Answer | Activity::Pulse | Activity::FollowUp
        )
    }

    /// Whether its numbers may be chosen.
    pub fn is_within_limits(self) -> bool {
        match self {
            Activity::Vote { dots } => limits::DOTS_CHOICE.contains(&dots),
            Activity::Rank { places } => limits::PLACES_CHOICE.contains(&places),
            _ => true,
        }
    }

    /// The first step, 0-based, that needs the themes of an earlier one and has none before it.
    pub fn first_without_themes(steps: impl Iterator<Item = Activity>) -> Option<usize> {
        let mut there = false;
        for (at, activity) in steps.enumerate() {
            if activity.needs_themes() && !there {
                return Some(at);
            }
            there |= activity.is_written();
        }
        None
    }

    /// What to say where its numbers may not be chosen, in the step at this place, 0-based.
    pub fn out_of_limits(self, at: usize) -> Option<Message> {
        let (key, choice) = match self {
            _ if self.is_within_limits() => return None,
            Activity::Rank { .. } => ("refused-places", limits::PLACES_CHOICE),
            _ => ("refused-dots", limits::DOTS_CHOICE),
        };
        let says = Message::of(key).with("step", at + 1);
        Some(
            says.with("least", *choice.start())
                .with("most", *choice.end()),
        )
    }
}
