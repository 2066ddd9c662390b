//! A session plan: which prompts to send out, how long for, and what the facilitator does meanwhile.
//!
//! Plain data. A plan names prompts by id and so fits every level.

use serde::Deserialize;

use super::Wording;
use crate::session::Activity;

/// A way to run a session from opening to closing.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Plan {
    /// Such as `away-day`.
    pub id: String,
    /// The plan's name for people.
    pub name: String,
    /// Minutes in all: opening, steps and closing together.
    pub minutes: u32,
    /// Who it is for and where.
    pub setting: String,
    /// Section of the tool it stands for.
    pub section: String,
    /// Before the first prompt.
    pub opening: Pause,
    /// The prompts to send out, in order, 1 to 12.
    pub steps: Vec<PlanStep>,
    /// After the last prompt.
    pub closing: Pause,
}

/// Time with no prompt open.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pause {
    /// How long it takes.
    pub minutes: u32,
    /// What the facilitator says and does.
    pub notes: Vec<String>,
}

/// One step: a prompt of the chosen level and the talk about it, or something else that people do.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlanStep {
    /// One of [`PROMPT_IDS`](super::PROMPT_IDS), where people write; else empty.
    pub prompt: String,
    /// What people do.
    pub activity: Activity,
    /// Two to four words for lists, where it is no prompt.
    pub title: String,
    /// What people are asked, where it is no prompt.
    pub text: String,
    /// One line under it, where it is no prompt.
    pub hint: String,
    /// The same in Welsh, where it is no prompt.
    pub welsh: Option<Wording>,
    /// How long it takes, writing and talking together.
    pub minutes: u32,
    /// What the facilitator says and does.
    pub notes: Vec<String>,
}

/// A pack of kind `plans`, as written in a file.
#[derive(Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(super) struct Plans {
    pub(super) id: String,
    pub(super) plans: Vec<Plan>,
}
