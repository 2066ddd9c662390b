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
    phrases: Vec<String>,
    readings: Arc<OnceLock<Vec<Reading>>>,
}

impl Seed {
    /// A theme with ways of saying it, in our own words.
    pub fn new(label: String, c: Option<C>, phrases: Vec<String>) -> Self {
        Self {
            label,
            c,
            phrases,
            readings: Arc::default(),
        }
    }

    /// Its phrases, read. The first time this takes as long as reading so many answers.
    pub(super) fn readings(&self) -> &[Reading] {
        let read = |phrase: &String| Reader::BEST.read(phrase, &words(phrase));
        self.readings
            .get_or_init(|| self.phrases.iter().map(read).collect())
    }
}
