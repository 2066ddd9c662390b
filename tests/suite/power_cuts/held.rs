//! What a disk holds after a power cut, as the real store reads it, against what people had been told.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use openfloor::session::{Event, Session};
use openfloor::store::{Held as Read, KeyFolder, SqliteStore, Store, StoreError};
use rusqlite::Connection;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use super::day::{Asked, Day, Met};

/// Where disks are put together, one after another.
pub(super) struct Held {
    folder: TempDir,
    disks: usize,
    runtime: Runtime,
}

/// A folder in memory, where syncs cost nothing: what is opened there has its power cut behind it.
const IN_MEMORY: &str = "/dev/shm";

impl Held {
    pub(super) fn new() -> Held {
        let folder = tempfile::tempdir_in(IN_MEMORY).or_else(|_| tempfile::tempdir());
        let runtime = Builder::new_current_thread().build();
        Held {
            folder: folder.expect("a folder"),
            disks: 0,
            runtime: runtime.expect("a runtime"),
        }
    }

    /// What is wrong with a disk that holds these files after a cut at a moment.
    pub(super) fn faults(
        &mut self,
        day: &Day,
        files: &[(PathBuf, Vec<u8>)],
        at: u64,
    ) -> Vec<String> {
        let mut faults = keys_that_should_be_gone(day, files, at);
        self.disks += 1;
        let disk = self.folder.path().join(self.disks.to_string());
        write(&disk, files);
        let keys = KeyFolder::open(&disk.join("keys"));
        match keys.and_then(|keys| SqliteStore::open(&disk.join("data"), keys)) {
            Err(why) => faults.push(format!("all is lost: {why}")),
            Ok(store) => {
                faults.extend(damage(&disk));
                for met in day.met.iter().filter(|met| met.opened <= at) {
                    let read = self.runtime.block_on(store.acquire(met.id));
                    faults.extend(faults_of_session(day, met, &disk, read, at));
                }
            }
        }
        // The store's thread may still be closing its files.
        let _ = std::fs::remove_dir_all(disk);
        faults
    }
}

fn write(disk: &Path, files: &[(PathBuf, Vec<u8>)]) {
    std::fs::create_dir_all(disk).expect("a folder");
    for (path, bytes) in files {
        let path = disk.join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        std::fs::write(path, bytes).expect("a file");
    }
}

fn database(disk: &Path) -> Connection {
    Connection::open(disk.join("data/openfloor.db")).expect("a database")
}

fn damage(disk: &Path) -> Option<String> {
    let found = database(disk).query_row("PRAGMA quick_check", [], |row| row.get::<_, String>(0));
    let found = found.unwrap_or_else(|why| why.to_string());
    (found != "ok").then_some(found)
}

/// Once somebody was told that something is gone, its key is gone from the disk, whatever the cut left.
fn keys_that_should_be_gone(day: &Day, files: &[(PathBuf, Vec<u8>)], at: u64) -> Vec<String> {
    let of_sessions = day.met.iter().map(|met| (&met.deleted, &met.key));
    let asked = day.met.iter().flat_map(|met| &met.asked);
    let of_questions =
        asked.flat_map(|asked| [(&asked.closed, &asked.key), (&asked.wiped, &asked.key)]);
    let over = |(ended, _): &(&Option<std::ops::Range<u64>>, _)| {
        ended.as_ref().is_some_and(|ended| ended.end <= at)
    };
    let keys = of_sessions.chain(of_questions).filter(over);
    let there = keys.filter(|(_, key)| files.iter().any(|(_, bytes)| bytes == *key));
    there
        .map(|_| "a destroyed key is there".to_owned())
        .collect()
}

fn faults_of_session(
    day: &Day,
    met: &Met,
    disk: &Path,
    read: Result<Read, StoreError>,
    at: u64,
) -> Vec<String> {
    let deleted = met.deleted.as_ref();
    let held = match read {
        Ok(_) if deleted.is_some_and(|deleted| deleted.end <= at) => {
            return vec!["a deleted session can be read".to_owned()];
        }
        Err(StoreError::Gone) if deleted.is_some_and(|deleted| deleted.start <= at) => {
            return Vec::new();
        }
        Err(why) => return vec![format!("a session is lost: {why}")],
        Ok(held) => held,
    };
    if Session::replay(&held.events).is_none() {
        return vec!["a session is lost: it has no opening".to_owned()];
    }
    let asked = met.asked.iter();
    asked
        .flat_map(|asked| {
            let mut faults = half_closed(asked, met, &held, disk, at);
            let found = answers(asked, &held);
            let wiped = asked.wiped.as_ref();
            if wiped.is_some_and(|wiped| wiped.start <= at) && found.is_empty() {
                return faults;
            }
            if wiped.is_some_and(|wiped| wiped.end <= at) {
                faults.push("a rehearsal is still there".to_owned());
            }
            faults.extend(day.book.faults(asked.number, &found, at));
            faults
        })
        .collect()
}

/// The answers to a question: the last of each slot before it is boxed, what is in the box after that.
fn answers(asked: &Asked, held: &Read) -> Vec<String> {
    let mut answers = BTreeMap::new();
    for event in &held.events {
        match event {
            Event::Responded {
                prompt,
                response,
                text,
                ..
            } if *prompt == asked.prompt => {
                answers.insert(response.0, text.to_string());
            }
            _ => {}
        }
    }
    boxed(asked, held).unwrap_or_else(|| answers.into_values().collect())
}

fn boxed(asked: &Asked, held: &Read) -> Option<Vec<String>> {
    held.events.iter().find_map(|event| match event {
        Event::Boxed {
            prompt, responses, ..
        } if *prompt == asked.prompt => {
            let texts = responses.iter().map(|response| response.text.to_string());
            Some(texts.collect())
        }
        _ => None,
    })
}

/// A closed question is in its box as a whole, or open as a whole, with nothing of it left beside the box.
fn half_closed(asked: &Asked, met: &Met, held: &Read, disk: &Path, at: u64) -> Vec<String> {
    let is_boxed = boxed(asked, held).is_some();
    let mut faults = Vec::new();
    let closed = asked.closed.as_ref();
    if is_boxed && closed.is_none_or(|closed| closed.start > at) {
        faults.push("a question closed by itself".to_owned());
    }
    if !is_boxed && closed.is_some_and(|closed| closed.end <= at) {
        faults.push("a closed question is open".to_owned());
    }
    let count = "SELECT count(*) FROM event WHERE session = ?1 AND prompt = ?2";
    let left: u64 = database(disk)
        .query_row(
            count,
            rusqlite::params![met.id.to_string(), asked.prompt],
            |row| row.get(0),
        )
        .expect("a number");
    let name = format!("keys/{}/prompt-{}.key", met.id, asked.prompt);
    if is_boxed && (left > 0 || disk.join(name).exists()) {
        faults.push("a boxed question has its journal or key left".to_owned());
    }
    faults
}
