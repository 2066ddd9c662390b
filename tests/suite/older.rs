//! What an older program has written, read by today's: a whole data folder, and one event of every kind there has been.
//!
//! `fixtures/schema-2.zip` is the folder that this story left behind when it was first told, `fixtures/schema-2.json` what was
//! true in it. Neither is ever made anew: a program that cannot read them any more could not read anybody's sessions. A
//! later schema gets a folder of its own beside it, made by the same story: `OPENFLOOR_KEEP=tests/suite/fixtures/schema-N
//! cargo test --test suite older::`. All in it is invented.

use std::collections::BTreeSet;
use std::fs::File;
use std::io::Write;
use std::path::Path;

use openfloor::session::Event;
use serde_json::{Value, json};
use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use super::answers::SEEN;
use super::asking::asks_all;
use super::people::{Facilitator, Phone, claims};
use super::rungs::Rung;
use super::world::World;

const FOLDER: &[u8] = include_bytes!("fixtures/schema-2.zip");
const FACTS: &str = include_str!("fixtures/schema-2.json");
const EVENTS: &str = include_str!("fixtures/events.jsonl");

/// What the phone wrote that comes back later.
const WRITTEN: &str = "be there when the night shift begins";

/// Whether everything that was there then is there now, and the same; more may have come since.
fn holds(now: &Value, then: &Value) -> bool {
    match (now, then) {
        (Value::Object(now), Value::Object(then)) => then
            .iter()
            .all(|(name, then)| now.get(name).is_some_and(|now| holds(now, then))),
        (Value::Array(now), Value::Array(then)) => {
            now.len() == then.len() && now.iter().zip(then).all(|(now, then)| holds(now, then))
        }
        (now, then) => now == then,
    }
}

/// A session from its opening to its end.
async fn ended(world: &World) -> Value {
    let mut facilitator = world
        .facilitator_who_chooses(&[("plan", "taster"), ("title", "Kept ward")])
        .await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    asks_all(&mut facilitator, &mut phones).await;
    let theme = [("prompt", "0"), ("theme", "0"), ("label", "Here with us")];
    facilitator.does("rename", &theme).await;
    facilitator.shows(0).await;
    let agreed = [("said", "Nobody comes"), ("will", "A walk on Mondays")];
    facilitator.does("agree", &agreed).await;
    facilitator.ends().await;
    json!({
        "session": facilitator.session.clone(),
        "link": facilitator.link("console").await,
        "report": facilitator.report("report.json").await.json(),
    })
}

/// A session in the middle of its day: the first question is shown, the second is open and answered by five of six.
async fn open(world: &World) -> Value {
    let mut facilitator = world.facilitator_who_chooses(&[("plan", "taster")]).await;
    let mut phones = world.phones(&facilitator.code, 6).await;
    asks_all(&mut facilitator, &mut phones).await;
    facilitator.shows(0).await;
    facilitator.opens(1).await;
    for phone in &mut phones[..5] {
        phone.sees("Question 2").await;
        phone.responds(&[WRITTEN]).await;
    }
    json!({
        "session": facilitator.session.clone(),
        "link": facilitator.link("console").await,
        "code": facilitator.code,
        "answered": phones[0].browser.cookies,
        "not_answered": phones[5].browser.cookies,
    })
}

/// A data folder with all that there can be in one, and what is true in it.
async fn lived_in() -> (TempDir, Value) {
    let mut world = World::open().await;
    let facts = json!({ "ended": ended(&world).await, "open": open(&world).await });
    let mut deleted = world.facilitator().await;
    let path = format!("/console/{}/delete", deleted.session);
    deleted.browser.posts(&path, &[]).await.is(200);
    world.stops().await;
    // Whoever opens it in some years must find everything there.
    let for_ever = "UPDATE session SET delete_after = 32503680000; UPDATE receipt SET deleted_at = 32503680000;";
    let db = world.database();
    db.execute_batch(for_ever).expect("a change");
    db.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()))
        .expect("all in one file");
    drop(db);
    let mut facts = facts;
    facts["deleted"] = deleted.session.into();
    (world.copied(), facts)
}

