//! What the targets share: the built-in content, and a server for those that speak to one.

use std::sync::LazyLock;
use std::time::Duration;

use clap::Parser;
use openfloor::config::Cli;
use openfloor::content::Library;
use openfloor::server::{self, Running};
use serde_json::Value;
use tempfile::TempDir;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::runtime::{Builder, Runtime};
use tokio::time::{sleep, timeout};

/// The built-in content.
pub static LIBRARY: LazyLock<Library> =
    LazyLock::new(|| Library::embedded().expect("sound content"));

/// Seconds in which the server ends a connection whose other side has said all it will.
const PATIENCE_SECONDS: u64 = 30;

/// Milliseconds after which nothing more is said.
const SILENCE_MS: u64 = 50;

/// Characters of a sentence that refuses something.
const SENTENCE_CHARS: usize = 700;

/// Checks that something was refused in words, and not in all that came in.
pub fn is_a_sentence(says: &str) {
    assert!(!says.trim().is_empty(), "nothing is said");
    assert!(
        says.chars().count() <= SENTENCE_CHARS,
        "too much is said: {says}"
    );
}

/// A running server with one session, and a phone in it.
pub struct Place {
    runtime: Runtime,
    running: Running,
    _folder: TempDir,
    /// The session.
    pub session: String,
    /// The phone's token.
    pub token: String,
}

/// The one server of this run.
pub static PLACE: LazyLock<Place> = LazyLock::new(Place::open);

impl Place {
    fn open() -> Place {
        let folder = tempfile::tempdir().expect("a folder");
        let data = folder.path().to_str().expect("a plain path");
        let line = [
            "openfloor",
            "--listen",
            "127.0.0.1:0",
            "--words-only",
            "--data",
            data,
        ];
        let options = Cli::try_parse_from(line).expect("sound options").serve;
        let runtime = Builder::new_multi_thread()
            .worker_threads(1)
            .enable_all()
            .build()
            .expect("a runtime");
        let running = runtime.block_on(async {
            let listener = server::listen(options.listen).expect("a free port");
            server::start(&options, listener).await.expect("it starts")
        });
        let mut place = Place {
            runtime,
            running,
            _folder: folder,
            session: String::new(),
            token: String::new(),
        };
        let opened = place.asks("/api/sessions", r#"{"level":"future"}"#);
        let code = opened["code"].as_str().expect("a code").to_owned();
        let joined = place.asks("/api/join", &format!(r#"{{"code":"{code}"}}"#));
        place.session = joined["session"].as_str().expect("a session").to_owned();
        place.token = joined["token"].as_str().expect("a token").to_owned();
        place
    }

    fn asks(&self, path: &str, body: &str) -> Value {
        let head = format!(
            "POST {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\ncontent-type: application/json\r\ncontent-length: {}\r\n\r\n",
            body.len()
        );
        let answer = self.says(&[head.as_bytes(), body.as_bytes()].concat());
        let start = answer
            .windows(4)
            .position(|four| four == b"\r\n\r\n")
            .expect("a head")
            + 4;
        serde_json::from_slice(&answer[start..]).expect("JSON")
    }

    /// Sends bytes and reads until the server ends the connection, which it must once nothing more is said to it.
    pub fn says(&self, bytes: &[u8]) -> Vec<u8> {
        let talk = async {
            let address = self.running.network.own();
            let mut stream = TcpStream::connect(address).await.expect("a connection");
            let (mut hears, mut says) = stream.split();
            let mut answer = Vec::new();
            let said = async {
                let _ = says.write_all(bytes).await;
                // Whoever ends his side at once gets no answer.
                sleep(Duration::from_millis(SILENCE_MS)).await;
                let _ = says.shutdown().await;
                std::future::pending::<()>().await
            };
            tokio::select! {
                _ = hears.read_to_end(&mut answer) => {}
                () = said => {}
            }
            answer
        };
        let patience = Duration::from_secs(PATIENCE_SECONDS);
        let ended = self
            .runtime
            .block_on(async { timeout(patience, talk).await });
        ended.expect("the connection ends")
    }
}
