//! A leadership level: its prompts, what the national focus groups said, what rooms are likely to say.
//!
//! Plain data. A text or list that is absent is read as empty, so that the check can say whose it is.

use crate::theming::C;
use serde::Deserialize;

/// One of the framework's four levels.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Level {
    /// `future`, `aspiring`, `emerging` or `advanced`.
    pub id: String,
    /// The level's name for people.
    pub name: String,
    /// Place among the four, 1 to 4.
    pub order: u8,
    /// Which pay bands and roles it is for, as the tool's matrix has it.
    pub bands: String,
    /// Where the tool gives other bands elsewhere.
    pub band_note: Option<String>,
    /// Section of the tool that the bands come from.
    pub section: String,
    /// Who these people are and what they look for from leaders.
    pub summary: String,
    /// The wording awaits approval by the tool's owners. Absent means yes: approval has to be said.
    #[serde(default = "unless_said_otherwise")]
    pub draft: bool,
    /// Facts about the source worth knowing, such as a section that stands twice.
    pub notes: Vec<String>,
    /// The seven prompts, in the order of [`PROMPT_IDS`](super::PROMPT_IDS).
    pub prompts: Vec<Prompt>,
    /// The three questions the tool would have people ask their leaders.
    pub key_questions: Vec<KeyQuestion>,
    /// What people at this level need to grow, and which programmes help.
    pub development: Development,
}

fn unless_said_otherwise() -> bool {
    true
}

/// One question a room can be asked.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Prompt {
    /// One of [`PROMPT_IDS`](super::PROMPT_IDS).
    pub id: String,
    /// Two to four words for lists.
    pub title: String,
    /// The question as people see it, 1 to 200 characters.
    pub text: String,
    /// One short line under the question.
    pub hint: String,
    /// Section of the tool it stands for.
    pub section: String,
    /// How many answers one person may give, 1 to 5.
    pub slots: u8,
    /// Made-up answers for rehearsals, 5 to 40.
    pub samples: Vec<String>,
    /// The same question in Welsh. A trust's own content may leave it out; Welsh pages then show the English.
    pub welsh: Option<Wording>,
    /// What the national focus groups said.
    pub findings: Vec<Finding>,
    /// What rooms are likely to say.
    pub themes: Vec<ExpectedTheme>,
}

/// A prompt's words in another language, within the same limits.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Wording {
    /// A few words for lists.
    pub title: String,
    /// The question as people see it, 1 to 200 characters.
    pub text: String,
    /// One short line under the question.
    pub hint: String,
}

/// One thing the national focus groups said, in our words.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Finding {
    /// Short and lasting; unique within the prompt. Expected themes name it.
    #[serde(default)]
    pub id: String,
    /// What sort of remark it was.
    pub kind: FindingKind,
    /// The remark.
    #[serde(default)]
    pub text: String,
    /// Section of the tool it comes from.
    #[serde(default)]
    pub section: String,
}

/// The headings the tool puts its findings under.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum FindingKind {
    /// Something in the way of good leadership.
    Barrier,
    /// Something that would help.
    Solution,
    /// An idea that came back again and again.
    Theme,
    /// A practical suggestion.
    Idea,
    /// Something good leadership brings.
    Benefit,
    /// What the group made of it.
    Reflection,
    /// A place where the tool would be used.
    Use,
}

/// A theme to look out for in the answers to one prompt.
#[derive(Clone, Debug, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ExpectedTheme {
    /// Unique within the prompt; the same idea has the same id wherever it comes up.
    #[serde(default)]
    pub id: String,
    /// Two to six words, as shown on the big screen.
    #[serde(default)]
    pub label: String,
    /// Which of the three Cs it speaks of.
    pub c: C,
    /// Seven to twenty short phrases as staff would type them; no other theme of the prompt has the same one.
    #[serde(default)]
    pub phrases: Vec<String>,
    /// Ids of the findings of the same prompt that say the same thing. Empty where the national groups did not say it.
    #[serde(default)]
    pub findings: Vec<String>,
    /// Section of the tool it comes from.
    #[serde(default)]
    pub section: String,
}

/// A question to put to a leader.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct KeyQuestion {
    /// The question.
    pub text: String,
    /// What the answer shows.
    pub reveals: String,
    /// Section of the tool it comes from.
    pub section: String,
}

/// How people at a level can grow.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Development {
    /// What they need.
    pub needs: Vec<String>,
    /// Programmes of the network that meet those needs.
    pub programmes: Vec<Programme>,
    /// What the source leaves open.
    pub note: Option<String>,
    /// Section of the tool it comes from.
    pub section: String,
}

/// A programme one can take part in.
#[derive(Clone, Debug, Default, PartialEq, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Programme {
    /// Its proper name.
    pub name: String,
    /// What it is about.
    pub what: String,
}
