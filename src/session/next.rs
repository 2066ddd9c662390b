//! The facilitator's big button: its label is the next act, so that one hand can run the whole session.

use serde::Serialize;

use super::{ConsolePrompt, ForFacilitator, Phase, PromptStage};
use crate::theming::ThemeId;

/// What the facilitator's big button does: the one next act.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(tag = "is", content = "prompt", rename_all = "kebab-case")]
pub enum Next {
    /// Open this prompt, 0-based.
    Open(usize),
    /// Close it.
    Close(usize),
    /// Close it without waiting for those who still type.
    CloseNow(usize),
    /// Nothing: the answers are being sorted.
    Wait,
    /// Show its themes to everyone.
    Show(usize),
    /// Go back to it: it was left open, has closed since, and nobody has seen what came.
    ReturnTo(usize),
    /// Nothing today: what is left open closes by itself.
    LeftOpen,
    /// Release the first of its themes that are held back.
    Release(usize),
    /// End the session.
    End,
    /// Nothing: it has ended.
    Over,
}

impl ForFacilitator {
    /// Whether people write answers to a prompt.
    pub fn writes(&self, prompt: usize) -> bool {
        let prompt = self.prompts.get(prompt);
        prompt.is_some_and(|prompt| prompt.face.activity.is_written())
    }

    /// The theme to release next: the largest that is held back.
    pub fn next_to_release(&self) -> Option<ThemeId> {
        self.gate.as_ref()?.held.first().copied()
    }

    /// What is left to do once everything has been asked, of what was left open.
    fn afterwards(&self) -> Option<Next> {
        let mut left = self.prompts.iter().enumerate();
        let back = left.find(|(at, prompt)| {
            prompt.unseen && prompt.left_open_until.is_some() && self.current != Some(*at)
        });
        let waits = || self.prompts.iter().any(ConsolePrompt::is_left_open);
        let back = back.map(|(at, _)| Next::ReturnTo(at));
        back.or_else(|| waits().then_some(Next::LeftOpen))
    }

    /// The one next act.
    pub fn next(&self) -> Next {
        // A step that has nothing to do yet is passed over: the button never leads to a refusal.
        let waiting = || {
            self.prompts
                .iter()
                .position(|prompt| prompt.stage == PromptStage::Waiting && prompt.ready)
        };
        let onwards = || {
            let waiting = waiting().map(Next::Open);
            waiting.or_else(|| self.afterwards()).unwrap_or(Next::End)
        };
        if self.phase == Phase::Ended {
            return Next::Over;
        }
        let Some((at, current)) = self
            .current
            .and_then(|at| Some((at, self.prompts.get(at)?)))
        else {
            return onwards();
        };
        match current.stage {
            _ if current.is_left_open() => onwards(),
            PromptStage::Open => Next::Close(at),
            PromptStage::Closing => Next::CloseNow(at),
            PromptStage::Sorting => Next::Wait,
            PromptStage::Sorted if current.unseen => Next::Show(at),
            PromptStage::Sorted if current.shown && self.next_to_release().is_some() => {
                Next::Release(at)
            }
            PromptStage::Sorted | PromptStage::Waiting => onwards(),
        }
    }
}
