//! What may be shown of a prompt's answers, and to whom. The one place that reads themes for showing.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::aside::folded;
use super::gate::Gate;
use super::prompt::{Boxed, PromptState};
use super::{ConsoleAnswer, TakenOut, WavePicture, limits};
use crate::theming::{C, ResponseId, Text, Theme, ThemeId};

/// The picture of one prompt's answers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Picture {
    /// Nothing may be shown yet.
    NotYet,
    /// Closed below the smallest group: nothing will ever be shown.
    TooFew {
        /// People who would have been needed.
        needed: u32,
    },
    /// Themes, largest first.
    Themes {
        /// The themes.
        themes: Vec<ShownTheme>,
        /// Answers outside them, and in themes too small to show.
        other: u32,
        /// Answers in themes the facilitator hid.
        hidden: u32,
        /// Answers that are hidden or parked one by one, or in parked themes, and what is held back.
        taken_out: TakenOut,
    },
}

/// One theme as it may be shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ShownTheme {
    /// The theme.
    pub id: ThemeId,
    /// Its label.
    pub label: String,
    /// Which of the three Cs it belongs to, if it is known.
    pub c: Option<C>,
    /// Answers in it.
    pub answers: u32,
    /// Answers of other themes, or of none, a part of which speaks for this one too; none until the prompt has closed.
    pub also: u32,
    /// The answer the facilitator pinned, if any, then its most central ones; empty until the prompt has closed.
    pub quotes: Vec<Text>,
}

/// People a theme needs before its words are shown, by the number of answers to its prompt.
pub(super) fn people_needed(responses: usize) -> u32 {
    if responses >= limits::MANY_RESPONSES {
        limits::QUOTED_PEOPLE_OF_MANY
    } else {
        limits::QUOTED_PEOPLE
    }
}

impl Picture {
    /// Its themes; none where there is nothing to show.
    pub fn themes(&self) -> &[ShownTheme] {
        match self {
            Picture::Themes { themes, .. } => themes,
            Picture::NotYet | Picture::TooFew { .. } => &[],
        }
    }

    /// Of a wave: counts only.
    fn of_wave(wave: &WavePicture) -> Picture {
        let (hidden, open): (Vec<_>, Vec<_>) = wave.themes.iter().partition(|theme| theme.hidden);
        let themes = open.into_iter().map(|theme| ShownTheme {
            id: theme.id,
            label: theme.label.clone(),
            c: theme.c,
            answers: theme.answers,
            also: 0,
            quotes: Vec::new(),
        });
        let hidden = hidden.iter().map(|theme| theme.answers).sum();
        Picture::Themes {
            themes: ranked(themes.collect()),
            other: wave.other,
            hidden,
            taken_out: TakenOut::default(),
        }
    }
}

impl PromptState {
    /// The last wave's picture while the prompt is open.
    pub(super) fn wave_picture(&self) -> Picture {
        self.wave
            .as_ref()
            .and_then(|wave| wave.picture.as_ref())
            .map_or(Picture::NotYet, Picture::of_wave)
    }

    /// Themes of the last wave that the facilitator has hidden, to bring back.
    pub(super) fn hidden_in_wave(&self) -> Vec<ShownTheme> {
        let picture = self.wave.as_ref().and_then(|wave| wave.picture.clone());
        let themes = picture.map(|picture| picture.themes).unwrap_or_default();
        let hidden = themes.into_iter().filter(|theme| theme.hidden);
        hidden
            .map(|t| ShownTheme {
                id: t.id,
                label: t.label,
                c: t.c,
                answers: t.answers,
                also: 0,
                quotes: Vec::new(),
            })
            .collect()
    }

    /// The final picture with up to `quotes` quotations a theme, once the prompt is sorted.
    pub(super) fn final_picture(&self, smallest_group: u32, quotes: usize) -> Picture {
        match &self.boxed {
            None => Picture::NotYet,
            Some(boxed) if boxed.heads.people < smallest_group => Picture::TooFew {
                needed: smallest_group,
            },
            Some(boxed) => boxed.picture(quotes, &boxed.gate),
        }
    }

    /// The same with the themes that are held back, for the facilitator.
    pub(super) fn whole_picture(&self, smallest_group: u32, quotes: usize) -> Picture {
        let readable = self
            .boxed
            .as_ref()
            .filter(|boxed| boxed.heads.people >= smallest_group);
        match readable {
            Some(boxed) => boxed.picture(quotes, &Gate::Open),
            None => self.final_picture(smallest_group, quotes),
        }
    }
}

/// What people wrote, and the words that are quoted from nobody: read once for all themes of a picture.
struct Words<'a> {
    texts: BTreeMap<ResponseId, &'a Text>,
    hidden: BTreeSet<String>,
}

