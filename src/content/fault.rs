//! What is wrong with a content file: where, and what to do, in a sentence.

use std::fmt;

/// One thing to mend in one file.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {says}")]
pub struct ContentFault {
    /// The file's name as it was given.
    pub file: String,
    /// The line to look at, counted from 1.
    pub line: usize,
    /// What is wrong and what to do about it.
    pub says: String,
}

/// Everything to mend, in the order of the files and then of their lines. Shown one fault to a line.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub struct ContentFaults(pub Vec<ContentFault>);

impl fmt::Display for ContentFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (count, fault) in self.0.iter().enumerate() {
            let newline = if count == 0 { "" } else { "\n" };
            write!(f, "{newline}{fault}")?;
        }
        Ok(())
    }
}
