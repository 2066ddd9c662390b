//! A restart under load, as an operator does it: everybody is told, comes back, and every answer counts once.

use std::collections::BTreeMap;
use std::net::TcpListener;
use std::os::unix::net::UnixDatagram;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::Duration;

use openfloor::session::Event;
use openfloor::store::{KeyFolder, SqliteStore, Store};
use rustix::process::Signal;
use tokio::time::Instant;

use super::browser::{Ask, Browser, FRAME};
use super::patience::{PATIENCE, full, in_time};
use super::people::{Facilitator, Phone};
use super::program::{Program, gets};
use super::rungs::Rung;

/// Phones that send all the time, in a full run and in the ordinary one.
const PHONES: [usize; 2] = [200, 40];

/// Answers that every phone has had receipts for before the restart, and after it.
const BEFORE_AND_AFTER: usize = 3;

/// The command line of a program that a socket is held for.
const LINE: [&str; 3] = ["--log", "info", "--words-only"];

/// A socket as a service manager holds it.
fn held() -> TcpListener {
    TcpListener::bind("127.0.0.1:0").expect("a port")
}

/// What all phones of a load share.
#[derive(Default)]
struct Load {
    receipts: AtomicUsize,
    /// Sendings that came to nothing and were done again.
    again: AtomicUsize,
    refused: AtomicUsize,
    enough: AtomicBool,
}

/// A phone as its page is: what has no receipt is sent again. It changes its answer until there is enough of that, and then
/// says what it wrote last and the longest time it waited for a receipt.
async fn keeps_answering(
    mut browser: Browser,
    path: String,
    number: usize,
    load: Arc<Load>,
) -> (Browser, String, Duration) {
    let (mut text, mut longest) = (String::new(), Duration::ZERO);
    for version in 0.. {
        if load.enough.load(Ordering::Relaxed) {
            break;
        }
        text = format!("walk round the ward {number} times a day, version {version}");
        let begun = Instant::now();
        loop {
            let sent = Ask::post(&path).header("accept", FRAME);
            let sent = sent.form(&[("prompt", "0"), ("answer0", &text)]);
            let answer = in_time(browser.asks_if_there(sent)).await;
            if answer.is_some_and(|answer| {
                answer.status == 200 && answer.text().contains("class=\"receipt\"")
            }) {
                break;
            }
            load.again.fetch_add(1, Ordering::Relaxed);
            if browser.connects().await.is_err() {
                load.refused.fetch_add(1, Ordering::Relaxed);
            }
            assert!(begun.elapsed() < PATIENCE, "phone {number} gets no receipt");
        }
        longest = longest.max(begun.elapsed());
        load.receipts.fetch_add(1, Ordering::Relaxed);
    }
    (browser, text, longest)
}

/// Waits for so many receipts more.
async fn receipts(load: &Load, more: usize) {
    let wanted = load.receipts.load(Ordering::Relaxed) + more;
    in_time(async {
        while load.receipts.load(Ordering::Relaxed) < wanted {
            tokio::task::yield_now().await;
        }
    })
    .await;
}

/// The answers in the boxes of the only session, as they are stored.
async fn boxed(data: &std::path::Path) -> BTreeMap<String, usize> {
    let keys = KeyFolder::open(&data.join("keys")).expect("keys");
    let store = SqliteStore::open(data, keys).expect("a store");
    let session = store.list().await.expect("a list")[0].id;
    let held = store.acquire(session).await;
    let events = held.map(|held| held.events).unwrap_or_default();
    let mut counts = BTreeMap::new();
    for event in events {
        if let Event::Boxed { responses, .. } = event {
            for response in responses {
                *counts.entry(response.text.to_string()).or_default() += 1;
            }
        }
    }
    counts
}

#[tokio::test]
async fn every_answer_under_way_at_a_restart_counts_once() {
    let count = PHONES[usize::from(!full())];
    let mut program = Program::starts_with(&LINE, Some(held()));
    let browser = Browser::new(program.address.clone());
    let mut facilitator = Facilitator::opens_session(browser.clone(), &[]).await;
    facilitator.opens(0).await;
    let (load, mut watching, mut sending) = (Arc::new(Load::default()), Vec::new(), Vec::new());
    for number in 0..count {
        let phone = Phone::joins(browser.clone(), &facilitator.code).await;
        let path = format!("/s/{}/answer", phone.session);
        let sends = keeps_answering(phone.browser.clone(), path, number, load.clone());
        sending.push(tokio::spawn(sends));
        watching.push(phone);
    }
    receipts(&load, count * BEFORE_AND_AFTER).await;

    let begun = Instant::now();
    program.is_told_to_stop();
    for phone in &watching {
        assert_eq!(phone.ends().await, 1012, "back in a moment");
    }
    assert_eq!(program.ends().await, Some(0));
    let stopped = begun.elapsed();
    program.starts_again();
    let gap = begun.elapsed();
    receipts(&load, count * BEFORE_AND_AFTER).await;
    load.enough.store(true, Ordering::Relaxed);

    let (mut last, mut longest) = (Vec::new(), Duration::ZERO);
    for phone in sending {
        let (browser, text, waited) = phone.await.expect("a phone that sends");
        let mut back = Phone::comes_back(browser, facilitator.session.clone(), Rung::Socket).await;
        assert_eq!(back.own_words().await, [text.as_str()], "where it was");
        last.push(text);
        longest = longest.max(waited);
    }
    let (again, refused) = (
        load.again.load(Ordering::Relaxed),
        load.refused.load(Ordering::Relaxed),
    );
    println!(
        "{count} phones, {} receipts, {again} sent again, {refused} refused; stopped after {stopped:?}, serving after {gap:?}, longest wait for a receipt {longest:?}",
        load.receipts.load(Ordering::Relaxed)
    );
    assert_eq!(refused, 0, "nobody is refused while a socket is held");
    let session = facilitator.session.clone();
    let mut facilitator = Facilitator::takes_over(facilitator.browser, session).await;
    facilitator.closes(0).await;
    program.stops().await;
    let wanted: BTreeMap<String, usize> = last.into_iter().map(|text| (text, 1)).collect();
    assert_eq!(boxed(&program.folder.path().join("data")).await, wanted);
}

#[tokio::test]
async fn whoever_comes_while_nobody_serves_waits_and_is_let_in() {
    let mut program = Program::starts_with(&LINE, Some(held()));
    let mut browser = Browser::new(program.address.clone());
    browser.gets("/").await.is(200);
    program.stops().await;
    let mut early = browser.clone();
    let asks = tokio::spawn(async move { early.gets("/").await.is(200) });
    program.starts_again();
    in_time(asks).await.expect("an answer");
}

#[tokio::test]
async fn a_service_manager_hears_when_people_can_come_and_when_they_cannot() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("notify");
    let manager = UnixDatagram::bind(&path).expect("a socket");
    manager.set_read_timeout(Some(PATIENCE)).expect("a time");
    let hears = || {
        let mut said = [0; 256];
        let length = manager.recv(&mut said).expect("a word");
        String::from_utf8_lossy(&said[..length]).into_owned()
    };
    let mut program = Command::new(env!("CARGO_BIN_EXE_openfloor"));
    program
        .args(LINE)
        .args(["--listen", "127.0.0.1:0", "--data"]);
    program.arg(folder.path()).env("NOTIFY_SOCKET", &path);
    program
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut program = program.spawn().expect("it starts");
    assert_eq!(hears(), "READY=1\n");
    gets(&program, Signal::TERM);
    assert_eq!(hears(), "STOPPING=1\n");
    assert!(program.wait().is_ok_and(|ended| ended.success()));
}
