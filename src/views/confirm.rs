//! Asked before what cannot be taken back.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::shared::act;
use crate::session::SessionId;

/// Asks before the session ends, and says what happens then.
pub fn confirm_end_page(prefs: &Preferences, session: SessionId, keep_days: u32, waiting: usize) -> Markup {
    page(
        prefs,
        "End the session",
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { "End this session?" }
                @if waiting > 0 { p.notice { "The plan has " (waiting) " more " @if waiting == 1 { "question." } @else { "questions." } } }
                ul {
                    li { "Nobody can answer any more." }
                    li { "Everyone who took part can read the report on their phone." }
                    li { "After " (keep_days) " days everything is deleted: questions, answers, themes and the report." }
                }
                form method="post" action=(act(session, "end")) { button type="submit" { "End session" } }
                p { a href={ "/console/" (session) } { "No, go back" } }
            }
        },
    )
}

/// Asks before everything is deleted.
pub fn confirm_delete_page(prefs: &Preferences, session: SessionId) -> Markup {
    page(
        prefs,
        "Delete everything",
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { "Delete everything now?" }
                p { "Every question, answer, theme and the report of this session will be deleted. Nobody can bring them back." }
                form method="post" action={ "/console/" (session) "/delete" } { button.danger type="submit" { "Delete everything" } }
                p { a href={ "/console/" (session) } { "No, go back" } }
            }
        },
    )
}
