//! A crash between any two steps of an ending is finished at the next start.
//!
//! A store that stops after so many steps stands for the program at that moment; its files are copied while it still has
//! them open, as a crash would leave them, and a whole store is started on the copy.

use super::*;
use crate::session::limits;
use crate::store::endings::{STEPS, Step};

/// The files of a data folder as they are at this moment.
fn crash(folder: &Path) -> TempDir {
    let left = TempDir::new().unwrap();
    let mut folders = vec![Path::new("").to_owned()];
    while let Some(below) = folders.pop() {
        std::fs::create_dir_all(left.path().join(&below)).unwrap();
        for file in std::fs::read_dir(folder.join(&below)).unwrap().flatten() {
            let name = below.join(file.file_name());
            match file.file_type().unwrap().is_dir() {
                true => folders.push(name),
                false => drop(std::fs::copy(file.path(), left.path().join(name)).unwrap()),
            }
        }
    }
    left
}

/// The last prompt of the largest plan: one a level in every step.
const LAST: usize = 4 * limits::PROMPTS - 1;

fn last_opened() -> Event {
    match prompt_opened() {
        Event::PromptOpened {
            timer,
            joined,
            items,
            delete_after,
            ..
        } => Event::PromptOpened {
            prompt: LAST,
            timer,
            joined,
            items,
            delete_after,
        },
        other => other,
    }
}

fn last_boxed() -> Event {
    Event::Boxed {
        prompt: LAST,
        phones: None,
        people: 1,
        on_paper: 0,
        responses: Vec::new(),
        themes: Themes::default(),
        looks_like: Vec::new(),
        corrected: 0,
    }
}

fn last_key(folder: &Path) -> std::path::PathBuf {
    let keys = folder.join("keys").join(ID.to_string());
    keys.join(format!("prompt-{LAST}.key"))
}

#[tokio::test]
async fn the_last_prompt_of_all_levels_leaves_no_key_either() {
    for end in [Event::RehearsalEnded, last_boxed()] {
        for done in [0, STEPS.len()] {
            let folder = TempDir::new().unwrap();
            let (store, held) = stopping_after(&folder, &STEPS[..done]).await;
            let version = store.append(ID, held.epoch, held.version, [last_opened()].into());
            let version = version.await.unwrap();
            assert!(last_key(folder.path()).exists());
            let end = vec![end.clone()];
            store
                .append(ID, held.epoch, version, end.into())
                .await
                .unwrap();
            assert_eq!(last_key(folder.path()).exists(), done == 0);
            let left = crash(folder.path());
            drop(open(left.path()));
            assert!(!last_key(left.path()).exists(), "after {done} steps");
        }
    }
}

/// What is opened in the same commit in which a rehearsal ends has a key of its own.
#[tokio::test]
async fn what_opens_as_a_rehearsal_ends_keeps_its_key() {
    let folder = TempDir::new().unwrap();
    let (store, held) = stopping_after(&folder, &STEPS).await;
    let events = vec![last_opened(), Event::RehearsalEnded, prompt_opened()];
    store
        .append(ID, held.epoch, held.version, events.into())
        .await
        .unwrap();
    assert!(prompt_key(&folder).exists() && !last_key(folder.path()).exists());
}

/// A store with a session whose prompt is open and answered by many, which will stop after these steps.
async fn stopping_after(folder: &TempDir, steps: &'static [Step]) -> (SqliteStore, Held) {
    let keys = KeyFolder::open(&folder.path().join("keys")).unwrap();
    let store = SqliteStore::open_with(folder.path(), keys, steps).unwrap();
    store.create(opening()).await.unwrap();
    let mut held = store.acquire(ID).await.unwrap();
    let mut events = vec![prompt_opened()];
    events.extend((0..40).map(|_| responded()));
    held.version = store
        .append(ID, held.epoch, held.version, events.into())
        .await
        .unwrap();
    (store, held)
}

fn database_pages(folder: &Path, pragma: &str) -> u64 {
    let db = rusqlite::Connection::open(folder.join("openfloor.db")).unwrap();
    db.pragma_query_value(None, pragma, |row| row.get(0))
        .unwrap()
}

fn write_ahead_log_bytes(folder: &Path) -> u64 {
    std::fs::metadata(folder.join("openfloor.db-wal")).map_or(0, |file| file.len())
}

