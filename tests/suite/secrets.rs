//! Each secret of a day is in the few places that are meant to have it, which are named here one by one, and nowhere else: in
//! no address, no other answer, no line of the log, no file.

use std::collections::BTreeSet;

use serde_json::json;

use super::asking::asks_all_with_mishaps;
use super::browser::{Ask, Browser, Exchange};
use super::html;
use super::passcode::{RIGHT, passcode_file};
use super::people::{Facilitator, Phone, Screen, claims};
use super::program::Program;
use super::rungs::Rung;
use super::traces::{as_bytes, files, holds};

/// The bodies that have a secret in them, by what it opens. "Your links" on the console has what it is for; programs get
/// theirs as JSON. A big screen has the way to the report as a picture for phones.
const IN_BODIES: [(&str, &str); 15] = [
    ("console", "GET /console/{session}"),
    ("screen", "GET /console/{session}"),
    ("report", "GET /console/{session}"),
    ("leader", "GET /console/{session}"),
    ("leader", "GET /console/{session}/leader"),
    ("console of a program", "POST /api/sessions"),
    ("screen of a program", "POST /api/sessions"),
    ("report of a program", "POST /api/sessions"),
    ("leader of a program", "POST /api/sessions"),
    ("console of a program", "POST /api/pair"),
    ("token of a program", "POST /api/join"),
    ("helper code", "POST /console/{session}/pair"),
    (
        "helper code of a program",
        "POST /api/sessions/{session}/pair",
    ),
    ("old helper code", "POST /console/{session}/pair"),
    // What was typed stands in the field again.
    ("old helper code", "POST /pair"),
];

/// The answers that set a cookie with a secret in it.
const IN_COOKIES: [(&str, &str); 9] = [
    ("word of the day", "POST /passcode"),
    ("console", "POST /start"),
    ("console", "POST /pair"),
    ("console", "POST /open"),
    ("screen", "POST /console/{session}/screen"),
    ("screen", "POST /open"),
    ("report", "POST /open"),
    ("leader", "POST /open"),
    ("token", "POST /join"),
];

/// A secret, and what it opens.
struct Secret {
    opens: &'static str,
    text: String,
}

impl Secret {
    /// What gives it away: a code as a whole, half of anything longer.
    fn marks(&self) -> Vec<&str> {
        match self.text.len() {
            64.. => vec![&self.text[..32], &self.text[32..64]],
            _ => vec![&self.text],
        }
    }

    fn is_in(&self, text: &str) -> bool {
        self.marks().iter().any(|mark| text.contains(mark))
    }
}

/// A whole day, and everybody who was there.
struct Day {
    program: Program,
    browsers: Vec<Browser>,
    frames: Vec<String>,
    secrets: Vec<Secret>,
}

impl Day {
    fn knows(&mut self, opens: &'static str, text: &str) {
        let text = text.to_owned();
        self.secrets.push(Secret { opens, text });
    }

    async fn passes() -> Day {
        let (folder, file) = passcode_file();
        let serve = ["--log", "trace", "--listen", "127.0.0.1:0", "--words-only"];
        let words = [&serve[..], &["--facilitator-passcode-file", &file]].concat();
        let program = Program::starts_with(&words, None);
        drop(folder);
        let mut day = Day {
            program,
            browsers: Vec::new(),
            frames: Vec::new(),
            secrets: Vec::new(),
        };
        let mut browser = Browser::new(day.program.address.clone());
        day.lets_in(&mut browser).await;
        let mut facilitator = Facilitator::opens_session(browser, &[]).await;
        day.is_prepared(&mut facilitator).await;
        let screen = facilitator.screen().await;
        let mut phones = day.people_come(&facilitator).await;
        day.talks(&mut facilitator, &mut phones).await;
        day.is_over(&mut facilitator, &screen, phones).await;
        day.runs_by_a_program().await;
        day.browsers
            .extend([facilitator.browser.clone(), screen.browser.clone()]);
        day.frames.extend(facilitator.console.frames());
        day.frames.extend(screen.frames());
        day
    }

    /// Somebody types the passcode, after a try that goes wrong.
    async fn lets_in(&mut self, browser: &mut Browser) {
        self.knows("passcode", RIGHT);
        let wrong = format!("{RIGHT}!");
        browser
            .posts("/passcode", &[("passcode", &wrong)])
            .await
            .is(403);
        browser
            .posts("/passcode", &[("passcode", RIGHT)])
            .await
            .is(200);
        let word = browser.cookies.values().next().expect("a word").clone();
        self.knows("word of the day", &word);
    }

