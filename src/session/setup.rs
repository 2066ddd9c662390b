//! What is fixed when a session opens.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::{NotAsked, Refusal, identifying, identity::Digest, limits};
use crate::theming::Finding;

/// Seconds in a day, for the time a session is kept.
const DAY_SECONDS: u64 = 86_400;

/// Names a session in addresses and in the store. Not a secret: 64 random bits, written as 16 hex digits.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SessionId(pub u64);

impl fmt::Display for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

impl fmt::Debug for SessionId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl std::str::FromStr for SessionId {
    type Err = String;
    fn from_str(text: &str) -> Result<Self, String> {
        let digits = text.len() == 16 && text.bytes().all(|b| b.is_ascii_hexdigit());
        let number = digits.then(|| u64::from_str_radix(text, 16).ok()).flatten();
        number
            .map(SessionId)
            .ok_or_else(|| "This is not the address of a session.".to_owned())
    }
}

impl TryFrom<String> for SessionId {
    type Error = String;
    fn try_from(text: String) -> Result<Self, String> {
        text.parse()
    }
}

impl From<SessionId> for String {
    fn from(id: SessionId) -> String {
        id.to_string()
    }
}

/// When the themes of a prompt may reach the big screen and the phones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reveal {
    /// When the facilitator shows them, after the prompt is closed.
    AfterClosing,
    /// As they form, in waves of several people at once.
    Waves,
}

/// A prompt as this session asks it: a copy, so that a change of content never changes a running session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPrompt {
    /// The prompt's id within its level, e.g. `three-ways`.
    pub prompt: String,
    /// Two to four words for lists.
    pub title: String,
    /// The question as people see it.
    pub text: String,
    /// One line under the question.
    pub hint: String,
    /// The section of the tool it stands for; empty for a facilitator's own prompt.
    pub section: String,
    /// Answers one person may give.
    pub slots: u8,
    /// Minutes planned for it.
    pub minutes: u32,
    /// Notes for the facilitator.
    pub notes: Vec<String>,
    /// What the national focus groups said to it. Sessions stored before there was such a list have none.
    #[serde(default)]
    pub findings: Vec<Finding>,
}

/// What the three links open, kept as digests: the store never holds a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyholes {
    /// The facilitator's console.
    pub facilitator: Digest,
    /// The big screen, which can only be looked at.
    pub screen: Digest,
    /// The report.
    pub report: Digest,
}

/// Everything fixed at the opening of a session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Setup {
    /// The session's id.
    pub id: SessionId,
    /// The facilitator's own title, or empty.
    pub title: String,
    /// The level's id: future, aspiring, emerging or advanced.
    pub level: String,
    /// The level's name as people see it.
    pub level_name: String,
    /// The name of the session plan.
    pub plan_name: String,
    /// The prompts in the order of the plan.
    pub prompts: Vec<PlannedPrompt>,
    /// Prompts of the level that the plan leaves out.
    #[serde(default)]
    pub left_out: Vec<NotAsked>,
    /// Notes for the facilitator before the first prompt.
    pub opening_notes: Vec<String>,
    /// Notes for the facilitator after the last prompt.
    pub closing_notes: Vec<String>,
    /// When themes may be shown.
    pub reveal: Reveal,
    /// The smallest group to show, in people.
    pub smallest_group: u32,
    /// Days the session is kept after its end.
    pub keep_days: u32,
    /// Digests of the links.
    pub keyholes: Keyholes,
}

impl Setup {
    /// When a session that ends now is deleted, in seconds since 1970.
    pub fn delete_after_end(&self, now: u64) -> u64 {
        now + u64::from(self.keep_days) * DAY_SECONDS
    }

    /// When a session in which nothing happens after now is deleted, in seconds since 1970.
    pub fn delete_after_silence(&self, now: u64) -> u64 {
        self.delete_after_end(now + u64::from(limits::UNENDED_DAYS) * DAY_SECONDS)
    }

    /// Checks the limits.
    ///
    /// # Errors
    /// [`Refusal::BadSetup`] with a sentence that says which limit and what to choose.
    pub fn check(&self) -> Result<(), Refusal> {
        let bad = |says: String| Err(Refusal::BadSetup(says));
        if self.prompts.is_empty() || self.prompts.len() > limits::PROMPTS {
            return bad(format!(
                "Choose between 1 and {} questions.",
                limits::PROMPTS
            ));
        }
        if !limits::SMALLEST_GROUP_CHOICE.contains(&self.smallest_group) {
            let (low, high) = (
                limits::SMALLEST_GROUP_CHOICE.start(),
                limits::SMALLEST_GROUP_CHOICE.end(),
            );
            return bad(format!(
                "The smallest group to show can be {low} to {high} people."
            ));
        }
        if !limits::KEEP_DAYS_CHOICE.contains(&self.keep_days) {
            let (low, high) = (
                limits::KEEP_DAYS_CHOICE.start(),
                limits::KEEP_DAYS_CHOICE.end(),
            );
            return bad(format!(
                "A session can be kept for {low} to {high} days after it ends."
            ));
        }
        if identifying::length(&self.title) > limits::TITLE_CHARS {
            return bad(format!(
                "A title can have {} characters.",
                limits::TITLE_CHARS
            ));
        }
        self.prompts.iter().try_for_each(PlannedPrompt::check)
    }
}

impl PlannedPrompt {
    fn check(&self) -> Result<(), Refusal> {
        if !limits::MINUTES_CHOICE.contains(&self.minutes) {
            let (low, high) = (limits::MINUTES_CHOICE.start(), limits::MINUTES_CHOICE.end());
            return Err(Refusal::BadSetup(format!(
                "A question can be given {low} to {high} minutes."
            )));
        }
        if self.slots == 0 || self.slots > limits::SLOTS {
            return Err(Refusal::BadSetup(format!(
                "A question takes 1 to {} answers from each person.",
                limits::SLOTS
            )));
        }
        Ok(())
    }
}
