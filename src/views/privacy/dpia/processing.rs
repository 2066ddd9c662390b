//! Step 2: nature, scope, context and purposes of the processing.

use crate::session::limits::{
    KEEP_DAYS, KEEP_DAYS_CHOICE, PEOPLE, PROMPTS, RESPONSE_CHARS, SLOTS, SMALLEST_GROUP,
    SMALLEST_GROUP_CHOICE,
};
use crate::views::privacy::paper::{Part, blank, heading, list, say, subheading};
use crate::views::privacy::promises::{kept_for, receipt_kept};
use crate::views::privacy::{flow, parties::parties};
use crate::words::Language;

/// The step.
pub(super) fn processing(lang: Language) -> Vec<Part> {
    let mut parts = vec![heading(lang, "dpia-step-2")];
    parts.extend(nature(lang));
    parts.extend(scope(lang));
    parts.extend(context(lang));
    parts.extend(purposes(lang));
    parts
}

fn nature(lang: Language) -> Vec<Part> {
    let too_few = lang.with(
        "dpia-nature-too-few",
        [
            ("people", SMALLEST_GROUP.into()),
            ("least", (*SMALLEST_GROUP_CHOICE.start()).into()),
            ("most", (*SMALLEST_GROUP_CHOICE.end()).into()),
        ],
    );
    let deletion = lang.with(
        "dpia-nature-deletion",
        [
            ("kept", kept_for(lang).into()),
            ("receipt", receipt_kept(lang).into()),
        ],
    );
    vec![
        subheading(lang, "dpia-nature"),
        Part::List(vec![
            say(lang, "dpia-nature-source"),
            say(lang, "dpia-nature-collection"),
            say(lang, "dpia-nature-use"),
            say(lang, "dpia-nature-storage-open"),
            say(lang, "dpia-nature-closing"),
            too_few,
            say(lang, "dpia-nature-storage-closed"),
            deletion,
            say(lang, "dpia-nature-sharing"),
        ]),
        Part::Table(flow::flows(lang)),
        Part::Table(parties(lang)),
        blank(lang, "dpia-nature-fill"),
    ]
}

fn scope(lang: Language) -> Vec<Part> {
    let amount = lang.with(
        "dpia-scope-amount",
        [
            ("questions", PROMPTS.into()),
            ("answers", SLOTS.into()),
            ("people", thousands(PEOPLE).into()),
        ],
    );
    let how_long = lang.with(
        "dpia-scope-how-long",
        [
            ("days", KEEP_DAYS.into()),
            ("least", (*KEEP_DAYS_CHOICE.start()).into()),
            ("most", (*KEEP_DAYS_CHOICE.end()).into()),
        ],
    );
    vec![
        subheading(lang, "dpia-scope"),
        Part::List(vec![
            lang.with("dpia-scope-data", [("characters", RESPONSE_CHARS.into())]),
            say(lang, "dpia-scope-not-stored"),
            say(lang, "dpia-scope-special"),
            amount,
            how_long,
        ]),
        blank(lang, "dpia-scope-fill"),
    ]
}

fn context(lang: Language) -> Vec<Part> {
    vec![
        subheading(lang, "dpia-context"),
        list(
            lang,
            [
                "dpia-context-people",
                "dpia-context-control",
                "dpia-context-expectation",
                "dpia-context-art",
            ],
        ),
        blank(lang, "dpia-context-fill"),
    ]
}

fn purposes(lang: Language) -> Vec<Part> {
    vec![
        subheading(lang, "dpia-purposes"),
        list(
            lang,
            ["purpose", "dpia-purposes-leaders", "dpia-purposes-not-for"],
        ),
        blank(lang, "dpia-purposes-fill"),
    ]
}

/// A number as people read it, in English and in Welsh: 12,000.
fn thousands(number: u32) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", number / 1_000, number % 1_000),
    }
}
