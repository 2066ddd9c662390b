//! The themes a framework prompt expects, as the content gives them.

use std::sync::{Arc, OnceLock};

use serde::{Deserialize, Serialize};

use super::reading::{Reader, Reading};
use super::words::words;

/// One of the three Cs of the framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum C {
    /// Compassion.
    Compassion,
    /// Clinical visibility.
    Visibility,
    /// Credibility.
    Credibility,
}

/// A theme that a prompt's focus groups found, and that new responses may join from the start. Its phrases are read once,
/// by whoever groups with it first; clones share what was read.
#[derive(Clone)]
pub struct Seed {
    /// What people read on the big screen.
    pub label: String,
    /// The C it belongs to, if any.
    pub c: Option<C>,
    /// Ids of the national findings that say the same.
    pub findings: Vec<String>,
    phrases: Vec<String>,
    readings: Arc<OnceLock<Vec<Reading>>>,
}

impl Seed {
    /// A theme with some fifteen ways of saying it, in our own words, and the ids of the national findings that say the same.
    pub fn new(label: String, c: Option<C>, phrases: Vec<String>, findings: Vec<String>) -> Self {
        Self {
            label,
            c,
            findings,
            phrases,
            readings: Arc::default(),
        }
    }

    /// Takes over the phrases of another theme that stands for the same idea.
    pub fn add_phrases(&mut self, other: &Seed) {
        let new = other
            .phrases
            .iter()
            .filter(|phrase| !self.phrases.contains(phrase));
        let phrases = self.phrases.iter().chain(new).cloned().collect();
        *self = Self::new(self.label.clone(), self.c, phrases, self.findings.clone());
    }

    /// How many phrases it has.
    pub(super) fn phrases(&self) -> usize {
        self.phrases.len()
    }

    /// Whether somebody has read its phrases.
    pub(super) fn is_read(&self) -> bool {
        self.readings.get().is_some()
    }

    /// Its phrases, read: by whoever asks first, which takes as long as reading so many answers. Readers do not mix.
    pub(super) fn readings(&self, reader: Reader) -> &[Reading] {
        let read = |phrase: &String| reader.read(phrase, &words(phrase));
        self.readings
            .get_or_init(|| self.phrases.iter().map(read).collect())
    }
}
