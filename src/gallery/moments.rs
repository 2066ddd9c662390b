//! The moments of the sample sessions at which pages are made.

use super::day::{self, Day};
use super::gated::{self, Gated};
use super::large::{self, Large};
use super::left_open::{self, LeftOpen};
use super::levels::{self, Levels};
use super::marking::{self, Marking};
use super::one_word::{self, OneWord};
use super::paper::{self, Paper};
use super::set_aside::{self, SetAside};
use super::small::{self, Small};
use super::together::{self, Together};
use super::waves::{self, Waves};
use crate::content::Library;

/// All moments, by the story they belong to.
pub(super) struct Moments {
    /// An away day with one question asked, sorted and looked at from all sides.
    pub(super) day: Day,
    /// What is short: few people, few themes, a rehearsal, the end.
    pub(super) small: Small,
    /// Themes that form while a question is open.
    pub(super) waves: Waves,
    /// Themes that come up one by one.
    pub(super) gated: Gated,
    /// Answers that are hidden, and what is parked.
    pub(super) set_aside: SetAside,
    /// Notes from paper.
    pub(super) paper: Paper,
    /// One word from everybody.
    pub(super) one_word: OneWord,
    /// One phone for several people.
    pub(super) together: Together,
    /// As long and as many as the limits allow.
    pub(super) large: Large,
    /// Questions that are left open.
    pub(super) left_open: LeftOpen,
    /// A workshop of all levels.
    pub(super) levels: Levels,
    /// Every kind of step.
    pub(super) marking: Marking,
}

impl Moments {
    /// Lets the sample sessions happen.
    pub(super) fn of(library: &Library) -> Moments {
        let day = day::happens(library);
        Moments {
            set_aside: set_aside::happens(&day),
            day,
            paper: paper::happens(library),
            one_word: one_word::happens(library),
            together: together::happens(library),
            small: small::happens(library),
            waves: waves::happens(library),
            gated: gated::happens(library),
            large: large::happens(library),
            left_open: left_open::happens(library),
            levels: levels::happens(library),
            marking: marking::happens(library),
        }
    }
}
