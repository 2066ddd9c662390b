//! Steps 5 and 6: what can go wrong for people, what the program does about it, and what the organisation has to do.
//!
//! One list of risks makes both tables, so that none is assessed without measures.

mod inside;
mod level;
mod outside;

use level::{Likelihood, Overall, Severity};

use crate::views::privacy::paper::{Part, TO_FILL, blank, heading, paragraph, table};

/// One risk to people, before and after the measures.
struct Risk {
    /// What could happen, and what it would do to somebody.
    what: &'static str,
    /// How likely that is without measures.
    likelihood: Likelihood,
    /// How bad it would be.
    severity: Severity,
    /// What the program does.
    program: String,
    /// What the organisation has to do.
    organisation: &'static str,
    /// Eliminated, reduced or accepted.
    effect: &'static str,
    /// What is left.
    left: Overall,
}

fn all() -> Vec<Risk> {
    let mut risks = inside::risks();
    risks.extend(outside::risks());
    risks
}

/// Step 5.
pub(super) fn risks() -> Vec<Part> {
    let assessed = |(at, risk): (usize, Risk)| {
        [
            format!("R{}. {}", at + 1, risk.what),
            risk.likelihood.word().to_owned(),
            risk.severity.word().to_owned(),
            level::overall(risk.likelihood, risk.severity)
                .word()
                .to_owned(),
        ]
    };
    vec![
        heading("Step 5: Identify and assess risks"),
        paragraph(
            "Assessed as for a tool of this kind without the measures of step 6. The levels are suggestions: check each against \
             your own situation.",
        ),
        Part::Table(table(
            "Risks to people",
            [
                "Risk",
                "Likelihood of harm",
                "Severity of harm",
                "Overall risk",
            ],
            all().into_iter().enumerate().map(assessed).collect(),
        )),
        blank("other risks of your own situation, and other levels where you disagree."),
    ]
}

/// Step 6.
pub(super) fn measures() -> Vec<Part> {
    let reduced = |(at, risk): (usize, Risk)| {
        [
            format!("R{}", at + 1),
            risk.program,
            risk.organisation.to_owned(),
            risk.effect.to_owned(),
            risk.left.word().to_owned(),
            TO_FILL.to_owned(),
        ]
    };
    vec![
        heading("Step 6: Identify measures to reduce risk"),
        Part::Table(table(
            "Measures",
            [
                "Risk",
                "What the program does",
                "What your organisation does",
                "Effect on risk",
                "Residual risk",
                "Measure approved",
            ],
            all().into_iter().enumerate().map(reduced).collect(),
        )),
        blank("which measures you take, who is responsible for them, and by when."),
    ]
}
