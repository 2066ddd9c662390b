//! A server whose sessions are opened by whoever knows the passcode: once a day and device, and everything else as ever.

use std::io::Write;
use std::process::{Command, Stdio};

use futures_util::future::join_all;
use openfloor::room::hash_passcode;
use serde_json::json;
use tempfile::TempDir;

use super::browser::{Ask, Browser, FRAME, PAGE};
use super::html;
use super::people::Facilitator;
use super::program::{command, fails};
use super::world::World;

/// The passcode of these servers.
pub(super) const RIGHT: &str = "Corridor kettle – ärmel 9";

/// What somebody reads who has to type it first.
const ASKED: &str = "Passcode for facilitators";

/// A file with the hash of the passcode.
pub(super) fn passcode_file() -> (TempDir, String) {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("passcode");
    let hash = hash_passcode(RIGHT).expect("a hash");
    std::fs::write(&file, hash + "\n").expect("a file");
    let path = file.to_str().expect("a plain path").to_owned();
    (folder, path)
}

/// A server that asks for it.
async fn world() -> World {
    let (folder, file) = passcode_file();
    let world = World::open_with(&["--facilitator-passcode-file", &file]).await;
    drop(folder);
    world
}

/// A file with a report in it, as the page sends it.
fn follows() -> Ask {
    let body = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n{}\r\n--x--\r\n";
    let ask = Ask::post("/follow").body("multipart/form-data; boundary=x", body);
    ask.header("accept", PAGE)
}

fn sessions(world: &World) -> usize {
    let files = world.files().into_iter();
    files
        .filter(|(path, _)| path.ends_with("session.key"))
        .count()
}

#[tokio::test]
async fn whoever_knows_the_passcode_types_it_once_and_then_presses_as_ever() {
    let world = world().await;
    let mut browser = world.browser();
    let asked = browser.gets("/plan").await.is(200).says(ASKED).text();
    assert_eq!(
        html::attribute(&asked, "autocomplete").as_deref(),
        Some("current-password")
    );
    let fields = html::fields_of_form_with(&asked, "passcode");
    let to = fields
        .iter()
        .find(|(name, _)| name == "to")
        .expect("where to");
    let given = [("passcode", RIGHT), ("to", &*to.1)];
    browser
        .posts("/passcode", &given)
        .await
        .is(200)
        .says("Make your own plan");
    browser.gets("/follow").await.is(200).hides(ASKED);
    browser.gets("/passcode").await.is(303);
    browser.gets("/start").await.is(200).hides(ASKED);
    let mut facilitator = Facilitator::opens_session(browser, &[]).await;

    let phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    phone.is_asked().await;
    let (helper, path) = (
        world.browser(),
        format!("/console/{}/pair", facilitator.session),
    );
    let offered = facilitator.browser.sends(&path, &[]).await.is(200).text();
    let code = html::code(&offered);
    helper
        .clone()
        .posts("/pair", &[("code", &code)])
        .await
        .is(200);
}

#[tokio::test]
async fn nobody_else_opens_a_session_by_any_way() {
    let world = world().await;
    let mut browser = world.browser();
    for path in [
        "/start",
        "/plan",
        "/follow",
        "/passcode",
        "/plan?level=future&plan=taster",
    ] {
        browser.gets(path).await.is(200).says(ASKED);
    }
    let level = [("level", "future")];
    browser
        .posts("/start", &level)
        .await
        .is(403)
        .says("asks for the passcode")
        .says(ASKED);
    browser
        .sends("/start", &level)
        .await
        .is(403)
        .says("asks for the passcode");
    browser.asks(follows()).await.is(403).says(ASKED);
    let ready = World::open()
        .await
        .browser()
        .gets("/plan?level=future&plan=taster")
        .await
        .text();
    let mut fields = vec![("do".to_owned(), "open".to_owned())];
    fields.extend(html::fields_of_form_with(&ready, "smallest_group"));
    let fields: Vec<(&str, &str)> = fields
        .iter()
        .map(|(name, value)| (&**name, &**value))
        .collect();
    let refused = browser.posts("/plan", &fields).await.is(422);
    refused
        .says("Nothing of your plan is lost")
        .says("name=\"smallest_group\"");
    for passcode in [None, Some("wrong"), Some("")] {
        let ask = Ask::post("/api/sessions").json(&json!({ "level": "future" }));
        let ask = match passcode {
            Some(passcode) => ask.header("openfloor-passcode", passcode),
            None => ask,
        };
        browser.asks(ask).await.is(403);
    }
    for forged in ["", "1", &"0".repeat(64), RIGHT] {
        let mut forger = world.browser();
        forger
            .cookies
            .insert("let-in".to_owned(), forged.to_owned());
        forger.sends("/start", &level).await.is(403);
    }
    assert!(browser.cookies.is_empty());
    assert_eq!(sessions(&world), 0);
}

#[tokio::test]
async fn a_program_sends_it_along() {
    let world = world().await;
    let ask = Ask::post("/api/sessions").json(&json!({ "level": "future" }));
    // A header is bytes; these are UTF-8.
    let ask = ask.header("openfloor-passcode", RIGHT);
    world.browser().asks(ask).await.is(201);
    assert_eq!(sessions(&world), 1);
}

