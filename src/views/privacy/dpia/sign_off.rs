//! Step 7: who approves, who advises, who looks again.

use crate::views::privacy::paper::{Part, blank, heading, say, table, to_fill};
use crate::words::Language;

/// What is signed, and the note beside it.
const ITEMS: [(&str, &str); 6] = [
    ("dpia-sign-measures", "dpia-sign-measures.note"),
    ("dpia-sign-residual", "dpia-sign-residual.note"),
    ("dpia-sign-advice", "dpia-sign-advice.note"),
    ("dpia-sign-overruled", "dpia-sign-overruled.note"),
    ("dpia-sign-responses", "dpia-sign-responses.note"),
    ("dpia-sign-review", "dpia-sign-review.note"),
];

/// The step.
pub(super) fn sign_off(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "dpia-step-7"),
        Part::Table(table(
            lang,
            "dpia-sign-off",
            ["dpia-item", "dpia-sign-name", "dpia-sign-notes"],
            ITEMS
                .map(|(item, note)| [say(lang, item), to_fill(lang), say(lang, note)])
                .into(),
        )),
        blank(lang, "dpia-sign-fill"),
    ]
}
