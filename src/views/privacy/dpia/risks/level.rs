//! The levels of the Information Commissioner's template, and how likelihood and severity make an overall risk.

/// How likely harm is.
#[derive(Clone, Copy)]
pub(super) enum Likelihood {
    Remote,
    Possible,
    Probable,
}

/// How bad harm would be.
#[derive(Clone, Copy)]
pub(super) enum Severity {
    Minimal,
    Significant,
    Severe,
}

/// The risk as a whole.
#[derive(Clone, Copy)]
pub(super) enum Overall {
    Low,
    Medium,
    High,
}

/// The table of the Commissioner's guidance.
pub(super) fn overall(likelihood: Likelihood, severity: Severity) -> Overall {
    match (likelihood, severity) {
        (Likelihood::Remote, _) | (_, Severity::Minimal) => Overall::Low,
        (Likelihood::Possible, Severity::Significant) => Overall::Medium,
        (Likelihood::Probable, Severity::Significant) | (_, Severity::Severe) => Overall::High,
    }
}

impl Likelihood {
    pub(super) fn word(self) -> &'static str {
        match self {
            Likelihood::Remote => "Remote",
            Likelihood::Possible => "Possible",
            Likelihood::Probable => "Probable",
        }
    }
}

impl Severity {
    pub(super) fn word(self) -> &'static str {
        match self {
            Severity::Minimal => "Minimal",
            Severity::Significant => "Significant",
            Severity::Severe => "Severe",
        }
    }
}

impl Overall {
    pub(super) fn word(self) -> &'static str {
        match self {
            Overall::Low => "Low",
            Overall::Medium => "Medium",
            Overall::High => "High",
        }
    }
}
