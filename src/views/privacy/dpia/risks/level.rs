//! The levels of the Information Commissioner's template, and how likelihood and severity make an overall risk. Their words
//! are in the catalogue.

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

/// What measures do to a risk.
#[derive(Clone, Copy)]
pub(super) enum Effect {
    Reduced,
    ReducedRestAccepted,
    Accepted,
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
    pub(super) fn key(self) -> &'static str {
        match self {
            Likelihood::Remote => "dpia-likelihood.remote",
            Likelihood::Possible => "dpia-likelihood.possible",
            Likelihood::Probable => "dpia-likelihood.probable",
        }
    }
}

impl Severity {
    pub(super) fn key(self) -> &'static str {
        match self {
            Severity::Minimal => "dpia-severity.minimal",
            Severity::Significant => "dpia-severity.significant",
            Severity::Severe => "dpia-severity.severe",
        }
    }
}

impl Overall {
    pub(super) fn key(self) -> &'static str {
        match self {
            Overall::Low => "dpia-overall.low",
            Overall::Medium => "dpia-overall.medium",
            Overall::High => "dpia-overall.high",
        }
    }
}

impl Effect {
    pub(super) fn key(self) -> &'static str {
        match self {
            Effect::Reduced => "dpia-effect.reduced",
            Effect::ReducedRestAccepted => "dpia-effect.reduced-rest-accepted",
            Effect::Accepted => "dpia-effect.accepted",
        }
    }
}
