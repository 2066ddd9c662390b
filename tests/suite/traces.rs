//! Nothing that leads to anybody is left anywhere: not in a file, not in the log at its most talkative, not in a page.

use std::net::Ipv4Addr;
use std::path::Path;

use super::answers::{MARKERS, SEEN, answers_in, eight};
use super::asking::asks_all_with_mishaps;
use super::browser::{Ask, Browser};
use super::people::{Facilitator, Phone, Screen};
use super::program::Program;
use super::source::sources;

/// What these phones say they are, with a number.
const AGENT: &str = "Persimmon/7";

/// A phone with an address and a browser of its own.
fn own_browser(program: &Program, number: u8) -> Browser {
    Browser::new(program.address.clone())
        .at(Ipv4Addr::new(127, 9, 7, number))
        .calling_itself(&format!("{AGENT}.{number}"))
}

/// Everybody of a session, each from an address of his own.
struct Everybody {
    facilitator: Facilitator,
    screen: Screen,
    phones: Vec<Phone>,
}

impl Everybody {
    async fn gathers(program: &Program) -> Everybody {
        let mut facilitator = Facilitator::opens_session(own_browser(program, 100), &[]).await;
        let screen = facilitator.screen().await;
        let mut phones = Vec::new();
        for number in 1..=8 {
            let browser = own_browser(program, number);
            phones.push(Phone::joins(browser, &facilitator.code).await);
        }
        Everybody {
            facilitator,
            screen,
            phones,
        }
    }

    /// One question from its opening to its themes, with everything that can go wrong on the way.
    async fn talk(&mut self) {
        let Everybody {
            facilitator,
            screen,
            phones,
        } = self;
        let path = format!("/s/{}/answer", phones[2].session);
        let broken = Ask::post(&path).body("text/plain", eight()[2]);
        phones[2].browser.asks(broken).await.is(415);
        asks_all_with_mishaps(facilitator, phones).await;
        facilitator.shows(0).await;
        screen.sees(SEEN).await;
        screen.sees_an_answer().await;
        facilitator.ends().await;
        for file in [
            "",
            "report.csv",
            "report.json",
            "report.md",
            "poster",
            "themes-1.svg",
            "themes-1.png",
        ] {
            facilitator.report(file).await;
        }
        for phone in phones {
            let path = format!("/report/{}", phone.session);
            phone.browser.gets(&path).await.is(200);
        }
    }

    fn browsers(&self) -> Vec<&Browser> {
        let phones = self.phones.iter().map(|phone| &phone.browser);
        phones
            .chain([&self.facilitator.browser, &self.screen.browser])
            .collect()
    }

    /// Everything that ever came to anybody, by request or by itself.
    fn heard(&self) -> String {
        let pages = self.browsers().into_iter().map(Browser::heard);
        let live = self.phones.iter().flat_map(|phone| phone.frames());
        let live = live.chain(self.screen.frames());
        pages
            .chain(live)
            .chain(self.facilitator.console.frames())
            .collect()
    }
}

/// Both halves of every token and secret: half of one is as telling as the whole.
pub(crate) fn halves<'a>(browsers: impl IntoIterator<Item = &'a Browser>) -> Vec<String> {
    let secrets = browsers.into_iter().flat_map(|b| b.cookies.values());
    secrets
        .flat_map(|secret| [secret[..32].to_owned(), secret[32..].to_owned()])
        .collect()
}

/// The addresses of all these machines and what they call themselves.
fn marks_of_machines() -> [&'static str; 2] {
    ["127.9.7.", AGENT]
}

pub(super) fn holds(bytes: &[u8], mark: &[u8]) -> bool {
    bytes.windows(mark.len()).any(|window| window == mark)
}

pub(super) fn as_bytes(digits: &str) -> Vec<u8> {
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .filter_map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok())
        .collect()
}

/// Every file below a folder.
pub(super) fn files(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            let bytes = std::fs::read(&path).expect("a readable file");
            found.push((path.display().to_string(), bytes));
        }
    }
    found
}

