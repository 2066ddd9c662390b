//! What each party can learn, while a question is open and after it has closed.

use super::paper::{Table, row, table};
use crate::views::words;

/// The table, from the seat beside you outwards.
pub(in crate::views) fn parties() -> Table {
    let mut rows = in_the_room();
    rows.extend(outside_the_room());
    table(
        "What each party can learn",
        ["Who", "While a question is open", "After it has closed"],
        rows,
    )
}

fn in_the_room() -> Vec<[String; 3]> {
    vec![
        row([
            "You, on your phone",
            "Your own answers. You can change them or take them back.",
            "What everybody sees. Your answers are no longer marked as yours.",
        ]),
        [
            "People next to you, and at the big screen".to_owned(),
            format!(
                "How many have joined and how many have answered. {}. If the session shows themes as they form: their names \
                 and counts, for {}. Someone who watches you press Send knows that you have answered.",
                words::still_to_answer(),
                words::in_waves()
            ),
            format!(
                "What the facilitator shows: themes, counts, and some quotations from {}; and {}. The report, once the session has \
                 ended, with the single answers that were shown. Not who wrote what.",
                words::quoted_from(),
                words::single_voices()
            ),
        ],
        [
            "The facilitator".to_owned(),
            format!(
                "The same, and how many phones are connected. Names and counts of themes in any case, for {}. No answer.",
                words::in_waves()
            ),
            "Every answer, word for word and shuffled, to sort them into themes. Not who wrote it, and not when. No answer at \
             all if too few people have written one."
                .to_owned(),
        ],
    ]
}

fn outside_the_room() -> Vec<[String; 3]> {
    vec![
        row([
            "Whoever runs the server or the encryption in front of it",
            "Network address and answer together, if they look while it passes through. With the key folder: all stored \
             answers in the order they came (and when, if they look again and again), and which came from the same phone \
             within this question.",
            "All answers, shuffled, without author or time. More only if they made a record of their own while the question was \
             open; the program makes none.",
        ]),
        row([
            "Whoever runs the network",
            "With encryption (https): which devices take part, when they send and about how much. More on a device that is set \
             up to let them read along, as some employers do. Without encryption: everything.",
            "The same.",
        ]),
        row([
            "Somebody who steals the database or a backup of it, without the key folder",
            "No word of it. Sealed records of one size in the order they came, with the session’s random id, its join code, \
             the question’s number and the day of deletion.",
            "No word of it. The shuffled answers are encrypted too.",
        ]),
        row([
            "Somebody who steals the whole disk, with the key folder",
            "All answers in the order they came, and which came from the same phone within this question.",
            "All answers, shuffled, without author or time; after the session has been deleted, nothing. An SSD may hold old \
             blocks of a destroyed key, which is why the key folder belongs on an encrypted disk or a tmpfs.",
        ]),
    ]
}
