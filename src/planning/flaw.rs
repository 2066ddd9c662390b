//! Why a draft cannot be run yet.

use crate::words::Message;

/// One thing that is wrong with a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Flaw {
    /// The name of the field where it is.
    pub field: String,
    /// What is wrong and what to do.
    pub says: Message,
}

impl Flaw {
    /// A flaw at a field.
    pub fn new(field: impl Into<String>, says: Message) -> Flaw {
        Flaw {
            field: field.into(),
            says,
        }
    }
}
