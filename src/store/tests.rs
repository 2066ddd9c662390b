//! The store's promises, on a real file.

mod crashes;

use std::path::Path;

use tempfile::TempDir;

use super::{Held, KeyFolder, SqliteStore, Store, StoreError};
use crate::session::identity::Secret;
use crate::session::{
    Activity, BoxedResponse, Event, JoinCode, Keyholes, PlannedPrompt, PromptStage, Receipt,
    Reveal, Session, SessionId, Setup, Timer, Why,
};
use crate::theming::{Person, ResponseId, Themes};

const ID: SessionId = SessionId(42);
const WRITTEN: &str = "the rota changes without a word";

fn open(folder: &Path) -> SqliteStore {
    SqliteStore::open(folder, KeyFolder::open(&folder.join("keys")).unwrap()).unwrap()
}

fn opening() -> Event {
    let digest = Secret::new([1; 32]).digest();
    let prompt = PlannedPrompt {
        level: None,
        together: 1,
        activity: Activity::Answer,
        prompt: "barriers".to_owned(),
        title: "Barriers".to_owned(),
        text: "What gets in the way?".to_owned(),
        hint: String::new(),
        section: "6".to_owned(),
        slots: 1,
        minutes: 5,
        notes: Vec::new(),
        findings: Vec::new(),
        welsh: None,
    };
    let setup = Setup {
        levels: Vec::new(),
        id: ID,
        title: String::new(),
        level: "future".to_owned(),
        level_name: "Future".to_owned(),
        plan_name: "Taster".to_owned(),
        prompts: vec![prompt],
        key_questions: Vec::new(),
        earlier: None,
        rules: None,
        left_out: Vec::new(),
        opening_notes: Vec::new(),
        closing_notes: Vec::new(),
        reveal: Reveal::Waves,
        smallest_group: 3,
        keep_days: 30,
        keyholes: Keyholes {
            facilitator: digest.clone(),
            screen: digest.clone(),
            report: digest,
            leader: None,
        },
    };
    Event::Opened {
        setup: Box::new(setup),
        code: JoinCode::parse("KMTRWX").unwrap(),
        delete_after: 1_000,
    }
}

fn prompt_opened() -> Event {
    Event::PromptOpened {
        prompt: 0,
        timer: Timer::Off,
        joined: 5,
        items: Vec::new(),
        delete_after: 2_000,
    }
}

fn responded() -> Event {
    Event::Responded {
        people: 1,
        prompt: 0,
        person: Person(7),
        response: ResponseId(9),
        text: WRITTEN.into(),
    }
}

fn boxed() -> Event {
    let response = BoxedResponse {
        id: ResponseId(1),
        text: WRITTEN.into(),
    };
    Event::Boxed {
        phones: None,
        prompt: 0,
        people: 1,
        on_paper: 0,
        responses: vec![response],
        themes: Themes::default(),
        looks_like: Vec::new(),
        corrected: 0,
    }
}

fn receipt() -> Receipt {
    Receipt {
        session: ID,
        deleted_at: 3_000,
        why: Why::Asked,
        held: None,
    }
}

/// A store with one session whose prompt is open and answered once.
async fn answered(folder: &TempDir) -> (SqliteStore, Held) {
    let store = open(folder.path());
    store.create(opening()).await.unwrap();
    let mut held = store.acquire(ID).await.unwrap();
    let events = vec![prompt_opened(), responded()];
    held.version = store
        .append(ID, held.epoch, held.version, events.into())
        .await
        .unwrap();
    (store, held)
}

fn bytes_of(folder: &Path) -> Vec<u8> {
    let files = std::fs::read_dir(folder)
        .unwrap()
        .flatten()
        .map(|file| file.path());
    files
        .filter(|path| path.is_file())
        .flat_map(|path| std::fs::read(path).unwrap())
        .collect()
}

fn holds(folder: &Path, text: &str) -> bool {
    bytes_of(folder)
        .windows(text.len())
        .any(|window| window == text.as_bytes())
}

fn prompt_key(folder: &TempDir) -> std::path::PathBuf {
    folder
        .path()
        .join("keys")
        .join(ID.to_string())
        .join("prompt-0.key")
}

#[tokio::test]
async fn what_was_stored_is_read_back_and_nobody_can_read_it_in_the_file() {
    let folder = TempDir::new().unwrap();
    let (store, _) = answered(&folder).await;
    for text in [WRITTEN, "What gets in the way?"] {
        assert!(!holds(folder.path(), text));
    }
    assert!(holds(folder.path(), "KMTRWX"), "the search itself works");
    drop(store);
    let held = open(folder.path()).acquire(ID).await.unwrap();
    let session = Session::replay(&held.events).unwrap();
    assert_eq!((session.stage(0), session.done(0)), (PromptStage::Open, 1));
}

