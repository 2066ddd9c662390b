//! Risks that come from the machines and from strangers.

use super::Risk;
use super::level::{Effect, Likelihood, Overall, Severity};
use crate::session::limits::KEEP_DAYS;
use crate::views::privacy::paper::say;
use crate::words::Language;

/// The risks.
pub(super) fn risks(lang: Language) -> Vec<Risk> {
    let mut risks = while_it_runs(lang);
    risks.extend(from_its_files(lang));
    risks.extend(from_strangers(lang));
    risks
}

fn while_it_runs(lang: Language) -> Vec<Risk> {
    vec![
        Risk {
            what: say(lang, "dpia-risk-operator"),
            likelihood: Likelihood::Possible,
            severity: Severity::Severe,
            program: say(lang, "dpia-risk-operator.program"),
            organisation: say(lang, "dpia-risk-operator.organisation"),
            effect: Effect::ReducedRestAccepted,
            left: Overall::Medium,
        },
        Risk {
            what: say(lang, "dpia-risk-network"),
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: say(lang, "dpia-risk-network.program"),
            organisation: say(lang, "dpia-risk-network.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
    ]
}

fn from_its_files(lang: Language) -> Vec<Risk> {
    vec![
        Risk {
            what: say(lang, "dpia-risk-theft"),
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: say(lang, "dpia-risk-theft.program"),
            organisation: say(lang, "dpia-risk-theft.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
        Risk {
            what: say(lang, "dpia-risk-remains"),
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: say(lang, "dpia-risk-remains.program"),
            organisation: say(lang, "dpia-risk-remains.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
        Risk {
            what: say(lang, "dpia-risk-too-long"),
            likelihood: Likelihood::Possible,
            severity: Severity::Minimal,
            program: lang.with("dpia-risk-too-long.program", [("days", KEEP_DAYS.into())]),
            organisation: say(lang, "dpia-risk-too-long.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
        Risk {
            what: say(lang, "dpia-risk-loss"),
            likelihood: Likelihood::Remote,
            severity: Severity::Minimal,
            program: say(lang, "dpia-risk-loss.program"),
            organisation: say(lang, "dpia-risk-loss.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
    ]
}

fn from_strangers(lang: Language) -> Vec<Risk> {
    vec![
        Risk {
            what: say(lang, "dpia-risk-strangers"),
            likelihood: Likelihood::Possible,
            severity: Severity::Minimal,
            program: say(lang, "dpia-risk-strangers.program"),
            organisation: say(lang, "dpia-risk-strangers.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
        Risk {
            what: say(lang, "dpia-risk-fault"),
            likelihood: Likelihood::Possible,
            severity: Severity::Severe,
            program: say(lang, "dpia-risk-fault.program"),
            organisation: say(lang, "dpia-risk-fault.organisation"),
            effect: Effect::Reduced,
            left: Overall::Medium,
        },
    ]
}
