//! A sentence that is worded later, once it is known who reads it.

use std::fmt;

use super::Language;

/// Characters of what somebody sent that a sentence repeats.
const QUOTED_CHARS: usize = 200;

/// What stands in a blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// A number, which chooses the plural.
    Number(u64),
    /// A text as it is.
    Text(String),
}

impl From<u32> for Value {
    fn from(number: u32) -> Value {
        Value::Number(number.into())
    }
}

impl From<u8> for Value {
    fn from(number: u8) -> Value {
        Value::Number(number.into())
    }
}

impl From<usize> for Value {
    fn from(number: usize) -> Value {
        Value::Number(number as u64)
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Value {
        Value::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Value {
        Value::Text(text)
    }
}

/// A key of the catalogue and what stands in its blanks. Shown as it is, it is English: what programs and logs get.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Message {
    pub(super) key: &'static str,
    pub(super) blanks: Vec<(&'static str, Value)>,
}

impl Message {
    /// A sentence without blanks.
    pub fn of(key: &'static str) -> Message {
        Message {
            key,
            blanks: Vec::new(),
        }
    }

    /// The same with a blank filled by what somebody sent: a piece of it, however long it is.
    #[must_use]
    pub fn quoting(self, blank: &'static str, sent: &str) -> Message {
        let mut piece: String = sent.chars().take(QUOTED_CHARS).collect();
        if piece.len() < sent.len() {
            piece.push('…');
        }
        self.with(blank, piece)
    }

    /// The same with a blank filled.
    #[must_use]
    pub fn with(mut self, blank: &'static str, value: impl Into<Value>) -> Message {
        self.blanks.push((blank, value.into()));
        self
    }
}

impl fmt::Display for Message {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&Language::English.tell(self))
    }
}
