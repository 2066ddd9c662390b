//! The gate by the book: which themes were released, and which of their answers the room has let through. Nothing but a
//! release ever shows anything; and the leader's copy never has a word of any answer.

use std::collections::BTreeSet;

use openfloor::session::{Command, Event, Refusal, Reveal, Role, limits};
use openfloor::theming::{ResponseId, Theme, ThemeId, Themes};

use super::book::{Written, counted, made_up_words, several};
use super::day::Day;

impl Day {
    /// The facilitator releases or holds back a theme, all of them, or one that is not there.
    pub(super) fn release(&mut self, prompt: usize, kind: u8, pick: usize) {
        let boxed = self.sorting.boxed.get(&prompt);
        let all: Vec<ThemeId> = boxed.map(ids).unwrap_or_default().into_iter().collect();
        let one = all.get(pick % all.len().max(1)).copied();
        let themes = match kind {
            0 => all,
            1 => vec![ThemeId(u32::MAX)],
            _ => one.into_iter().collect(),
        };
        let released = kind < 6;
        let _ = self.does(
            Role::Facilitator,
            Command::Release {
                prompt,
                themes,
                released,
            },
        );
    }

    /// The facilitator says a theme in other words, or copies an answer.
    pub(super) fn paraphrase(&mut self, prompt: usize, kind: u8, pick: usize) {
        let boxed = self.sorting.boxed.get(&prompt);
        let all: Vec<ThemeId> = boxed.map(ids).unwrap_or_default().into_iter().collect();
        let Some(&theme) = all.get(pick % all.len().max(1)) else {
            return;
        };
        let closed = self.book[prompt].closed.iter().flatten();
        let long = |written: &Written| words(&written.text) >= limits::QUOTED_WORDS;
        let mut answers = closed.map(|(_, written)| written).filter(|of| long(of));
        let copied = answers.nth(pick % 3).filter(|_| kind == 1);
        let text = match (copied, kind) {
            (Some(written), _) => format!("As one of you said: {}!", written.text.to_uppercase()),
            (None, 0) => String::new(),
            (None, _) => format!("People would like number {} to be better.", pick % 90),
        };
        let copies = copied.is_some();
        let said = self.does(
            Role::Facilitator,
            Command::Paraphrase {
                prompt,
                theme,
                text,
            },
        );
        if copies {
            assert!(said.is_err(), "an answer stands in the leader's copy");
            self.counts.copied += usize::from(said == Err(Refusal::NotOtherWords));
        }
    }

    pub(super) fn note_releases(&mut self, event: &Event) {
        match event {
            Event::Released {
                prompt,
                themes,
                released,
            } => {
                let of = &mut self.book[*prompt].released;
                for theme in themes {
                    if *released {
                        of.insert(*theme);
                        self.counts.released += 1;
                    } else {
                        of.remove(theme);
                    }
                }
            }
            Event::Paraphrased { .. } => self.counts.paraphrased += 1,
            _ => {}
        }
    }

    /// After a correction only those are still released that have nothing in them which was not; `before` are the themes
    /// as they were.
    pub(super) fn hold_again(&mut self, prompt: usize, before: &Themes) {
        let now = &self.sorting.boxed[&prompt];
        let released = &mut self.book[prompt].released;
        let was = |theme: &&Theme| released.contains(&theme.id);
        let seen: BTreeSet<ResponseId> = before
            .themes
            .iter()
            .filter(was)
            .flat_map(|theme| theme.members.clone())
            .collect();
        let still = |theme: &&Theme| theme.members.iter().all(|id| seen.contains(id));
        let still: BTreeSet<ThemeId> = now.themes.iter().filter(still).map(|of| of.id).collect();
        let count = released.len();
        released.retain(|theme| still.contains(theme));
        self.counts.held_again += count - released.len();
    }

    /// A name that comes back when a correction is taken back had not been released with its theme.
    pub(super) fn hold_renamed(&mut self, prompt: usize, before: &Themes) {
        let label = |themes: &Themes, id: ThemeId| {
            let theme = themes.themes.iter().find(|theme| theme.id == id);
            theme.map(|theme| theme.label.clone())
        };
        let now = &self.sorting.boxed[&prompt];
        let released = &mut self.book[prompt].released;
        let count = released.len();
        released.retain(|theme| label(before, *theme) == label(now, *theme));
        self.counts.named_again += count - released.len();
    }

    /// Whether the gate lets a theme through.
    pub(super) fn is_let_through(&self, prompt: usize, theme: ThemeId) -> bool {
        self.choices.reveal != Reveal::OneByOne || self.book[prompt].released.contains(&theme)
    }

    /// The made-up words in the names of the themes that are in the report: all that the leader's copy may have.
    pub(super) fn words_of_labels(&self, prompt: usize) -> BTreeSet<String> {
        let (Some(closed), Some(boxed)) =
            (&self.book[prompt].closed, self.sorting.boxed.get(&prompt))
        else {
            return BTreeSet::new();
        };
        let themes = boxed.themes.iter().filter(|theme| {
            let seen = |id: &&ResponseId| !boxed.aside.contains_key(id);
            let answers = theme.members.iter().filter(seen);
            let phones = answers.filter_map(|id| closed.get(&ResponseId(!id.0)));
            let phones: BTreeSet<_> = phones.map(|written| written.phone).collect();
            let enough = counted(phones).len() >= several(closed.len());
            enough && !theme.hidden && self.is_let_through(prompt, theme.id)
        });
        themes
            .flat_map(|theme| made_up_words(&theme.label))
            .collect()
    }
}

fn ids(themes: &Themes) -> BTreeSet<ThemeId> {
    themes.themes.iter().map(|theme| theme.id).collect()
}

fn words(text: &str) -> usize {
    let words = text.split(|c: char| !c.is_alphanumeric());
    words.filter(|word| !word.is_empty()).count()
}
