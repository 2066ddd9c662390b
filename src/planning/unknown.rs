//! The levels that a name stands for, and what to say of one that stands for nothing here.

use super::plan::ALL_LEVELS;
use crate::content::{Level, Library};
use crate::words::Message;

/// Where there is no level with this id.
pub fn no_such_level(library: &Library, id: &str) -> Message {
    let levels = library.levels().iter();
    let ids = levels.map(|level| level.id.as_str());
    let known: Vec<&str> = ids.chain([ALL_LEVELS]).collect();
    let says = Message::of("refused-no-such-level").quoting("level", id);
    says.with("known", known.join(", "))
}

/// The levels that a session of this level is of: one, or all. None where this program has none of the name.
pub fn levels_of<'l>(library: &'l Library, id: &str) -> &'l [Level] {
    let one = |known: &Level| known.id == id;
    match library.levels().iter().position(one) {
        Some(at) => &library.levels()[at..=at],
        None if id == ALL_LEVELS => library.levels(),
        None => &[],
    }
}
