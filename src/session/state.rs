//! The session itself and the plain questions that can be asked of it.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::prompt::PromptState;
use super::{Activity, Commitment, Event, JoinCode, KeyQuestion, PromptStage, Setup, Slide};
use crate::theming::Response;

/// How far a session has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Phase {
    /// People join; nothing has been asked.
    Lobby,
    /// Prompts are being asked.
    Running,
    /// Over; the report remains.
    Ended,
}

/// The advisory timer of the open prompt. Nothing closes by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Timer {
    /// No prompt is open.
    #[default]
    Off,
    /// Runs until then.
    Running {
        /// Milliseconds since 1970.
        ends_at: u64,
    },
    /// Stands still.
    Paused {
        /// Milliseconds that were left.
        left: u64,
    },
}

/// One session. Made by [`Session::opened`] or [`Session::replay`], changed only by [`Session::apply`].
#[derive(Clone)]
pub struct Session {
    pub(super) setup: Arc<Setup>,
    pub(super) code: JoinCode,
    /// Whether it is another one than at the opening.
    pub(super) code_replaced: bool,
    pub(super) phase: Phase,
    pub(super) rehearsal: bool,
    pub(super) current: Option<usize>,
    pub(super) prompts: Vec<PromptState>,
    pub(super) blank: bool,
    /// Whether the join code stands large on the big screen, whatever else is up.
    pub(super) code_up: bool,
    /// Whether a line to test the reading at the back stands on the big screen, whatever else is up.
    pub(super) test_line_up: bool,
    /// Whether nobody new gets in.
    pub(super) locked: bool,
    /// What of the shown themes the big screen is turned to.
    pub(super) slide: Slide,
    pub(super) timer: Timer,
    pub(super) delete_after: u64,
    pub(super) commitments: BTreeMap<u32, Commitment>,
    /// The highest number that a commitment ever had, so that none is given twice.
    pub(super) last_commitment: u32,
    pub(super) own_questions: Vec<KeyQuestion>,
    /// What the facilitator had prepared when the rehearsal began: said again when all that happened since is wiped.
    pub(super) prepared: Vec<Event>,
}

impl Session {
    /// A new session in its lobby, kept until `delete_after` (seconds since 1970) if it goes no further.
    pub fn opened(setup: Setup, code: JoinCode, delete_after: u64) -> Session {
        let prompts = setup
            .prompts
            .iter()
            .map(|_| PromptState::waiting())
            .collect();
        Session {
            setup: Arc::new(setup),
            code,
            code_replaced: false,
            phase: Phase::Lobby,
            rehearsal: false,
            current: None,
            prompts,
            blank: false,
            code_up: false,
            test_line_up: false,
            locked: false,
            slide: Slide::START,
            timer: Timer::Off,
            delete_after,
            commitments: BTreeMap::new(),
            last_commitment: 0,
            own_questions: Vec::new(),
            prepared: Vec::new(),
        }
    }

    /// The session that these events made; none where the first is not its opening.
    pub fn replay(events: &[Event]) -> Option<Session> {
        let (first, rest) = events.split_first()?;
        let Event::Opened {
            setup,
            code,
            delete_after,
        } = first
        else {
            return None;
        };
        let mut session = Session::opened((**setup).clone(), *code, *delete_after);
        rest.iter().for_each(|event| session.apply(event));
        Some(session)
    }

    /// What was fixed at the opening.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The join code.
    pub fn code(&self) -> JoinCode {
        self.code
    }

    /// How far it has come.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// Whether all of this is pretend.
    pub fn is_rehearsal(&self) -> bool {
        self.rehearsal
    }

    /// Whether nobody new gets in.
    pub fn is_locked(&self) -> bool {
        self.locked
    }

    /// The prompt everyone is at, 0-based.
    pub fn current(&self) -> Option<usize> {
        self.current
    }

