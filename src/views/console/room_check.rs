//! Checking the room, in the first ten minutes: the big screen from the back row, a phone, the network, the clock.

use maud::{Markup, html};

use super::button;
use crate::session::{ForFacilitator, JoinCode, OnRungs, Phase, SessionId};
use crate::views::layout::{FirstPaint, Refresh, Surface, live_page, masthead};
use crate::views::preferences::Preferences;
use crate::views::shared::{bare, no_problem};
use crate::views::{qr, reading};
use crate::words::Language;

/// Milliseconds in an hour: the server's clock is told past the hour, which is the same in every time zone.
const HOUR_MS: u64 = 60 * 60 * 1_000;

/// What the page holds beside the region.
pub struct RoomLinks<'a> {
    /// What people type to get to the join page.
    pub address: &'a str,
    /// What they type there.
    pub code: JoinCode,
}

/// The page on which the room is checked.
pub fn room_page(
    prefs: &Preferences,
    session: SessionId,
    paint: &FirstPaint,
    links: &RoomLinks<'_>,
) -> Markup {
    let lang = prefs.language;
    let here = format!("/console/{session}/room");
    live_page(
        prefs,
        &lang.say("room-check-title"),
        Surface::Console,
        paint,
        Refresh::Never,
        html! {
            (masthead(lang, None))
            main #main.room-check {
                p { a href={ "/console/" (session) } { (lang.say("back-to-console")) } }
                h1 { (lang.say("room-check-title")) }
                p { (lang.say("room-check-intro")) }
                noscript { p { a.button.second href=(here) { (lang.say("see-what-is-new")) } } }
                (no_problem())
                (scan(lang, links))
                (paint.region("room-check"))
                (clock(lang, paint.now))
                details { summary { (lang.say("language")) } (reading::reading(prefs, &here)) }
            }
        },
    )
}

/// The code to scan with a phone. It holds the server's address, which regions do not know, so it is none.
pub fn scan(lang: Language, links: &RoomLinks<'_>) -> Markup {
    let RoomLinks { address, code } = links;
    let join = format!("{address}/j/{}", code.compact());
    html! {
        section #scan data-code-of=(code) {
            h2 { (lang.say("room-check-scan")) }
            (qr::drawing(&join, &lang.say("qr")))
            p { (lang.say("join-at")) " " strong { (bare(address)) } " " strong.code { (code) } }
        }
    }
}

/// The clock of the device against the server's: our script compares them, eyes do without it.
fn clock(lang: Language, now: u64) -> Markup {
    let seconds = (now % HOUR_MS / 1_000) as u32;
    let time = [
        ("minutes", (seconds / 60).into()),
        ("seconds", (seconds % 60).into()),
    ];
    let off = |key: &str| lang.with(key, [("seconds", "#".into())]);
    html! {
        section {
            h2 { (lang.say("room-check-clock")) }
            p #device-clock data-right=(lang.say("device-clock-right")) data-ahead=(off("device-clock-ahead")) data-behind=(off("device-clock-behind")) {
                (lang.with("server-clock", time))
            }
            p.small { (lang.say("device-clock-means")) }
        }
    }
}

/// What is known of the room at this moment.
pub(super) fn region(lang: Language, view: &ForFacilitator) -> Markup {
    html! {
        div #room-check data-code-now=(view.screen.code) {
            (phones(lang, view))
            (screens(lang, view))
            (consoles(lang, view))
        }
    }
}

fn phones(lang: Language, view: &ForFacilitator) -> Markup {
    let there = view.attendance;
    let away = there.joined.saturating_sub(there.connected);
    html! {
        section {
            h2 { (lang.say("room-check-phones")) }
            ul.plain.checks {
                @if there.connected == 0 { li data-well="no" { (lang.say("waiting-for-phone")) } }
                @else { li { (lang.count("phones-connected", there.connected)) } }
                (rungs(lang, there.rungs.phones))
                @if away > 0 { li data-well="no" { (lang.count("phones-away", away)) } }
            }
        }
    }
}

fn screens(lang: Language, view: &ForFacilitator) -> Markup {
    let there = view.attendance;
    let missing = there.screens == 0;
    html! {
        section {
            h2 { (lang.say("big-screen")) }
            ul.plain.checks {
                @if missing { li data-well="no" { (lang.say("no-screen")) } } @else { li { (lang.say("screen-connected")) } }
                (rungs(lang, there.rungs.screens))
            }
            p { (lang.say(if missing { "room-check-no-screen" } else { "room-check-full-screen" })) }
            @if view.phase != Phase::Ended { (back_row(lang, view)) }
        }
    }
}

fn back_row(lang: Language, view: &ForFacilitator) -> Markup {
    let act = |verb: &str| button(view.screen.session, verb, &lang.say(verb), "second", None);
    html! {
        @if view.screen.test_line_up {
            p role="status" { (lang.say("test-line-is-up")) }
            (act("hide-test-line"))
        } @else {
            p { (lang.say("room-check-back-row")) }
            (act("show-test-line"))
        }
    }
}

fn consoles(lang: Language, view: &ForFacilitator) -> Markup {
    let there = view.attendance;
    html! {
        section {
            h2 { (lang.say("room-check-consoles")) }
            ul.plain.checks {
                @if there.consoles == 0 { li data-well="no" { (lang.say("console-plain")) } }
                (rungs(lang, there.rungs.consoles))
                @if there.consoles > 1 { li data-well="no" { (lang.say("another-facilitator")) } }
            }
            p.small { (lang.say("rungs-mean")) }
        }
    }
}

/// On which rungs some are connected. Each is well: nobody notices which it is.
fn rungs(lang: Language, on: OnRungs) -> Markup {
    let rungs = [
        ("on-socket", on.socket),
        ("on-events", on.events),
        ("on-poll", on.poll),
    ];
    html! { @for (key, count) in rungs { @if count > 0 { li { (lang.with(key, [("count", count.into())])) } } } }
}
