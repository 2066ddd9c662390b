//! How much a content file may hold, each limit with its unit and its reason.

use std::ops::RangeInclusive;

/// The schema this program reads. A later one gets another number, so that an old program refuses it in words.
pub(super) const SCHEMA: &str = "1";

/// Bytes in one pack. More than ten times the largest embedded file; keeps a wrong file from filling memory.
pub const MAX_PACK_BYTES: usize = 1024 * 1024;

/// Packs in a folder: room for every level and plan of a large trust, and still read in an instant.
pub const MAX_PACKS: usize = 50;

/// Levels of the framework: future, aspiring, emerging, advanced.
pub const LEVEL_COUNT: usize = 4;

/// Themes that come up whatever is asked. Every prompt expects them beside its own.
pub const EVERYDAY_THEMES: [&str; 17] = [
    "facilities",
    "rotas",
    "mentoring",
    "safe-to-speak",
    "inclusion",
    "wellbeing",
    "promotion",
    "career",
    "time-staffing",
    "protected-time",
    "thanks",
    "updates",
    "clinical-skill",
    "fairness",
    "presence",
    "development",
    "supervision",
];

/// Places of the levels, each taken once.
pub(super) const ORDERS: RangeInclusive<u8> = 1..=4;

/// The prompts of every level, in the order of the focus groups. Plans and comparisons rely on all seven.
pub const PROMPT_IDS: [&str; 7] = [
    "barriers",
    "credibility",
    "visibility",
    "compassion",
    "three-ways",
    "use",
    "ask",
];

/// Characters in an id: it stands in addresses and exports.
pub(super) const ID_CHARS: usize = 40;

/// Characters in a name, title or theme label: one line on the big screen.
pub(super) const NAME_CHARS: usize = 60;

/// Characters in the question of a prompt: two lines on the big screen, one breath aloud.
pub(super) const QUESTION_CHARS: usize = 200;

/// Characters in the hint under a question, the name of a section, a phrase or a web address.
pub(super) const LINE_CHARS: usize = 200;

/// Characters in one sample, the same as one answer from a phone.
pub(super) const SAMPLE_CHARS: usize = 500;

/// Characters in a paragraph of notes or explanation.
pub(super) const PARAGRAPH_CHARS: usize = 1_000;

/// Answers one person may give to a prompt. More than five boxes do not fit a phone.
pub(super) const SLOTS: RangeInclusive<u8> = 1..=5;

/// Samples of a prompt: under five no themes form in a rehearsal, over forty nobody checks them.
pub(super) const SAMPLES: RangeInclusive<usize> = 5..=40;

/// Findings of a prompt. The embedded levels have at most eight; a trust may add its own.
pub(super) const FINDINGS: RangeInclusive<usize> = 1..=30;

/// Expected themes of a prompt. More than twelve cannot be told apart on one screen.
pub(super) const THEMES: RangeInclusive<usize> = 1..=12;

/// Phrases of an expected theme. An answer joins by likeness, so the idea has to stand there as a wish, a complaint, an
/// example and a single word; over twenty they only repeat each other, and each one is read when a prompt opens.
pub(super) const PHRASES: RangeInclusive<usize> = 7..=20;

/// Key questions of a level, as the tool has them.
pub(super) const KEY_QUESTIONS: RangeInclusive<usize> = 3..=3;

/// Items in a list of notes, needs or programmes.
pub(super) const LIST: RangeInclusive<usize> = 0..=20;

/// Items on the about page: at least one of each kind.
pub(super) const ABOUT_LIST: RangeInclusive<usize> = 1..=40;

/// The three Cs.
pub(super) const CS: RangeInclusive<usize> = 3..=3;

/// Plans in one pack. A facilitator has to choose from them.
pub(super) const PLANS: RangeInclusive<usize> = 1..=20;

/// Steps of a plan. More than twelve prompts is more than a day's talk.
pub(super) const STEPS: RangeInclusive<usize> = 1..=12;

/// Minutes of one step, as a session allows them for one prompt.
pub(super) const STEP_MINUTES: RangeInclusive<u32> = 1..=60;

/// Minutes of a whole plan: up to a working day.
pub(super) const PLAN_MINUTES: RangeInclusive<u32> = 1..=480;

/// Year the tool came out. A slip such as 20255 is caught.
pub(super) const YEARS: RangeInclusive<u16> = 1948..=2100;

/// People whom one phone may speak for in a step of a plan, as a session takes it.
pub(super) const TOGETHER: RangeInclusive<u32> = {
    use crate::session::limits::TOGETHER_CHOICE;
    *TOGETHER_CHOICE.start() as u32..=*TOGETHER_CHOICE.end() as u32
};
