//! Theming: the responses to one prompt become a few named themes.
//!
//! A [`Board`] follows an open prompt: it places each response as it comes, and now and then settles the whole. [`Themes`]
//! is what is left when the prompt is closed. [`group`] does it in one go. Everything here is a pure function of its
//! input, in the order given: it never does I/O, reads no clock, uses no chance, and shows no word that only one
//! person wrote as a label.

mod aside;
mod batch;
mod board;
mod cannot_correct;
#[cfg(any(test, feature = "model"))]
mod clauses;
mod clusters;
mod corrected;
mod correction;
mod groups;
mod label;
mod likeness;
mod lines;
mod looks_like;
mod meaning;
mod reading;
mod response;
mod seed;
mod spelling;
mod standing;
mod stems;
#[cfg(test)]
mod tests;
mod text;
mod themes;
mod tree;
mod usage;
mod word_lists;
mod words;

pub use aside::{Aside, Reason, SetAside};
pub use batch::{Grouped, group};
pub use board::Board;
pub use cannot_correct::CannotCorrect;
pub use corrected::Corrected;
pub use correction::Correction;
pub use lines::{LineError, annotate, read_texts};
pub use looks_like::{Finding, LooksLike};
pub use reading::Reader;
pub use response::{Person, Response, ResponseId};
pub use seed::{C, Seed};
pub use standing::Standing;
pub use text::{MASK, Text};
pub use themes::{Also, NamedBy, OTHER_POINTS, Theme, ThemeId, Themes};
