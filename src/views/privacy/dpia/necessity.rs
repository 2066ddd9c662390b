//! Steps 3 and 4: whom to ask, and whether the processing is necessary and in proportion.

use crate::session::limits::{KEEP_DAYS, SMALLEST_GROUP};
use crate::views::privacy::paper::{Part, blank, heading, list, paragraph, say, subheading};
use crate::words::Language;

/// Step 3.
pub(super) fn consultation(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "dpia-step-3"),
        paragraph(lang, "dpia-consult-suggested"),
        list(
            lang,
            [
                "dpia-consult-people",
                "dpia-consult-unions",
                "dpia-consult-guardian",
                "dpia-consult-security",
                "dpia-consult-officer",
            ],
        ),
        blank(lang, "dpia-consult-fill"),
    ]
}

/// Step 4.
pub(super) fn necessity(lang: Language) -> Vec<Part> {
    let quality = lang.with(
        "dpia-necessary-quality",
        [
            ("people", SMALLEST_GROUP.into()),
            ("days", KEEP_DAYS.into()),
        ],
    );
    vec![
        heading(lang, "dpia-step-4"),
        subheading(lang, "dpia-basis"),
        paragraph(lang, "dpia-basis-yours"),
        blank(lang, "dpia-basis-fill"),
        subheading(lang, "dpia-necessary"),
        Part::List(vec![
            say(lang, "dpia-necessary-purpose"),
            say(lang, "dpia-necessary-link"),
            quality,
            say(lang, "dpia-necessary-creep"),
        ]),
        subheading(lang, "dpia-rights"),
        list(
            lang,
            [
                "dpia-rights-informed",
                "dpia-rights-access",
                "dpia-rights-objection",
                "dpia-rights-decision",
                "dpia-rights-transfers",
            ],
        ),
        blank(lang, "dpia-rights-fill"),
    ]
}
