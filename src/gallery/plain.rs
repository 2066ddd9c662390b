//! The states of the pages that anybody can open. The one place that calls their views.

use maud::Markup;

use super::moments::Moments;
use super::readers::{ENGLISH, LARGE, WELSH};
use super::sample::NOW;
use super::state::{State, Surface};
use crate::content::Library;
use crate::room::{CannotHelp, HelperCode, NotLetIn};
use crate::session::{BadCode, JoinCode, Why};
use crate::views::{self, CheckedFrom, FollowForm, Sheet, StartForm, WorkAsked};
use crate::words::Message;

/// Said of a code that nobody uses (`http/join.rs`).
const NOT_IN_USE: &str = "That code is not in use. Check the big screen.";

/// Said of a link that was cut off (`web/link.js`).
const NOT_WHOLE: &str = "This link is not whole. Copy all of it, also the part behind the #.";

/// Said of an address that leads nowhere (`http/guard.rs`).
const NOTHING_HERE: &str =
    "There is nothing at this address. Check the link, or join with a session code.";

/// Said by a server that has too much to do (`http/fault.rs`).
const NOT_NOW: &str = "The server has too much to do just now. Try again in a moment.";

/// Said of a choice over its limit (`session/setup.rs`).
const TOO_LONG: &str = "A title can have 80 characters.";

/// All states.
pub(super) fn states(library: &Library, moments: &Moments) -> Vec<State> {
    [
        joining(),
        choosing_a_level(moments),
        working(),
        before_the_day(),
        helping(moments),
        passcode(),
        opening(library),
        following(library),
        others(moments),
        papers(""),
        papers("-welsh"),
    ]
    .concat()
}

fn page(name: &str, shows: &'static str, page: Markup) -> State {
    State::new(Surface::Plain, name, shows, page)
}

fn joining() -> Vec<State> {
    let bad = BadCode::Length(5).to_string();
    let home = |prefs, insecure| views::home_page(prefs, insecure);
    let join = |prefs, typed, problem| views::join_page(prefs, typed, problem, false);
    let unused = Some(NOT_IN_USE);
    vec![
        page("home", "The first page", home(&ENGLISH, false)),
        page("home-welsh", "In Welsh", home(&WELSH, false)),
        page("home-large-text", "In large text", home(&LARGE, false)),
        page("home-insecure", "Without encryption", home(&ENGLISH, true)),
        page("join", "Joining", join(&ENGLISH, "", None)),
        page("join-welsh", "In Welsh", join(&WELSH, "", None)),
        page("join-by-link", "By link", join(&ENGLISH, "KMT-RWX", None)),
        page(
            "join-bad-code",
            "No code",
            join(&ENGLISH, "KMT", Some(&bad)),
        ),
        page(
            "join-wrong-code",
            "Not in use",
            join(&ENGLISH, "BCD-FGH", unused),
        ),
        page(
            "join-large-text",
            "In large text",
            join(&LARGE, "BCD-FGH", unused),
        ),
    ]
}

fn choosing_a_level(moments: &Moments) -> Vec<State> {
    let levels = &moments.levels.asking.session.setup().levels;
    let choose = |prefs| views::choose_level_page(prefs, "KMT-RWX", None, levels);
    vec![
        page("which-level", "Choosing a level", choose(&ENGLISH)),
        page("which-level-welsh", "In Welsh", choose(&WELSH)),
    ]
}

fn working() -> Vec<State> {
    let work = |name, shows, prefs| {
        let asked = JoinCode::parse("KMT-RWX").map(|code| WorkAsked {
            code,
            level: None,
            task: "17.1790000000.0123456789abcdef",
            bits: 17,
            seconds: 6,
        });
        asked.map(|asked| page(name, shows, views::work_page(prefs, &asked)).without_script())
    };
    let pages = [
        work("work", "Working before joining", &ENGLISH),
        work("work-welsh", "In Welsh", &WELSH),
    ];
    pages.into_iter().flatten().collect()
}

fn before_the_day() -> Vec<State> {
    let from = CheckedFrom {
        host: "openfloor.example.nhs.uk",
        port: 443,
        encrypted: true,
    };
    let check = |name, shows, prefs| page(name, shows, views::check_page(prefs, &from));
    vec![
        check("check", "Checking the network", &ENGLISH).without_script(),
        check("check-welsh", "In Welsh", &WELSH).without_script(),
        check("check-large-text", "In large text", &LARGE).without_script(),
    ]
}