#[tokio::test]
async fn a_wrong_one_is_refused_in_words_and_never_comes_back() {
    let world = world().await;
    let mut browser = world.browser();
    for wrong in [
        "corridor kettle – ärmel 9",
        "Corridor kettle – ärmel 9 ",
        "",
    ] {
        let refused = browser
            .posts("/passcode", &[("passcode", wrong), ("to", "follow")])
            .await;
        let refused = refused
            .is(403)
            .says("That is not the passcode.")
            .says("value=\"follow\"");
        refused.hides("kettle");
    }
    let ask = Ask::post("/passcode").form(&[("passcode", "x")]);
    let welsh = browser.asks(ask.header("accept-language", "cy").header("accept", PAGE));
    welsh.await.is(403).says("Nid dyna’r cyfrinair.");
    let elsewhere = [("passcode", RIGHT), ("to", "https://evil.example")];
    browser.posts("/passcode", &elsewhere).await.is(422);
    assert!(browser.cookies.is_empty());
}

async fn guesses(mut browser: Browser, passcode: &str) -> u16 {
    let ask = Ask::post("/passcode").form(&[("passcode", passcode)]);
    browser.asks(ask.header("accept", FRAME)).await.status
}

#[tokio::test]
async fn a_flood_of_guesses_costs_little_and_whoever_was_let_in_notices_nothing() {
    let world = world().await;
    let mut inside = world.browser();
    inside
        .posts("/passcode", &[("passcode", RIGHT)])
        .await
        .is(200);
    let flood = async {
        let all = join_all((0..300).map(|_| guesses(world.browser(), "a wrong one"))).await;
        let checked = all.iter().filter(|status| **status == 403).count();
        assert!(
            all.iter().all(|status| [403, 429, 503].contains(status)),
            "{all:?}"
        );
        assert!(all.contains(&429), "{all:?}");
        checked
    };
    let works = async {
        inside.posts("/start", &[("level", "future")]).await.is(200);
        world.browser().gets("/healthz").await.is(200);
    };
    let (checked, ()) = tokio::join!(flood, works);
    assert!(
        checked < 200,
        "most of the flood was never looked at: {checked}"
    );
    // After the flood the right one is taken again.
    super::patience::in_time(async { while guesses(world.browser(), RIGHT).await != 303 {} }).await;
}

#[tokio::test]
async fn a_restart_forgets_who_was_let_in_and_no_file_has_the_passcode() {
    let (folder, file) = passcode_file();
    let mut world = World::open_with(&["--facilitator-passcode-file", &file]).await;
    let mut browser = world.browser();
    browser
        .posts("/passcode", &[("passcode", RIGHT)])
        .await
        .is(200);
    let word = browser.cookies.values().next().expect("a cookie").clone();
    for trace in [&word[..32], &word[32..], "kettle", "argon2"] {
        assert_eq!(world.files_with(trace), [""; 0]);
    }
    world.stops().await;
    world.starts_again().await;
    drop(folder);
    browser
        .sends("/start", &[("level", "future")])
        .await
        .is(403);
}

/// Runs the command that hashes, with something to read.
fn hashes(typed: &[u8]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openfloor"));
    command.arg("hash-passcode");
    let piped = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    let mut running = piped.spawn().expect("it runs");
    let mut into = running.stdin.take().expect("its input");
    // It may have read enough before everything is written.
    let _ = into.write_all(typed);
    drop(into);
    let ended = running.wait_with_output().expect("it ends");
    let said = [ended.stdout, ended.stderr].concat();
    (
        ended.status.success(),
        String::from_utf8(said).expect("plain text"),
    )
}

#[test]
fn the_command_prints_a_hash_and_says_what_is_wrong() {
    let (well, hash) = hashes(format!("{RIGHT}\n").as_bytes());
    assert!(
        well && hash.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"),
        "{hash}"
    );
    assert!(!hash.contains("kettle"));
    assert!(openfloor::room::Passcode::of(&hash).is_ok());
    for (typed, says) in [
        (&b"short\n"[..], "at least 12 characters"),
        (b"", "at least 12 characters"),
        (&[b'x'; 10_000], "at most 256 bytes"),
        (b"\xff\xfe\n", "no text in UTF-8"),
    ] {
        let (well, said) = hashes(typed);
        assert!(!well && said.contains(says), "{said}");
    }
}

#[test]
fn a_passcode_file_that_is_none_stops_the_start() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("passcode");
    for (content, says) in [
        (Some(RIGHT), "no hash of a passcode"),
        (Some(""), "no hash of a passcode"),
        (None, "cannot be read"),
    ] {
        let _ = std::fs::remove_file(&file);
        if let Some(content) = content {
            std::fs::write(&file, content).expect("a file");
        }
        let mut command = command(folder.path());
        let said = fails(command.arg("--facilitator-passcode-file").arg(&file));
        assert!(said.contains(says), "{said}");
        assert!(!said.contains("kettle"), "{said}");
    }
}
