//! Decides on the facilitator's corrections and on taking them back. Nothing here changes anything.

use super::decide::Decision;
use super::prompt::PromptState;
use super::{Event, Refusal, Session, identifying, limits};
use crate::theming::{CannotCorrect, Correction};

impl Session {
    pub(super) fn correct(&self, prompt: usize, correction: Correction) -> Decision {
        let state = self.correctable(prompt)?;
        if state.trail.made() >= limits::CORRECTIONS {
            return Err(Refusal::TooManyCorrections);
        }
        if chosen(&correction) > limits::CHOSEN {
            return Err(Refusal::TooManyChosen);
        }
        let correction = identifying::mask_label(correction);
        if let Some(boxed) = &state.boxed
            && boxed.themes.tried(&correction)?.is_none()
        {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Corrected {
            prompt,
            correction,
            while_open: state.boxed.is_none(),
        }])
    }

    pub(super) fn undo(&self, prompt: usize, number: u32) -> Decision {
        let state = self.correctable(prompt)?;
        let undone = Event::Undone {
            prompt,
            number,
            while_open: state.boxed.is_none(),
        };
        let may = state.trail.may_undo(number)?;
        Ok(may.then_some(undone).into_iter().collect())
    }

    /// A prompt with themes that can be corrected now: those of its box or, while it takes answers, of its last wave.
    fn correctable(&self, prompt: usize) -> Result<&PromptState, Refusal> {
        let state = self.prompt(prompt)?;
        let of_wave = state.wave.is_some() && state.takes_answers();
        let there = state.boxed.is_some() || of_wave;
        there.then_some(state).ok_or(Refusal::NotSorted)
    }
}

/// How many answers a correction names.
fn chosen(correction: &Correction) -> usize {
    match correction {
        Correction::Move { responses, .. }
        | Correction::Split { responses, .. }
        | Correction::HideAnswers { responses, .. }
        | Correction::ParkAnswers { responses }
        | Correction::BringBack { responses } => responses.len(),
        _ => 0,
    }
}

impl From<CannotCorrect> for Refusal {
    fn from(why: CannotCorrect) -> Refusal {
        Refusal::CannotCorrect(why)
    }
}
