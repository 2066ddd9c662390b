//! A session plan: which prompts to send out, how long for, and what the facilitator does meanwhile.
//!
//! Plain data. A plan names prompts by id and so fits every level.

use serde::Deserialize;

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

/// One prompt of the chosen level and the talk about it, or another activity.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct PlanStep {
    /// One of [`PROMPT_IDS`](super::PROMPT_IDS); empty where people do something else than answer a prompt of the level.
    pub prompt: String,
    /// What people do; none for answers.
    pub activity: Option<Activity>,
    /// A few words for lists; empty where the prompt or the activity has words.
    pub title: String,
    /// What people are asked; empty where the prompt or the activity has words.
    pub text: String,
    /// One line under it.
    pub hint: String,
    /// People whom one phone may speak for; none for one.
    pub together: Option<u8>,
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
