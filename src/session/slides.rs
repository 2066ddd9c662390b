//! What of a prompt's themes, or of what was marked, is on the big screen: all of them, in columns by C, one with its quotations, a single
//! voice, or all beside the national focus groups. The facilitator turns; nothing turns by itself.

use serde::{Deserialize, Serialize};

use super::prompt::Boxed;
use super::{BesideRow, Event, NextVoice, Picture, PromptStage, Refusal, Session, limits};
use crate::theming::{ResponseId, Text, ThemeId};

/// What the big screen is turned to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Slide {
    /// All themes, as many at a time as fit.
    Themes {
        /// Which page, as for [`Slide::Beside`].
        #[serde(default)]
        page: i32,
    },
    /// What came out of a step in which people marked something, as many rows at a time as fit.
    Outcome {
        /// Which page, as for [`Slide::Beside`].
        page: i32,
    },
    /// The themes in three columns, one for each C.
    Cs,
    /// One theme with its quotations.
    Theme {
        /// The theme.
        theme: ThemeId,
    },
    /// A single voice.
    Voice {
        /// The answer.
        response: ResponseId,
    },
    /// The themes beside the national focus groups.
    Beside {
        /// Which page. How many there are only the screen knows, which goes on from the last to the first and back.
        page: i32,
    },
}

/// What is up, for phones and the big screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Up {
    /// All themes.
    Themes {
        /// Which page of them the big screen shows.
        page: i32,
    },
    /// The themes in three columns, one for each C.
    Cs,
    /// One theme of the picture with its quotations.
    Theme {
        /// The theme.
        theme: ThemeId,
    },
    /// One person's answer that fits no theme.
    Voice {
        /// What was written.
        text: Text,
    },
    /// The themes beside the national focus groups.
    Beside {
        /// Which page of it the big screen shows.
        page: i32,
        /// All of it.
        rows: Vec<BesideRow>,
    },
}

/// What the facilitator may know of the slides.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Slides {
    /// What the big screen is turned to.
    pub now: Slide,
    /// Where "Previous" leads.
    pub previous: Option<Slide>,
    /// Where "Next" leads: each theme after the other, then a single voice, then all themes again.
    pub next: Option<Slide>,
    /// The answer that may be put up next as a single voice.
    pub voice: NextVoice,
}

/// Rows that the big screen has room for at most; a sixth would be too small to read at the back.
const ROWS: usize = 5;

impl Slide {
    /// All themes from the first on: where every prompt begins.
    pub const START: Slide = Slide::Themes { page: 0 };
}

impl Session {
    pub(super) fn turn(&self, prompt: usize, to: Slide) -> Result<Vec<Event>, Refusal> {
        self.prompts.get(prompt).ok_or(Refusal::NoSuchPrompt)?;
        let up = match to {
            Slide::Outcome { .. } => self.outcome_rows(prompt).is_some(),
            _ => self.is_up(prompt),
        };
        if !up {
            return Err(Refusal::NotShown);
        }
        let there = match to {
            Slide::Themes { .. } | Slide::Outcome { .. } | Slide::Cs => Ok(()),
            Slide::Theme { theme } => {
                let shown = self.shown_ids(prompt).contains(&theme);
                shown.then_some(()).ok_or(Refusal::NoSuchTheme)
            }
            Slide::Voice { response } => {
                let may = self.may_be_a_voice(prompt, response);
                may.then_some(()).ok_or(Refusal::NotNextVoice)
            }
            Slide::Beside { .. } => {
                let any = !self.findings(prompt).is_empty();
                any.then_some(()).ok_or(Refusal::NothingBeside)
            }
        };
        there?;
        let to = match to {
            Slide::Beside { page } => Slide::Beside { page: near(page) },
            Slide::Themes { page } => Slide::Themes { page: near(page) },
            Slide::Outcome { page } => Slide::Outcome { page: near(page) },
            to => to,
        };
        Ok(if to == self.slide_now(prompt) {
            Vec::new()
        } else {
            vec![Event::Turned { prompt, to }]
        })
    }

    /// Whether everybody sees the themes of this prompt now.
    pub(super) fn is_up(&self, prompt: usize) -> bool {
        let state = &self.prompts[prompt];
        let shown = state.shown && state.stage == PromptStage::Sorted;
        let alone = !self.is_of_level(prompt);
        shown && alone && self.current == Some(prompt) && self.readable(prompt).is_some()
    }

    /// The themes of a prompt that may be shown, the largest first.
    pub(super) fn shown_ids(&self, prompt: usize) -> Vec<ThemeId> {
        let shown = self.prompts[prompt].final_picture(self.setup.needed(prompt), 0);
        shown.themes().iter().map(|theme| theme.id).collect()
    }

