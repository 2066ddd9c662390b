//! Floods: of connections up to the cap, and of sockets that send too much. The server says so, stays as large as it was, and
//! everybody who was there stays.

use std::collections::BTreeMap;

use openfloor::http::limits::{
    BODY_BYTES, FIRST_BYTE_SECONDS, FULL_SECONDS, HEAD_BYTES, MESSAGE_BYTES,
};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::task::JoinSet;

use super::browser::Browser;
use super::held_clock::HeldClock;
use super::patience::{full, in_time};
use super::people::{Facilitator, Phone};
use super::program::Program;
use super::storm::{Bare, join, with_many_connections};

/// Connections that a small server takes.
const PLACES: usize = 60;

/// Checks what whoever finds no place is told.
fn is_turned_away(told: &[u8]) {
    let told = String::from_utf8_lossy(told);
    assert!(told.starts_with("HTTP/1.1 503"), "{told}");
    let again = format!("retry-after: {FULL_SECONDS}\r\n");
    assert!(told.contains(&again), "{told}");
}

#[tokio::test]
async fn at_the_cap_newcomers_are_told_and_whoever_is_in_stays_until_places_come_back() {
    let clock = HeldClock::opens(&["--connections", &PLACES.to_string()]).await;
    let mut facilitator = clock.facilitator().await;
    let mut phone = clock.phone(&facilitator.code).await;
    // One machine, one address: every place that is left.
    let (browser, mut idle, mut refused) = (clock.browser(), Vec::new(), 0);
    while refused < 20 {
        let mut stream = browser.connects().await.expect("a connection");
        let mut told = [0; 512];
        // Whoever has a place is told nothing; a sign of life of the phone shows that the server has turned to it. On a busy machine
        // that may overtake what is told, and then it is heard at the end.
        phone.catches_up().await;
        match stream.try_read(&mut told) {
            Ok(read) => {
                is_turned_away(&told[..read]);
                let _ = stream.shutdown().await;
                refused += 1;
            }
            Err(_) => idle.push(stream),
        }
    }
    phone.catches_up().await;
    facilitator.console.catches_up().await;

    // Nobody asks for anything on these, so their places come back.
    for _ in 0..FIRST_BYTE_SECONDS {
        clock.lets_a_second_go().await;
        phone.catches_up().await;
    }
    let mut let_in = 0;
    for stream in &mut idle {
        let mut told = Vec::new();
        in_time(stream.read_to_end(&mut told))
            .await
            .expect("the end");
        match told.is_empty() {
            true => let_in += 1,
            false => is_turned_away(&told),
        }
    }
    assert!(let_in > 0, "there were places");
    assert!(let_in <= PLACES, "more than the cap were let in");
    let mut newcomer = clock.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    newcomer.responds(&["walk round the ward"]).await;
    phone.is_asked().await;
}

/// Sockets that send too much, in an ordinary run and in a full one; and how many at the same time.
const SOCKETS: usize = 500;
const SOCKETS_IN_FULL: usize = 100_000;
const AT_ONCE: usize = 500;

/// Bytes by which the server may grow meanwhile: what the allocator keeps of so many at once, not what they have sent.
const GROWTH_BYTES: u64 = 32 << 20;

/// What a bad socket sends, and how the server's answer begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Bad {
    LongHead,
    LargeBody,
    EndlessBody,
    LargeMessage,
    HugeFrame,
    Garbage,
}

impl Bad {
    const ALL: [Bad; 6] = [
        Bad::LongHead,
        Bad::LargeBody,
        Bad::EndlessBody,
        Bad::LargeMessage,
        Bad::HugeFrame,
        Bad::Garbage,
    ];