/// Nothing of an ended journal is left: no key, no free page, no log.
fn nothing_is_left(folder: &Path) {
    assert_eq!(write_ahead_log_bytes(folder), 0, "the log is empty");
    assert_eq!(database_pages(folder, "freelist_count"), 0, "no free page");
}

#[tokio::test]
async fn a_closed_prompt_is_ended_whole_wherever_the_crash_came() {
    for done in 0..=STEPS.len() {
        let folder = TempDir::new().unwrap();
        let (store, held) = stopping_after(&folder, &STEPS[..done]).await;
        let key = prompt_key(&folder);
        store
            .append(ID, held.epoch, held.version, [boxed()].into())
            .await
            .unwrap();
        assert_eq!(key.exists(), done == 0, "the key goes first");
        let left = crash(folder.path());
        assert_eq!(
            write_ahead_log_bytes(left.path()) > 0,
            done < STEPS.len(),
            "the log goes last"
        );
        assert_eq!(
            database_pages(folder.path(), "freelist_count") > 0,
            done < 2,
            "the database shrinks in between"
        );

        let again = open(left.path());
        assert!(!prompt_key(&left).exists(), "after {done} steps");
        nothing_is_left(left.path());
        let events = again.acquire(ID).await.unwrap().events;
        let session = Session::replay(&events).unwrap();
        assert_eq!(session.stage(0), PromptStage::Sorted);
        assert!(session.report().prompts.len() == 1);
    }
}

#[tokio::test]
async fn a_crash_before_the_box_is_written_keeps_every_answer_and_its_key() {
    let folder = TempDir::new().unwrap();
    let (store, held) = stopping_after(&folder, &STEPS).await;
    let closed = vec![Event::Closed { prompt: 0 }];
    store
        .append(ID, held.epoch, held.version, closed.into())
        .await
        .unwrap();
    let left = crash(folder.path());
    let again = open(left.path());
    assert!(
        again.list().await.unwrap()[0].live,
        "its room is opened to finish"
    );
    let session = Session::replay(&again.acquire(ID).await.unwrap().events).unwrap();
    assert_eq!(
        (session.stage(0), session.done(0)),
        (PromptStage::Sorting, 1)
    );
}

#[tokio::test]
async fn a_key_that_was_overwritten_but_not_removed_goes_at_the_next_start() {
    let folder = TempDir::new().unwrap();
    let (store, held) = stopping_after(&folder, &[]).await;
    store
        .append(ID, held.epoch, held.version, [boxed()].into())
        .await
        .unwrap();
    std::fs::write(prompt_key(&folder), [0; 32]).unwrap();
    let left = crash(folder.path());
    drop(open(left.path()));
    assert!(!prompt_key(&left).exists());
}

#[tokio::test]
async fn a_deleted_session_is_deleted_whole_wherever_the_crash_came() {
    for done in 0..=STEPS.len() {
        let folder = TempDir::new().unwrap();
        let (store, _) = stopping_after(&folder, &STEPS[..done]).await;
        store.purge(receipt()).await.unwrap();
        let left = crash(folder.path());
        let again = open(left.path());
        let keys = left.path().join("keys").join(ID.to_string());
        assert!(!keys.exists(), "after {done} steps");
        nothing_is_left(left.path());
        assert!(matches!(again.acquire(ID).await, Err(StoreError::Gone)));
        assert_eq!(again.receipt(ID).await.unwrap(), Some(receipt()));
    }
}

#[tokio::test]
async fn a_rehearsal_is_wiped_whole_wherever_the_crash_came() {
    for done in 0..=STEPS.len() {
        let folder = TempDir::new().unwrap();
        let (store, held) = stopping_after(&folder, &STEPS[..done]).await;
        store
            .append(ID, held.epoch, held.version, [Event::RehearsalEnded].into())
            .await
            .unwrap();
        let left = crash(folder.path());
        let again = open(left.path());
        assert!(!prompt_key(&left).exists(), "after {done} steps");
        nothing_is_left(left.path());
        let session = Session::replay(&again.acquire(ID).await.unwrap().events).unwrap();
        assert_eq!(session.stage(0), PromptStage::Waiting);
    }
}
