//! Raw sockets that mean harm, one after another, against the program itself: it breaks nowhere, which its log would say, holds
//! no more memory for it, and those who are in the room see nothing of it. Some hundreds in an ordinary run, 100,000 in a full one.

use std::net::Ipv4Addr;
use std::time::Duration;

use futures_util::future::join_all;
use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{Rng, RngExt, SeedableRng};
use tokio::time::timeout;

use super::browser::Browser;
use super::patience::{full, in_time};
use super::people::{Facilitator, Phone};
use super::program::Program;
use super::seen::is_sign_of_life;
use super::wire::{BINARY, CLOSE, CONTINUED, PING, PONG, Piece, Said, TEXT, Wire, close, piece};

/// Sockets of a full run and of the ordinary one.
const SOCKETS: [usize; 2] = [100_000, 400];

/// Sockets of which one address has the next: no port has to wait until it may be used again.
const OF_ONE_ADDRESS: usize = 1_000;

/// Bytes that the program may grow by after the first tenth.
const GROWTH_BYTES: u64 = 8 << 20;

/// Sockets that ping and read nothing, and bytes that each would send.
const DEAF: usize = 8;
const DEAF_BYTES: usize = 32 * 1024 * 1024;

/// Bytes that all of those together may cost: each could otherwise fill a buffer of 4 MiB.
const DEAF_COST_BYTES: u64 = 4 << 20;

/// Seconds without progress after which a socket that only sends gives up.
const STALLED_SECONDS: u64 = 2;

fn sockets() -> usize {
    SOCKETS[usize::from(!full())]
}

/// What one socket sends. Each way is one that has broken a server somewhere.
fn harm(rng: &mut StdRng) -> Vec<u8> {
    let text = |text: &str| piece(TEXT, text);
    let one = |piece: Piece| piece.bytes();
    let many = |pieces: Vec<Piece>| pieces.iter().flat_map(Piece::bytes).collect();
    match rng.random_range(0..14) {
        0 => one(piece(
            *[3, 4, 5, 6, 7, 11, 12, 13, 14, 15]
                .choose(rng)
                .expect("a kind"),
            "a",
        )),
        1 => one(text("a").reserved(rng.random_range(1..8))),
        2 => one(text("a").unmasked()),
        3 => [
            &[0x81, 0xff][..],
            &rng.random::<u64>().to_be_bytes(),
            &[0; 40],
        ]
        .concat(),
        4 => many(
            [
                vec![text("a").and_more()],
                vec![piece(CONTINUED, "").and_more(); 2_000],
            ]
            .concat(),
        ),
        5 => many(
            [
                vec![text("a").and_more()],
                vec![piece(CONTINUED, "*".repeat(100)).and_more(); 400],
            ]
            .concat(),
        ),
        6 => many(vec![piece(PING, [0xfe; 125]); 1_000]),
        7 => many(vec![piece(PONG, "a"); 1_000]),
        8 => one(piece(TEXT, b"caf\xc3")),
        9 => one(text(&"[".repeat(10_000))),
        10 => one(text(&"{\"a\":".repeat(3_000))),
        11 => one(piece(BINARY, vec![0; 1_000])),
        12 => one(piece(CLOSE, rng.random::<[u8; 3]>())),
        _ => mangled(rng),
    }
}

/// Sound pieces with some bytes that are others.
fn mangled(rng: &mut StdRng) -> Vec<u8> {
    let sound = [
        piece(TEXT, "?"),
        piece(PING, "a"),
        piece(TEXT, "*".repeat(300)),
        close(1000, ""),
    ];
    let mut bytes: Vec<u8> = sound.iter().flat_map(Piece::bytes).collect();
    for _ in 0..rng.random_range(1..12) {
        let at = rng.random_range(0..bytes.len());
        bytes[at] = rng.random();
    }
    if rng.random() {
        rng.fill_bytes(&mut bytes);
    }
    bytes
}

/// A room in the program, with a phone whose socket does harm and one that looks on.
struct Flooded {
    program: Program,
    facilitator: Facilitator,
    phone: Phone,
    neighbour: Phone,
}

