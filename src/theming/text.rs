//! What somebody wrote, as a type of its own: it can be shown on purpose, and not be logged by accident.

use std::fmt;
use std::ops::Deref;
use std::sync::Arc;

use serde::{Deserialize, Serialize};

/// What stands in a text where an NHS number has been taken out. No word of whoever wrote it, so no theme is made of it.
pub const MASK: &str = "[NHS number removed]";

/// What somebody wrote. It has no `Display`, and its `Debug` keeps it to itself.
#[derive(Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(Arc<str>);

impl Text {
    /// The words, for showing and for grouping.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Text {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Text")
    }
}

impl Deref for Text {
    type Target = str;
    fn deref(&self) -> &str {
        &self.0
    }
}

impl From<&str> for Text {
    fn from(written: &str) -> Text {
        Text(written.into())
    }
}

impl From<String> for Text {
    fn from(written: String) -> Text {
        Text(written.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn debugging_tells_nothing_of_it() {
        assert_eq!(format!("{:?}", Text::from("walk round")), "Text");
    }
}
