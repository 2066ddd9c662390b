//! What the facilitator has changed, so that it can be told and taken back. It never holds the text of an answer; a label
//! that is made of people's words is forgotten with the wave in which several people had written them.

use std::collections::BTreeMap;

use serde::Serialize;

use super::WavePicture;
use crate::theming::{Correction, NamedBy, OTHER_POINTS, ThemeId, Themes};

/// A correction that still stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Change {
    /// Its number among the corrections of its prompt.
    pub number: u32,
    /// What it did.
    #[serde(flatten)]
    pub did: Did,
}

/// What a correction did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "did", rename_all = "kebab-case")]
pub enum Did {
    /// One theme joined another.
    Merged {
        /// The theme that went.
        theme: ThemeName,
        /// The theme that stayed.
        into: ThemeName,
    },
    /// A theme was named.
    Named {
        /// The theme, with its new name.
        theme: ThemeName,
    },
    /// Answers were moved.
    Moved {
        /// How many.
        answers: u32,
        /// Where to.
        into: ThemeName,
    },
    /// Answers became a theme of their own.
    Split {
        /// The new theme.
        theme: ThemeName,
    },
    /// An answer was made the first quotation.
    Pinned {
        /// Its theme.
        theme: ThemeName,
    },
    /// The most central answer became the first quotation again.
    Unpinned {
        /// Its theme.
        theme: ThemeName,
    },
    /// A theme was taken off the big screen.
    Hidden {
        /// The theme.
        theme: ThemeName,
    },
    /// A hidden theme was brought back.
    Shown {
        /// The theme.
        theme: ThemeName,
    },
    /// A theme was parked for another day.
    Parked {
        /// The theme.
        theme: ThemeName,
    },
    /// A parked theme was put back.
    Unparked {
        /// The theme.
        theme: ThemeName,
    },
    /// Answers were hidden.
    AnswersHidden {
        /// How many.
        answers: u32,
    },
    /// Answers were parked.
    AnswersParked {
        /// How many.
        answers: u32,
    },
    /// Hidden or parked answers were brought back.
    AnswersBack {
        /// How many.
        answers: u32,
    },
}

/// What a theme is called in the trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(transparent)]
pub struct ThemeName {
    /// Its label; none where that may no longer be read, or never could.
    pub label: Option<String>,
    #[serde(skip)]
    id: Option<ThemeId>,
    /// Whether the label is made of what people wrote.
    #[serde(skip)]
    of_answers: bool,
}

/// The labels of themes, with where they come from.
pub(super) type Labels<'a> = BTreeMap<ThemeId, (&'a str, NamedBy)>;

pub(super) fn labels_of_themes(themes: &Themes) -> Labels<'_> {
    let themes = themes.themes.iter();
    themes
        .map(|theme| (theme.id, (theme.label.as_str(), theme.named_by)))
        .collect()
}

pub(super) fn labels_of_wave(picture: &WavePicture) -> Labels<'_> {
    let themes = picture.themes.iter();
    themes
        .map(|theme| (theme.id, (theme.label.as_str(), theme.named_by)))
        .collect()
}

impl Did {
    /// What a correction does to themes with these labels.
    pub(super) fn of(correction: &Correction, labels: &Labels<'_>) -> Did {
        let name = |id: &ThemeId| {
            let known = labels.get(id);
            ThemeName {
                label: known.map(|(label, _)| (*label).to_owned()),
                id: Some(*id),
                of_answers: known.is_some_and(|(_, by)| *by == NamedBy::Words),
            }
        };
        let given = |label: &str| ThemeName {
            label: Some(label.trim().to_owned()),
            id: None,
            of_answers: false,
        };
        match correction {
            Correction::Merge { from, into } => Did::Merged {
                theme: name(from),
                into: name(into),
            },
            Correction::Rename { label, .. } => Did::Named {
                theme: given(label),
            },
            Correction::Move { responses, to } => Did::Moved {
                answers: responses.len() as u32,
                into: to.as_ref().map_or_else(|| given(OTHER_POINTS), name),
            },
            Correction::Split { label, .. } => Did::Split {
                theme: given(label),
            },
            Correction::Pin { theme, .. } => Did::Pinned { theme: name(theme) },
            Correction::Unpin { theme } => Did::Unpinned { theme: name(theme) },
            Correction::Hide { theme } => Did::Hidden { theme: name(theme) },
            Correction::Show { theme } => Did::Shown { theme: name(theme) },
            Correction::Park { theme } => Did::Parked { theme: name(theme) },
            Correction::Unpark { theme } => Did::Unparked { theme: name(theme) },
            Correction::HideAnswers { responses, .. } => Did::AnswersHidden {
                answers: responses.len() as u32,
            },
            Correction::ParkAnswers { responses } => Did::AnswersParked {
                answers: responses.len() as u32,
            },
            Correction::BringBack { responses } => Did::AnswersBack {
                answers: responses.len() as u32,
            },
        }
    }

    fn names_mut(&mut self) -> Vec<&mut ThemeName> {
        match self {
            Did::Merged { theme, into } => vec![theme, into],
            Did::Moved { into, .. } => vec![into],
            Did::Named { theme }
            | Did::Split { theme }
            | Did::Pinned { theme }
            | Did::Unpinned { theme }
            | Did::Hidden { theme }
            | Did::Shown { theme }
            | Did::Parked { theme }
            | Did::Unparked { theme } => vec![theme],
            Did::AnswersHidden { .. } | Did::AnswersParked { .. } | Did::AnswersBack { .. } => {
                Vec::new()
            }
        }
    }

    /// Forgets labels made of what people wrote: some may have taken it back.
    pub(super) fn forget_words(&mut self) {
        for name in self.names_mut() {
            name.label.take_if(|_| name.of_answers);
        }
    }

    /// Themes that are still shown are called what they are called now, where their label was forgotten.
    pub(super) fn with(mut self, labels: &Labels<'_>) -> Did {
        for name in self.names_mut() {
            let now = name.id.and_then(|id| labels.get(&id));
            let label = name.label.take();
            name.label = label.or_else(|| now.map(|(label, _)| (*label).to_owned()));
        }
        self
    }
}