impl Flooded {
    async fn gathers() -> Flooded {
        let program = Program::starts_with(
            &["--log", "info", "--listen", "127.0.0.1:0", "--words-only"],
            None,
        );
        let browser = Browser::new(program.address.clone());
        let mut facilitator = Facilitator::opens_session(browser.clone(), &[]).await;
        let phone = Phone::joins(browser.clone(), &facilitator.code).await;
        let mut neighbour = Phone::joins(browser, &facilitator.code).await;
        facilitator.opens(0).await;
        phone.is_asked().await;
        neighbour.is_asked().await;
        neighbour.catches_up().await;
        Flooded {
            program,
            facilitator,
            phone,
            neighbour,
        }
    }

    /// One more socket of the phone, from one of many addresses.
    async fn socket(&self, number: usize) -> Wire {
        let address = number / OF_ONE_ADDRESS;
        let from = Ipv4Addr::new(127, 9, 8, 1 + address as u8);
        let path = format!("/s/{}/live?since={}", self.phone.session, self.phone.seq());
        Wire::opens(&self.phone.browser.clone().at(from), &path).await
    }

    /// Nothing has broken, and everybody is where he was.
    async fn stands_well(mut self, seen: usize) {
        self.neighbour.catches_up().await;
        let noticed = self.neighbour.frames().split_off(seen);
        assert!(
            noticed.iter().all(|frame| is_sign_of_life(frame)),
            "{noticed:?}"
        );
        self.phone.responds(&["see us on nights"]).await;
        self.facilitator.console.catches_up().await;
        let log = self.program.log();
        assert!(!log.contains("broke at"), "{log}");
        assert_eq!(self.program.stops().await, Some(0));
    }
}

#[tokio::test]
async fn a_flood_of_bad_sockets_breaks_nothing_and_costs_no_memory() {
    let room = Flooded::gathers().await;
    let (seen, all) = (room.neighbour.frames().len(), sockets());
    let (mut warm, mut ends) = (0, std::collections::BTreeMap::new());
    for number in 0..all {
        let mut rng = StdRng::seed_from_u64(number as u64);
        let mut wire = room.socket(number).await;
        wire.sends(&harm(&mut rng), usize::MAX).await;
        wire.says_no_more().await;
        let ended = in_time(async {
            loop {
                match wire.hears().await {
                    Said::Close(code) => return code,
                    Said::Gone | Said::Reset => return 1006,
                    _ => {}
                }
            }
        });
        *ends.entry(ended.await).or_insert(0) += 1;
        if number == all / 10 {
            warm = room.program.resident_bytes();
        }
    }
    let grown = room.program.resident_bytes().saturating_sub(warm);
    println!("{all} sockets ended with {ends:?}; {grown} bytes more after {warm}");
    assert!(grown <= GROWTH_BYTES, "{grown} bytes more after {warm}");
    for code in [1002, 1003, 1006, 1007, 1009] {
        assert!(
            ends.contains_key(&code),
            "nothing ended with {code}: {ends:?}"
        );
    }
    room.stands_well(seen).await;
}

#[tokio::test]
async fn whoever_pings_and_reads_nothing_fills_no_buffer() {
    let room = Flooded::gathers().await;
    let seen = room.neighbour.frames().len();
    let pings = piece(PING, [0xfe; 125]).bytes().repeat(500);
    let mut wires = Vec::new();
    for number in 0..DEAF {
        wires.push(room.socket(number).await);
    }
    let before = room.program.resident_bytes();
    let floods = wires.iter_mut().map(async |wire| {
        for _ in 0..DEAF_BYTES / pings.len() {
            let stalled = Duration::from_secs(STALLED_SECONDS);
            if timeout(stalled, wire.sends(&pings, usize::MAX))
                .await
                .is_err()
            {
                break;
            }
        }
    });
    join_all(floods).await;
    let grown = room.program.resident_bytes().saturating_sub(before);
    println!("{grown} bytes more for {DEAF} sockets that read nothing");
    assert!(grown <= DEAF_COST_BYTES, "{grown} bytes more");
    drop(wires);
    room.stands_well(seen).await;
}
