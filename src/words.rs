//! Words: every sentence that people read, in each language, from the one catalogue in `content/words`.
//!
//! The files are Fluent, so that a translator's tools can read them and Welsh has its own plural rules. A sentence is
//! asked for by its key; a [`Message`] is a sentence that is worded later, once it is known who reads it. Tests hold
//! every language against English, and the program's source against the catalogue.

mod catalogue;
mod language;
mod message;
#[cfg(test)]
mod tests;

pub use catalogue::Entry;
pub use language::Language;
pub use message::{Message, Value};