    /// The beginning, and what is then sent again and again until the server hangs up.
    fn sends(self, phone: &Bare) -> (Vec<u8>, Vec<u8>) {
        let post =
            "POST /join HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n";
        let masked = |bytes: &[u8]| [phone.head(0).as_bytes(), bytes].concat();
        let (begins, goes_on): (Vec<u8>, Vec<u8>) = match self {
            Bad::LongHead => (
                b"GET / HTTP/1.1\r\nhost: x\r\nx: ".to_vec(),
                vec![b'a'; 4_096],
            ),
            Bad::LargeBody => (
                format!("{post}content-length: 9000000\r\n\r\n").into(),
                vec![b'a'; 4_096],
            ),
            Bad::EndlessBody => (
                format!("{post}transfer-encoding: chunked\r\n\r\n").into(),
                format!("1000\r\n{}\r\n", "a".repeat(0x1000)).into(),
            ),
            // A frame of its declared length, and one that never comes to its end. Both with a mask of zeros.
            Bad::LargeMessage => (
                masked(&[0x81, 0xfe, 0x40, 0x01, 0, 0, 0, 0]),
                vec![b'a'; MESSAGE_BYTES + 1],
            ),
            Bad::HugeFrame => (
                masked(&[0x82, 0xff, 0x3f, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
                vec![b'a'; 4_096],
            ),
            Bad::Garbage => (
                b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03".to_vec(),
                Vec::new(),
            ),
        };
        (begins, goes_on)
    }

    /// How often it goes on: well beyond the limit that it breaks.
    fn times(self) -> usize {
        match self {
            Bad::LongHead => 4 * HEAD_BYTES / 4_096,
            Bad::LargeBody | Bad::EndlessBody => 2 * BODY_BYTES / 4_096,
            Bad::LargeMessage | Bad::Garbage => 1,
            Bad::HugeFrame => 16,
        }
    }

    /// What the server says, as far as it is heard: whoever is cut off while sending may hear nothing.
    fn is_told(self) -> &'static [u8] {
        match self {
            Bad::LongHead => b"HTTP/1.1 431",
            Bad::LargeBody | Bad::EndlessBody => b"HTTP/1.1 413",
            Bad::Garbage => b"HTTP/1.1 400",
            // Close code 1009, behind the frames that came before.
            Bad::LargeMessage | Bad::HugeFrame => &[0x88, 0x0a, 0x03, 0xf1],
        }
    }
}

/// Sends what is bad until the server hangs up; says whether the reason was heard.
async fn misbehaves(bad: Bad, phone: Bare) -> (Bad, bool) {
    let Ok(stream) = phone.connects().await else {
        panic!("{bad:?} found nobody");
    };
    let (mut from, mut to) = stream.into_split();
    let hears = tokio::spawn(async move {
        let mut told = Vec::new();
        let _ = in_time(from.read_to_end(&mut told)).await;
        told
    });
    let (begins, goes_on) = bad.sends(&phone);
    let _ = to.write_all(&begins).await;
    for _ in 0..bad.times() {
        if to.write_all(&goes_on).await.is_err() {
            break;
        }
    }
    let told = hears.await.expect("it ends");
    let wanted = bad.is_told();
    (bad, told.windows(wanted.len()).any(|part| part == wanted))
}

#[cfg(target_os = "linux")]
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whoever_sends_too_much_is_told_and_the_server_stays_as_large_as_it_was() {
    with_many_connections();
    let many = if full() { SOCKETS_IN_FULL } else { SOCKETS };
    let program = Program::starts("warn");
    let browser = Browser::new(program.address.clone());
    let mut facilitator = Facilitator::opens_session(browser.clone(), &[]).await;
    let mut phone = Phone::joins(browser, &facilitator.code).await;
    let senders = join(&program.address, &facilitator.code, AT_ONCE).await;
    // What it needs once anyway: every kind a few times.
    flood(&senders, AT_ONCE).await;
    let before = program.resident_bytes();
    let mut heard = BTreeMap::new();
    for _ in 0..many / AT_ONCE {
        for (bad, reason) in flood(&senders, AT_ONCE).await {
            let (all, told): &mut (usize, usize) = heard.entry(bad).or_default();
            (*all, *told) = (*all + 1, *told + usize::from(reason));
        }
    }
    let after = program.resident_bytes();
    println!(
        "{many} bad sockets: from {} to {} MiB; told why, of all: {heard:?}",
        before >> 20,
        after >> 20
    );
    assert!(
        after < before + GROWTH_BYTES,
        "{before} bytes became {after}"
    );
    for (bad, (all, told)) in heard {
        assert!(
            2 * told > all,
            "{bad:?}: only {told} of {all} were told why"
        );
    }
    phone.catches_up().await;
    facilitator.opens(0).await;
    phone.responds(&["walk round the ward"]).await;
}

async fn flood(senders: &[Bare], many: usize) -> Vec<(Bad, bool)> {
    let mut flood = JoinSet::new();
    for (sender, bad) in senders
        .iter()
        .cycle()
        .zip(Bad::ALL.into_iter().cycle())
        .take(many)
    {
        flood.spawn(misbehaves(bad, sender.clone()));
    }
    flood.join_all().await
}