    /// Links are opened on other machines, a helper comes, the room is rehearsed, the join code is replaced.
    async fn is_prepared(&mut self, facilitator: &mut Facilitator) {
        for name in ["console", "screen", "report", "leader"] {
            let link = facilitator.link(name).await;
            let secret = link.rsplit_once('.').expect("a secret").1.to_owned();
            self.knows(name, &secret);
            let mut other = Browser::new(self.program.address.clone());
            claims(&mut other, &link).await.is(200);
            claims(&mut other, &format!("{link}0")).await.is(403);
            self.browsers.push(other);
        }
        let base = format!("/console/{}", facilitator.session);
        for opens in ["old helper code", "helper code"] {
            let offered = facilitator
                .browser
                .sends(&format!("{base}/pair"), &[])
                .await
                .is(200)
                .text();
            let code = html::code(&offered);
            self.knows(opens, &code);
            let mut helper = Browser::new(self.program.address.clone());
            helper.posts("/pair", &[("code", &code)]).await.is(200);
            if opens.starts_with("old") {
                helper.posts("/pair", &[("code", &code)]).await.is(404);
            }
            self.browsers.push(helper);
        }
        for part in ["/sheet", "/room", "/leader", "/end", "/delete"] {
            facilitator
                .browser
                .gets(&format!("{base}{part}"))
                .await
                .is(200);
        }
        facilitator.does("start-rehearsal", &[]).await;
        facilitator.does("end-rehearsal", &[]).await;
        let old = [("code", facilitator.code.as_str())];
        facilitator
            .browser
            .sends(&format!("{base}/code"), &old)
            .await
            .is(200);
        let page = facilitator.browser.gets(&base).await.is(200).text();
        facilitator.code = html::code(&page);
    }

    /// Phones join by every way there is.
    async fn people_come(&mut self, facilitator: &Facilitator) -> Vec<Phone> {
        let mut phones = Vec::new();
        for rung in [
            Rung::Socket,
            Rung::Events,
            Rung::Poll,
            Rung::Socket,
            Rung::Socket,
        ] {
            let browser = Browser::new(self.program.address.clone());
            let phone = Phone::joins_over(browser, &facilitator.code, rung).await;
            let token = phone
                .browser
                .cookies
                .values()
                .next()
                .expect("a token")
                .clone();
            self.knows("token", &token);
            phones.push(phone);
        }
        phones
    }

    async fn talks(&mut self, facilitator: &mut Facilitator, phones: &mut [Phone]) {
        asks_all_with_mishaps(facilitator, phones).await;
        facilitator
            .tries("rename", &[("prompt", "0")])
            .await
            .is(422);
        facilitator.shows(0).await;
        facilitator
            .does("agree", &[("will", "Visit nights monthly")])
            .await;
    }

    async fn is_over(
        &mut self,
        facilitator: &mut Facilitator,
        screen: &Screen,
        phones: Vec<Phone>,
    ) {
        facilitator.ends().await;
        for file in [
            "",
            "report.csv",
            "report.json",
            "report.md",
            "report.docx",
            "report.xlsx",
            "poster",
            "themes-1.svg",
        ] {
            facilitator.report(file).await;
        }
        let (id, mut screen) = (facilitator.session.clone(), screen.browser.clone());
        screen.gets(&format!("/screen/{id}")).await.is(200);
        for browser in &mut self.browsers {
            browser.gets(&format!("/leader/{id}")).await;
            browser.gets(&format!("/report/{id}")).await;
        }
        for phone in phones {
            self.frames.extend(phone.frames());
            let (mut browser, session) = phone.put_down();
            browser.gets(&format!("/s/{session}")).await.is(200);
            browser
                .posts(&format!("/s/{session}/leave"), &[])
                .await
                .is(200);
            self.browsers.push(browser);
        }
    }

    async fn runs_by_a_program(&mut self) {
        let mut program = Browser::new(self.program.address.clone());
        let ask = Ask::post("/api/sessions").json(&json!({ "level": "future" }));
        let ask = ask.header("openfloor-passcode", RIGHT);
        let opened = program.asks(ask).await.is(201).json();
        let word = |name: &str| opened[name].as_str().expect("a word").to_owned();
        for (opens, name) in [
            ("console of a program", "facilitator"),
            ("screen of a program", "screen"),
            ("report of a program", "report"),
            ("leader of a program", "leader"),
        ] {
            self.knows(opens, &word(name));
        }
        let base = format!("/api/sessions/{}", word("session"));
        let ask = Ask::post("/api/join").json(&json!({ "code": word("code") }));
        let joined = program.asks(ask).await.is(201).json();
        let token = joined["token"].as_str().expect("a token").to_owned();
        self.knows("token of a program", &token);
        let facilitator = word("facilitator");
        let offer = Ask::post(&format!("{base}/pair"))
            .bearer(&facilitator)
            .json(&json!({}));
        let offered = program.asks(offer).await.is(201).json();
        let code = offered["code"].as_str().expect("a code").to_owned();
        self.knows("helper code of a program", &code);
        program
            .asks(Ask::post("/api/pair").json(&json!({ "code": code })))
            .await
            .is(200);
        for token in [&facilitator, &token, &word("screen")] {
            program.asks(Ask::get(&base).bearer(token)).await.is(200);
        }
        program
            .asks(Ask::get(&format!("{base}/report")).bearer(&word("report")))
            .await
            .is(200);
        program
            .asks(Ask::new("DELETE", &base).bearer(&facilitator))
            .await
            .is(200);
        self.browsers.push(program);
    }

