//! The facilitator's big button: its label is the next act, so that one hand can run the whole session.

use serde::Serialize;

use super::{ForFacilitator, Outcome, Phase, Picture, PromptStage};
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

    fn has_something_to_show(&self) -> bool {
        matches!(self.picture, Picture::Themes { .. })
            || matches!(self.outcome, Some(Outcome::Counted { .. }))
    }

    /// The one next act.
    pub fn next(&self) -> Next {
        // A step that has nothing to do yet is passed over: the button never leads to a refusal.
        let waiting = || {
            self.prompts
                .iter()
                .position(|prompt| prompt.stage == PromptStage::Waiting && prompt.ready)
        };
        let onwards = || waiting().map_or(Next::End, Next::Open);
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
            PromptStage::Open => Next::Close(at),
            PromptStage::Closing => Next::CloseNow(at),
            PromptStage::Sorting => Next::Wait,
            PromptStage::Sorted if !current.shown && self.has_something_to_show() => Next::Show(at),
            PromptStage::Sorted if current.shown && self.next_to_release().is_some() => {
                Next::Release(at)
            }
            PromptStage::Sorted | PromptStage::Waiting => onwards(),
        }
    }
}
