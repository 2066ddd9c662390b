//! The words that our script puts on a page by itself, handed over with the page: the script has none of its own.

use maud::{Markup, html};

use super::layout::Surface;
use crate::session::identifying::Kind;
use crate::words::Language;

/// What stands in a sentence where the script puts something.
const BLANK: &str = "#";

/// The words for one surface.
pub(super) fn of(lang: Language, surface: Surface) -> Markup {
    match surface {
        Surface::Link => html! {
            div #words hidden data-link-not-whole=(lang.say("link-not-whole")) data-link-no-answer=(lang.say("link-no-answer")) {}
        },
        // These pages hold their own.
        Surface::Check | Surface::Work => html! {},
        Surface::Phone => html! { (live(lang)) (typing(lang)) },
        Surface::Screen => html! { (live(lang)) (fitting(lang)) },
        _ => html! {
            (live(lang))
            div.words hidden data-did-not-reach=(lang.say("did-not-reach")) data-stale=(lang.say("stale")) {}
        },
    }
}

/// What every live page says.
fn live(lang: Language) -> Markup {
    let with = |key: &str, blank: &'static str| lang.with(key, [(blank, BLANK.into())]);
    html! {
        div.words hidden
            data-reconnecting=(lang.say("reconnecting")) data-reconnecting-typing=(lang.say("reconnecting-typing"))
            data-offline=(lang.say("offline")) data-offline-typing=(lang.say("offline-typing"))
            data-back-in-a-moment=(lang.say("back-in-a-moment")) data-deleted=(lang.say("session-deleted")) data-sending=(lang.say("sending"))
            data-time-is-up=(lang.say("time-is-up")) data-left=(with("timer-left", "time")) data-one-minute=(lang.say("one-minute-left"))
            data-ten-seconds=(lang.say("ten-seconds-left")) data-seconds=(with("seconds-left", "seconds")) {}
    }
}

/// What a big screen says about what does not fit, and about being cut off.
fn fitting(lang: Language) -> Markup {
    let page = lang.with("page-of", [("page", BLANK.into()), ("of", BLANK.into())]);
    html! {
        div.words hidden data-not-live=(lang.with("not-live-since", [("time", BLANK.into())]))
            data-more=(lang.with("and-more", [("count", BLANK.into())])) data-page=(page) {}
    }
}

/// What a phone says about what is being written.
fn typing(lang: Language) -> Markup {
    html! {
        div.words hidden data-not-sent-yet=(lang.say("not-sent-yet"))
            data-characters-left=(lang.with("characters-left", [("count", BLANK.into())]))
            data-characters-over=(lang.with("characters-over", [("count", BLANK.into())]))
            data-taken-out=(lang.say("number-taken-out")) data-may-name=(lang.say("may-name")) data-as-it-is=(lang.say("as-it-is"))
            data-chosen=(lang.with("chosen-of", [("chosen", BLANK.into()), ("most", BLANK.into())])) data-yours=(lang.say("yours")) data-top=(lang.with("top-theme", [("theme", BLANK.into()), ("count", BLANK.into())])) {
            @for kind in Kind::ALL { p data-kind=(kind.id()) { (lang.say(kind.key())) } }
        }
    }
}