/// What is true in a folder is true for today's program, and the day can go on.
async fn is_as_it_was(folder: TempDir, facts: &Value) {
    let text = |part: &str, name: &str| facts[part][name].as_str().expect("a fact").to_owned();
    let world = World::open_in(folder).await;

    let mut browser = world.browser();
    claims(&mut browser, &text("ended", "link")).await.is(200);
    let path = format!("/report/{}/report.json", text("ended", "session"));
    let report = browser.gets(&path).await.is(200);
    let report = report.says("Here with us").says("A walk on Mondays").json();
    let then = &facts["ended"]["report"];
    assert!(holds(&report, then), "it was {then:#}, it is {report:#}");

    let session = text("open", "session");
    let mut browser = world.browser();
    claims(&mut browser, &text("open", "link")).await.is(200);
    let mut facilitator = Facilitator::takes_over(browser, session.clone()).await;
    assert_eq!(facilitator.code, text("open", "code"));
    facilitator
        .console
        .sees("Nearly everyone has answered")
        .await;
    let with = |whose: &str| {
        let mut browser = world.browser();
        let cookies = facts["open"][whose].clone();
        browser.cookies = serde_json::from_value(cookies).expect("cookies");
        browser
    };
    let mut answered = Phone::comes_back(with("answered"), session.clone(), Rung::Socket).await;
    assert_eq!(answered.own_words().await, [WRITTEN, "", ""]);
    let mut last = Phone::comes_back(with("not_answered"), session, Rung::Socket).await;
    last.responds(&[WRITTEN]).await;
    facilitator.closes(1).await;
    facilitator.shows(1).await;
    let report = facilitator.report("report.json").await.says(SEEN).json();
    assert_eq!(report["prompts"][0]["answers"], 6);
    assert_eq!(report["prompts"][1]["answers"], 6);

    let gone = format!("/console/{}", facts["deleted"].as_str().expect("a fact"));
    let receipt = world.browser().gets(&gone).await.is(410);
    receipt.says("The facilitator deleted it.");
}

fn unpacked() -> TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    let packed = ZipArchive::new(std::io::Cursor::new(FOLDER));
    packed
        .expect("a folder")
        .extract(folder.path())
        .expect("room for it");
    folder
}

fn pack(folder: &Path, to: &Path) {
    let mut packed = ZipWriter::new(File::create(to).expect("a file"));
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in std::fs::read_dir(at).expect("a folder").flatten() {
            let path = entry.path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = std::fs::read(&path).expect("a file");
            let name = path
                .strip_prefix(folder)
                .expect("below it")
                .display()
                .to_string();
            if bytes.is_empty() || name.ends_with("-shm") {
                continue;
            }
            packed
                .start_file(name, SimpleFileOptions::default())
                .expect("a file");
            packed.write_all(&bytes).expect("room for it");
        }
    }
    packed.finish().expect("a packed folder");
}

#[tokio::test]
async fn a_folder_that_an_older_program_left_is_as_it_was() {
    let facts = serde_json::from_str(FACTS).expect("facts");
    is_as_it_was(unpacked(), &facts).await;
}

#[tokio::test]
async fn a_folder_that_this_program_leaves_is_as_it_was() {
    let (folder, facts) = lived_in().await;
    if let Some(keep) = std::env::var_os("OPENFLOOR_KEEP") {
        let keep = Path::new(&keep);
        pack(folder.path(), &keep.with_extension("zip"));
        std::fs::write(keep.with_extension("json"), format!("{facts:#}\n")).expect("a file");
    }
    is_as_it_was(folder, &facts).await;
}

/// The kinds of events, by their names in the source.
pub(crate) fn kinds() -> BTreeSet<String> {
    let source = include_str!("../../src/session/event.rs");
    let (_, kinds) = source.split_once("pub enum Event {").expect("the kinds");
    let (kinds, _) = kinds.split_once("\n}").expect("their end");
    let names = kinds.lines().filter_map(|line| {
        let name = line.strip_prefix("    ")?.trim_end_matches([' ', '{', ',']);
        let is_name = name.chars().all(char::is_alphanumeric) && !name.is_empty();
        is_name.then(|| kebab(name))
    });
    names.collect()
}

fn kebab(name: &str) -> String {
    let mut kebab = String::new();
    for c in name.chars() {
        if c.is_uppercase() && !kebab.is_empty() {
            kebab.push('-');
        }
        kebab.extend(c.to_lowercase());
    }
    kebab
}

#[test]
fn every_event_that_was_ever_stored_is_read_whole() {
    let mut seen = BTreeSet::new();
    for line in EVENTS.lines() {
        let then: Value = serde_json::from_str(line).expect("JSON");
        seen.insert(then["is"].as_str().expect("a kind").to_owned());
        let event: Event = serde_json::from_str(line).unwrap_or_else(|why| panic!("{why}: {line}"));
        let now = serde_json::to_value(&event).expect("JSON");
        assert!(holds(&now, &then), "something of it is lost: {line}\n{now}");
    }
    assert_eq!(
        seen,
        kinds(),
        "a line for each kind; lines are added, never changed"
    );
    assert!(
        !holds(&json!({"a": 1}), &json!({"b": 1})),
        "the comparison sees what is lost"
    );
}
