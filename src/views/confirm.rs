//! Asked before what cannot be taken back.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::shared::act;
use crate::session::SessionId;

/// Asks before the session ends, and says what happens then.
pub fn confirm_end_page(
    prefs: &Preferences,
    session: SessionId,
    keep_days: u32,
    waiting: usize,
    held: u32,
) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("end-title"),
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { (lang.say("end-ask")) }
                @if waiting > 0 { p.notice { (lang.with("end-waiting", [("count", waiting.into())])) } }
                @if held > 0 { p.notice { (lang.count("end-held", held)) } }
                ul {
                    li { (lang.say("end-no-answers")) }
                    li { (lang.say("end-report")) }
                    li { (lang.count("end-deleted-after", keep_days)) }
                }
                form method="post" action=(act(session, "end")) { button type="submit" { (lang.say("end-button")) } }
                p { a href={ "/console/" (session) } { (lang.say("end-go-back")) } }
            }
        },
    )
}

/// Asks before everything is deleted.
pub fn confirm_delete_page(prefs: &Preferences, session: SessionId) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("delete-everything"),
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { (lang.say("delete-ask")) }
                p { (lang.say("delete-what")) }
                form method="post" action={ "/console/" (session) "/delete" } { button.danger type="submit" { (lang.say("delete-everything")) } }
                p { a href={ "/console/" (session) } { (lang.say("end-go-back")) } }
            }
        },
    )
}
