//! The console: one big button for the next act, the plan beside it, the themes to sort, the room's health.

mod agreeing;
mod gate;
mod health;
mod matching;
mod next;
mod plan;
mod room_check;
mod slides;

use maud::{Markup, html};

use super::layout::{FirstPaint, Refresh, Surface, live_page, logo};
use super::pair::helper_code;
use super::paper::paper_region;
use super::preferences::Preferences;
use super::shared::{act, banner, clock, no_problem, region};
use super::{confirm, reading, sorting, take};
use crate::room::Region;
use crate::session::{ForFacilitator, JoinCode, Phase, SessionId, Timer};
use crate::words::Language;

pub use confirm::{confirm_delete_page, confirm_end_page};
pub(super) use gate::{button as gate_button, standing as gate_standing};
pub use room_check::{RoomLinks, room_page, scan};
pub(super) use slides::open_theme;

/// The links a facilitator keeps or gives on.
pub struct ConsoleLinks {
    /// Where phones join.
    pub join: String,
    /// The code in it.
    pub code: JoinCode,
    /// The console itself: whoever has it runs the session.
    pub console: String,
    /// The big screen, which can only be looked at.
    pub screen: String,
    /// The report.
    pub report: String,
    /// The leader's copy; none for a session that was opened before there was one.
    pub leader: Option<String>,
    /// Whether the way here is not encrypted.
    pub insecure: bool,
}

/// The keys of the console and the big screen, and what they do. None is a letter, so that nothing happens by typing;
/// each is a button's as well.
const KEYS: [(&str, &str); 7] = [
    ("Page Down", "key-forward"),
    ("Page Up", "key-back"),
    ("End", "key-close"),
    ("Home", "key-code"),
    ("F2", "key-pause"),
    ("Shift + F2", "key-minute"),
    ("F8", "key-blank"),
];

/// The regions of every console.
pub fn facilitator_regions(view: &ForFacilitator, lang: Language) -> Vec<Region> {
    vec![
        region("banner", banner(lang, view.screen.rehearsal)),
        region("storing", html! { div #storing role="alert" {} }),
        region("next", next::next(lang, view)),
        region("clock", clock(lang, view.screen.scene.timer())),
        region("controls", controls(lang, view)),
        region("about", next::about(lang, view)),
        paper_region(lang, view, None),
        region("plan", plan::plan(lang, view)),
        region("slides", slides::slides(lang, view)),
        region("sorting", sorting::sorting(lang, view)),
        region("questions", agreeing::questions(lang, view)),
        region("agreeing", agreeing::agreeing(lang, view)),
        region("matching", matching::matching(lang, view)),
        region("health", health::health(lang, view)),
        region("room-check", room_check::region(lang, view)),
        region("rehearsal", health::rehearsal(lang, view)),
    ]
}

/// Why nothing moves, while the disk takes nothing: in the place that is empty otherwise.
pub fn not_stored(lang: Language) -> Region {
    region(
        "storing",
        html! { div #storing role="alert" { p.problem { (lang.say("not-stored-now")) } } },
    )
}

/// The console's page.
pub fn console_page(
    prefs: &Preferences,
    session: SessionId,
    paint: &FirstPaint,
    links: &ConsoleLinks,
) -> Markup {
    console_page_with(prefs, session, paint, links, no_problem())
}

/// The same with a fault in its place.
pub fn console_page_with(
    prefs: &Preferences,
    session: SessionId,
    paint: &FirstPaint,
    links: &ConsoleLinks,
    problem: Markup,
) -> Markup {
    let lang = prefs.language;
    live_page(
        prefs,
        &lang.say("console"),
        Surface::Console,
        paint,
        Refresh::Never,
        html! {
            header { (head(prefs, session)) (paint.region("banner")) }
            main #main.console {
                h1.unseen { (lang.say("console")) }
                section.now aria-label=(lang.say("now")) {
                    (problem)
                    (paint.region("storing"))
                    (paint.region("next"))
                    div.at-hand { (paint.region("clock")) (paint.region("controls")) }
                    (paint.region("about"))
                    (paint.region("paper"))
                    (paint.region("slides"))
                    p.safe-note { (lang.say("answers-out-of-sight")) }
                    (paint.region("sorting"))
                    (paint.region("matching"))
                    (paint.region("questions"))
                    (paint.region("agreeing"))
                    noscript { p { a.button.second href={ "/console/" (session) } { (lang.say("see-what-is-new")) } } }
                }
                section.side aria-label=(lang.say("room")) {
                    (paint.region("health"))
                    (paint.region("rehearsal"))
                    (links_of(lang, session, links))
                    details #help { summary { (lang.say("help-title")) } (helper_code(lang, session, None)) }
                    (to_take(lang, session))
                    (keys(lang))
                    details { summary { (lang.say("language")) } (reading::reading(prefs, &format!("/console/{session}"))) }
                }
                section.course aria-label=(lang.say("plan")) { (paint.region("plan")) }
            }
        },
    )
}

fn head(prefs: &Preferences, session: SessionId) -> Markup {
    let lang = prefs.language;
    html! {
        div.masthead {
            a.brand href="/" { (logo()) span { (lang.say("openfloor")) } }
            form #safe method="post" action="/preferences" {
                input type="hidden" name="back" value={ "/console/" (session) };
                button.second type="submit" name="safe" value=(if prefs.safe { "no" } else { "yes" }) aria-pressed=(prefs.safe.to_string()) aria-describedby="safe-means" { (lang.say("safe-to-project")) }
                span.unseen #safe-means { (lang.say("safe-means")) }
            }
            form.big-screen method="post" action={ "/console/" (session) "/screen" } target="_blank" {
                button #open-screen.second type="submit" { (lang.say("open-screen")) }
            }
        }
    }
}

/// A button that gives one command.
fn button(
    session: SessionId,
    verb: &str,
    label: &str,
    class: &str,
    prompt: Option<usize>,
) -> Markup {
    // The plan has one for each question.
    let id = match prompt {
        Some(prompt) => format!("do-{verb}-{prompt}"),
        None => format!("do-{verb}"),
    };
    html! {
        form method="post" action=(act(session, verb)) data-send {
            @if let Some(prompt) = prompt { input type="hidden" name="prompt" value=(prompt); }
            button id=(id) class=(class) type="submit" data-press=[key_of(verb)] aria-keyshortcuts=[key_of(verb)] { (label) }
        }
    }
}

/// The key that presses a verb's button.
fn key_of(verb: &str) -> Option<&'static str> {
    match verb {
        "close" | "close-now" => Some("End"),
        "show-code" | "hide-code" => Some("Home"),
        "pause" | "resume" => Some("F2"),
        "more-time" => Some("Shift+F2"),
        "blank" | "unblank" => Some("F8"),
        _ => None,
    }
}