    fn exchanges(&self) -> Vec<Exchange> {
        self.browsers.iter().flat_map(Browser::exchanges).collect()
    }
}

/// The route of an address: its session's id left open, and without its query.
fn route(asked: &str) -> String {
    let path = asked.split('?').next().unwrap_or_default();
    let is_id = |part: &&str| part.len() == 16 && part.chars().all(|c| c.is_ascii_hexdigit());
    let parts = path.split('/');
    let parts = parts.map(|part| if is_id(&part) { "{session}" } else { part });
    parts.collect::<Vec<_>>().join("/")
}

/// Where each secret was found: in bodies, in cookies, and where it must never be.
#[derive(Default)]
struct Found {
    bodies: BTreeSet<(&'static str, String)>,
    cookies: BTreeSet<(&'static str, String)>,
    elsewhere: BTreeSet<String>,
}

fn look(secrets: &[Secret], exchanges: &[Exchange]) -> Found {
    let mut found = Found::default();
    for Exchange {
        asked,
        headers,
        body,
    } in exchanges
    {
        let (route, body) = (route(asked), String::from_utf8_lossy(body));
        for secret in secrets {
            let place = (secret.opens, route.clone());
            if secret.is_in(asked) {
                found
                    .elsewhere
                    .insert(format!("{} in {asked}", secret.opens));
            }
            if secret.is_in(&body) {
                found.bodies.insert(place.clone());
            }
            let with_it = |value: &[u8]| secret.is_in(&String::from_utf8_lossy(value));
            for (name, _) in headers
                .iter()
                .filter(|(_, value)| with_it(value.as_bytes()))
            {
                if name == "set-cookie" {
                    found.cookies.insert(place.clone());
                } else {
                    let where_ = format!("{} in {name} of {route}", secret.opens);
                    found.elsewhere.insert(where_);
                }
            }
        }
    }
    found
}

fn named(places: &[(&'static str, &str)]) -> BTreeSet<(&'static str, String)> {
    places
        .iter()
        .map(|(opens, route)| (*opens, (*route).to_owned()))
        .collect()
}

#[tokio::test]
async fn a_whole_day_leaves_each_secret_where_it_belongs_and_nowhere_else() {
    let mut day = Day::passes().await;
    let found = look(&day.secrets, &day.exchanges());
    assert_eq!(found.elsewhere, BTreeSet::new());
    assert_eq!(found.bodies, named(&IN_BODIES));
    assert_eq!(found.cookies, named(&IN_COOKIES));
    // A page's first paint stands among its frames, and was looked at with the answers.
    let is_page = |frame: &&String| frame.contains("<!DOCTYPE");
    for frame in day.frames.iter().filter(|frame| !is_page(frame)) {
        let inside = day.secrets.iter().find(|secret| secret.is_in(frame));
        assert_eq!(inside.map(|secret| secret.opens), None, "in a frame");
    }
    day.program.stops().await;
    let (log, files) = (day.program.log(), files(day.program.folder.path()));
    assert!(log.contains("session opened") && files.len() > 2, "{log}");
    for secret in &day.secrets {
        assert!(!secret.is_in(&log), "{} is in the log", secret.opens);
        for mark in secret.marks() {
            let compact = mark.replace('-', "");
            // Half of a code in hex digits may stand there as the bytes that it means.
            let hex = mark.chars().all(|c| c.is_ascii_hexdigit());
            let raw = if hex {
                as_bytes(mark)
            } else {
                compact.into_bytes()
            };
            for (path, bytes) in &files {
                let there = holds(bytes, mark.as_bytes()) || holds(bytes, &raw);
                assert!(!there, "{} is in {path}", secret.opens);
            }
        }
    }
}

#[test]
fn a_secret_in_the_wrong_place_is_found() {
    let secret = |opens, c: &str| Secret {
        opens,
        text: c.repeat(64),
    };
    let secrets = [secret("console", "a"), secret("screen", "b")];
    let mut headers = hyper::HeaderMap::new();
    headers.insert("location", "b".repeat(32).parse().expect("a header"));
    let exchange = Exchange {
        asked: format!("GET /s/0123456789abcdef/poll?since={}", "a".repeat(32)),
        headers,
        body: "a".repeat(64).into(),
    };
    let found = look(&secrets, &[exchange]);
    assert_eq!(found.elsewhere.len(), 2);
    assert_eq!(found.bodies, named(&[("console", "GET /s/{session}/poll")]));
}
