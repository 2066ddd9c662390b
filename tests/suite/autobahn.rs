//! The cases of the Autobahn test suite that matter here, by their numbers, played to a phone's own socket byte by byte. Where
//! the suite expects an echo, a page gets a sign of life. What is not allowed ends with its close code, and nobody else notices.
//!
//! `tests/autobahn/run` plays the suite itself to an echo on the same upgrade.

mod closing;
mod framing;
mod utf8;

use super::browser::Ask;
use super::patience::in_time;
use super::people::Phone;
use super::seen::is_sign_of_life;
use super::wire::{Piece, Said, Wire, close};
use super::world::World;

/// Close codes.
const NORMAL: u16 = 1000;
const PROTOCOL_ERROR: u16 = 1002;
const NOT_TEXT: u16 = 1003;
const NO_CODE: u16 = 1005;
const NOT_UTF8: u16 = 1007;
const TOO_LARGE: u16 = 1009;

/// One case: what is sent, and what comes back.
struct Case {
    number: String,
    sends: Vec<u8>,
    /// Bytes that are sent at a time.
    at_a_time: usize,
    /// What comes back before the end, if not [`Said::News`].
    hears: Vec<Said>,
    /// The close code; none where the socket stays open.
    ends: Option<u16>,
}

fn case(number: impl Into<String>, sends: impl IntoIterator<Item = Piece>) -> Case {
    let sends = sends.into_iter().flat_map(|piece| piece.bytes()).collect();
    case_of_bytes(number, sends)
}

fn case_of_bytes(number: impl Into<String>, sends: Vec<u8>) -> Case {
    Case {
        number: number.into(),
        sends,
        at_a_time: usize::MAX,
        hears: Vec::new(),
        ends: None,
    }
}

impl Case {
    /// Sent octet by octet.
    fn in_octets(self) -> Case {
        Case {
            at_a_time: 1,
            ..self
        }
    }

    fn hears(self, hears: impl IntoIterator<Item = Said>) -> Case {
        Case {
            hears: hears.into_iter().collect(),
            ..self
        }
    }

    fn gets_a_sign_of_life(self) -> Case {
        self.hears([Said::SignOfLife])
    }

    fn ends(self, code: u16) -> Case {
        Case {
            ends: Some(code),
            ..self
        }
    }

    async fn play(&self, wire: &mut Wire) {
        let Case {
            number,
            hears,
            ends,
            ..
        } = self;
        wire.sends(&self.sends, self.at_a_time).await;
        let mut heard = Vec::new();
        let mut closes = ends.is_some();
        let code = loop {
            if !closes && heard.len() == hears.len() {
                closes = true;
                wire.sends(&close(NORMAL, "").bytes(), usize::MAX).await;
            }
            match wire.hears().await {
                Said::News(_) => {}
                Said::Close(code) => break code,
                Said::Gone | Said::Reset => {
                    panic!("{number} ended without a word, after {heard:?}")
                }
                said => heard.push(said),
            }
        };
        assert_eq!(&heard, hears, "{number}");
        assert_eq!(code, ends.unwrap_or(NORMAL), "{number} ends with");
        assert_eq!(wire.hears().await, Said::Gone, "{number}");
    }
}

/// Opens a socket of a phone for a case and plays it.
async fn play(phone: &Phone, case: &Case) {
    let path = format!("/s/{}/live?since={}", phone.session, phone.seq());
    let mut wire = Wire::opens(&phone.browser, &path).await;
    in_time(case.play(&mut wire)).await;
}

/// Plays cases to one phone while others watch, and checks that they saw nothing of it.
async fn play_all(cases: Vec<Case>) {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut screen = facilitator.screen().await;
    let mut neighbour = world.phone(&facilitator.code).await;
    let mut phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    phone.is_asked().await;
    neighbour.is_asked().await;
    let others = [&mut *neighbour, &mut *screen];
    let mut seen = Vec::new();
    for other in others {
        other.catches_up().await;
        seen.push(other.frames().len());
    }
    for case in &cases {
        play(&phone, case).await;
    }
    let others = [&mut *neighbour, &mut *screen];
    for (other, seen) in others.into_iter().zip(seen) {
        other.catches_up().await;
        let noticed = other.frames().split_off(seen);
        assert!(
            noticed.iter().all(|frame| is_sign_of_life(frame)),
            "{noticed:?}"
        );
    }
    phone.responds(&["see us on nights"]).await;
    facilitator.console.catches_up().await;
    println!("{} cases", cases.len());
}

#[tokio::test]
async fn lengths_pings_bits_and_kinds_are_as_the_standard_asks() {
    play_all(framing::cases()).await;
}

#[tokio::test]
async fn a_text_is_utf_8_in_one_piece_or_in_many() {
    play_all(utf8::cases()).await;
}

#[tokio::test]
async fn a_close_is_answered_and_nothing_after_it_is_heard() {
    play_all(closing::cases()).await;
}

#[tokio::test]
async fn what_is_no_handshake_is_told_what_to_upgrade_to() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let mut phone = world.phone(&facilitator.code).await;
    let path = format!("/s/{}/live", phone.session);
    let origin = world.address.origin();
    let asks = |version: &str, upgrade: &str| {
        Ask::get(&path)
            .header("origin", &origin)
            .header("connection", "upgrade")
            .header("upgrade", upgrade)
            .header("sec-websocket-version", version)
            .header("sec-websocket-key", "dGhlIHNhbXBsZSBub25jZQ==")
    };
    let old = [asks("8", "websocket"), asks("13", "h2c"), Ask::get(&path)];
    for ask in old {
        let refused = phone.browser.asks(ask).await.is(426);
        assert_eq!(refused.header("upgrade"), "websocket");
        assert_eq!(refused.header("sec-websocket-version"), "13");
    }
}
