//! A plan that can be run, as a file keeps it.

use serde::{Deserialize, Serialize};

use crate::session::{Activity, Reveal, limits};

/// The version of the format. A later one gets another number, so that an old program refuses it in words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Schema;

impl Schema {
    /// The version that this program writes and reads.
    pub const NUMBER: u32 = 1;
}

impl TryFrom<u32> for Schema {
    type Error = String;
    fn try_from(number: u32) -> Result<Self, String> {
        (number == Schema::NUMBER)
            .then_some(Schema)
            .ok_or_else(|| format!("schema {number} is not known here, only {}", Schema::NUMBER))
    }
}

impl From<Schema> for u32 {
    fn from(_: Schema) -> u32 {
        Schema::NUMBER
    }
}

/// What a file is, so that no other file is taken for one.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Kind {
    /// A plan of a facilitator's own.
    #[default]
    #[serde(rename = "openfloor-plan")]
    Plan,
}

/// The level of a plan for a workshop in which everybody chooses a level.
pub const ALL_LEVELS: &str = "all";

/// A plan of a facilitator's own.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnPlan {
    /// The version of the format.
    pub schema: Schema,
    /// What the file is.
    pub kind: Kind,
    /// What the plan is called, and its file.
    pub name: String,
    /// The title of the session; may be empty.
    #[serde(default)]
    pub title: String,
    /// The level's id, or [`ALL_LEVELS`].
    pub level: String,
    /// When themes may be shown.
    #[serde(default = "after_closing")]
    pub reveal: Reveal,
    /// The smallest group to show, in people.
    #[serde(default = "smallest_group")]
    pub smallest_group: u32,
    /// Days the session is kept after its end.
    #[serde(default = "keep_days")]
    pub keep_days: u32,
    /// Ground rules of the facilitator's own; none for the usual four, in each reader's language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<String>>,
    /// Before the first step.
    #[serde(default)]
    pub opening: Pause,
    /// What happens, in order.
    pub steps: Vec<Step>,
    /// After the last step.
    #[serde(default)]
    pub closing: Pause,
}

/// Time before the first or after the last step.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Pause {
    /// How long it takes.
    #[serde(default)]
    pub minutes: u32,
    /// What the facilitator says and does.
    #[serde(default)]
    pub notes: Vec<String>,
}

/// One step: a question of the level, a question of the facilitator's own, or another activity.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What people do.
    #[serde(default, skip_serializing_if = "is_answer")]
    pub activity: Activity,
    /// The question of the level, whose words the level has; empty for any other step.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub question: String,
    /// A few words for lists; empty where the level or the activity has words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub title: String,
    /// What people are asked; empty where the level or the activity has words.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// One line under it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub hint: String,
    /// Answers one person may give to a question of the facilitator's own.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub answers: u8,
    /// People whom one phone may speak for.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub together: u8,
    /// How long it takes, writing and talking together.
    pub minutes: u32,
    /// What the facilitator says and does.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<String>,
}

fn after_closing() -> Reveal {
    Reveal::AfterClosing
}

fn smallest_group() -> u32 {
    limits::SMALLEST_GROUP
}

fn keep_days() -> u32 {
    limits::KEEP_DAYS
}

fn one() -> u8 {
    1
}

fn is_one(number: &u8) -> bool {
    *number == 1
}

fn is_answer(activity: &Activity) -> bool {
    *activity == Activity::Answer
}
