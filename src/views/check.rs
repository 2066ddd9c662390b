//! Checking a network before the day: what works from here, what that means, and what to ask the IT department for.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::reading::reading;
use super::shared;
use crate::words::Language;

/// What our script puts a number in place of.
const BLANK: &str = "#";

/// What is tried: its id, its name, and what is said where it works and where not.
const LINES: [[&str; 4]; 5] = [
    [
        "style",
        "check-style",
        "check-style-works",
        "check-style-not",
    ],
    [
        "script",
        "check-script",
        "check-script-works",
        "check-script-not",
    ],
    [
        "socket",
        "check-socket",
        "check-socket-works",
        "check-socket-not",
    ],
    [
        "events",
        "check-events",
        "check-events-works",
        "check-events-not",
    ],
    ["poll", "check-poll", "check-poll-works", "check-poll-not"],
];

/// Under which address the page was asked for.
pub struct CheckedFrom<'a> {
    /// The host name.
    pub host: &'a str,
    /// The port.
    pub port: u16,
    /// Whether the way there is encrypted.
    pub encrypted: bool,
}

/// The page. Each line holds what our script says there once it knows.
pub fn check_page(prefs: &Preferences, from: &CheckedFrom<'_>) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("check-title"),
        Surface::Check,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("check-title")) }
                p { (lang.say("check-intro")) }
                noscript { p.problem { (lang.say("check-no-script")) } }
                p #verdict.notice role="status" hidden data-busy=(lang.say("check-busy")) data-well=(lang.say("check-well"))
                    data-down=(lang.say("check-down")) data-plain=(lang.say("check-plain")) data-testing=(lang.say("check-testing")) { (lang.say("check-testing")) }
                h2 { (lang.say("check-results")) }
                (results(lang))
                h2 #ask-heading { (lang.say("check-ask-heading")) }
                p { (lang.say("check-ask-how")) }
                textarea #ask readonly rows="16" aria-labelledby="ask-heading" data-result=(lang.say("check-ask-results")) { (ask(lang, from)) }
                (shared::footer(lang, !from.encrypted))
                (reading(prefs, "/check"))
            }
        },
    )
}

fn results(lang: Language) -> Markup {
    let took = |key: &str| lang.with(key, [("ms", BLANK.into())]);
    let [style, script, rest @ ..] = &LINES;
    html! {
        ul.checks {
            li { strong { (lang.say("check-pages")) } " " span { (lang.say("check-pages-works")) } }
            @for line in [style, script] { (result(lang, line)) }
            li #try-round-trip data-well="untested" data-quick=(took("check-quick")) data-slow=(took("check-slow"))
                data-very-slow=(took("check-very-slow")) data-not=(lang.say("check-round-trip-not")) {
                strong { (lang.say("check-round-trip")) } " " span { (lang.say("check-untested")) }
            }
            @for line in rest { (result(lang, line)) }
        }
    }
}

fn result(lang: Language, [id, name, works, not]: &[&str; 4]) -> Markup {
    html! {
        li id={ "try-" (id) } data-well="untested" data-works=(lang.say(works)) data-not=(lang.say(not)) {
            strong { (lang.say(name)) } " " span { (lang.say("check-untested")) }
        }
    }
}

/// What to send to the IT department.
fn ask(lang: Language, from: &CheckedFrom<'_>) -> String {
    let (http, socket) = match from.encrypted {
        true => ("HTTPS", "wss"),
        false => ("HTTP", "ws"),
    };
    let blanks = [
        ("host", from.host.into()),
        ("port", from.port.to_string().into()),
        ("http", http.into()),
        ("socket", socket.into()),
    ];
    lang.with("check-ask", blanks)
}
