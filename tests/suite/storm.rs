//! Everybody comes back at once: the server has restarted, and every phone wants to know where the room is now.
//!
//! A full run measures it with 10,000 phones against a release build: build one, and name it in `OPENFLOOR_BINARY`.

use std::net::Ipv4Addr;
use std::sync::Arc;
use std::time::Duration;

use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tokio::time::{Instant, sleep_until};

use super::browser::{Address, Browser};
use super::html;
use super::patience::{full, in_time};
use super::people::Facilitator;
use super::program::Program;

/// Phones of an ordinary run, and of a full one.
const PHONES: usize = 200;
const PHONES_IN_FULL: usize = 10_000;

/// Over how long phones spread their return in a full run: the page waits a random part of up to so much.
const SPREAD: Duration = Duration::from_secs(5);

/// The longest that 99 of 100 may take to the current state, in a full run.
const SOON: Duration = Duration::from_secs(2);

/// Phones that join at the same time.
const JOINING: usize = 64;

/// A phone of as little work as possible: what it costs must not be taken from the server.
#[derive(Clone)]
pub(crate) struct Bare {
    from: Ipv4Addr,
    server: Address,
    session: String,
    cookie: String,
}

impl Bare {
    /// Joins from an address of its own, so that the machine does not run out of ports.
    pub(crate) async fn joins(server: &Address, code: &str, number: usize) -> Bare {
        let part = |n: usize| u8::try_from(n % 250 + 1).expect("a byte");
        let from = Ipv4Addr::new(127, 0, part(number / 250), part(number));
        let mut browser = Browser::new(server.clone()).at(from);
        let page = browser.posts("/join", &[("code", code)]).await.is(200);
        let base = html::attribute(&page.text(), "data-base").expect("a phone's page");
        Bare {
            from,
            server: server.clone(),
            session: base.trim_start_matches("/s/").to_owned(),
            cookie: browser.cookie_line(),
        }
    }

    /// The head of a request to open a socket from this cursor.
    pub(crate) fn head(&self, since: u64) -> String {
        format!(
            "GET /s/{}/live?since={since} HTTP/1.1\r\nhost: {}\r\norigin: {}\r\ncookie: {}\r\nconnection: Upgrade\r\n\
             upgrade: websocket\r\nsec-websocket-version: 13\r\nsec-websocket-key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
            self.session,
            self.server.get(),
            self.server.origin(),
            self.cookie
        )
    }

    pub(crate) async fn connects(&self) -> std::io::Result<TcpStream> {
        Browser::new(self.server.clone())
            .at(self.from)
            .connects()
            .await
    }

    /// Opens a socket and reads the first frame that has these words in it.
    async fn watches(&self, since: u64, wanted: &str) -> Result<(TcpStream, String), String> {
        let mut stream = self.connects().await.map_err(|why| why.to_string())?;
        let head = self.head(since);
        stream
            .write_all(head.as_bytes())
            .await
            .map_err(|why| why.to_string())?;
        let mut came = Vec::new();
        loop {
            let read = stream.read_buf(&mut came).await;
            if read.map_err(|why| why.to_string())? == 0 {
                return Err(String::from_utf8_lossy(&came).into_owned());
            }
            let text = String::from_utf8_lossy(&came);
            if text.contains(wanted) {
                let frame = text.rsplit("\r\n\r\n").next().unwrap_or_default();
                return Ok((stream, frame.to_owned()));
            }
        }
    }
}

/// Lets this process, and those that it starts, hold as many connections as the machine allows.
pub(crate) fn with_many_connections() {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    let all = Rlimit {
        current: maximum,
        maximum,
    };
    setrlimit(Resource::Nofile, all).expect("as many as allowed");
}

/// So many phones join, a few at a time.
pub(crate) async fn join(server: &Address, code: &str, many: usize) -> Vec<Bare> {
    let (turns, mut joining) = (Arc::new(Semaphore::new(JOINING)), JoinSet::new());
    for number in 0..many {
        let (server, code, turns) = (server.clone(), code.to_owned(), turns.clone());
        joining.spawn(async move {
            let _turn = turns.acquire_owned().await.expect("a turn");
            Bare::joins(&server, &code, number).await
        });
    }
    joining.join_all().await
}

/// How long each took to the current state, from its own first packet; and what went wrong.
async fn return_at_once(phones: &[Bare], since: u64) -> (Vec<Duration>, Vec<String>) {
    let (began, mut coming) = (Instant::now(), JoinSet::new());
    for (number, phone) in phones.iter().enumerate() {
        let phone = phone.clone();
        // Spread evenly and in no order: 7,919 is a prime.
        let place = (number * 7_919 % phones.len()) as f64 / phones.len() as f64;
        let when = began
            + if full() {
                SPREAD.mul_f64(place)
            } else {
                Duration::ZERO
            };
        coming.spawn(async move {
            sleep_until(when).await;
            let came = phone.watches(since, "data-scene=\"asking\"").await;
            came.map(|(stream, frame)| (when.elapsed(), stream, frame))
        });
    }
    let (mut times, mut wrong, mut open) = (Vec::new(), Vec::new(), Vec::new());
    for came in in_time(coming.join_all()).await {
        match came {
            Ok((time, stream, _)) => {
                times.push(time);
                open.push(stream);
            }
            Err(why) => wrong.push(why),
        }
    }
    times.sort();
    (times, wrong)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn everybody_comes_back_at_once_after_a_restart() {
    with_many_connections();
    let many = if full() { PHONES_IN_FULL } else { PHONES };
    let mut program = Program::starts("warn");
    let browser = Browser::new(program.address.clone());
    let mut facilitator = Facilitator::opens_session(browser, &[]).await;
    let phones = join(&program.address, &facilitator.code, many).await;
    facilitator.opens(0).await;
    let mut sockets = Vec::new();
    for phone in &phones {
        let there = phone.watches(0, "data-scene=\"asking\"").await;
        sockets.push(there.unwrap_or_else(|why| panic!("{why}")));
    }
    let (_, frame) = sockets.last().expect("a phone");
    let since: String = frame.chars().skip_while(|c| !c.is_ascii_digit()).collect();
    let since = since
        .split(' ')
        .next()
        .and_then(|number| number.parse().ok());
    let since = since.expect("a number in front");

    assert_eq!(program.stops().await, Some(0));
    drop(sockets);
    program.starts_again();
    let (times, wrong) = return_at_once(&phones, since).await;
    let at = |percent: usize| times[(times.len() - 1) * percent / 100];
    println!(
        "{many} phones came back: to the current state in {:?} at the median, {:?} at the 99th percentile, {:?} at most; \
         {} failed; the server holds {} MiB",
        at(50),
        at(99),
        at(100),
        wrong.len(),
        program.resident_bytes() >> 20
    );
    assert_eq!(wrong, [""; 0]);
    assert!(!full() || at(99) <= SOON, "{:?}", at(99));
}
