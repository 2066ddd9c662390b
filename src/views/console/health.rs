//! Who is there, how well everybody is connected, and the rehearsal.

use maud::{Markup, html};

use super::button;
use crate::session::{ForFacilitator, Phase, Scene, SessionId};
use crate::views::together;
use crate::words::Language;

/// Pretend people that one press sends in.
const PRETEND: u32 = 12;

/// The region of the room's health.
pub(super) fn health(lang: Language, view: &ForFacilitator) -> Markup {
    let there = view.attendance;
    html! {
        section #health data-code-now=(view.screen.code) {
            h2 { (lang.say("room")) }
            p.code { (view.screen.code) }
            ul.plain {
                li { (lang.count("joined", there.joined)) }
                li data-well=[(there.connected < there.joined).then_some("no")] { (lang.count("connected-now", there.connected)) }
                @if let Scene::Asking { prompt, tally, .. } = &view.screen.scene { li { (together::tally(lang, prompt, *tally)) } }
                @if there.screens == 0 { li data-well="no" { (lang.say("no-screen")) } } @else { li { (lang.say("screen-connected")) } }
                @if there.consoles > 1 { li data-well="no" { (lang.say("another-facilitator")) } }
            }
            @if view.phase != Phase::Ended {
                (new_code(lang, view))
                @if view.screen.locked { p.notice { (lang.say("door-is-locked")) } (button(view.screen.session, "unlock-door", &lang.say("unlock-door"), "second", None)) }
                @else { (button(view.screen.session, "lock-door", &lang.say("lock-door"), "quiet", None)) }
            }
            p.small { (lang.with("nothing-below", [("needed", view.smallest_group.into())])) }
        }
    }
}

/// Another join code, and what that does. The form names the old one, so that pressing twice replaces once.
fn new_code(lang: Language, view: &ForFacilitator) -> Markup {
    html! {
        details #new-code {
            summary { (lang.say("new-code")) }
            p.small { (lang.say("new-code-means")) }
            form method="post" action={ "/console/" (view.screen.session) "/code" } data-send data-done=(lang.say("new-code-done")) {
                input type="hidden" name="code" value=(view.screen.code);
                button #do-new-code.second type="submit" { (lang.say("new-code-make")) }
            }
        }
    }
}

/// The region of the rehearsal: offered before the first question, ended by hand.
pub(super) fn rehearsal(lang: Language, view: &ForFacilitator) -> Markup {
    let session = view.screen.session;
    html! {
        section #rehearsal {
            @if view.screen.rehearsal {
                h2 { (lang.say("rehearsal-heading")) }
                (pretend_people(lang, session, "send-pretend"))
                (button(session, "end-rehearsal", &lang.say("end-rehearsal"), "second", None))
            } @else if view.phase == Phase::Lobby {
                h2 { (lang.say("try-it-first")) }
                p.small { (lang.say("try-it-first-how")) }
                (pretend_people(lang, session, "rehearse"))
            }
        }
    }
}

fn pretend_people(lang: Language, session: SessionId, key: &str) -> Markup {
    html! {
        form method="post" action={ "/console/" (session) "/rehearse" } data-send {
            input type="hidden" name="phones" value=(PRETEND);
            button.second type="submit" { (lang.with(key, [("count", PRETEND.into())])) }
        }
    }
}
