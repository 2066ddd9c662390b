//! The program is killed while phones send, again and again, at any moment: whatever a phone holds a receipt for is there at
//! the end, once, in its last words.
//!
//! `OPENFLOOR_TESTS=full` kills 500 times and collects a million receipts; `OPENFLOOR_BINARY` says which program. An answer is
//! one text in one slot, and a change of an answer is an answer: each is a record of its own on the disk.

mod phones;

use std::sync::Arc;

use futures_util::future::join_all;
use openfloor::session::{Event, SessionId};
use openfloor::store::{KeyFolder, SqliteStore, Store};
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};
use tokio::time::Instant;

use self::phones::{Hall, SLOTS};
use super::browser::{Answer, Ask, Browser, FRAME};
use super::patience::{full, in_time};
use super::people::Facilitator;
use super::staying::{Server, WORDS_ONLY};

/// The question with three slots.
const QUESTION: usize = 3;

/// How much is played.
struct Size {
    sessions: usize,
    /// Kills of each, while its question is open.
    kills: usize,
    phones: usize,
    /// Receipts between two kills, on average.
    receipts: u64,
    /// Receipts in all, at least: luck spreads those between kills.
    in_all: usize,
    /// Sessions with an open question that a server has when it is started again.
    open: usize,
    /// How that server reads.
    words: &'static [&'static str],
    /// Seconds until it serves again.
    serves_within: f64,
}