fn controls(lang: Language, view: &ForFacilitator) -> Markup {
    let second =
        |verb: &str, key: &str| button(view.screen.session, verb, &lang.say(key), "second", None);
    html! {
        div #controls {
            @match view.screen.scene.timer() {
                Timer::Running { .. } => { (second("more-time", "one-more-minute")) (second("pause", "pause-timer")) },
                Timer::Paused { .. } => { (second("more-time", "one-more-minute")) (second("resume", "run-timer")) },
                Timer::Off => {},
            }
            @if view.phase == Phase::Lobby {
                a.button.second #check-room href={ "/console/" (view.screen.session) "/room" } { (lang.say("room-check-title")) }
            }
            @if view.phase == Phase::Running {
                @if view.screen.code_up { (second("hide-code", "hide-code")) } @else { (second("show-code", "show-code")) }
            }
            @if view.phase != Phase::Ended {
                @if view.screen.blank { (second("unblank", "unblank-screen")) } @else { (second("blank", "blank-screen")) }
            }
        }
    }
}

fn links_of(lang: Language, session: SessionId, links: &ConsoleLinks) -> Markup {
    html! {
        details #links {
            summary { (lang.say("your-links")) }
            (link_to_join(lang, links))
            (link(lang, "console-link", "link-console", &links.console))
            (link(lang, "screen-link", "link-screen", &links.screen))
            (link(lang, "report-link", "link-report", &links.report))
            @if let Some(leader) = &links.leader { (link(lang, "leader-link", "link-leader", leader)) }
            @if links.insecure { p.notice { (lang.say("links-not-encrypted")) } }
            p { a href={ "/console/" (session) "/sheet" } target="_blank" { (lang.say("print-sheet")) } }
            p { a href={ "/console/" (session) "/delete" } { (lang.say("delete-everything-now")) } }
        }
    }
}

/// The link to join, which changes with the code: it holds the server's address, which regions do not know.
pub fn link_to_join(lang: Language, links: &ConsoleLinks) -> Markup {
    html! { div #to-join data-code-of=(links.code) { (link(lang, "join-link", "link-to-join", &links.join)) } }
}

fn link(lang: Language, id: &str, key: &str, value: &str) -> Markup {
    let hint = format!("{key}.hint");
    html! {
        label for=(id) { (lang.say(key)) }
        p.hint { (lang.say(&hint)) }
        input id=(id) type="text" readonly value=(value) data-copy;
    }
}

/// The report as it stands, during the session as well.
fn to_take(lang: Language, session: SessionId) -> Markup {
    html! {
        details #take {
            summary { (lang.say("report-take-with-you")) }
            p.hint { (lang.say("report-take-with-you.hint")) }
            p.links { a href={ "/report/" (session) } target="_blank" { (lang.say("read-report")) } (take::files(lang, session)) }
            p { a href={ "/console/" (session) "/leader" } { (lang.say("leaders-copy-write")) } }
        }
    }
}

fn keys(lang: Language) -> Markup {
    html! {
        details #keys {
            summary { (lang.say("keys")) }
            p.hint { (lang.say("keys-where")) }
            dl { @for (key, does) in KEYS { div { dt { kbd { (key) } } dd { (lang.say(does)) } } } }
        }
    }
}
