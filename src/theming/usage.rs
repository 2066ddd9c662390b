//! How common each stem is in a prompt. It counts; it never decides what is shown.

use std::collections::{BTreeMap, BTreeSet};

use super::words::Word;

/// How common each stem is in the whole prompt.
pub(super) struct Usage<'a> {
    texts: usize,
    with: BTreeMap<&'a str, usize>,
}

impl<'a> Usage<'a> {
    /// Counts the stems of all texts of the prompt.
    pub(super) fn of(texts: impl Iterator<Item = &'a [Word]>) -> Self {
        let mut usage = Self {
            texts: 0,
            with: BTreeMap::new(),
        };
        for words in texts {
            usage.texts += 1;
            for stem in words
                .iter()
                .map(|word| word.stem.as_str())
                .collect::<BTreeSet<_>>()
            {
                *usage.with.entry(stem).or_default() += 1;
            }
        }
        usage
    }

    /// Share of the texts outside a theme of `size` texts that have `stem`, which `inside` of the theme's texts have.
    pub(super) fn outside(&self, stem: &str, inside: usize, size: usize) -> f32 {
        let with = self
            .with
            .get(stem)
            .map_or(0, |all| all.saturating_sub(inside));
        with as f32 / self.texts.saturating_sub(size).max(1) as f32
    }
}
