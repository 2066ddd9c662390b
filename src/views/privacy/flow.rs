//! The data flow in words: what goes where, for how long, and who can read it.

use super::paper::{Table, row, say, table};
use super::promises::{kept_for, quoted_from, receipt_kept, single_voices};
use crate::words::Language;

/// The table beneath the figure, in the figure's order.
pub(super) fn flows(lang: Language) -> Table {
    let mut rows = while_open(lang);
    rows.extend(after_closing(lang));
    table(
        lang,
        "flow-title",
        [
            "flow-flow",
            "flow-what",
            "flow-where",
            "flow-how-long",
            "flow-who",
        ],
        rows,
    )
}

fn while_open(lang: Language) -> Vec<[String; 5]> {
    vec![
        row(
            lang,
            [
                "flow-joining",
                "flow-joining.what",
                "flow-joining.where",
                "flow-joining.how-long",
                "flow-joining.who",
            ],
        ),
        row(
            lang,
            [
                "flow-sending",
                "flow-sending.what",
                "flow-sending.where",
                "flow-sending.how-long",
                "flow-sending.who",
            ],
        ),
        row(
            lang,
            [
                "flow-sealing",
                "flow-sealing.what",
                "flow-sealing.where",
                "flow-sealing.how-long",
                "flow-sealing.who",
            ],
        ),
        row(
            lang,
            [
                "flow-keys",
                "flow-keys.what",
                "flow-keys.where",
                "flow-keys.how-long",
                "flow-keys.who",
            ],
        ),
    ]
}

fn after_closing(lang: Language) -> Vec<[String; 5]> {
    vec![
        [
            say(lang, "flow-closing"),
            say(lang, "flow-closing.what"),
            say(lang, "flow-closing.where"),
            lang.with("flow-closing.how-long", [("kept", kept_for(lang).into())]),
            say(lang, "flow-closing.who"),
        ],
        row(
            lang,
            [
                "flow-console",
                "flow-console.what",
                "flow-console.where",
                "flow-console.how-long",
                "flow-console.who",
            ],
        ),
        [
            say(lang, "flow-screen"),
            lang.with(
                "flow-screen.what",
                [
                    ("quoted", quoted_from(lang).into()),
                    ("voices", single_voices(lang).into()),
                ],
            ),
            say(lang, "flow-screen.where"),
            say(lang, "flow-screen.how-long"),
            say(lang, "flow-screen.who"),
        ],
        row(
            lang,
            [
                "flow-report",
                "flow-report.what",
                "flow-report.where",
                "flow-report.how-long",
                "flow-report.who",
            ],
        ),
        [
            say(lang, "flow-deletion"),
            say(lang, "flow-deletion.what"),
            say(lang, "flow-deletion.where"),
            lang.with(
                "flow-deletion.how-long",
                [("kept", receipt_kept(lang).into())],
            ),
            say(lang, "flow-deletion.who"),
        ],
    ]
}