fn size() -> Size {
    match full() {
        true => Size {
            sessions: 100,
            kills: 5,
            phones: 200,
            receipts: 2_100,
            in_all: 1_000_000,
            open: 1_000,
            words: &[],
            serves_within: 1.0,
        },
        false => Size {
            sessions: 2,
            kills: 6,
            phones: 30,
            receipts: 300,
            in_all: 1_000,
            open: 40,
            words: &[WORDS_ONLY],
            serves_within: 10.0,
        },
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_has_a_receipt_outlives_every_kill_and_is_there_once() {
    let (size, seed) = (size(), rand::rng().random_range(0..1_000_000));
    println!("kills: seed {seed}");
    let (mut luck, mut server) = (StdRng::seed_from_u64(seed), Server::starts(&[WORDS_ONLY]));
    let mut played = Vec::new();
    for number in 0..size.sessions {
        played.push(plays(&mut server, &mut luck, number, &size).await);
    }
    server.is_killed();
    let store = store(&server);
    let (mut receipts, mut answers) = (0, 0);
    for (id, hall) in played {
        let found = boxed(&store, id).await;
        let faults = hall.faults(&found);
        assert!(faults.is_empty(), "seed {seed}: {faults:#?}");
        receipts += hall.receipts();
        answers += found.len();
    }
    let kills = size.sessions * (size.kills + 1);
    println!(
        "kills: {kills}, {receipts} answers with a receipt, {answers} of them the last of their slot and there"
    );
    assert_eq!(answers, size.sessions * size.phones * SLOTS);
    assert!(receipts >= size.in_all, "{receipts} receipts");
}

/// A session from its opening to its box, with kills all along.
async fn plays(
    server: &mut Server,
    luck: &mut StdRng,
    number: usize,
    size: &Size,
) -> (SessionId, Arc<Hall>) {
    let met = opens(&server.browser(), size.phones).await;
    does(&met, "open", QUESTION).await.is(200);
    let hall = Arc::new(Hall::new(
        server.address.get(),
        &met.session,
        QUESTION,
        number,
    ));
    let phones = met.phones.iter().enumerate();
    let lives = phones.map(|(at, phone)| tokio::spawn(hall.clone().sits(at, phone.cookie_line())));
    let lives: Vec<_> = lives.collect();
    for _ in 0..size.kills {
        // Some come while the server is still reading what there is.
        let more = luck.random_range(0..=2 * size.receipts);
        in_time(hall.has_given(more)).await;
        for _ in 0..luck.random_range(0..50) {
            tokio::task::yield_now().await;
        }
        hall.server_is_away();
        server.is_killed();
        server.starts_again();
        hall.server_is_back();
    }
    hall.is_over();
    for life in in_time(join_all(lives)).await {
        life.expect("a phone");
    }
    closes_and_is_killed(server, luck, &met).await;
    (met.session.parse().expect("an id"), hall)
}

/// The question closes, and the server is killed somewhere between the first record of that and the last.
async fn closes_and_is_killed(server: &mut Server, luck: &mut StdRng, met: &Met) {
    let close = tokio::spawn(does_if_there(
        met.facilitator.clone(),
        met.path("close-now"),
        QUESTION,
    ));
    let patience = luck.random_range(0..200);
    for _ in 0..patience {
        tokio::task::yield_now().await;
    }
    server.is_killed();
    close.await.expect("it ends");
    server.starts_again();
    // It may have been closed before.
    does(met, "close-now", QUESTION).await;
    let path = format!("/api/sessions/{}/report", met.session);
    let mut browser = met.facilitator.clone();
    in_time(async {
        while !browser.gets(&path).await.is(200).json()["prompts"][0]["answers"].is_u64() {}
    })
    .await;
}

async fn boxed(store: &SqliteStore, id: SessionId) -> Vec<String> {
    let events = store
        .acquire(id)
        .await
        .expect("the session is there")
        .events;
    let boxed = events.into_iter().filter_map(|event| match event {
        Event::Boxed { responses, .. } => Some(responses),
        _ => None,
    });
    let texts = boxed.flatten().map(|response| response.text.to_string());
    texts.collect()
}

fn store(server: &Server) -> SqliteStore {
    let kept = Server::kept(server.folder.path());
    let keys = KeyFolder::open(&kept.join("keys")).expect("keys");
    SqliteStore::open(&kept.join("data"), keys).expect("a store")
}

/// A session with its people.
struct Met {
    session: String,
    facilitator: Browser,
    phones: Vec<Browser>,
}

impl Met {
    fn path(&self, verb: &str) -> String {
        format!("/console/{}/do/{verb}", self.session)
    }
}

async fn opens(browser: &Browser, phones: usize) -> Met {
    let Facilitator {
        browser: facilitator,
        session,
        code,
        ..
    } = Facilitator::opens_session(browser.clone(), &[]).await;
    let join = |_| {
        let (mut phone, code) = (browser.clone(), code.clone());
        async move {
            phone.posts("/join", &[("code", &code)]).await.is(200);
            phone
        }
    };
    Met {
        phones: join_all((0..phones).map(join)).await,
        session,
        facilitator,
    }
}

async fn does(met: &Met, verb: &str, prompt: usize) -> Answer {
    let done = does_if_there(met.facilitator.clone(), met.path(verb), prompt).await;
    done.expect("the server is there")
}

async fn does_if_there(mut browser: Browser, path: String, prompt: usize) -> Option<Answer> {
    let ask = Ask::post(&path).form(&[("prompt", &prompt.to_string())]);
    browser.asks_if_there(ask.header("accept", FRAME)).await
}

async fn sends(phone: &Browser, session: &str, text: &str) {
    let ask = Ask::post(&format!("/s/{session}/answer"));
    let ask = ask.form(&[("prompt", "0"), ("answer0", text)]);
    let answer = phone.clone().asks(ask.header("accept", FRAME)).await;
    answer.is(200).says("class=\"receipt\"");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_server_with_many_open_questions_serves_again_at_once() {
    let size = size();
    let mut server = Server::starts(size.words);
    let mut met = Vec::new();
    for _ in 0..size.open {
        let one = opens(&server.browser(), 3).await;
        does(&one, "open", 0).await.is(200);
        let texts = ["come to the ward", "tell us more", "listen first"];
        let phones = one.phones.iter().zip(texts);
        join_all(phones.map(|(phone, text)| sends(phone, &one.session, text))).await;
        met.push(one);
    }
    server.is_killed();
    let begun = Instant::now();
    server.starts_again();
    let listening = begun.elapsed();
    let some = &met[met.len() / 2];
    sends(&some.phones[0], &some.session, "come to the ward at night").await;
    let serving = begun.elapsed();
    join_all(
        met.iter()
            .map(|one| sends(&one.phones[1], &one.session, "tell us sooner")),
    )
    .await;
    println!(
        "serving again with {} open questions: listening after {listening:.2?}, a receipt after {serving:.2?}, \
         one in each session after {:.2?}",
        met.len(),
        begun.elapsed()
    );
    assert!(serving.as_secs_f64() <= size.serves_within, "{serving:?}");
}
