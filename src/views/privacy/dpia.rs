//! A data protection impact assessment to start from: the seven steps of the Information Commissioner's template, filled in
//! as far as the program's makers can, with blanks for what only the organisation knows.

mod necessity;
mod processing;
mod risks;
mod sign_off;

use super::paper::{Part, blank, heading, list, paragraph, say, table, to_fill};
use crate::words::Language;

/// The whole template.
pub(super) fn dpia(lang: Language) -> Vec<Part> {
    let mut parts = about_this_paper(lang);
    parts.extend(need(lang));
    parts.extend(processing::processing(lang));
    parts.extend(necessity::consultation(lang));
    parts.extend(necessity::necessity(lang));
    parts.extend(risks::risks(lang));
    parts.extend(risks::measures(lang));
    parts.extend(sign_off::sign_off(lang));
    parts
}

fn about_this_paper(lang: Language) -> Vec<Part> {
    let whose = [
        "dpia-controller",
        "dpia-title",
        "dpia-officer",
        "dpia-version",
    ];
    vec![
        paragraph(lang, "dpia-about"),
        Part::Table(table(
            lang,
            "dpia-controller-details",
            ["dpia-item", "dpia-entry"],
            whose.map(|item| [say(lang, item), to_fill(lang)]).into(),
        )),
    ]
}

fn need(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "dpia-step-1"),
        paragraph(lang, "dpia-need-what"),
        paragraph(lang, "dpia-need-why"),
        list(
            lang,
            [
                "dpia-need-employees",
                "dpia-need-free-text",
                "dpia-need-promise",
            ],
        ),
        paragraph(lang, "dpia-need-pseudonymised"),
        blank(lang, "dpia-need-fill"),
        Part::Links(vec![
            (say(lang, "data-flow"), "/privacy/data-flow"),
            (say(lang, "how-anonymous"), "/anonymity"),
            (say(lang, "privacy"), "/privacy"),
        ]),
    ]
}
