//! The themes of a closed prompt with the facilitator's corrections, each of which can be taken back. It never sees texts.

use super::cannot_correct::CannotCorrect;
use super::correction::Correction;
use super::response::ResponseId;
use super::standing::Standing;
use super::themes::{ThemeId, Themes};

/// Themes as they were grouped, and as they are by all corrections that stand.
#[derive(Clone)]
pub struct Corrected {
    /// With the corrections that can no longer be taken back.
    grouped: Themes,
    standing: Standing<Correction>,
    all: Themes,
    /// The same without what was set aside.
    seen: Themes,
}

impl Corrected {
    /// Themes that nobody has corrected.
    pub fn new(grouped: Themes) -> Self {
        Self {
            seen: grouped.without_aside(),
            all: grouped.clone(),
            grouped,
            standing: Standing::default(),
        }
    }

    /// The themes as they may be seen: without the responses that were hidden or parked.
    pub fn themes(&self) -> &Themes {
        &self.seen
    }

    /// The responses of a theme in the order in which they would be quoted if none had been hidden or parked. Whoever
    /// quotes from the front of it and leaves those out, quotes nothing in their stead that was not quoted before.
    pub fn in_order(&self, theme: ThemeId) -> impl Iterator<Item = ResponseId> {
        let all = self.all.themes.iter().filter(move |all| all.id == theme);
        all.flat_map(|theme| theme.pin.iter().chain(&theme.members).copied())
    }

    /// What this correction would make of the themes; nothing where everything is like that already.
    ///
    /// # Errors
    /// [`CannotCorrect`], in words for the facilitator.
    pub fn tried(&self, correction: &Correction) -> Result<Option<Themes>, CannotCorrect> {
        let mut tried = self.all.clone();
        tried.correct(correction)?;
        Ok((tried != self.all).then(|| tried.without_aside()))
    }

    /// Makes a correction. On an error nothing has changed.
    ///
    /// # Errors
    /// [`CannotCorrect`], in words for the facilitator.
    pub fn correct(&mut self, correction: &Correction) -> Result<(), CannotCorrect> {
        self.all.correct(correction)?;
        if let Some(oldest) = self.standing.push(correction.clone()) {
            // It was possible when it was made, and these are the themes it was made on.
            let _ = self.grouped.correct(&oldest);
        }
        self.seen = self.all.without_aside();
        Ok(())
    }

    /// Takes the newest correction back if it has this number. On an error nothing has changed.
    ///
    /// # Errors
    /// [`CannotCorrect::NotTheLast`].
    pub fn undo(&mut self, number: u32) -> Result<(), CannotCorrect> {
        self.standing.take_back(number)?;
        self.all = self.grouped.clone();
        for (_, correction) in self.standing.newest_first().rev() {
            let _ = self.all.correct(correction);
        }
        self.seen = self.all.without_aside();
        Ok(())
    }
}

#[cfg(test)]
mod tests;
