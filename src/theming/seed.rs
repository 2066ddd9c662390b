//! The themes a framework prompt expects, as the content gives them. Data only.

use serde::{Deserialize, Serialize};

/// One of the three Cs of the framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum C {
    /// Compassion.
    Compassion,
    /// Clinical visibility.
    Visibility,
    /// Credibility.
    Credibility,
}

/// A theme that a prompt's focus groups found, and that new responses may join from the start.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Seed {
    /// What people read on the big screen.
    pub label: String,
    /// The C it belongs to, if any.
    pub c: Option<C>,
    /// Some fifteen ways of saying it, in our own words.
    pub phrases: Vec<String>,
    /// Ids of the national findings that say the same.
    pub findings: Vec<String>,
}
