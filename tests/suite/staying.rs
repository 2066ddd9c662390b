//! The program on a folder and at an address that stay, while it is killed and started again.

use std::fs::{File, OpenOptions};
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};

use rand::RngExt;
use tempfile::TempDir;

use super::browser::{Address, Browser};
use super::program::binary;

/// Ports that no outgoing connection is given by itself, so that ours is free again after each kill.
const PORTS: std::ops::Range<u16> = 20_000..30_000;

/// Without the sentence model, with which a debug build reads for seconds.
pub(crate) const WORDS_ONLY: &str = "--words-only";

/// A server that may be killed at any moment. It ends with its test.
pub(crate) struct Server {
    process: Option<Child>,
    pub(crate) folder: TempDir,
    pub(crate) address: Address,
    /// Further words on its command line.
    words: &'static [&'static str],
    /// What its surroundings say.
    surroundings: Vec<(&'static str, PathBuf)>,
}

impl Server {
    /// Starts on a new folder, with further words on its command line.
    pub(crate) fn starts(words: &'static [&'static str]) -> Server {
        Server::begins(tempfile::tempdir().expect("a folder"), words, Vec::new())
    }

    /// Starts below this folder, in these surroundings.
    pub(crate) fn starts_in(folder: TempDir, surroundings: Vec<(&'static str, PathBuf)>) -> Server {
        Server::begins(folder, &[WORDS_ONLY], surroundings)
    }

    fn begins(
        folder: TempDir,
        words: &'static [&'static str],
        surroundings: Vec<(&'static str, PathBuf)>,
    ) -> Server {
        let mut server = Server {
            process: None,
            folder,
            address: Address::new(free_address()),
            words,
            surroundings,
        };
        server.starts_again();
        server
    }

    /// Everything that is kept is below this.
    pub(crate) fn kept(folder: &Path) -> PathBuf {
        folder.join("kept")
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.address.clone())
    }

    /// Kills it, wherever it is.
    pub(crate) fn is_killed(&mut self) {
        if let Some(mut process) = self.process.take() {
            process.kill().expect("a process");
            process.wait().expect("it ends");
        }
    }

    /// Waits until it has died, if nobody has killed it.
    pub(crate) fn dies(&mut self) {
        if let Some(mut process) = self.process.take() {
            assert!(!process.wait().expect("it ends").success());
        }
    }

    /// Starts on what is there, and gives it back once it serves.
    pub(crate) fn starts_again(&mut self) {
        let said = self.tries_to_start();
        assert!(said.is_ok(), "{said:?}");
    }

    /// The same, where it may say why not.
    pub(crate) fn tries_to_start(&mut self) -> Result<(), String> {
        assert!(self.process.is_none(), "it runs");
        let log = self.folder.path().join("log");
        let kept = Server::kept(self.folder.path());
        let mut process = Command::new(binary())
            .args(self.words)
            .args(["--listen", &self.address.get().to_string()])
            .arg("--data")
            .arg(kept.join("data"))
            .arg("--keys")
            .arg(kept.join("keys"))
            .envs(self.surroundings.iter().cloned())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(append_to(&log))
            .spawn()
            .expect("the program starts");
        let mut printed = BufReader::new(process.stdout.take().expect("its output"));
        let mut first = String::new();
        printed.read_line(&mut first).expect("its output");
        if first.is_empty() {
            process.wait().expect("it ends");
            return Err(std::fs::read_to_string(log).expect("a log"));
        }
        // What it prints after that is read, or it would stop at a full pipe.
        std::thread::spawn(move || printed.lines().map_while(Result::ok).count());
        self.process = Some(process);
        Ok(())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_killed();
    }
}

fn append_to(log: &Path) -> File {
    let opened = OpenOptions::new().create(true).append(true).open(log);
    opened.expect("a log")
}

fn free_address() -> SocketAddr {
    let mut rng = rand::rng();
    let mut ports = std::iter::repeat_with(|| rng.random_range(PORTS)).take(100);
    let free = ports.find_map(|port| TcpListener::bind(("127.0.0.1", port)).ok());
    free.expect("a free port").local_addr().expect("an address")
}
