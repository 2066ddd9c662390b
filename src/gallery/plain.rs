//! The states of the pages that anybody can open. The one place that calls their views.

use super::moments::Moments;
use super::sample::NOW;
use super::state::{State, Surface};
use crate::content::Library;
use crate::session::{BadCode, Why};
use crate::views::{self, Preferences, StartForm};

/// Said of a code that nobody uses (`http/join.rs`).
const NOT_IN_USE: &str = "That code is not in use. Check the big screen.";

/// Said of a link that was cut off (`web/openfloor.js`).
const NOT_WHOLE: &str = "This link is not whole. Copy all of it, also the part behind the #.";

/// Said of an address that leads nowhere (`http/guard.rs`).
const NOTHING_HERE: &str =
    "There is nothing at this address. Check the link, or join with a session code.";

/// Said by a server that has too much to do (`http/fault.rs`).
const NOT_NOW: &str = "The server has too much to do just now. Try again in a moment.";

/// All states.
pub(super) fn states(library: &Library, moments: &Moments) -> Vec<State> {
    let prefs = &Preferences::default();
    let page = |name: &str, shows, page| State::new(Surface::Plain, name, shows, page);
    let bad = BadCode::Length(5).to_string();
    let start = |problem| {
        let form = StartForm {
            levels: library.levels(),
            plans: library.plans(),
            problem,
            insecure: false,
        };
        views::start_page(prefs, &form)
    };
    let receipt = moments.day.ended.session.receipt(Why::Asked, NOW / 1_000);
    vec![
        page("home", "The first page", views::home_page(prefs, false)),
        page(
            "home-insecure",
            "Without encryption",
            views::home_page(prefs, true),
        ),
        page("join", "Joining", views::join_page(prefs, "", None, false)),
        page(
            "join-by-link",
            "The code is there already",
            views::join_page(prefs, "KMT-RWX", None, true),
        ),
        page(
            "join-bad-code",
            "A code with a letter missing",
            views::join_page(prefs, "KMTRW", Some(&bad), false),
        ),
        page(
            "join-wrong-code",
            "A code that nobody uses",
            views::join_page(prefs, "BCD-FGH", Some(NOT_IN_USE), false),
        ),
        page("start", "Opening a session", start(None)),
        page("start-choices", "With the choices open", start(None)).opened("choices"),
        page(
            "start-refused",
            "Something was wrong",
            start(Some("A title can have 80 characters.")),
        )
        .opened("choices"),
        page(
            "open-link",
            "Opening a link with a secret",
            views::open_page(prefs),
        )
        .without_script(),
        page(
            "open-link-not-whole",
            "The link was cut off",
            views::open_page(prefs),
        )
        .without_script()
        .said("claim", NOT_WHOLE),
        page(
            "fault",
            "Nothing is there",
            views::fault_page(prefs, 404, NOTHING_HERE),
        ),
        page(
            "fault-busy",
            "The server is busy",
            views::fault_page(prefs, 503, NOT_NOW),
        ),
        page(
            "deleted",
            "The receipt of a deletion",
            views::receipt_page(prefs, &receipt),
        ),
        page(
            "anonymity",
            "How this stays anonymous",
            views::anonymity_page(prefs),
        ),
        page("privacy", "Privacy", views::privacy_page(prefs)),
        page("dpia", "The impact assessment", views::dpia_page(prefs)),
        page(
            "data-flow",
            "How an answer travels",
            views::data_flow_page(prefs),
        ),
    ]
}
