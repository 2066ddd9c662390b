//! What is fixed when a session opens.

use std::fmt;
use std::ops::RangeInclusive;

use serde::{Deserialize, Serialize};

use super::{
    Activity, Earlier, KeyQuestion, LevelOf, NotAsked, Refusal, identifying, identity::Digest,
    limits,
};
use crate::theming::Finding;
use crate::words::Message;

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
    /// One by one, as the facilitator releases each, after the prompt is closed: for when leaders are in the room.
    OneByOne,
}

/// The words of a prompt in another language than English.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// A few words for lists.
    pub title: String,
    /// The question.
    pub text: String,
    /// One line under it.
    pub hint: String,
}

/// A prompt as this session asks it: a copy, so that a change of content never changes a running session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PlannedPrompt {
    /// What people do with it.
    #[serde(default)]
    pub activity: Activity,
    /// Whose it is in a workshop of several levels, as a place in [`Setup::levels`]; none for everybody's.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<u8>,
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
    /// People whom one phone may speak for. Sessions stored before there was such a number have one.
    #[serde(default = "one")]
    pub together: u8,
    /// Minutes planned for it.
    pub minutes: u32,
    /// Notes for the facilitator.
    pub notes: Vec<String>,
    /// What the national focus groups said to it. Sessions stored before there was such a list have none.
    #[serde(default)]
    pub findings: Vec<Finding>,
    /// The same in Welsh. Content may have none, and sessions stored before there was any have none.
    #[serde(default)]
    pub welsh: Option<Wording>,
}

/// What the links open, kept as digests: the store never holds a link.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Keyholes {
    /// The facilitator's console.
    pub facilitator: Digest,
    /// The big screen, which can only be looked at.
    pub screen: Digest,
    /// The report.
    pub report: Digest,
    /// The leader's copy. Sessions stored before there was one have no link to it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub leader: Option<Digest>,
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
    /// The levels of a workshop of several; empty where everybody is of one.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<LevelOf>,
    /// The name of the session plan.
    pub plan_name: String,
    /// The prompts in the order of the plan; those of one step for several levels stand together.
    pub prompts: Vec<PlannedPrompt>,
    /// The questions of the level to put to a leader.
    #[serde(default)]
    pub key_questions: Vec<KeyQuestion>,
    /// The session that this one follows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earlier: Option<Earlier>,
    /// Prompts of the level that the plan leaves out.
    #[serde(default)]
    pub left_out: Vec<NotAsked>,
    /// Ground rules of the facilitator's own; none for the usual ones, in each reader's language.
    #[serde(default)]
    pub rules: Option<Vec<String>>,
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
        let steps = (0..self.prompts.len()).filter(|at| self.step_of(*at).start == *at);
        if self.prompts.is_empty() || steps.count() > limits::PROMPTS {
            let says = Message::of("refused-how-many-questions").with("most", limits::PROMPTS);
            return Err(Refusal::BadSetup(says));
        }
        within(
            "refused-smallest-group",
            self.smallest_group,
            &limits::SMALLEST_GROUP_CHOICE,
        )?;
        within(
            "refused-keep-days",
            self.keep_days,
            &limits::KEEP_DAYS_CHOICE,
        )?;
        if identifying::length(&self.title) > limits::TITLE_CHARS {
            let says = Message::of("refused-title-length").with("most", limits::TITLE_CHARS);
            return Err(Refusal::BadSetup(says));
        }
        self.check_rules()?;
        self.check_levels()?;
        let activities = self.prompts.iter().map(|planned| planned.activity);
        if let Some(at) = Activity::first_without_themes(activities) {
            let says = Message::of("refused-plan-without-themes").with("step", at + 1);
            return Err(Refusal::BadSetup(says));
        }
        let mut prompts = self.prompts.iter().enumerate();
        prompts.try_for_each(|(at, planned)| planned.check(at))
    }

    /// People of several levels have no themes in common: there is nothing to mark together, and nothing to show before all
    /// levels have closed.
    fn check_levels(&self) -> Result<(), Refusal> {
        if self.levels.is_empty() {
            return Ok(());
        }
        let apart = |planned: &PlannedPrompt| {
            planned.activity.needs_themes() || planned.activity == Activity::Choose
        };
        if self.reveal != Reveal::AfterClosing {
            return Err(Refusal::BadSetup(Message::of("refused-levels-reveal")));
        }
        if self.prompts.iter().any(apart) {
            return Err(Refusal::BadSetup(Message::of("refused-levels-vote")));
        }
        Ok(())
    }

    fn check_rules(&self) -> Result<(), Refusal> {
        let rules = self.rules.as_deref().unwrap_or_default();
        if rules.len() > limits::RULES {
            let says = Message::of("refused-rules").with("most", limits::RULES);
            return Err(Refusal::BadSetup(says));
        }
        let too_long = |rule: &String| identifying::length(rule) > limits::RULE_CHARS;
        if rules.iter().any(too_long) {
            let says = Message::of("refused-rule-length").with("most", limits::RULE_CHARS);
            return Err(Refusal::BadSetup(says));
        }
        Ok(())
    }
}

fn one() -> u8 {
    1
}

impl PlannedPrompt {
    fn check(&self, at: usize) -> Result<(), Refusal> {
        within("refused-minutes", self.minutes, &limits::MINUTES_CHOICE)?;
        if let Some(says) = self.activity.out_of_limits(at) {
            return Err(Refusal::BadSetup(says));
        }
        if self.slots == 0 || self.slots > limits::SLOTS {
            let says = Message::of("refused-how-many-answers").with("most", limits::SLOTS);
            return Err(Refusal::BadSetup(says));
        }
        let is_group = self.together > 1;
        if !limits::TOGETHER_CHOICE.contains(&self.together) || is_group && !self.is_written() {
            let says = Message::of("refused-together").with("most", *limits::TOGETHER_CHOICE.end());
            return Err(Refusal::BadSetup(says));
        }
        Ok(())
    }

    fn is_written(&self) -> bool {
        self.activity.is_written()
    }
}

/// Refuses a number that may not be chosen, in a sentence that says which may.
pub(super) fn within(
    key: &'static str,
    chosen: u32,
    choice: &RangeInclusive<u32>,
) -> Result<(), Refusal> {
    if choice.contains(&chosen) {
        return Ok(());
    }
    let says = Message::of(key)
        .with("least", *choice.start())
        .with("most", *choice.end());
    Err(Refusal::BadSetup(says))
}
