//! What a facilitator can put right about the themes, on the data that is left once a prompt is closed.
//! It never sees texts or pseudonyms: counts of people become lower bounds.

use serde::{Deserialize, Serialize};

use super::response::ResponseId;
use super::themes::{NamedBy, Theme, ThemeId, Themes};

/// Longest label, in characters: two lines on the big screen.
const LONGEST_LABEL: usize = 60;

/// One correction by the facilitator. It is final: no later response and no settling undoes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "correction", rename_all = "snake_case")]
pub enum Correction {
    /// All of `from` joins `into`, which keeps its name.
    Merge {
        /// The theme that goes.
        from: ThemeId,
        /// The theme that stays.
        into: ThemeId,
    },
    /// A theme gets a new name.
    Rename {
        /// The theme.
        theme: ThemeId,
        /// Its name, 1 to 60 characters after trimming.
        label: String,
    },
    /// One response goes to another theme.
    Move {
        /// The response.
        response: ResponseId,
        /// Its new theme; none for "Other points".
        to: Option<ThemeId>,
    },
    /// Some responses of a theme become a theme of their own, under a number that no theme has.
    Split {
        /// The theme they leave.
        theme: ThemeId,
        /// The responses, at least one; all of them must be in the theme.
        responses: Vec<ResponseId>,
        /// The new theme's name, 1 to 60 characters after trimming.
        label: String,
    },
    /// Keeps a theme off the big screen.
    Hide {
        /// The theme.
        theme: ThemeId,
    },
    /// Takes a theme back onto the big screen.
    Show {
        /// The theme.
        theme: ThemeId,
    },
}

/// Why a correction cannot be made, for the facilitator to read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum CannotCorrect {
    /// The number belongs to no theme.
    #[error("That theme is no longer there. Look at the themes again and choose another.")]
    NoSuchTheme,
    /// The id belongs to no response of this prompt or, for a split, of this theme.
    #[error("That answer is no longer there. Look at the themes again and choose another.")]
    NoSuchResponse,
    /// The label is empty or too long.
    #[error("A theme's name needs 1 to 60 characters. Make it shorter, or type one.")]
    LabelLength,
    /// A theme cannot be merged with itself.
    #[error("These are the same theme. Choose two different themes to merge.")]
    SameTheme,
    /// A split with no responses.
    #[error("No answers were chosen. Choose the answers that make the new theme.")]
    NothingChosen,
}

impl Correction {
    /// The label it carries, trimmed, if it carries one.
    pub(super) fn label(label: &str) -> Result<String, CannotCorrect> {
        let label = label.trim();
        let fits = (1..=LONGEST_LABEL).contains(&label.chars().count())
            && !label.chars().any(char::is_control);
        fits.then(|| label.to_owned())
            .ok_or(CannotCorrect::LabelLength)
    }
}

impl Themes {
    /// Makes a correction. On an error nothing has changed.
    ///
    /// # Errors
    /// [`CannotCorrect`], in words for the facilitator.
    pub fn correct(&mut self, correction: &Correction) -> Result<(), CannotCorrect> {
        match correction {
            Correction::Merge { from, into } => self.merge(*from, *into)?,
            Correction::Rename { theme, label } => {
                let label = Correction::label(label)?;
                let theme = self.theme_mut(*theme)?;
                (theme.label, theme.named_by) = (label, NamedBy::Facilitator);
            }
            Correction::Move { response, to } => self.put(*response, *to)?,
            Correction::Split {
                theme,
                responses,
                label,
            } => self.split(*theme, responses, label)?,
            Correction::Hide { theme } => self.theme_mut(*theme)?.hidden = true,
            Correction::Show { theme } => self.theme_mut(*theme)?.hidden = false,
        }
        self.themes
            .retain(|theme| !theme.members.is_empty() || theme.named_by == NamedBy::Facilitator);
        self.rank();
        Ok(())
    }

    fn theme_mut(&mut self, id: ThemeId) -> Result<&mut Theme, CannotCorrect> {
        self.themes
            .iter_mut()
            .find(|theme| theme.id == id)
            .ok_or(CannotCorrect::NoSuchTheme)
    }

    fn merge(&mut self, from: ThemeId, into: ThemeId) -> Result<(), CannotCorrect> {
        if from == into {
            return Err(CannotCorrect::SameTheme);
        }
        self.theme_mut(into)?;
        let at = self
            .themes
            .iter()
            .position(|theme| theme.id == from)
            .ok_or(CannotCorrect::NoSuchTheme)?;
        let gone = self.themes.remove(at);
        let theme = self.theme_mut(into)?;
        theme.people = theme.people.max(gone.people);
        theme.members.extend(gone.members);
        Ok(())
    }

    fn put(&mut self, response: ResponseId, to: Option<ThemeId>) -> Result<(), CannotCorrect> {
        if let Some(to) = to {
            self.theme_mut(to)?;
        }
        let from = self
            .themes
            .iter_mut()
            .find(|theme| theme.members.contains(&response));
        match from {
            Some(theme) if Some(theme.id) == to => return Ok(()),
            Some(theme) => theme.lose(&[response]),
            None if self.other.contains(&response) => self.other.retain(|id| *id != response),
            None => return Err(CannotCorrect::NoSuchResponse),
        }
        match to {
            Some(to) => {
                let theme = self.theme_mut(to)?;
                theme.members.push(response);
                theme.people = theme.people.max(1);
            }
            None => self.other.push(response),
        }
        Ok(())
    }

    fn split(
        &mut self,
        from: ThemeId,
        responses: &[ResponseId],
        label: &str,
    ) -> Result<(), CannotCorrect> {
        let label = Correction::label(label)?;
        let id = ThemeId(
            self.themes
                .iter()
                .map(|theme| theme.id.0.saturating_add(1))
                .max()
                .unwrap_or(0),
        );
        let theme = self.theme_mut(from)?;
        let members: Vec<_> = theme
            .members
            .iter()
            .copied()
            .filter(|id| responses.contains(id))
            .collect();
        if responses.is_empty() {
            return Err(CannotCorrect::NothingChosen);
        }
        if responses.iter().any(|id| !members.contains(id)) {
            return Err(CannotCorrect::NoSuchResponse);
        }
        let staying = (theme.members.len() - members.len()) as u32;
        let people = theme.people.saturating_sub(staying).max(1);
        let c = theme.c;
        theme.lose(&members);
        self.themes.push(Theme {
            id,
            label,
            named_by: NamedBy::Facilitator,
            c,
            members,
            people,
            hidden: false,
        });
        Ok(())
    }
}

impl Theme {
    /// Takes responses out. Each may have been the only one of its person: the count is a lower bound from now on.
    fn lose(&mut self, responses: &[ResponseId]) {
        let before = self.members.len();
        self.members.retain(|id| !responses.contains(id));
        let lost = (before - self.members.len()) as u32;
        let at_least = u32::from(!self.members.is_empty());
        self.people = self.people.saturating_sub(lost).max(at_least);
    }
}

#[cfg(test)]
mod tests;
