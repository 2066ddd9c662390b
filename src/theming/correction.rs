//! What a facilitator can put right about the themes, on the data that is left once a prompt is closed.
//! It never sees texts or pseudonyms: counts of people become lower bounds.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::aside::Reason;
use super::board::NUMBERS;
use super::cannot_correct::CannotCorrect;
use super::response::ResponseId;
use super::themes::{NamedBy, Theme, ThemeId, Themes};

/// Longest label, in characters: two lines on the big screen.
pub(super) const LONGEST_LABEL: usize = 60;

/// One correction by the facilitator. No later response and no settling undoes it; only the facilitator can.
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
    /// Some responses go to another theme.
    Move {
        /// The responses, at least one.
        responses: Vec<ResponseId>,
        /// Their new theme; none for "Other points".
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
    /// One response becomes the first quotation of its theme, as long as it is in it.
    Pin {
        /// The theme.
        theme: ThemeId,
        /// The response.
        response: ResponseId,
    },
    /// The most central response is the first quotation again.
    Unpin {
        /// The theme.
        theme: ThemeId,
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
    /// Takes a theme off the ranked list, to be talked about another day.
    Park {
        /// The theme.
        theme: ThemeId,
    },
    /// Puts a parked theme back.
    Unpark {
        /// The theme.
        theme: ThemeId,
    },
    /// Hides some responses: they count as given, and are quoted nowhere.
    HideAnswers {
        /// The responses, at least one.
        responses: Vec<ResponseId>,
        /// Why; everybody is told how often.
        reason: Reason,
    },
    /// Parks some responses. One that is hidden stays hidden.
    ParkAnswers {
        /// The responses, at least one.
        responses: Vec<ResponseId>,
    },
    /// Puts hidden and parked responses back where they were.
    BringBack {
        /// The responses, at least one.
        responses: Vec<ResponseId>,
    },
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
            Correction::Move { responses, to } => self.put(responses, *to)?,
            Correction::Split {
                theme,
                responses,
                label,
            } => self.split(*theme, responses, label)?,
            Correction::Pin { theme, response } => {
                let theme = self.theme_mut(*theme)?;
                if !theme.members.contains(response) {
                    return Err(CannotCorrect::NoSuchResponse);
                }
                theme.pin = Some(*response);
            }
            Correction::Unpin { theme } => self.theme_mut(*theme)?.pin = None,
            Correction::Hide { theme } => self.theme_mut(*theme)?.hidden = true,
            Correction::Show { theme } => self.theme_mut(*theme)?.hidden = false,
            Correction::Park { theme } => {
                let theme = self.theme_mut(*theme)?.id;
                self.parked.insert(theme);
            }
            Correction::Unpark { theme } => {
                let theme = self.theme_mut(*theme)?.id;
                self.parked.remove(&theme);
            }
            Correction::HideAnswers { responses, reason } => {
                self.hide_answers(responses, *reason)?;
            }
            Correction::ParkAnswers { responses } => self.park_answers(responses)?,
            Correction::BringBack { responses } => self.bring_back(responses)?,
        }
        self.themes
            .retain(|theme| !theme.members.is_empty() || theme.named_by == NamedBy::Facilitator);
        // Another theme may get the number of one that has gone.
        self.parked
            .retain(|id| self.themes.iter().any(|theme| theme.id == *id));
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
        for also in self.also.iter_mut().filter(|also| also.theme == from) {
            also.theme = into;
        }
        self.also.sort_unstable();
        self.also.dedup();
        let theme = self.theme_mut(into)?;
        theme.people = theme.people.max(gone.people);
        theme.members.extend(gone.members);
        theme.pin = theme.pin.or(gone.pin);
        Ok(())
    }

    fn put(&mut self, responses: &[ResponseId], to: Option<ThemeId>) -> Result<(), CannotCorrect> {
        if let Some(to) = to {
            self.theme_mut(to)?;
        }
        let chosen = self.known(responses)?;
        let (mut moved, mut people) = (Vec::new(), 0);
        for theme in self.themes.iter_mut().filter(|theme| Some(theme.id) != to) {
            let left = theme.lose(&chosen);
            moved.extend(left.members);
            people = people.max(left.people);
        }
        match to {
            Some(to) => {
                moved.extend(self.other.extract_if(.., |id| chosen.contains(id)));
                let theme = self.theme_mut(to)?;
                let at_least = people.max(u32::from(!moved.is_empty()));
                theme.people = theme.people.max(at_least);
                theme.members.extend(moved);
            }
            None => self.other.extend(moved),
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
        let theme = self.theme_mut(from)?;
        let chosen = some(responses)?;
        let members = theme.members.iter().copied().collect();
        if !chosen.is_subset(&members) {
            return Err(CannotCorrect::NoSuchResponse);
        }
        let (left, c) = (theme.lose(&chosen), theme.c);
        let id = self.free_number(&chosen);
        self.themes.push(Theme {
            id,
            label,
            named_by: NamedBy::Facilitator,
            c,
            members: left.members,
            people: left.people.max(1),
            hidden: false,
            pin: None,
        });
        Ok(())
    }

    /// A number that no theme has. It comes from the least of these ids: a theme that was split off, taken back and split
    /// off again has the same one, and another theme has another one.
    fn free_number(&self, founders: &BTreeSet<ResponseId>) -> ThemeId {
        let least = founders.first().map_or(0, |id| id.0);
        let mut id = ThemeId((least % u128::from(NUMBERS)) as u32);
        while self.themes.iter().any(|theme| theme.id == id) {
            id = ThemeId((id.0 + 1) % NUMBERS);
        }
        id
    }
}

/// The chosen responses, if any are.
pub(super) fn some(responses: &[ResponseId]) -> Result<BTreeSet<ResponseId>, CannotCorrect> {
    if responses.is_empty() {
        return Err(CannotCorrect::NothingChosen);
    }
    Ok(responses.iter().copied().collect())
}

/// Responses that left a theme.
struct Left {
    members: Vec<ResponseId>,
    /// At least so many people gave them: those who cannot have stayed.
    people: u32,
}

impl Theme {
    /// Takes responses out. Each may have been the only one of its person: the count is a lower bound from now on.
    fn lose(&mut self, chosen: &BTreeSet<ResponseId>) -> Left {
        let leaves = |id: &mut ResponseId| chosen.contains(id);
        let members: Vec<_> = self.members.extract_if(.., leaves).collect();
        let (lost, staying) = (members.len() as u32, self.members.len() as u32);
        let left = Left {
            members,
            people: self.people.saturating_sub(staying),
        };
        self.people = self.people.saturating_sub(lost).max(staying.min(1));
        self.pin = self.pin.filter(|id| !chosen.contains(id));
        left
    }
}

#[cfg(test)]
mod tests;
