//! The themes of a closed prompt with the facilitator's corrections, each of which can be taken back. It never sees texts.

use super::correction::{CannotCorrect, Correction};
use super::standing::Standing;
use super::themes::Themes;

/// Themes as they were grouped, and as they are by all corrections that stand.
#[derive(Clone)]
pub struct Corrected {
    /// With the corrections that can no longer be taken back.
    grouped: Themes,
    standing: Standing<Correction>,
    themes: Themes,
}

impl Corrected {
    /// Themes that nobody has corrected.
    pub fn new(grouped: Themes) -> Self {
        Self {
            themes: grouped.clone(),
            grouped,
            standing: Standing::default(),
        }
    }

    /// The themes as they are.
    pub fn themes(&self) -> &Themes {
        &self.themes
    }

    /// What this correction would make of the themes; nothing where everything is like that already.
    ///
    /// # Errors
    /// [`CannotCorrect`], in words for the facilitator.
    pub fn tried(&self, correction: &Correction) -> Result<Option<Themes>, CannotCorrect> {
        let mut tried = self.themes.clone();
        tried.correct(correction)?;
        Ok((tried != self.themes).then_some(tried))
    }

    /// Makes a correction. On an error nothing has changed.
    ///
    /// # Errors
    /// [`CannotCorrect`], in words for the facilitator.
    pub fn correct(&mut self, correction: &Correction) -> Result<(), CannotCorrect> {
        self.themes.correct(correction)?;
        if let Some(oldest) = self.standing.push(correction.clone()) {
            // It was possible when it was made, and these are the themes it was made on.
            let _ = self.grouped.correct(&oldest);
        }
        Ok(())
    }

    /// Takes the newest correction back if it has this number. On an error nothing has changed.
    ///
    /// # Errors
    /// [`CannotCorrect::NotTheLast`].
    pub fn undo(&mut self, number: u32) -> Result<(), CannotCorrect> {
        self.standing.take_back(number)?;
        self.themes = self.grouped.clone();
        for (_, correction) in self.standing.newest_first().rev() {
            let _ = self.themes.correct(correction);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests;
