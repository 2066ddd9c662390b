//! The audiences of a room, each in every language that somebody there reads. A language costs nothing until then.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use tokio_util::sync::CancellationToken;

use super::{Audience, Region};
use crate::words::Language;

/// From where somebody watches a room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// A phone; of a level, in a workshop of several.
    Phone {
        /// The level's place among them.
        level: Option<u8>,
    },
    /// A console.
    Console,
    /// A big screen.
    Screen,
}

/// The audiences of a room: consoles, screens, and phones, in a workshop of several levels those of each by themselves.
pub struct Audiences {
    /// By level; one where there is no choice.
    participants: Vec<Spoken>,
    facilitator: Spoken,
    screen: Spoken,
}

/// One audience, once for each language.
struct Spoken([(Arc<Audience>, AtomicBool); Language::ALL.len()]);

impl Audiences {
    /// Audiences that have seen nothing, with phones of so many levels; see [`Audience::new`] for `seq` and `closing`.
    pub(super) fn new(seq: u64, levels: usize, closing: &CancellationToken) -> Audiences {
        let spoken = || {
            let read = |language| AtomicBool::new(language == Language::default());
            let audience = || Arc::new(Audience::new(seq, closing.clone()));
            Spoken(Language::ALL.map(|language| (audience(), read(language))))
        };
        Audiences {
            participants: (0..levels.max(1)).map(|_| spoken()).collect(),
            facilitator: spoken(),
            screen: spoken(),
        }
    }

    /// What is seen from a place in a language. It is up to date only if [`Audiences::is_read`].
    pub fn of(&self, place: Place, language: Language) -> &Arc<Audience> {
        &self.spoken(place).0[language as usize].0
    }

    /// Whether somebody there reads that language, so that it is kept up to date.
    pub fn is_read(&self, place: Place, language: Language) -> bool {
        self.spoken(place).0[language as usize]
            .1
            .load(Ordering::Acquire)
    }

    /// Shows what somebody at a place sees, in one language and from then on.
    pub(super) fn begin(&self, place: Place, language: Language, regions: Vec<Region>) {
        self.of(place, language).show(regions);
        self.spoken(place).0[language as usize]
            .1
            .store(true, Ordering::Release);
    }

    /// Shows everybody at a place how it is now, in each language that is read there.
    pub(super) fn show(&self, place: Place, render: impl Fn(Language) -> Vec<Region>) {
        for language in Language::ALL {
            if self.is_read(place, language) {
                self.of(place, language).show(render(language));
            }
        }
    }

    fn spoken(&self, place: Place) -> &Spoken {
        match place {
            Place::Phone { level } => {
                // No token has a level that the session has not.
                let at = usize::from(level.unwrap_or(0)).min(self.participants.len() - 1);
                &self.participants[at]
            }
            Place::Console => &self.facilitator,
            Place::Screen => &self.screen,
        }
    }
}
