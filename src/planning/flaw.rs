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

    /// The first of several flaws: a list of them helps nobody who has no page to mend them on.
    pub fn first(flaws: Vec<Flaw>) -> Message {
        let mut flaws = flaws.into_iter();
        flaws
            .next()
            .map_or_else(|| Message::of("plan-file-no-plan"), |flaw| flaw.says)
    }
}