#[tokio::test]
async fn a_session_is_listed_with_its_time_and_whether_it_is_going_on() {
    let folder = TempDir::new().unwrap();
    let store = open(folder.path());
    store.create(opening()).await.unwrap();
    let listed = store.list().await.unwrap()[0];
    assert_eq!((listed.delete_after, listed.live), (1_000, false));
    let second = TempDir::new().unwrap();
    let (store, held) = answered(&second).await;
    let listed = store.list().await.unwrap()[0];
    assert_eq!((listed.delete_after, listed.live), (2_000, true));
    let append = store.append(ID, held.epoch, held.version, [boxed()].into());
    append.await.unwrap();
    assert!(!store.list().await.unwrap()[0].live);
}

#[tokio::test]
async fn of_two_rooms_only_the_newer_can_write() {
    let folder = TempDir::new().unwrap();
    let (store, older) = answered(&folder).await;
    let newer = store.acquire(ID).await.unwrap();
    let late = store
        .append(ID, older.epoch, older.version, [responded()].into())
        .await;
    assert!(matches!(late, Err(StoreError::Fenced)));
    let stale = store
        .append(ID, newer.epoch, newer.version - 1, [responded()].into())
        .await;
    assert!(matches!(stale, Err(StoreError::Fenced)));
    assert!(
        store
            .append(ID, newer.epoch, newer.version, [responded()].into())
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn a_rehearsal_that_ends_and_a_prompt_that_opens_in_one_go_leave_the_prompt_its_key() {
    let folder = TempDir::new().unwrap();
    let (store, mut held) = answered(&folder).await;
    let together = vec![Event::RehearsalEnded, prompt_opened()];
    held.version = store
        .append(ID, held.epoch, held.version, together.into())
        .await
        .unwrap();
    let answer = store.append(ID, held.epoch, held.version, [responded()].into());
    answer.await.unwrap();
    let events = store.acquire(ID).await.unwrap().events;
    assert_eq!(Session::replay(&events).unwrap().done(0), 1);
}

#[tokio::test]
async fn deleted_is_deleted_and_a_receipt_remains_for_its_time() {
    let folder = TempDir::new().unwrap();
    let (store, _) = answered(&folder).await;
    store.purge(receipt()).await.unwrap();
    assert!(matches!(store.acquire(ID).await, Err(StoreError::Gone)));
    assert!(!folder.path().join("keys").join(ID.to_string()).exists());
    assert_eq!(store.receipt(ID).await.unwrap(), Some(receipt()));
    store.forget_receipts(3_000).await.unwrap();
    assert_eq!(store.receipt(ID).await.unwrap(), Some(receipt()));
    store.forget_receipts(3_001).await.unwrap();
    assert_eq!(store.receipt(ID).await.unwrap(), None);
}

#[tokio::test]
async fn a_backup_of_the_database_cannot_be_read_once_the_session_is_deleted() {
    let folder = TempDir::new().unwrap();
    let (store, held) = answered(&folder).await;
    let append = store.append(ID, held.epoch, held.version, [boxed()].into());
    append.await.unwrap();
    let backup = TempDir::new().unwrap();
    std::fs::copy(
        folder.path().join("openfloor.db"),
        backup.path().join("openfloor.db"),
    )
    .unwrap();
    store.purge(receipt()).await.unwrap();
    let keys = KeyFolder::open(&folder.path().join("keys")).unwrap();
    let restored = SqliteStore::open(backup.path(), keys).unwrap();
    assert_eq!(restored.list().await.unwrap().len(), 1, "it was backed up");
    assert!(matches!(
        restored.acquire(ID).await,
        Err(StoreError::Damaged(_))
    ));
    assert!(!holds(backup.path(), WRITTEN));
}

#[tokio::test]
async fn a_lost_prompt_key_costs_that_prompts_answers_only() {
    let folder = TempDir::new().unwrap();
    drop(answered(&folder).await);
    std::fs::remove_file(prompt_key(&folder)).unwrap();
    let store = open(folder.path());
    let held = store.acquire(ID).await.unwrap();
    let session = Session::replay(&held.events).unwrap();
    assert_eq!((session.stage(0), session.done(0)), (PromptStage::Open, 0));
    assert!(
        store
            .append(ID, held.epoch, held.version, [responded()].into())
            .await
            .is_ok()
    );
}

#[tokio::test]
async fn one_jobs_failure_is_nobody_elses() {
    let folder = TempDir::new().unwrap();
    let (store, held) = answered(&folder).await;
    let good = store.append(ID, held.epoch, held.version, [responded()].into());
    let bad = store.append(ID, held.epoch + 1, held.version, [responded()].into());
    let gone = store.acquire(SessionId(1));
    let (good, bad, gone) = tokio::join!(good, bad, gone);
    assert!(
        good.is_ok()
            && matches!(bad, Err(StoreError::Fenced))
            && matches!(gone, Err(StoreError::Gone))
    );
}
