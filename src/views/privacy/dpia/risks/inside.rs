//! Risks that come from the room: words, small numbers, eyes, and the people who run the session.

use super::Risk;
use super::level::{Effect, Likelihood, Overall, Severity};
use crate::session::limits::{
    RESPONSE_CHARS, SMALLEST_GROUP, SMALLEST_GROUP_CHOICE, STILL_TO_ANSWER, WAVE_PEOPLE,
};
use crate::views::privacy::paper::say;
use crate::views::privacy::promises::{quoted_from, single_voices};
use crate::words::Language;

/// The risks.
pub(super) fn risks(lang: Language) -> Vec<Risk> {
    let mut risks = recognised(lang);
    risks.extend(misused(lang));
    risks
}

fn recognised(lang: Language) -> Vec<Risk> {
    let author = [
        ("characters", RESPONSE_CHARS.into()),
        ("quoted", quoted_from(lang).into()),
        ("voices", single_voices(lang).into()),
    ];
    let small_team = [
        ("people", SMALLEST_GROUP.into()),
        ("least", (*SMALLEST_GROUP_CHOICE.start()).into()),
        ("still", STILL_TO_ANSWER.into()),
    ];
    vec![
        Risk {
            what: say(lang, "dpia-risk-author"),
            likelihood: Likelihood::Probable,
            severity: Severity::Significant,
            program: lang.with("dpia-risk-author.program", author),
            organisation: say(lang, "dpia-risk-author.organisation"),
            effect: Effect::Reduced,
            left: Overall::Medium,
        },
        Risk {
            what: say(lang, "dpia-risk-small-team"),
            likelihood: Likelihood::Probable,
            severity: Severity::Significant,
            program: lang.with("dpia-risk-small-team.program", small_team),
            organisation: say(lang, "dpia-risk-small-team.organisation"),
            effect: Effect::Reduced,
            left: Overall::Medium,
        },
        Risk {
            what: say(lang, "dpia-risk-watching"),
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: lang.with(
                "dpia-risk-watching.program",
                [("people", WAVE_PEOPLE.into())],
            ),
            organisation: say(lang, "dpia-risk-watching.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
    ]
}

fn misused(lang: Language) -> Vec<Risk> {
    vec![
        Risk {
            what: say(lang, "dpia-risk-many-phones"),
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: say(lang, "dpia-risk-many-phones.program"),
            organisation: say(lang, "dpia-risk-many-phones.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
        Risk {
            what: say(lang, "dpia-risk-pressure"),
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: say(lang, "dpia-risk-pressure.program"),
            organisation: say(lang, "dpia-risk-pressure.organisation"),
            effect: Effect::Reduced,
            left: Overall::Low,
        },
        Risk {
            what: say(lang, "dpia-risk-named"),
            likelihood: Likelihood::Probable,
            severity: Severity::Significant,
            program: say(lang, "dpia-risk-named.program"),
            organisation: say(lang, "dpia-risk-named.organisation"),
            effect: Effect::Reduced,
            left: Overall::Medium,
        },
        Risk {
            what: say(lang, "dpia-risk-safety"),
            likelihood: Likelihood::Possible,
            severity: Severity::Severe,
            program: say(lang, "dpia-risk-safety.program"),
            organisation: say(lang, "dpia-risk-safety.organisation"),
            effect: Effect::Reduced,
            left: Overall::Medium,
        },
        Risk {
            what: say(lang, "dpia-risk-copies"),
            likelihood: Likelihood::Possible,
            severity: Severity::Minimal,
            program: say(lang, "dpia-risk-copies.program"),
            organisation: say(lang, "dpia-risk-copies.organisation"),
            effect: Effect::Accepted,
            left: Overall::Low,
        },
    ]
}