impl Boxed {
    fn words(&self) -> Words<'_> {
        Words {
            texts: self.texts(),
            hidden: self.hidden_words(),
        }
    }

    fn shown(&self, theme: &Theme, words: &Words<'_>, quotes: usize) -> ShownTheme {
        ShownTheme {
            id: theme.id,
            label: theme.label.clone(),
            c: theme.c,
            answers: theme.members.len() as u32,
            also: self.themes.themes().also(theme) as u32,
            quotes: self.quotations(theme.id, words, quotes),
        }
    }

    /// The first answers of a theme, without those that are set aside: nothing moves up in their place, so that hiding one
    /// answer never shows another.
    fn quotations(&self, theme: ThemeId, words: &Words<'_>, most: usize) -> Vec<Text> {
        // The same words sent by several people are one quotation.
        let mut said = BTreeSet::new();
        let all = self.themes.in_order(theme);
        let all = all.filter_map(|id| Some((id, *words.texts.get(&id)?)));
        let distinct = all.filter(|(_, text)| said.insert(folded(text))).take(most);
        let there = distinct
            .filter(|(id, text)| !self.is_aside(*id) && !words.hidden.contains(&folded(text)));
        there.map(|(_, text)| text.clone()).collect()
    }

    /// The picture behind a gate, which holds themes back whether they are parked or not.
    pub(super) fn picture(&self, quotes: usize, gate: &Gate) -> Picture {
        let words = self.words();
        let needed = people_needed(self.responses.len());
        let (mut themes, mut other, mut hidden) =
            (Vec::new(), self.themes.themes().other.len() as u32, 0);
        let mut taken_out = self.set_aside();
        for theme in &self.themes.themes().themes {
            let answers = theme.members.len() as u32;
            match theme {
                theme if theme.people < needed => other += answers,
                theme if theme.hidden => hidden += answers,
                theme if gate.holds(theme.id) => taken_out.hold_back(answers),
                theme if self.is_parked(theme.id) => taken_out.parked += answers,
                theme => themes.push(self.shown(theme, &words, quotes)),
            }
        }
        Picture::Themes {
            themes: ranked(themes),
            other,
            hidden,
            taken_out,
        }
    }

    fn is_parked(&self, theme: ThemeId) -> bool {
        self.themes.themes().parked.contains(&theme)
    }

    /// The parked themes with enough people, and neither hidden nor held back as well.
    pub(super) fn parked_themes(&self, quotes: usize) -> Vec<ShownTheme> {
        let words = self.words();
        let needed = people_needed(self.responses.len());
        let all = self.themes.themes().themes.iter();
        let shown = |theme: &&Theme| !theme.hidden && !self.gate.holds(theme.id);
        let parked = all.filter(|theme| theme.people >= needed && self.is_parked(theme.id));
        let parked = parked.filter(shown);
        ranked(
            parked
                .map(|theme| self.shown(theme, &words, quotes))
                .collect(),
        )
    }

    pub(super) fn texts(&self) -> BTreeMap<ResponseId, &Text> {
        self.responses
            .iter()
            .map(|response| (response.id, &response.text))
            .collect()
    }

    /// Every theme with all its answers, for the facilitator to sort: hidden ones too, marked so.
    pub(super) fn to_sort(&self) -> Vec<(ShownTheme, bool, Vec<ConsoleAnswer>)> {
        let words = self.words();
        self.themes
            .themes()
            .themes
            .iter()
            .map(|theme| {
                (
                    self.shown(theme, &words, 1),
                    theme.hidden,
                    theme
                        .members
                        .iter()
                        .filter_map(|id| answer(&words.texts, *id, theme.pin))
                        .collect(),
                )
            })
            .collect()
    }

    /// The answers outside every theme.
    pub(super) fn other_answers(&self) -> Vec<ConsoleAnswer> {
        let texts = self.texts();
        self.themes
            .themes()
            .other
            .iter()
            .filter_map(|id| answer(&texts, *id, None))
            .collect()
    }
}

/// By the number that is shown beside them; ties keep the order of their ids, so that nothing flickers.
fn ranked(mut themes: Vec<ShownTheme>) -> Vec<ShownTheme> {
    themes.sort_by_key(|theme| (Reverse(theme.answers), theme.id));
    themes
}

pub(super) fn answer(
    texts: &BTreeMap<ResponseId, &Text>,
    id: ResponseId,
    pin: Option<ResponseId>,
) -> Option<ConsoleAnswer> {
    texts.get(&id).map(|text| ConsoleAnswer {
        id,
        text: (*text).clone(),
        pinned: pin == Some(id),
    })
}
