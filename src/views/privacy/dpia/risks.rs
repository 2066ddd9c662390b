//! Steps 5 and 6: what can go wrong for people, what the program does about it, and what the organisation has to do.
//!
//! One list of risks makes both tables, so that none is assessed without measures.

mod inside;
mod level;
mod outside;

use level::{Effect, Likelihood, Overall, Severity};

use crate::views::privacy::paper::{Part, blank, heading, paragraph, say, table, to_fill};
use crate::words::Language;

/// One risk to people, before and after the measures.
struct Risk {
    /// What could happen, and what it would do to somebody.
    what: String,
    /// How likely that is without measures.
    likelihood: Likelihood,
    /// How bad it would be.
    severity: Severity,
    /// What the program does.
    program: String,
    /// What the organisation has to do.
    organisation: String,
    /// What the measures do to it.
    effect: Effect,
    /// What is left.
    left: Overall,
}

fn all(lang: Language) -> Vec<Risk> {
    let mut risks = inside::risks(lang);
    risks.extend(outside::risks(lang));
    risks
}

/// Step 5.
pub(super) fn risks(lang: Language) -> Vec<Part> {
    let assessed = |(at, risk): (usize, Risk)| {
        [
            lang.with(
                "dpia-risk-number.with",
                [("number", (at + 1).into()), ("risk", risk.what.into())],
            ),
            say(lang, risk.likelihood.key()),
            say(lang, risk.severity.key()),
            say(lang, level::overall(risk.likelihood, risk.severity).key()),
        ]
    };
    vec![
        heading(lang, "dpia-step-5"),
        paragraph(lang, "dpia-assessed"),
        Part::Table(table(
            lang,
            "dpia-risks",
            [
                "dpia-risk",
                "dpia-likelihood",
                "dpia-severity",
                "dpia-overall",
            ],
            all(lang).into_iter().enumerate().map(assessed).collect(),
        )),
        blank(lang, "dpia-risks-fill"),
    ]
}

/// Step 6.
pub(super) fn measures(lang: Language) -> Vec<Part> {
    let reduced = |(at, risk): (usize, Risk)| {
        [
            lang.with("dpia-risk-number", [("number", (at + 1).into())]),
            risk.program,
            risk.organisation,
            say(lang, risk.effect.key()),
            say(lang, risk.left.key()),
            to_fill(lang),
        ]
    };
    vec![
        heading(lang, "dpia-step-6"),
        Part::Table(table(
            lang,
            "dpia-measures",
            [
                "dpia-risk",
                "dpia-measures-program",
                "dpia-measures-organisation",
                "dpia-effect",
                "dpia-residual",
                "dpia-approved",
            ],
            all(lang).into_iter().enumerate().map(reduced).collect(),
        )),
        blank(lang, "dpia-measures-fill"),
    ]
}
