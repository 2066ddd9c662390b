//! Backups, as an operator makes them beside a server at work: what is closed comes back, what is open or deleted does not.

mod refused;

use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use rusqlite::{Connection, OpenFlags};
use tempfile::TempDir;

use super::answers::{MARKERS, SEEN, answers_in};
use super::asking::asks_all;
use super::people::{Facilitator, Phone, claims};
use super::rungs::Rung;
use super::traces::{halves, holds};
use super::world::World;

/// Sessions that are deleted while backups are made.
const DELETED_MEANWHILE: usize = 12;

/// Where an operator puts things.
struct Shelf {
    folder: TempDir,
}

impl Shelf {
    fn new() -> Shelf {
        Shelf {
            folder: tempfile::tempdir().expect("a folder"),
        }
    }

    fn place(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn holds(&self, name: &str) -> bool {
        self.place(name).exists()
    }
}

/// Runs a command to its end; gives whether it went well and what it said.
fn openfloor(verb: &str, file: &Path, data: &Path, more: &[(&str, &Path)]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openfloor"));
    command.arg(verb).arg(file).arg("--data").arg(data);
    for (flag, folder) in more {
        command.arg(flag).arg(folder);
    }
    let Output {
        status,
        stdout,
        stderr,
    } = command.output().expect("it runs");
    let said = String::from_utf8([stdout, stderr].concat()).expect("plain text");
    (status.success(), said)
}

/// A command that goes well.
#[track_caller]
fn does(verb: &str, file: &Path, data: &Path, more: &[(&str, &Path)]) -> String {
    let (well, said) = openfloor(verb, file, data, more);
    assert!(well, "{said}");
    said
}

/// A command that is refused in these words.
#[track_caller]
fn refuses(verb: &str, file: &Path, data: &Path, more: &[(&str, &Path)], says: &str) {
    let (well, said) = openfloor(verb, file, data, more);
    assert!(!well && said.contains(says), "{said}");
}

/// The middle of a day: the first question is closed and shown, the second is open and answered by all.
async fn middle_of_a_day(world: &World) -> (Facilitator, Vec<Phone>) {
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    asks_all(&mut facilitator, &mut phones).await;
    facilitator.shows(0).await;
    facilitator.opens(1).await;
    for (nth, phone) in phones.iter_mut().enumerate() {
        phone.sees("Question 2").await;
        phone
            .responds(&[&format!("a quince for number {nth}")])
            .await;
    }
    (facilitator, phones)
}

/// The sealed records of questions that are open.
fn open_records(data: &Path) -> Vec<Vec<u8>> {
    let file = data.join("openfloor.db");
    let db =
        Connection::open_with_flags(file, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("a database");
    let mut rows = db
        .prepare("SELECT sealed FROM event WHERE prompt IS NOT NULL")
        .expect("events");
    let rows = rows.query_map([], |row| row.get(0)).expect("records");
    rows.map(|row| row.expect("a record")).collect()
}

#[tokio::test]
async fn what_is_closed_comes_back_from_a_backup_and_what_is_open_is_not_in_it() {
    let world = World::open().await;
    let (mut facilitator, mut phones) = middle_of_a_day(&world).await;
    let link = facilitator.link("console").await;
    let (shelf, live) = (Shelf::new(), world.folder());
    let (file, keys) = (shelf.place("of.db"), shelf.place("keys"));
    let said = does("backup", &file, live, &[("--keys-to", &keys)]);
    assert!(
        said.contains("Sessions in it: 1.") && said.contains("not in it: 1."),
        "{said}"
    );
    phones[0].responds(&["the server goes on meanwhile"]).await;

    let data = tempfile::tempdir().expect("a folder");
    let said = does("restore", &file, data.path(), &[("--keys-from", &keys)]);
    assert!(said.contains("Sessions in it: 1."), "{said}");
    let restored = World::open_in(data).await;
    let mut browser = restored.browser();
    claims(&mut browser, &link).await.is(200);
    let mut back = Facilitator::takes_over(browser, facilitator.session.clone()).await;
    let report = back.report("report.json").await.says(SEEN).json();
    assert_eq!(report["prompts"][0]["answers"], 8);

    // The phones come back; what they had written to the open question is gone, and can be written again.
    let (mut cookies, session) = phones.remove(0).put_down();
    cookies.server = restored.address.clone();
    let mut phone = Phone::comes_back(cookies, session, Rung::Socket).await;
    phone.sees("Question 2").await;
    assert_eq!(phone.own_words().await, [""]);
    phone.responds(&["once more"]).await;
    assert_eq!(phone.own_words().await, ["once more"]);
}

#[tokio::test]
async fn a_backup_tells_an_attacker_nothing() {
    let world = World::open().await;
    let (facilitator, phones) = middle_of_a_day(&world).await;
    let records = open_records(world.folder());
    assert!(records.len() >= 8, "what is looked for is there");
    let (shelf, live) = (Shelf::new(), world.folder());
    let file = shelf.place("of.db");
    does("backup", &file, live, &[]);

    let bytes = std::fs::read(&file).expect("the backup");
    let code = facilitator.code.replace('-', "");
    assert!(holds(&bytes, code.as_bytes()), "the search itself works");
    for record in &records {
        // Any part of a record: what is left of one in a page's unused rest would be enough.
        for part in record.chunks_exact(16) {
            assert!(
                !holds(&bytes, part),
                "a record of an open question is in it"
            );
        }
    }
    let keys = world
        .files()
        .into_iter()
        .filter(|(path, _)| path.extension().is_some_and(|kind| kind == "key"));
    let keys: Vec<Vec<u8>> = keys.map(|(_, key)| key).collect();
    assert_eq!(keys.len(), 2, "the session's and the open question's");
    let browsers = phones
        .iter()
        .map(|phone| &phone.browser)
        .chain([&facilitator.browser]);
    let secrets = halves(browsers).into_iter().map(String::into_bytes);
    let words = MARKERS.iter().map(|word| word.as_bytes().to_vec());
    let words = words.chain([b"quince".to_vec()]).chain(secrets).chain(keys);
    for word in words {
        assert!(
            !holds(&bytes, &word),
            "{} is in it",
            String::from_utf8_lossy(&word)
        );
    }
    let mode = std::fs::metadata(&file)
        .expect("the backup")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600, "for whoever made it only");
    let left: Vec<_> = std::fs::read_dir(shelf.folder.path())
        .expect("a folder")
        .flatten()
        .collect();
    assert_eq!(left.len(), 1, "nothing but the backup: {left:?}");
}

#[tokio::test]
async fn deleted_is_deleted_also_from_backups_made_before() {
    let world = World::open().await;
    let (mut deleted, phones) = middle_of_a_day(&world).await;
    let mut other = world.facilitator().await;
    let other_link = other.link("console").await;
    let (shelf, live) = (Shelf::new(), world.folder());
    let (old, keys) = (shelf.place("old.db"), shelf.place("keys"));
    does("backup", &old, live, &[("--keys-to", &keys)]);
    assert!(shelf.holds(&format!("keys/{}/session.key", deleted.session)));
    assert!(!shelf.holds(&format!("keys/{}/prompt-1.key", deleted.session)));

    let path = format!("/console/{}/delete", deleted.session);
    deleted.browser.posts(&path, &[]).await.is(200);
    drop(phones);
    // The next backup takes the key of the deleted session out of the copies.
    does(
        "backup",
        &shelf.place("new.db"),
        live,
        &[("--keys-to", &keys)],
    );
    assert!(!shelf.holds(&format!("keys/{}", deleted.session)));
    assert!(shelf.holds(&format!("keys/{}/session.key", other.session)));

    // From then on the older backup, too, knows nothing of it.
    let data = tempfile::tempdir().expect("a folder");
    let said = does("restore", &old, data.path(), &[("--keys-from", &keys)]);
    assert!(
        said.contains("Sessions in it: 1.")
            && said.contains("keys are gone, which are not in it: 1."),
        "{said}"
    );
    let restored = World::open_in(data).await;
    let mut browser = restored.browser();
    let console = format!("/console/{}", deleted.session);
    browser
        .gets(&console)
        .await
        .is(404)
        .says("There is no such session.");
    let code = [("code", deleted.code.as_str())];
    browser.posts("/join", &code).await.is(404);
    claims(&mut browser, &other_link).await.is(200);
    assert_eq!(answers_in(&restored.readable_with_keys().await), [""; 0]);
}

#[tokio::test]
async fn what_root_restores_belongs_to_whoever_the_folders_belong_to() {
    /// The user of the container image.
    const USER: u32 = 65_532;
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let (shelf, data) = (Shelf::new(), tempfile::tempdir().expect("a folder"));
    let (file, keys, live) = (
        shelf.place("of.db"),
        shelf.place("copies"),
        shelf.place("keys"),
    );
    does("backup", &file, world.folder(), &[("--keys-to", &keys)]);
    std::fs::create_dir(&live).expect("a folder");
    for folder in [data.path(), &live] {
        if chown(folder, Some(USER), Some(USER)).is_err() {
            return eprintln!("not run here: only root can give a folder away");
        }
    }
    does(
        "restore",
        &file,
        data.path(),
        &[("--keys", &live), ("--keys-from", &keys)],
    );
    let key = live.join(&facilitator.session);
    for new in [
        data.path().join("openfloor.db"),
        key.clone(),
        key.join("session.key"),
    ] {
        let owner = std::fs::metadata(&new).expect("what is new").uid();
        assert_eq!(owner, USER, "{}", new.display());
    }
}

#[tokio::test]
async fn the_receipt_of_a_deleted_session_comes_back() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let path = format!("/console/{}/delete", facilitator.session);
    facilitator.browser.posts(&path, &[]).await.is(200);
    let shelf = Shelf::new();
    let (file, data) = (shelf.place("of.db"), tempfile::tempdir().expect("a folder"));
    does("backup", &file, world.folder(), &[]);
    does("restore", &file, data.path(), &[]);
    let restored = World::open_in(data).await;
    let console = format!("/console/{}", facilitator.session);
    restored
        .browser()
        .gets(&console)
        .await
        .is(410)
        .says("The facilitator deleted it.");
}

