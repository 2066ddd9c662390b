//! "How this stays anonymous": one tap from every phone screen, read in a minute, and honest about what remains.

use maud::{Markup, html};

use super::preferences::Preferences;
use super::privacy::{on_page, parties};
use super::words;
use crate::session::limits;

/// The page about anonymity.
pub fn anonymity_page(prefs: &Preferences) -> Markup {
    super::privacy::papers_page(
        prefs,
        words::HOW_ANONYMOUS,
        "/anonymity",
        html! {
            p.lead { "Nobody in the session is shown who wrote an answer, the facilitator included. Once a question has closed, the program itself cannot tell any more." }
            (what_we_do())
            (what_remains())
            p.notice { (words::SPEAK_UP) }
            p.screen-only { "To go back to your session, use the Back button of your phone." }
            (how_to_check())
            details {
                summary { "What each party can learn" }
                (on_page::table(&parties()))
            }
            (details_of_construction())
        },
    )
}

fn what_we_do() -> Markup {
    let choice = limits::SMALLEST_GROUP_CHOICE;
    html! {
        h2 { "What we do" }
        ul {
            li { strong { "No names. " } "There are no accounts. Your phone gets a random number, and the server keeps no list of them." }
            li { strong { "Nothing to connect. " } "Every question knows your phone by a different mark, so your answers to two questions cannot be put together." }
            li { strong { "Sealed. " } "While a question is open, each answer is a sealed record. All have the same size, and none has a time on it." }
            li { strong { "Shuffled. " } "When the question closes, the answers are shuffled and cut loose from every phone. The key to the sealed records is destroyed." }
            li {
                strong { "Never too few. " } "No answer and no theme is shown to anyone before " (limits::SMALLEST_GROUP)
                " people have answered. If fewer have when the question closes, their answers are deleted unread. (The facilitator may choose "
                (choice.start()) " to " (choice.end()) " people, only at the start.)"
            }
            li { strong { "Deleted. " } "The whole session deletes itself " (words::kept_for()) "." }
        }
    }
}

fn what_remains() -> Markup {
    html! {
        h2 { "What remains" }
        ul {
            li { strong { "Your own words. " } "Your style, or something only you could know, may give you away. An answer that fits no theme may be shown on its own." }
            li { strong { "Small groups. " } "People may guess. Your phone shows how many phones have joined, so that you can judge. One person can join with several." }
            li { strong { "Eyes. " } "Someone beside you may read your phone, or see when you press Send." }
            li { strong { "The machines. " } "While it happens, whoever runs the server could see address and answer together as they pass through. Whoever runs the network can see that you take part." }
            li { strong { "Copies. " } "What others photograph or write down is out of our hands." }
        }
    }
}

fn how_to_check() -> Markup {
    html! {
        h2 { "How you can check it" }
        ul {
            li { "Does the address begin with https? Then the network cannot read along, unless your employer has set up your device for that." }
            li { "Look at what your browser keeps for this site: a cookie that holds a random number, and nothing from any other company." }
            li { "Compare the number of people on your phone with the people in the room. If it is higher, ask why." }
            li { "After the session has been deleted, its address shows a receipt: when, why and how much. Nothing of what was said." }
            li { "The program is free software (MIT or Apache licence). Anybody may read what it does, or ask somebody who can." }
        }
    }
}

fn details_of_construction() -> Markup {
    html! {
        details {
            summary { "How it is built" }
            ul {
                li { "The random number has 128 bits. The session’s key vouches for it (HMAC-SHA-256), so the server can recognise it without a list." }
                li { "The mark of a question is an HMAC of that number under the question’s own key. It exists in memory and inside sealed records only. It counts you once, and lets you change or take back your answer." }
                li { "Records are sealed with XChaCha20-Poly1305. The question’s key is a file outside the database that only the program may read." }
                li { "At closing, a cryptographic generator shuffles the answers and gives them new random ids. Marks become counts of people for each theme. Then the sealed records are deleted, the key is overwritten and removed, and the database is compacted. If the machine stops halfway, the next start finishes the work." }
                li { "Whatever is kept of a session is encrypted under the session’s key, a file in the key folder. Deleting a session destroys that key, so older copies of the database become unreadable too." }
                li { "After closing, the facilitator may also show, " (words::single_voices()) ". Whoever watches learns that somebody wrote it, and nothing else." }
                li { "If the session shows themes while a question is open, they are names and counts for " (words::in_waves()) ". Quotations come only after closing, from " (words::quoted_from()) "." }
                li { (words::still_to_answer()) "." }
            }
        }
    }
}
