//! A data protection impact assessment to start from: the seven steps of the Information Commissioner's template, filled in
//! as far as the program's makers can, with blanks for what only the organisation knows.

mod necessity;
mod processing;
mod risks;
mod sign_off;

use super::paper::{Part, TO_FILL, blank, heading, list, paragraph, row, table};
use crate::views::words;

/// The whole template.
pub(super) fn dpia() -> Vec<Part> {
    let mut parts = about_this_paper();
    parts.extend(need());
    parts.extend(processing::processing());
    parts.extend(necessity::consultation());
    parts.extend(necessity::necessity());
    parts.extend(risks::risks());
    parts.extend(risks::measures());
    parts.extend(sign_off::sign_off());
    parts
}

fn about_this_paper() -> Vec<Part> {
    let whose = [
        "Name of controller",
        "Title of this DPIA",
        "Data protection officer",
        "Version and date",
    ];
    vec![
        paragraph(
            "A template for organisations that use Openfloor. It follows the seven steps of the DPIA template of the UK \
             Information Commissioner’s Office (ICO). What the program does is filled in; what depends on you is marked. It is \
             no legal advice, and not an assessment until you have checked and signed it.",
        ),
        Part::Table(table(
            "Submitting controller details",
            ["Item", "Entry"],
            whose.map(|item| row([item, TO_FILL])).into(),
        )),
    ]
}

fn need() -> Vec<Part> {
    vec![
        heading("Step 1: Identify the need for a DPIA"),
        paragraph(
            "Openfloor runs the discussion part of a team’s away day. A facilitator puts questions about leadership to a team. \
             People answer from their phones, without account or name. The program groups the answers into themes, shows them on \
             a big screen and makes a report.",
        ),
        paragraph(
            "A DPIA is sensible, though the design keeps personal data small, for these reasons:",
        ),
        list([
            "The people are employees, and their leaders see the results. They are not equally free on both sides.",
            "Answers are free text. They may hold opinions about colleagues, or tell about health, belief or union membership, \
             without having been asked for.",
            "The promise of anonymity is what makes people speak. If it failed, they could be harmed at work.",
        ]),
        paragraph(
            "While a question is open, the stored answers are pseudonymised, and so personal data. After closing, nothing stored \
             leads from an answer to a person, unless its words do. Treat them as personal data wherever words might.",
        ),
        blank("whether your screening calls for a DPIA, and why; your reference number."),
        Part::Links(vec![
            (words::DATA_FLOW.to_owned(), "/privacy/data-flow"),
            (words::HOW_ANONYMOUS.to_owned(), "/anonymity"),
            (words::PRIVACY.to_owned(), "/privacy"),
        ]),
    ]
}
