//! What each party can learn, while a question is open and after it has closed.

use super::paper::{Table, row, say, table};
use super::promises::{in_waves, quoted_from, single_voices, still_to_answer};
use crate::words::Language;

/// The table, from the seat beside you outwards.
pub(in crate::views) fn parties(lang: Language) -> Table {
    let mut rows = in_the_room(lang);
    rows.extend(outside_the_room(lang));
    table(
        lang,
        "parties-title",
        ["parties-who", "parties-open", "parties-closed"],
        rows,
    )
}

fn in_the_room(lang: Language) -> Vec<[String; 3]> {
    vec![
        row(
            lang,
            ["parties-you", "parties-you.open", "parties-you.closed"],
        ),
        [
            say(lang, "parties-room"),
            lang.with(
                "parties-room.open",
                [
                    ("still", still_to_answer(lang).into()),
                    ("waves", in_waves(lang).into()),
                ],
            ),
            lang.with(
                "parties-room.closed",
                [
                    ("quoted", quoted_from(lang).into()),
                    ("voices", single_voices(lang).into()),
                ],
            ),
        ],
        [
            say(lang, "parties-facilitator"),
            lang.with(
                "parties-facilitator.open",
                [("waves", in_waves(lang).into())],
            ),
            say(lang, "parties-facilitator.closed"),
        ],
    ]
}

fn outside_the_room(lang: Language) -> Vec<[String; 3]> {
    vec![
        row(
            lang,
            [
                "parties-server",
                "parties-server.open",
                "parties-server.closed",
            ],
        ),
        row(
            lang,
            [
                "parties-network",
                "parties-network.open",
                "parties-network.closed",
            ],
        ),
        row(
            lang,
            [
                "parties-database",
                "parties-database.open",
                "parties-database.closed",
            ],
        ),
        row(
            lang,
            ["parties-disk", "parties-disk.open", "parties-disk.closed"],
        ),
    ]
}
