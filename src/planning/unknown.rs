//! What to say of a name that stands for nothing here.

use super::plan::ALL_LEVELS;
use crate::content::Library;
use crate::words::Message;

/// Where there is no level with this id.
pub fn no_such_level(library: &Library, id: &str) -> Message {
    let levels = library.levels().iter();
    let ids = levels.map(|level| level.id.as_str());
    let known: Vec<&str> = ids.chain([ALL_LEVELS]).collect();
    let says = Message::of("refused-no-such-level").with("level", id);
    says.with("known", known.join(", "))
}