    /// The slide as far as it still holds: a theme may have gone, a voice may have found a theme or been passed over.
    fn slide_now(&self, prompt: usize) -> Slide {
        if self.outcome_rows(prompt).is_some() {
            let page = self.outcome_page();
            return Slide::Outcome { page };
        }
        let holds = match self.slide {
            Slide::Themes { .. } | Slide::Cs | Slide::Beside { .. } => true,
            Slide::Outcome { .. } => false,
            Slide::Theme { theme } => self.shown_ids(prompt).contains(&theme),
            Slide::Voice { response } => self
                .readable(prompt)
                .is_some_and(|boxed: &Boxed| boxed.voice(response).is_some()),
        };
        if holds { self.slide } else { Slide::START }
    }

    /// What is up of a prompt that is shown.
    pub(super) fn up(&self, prompt: usize) -> Up {
        match self.slide_now(prompt) {
            Slide::Themes { page } => Up::Themes { page },
            Slide::Outcome { .. } => Up::Themes { page: 0 },
            Slide::Cs => Up::Cs,
            Slide::Theme { theme } => Up::Theme { theme },
            Slide::Voice { response } => {
                let text = self
                    .readable(prompt)
                    .and_then(|boxed| boxed.voice(response));
                text.map_or(Up::Themes { page: 0 }, |text| Up::Voice { text })
            }
            Slide::Beside { page } => Up::Beside {
                page,
                rows: self.beside(prompt),
            },
        }
    }

    /// What the facilitator can turn to; none while no themes are shown, nor a result of many rows.
    pub(super) fn slides(&self, prompt: usize) -> Option<Slides> {
        if let Some(rows) = self.outcome_rows(prompt) {
            return self.outcome_slides(prompt, rows);
        }
        self.prompts.get(prompt)?;
        let shown = self.is_up(prompt)
            && matches!(self.final_picture(prompt), Picture::Themes { .. })
            && self.phase != super::Phase::Ended;
        shown.then(|| {
            let (now, voice) = (self.slide_now(prompt), self.next_voice(prompt));
            let (previous, next) = beside_of(now, &self.shown_ids(prompt), &voice);
            Slides {
                now,
                previous,
                next,
                voice,
            }
        })
    }
}

impl Boxed {
    /// Keeps what was put up: the report has it.
    pub(super) fn turned_to(&mut self, slide: Slide) {
        match slide {
            Slide::Voice { response } => self.voices.put_up(response),
            Slide::Beside { .. } => self.matches.put_up(),
            Slide::Themes { .. } | Slide::Outcome { .. } | Slide::Cs | Slide::Theme { .. } => {}
        }
    }
}

/// A page near enough: the screen goes round, so that nobody needs more.
fn near(page: i32) -> i32 {
    page.clamp(-limits::BESIDE_PAGES, limits::BESIDE_PAGES)
}

/// Whether a page of so many rows is not the last.
pub(super) fn has_more(page: i32, rows: usize) -> bool {
    let at = usize::try_from(page).unwrap_or(0);
    (at + 1) * ROWS < rows
}

/// The slides before and after one of the themes.
fn beside_of(now: Slide, themes: &[ThemeId], voice: &NextVoice) -> (Option<Slide>, Option<Slide>) {
    let theme = |at: usize| themes.get(at).map(|&theme| Slide::Theme { theme });
    let after_themes = match voice {
        NextVoice::Ready { answer } => Slide::Voice {
            response: answer.id,
        },
        _ => Slide::START,
    };
    let last = themes.len().checked_sub(1).and_then(theme);
    match now {
        Slide::Themes { page } => {
            let more = has_more(page, themes.len());
            let further = || theme(0).or((after_themes != Slide::START).then_some(after_themes));
            (
                (page > 0).then(|| Slide::Themes { page: page - 1 }),
                if more {
                    Some(Slide::Themes { page: page + 1 })
                } else {
                    further()
                },
            )
        }
        Slide::Cs | Slide::Outcome { .. } => (Some(Slide::START), Some(Slide::START)),
        Slide::Theme { theme: id } => {
            let at = themes.iter().position(|known| *known == id).unwrap_or(0);
            let before = at.checked_sub(1).and_then(theme).unwrap_or(Slide::START);
            (Some(before), Some(theme(at + 1).unwrap_or(after_themes)))
        }
        Slide::Voice { .. } => (Some(last.unwrap_or(Slide::START)), Some(Slide::START)),
        Slide::Beside { page } => (
            Some(Slide::Beside { page: page - 1 }),
            Some(Slide::Beside { page: page + 1 }),
        ),
    }
}
