//! Step 2: nature, scope, context and purposes of the processing.

use crate::session::limits::{
    KEEP_DAYS, KEEP_DAYS_CHOICE, PEOPLE, PROMPTS, RESPONSE_CHARS, SLOTS, SMALLEST_GROUP,
    SMALLEST_GROUP_CHOICE,
};
use crate::views::privacy::paper::{Part, blank, heading, list, subheading};
use crate::views::privacy::{flow, parties::parties};
use crate::views::words;

/// The step.
pub(super) fn processing() -> Vec<Part> {
    let mut parts = vec![heading("Step 2: Describe the processing")];
    parts.extend(nature());
    parts.extend(scope());
    parts.extend(context());
    parts.extend(purposes());
    parts
}

fn nature() -> Vec<Part> {
    vec![
        subheading("Nature"),
        Part::List(vec![
            "Source: the people themselves, on their phones. Nothing is taken from other systems.".to_owned(),
            "Collection: a phone that joins gets a random number in a cookie. The server keeps no list of them.".to_owned(),
            "Use: answers are grouped into themes by their words and their meaning, by the program itself, on the same server; the language model for it is part of the program, learns nothing and sends nothing. The facilitator \
             sorts and shows them."
                .to_owned(),
            "Storage while a question is open: each answer is one sealed record of one size (XChaCha20-Poly1305), under a key of \
             that question in a file outside the database. Beside the seal stand session, number and question. No time."
                .to_owned(),
            "Closing: answers are shuffled and get new random ids. The marks of phones become counts of people for each theme. \
             Sealed records and the question’s key are destroyed, and the database is compacted. After a crash, the next start \
             finishes the work."
                .to_owned(),
            format!(
                "Too few people: below the smallest group ({SMALLEST_GROUP} people, or {} to {} as chosen at the start), answers \
                 are deleted unread at closing.",
                SMALLEST_GROUP_CHOICE.start(),
                SMALLEST_GROUP_CHOICE.end()
            ),
            "Storage after closing: encrypted under the session’s key, a file in the key folder.".to_owned(),
            format!(
                "Deletion: a session goes {}, or at once if the facilitator says so. Rows and key go; a receipt without content stays for {}.",
                words::kept_for(),
                words::RECEIPT_KEPT
            ),
            "Sharing: none. No processor is involved but one you choose to run the server.".to_owned(),
        ]),
        Part::Table(flow::flows()),
        Part::Table(parties()),
        blank("where the server stands, who runs it, and whether that is a processor under contract; who may read the disk, the \
               backups and the proxy’s records."),
    ]
}

fn scope() -> Vec<Part> {
    vec![
        subheading("Scope"),
        Part::List(vec![
            format!(
                "Data: free text of up to {RESPONSE_CHARS} characters an answer; “nothing to add”; counts of people. Network \
                 addresses pass through memory only."
            ),
            "Not stored and not logged: names, accounts, addresses, browsers, joining times, times of answers.".to_owned(),
            "Special category data: not asked for, but people may write it. Patient data: not meant to be there; NHS numbers are \
             masked, and other signs of a person bring up a warning."
                .to_owned(),
            format!(
                "Amount: up to {PROMPTS} questions in a session, up to {SLOTS} answers a person and question, up to {} \
                 people. A usual session is one team on one day.",
                thousands(PEOPLE)
            ),
            format!(
                "How long: {KEEP_DAYS} days after the session’s end; {} to {} can be chosen.",
                KEEP_DAYS_CHOICE.start(),
                KEEP_DAYS_CHOICE.end()
            ),
        ]),
        blank("which teams and how many people, how often, and how long you will keep sessions."),
    ]
}

fn context() -> Vec<Part> {
    vec![
        subheading("Context"),
        list([
            "The people are staff, students or trainees. No children and no patients are meant to take part.",
            "Control: taking part is voluntary. People can change or take back an answer until the question closes, and can \
             leave. Afterwards nobody can find a single person’s answer.",
            "Expectation: every phone page links to a page that says in plain words what is done and what remains.",
            "State of the art: published ciphers and libraries, nothing of the program’s own invention. The source is open.",
        ]),
        blank(
            "how people are told beforehand; earlier concerns about surveys or anonymity in your organisation; codes and \
               standards that bind you (such as the Data Security and Protection Toolkit, or DTAC).",
        ),
    ]
}

fn purposes() -> Vec<Part> {
    vec![
        subheading("Purposes"),
        list([
            "A team says what it needs from its leaders, together, without anyone being singled out.",
            "Leaders get themes they can act on, and people see that they were heard.",
            "It is not for judging people, for disciplinary matters, or for reporting safety concerns.",
        ]),
        blank("what you want to achieve with it, and who acts on the results."),
    ]
}

/// A number as people read it: 12,000.
fn thousands(number: u32) -> String {
    match number {
        0..1_000 => number.to_string(),
        _ => format!("{},{:03}", number / 1_000, number % 1_000),
    }
}