    /// A prompt's stage; waiting where there is no such prompt.
    pub fn stage(&self, prompt: usize) -> PromptStage {
        self.prompts
            .get(prompt)
            .map_or(PromptStage::Waiting, |state| state.stage)
    }

    /// The prompts that take answers or are being sorted, in the order of the plan: those with a live journal.
    pub fn live_prompts(&self) -> impl Iterator<Item = usize> {
        let prompts = self.prompts.iter().enumerate();
        prompts
            .filter(|(_, state)| state.is_live())
            .map(|(at, _)| at)
    }

    /// The live prompt that has to be closed and sorted before the room goes on. What is left open for people who cannot
    /// come holds nobody up.
    pub fn unfinished(&self) -> Option<usize> {
        let holds_up = |state: &PromptState| state.is_live() && state.left_open_until.is_none();
        self.prompts.iter().position(holds_up)
    }

    /// Whether people write answers to a prompt, which become themes.
    pub fn writes(&self, prompt: usize) -> bool {
        self.activity(prompt).is_some_and(Activity::is_written)
    }

    /// Steps of the plan that have not been asked.
    pub fn waiting(&self) -> usize {
        let waits = |at: &usize| self.stage(*at) == PromptStage::Waiting;
        self.steps().filter(waits).count()
    }

    /// The first prompt of each step of the plan.
    pub(super) fn steps(&self) -> impl Iterator<Item = usize> {
        (0..self.prompts.len()).filter(|at| self.step(*at).start == *at)
    }

    /// When the grace of a closing prompt ends, in milliseconds since 1970.
    pub fn grace_ends(&self, prompt: usize) -> Option<u64> {
        let state = self.prompts.get(prompt)?;
        (state.stage == PromptStage::Closing).then_some(state.closing_until)
    }

    /// When an open or closing prompt closes without anybody's act, in milliseconds since 1970.
    pub fn ends_by_itself(&self, prompt: usize) -> Option<u64> {
        let state = self.prompts.get(prompt)?;
        match state.stage {
            PromptStage::Open => state.left_open_until,
            _ => self.grace_ends(prompt),
        }
    }

    /// People with phones who are done with a prompt and what is asked with it, whether they wrote or had nothing to add.
    pub fn done(&self, prompt: usize) -> u32 {
        let step = self.prompts.get(self.step(prompt));
        step.map_or(0, |step| step.iter().map(PromptState::done).sum())
    }

    /// The most people who had joined when a live prompt was opened, or who are done with one that takes answers; 0 where
    /// none is live.
    pub fn joined_before(&self) -> u32 {
        let joined = self.live_prompts().map(|prompt| {
            let state = &self.prompts[prompt];
            // Later the levels of a step are boxed one by one: a number that falls would tell of each.
            let done = if state.takes_answers() {
                self.done(prompt)
            } else {
                0
            };
            state.joined.max(done)
        });
        joined.max().unwrap_or(0)
    }

    /// Whether another wave is due.
    pub fn wave_due(&self, prompt: usize) -> bool {
        self.prompts
            .get(prompt)
            .is_some_and(|state| state.takes_answers() && state.wave_due(self.setup.needed(prompt)))
    }

    /// The answers of the wave taken last, for grouping.
    pub fn wave(&self, prompt: usize) -> Option<Arc<[Response]>> {
        Some(self.prompts.get(prompt)?.wave.as_ref()?.responses.clone())
    }

    /// Everything a closed prompt got, in the order of the ids, for the last grouping before it is boxed. Nothing below the smallest group.
    pub fn to_box(&self, prompt: usize) -> Option<Arc<[Response]>> {
        let state = self
            .prompts
            .get(prompt)
            .filter(|state| state.stage == PromptStage::Sorting)?;
        let enough = state.enough(self.setup.needed(prompt));
        Some(if enough {
            state.answers.all()
        } else {
            Arc::new([])
        })
    }

    /// When everything is deleted, in seconds since 1970. Until its end, that moves on with every prompt that opens.
    pub fn delete_after(&self) -> u64 {
        self.delete_after
    }
}
