//! What grouping takes that all rooms share: how texts are read, the themes to expect, and turns at the processor.

use std::sync::Arc;
use std::thread::available_parallelism;

use tokio::sync::Semaphore;

use super::seeds::Seeds;
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
    seeds: Seeds,
}

impl Desk {
    pub(super) fn new(reader: Reader, library: &Library) -> Desk {
        let cores = available_parallelism().map_or(1, |cores| cores.get());
        Desk {
            reader,
            turns: Arc::new(Semaphore::new(cores.saturating_sub(1).max(1))),
            seeds: Seeds::of(library),
        }
    }

    /// The part of it that one prompt needs.
    pub(super) fn of_prompt(&self, level: &str, prompt: &str) -> PromptDesk {
        PromptDesk {
            reader: self.reader,
            turns: self.turns.clone(),
            seeds: self.seeds.of_prompt(level, prompt),
        }
    }
}
