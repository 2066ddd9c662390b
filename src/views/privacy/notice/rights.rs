//! Rights, deletion, who else gets data, and security.

use crate::session::limits::SMALLEST_GROUP;
use crate::views::privacy::paper::{Part, heading, list, paragraph};
use crate::views::words;

/// The sections about what people can ask for, and how data is protected.
pub(super) fn rights() -> Vec<Part> {
    let mut parts = what_you_can_ask_for();
    parts.extend(protection());
    parts
}

fn what_you_can_ask_for() -> Vec<Part> {
    vec![
        heading("Your rights"),
        paragraph(
            "Under the UK GDPR you may ask the organisation for access to data about you, and for its correction, deletion or \
             restriction. You may object, and you may complain to the Information Commissioner’s Office (ico.org.uk).",
        ),
        list([
            "Taking part is your choice. You can leave, or press “Nothing to add”.",
            "While a question is open, you can read, change and take back your own answers, on the phone you wrote them with.",
            "After it has closed, nobody can find one person’s answers any more, the organisation included. What would lead to \
             them has been destroyed, not hidden. So single answers cannot be shown to you, corrected or deleted then.",
            "If an answer names you or somebody else, tell the facilitator or the organisation. They can keep a theme off the big \
             screen, and they can delete the whole session at once.",
        ]),
        heading("Deletion"),
        paragraph(format!(
            "A session deletes itself {}. The facilitator can delete everything earlier. Its rows go from the database, and \
             its key is destroyed, so older backups of the database become unreadable too. (That does not hold for an operator \
             who has backed up the key folder as well.)",
            words::kept_for()
        )),
        paragraph(format!(
            "Each deletion leaves a receipt for {}: the session’s id, when it was deleted, why (asked for, or time over), and how \
             many questions, people and answers there were. Anybody who has the session’s address can read it.",
            words::RECEIPT_KEPT
        )),
    ]
}

fn protection() -> Vec<Part> {
    vec![
        heading("Who else gets data"),
        paragraph(
            "Nobody. The pages have no code from others, no analytics and no fonts or pictures from elsewhere. The program asks \
             no other computer for anything; it finds the themes by itself.",
        ),
        heading("How it is protected"),
        Part::List(vec![
            "While a question is open, answers are sealed one by one under a key of that question, in a file outside the database."
                .to_owned(),
            "When it closes, they are shuffled, cut loose from every phone, and that key is destroyed.".to_owned(),
            format!(
                "Nothing is shown before {SMALLEST_GROUP} people have answered, unless another number was chosen at the start."
            ),
            "Whatever is kept of a session is encrypted. A copy of the database alone is noise.".to_owned(),
            "Keys are wiped from memory after use, and the program leaves no memory dump when it fails.".to_owned(),
            "Pages run no code but the program’s own.".to_owned(),
        ]),
        paragraph(
            "Some risks remain, above all through what people write and through whoever runs the server while it happens. The \
             page about anonymity names them.",
        ),
    ]
}
