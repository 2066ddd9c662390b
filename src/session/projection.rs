//! What each audience may know. Views are made from these and never see the session, so what a projection has
//! no field for cannot reach anybody.

use serde::Serialize;

use super::{
    Activity, BallotFace, Change, Gated, Heads, HiddenAnswer, JoinCode, KeyQuestion,
    NumberedCommitment, Outcome, Phase, Picture, PromptStage, Reveal, Rungs, SessionId, ShownTheme,
    SideBySide, Slides, ThemeMatches, Timer, Up, Wording, limits,
};
use crate::theming::{ResponseId, Text, ThemeId};

/// Who is there, counted by the room.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Attendance {
    /// People who have joined since the room was opened.
    pub joined: u32,
    /// Phones connected at this moment.
    pub connected: u32,
    /// Big screens connected at this moment.
    pub screens: u32,
    /// Consoles connected at this moment.
    pub consoles: u32,
    /// On which rung of the ladder they are connected, each phone on the best it has.
    pub rungs: Rungs,
}

/// A prompt's face.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PromptFace {
    /// What people do with it.
    pub activity: Activity,
    /// What can be marked, while it can.
    pub ballot: Option<BallotFace>,
    /// Its id within the level, e.g. `three-ways`.
    pub id: String,
    /// Position in the plan, 0-based.
    pub prompt: usize,
    /// The number of its step, as people count.
    pub number: usize,
    /// Steps of the plan.
    pub of: usize,
    /// The level whose it is, in a workshop of several.
    pub level: Option<String>,
    /// Whether it stands for a step in which each level is asked in its own words.
    pub of_levels: bool,
    /// Two to four words for lists.
    pub title: String,
    /// The question.
    pub text: String,
    /// One line under it.
    pub hint: String,
    /// The section of the tool it stands for.
    pub section: String,
    /// Answers one person may give.
    pub slots: u8,
    /// People whom one phone may speak for.
    pub together: u8,
    /// Title, question and line in Welsh; none where the content has none.
    pub welsh: Option<Wording>,
}

impl PromptFace {
    /// Answers that one person, or people whom one answer, may stand for. Where it is 1, answers are as many people.
    pub fn ratio(&self) -> u8 {
        self.slots.max(self.together)
    }
}

/// How many have answered, without ever telling that one or two have not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Tally {
    /// Three or more are still to answer.
    Counted {
        /// People who are done.
        done: u32,
        /// People who have joined.
        joined: u32,
    },
    /// One or two are still to answer.
    NearlyAll,
    /// Everyone is done.
    All {
        /// People who are done.
        done: u32,
    },
}

impl Tally {
    /// The tally of a prompt.
    pub fn of(done: u32, joined: u32) -> Tally {
        match joined.saturating_sub(done) {
            0 if done > 0 => Tally::All { done },
            left if left >= limits::STILL_TO_ANSWER || done == 0 => Tally::Counted { done, joined },
            _ => Tally::NearlyAll,
        }
    }
}

/// What everybody sees happening, on phones and on the big screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Scene {
    /// People are joining.
    Lobby,
    /// A prompt takes answers.
    Asking {
        /// The prompt.
        prompt: PromptFace,
        /// How many are done.
        tally: Tally,
        /// The timer.
        timer: Timer,
        /// End of the grace in milliseconds since 1970, once the facilitator has closed it.
        closing: Option<u64>,
        /// Until when it is left open for people who cannot come, in milliseconds since 1970.
        left_open_until: Option<u64>,
        /// The last wave, where the session shows waves.
        picture: Picture,
    },
    /// A prompt is closed and its answers are being grouped.
    Sorting {
        /// The prompt.
        prompt: PromptFace,
        /// Answers that came; none where they are of several levels, or of too few people.
        answers: Option<u32>,
    },
    /// Grouped, and not shown yet.
    Sorted {
        /// The prompt.
        prompt: PromptFace,
    },
    /// The themes are shown.
    Themes {
        /// The prompt.
        prompt: PromptFace,
        /// Its picture.
        picture: Picture,
        /// What of it is up.
        up: Up,
    },
    /// What each level of a workshop asks of leaders is shown side by side.
    Levels {
        /// The step.
        prompt: PromptFace,
        /// The levels.
        beside: SideBySide,
    },
    /// What came out of a ballot is shown.
    Outcome {
        /// The prompt.
        prompt: PromptFace,
        /// What came out.
        outcome: Outcome,
        /// Which page of it the big screen shows; phones show all.
        page: i32,
    },
    /// The room agrees what happens next, or has agreed.
    Agreeing {
        /// The prompt.
        prompt: PromptFace,
        /// What has been agreed so far.
        commitments: Vec<NumberedCommitment>,
        /// The timer.
        timer: Timer,
    },
    /// Over.
    Ended {
        /// People who answered the most answered prompt.
        people: u32,
        /// Answers in all.
        answers: u32,
    },
}

