//! The states of the pages that anybody can open. The one place that calls their views.

use maud::Markup;

use super::moments::Moments;
use super::sample::NOW;
use super::state::{State, Surface};
use crate::content::Library;
use crate::session::{BadCode, Why};
use crate::views::{self, Preferences, StartForm, TextSize};
use crate::words::Language;

/// Said of a code that nobody uses (`http/join.rs`).
const NOT_IN_USE: &str = "That code is not in use. Check the big screen.";

/// Said of a link that was cut off (`web/openfloor.js`).
const NOT_WHOLE: &str = "This link is not whole. Copy all of it, also the part behind the #.";

/// Said of an address that leads nowhere (`http/guard.rs`).
const NOTHING_HERE: &str =
    "There is nothing at this address. Check the link, or join with a session code.";

/// Said by a server that has too much to do (`http/fault.rs`).
const NOT_NOW: &str = "The server has too much to do just now. Try again in a moment.";

/// What everybody reads who has chosen nothing.
const PREFS: &Preferences = &Preferences {
    language: Language::English,
    text: TextSize::Normal,
    safe: false,
};

/// Said of a choice over its limit (`session/setup.rs`).
const TOO_LONG: &str = "A title can have 80 characters.";

/// All states.
pub(super) fn states(library: &Library, moments: &Moments) -> Vec<State> {
    [joining(), opening(library), other(moments)].concat()
}

fn page(name: &str, shows: &'static str, page: Markup) -> State {
    State::new(Surface::Plain, name, shows, page)
}

fn joining() -> Vec<State> {
    let bad = BadCode::Length(5).to_string();
    let home = |insecure| views::home_page(PREFS, insecure);
    let join = |typed, problem| views::join_page(PREFS, typed, problem, false);
    vec![
        page("home", "The first page", home(false)),
        page("home-insecure", "Without encryption", home(true)),
        page("join", "Joining", join("", None)),
        page("join-by-link", "The code is there", join("KMT-RWX", None)),
        page(
            "join-bad-code",
            "A letter is missing",
            join("KMTRW", Some(&bad)),
        ),
        page(
            "join-wrong-code",
            "Not in use",
            join("BCD-FGH", Some(NOT_IN_USE)),
        ),
    ]
}

fn opening(library: &Library) -> Vec<State> {
    let start = |problem| {
        let form = StartForm {
            levels: library.levels(),
            plans: library.plans(),
            problem,
            insecure: false,
        };
        views::start_page(PREFS, &form)
    };
    let choices = "choices";
    vec![
        page("start", "Opening a session", start(None)),
        page("start-choices", "Its choices", start(None)).opened(choices),
        page("start-refused", "Refused", start(Some(TOO_LONG))).opened(choices),
    ]
}

fn other(moments: &Moments) -> Vec<State> {
    let link = || views::open_page(PREFS);
    let fault = |status, says| views::fault_page(PREFS, status, says);
    let session = &moments.day.ended.session;
    let receipt = views::receipt_page(PREFS, &session.receipt(Why::Asked, NOW / 1_000));
    vec![
        page("open-link", "Opening a link with a secret", link()).without_script(),
        page("open-link-not-whole", "The link was cut off", link())
            .without_script()
            .said("claim", NOT_WHOLE),
        page("fault", "Nothing is there", fault(404, NOTHING_HERE)),
        page("fault-busy", "The server is busy", fault(503, NOT_NOW)),
        page("deleted", "The receipt of a deletion", receipt),
        page(
            "anonymity",
            "How this stays anonymous",
            views::anonymity_page(PREFS),
        ),
        page("privacy", "Privacy", views::privacy_page(PREFS)),
        page("dpia", "The impact assessment", views::dpia_page(PREFS)),
        page(
            "data-flow",
            "How an answer travels",
            views::data_flow_page(PREFS),
        ),
    ]
}
