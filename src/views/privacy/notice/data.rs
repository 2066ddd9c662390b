//! What is processed, what is not, and what a browser keeps.

use crate::session::limits::{KEEP_DAYS, RESPONSE_CHARS, UNENDED_DAYS};
use crate::views::privacy::paper::{Part, heading, list, paragraph, row, table};
use crate::views::words;

/// The sections about data.
pub(super) fn data() -> Vec<Part> {
    vec![
        heading("What is processed, where, and for how long"),
        Part::Table(table(
            "What is processed",
            ["What", "Why", "Where", "How long"],
            processed(),
        )),
        paragraph(format!(
            "A session that nobody ends counts as ended {UNENDED_DAYS} days after its last question was opened."
        )),
        heading("What is not stored"),
        paragraph("None of this is stored, and none of it is written to the program’s log:"),
        list([
            "your name, account or staff number",
            "your network address",
            "your browser or your kind of phone",
            "when you joined",
            "when an answer was sent",
        ]),
        heading("Cookies and what your browser keeps"),
        Part::Table(table(
            "What your browser keeps",
            ["What", "Why", "How long"],
            kept_by_browser(),
        )),
        paragraph(
            "No script can read the cookies, and they are sent to this server only. Where the address begins with https, they \
             travel encrypted only, under names that begin with __Host-. There are no other cookies: none for counting visits, \
             none for advertising, none from anybody else.",
        ),
    ]
}

fn processed() -> Vec<[String; 4]> {
    vec![
        [
            format!("Your answers, up to {RESPONSE_CHARS} characters each"),
            "To find the team’s themes".to_owned(),
            "While a question is open: sealed in the database, with the key elsewhere. After closing: shuffled and encrypted."
                .to_owned(),
            format!(
                "Until the session is deleted: {}. If too few people have answered, only until the question closes.",
                words::kept_for()
            ),
        ],
        [
            "A random number",
            "To keep your place and count you once",
            "A cookie on your phone. The server keeps no list.",
            &kept_by_phone(),
        ]
        .map(str::to_owned),
        row([
            "Marks of your phone: another for each question, and one for the head-count",
            "To count people, and to let you change or take back an answer",
            "The server’s memory, and inside the sealed records. The one for the head-count: in memory only.",
            "Until the question closes; for the head-count, while the session runs",
        ]),
        row([
            "Your network address",
            "To bring the page to you",
            "The server’s memory",
            "While you are connected. It is never stored.",
        ]),
        row([
            "About the session: title, level, questions, themes, counts, and what the facilitator corrected",
            "To run the session and make its report",
            "The database, encrypted",
            "Until the session is deleted",
        ]),
        row([
            "The session’s random id, its join code and the day of its deletion",
            "To find the session, and to delete it in time",
            "The database, not encrypted",
            "Until the session is deleted",
        ]),
        [
            "The deletion receipt",
            "To show when and why a session was deleted",
            "The database. No content.",
            &format!("For {}", words::RECEIPT_KEPT),
        ]
        .map(str::to_owned),
    ]
}

/// How long cookies stay: as long as a session that goes on to the last day.
fn cookies_kept() -> String {
    let standard = UNENDED_DAYS + KEEP_DAYS;
    format!("As long as the session may last: {standard} days as standard")
}

fn kept_by_phone() -> String {
    format!("{}, or until you leave the session", cookies_kept())
}

fn kept_by_browser() -> Vec<[String; 3]> {
    let days = kept_by_phone();
    vec![
        [
            "Cookie phone-…".to_owned(),
            "Keeps your place in the session. It holds the random number.".to_owned(),
            days,
        ],
        [
            "Cookies console-…, screen-… and report-…".to_owned(),
            "For facilitators and for who opens their links: let this browser into the console, the big screen or the report."
                .to_owned(),
            cookies_kept(),
        ],
        row([
            "Words you have not sent yet",
            "So that they are not lost when the network fails",
            "Until they are sent or you close the page. They stay on your phone.",
        ]),
    ]
}
