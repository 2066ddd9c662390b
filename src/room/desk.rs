//! What grouping takes that all rooms share: how texts are read, the themes to expect, and turns at the processor.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::thread::available_parallelism;

use tokio::sync::Semaphore;

use super::opening::seeds;
use crate::content::Library;
use crate::theming::{Reader, Seed};

/// What grouping takes for one prompt.
#[derive(Clone)]
pub(super) struct PromptDesk {
    pub(super) reader: Reader,
    /// Whoever reads or groups holds a turn.
    pub(super) turns: Arc<Semaphore>,
    /// The themes to expect.
    pub(super) seeds: Arc<[Seed]>,
}

/// What grouping takes for any prompt.
pub(super) struct Desk {
    reader: Reader,
    /// One fewer than there are cores: the network keeps one.
    turns: Arc<Semaphore>,
    /// Expected themes by level and prompt. Rooms share them, so that their phrases are read once for all.
    seeds: BTreeMap<(String, String), Arc<[Seed]>>,
}

impl Desk {
    pub(super) fn new(reader: Reader, library: &Library) -> Desk {
        let cores = available_parallelism().map_or(1, |cores| cores.get());
        let prompts = library.levels().iter().flat_map(|level| {
            let ids = level.prompts.iter().map(|prompt| prompt.id.clone());
            ids.map(|id| (level.id.clone(), id))
        });
        let expected = |(level, prompt): (String, String)| {
            let seeds = seeds(library, &level, &prompt).into();
            ((level, prompt), seeds)
        };
        Desk {
            reader,
            turns: Arc::new(Semaphore::new(cores.saturating_sub(1).max(1))),
            seeds: prompts.map(expected).collect(),
        }
    }

    /// The part of it that one prompt needs. A prompt of a facilitator's own expects nothing.
    pub(super) fn of_prompt(&self, level: &str, prompt: &str) -> PromptDesk {
        let key = (level.to_owned(), prompt.to_owned());
        PromptDesk {
            reader: self.reader,
            turns: self.turns.clone(),
            seeds: self.seeds.get(&key).cloned().unwrap_or_default(),
        }
    }
}