#[tokio::test]
async fn a_database_that_was_copied_by_hand_does_not_bring_a_deleted_session_back() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    world.stops().await;
    let before = tempfile::tempdir().expect("a folder");
    let copy = before.path().join("copy.db").display().to_string();
    let copied = world.database().execute("VACUUM INTO ?1", [&copy]);
    copied.expect("a copy");
    world.starts_again().await;
    let path = format!("/console/{}/delete", facilitator.session);
    facilitator.browser.posts(&path, &[]).await.is(200);
    let other = world.facilitator().await;
    world.stops().await;
    // The folder as it is now, with the keys that are left, and with the database as it was.
    let folder = world.copied();
    let place = folder.path().join("openfloor.db");
    for log in ["-wal", "-shm"] {
        let _ = std::fs::remove_file(format!("{}{log}", place.display()));
    }
    std::fs::copy(&copy, place).expect("a copy");
    let world = World::open_in(folder).await;
    let console = format!("/console/{}", facilitator.session);
    facilitator.browser.server = world.address.clone();
    let answer = facilitator.browser.gets(&console).await;
    assert!(answer.status >= 500, "{} {}", answer.status, answer.text());
    let code = [("code", facilitator.code.as_str())];
    let join = facilitator.browser.posts("/join", &code);
    assert!(join.await.status >= 500);
    let console = format!("/console/{}", other.session);
    world.browser().gets(&console).await.is(404);
    world.facilitator().await;
}