fn helping(moments: &Moments) -> Vec<State> {
    let pair = |prefs, typed, problem| views::pair_page(prefs, typed, problem, false);
    let session = moments.day.lobby.session.setup().id;
    let address = "https://openfloor.example.nhs.uk";
    let given = HelperCode::parse("BCD-FGH").map(|code| {
        let shown = views::helper_code_page(&ENGLISH, session, &code, address);
        page("helper-code", "A helper code without script", shown)
    });
    let refused = CannotHelp::NotWaiting.to_string();
    let typed = pair(&ENGLISH, "BCD-FGH", Some(&refused));
    let pages = [
        page("pair", "Helping to run a session", pair(&ENGLISH, "", None)),
        page("pair-welsh", "In Welsh", pair(&WELSH, "", None)),
        page("pair-wrong-code", "Not valid", typed),
    ];
    pages.into_iter().chain(given).collect()
}

fn passcode() -> Vec<State> {
    let ask = |prefs, problem| views::passcode_page(prefs, "start", problem, false);
    let wrong = NotLetIn::Wrong.message().to_string();
    vec![
        page("passcode", "Before opening a session", ask(&ENGLISH, None)),
        page("passcode-welsh", "In Welsh", ask(&WELSH, None)),
        page("passcode-wrong", "Wrong", ask(&ENGLISH, Some(&wrong))),
    ]
}

fn opening(library: &Library) -> Vec<State> {
    let start = |prefs, problem| {
        let form = StartForm {
            levels: library.levels(),
            plans: library.plans(),
            problem,
            insecure: false,
        };
        views::start_page(prefs, &form)
    };
    let (choices, too_long) = ("choices", Some(TOO_LONG));
    vec![
        page("start", "Opening a session", start(&ENGLISH, None)),
        page("start-choices", "Its choices", start(&ENGLISH, None)).opened(choices),
        page("start-welsh", "In Welsh", start(&WELSH, None)).opened(choices),
        page("start-refused", "Refused", start(&ENGLISH, too_long)).opened(choices),
    ]
}

fn following(library: &Library) -> Vec<State> {
    let follow = |prefs, problem| {
        let form = FollowForm {
            levels: library.levels(),
            plans: library.plans(),
            chosen: ("future", "away-day"),
            problem,
            insecure: false,
        };
        views::follow_page(prefs, &form)
    };
    let refused = Message::of("refused-no-report").to_string();
    vec![
        page("follow", "Following a session", follow(&ENGLISH, None)),
        page("follow-welsh", "In Welsh", follow(&WELSH, None)),
        page(
            "follow-refused",
            "Not a report",
            follow(&ENGLISH, Some(&refused)),
        ),
    ]
}

fn others(moments: &Moments) -> Vec<State> {
    let link = || views::open_page(&ENGLISH);
    let fault = |prefs, status, says| views::fault_page(prefs, status, says);
    let session = &moments.day.ended.session;
    let receipt = views::receipt_page(&ENGLISH, &session.receipt(Why::Asked, NOW / 1_000));
    let sheet = |prefs| {
        let (code, title) = (moments.day.lobby.session.code(), "Ward 7 away day");
        let address = "https://openfloor.example.nhs.uk";
        views::sheet_page(
            prefs,
            &Sheet {
                address,
                code,
                title,
            },
        )
    };
    vec![
        page("joining-sheet", "To print and put up", sheet(&ENGLISH)),
        page("joining-sheet-welsh", "In Welsh", sheet(&WELSH)),
        page("open-link", "Opening a link with a secret", link()).without_script(),
        page("open-link-not-whole", "The link was cut off", link())
            .without_script()
            .said("claim", NOT_WHOLE),
        page(
            "fault",
            "Nothing is there",
            fault(&ENGLISH, 404, NOTHING_HERE),
        ),
        page(
            "fault-busy",
            "The server is busy",
            fault(&ENGLISH, 503, NOT_NOW),
        ),
        page("deleted", "The receipt of a deletion", receipt),
    ]
}

/// What is read at leisure, in one of the languages.
fn papers(suffix: &str) -> Vec<State> {
    let prefs = if suffix.is_empty() { &ENGLISH } else { &WELSH };
    let pages: [(&str, &'static str, Markup); 5] = [
        (
            "anonymity",
            "How this stays anonymous",
            views::anonymity_page(prefs),
        ),
        ("privacy", "Privacy", views::privacy_page(prefs)),
        ("dpia", "The impact assessment", views::dpia_page(prefs)),
        (
            "data-flow",
            "How an answer travels",
            views::data_flow_page(prefs),
        ),
        (
            "accessibility",
            "Accessibility",
            views::accessibility_page(prefs),
        ),
    ];
    let named = |(name, shows, markup)| page(&format!("{name}{suffix}"), shows, markup);
    pages.map(named).to_vec()
}