impl Scene {
    /// The timer of the step that is open; off in every other scene.
    pub fn timer(&self) -> Timer {
        match self {
            Scene::Asking { timer, .. } | Scene::Agreeing { timer, .. } => *timer,
            _ => Timer::Off,
        }
    }
}

/// A prompt that the room has left, and that takes answers of people who could not come.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StillOpen {
    /// The prompt.
    pub prompt: PromptFace,
    /// When it closes by itself, in milliseconds since 1970.
    pub until: u64,
}

/// What every phone may know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForParticipant {
    /// The session.
    pub session: SessionId,
    /// The facilitator's title, or empty.
    pub title: String,
    /// The level's id.
    pub level: String,
    /// The level's name.
    pub level_name: String,
    /// Whether all of this is pretend.
    pub rehearsal: bool,
    /// People who have joined.
    pub joined: u32,
    /// The smallest group to show, in people.
    pub smallest_group: u32,
    /// Days the session is kept after its end.
    pub keep_days: u32,
    /// Ground rules of the facilitator's own; none for the usual ones.
    pub rules: Option<Vec<String>>,
    /// What is happening.
    pub scene: Scene,
    /// What the room has left and still takes answers, in the order of the plan.
    pub still_open: Vec<StillOpen>,
}

/// What one phone may know of its own answers while the prompt is open.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Own {
    /// One entry a slot.
    pub answers: Vec<OwnAnswer>,
    /// People whom it speaks for; none before it has answered.
    pub people: Option<u8>,
    /// The word that it has written, where everybody writes one.
    pub word: Option<Text>,
    /// What it has marked, one mark an item; empty where nothing.
    pub marks: Vec<u8>,
    /// Whether this phone chose "Nothing to add".
    pub passed: bool,
    /// The number of the newest that came from it; 0 where nothing did. A program counts by itself.
    #[serde(skip)]
    pub edition: u32,
}

/// One slot of one phone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct OwnAnswer {
    /// What stands in it; none where nothing does.
    pub text: Option<Text>,
    /// Whether a wave has shown it to everyone: then it can be taken back, but not changed.
    pub fixed: bool,
}

impl Own {
    /// Whether this phone is done with the prompt.
    pub fn is_done(&self) -> bool {
        self.passed
            || !self.marks.is_empty()
            || self.word.is_some()
            || self.answers.iter().any(|answer| answer.text.is_some())
    }
}

/// What the big screen may know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForScreen {
    /// The session.
    pub session: SessionId,
    /// The facilitator's title, or empty.
    pub title: String,
    /// The level's name.
    pub level_name: String,
    /// The join code.
    pub code: JoinCode,
    /// Whether all of this is pretend.
    pub rehearsal: bool,
    /// Whether the facilitator has blanked the screen.
    pub blank: bool,
    /// Whether the join code is to stand large, whatever else is up.
    pub code_up: bool,
    /// Whether a line to test the reading at the back is to stand there instead.
    pub test_line_up: bool,
    /// Whether nobody new gets in.
    pub locked: bool,
    /// Ground rules of the facilitator's own; none for the usual ones.
    pub rules: Option<Vec<String>>,
    /// People who have joined.
    pub joined: u32,
    /// What is happening.
    pub scene: Scene,
}

/// An answer as the facilitator sorts it, after closing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsoleAnswer {
    /// Its random id.
    pub id: ResponseId,
    /// What was written.
    pub text: Text,
    /// Whether it is pinned as its theme's first quotation.
    pub pinned: bool,
}

/// A prompt in the facilitator's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ConsolePrompt {
    /// Its face.
    pub face: PromptFace,
    /// Minutes planned.
    pub minutes: u32,
    /// Notes for the facilitator.
    pub notes: Vec<String>,
    /// How far it has come.
    pub stage: PromptStage,
    /// Whether it has anything to do: a vote needs two themes, a look back something that was agreed.
    pub ready: bool,
    /// Whether its themes have been shown.
    pub shown: bool,
    /// Whether it has something to show that nobody has been shown yet.
    pub unseen: bool,
    /// Until when it is, or was, left open for people who cannot come, in milliseconds since 1970.
    pub left_open_until: Option<u64>,
}

impl ConsolePrompt {
    /// Whether it waits for people who cannot come, while the room goes on.
    pub fn is_left_open(&self) -> bool {
        self.left_open_until.is_some() && self.is_live()
    }

    /// Whether it takes answers or is being sorted.
    fn is_live(&self) -> bool {
        !matches!(self.stage, PromptStage::Waiting | PromptStage::Sorted)
    }
}