#[tokio::test]
async fn nothing_that_leads_to_anybody_is_left_in_any_file() {
    let mut program = Program::starts("trace");
    let mut room = Everybody::gathers(&program).await;
    room.facilitator.opens(1).await;
    room.phones[0].responds(&[eight()[0]]).await;
    let while_open = files(program.folder.path());
    room.facilitator.closes(1).await;
    room.talk().await;
    let afterwards = files(program.folder.path());
    program.stops().await;
    let at_the_end = files(program.folder.path());

    let mut secrets = halves(room.browsers());
    let raw: Vec<Vec<u8>> = secrets.iter().map(|secret| as_bytes(secret)).collect();
    secrets.extend(
        MARKERS
            .iter()
            .chain(&marks_of_machines())
            .map(ToString::to_string),
    );
    let marks = secrets.into_iter().map(String::into_bytes);
    let marks: Vec<Vec<u8>> = marks.chain(raw).collect();
    for (path, bytes) in while_open.iter().chain(&afterwards).chain(&at_the_end) {
        let found = marks.iter().filter(|mark| holds(bytes, mark));
        assert_eq!(found.count(), 0, "somebody's mark is in {path}");
    }
    let log = program.log();
    assert!(log.contains("session opened"), "the log is there: {log}");
    let code = room.facilitator.code.replace('-', "");
    let found = at_the_end
        .iter()
        .any(|(_, bytes)| holds(bytes, code.as_bytes()));
    assert!(found, "the search itself works");
}

#[tokio::test]
async fn nothing_that_leads_to_anybody_is_in_any_page_or_frame() {
    let program = Program::starts("info");
    let mut room = Everybody::gathers(&program).await;
    room.talk().await;
    let heard = room.heard();
    assert_eq!(answers_in(&heard).len(), 8, "this is what people got");
    let phones = room.phones.iter().map(|phone| &phone.browser);
    for secret in halves(phones) {
        assert!(!heard.contains(&secret), "a phone's token is in a page");
    }
    for mark in marks_of_machines() {
        assert!(!heard.contains(mark), "a machine is in a page");
    }
}

/// Names and pieces of code that a line of the log may be made of. None of them can hold a text, a token or an address.
const LOGGED: [&str; 10] = [
    "lost",
    "why",
    "other",
    "DRAIN_SECONDS",
    "prompt",
    "connections.len()",
    "words(broken)",
    "session = %id",
    "session = %session.id",
    "session = %self.handle.id",
];

/// What each call of the log is made of: the names in its sentence, and what stands around it.
fn logged(code: &str) -> Vec<String> {
    let mut parts = Vec::new();
    for level in ["error", "warn", "info", "debug", "trace"] {
        for call in code.split(&format!("tracing::{level}!(")).skip(1) {
            let (before, rest) = call.split_once('"').expect("a sentence");
            let (sentence, after) = rest.split_once('"').expect("its end");
            let after = &after[..after.find([';', '\n']).unwrap_or(after.len())];
            let names = sentence.split('{').skip(1);
            parts.extend(names.filter_map(|name| name.split('}').next().map(str::to_owned)));
            parts.extend(before.split(',').map(|part| part.trim().to_owned()));
            parts.extend(after.split(',').map(|part| part.trim().to_owned()));
        }
    }
    let bare = parts.iter().map(|part| part.trim_end_matches(')').trim());
    let closed = |part: &str| part.matches('(').count() > part.matches(')').count();
    let whole = bare.map(|part| {
        if closed(part) {
            format!("{part})")
        } else {
            part.to_owned()
        }
    });
    whole.filter(|part| !part.is_empty()).collect()
}

#[test]
fn a_line_of_the_log_is_made_of_harmless_things() {
    let mut calls = 0;
    for file in sources("src") {
        for part in logged(&file.code()) {
            calls += 1;
            assert!(LOGGED.contains(&part.as_str()), "{} logs {part}", file.path);
        }
    }
    assert!(calls > 15, "the log is found: {calls}");
    let made_up = "tracing::warn!(from = %address, \"{text} came\", token);";
    let parts = logged(made_up);
    for part in ["text", "from = %address", "token"] {
        assert!(parts.iter().any(|found| found == part), "{parts:?}");
    }
}
