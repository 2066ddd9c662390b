//! The data flow in words: what goes where, for how long, and who can read it.

use super::paper::{Table, row, table};
use crate::views::words;

/// The table beneath the figure, in the figure's order.
pub(super) fn flows() -> Table {
    let mut rows = while_open();
    rows.extend(after_closing());
    table(
        "Every flow of data",
        ["Flow", "What", "Where", "How long", "Who can read it"],
        rows,
    )
}

fn while_open() -> Vec<[String; 5]> {
    vec![
        row([
            "1. Joining",
            "The join code goes up. A random number comes back.",
            "A cookie on the phone. The server keeps no list.",
            "Until the person leaves the session, or the cookie is too old.",
            "That phone’s browser. No script can.",
        ]),
        row([
            "2. Sending an answer",
            "The answer, the cookie and, as with every page, the network address.",
            "On its way: the network, then the encryption in front of the server (TLS proxy), then the program’s memory. NHS \
             numbers are masked here.",
            "While it passes. The address is not kept.",
            "Whoever runs the server or the proxy, while it happens. The network sees it only where https is missing.",
        ]),
        row([
            "3. Keeping it sealed",
            "The answer and the question’s mark of the phone, as one sealed record of one size. No time.",
            "The database.",
            "Until the question closes.",
            "Nobody without the question’s key.",
        ]),
        row([
            "4. Keys",
            "The key of the open question and the key of the session.",
            "Files in the key folder, outside the database. Only the program’s user may read them.",
            "The question’s key until it closes. The session’s key until the session is deleted.",
            "The program, and whoever runs the server.",
        ]),
    ]
}

fn after_closing() -> Vec<[String; 5]> {
    vec![
        [
            "5. Closing",
            "The answers, shuffled, under new random ids. Marks become counts of people for each theme. Too few people: all is \
             deleted unread.",
            "The database, encrypted under the session’s key. The sealed records and the question’s key are destroyed.",
            &until_deleted(),
            "The program. Nobody from the files without the session’s key.",
        ]
        .map(str::to_owned),
        row([
            "6. Console",
            "While open: counts, and themes for several people at a time. After closing: every answer, shuffled, to sort into themes.",
            "The facilitator’s browser.",
            "As long as the page is open.",
            "The facilitator, and whoever has the console’s link.",
        ]),
        [
            "7. Big screen and phones".to_owned(),
            format!(
                "Themes and counts, and after closing some quotations from {}; and {}.",
                words::quoted_from(),
                words::single_voices()
            ),
            "Browsers in the room.".to_owned(),
            "As long as the page is open.".to_owned(),
            "Everybody in the room.".to_owned(),
        ],
        row([
            "8. Report",
            "Questions, themes, counts, quotations and the single answers that were shown, as a page, a table (CSV) and data (JSON).",
            "Browsers. Files where people save them.",
            "On the server until the session is deleted. Saved copies: as their owners decide.",
            "The facilitator and whoever has the report’s link. Phones that joined, once the session has ended.",
        ]),
        [
            "9. Deletion",
            "All rows of the session, and its key. A receipt stays: the session’s id, when and why it was deleted, and how \
             many questions, people and answers there were.",
            "The receipt is in the database.",
            &format!("The receipt stays for {}.", words::RECEIPT_KEPT),
            "Anybody who has the session’s address can read the receipt.",
        ]
        .map(str::to_owned),
    ]
}

fn until_deleted() -> String {
    format!("Until the session is deleted: {}.", words::kept_for())
}