impl ForFacilitator {
    /// The steps of the plan: of those for several levels the prompt of the first.
    pub fn steps(&self) -> impl Iterator<Item = &ConsolePrompt> {
        let mut last = 0;
        let begins = move |prompt: &&ConsolePrompt| {
            let before = std::mem::replace(&mut last, prompt.face.number);
            before != prompt.face.number
        };
        self.prompts.iter().filter(begins)
    }

    /// Whether the room is at the step of this prompt.
    pub fn is_at(&self, prompt: usize) -> bool {
        let number = |at: usize| self.prompts.get(at).map(|prompt| prompt.face.number);
        self.current.is_some_and(|at| number(at) == number(prompt))
    }

    /// The prompts of the step that the room is at, where it has one for each of several levels.
    pub fn levels_here(&self) -> impl Iterator<Item = &ConsolePrompt> {
        let here =
            |prompt: &&ConsolePrompt| prompt.face.level.is_some() && self.is_at(prompt.face.prompt);
        self.prompts.iter().filter(here)
    }

    /// Whether there is anything that could be left open for people who cannot come.
    pub fn can_leave_open(&self) -> bool {
        let could = |prompt: &ConsolePrompt| match prompt.stage {
            PromptStage::Waiting => prompt.ready && prompt.face.activity.is_for_one_alone(),
            PromptStage::Open => !prompt.is_left_open() && prompt.face.activity != Activity::Commit,
            _ => false,
        };
        let settled = |prompt: &ConsolePrompt| {
            !prompt.is_live() || prompt.is_left_open() || prompt.stage == PromptStage::Open
        };
        let running = self.phase != Phase::Ended;
        running && self.prompts.iter().any(could) && self.prompts.iter().all(settled)
    }

    /// Whether the room can go on to another prompt, or back to one.
    pub fn is_free(&self) -> bool {
        let mut prompts = self.prompts.iter();
        prompts.all(|prompt| !prompt.is_live() || prompt.is_left_open())
    }
}

/// What the facilitator may know. Still no answer before its prompt has closed, and none below the smallest group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ForFacilitator {
    /// What the big screen shows.
    pub screen: ForScreen,
    /// Who is there.
    pub attendance: Attendance,
    /// How far the session has come.
    pub phase: Phase,
    /// The name of the plan.
    pub plan_name: String,
    /// Notes for before the first prompt.
    pub opening_notes: Vec<String>,
    /// Notes for after the last prompt.
    pub closing_notes: Vec<String>,
    /// When themes may be shown.
    pub reveal: Reveal,
    /// The smallest group to show of what the room is at, in people.
    pub smallest_group: u32,
    /// Every prompt.
    pub prompts: Vec<ConsolePrompt>,
    /// The prompt everyone is at.
    pub current: Option<usize>,
    /// Whether so many people have written to the current prompt that something of it may ever be shown; never said of levels.
    pub enough_answered: bool,
    /// Notes from paper to the current prompt while it is open, and to those of other levels that are asked with it.
    pub notes: u32,
    /// After closing: people who answered the current prompt; none below the smallest group.
    pub answered: Option<Heads>,
    /// The picture of the current prompt: the last wave, or the final one, with what is held back from everybody else.
    pub picture: Picture,
    /// Which of its themes are released, and which are held back; none where all are shown together.
    pub gate: Option<Gated>,
    /// What came out of the current prompt's ballot, before everyone sees it.
    pub outcome: Option<Outcome>,
    /// Words of the current prompt that are taken off every screen, to bring back.
    pub hidden_words: Vec<String>,
    /// What has been agreed.
    pub commitments: Vec<NumberedCommitment>,
    /// The questions that may be put to the leader, the room's own at the end.
    pub questions: Vec<KeyQuestion>,
    /// Themes hidden by the facilitator while the prompt is open.
    pub hidden_in_wave: Vec<ShownTheme>,
    /// After closing: every theme, whether it is hidden, and its answers.
    pub to_sort: Vec<(ShownTheme, bool, Vec<ConsoleAnswer>)>,
    /// After closing: the answers outside every theme.
    pub other_answers: Vec<ConsoleAnswer>,
    /// After closing: the themes that are parked, as numbers of `to_sort`.
    pub parked: Vec<ThemeId>,
    /// After closing: the answers that are parked one by one.
    pub parked_answers: Vec<ConsoleAnswer>,
    /// After closing: the answers that are hidden one by one, to bring back.
    pub hidden_answers: Vec<HiddenAnswer>,
    /// After closing: every theme that may be shown, and the national findings it was matched with or looks like.
    pub to_match: Vec<ThemeMatches>,
    /// While themes are shown: what the big screen can be turned to.
    pub slides: Option<Slides>,
    /// The corrections of the current prompt that can be taken back, newest first.
    pub changes: Vec<Change>,
}
