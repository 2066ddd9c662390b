//! With a leader in the room: themes come up one by one, and the leader's copy has nobody's words.

use serde_json::{Value, json};

use super::answers::{MARKERS, MEETINGS, SEEN, answers_in, eight};
use super::asking::Room;
use super::browser::{Answer, Ask};
use super::people::claims;
use super::world::World;

/// What everybody is told before anything is released.
const NOTHING: &str = "The themes come up here one by one.";

/// Files that are made of a report.
const FILES: [&str; 6] = [
    "report.json",
    "report.csv",
    "report.md",
    "report.docx",
    "report.xlsx",
    "themes-1.svg",
];

async fn shown(world: &World, reveal: &str) -> Room {
    Room::shown(world, &[("reveal", reveal)]).await
}

impl Room {
    async fn asks(&mut self, path: &str) -> Value {
        let path = format!("/api/sessions/{}{path}", self.facilitator.session);
        let asked = self.facilitator.browser.asks(Ask::get(&path)).await;
        asked.is(200).json()
    }

    /// A theme's number.
    async fn theme(&mut self, label: &str) -> String {
        let view = self.asks("/themes").await;
        let themes = view["picture"]["themes"].as_array().expect("themes").iter();
        let mut of = themes.filter(|theme| theme["label"] == label);
        of.next().expect("the theme")["id"].to_string()
    }

    async fn does(&mut self, verb: &str, theme: &str) {
        let fields = [("prompt", "0"), ("themes", theme)];
        self.facilitator.does(verb, &fields).await;
    }

    /// Says a theme in other words, as the page's form does.
    async fn says(&mut self, theme: &str, text: &str) -> Answer {
        let path = format!("/console/{}/leader", self.facilitator.session);
        let fields = [("prompt", "0"), ("theme", theme), ("text", text)];
        self.facilitator.browser.posts(&path, &fields).await
    }
}

#[tokio::test]
async fn everybody_sees_only_what_is_released_and_how_much_is_held_back() {
    let world = World::open().await;
    let mut room = shown(&world, "one-by-one").await;
    for surface in [&*room.screen, &room.phones[0]] {
        surface.sees(NOTHING).await;
    }
    room.facilitator
        .console
        .sees("The room sees 0 of 2 themes.")
        .await;
    let theme = room.theme(SEEN).await;
    room.does("release", &theme).await;
    for surface in [&*room.screen, &room.phones[0]] {
        surface.sees(SEEN).await;
        surface.sees("1 theme with 4 answers is held back").await;
        surface.stops_seeing(NOTHING).await;
    }
    // Sending twice is safe, and the report and its files know no more than the room.
    room.does("release", &theme).await;
    for file in ["", "poster"].into_iter().chain(FILES) {
        let told = super::exports::everything(&room.facilitator.report(file).await.bytes);
        assert!(told.contains(SEEN), "{file}");
        assert!(!told.contains(MEETINGS), "{file}");
        assert!(
            MARKERS[4..].iter().all(|word| !told.contains(word)),
            "{file}"
        );
    }
    let told = room.facilitator.report("").await;
    told.says("1 theme with 4 answers is held back");
    let state = room.phones[0].browser.clone();
    let path = format!("/api/sessions/{}", room.facilitator.session);
    for mut browser in [state, room.screen.browser.clone()] {
        let state = browser.asks(Ask::get(&path)).await.is(200);
        state.says(SEEN).hides(MEETINGS);
    }
    for surface in [&*room.screen, &room.phones[0]] {
        surface.never_saw(MEETINGS);
    }

    // Merged with one that is held back, it is held back again.
    let other = room.theme(MEETINGS).await;
    let fields = [("prompt", "0"), ("theme", &*other), ("into", &*theme)];
    room.facilitator.does("merge", &fields).await;
    for surface in [&*room.screen, &room.phones[0]] {
        surface.sees(NOTHING).await;
        surface.stops_seeing(SEEN).await;
    }
    room.does("release", &theme).await;
    room.screen.sees(SEEN).await;
    room.does("hold-back", &theme).await;
    room.screen.sees(NOTHING).await;
}

#[tokio::test]
async fn what_cannot_be_released_is_said_in_words() {
    let world = World::open().await;
    let mut room = shown(&world, "one-by-one").await;
    for (themes, status, words) in [
        ("4294967295", 422, "theme"),
        ("x", 422, "“themes” is missing or not understood"),
    ] {
        let fields = [("prompt", "0"), ("themes", themes)];
        let refused = room.facilitator.tries("release", &fields).await;
        refused.is(status).says(words);
    }
    let fields = [("prompt", "1"), ("themes", "1")];
    room.facilitator.tries("release", &fields).await.is(409);
    let mut other = shown(&world, "after-closing").await;
    other.screen.sees(SEEN).await;
    let theme = other.theme(SEEN).await;
    let fields = [("prompt", "0"), ("themes", &*theme)];
    let refused = other.facilitator.tries("hold-back", &fields).await;
    refused
        .is(409)
        .says("shows all themes of a question at once");
}

