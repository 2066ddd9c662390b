//! The joining sheet: one page of paper for the wall or the table, with the code in two forms and four lines.

use maud::{Markup, html};

use super::layout::{Surface, logo, page};
use super::preferences::Preferences;
use super::qr;
use super::shared::bare;
use crate::session::JoinCode;

/// What a joining sheet says.
pub struct Sheet<'a> {
    /// What people type to get to the join page.
    pub address: &'a str,
    /// What they type there.
    pub code: JoinCode,
    /// The facilitator's title, or empty.
    pub title: &'a str,
}

/// The joining sheet as a page to print.
pub fn sheet_page(prefs: &Preferences, sheet: &Sheet<'_>) -> Markup {
    let lang = prefs.language;
    let Sheet { address, code, .. } = sheet;
    let title = match sheet.title {
        "" => lang.say("lobby-question"),
        own => own.into(),
    };
    let (shown, typed) = (bare(address), code.to_string());
    page(
        prefs,
        &lang.say("sheet-title"),
        Surface::Papers,
        html! {
            main #main.sheet {
                p.screen-only.notice { (lang.say("sheet-how-to-print")) }
                p.brand { (logo()) span { (lang.say("openfloor")) } }
                h1 dir="auto" { (title) }
                (qr::drawing(&format!("{address}/j/{}", code.compact()), &lang.say("qr")))
                p.code { (code) }
                ol {
                    li { (lang.with("sheet-scan", [("address", shown.into())])) }
                    li { (lang.with("sheet-type", [("code", typed.into())])) }
                    li { (lang.say("sheet-anonymous")) }
                    li { (lang.say("speak-up")) }
                }
            }
        },
    )
}
