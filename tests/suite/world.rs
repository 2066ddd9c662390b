//! A server of its own for every test, which tidies itself up. It never shares a folder, a port or a runtime.

use std::path::{Path, PathBuf};

use clap::Parser;
use openfloor::config::{Cli, Serve};
use openfloor::server::{self, Running};
use openfloor::store::{KeyFolder, SqliteStore, Store};
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};

use super::answers::MARKERS;
use super::browser::{Address, Browser};
use super::people::{Facilitator, Phone};

/// Stands for a server that groups with the sentence model, among the words of its command line.
pub(crate) const WITH_MODEL: &str = "with the model";

/// A server with its data folder, run the way `main` runs it: on a runtime that ends with it.
pub(crate) struct World {
    pub(crate) address: Address,
    folder: TempDir,
    /// Further words on its command line.
    words: Vec<String>,
    at_work: Option<(Runtime, Running)>,
}

impl World {
    /// A server that has never served anybody.
    pub(crate) async fn open() -> World {
        World::open_with(&[]).await
    }

    /// A server with further words on its command line.
    pub(crate) async fn open_with(words: &[&str]) -> World {
        World::begin(tempfile::tempdir().expect("a folder"), words).await
    }

    /// A server on a folder in which something is kept already.
    pub(crate) async fn open_in(folder: TempDir) -> World {
        World::begin(folder, &[]).await
    }

    /// A server whose data folder is below this one.
    pub(crate) async fn open_below(parent: &Path, words: &[&str]) -> World {
        World::begin(tempfile::tempdir_in(parent).expect("a folder"), words).await
    }

    async fn begin(folder: TempDir, words: &[&str]) -> World {
        let (runtime, running) = start(options(&folder, words)).await;
        World {
            address: Address::new(running.network.own()),
            folder,
            words: words.iter().map(|word| (*word).to_owned()).collect(),
            at_work: Some((runtime, running)),
        }
    }

    /// Stops the server as a signal does: everybody is told, then the program is gone.
    pub(crate) async fn stops(&mut self) {
        let (runtime, running) = self.at_work.take().expect("it runs");
        let stopped = runtime.spawn(running.stop()).await;
        runtime.shutdown_background();
        stopped.expect("it stops in order");
    }

    /// Starts a new server on the same folder, where everybody finds it.
    pub(crate) async fn starts_again(&mut self) {
        let words: Vec<&str> = self.words.iter().map(String::as_str).collect();
        let (runtime, running) = start(options(&self.folder, &words)).await;
        self.address.moves_to(running.network.own());
        self.at_work = Some((runtime, running));
    }

    /// Somebody at a computer who has not been here before.
    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.address.clone())
    }

    /// Somebody opens a session with everything left as it is.
    pub(crate) async fn facilitator(&self) -> Facilitator {
        self.facilitator_who_chooses(&[]).await
    }

    /// Somebody opens a session with choices of his own.
    pub(crate) async fn facilitator_who_chooses(&self, choices: &[(&str, &str)]) -> Facilitator {
        Facilitator::opens_session(self.browser(), choices).await
    }

    /// A phone joins.
    pub(crate) async fn phone(&self, code: &str) -> Phone {
        Phone::joins(self.browser(), code).await
    }

    /// So many phones join.
    pub(crate) async fn phones(&self, code: &str, count: usize) -> Vec<Phone> {
        let mut phones = Vec::with_capacity(count);
        for _ in 0..count {
            phones.push(self.phone(code).await);
        }
        phones
    }

    /// Where the server keeps everything.
    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Every file that the server has written, with its content.
    pub(crate) fn files(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut folders = vec![self.folder.path().to_owned()];
        let mut files = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in std::fs::read_dir(folder)
                .expect("a readable folder")
                .flatten()
            {
                let path = entry.path();
                match entry.file_type().is_ok_and(|kind| kind.is_dir()) {
                    true => folders.push(path),
                    false => files.push((path.clone(), std::fs::read(path).unwrap_or_default())),
                }
            }
        }
        files
    }

    /// The names of the files in which this text can be read.
    pub(crate) fn files_with(&self, text: &str) -> Vec<String> {
        let found = self.files().into_iter().filter(|(_, bytes)| {
            bytes
                .windows(text.len())
                .any(|window| window == text.as_bytes())
        });
        found.map(|(path, _)| path.display().to_string()).collect()
    }

    /// The database, while the server is stopped.
    pub(crate) fn database(&self) -> rusqlite::Connection {
        assert!(self.at_work.is_none(), "stop the server first");
        rusqlite::Connection::open(self.folder.path().join("openfloor.db")).expect("a database")
    }

    /// While the server is stopped, the time for which a session is kept runs out.
    pub(crate) fn lets_time_pass(&self, session: &str) {
        let put = "UPDATE session SET delete_after = unixepoch() - 1 WHERE id = ?1";
        let changed = self.database().execute(put, [session]);
        assert_eq!(changed.expect("a change"), 1);
    }

    /// Copies every file to another folder, as they are at this moment.
    pub(crate) fn copied(&self) -> TempDir {
        let copy = tempfile::tempdir().expect("a folder");
        for (path, bytes) in self.files() {
            let below = path.strip_prefix(self.folder.path()).expect("below it");
            let place = copy.path().join(below);
            std::fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
            std::fs::write(place, bytes).expect("a copy");
        }
        copy
    }

    /// Everything that whoever has the data folder and all keys in it can read at this moment, as JSON.
    pub(crate) async fn readable_with_keys(&self) -> String {
        let copy = self.copied();
        let keys = KeyFolder::open(&copy.path().join("keys")).expect("keys");
        let store = SqliteStore::open(copy.path(), keys).expect("a store");
        let mut readable = String::new();
        for session in store.list().await.expect("a list") {
            if let Ok(held) = store.acquire(session.id).await {
                readable += &serde_json::to_string(&held.events).expect("JSON");
            }
        }
        readable
    }

    /// How many of the stories' answers can be read in any file. A word that a page's end cuts in two is missed, so
    /// nothing is found only where nothing is there, but not every answer that is there is found.
    pub(crate) fn answers_on_disk(&self) -> usize {
        let readable = |marker: &&&str| !self.files_with(marker).is_empty();
        MARKERS.iter().filter(readable).count()
    }
}

impl Drop for World {
    fn drop(&mut self) {
        if let Some((runtime, _)) = self.at_work.take() {
            runtime.shutdown_background();
        }
    }
}

/// Starts a server on the runtime of whoever asks.
pub(crate) async fn start_here(options: Serve) -> Running {
    let listener = server::listen(options.listen).expect("a free port");
    server::start(&options, listener).await.expect("it starts")
}

async fn start(options: Serve) -> (Runtime, Running) {
    let runtime = Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .expect("a runtime");
    let running = runtime.spawn(start_here(options)).await;
    let running = running.expect("it starts");
    (runtime, running)
}

/// The options that a command line would make.
pub(crate) fn options(data: &TempDir, words: &[&str]) -> Serve {
    let folder = data.path().to_str().expect("a plain path");
    let line = ["openfloor", "--listen", "127.0.0.1:0", "--data", folder];
    // Reading with the model takes a debug build seconds a question; most stories are not about how well it groups.
    let reading = (!words.contains(&WITH_MODEL)).then_some("--words-only");
    let words = words.iter().copied().filter(|word| *word != WITH_MODEL);
    let line = line.into_iter().chain(words).chain(reading);
    Cli::try_parse_from(line).expect("sound options").serve
}
