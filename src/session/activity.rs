//! What people do in a step of a session.

use serde::{Deserialize, Serialize};

use super::limits;

/// What people do in one step.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "do", rename_all = "kebab-case", deny_unknown_fields)]
pub enum Activity {
    /// Write answers, which become themes.
    #[default]
    Answer,
    /// Say how they are, from 1 to 5: at the beginning or the end.
    CheckIn,
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

    /// Whether its numbers may be chosen.
    pub fn is_within_limits(self) -> bool {
        match self {
            Activity::Vote { dots } => limits::DOTS_CHOICE.contains(&dots),
            Activity::Rank { places } => limits::PLACES_CHOICE.contains(&places),
            _ => true,
        }
    }
}
