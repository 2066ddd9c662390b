//! "How this stays anonymous": one tap from every phone screen, and honest about what remains.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::words;
use crate::session::limits;

/// The page about anonymity.
pub fn anonymity_page() -> Markup {
    page(
        words::HOW_ANONYMOUS,
        Surface::Plain,
        html! {
            (masthead(None))
            main #main {
                h1 { (words::HOW_ANONYMOUS) }
                h2 { "What we do" }
                ul {
                    li { "There are no accounts and no names. Your phone gets a random token; the server keeps no list of tokens." }
                    li { "For each question your phone counts under another, random-looking mark. Nothing connects your answers to two questions." }
                    li { "While a question is open, answers are kept sealed, without the time of sending. When it closes they are shuffled, cut loose from every phone, and the key to the sealed ones is destroyed." }
                    li { "Nothing of a question is shown to anyone, the facilitator included, before " (limits::SMALLEST_GROUP) " people have answered it (or as many as the facilitator chose at the start, never fewer than " (limits::SMALLEST_GROUP_CHOICE.start()) ")." }
                    li { "After that, themes appear for several people at a time. Quotations appear only after a question has closed, and only from themes of several people." }
                    li { "No network address, browser or joining time is stored or logged." }
                    li { "A session deletes itself, " (limits::KEEP_DAYS) " days after its end unless the facilitator chose otherwise." }
                }
                h2 { "What remains" }
                ul {
                    li { "While it happens, the running server, and whoever runs it or the network, could see what passes through." }
                    li { "How you write, or what only you could know, may give you away. So may a colleague looking at your phone." }
                    li { "In a very small group people may guess. Every phone shows how many have joined, so that you can judge." }
                    li { "What others have on their phones or write down is out of our hands." }
                }
                p { (words::SPEAK_UP) }
            }
        },
    )
}