#[tokio::test]
async fn a_program_releases_theme_by_theme() {
    let world = World::open().await;
    let mut room = shown(&world, "one-by-one").await;
    for left in [1, 0] {
        let view = room.asks("").await;
        assert_eq!(view["next"], json!({ "is": "release", "prompt": 0 }));
        let theme = view["state"]["gate"]["held"][0].clone();
        let body = json!({ "prompt": 0, "themes": [theme] });
        let path = format!("/api/sessions/{}/do/release", room.facilitator.session);
        let ask = Ask::post(&path).json(&body);
        let done = room.facilitator.browser.asks(ask).await.is(200).json();
        let held = done["state"]["gate"]["held"].as_array().expect("a list");
        assert_eq!(held.len(), left);
    }
    for label in [SEEN, MEETINGS] {
        room.phones[0].sees(label).await;
    }
    assert_eq!(room.asks("").await["next"]["is"], "open");
    let ended = format!("/console/{}/end", room.facilitator.session);
    let theme = room.theme(SEEN).await;
    room.does("hold-back", &theme).await;
    let page = room.facilitator.browser.gets(&ended).await;
    page.is(200).says("1 theme is still held back");
}

#[tokio::test]
async fn the_leader_reads_nobodys_words_and_gets_nowhere_else() {
    let world = World::open().await;
    let mut room = shown(&world, "one-by-one").await;
    let theme = room.theme(SEEN).await;
    room.does("release", &theme).await;
    room.says(&theme, "People want to meet whoever leads them.")
        .await
        .is(200)
        .says("People want to meet whoever leads them.");
    let id = room.facilitator.session.clone();
    let link = room.facilitator.link("leader").await;
    let mut leader = world.browser();
    let address = claims(&mut leader, &link).await.is(200).text();
    assert_eq!(address, format!("/leader/{id}"));
    leader
        .gets(&address)
        .await
        .is(403)
        .says("opens once the session has ended")
        .hides(SEEN);
    room.facilitator
        .browser
        .gets(&address)
        .await
        .is(200)
        .says(SEEN);
    room.facilitator.ends().await;
    let copy = leader.gets(&address).await.is(200);
    let copy = copy
        .says(SEEN)
        .says("People want to meet whoever leads them.");
    let copy = copy.says("in the facilitator’s words").hides(MEETINGS);
    let copy = copy.says("1 theme with 4 answers is held back");
    let copy = copy.says("3 quotations are left out here.").text();
    assert_eq!(answers_in(&copy), [""; 0], "nobody is quoted");
    assert!(!copy.contains("href=\"/report") && !copy.contains("href=\"/console"));

    // Its link opens nothing else, not even by a guess.
    let surfaces = [
        "report",
        "report/poster",
        "console",
        "console/leader",
        "screen",
    ];
    for surface in surfaces {
        let (first, rest) = surface.split_once('/').unwrap_or((surface, ""));
        let path = format!("/{first}/{id}/{rest}");
        leader.gets(path.trim_end_matches('/')).await.is(403);
    }
    for file in FILES {
        leader.gets(&format!("/report/{id}/{file}")).await.is(403);
    }
    leader.gets(&format!("/s/{id}")).await.is(303);
    let secret = link.rsplit('.').next().expect("a secret");
    for path in ["", "/report", "/themes"] {
        let path = format!("/api/sessions/{id}{path}");
        leader.asks(Ask::get(&path).bearer(secret)).await.is(403);
    }
    for role in ["report", "screen", "console"] {
        let other = link.replacen("leader", role, 1);
        claims(&mut world.browser(), &other).await.is(403);
    }
}

#[tokio::test]
async fn no_other_link_opens_the_leaders_copy() {
    let world = World::open().await;
    let mut room = shown(&world, "after-closing").await;
    let report = room.facilitator.link("report").await;
    room.facilitator.ends().await;
    let mut reader = world.browser();
    claims(&mut reader, &report).await.is(200);
    let id = room.facilitator.session.clone();
    let address = format!("/leader/{id}");
    let screen = room.screen.browser.clone();
    for mut browser in [
        reader,
        screen,
        room.phones[0].browser.clone(),
        world.browser(),
        world.facilitator().await.browser,
    ] {
        browser.gets(&address).await.is(403).hides(SEEN);
        let desk = format!("/console/{id}/leader");
        browser.gets(&desk).await.is(403);
        let fields = [("prompt", "0"), ("theme", "1"), ("text", "x")];
        browser.sends(&desk, &fields).await.is(403);
    }
    for role in ["report", "screen"] {
        let link = room
            .facilitator
            .link(role)
            .await
            .replacen(role, "leader", 1);
        claims(&mut world.browser(), &link).await.is(403);
    }
    room.facilitator.browser.gets(&address).await.is(200);
}

#[tokio::test]
async fn what_is_no_paraphrase_comes_back_with_the_reason_beside_it() {
    let world = World::open().await;
    let mut room = shown(&world, "after-closing").await;
    let theme = room.theme(SEEN).await;
    let quoted = format!("One said: {}!", eight()[0].to_uppercase());
    let long = "long ".repeat(57);
    for (typed, words) in [
        (&*quoted, "A whole answer stands in this, word for word."),
        (&*long, "can have 280 characters. This has 284."),
    ] {
        let page = room.says(&theme, typed).await.is(422).says(words);
        page.says(typed.trim_end());
    }
    room.facilitator.ends().await;
    room.says(&theme, "They want to be asked.").await.is(200);
    let id = room.facilitator.session.clone();
    let copy = format!("/leader/{id}");
    let copy = room.facilitator.browser.gets(&copy).await.is(200);
    copy.says("They want to be asked.");
    let report = room.facilitator.report("").await;
    let report = report.hides("They want to be asked.").text();
    assert!(!answers_in(&report).is_empty(), "the report does quote");
    room.says(&theme, "")
        .await
        .is(200)
        .hides("They want to be asked.");
}