#[tokio::test]
async fn a_session_that_is_deleted_while_it_is_copied_is_in_no_backup_and_no_fault() {
    let mut world = World::open().await;
    let (kept, deleted) = (world.facilitator().await, world.facilitator().await);
    world.stops().await;
    // As if the copy of the session had been made just before, and that of the receipts just after.
    let body = format!(
        "{{\"session\":\"{}\",\"deleted_at\":1,\"why\":\"asked\",\"held\":null}}",
        deleted.session
    );
    let put = "INSERT INTO receipt (session, body, deleted_at) VALUES (?1, ?2, 32503680000)";
    world
        .database()
        .execute(put, [&deleted.session, &body])
        .expect("a receipt");
    let shelf = Shelf::new();
    let file = shelf.place("of.db");
    let said = does("backup", &file, world.folder(), &[]);
    assert!(said.contains("Sessions in it: 1."), "{said}");
    let bytes = std::fs::read(&file).expect("the backup");
    let code = |of: &Facilitator| of.code.replace('-', "").into_bytes();
    assert!(holds(&bytes, &code(&kept)) && !holds(&bytes, &code(&deleted)));
}

#[tokio::test]
async fn backups_go_well_while_sessions_are_deleted() {
    let world = World::open().await;
    let mut sessions = Vec::new();
    for _ in 0..DELETED_MEANWHILE {
        sessions.push(world.facilitator().await);
    }
    let (shelf, live) = (Shelf::new(), world.folder().to_owned());
    let backups = tokio::task::spawn_blocking(move || {
        for nth in 0..DELETED_MEANWHILE {
            does("backup", &shelf.place(&nth.to_string()), &live, &[]);
        }
    });
    for mut facilitator in sessions {
        let path = format!("/console/{}/delete", facilitator.session);
        facilitator.browser.posts(&path, &[]).await.is(200);
        tokio::task::yield_now().await;
    }
    backups.await.expect("every backup goes well");
}
