//! How long an answer takes from the phone's press to its receipt, at a steady rate, sealed and synced.
//!
//! `cargo bench --bench answers -- --rate 1000 --seconds 10` starts the real server on the disk of the build folder and sends
//! answers over real sockets at fixed times, whether or not the ones before have come back. Beside the times it prints how
//! long this disk takes to sync one record by itself, in the same run, so that runs on different machines can be compared.

use std::fs::File;
use std::io::Write;
use std::path::Path;
use std::time::Duration;

use clap::Parser;
use openfloor::config::{Cli, Serve};
use openfloor::server;
use serde_json::{Value, json};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::mpsc;
use tokio::time::{Instant, sleep_until};

/// What to measure.
#[derive(Parser)]
struct Load {
    /// Answers a second, over all phones.
    #[arg(long, default_value_t = 1_000)]
    rate: u32,
    /// Seconds.
    #[arg(long, default_value_t = 10)]
    seconds: u32,
    /// Phones, each with a connection of its own; all in one session.
    #[arg(long, default_value_t = 500)]
    phones: usize,
    /// Handed over by cargo.
    #[arg(long, hide = true)]
    bench: bool,
}

/// Syncs measured for comparison.
const SYNCS: usize = 200;

/// Bytes of one sealed record.
const RECORD_BYTES: usize = 2_600;

/// Answers that may wait for one phone's connection.
const WAITING: usize = 64;

/// A connection that asks in JSON and waits for the answer.
struct Line {
    stream: TcpStream,
    token: String,
}

impl Line {
    async fn open(server: &str, token: &str) -> Line {
        let stream = TcpStream::connect(server).await.expect("a connection");
        stream.set_nodelay(true).expect("a socket");
        Line {
            stream,
            token: token.to_owned(),
        }
    }

    async fn post(&mut self, path: &str, body: &Value) -> Value {
        let (body, token) = (body.to_string(), &self.token);
        let request = format!(
            "POST {path} HTTP/1.1\r\nhost: bench\r\nauthorization: Bearer {token}\r\ncontent-type: application/json\r\n\
             content-length: {}\r\n\r\n{body}",
            body.len()
        );
        self.stream
            .write_all(request.as_bytes())
            .await
            .expect("sent");
        let mut answer = Vec::new();
        loop {
            let read = self.stream.read_buf(&mut answer).await.expect("an answer");
            assert!(read > 0, "the server hung up");
            if let Some(body) = whole_body(&answer) {
                let line = String::from_utf8_lossy(&answer);
                assert!(line.starts_with("HTTP/1.1 2"), "{line}");
                return serde_json::from_slice(body).expect("JSON");
            }
        }
    }
}

/// The body, once it is all there.
fn whole_body(answer: &[u8]) -> Option<&[u8]> {
    let head = answer.windows(4).position(|end| end == b"\r\n\r\n")? + 4;
    let lines = std::str::from_utf8(&answer[..head]).ok()?;
    let length = lines
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "))?;
    answer.get(head..head + length.parse::<usize>().ok()?)
}

async fn started(folder: &Path) -> String {
    let data = folder.to_str().expect("a plain path");
    let line = ["openfloor", "--listen", "127.0.0.1:0", "--data", data];
    let options: Serve = Cli::try_parse_from(line).expect("sound options").serve;
    let listener = server::listen(options.listen).expect("a port");
    let running = server::start(&options, listener).await.expect("a server");
    running.network.own().to_string()
}

/// A session with its first question open, and a line for each phone in it.
async fn room(server: &str, phones: usize) -> (String, Vec<Line>) {
    let mut line = Line::open(server, "").await;
    let opened = line
        .post("/api/sessions", &json!({ "level": "future" }))
        .await;
    let text = |value: &Value| value.as_str().expect("a text").to_owned();
    let (session, code) = (text(&opened["session"]), text(&opened["code"]));
    let mut lines = Vec::with_capacity(phones);
    for _ in 0..phones {
        let joined = line.post("/api/join", &json!({ "code": code })).await;
        lines.push(Line::open(server, &text(&joined["token"])).await);
    }
    line.token = text(&opened["facilitator"]);
    line.post(
        &format!("/api/sessions/{session}/do/open"),
        &json!({ "prompt": 0 }),
    )
    .await;
    (session, lines)
}

/// Sends at fixed times and gives the milliseconds from each of those times to its receipt.
async fn load(load: &Load, session: &str, lines: Vec<Line>) -> Vec<f64> {
    let path = format!("/api/sessions/{session}/answers");
    let (tell, mut told) = mpsc::unbounded_channel();
    let phones = lines.into_iter().map(|mut line| {
        let (send, mut due) = mpsc::channel::<(Instant, u32)>(WAITING);
        let (path, tell) = (path.clone(), tell.clone());
        tokio::spawn(async move {
            while let Some((at, number)) = due.recv().await {
                let text =
                    format!("be seen on the ward, come and ask us how it goes, number {number}");
                line.post(&path, &json!({ "prompt": 0, "answers": [text] }))
                    .await;
                let _ = tell.send(at.elapsed().as_secs_f64() * 1_000.0);
            }
        });
        send
    });
    let phones: Vec<_> = phones.collect();
    drop(tell);
    let start = Instant::now();
    for number in 0..load.rate * load.seconds {
        let at = start + Duration::from_secs_f64(f64::from(number) / f64::from(load.rate));
        sleep_until(at).await;
        let phone = &phones[number as usize % phones.len()];
        phone.send((at, number)).await.expect("a phone");
    }
    drop(phones);
    let mut times = Vec::new();
    while let Some(time) = told.recv().await {
        times.push(time);
    }
    times
}

/// Milliseconds that writing and syncing one record takes on this disk, each by itself.
fn syncs(folder: &Path) -> Vec<f64> {
    let mut file = File::create(folder.join("syncs")).expect("a file");
    let one = |_| {
        let begun = Instant::now();
        file.write_all(&[7; RECORD_BYTES]).expect("written");
        file.sync_data().expect("synced");
        begun.elapsed().as_secs_f64() * 1_000.0
    };
    (0..SYNCS).map(one).collect()
}

/// The value below which this share of the times lies.
fn quantile(times: &mut [f64], share: f64) -> f64 {
    times.sort_by(f64::total_cmp);
    times[((times.len() - 1) as f64 * share).round() as usize]
}

#[tokio::main]
async fn main() {
    let options = Load::parse();
    let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("a folder");
    let server = started(folder.path()).await;
    let (session, lines) = room(&server, options.phones).await;
    let mut alone = syncs(folder.path());
    let mut times = load(&options, &session, lines).await;
    let of = |times: &mut [f64], share| (quantile(times, share) * 100.0).round() / 100.0;
    let report = json!({
        "answers": times.len(),
        "per_second": options.rate,
        "phones": options.phones,
        "receipt_ms": { "p50": of(&mut times, 0.5), "p99": of(&mut times, 0.99), "max": of(&mut times, 1.0) },
        "one_sync_ms": { "p50": of(&mut alone, 0.5), "p99": of(&mut alone, 0.99) },
        "p99_in_syncs": (quantile(&mut times, 0.99) / quantile(&mut alone, 0.5)).round(),
    });
    println!("{report}");
}
