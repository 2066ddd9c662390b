//! A plan of a facilitator's own: made from a ready one, worked on as a draft, kept in a file, and asked in a session.
//!
//! The server keeps no plan: the page's form carries the draft, and a file keeps the plan. Nothing here reads a disk, a clock
//! or chance. A draft holds whatever was typed, so that no mistake loses anything; a plan holds only what can be run.

mod check;
mod draft;
mod edit;
mod file;
mod flaw;
mod form;
mod limits;
mod plan;
mod prompts;
mod ready;
mod step;
#[cfg(test)]
mod tests;
mod unknown;
mod wording;

pub use draft::{Draft, DraftPause, DraftStep};
pub use edit::{ACTIVITIES, Edit, OWN, Press};
pub use flaw::Flaw;
pub use limits::{FILE_BYTES, FORM_BYTES, NOTES_CHARS, OWN_SLOTS, PAUSE_MINUTES};
pub use plan::{ALL_LEVELS, Kind, OwnPlan, Pause, Schema, Step};
pub use unknown::{levels_of, no_such_level};
pub use wording::{USUAL_RULES, name_of, words_of};
