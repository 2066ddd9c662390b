//! Cases 1 to 5, 9 and 10: lengths, pings, reserved bits, reserved kinds, pieces.

use openfloor::http::limits::MESSAGE_BYTES;

use super::super::wire::{BINARY, CONTINUED, PING, PONG, Piece, Said, TEXT, piece};
use super::{Case, NOT_TEXT, PROTOCOL_ERROR, TOO_LARGE, case, case_of_bytes};

pub(super) fn cases() -> Vec<Case> {
    [lengths(), pings(), reserved(), pieces(), too_large()]
        .into_iter()
        .flatten()
        .collect()
}

fn text(length: usize) -> Piece {
    piece(TEXT, "*".repeat(length))
}

fn hello() -> Piece {
    piece(TEXT, "Hello, world!")
}

fn pong(payload: impl AsRef<[u8]>) -> Said {
    Said::Pong(payload.as_ref().to_vec())
}

fn lengths() -> Vec<Case> {
    let lengths = [0, 125, 126, 127, 128, MESSAGE_BYTES];
    let texts = (1..)
        .zip(lengths)
        .map(|(at, length)| case(format!("1.1.{at}"), [text(length)]).gets_a_sign_of_life());
    let binary = (1..).zip(lengths).map(|(at, length)| {
        case(format!("1.2.{at}"), [piece(BINARY, vec![0xfe; length])]).ends(NOT_TEXT)
    });
    let unmasked = [
        case("unmasked text", [hello().unmasked()]),
        case("unmasked ping", [piece(PING, "").unmasked()]),
        case("unmasked close", [super::close(1000, "").unmasked()]),
    ];
    let unmasked = unmasked.map(|case| case.ends(PROTOCOL_ERROR));
    texts.chain(binary).chain(unmasked).collect()
}

fn pings() -> Vec<Case> {
    let ten: Vec<Piece> = (0..10)
        .map(|at| piece(PING, format!("payload-{at}")))
        .collect();
    let pongs = || (0..10).map(|at| pong(format!("payload-{at}")));
    vec![
        case("2.1", [piece(PING, "")]).hears([pong("")]),
        case("2.2", [piece(PING, "Hello, world!")]).hears([pong("Hello, world!")]),
        case("2.3", [piece(PING, [0, 255, 254, 253, 252, 251, 0, 255])])
            .hears([pong([0, 255, 254, 253, 252, 251, 0, 255])]),
        case("2.4", [piece(PING, [0xfe; 125])]).hears([pong([0xfe; 125])]),
        case("2.5", [piece(PING, [0xfe; 126])]).ends(PROTOCOL_ERROR),
        case("2.6", [piece(PING, [0xfe; 125])])
            .hears([pong([0xfe; 125])])
            .in_octets(),
        case("2.7", [piece(PONG, "")]),
        case("2.8", [piece(PONG, "unsolicited pong payload")]),
        case("2.9", [piece(PONG, "unsolicited"), piece(PING, "ping")]).hears([pong("ping")]),
        case("2.10", ten.clone()).hears(pongs()),
        case("2.11", ten).hears(pongs()).in_octets(),
        case("a pong of 126 octets", [piece(PONG, [0xfe; 126])]).ends(PROTOCOL_ERROR),
    ]
}

fn reserved() -> Vec<Case> {
    let last = || piece(PING, "");
    let bits = [
        case("3.1", [hello().reserved(1)]),
        case("3.2", [hello(), hello().reserved(2), last()]).gets_a_sign_of_life(),
        case("3.3", [hello(), hello().reserved(3), last()]).gets_a_sign_of_life(),
        case("3.4", [hello(), hello().reserved(4), last()])
            .gets_a_sign_of_life()
            .in_octets(),
        case("3.5", [piece(BINARY, [0xff; 8]).reserved(5)]),
        case("3.6", [piece(PING, "Hello, world!").reserved(6)]),
        case("3.7", [piece(super::super::wire::CLOSE, "").reserved(7)]),
    ];
    // Kinds 3 to 7 are messages that nobody has defined, 11 to 15 control.
    let kinds = [("4.1", 3), ("4.2", 11)]
        .into_iter()
        .flat_map(|(group, first)| {
            (0..5).map(move |at| {
                let (number, kind) = (format!("{group}.{}", at + 1), first + at);
                let payload = if at % 2 == 1 || at == 4 {
                    "Hello, world!"
                } else {
                    ""
                };
                let strange = piece(kind, payload);
                match at {
                    0 | 1 => case(number, [strange]),
                    2 | 3 => case(number, [hello(), strange, last()]).gets_a_sign_of_life(),
                    _ => case(number, [hello(), strange, last()])
                        .gets_a_sign_of_life()
                        .in_octets(),
                }
            })
        });
    bits.into_iter()
        .chain(kinds)
        .map(|case| case.ends(PROTOCOL_ERROR))
        .collect()
}

/// A text in two pieces.
fn in_two() -> [Piece; 2] {
    [
        piece(TEXT, "fragment1").and_more(),
        piece(CONTINUED, "fragment2"),
    ]
}

fn pieces() -> Vec<Case> {
    let [first, last] = in_two();
    let ping = || piece(PING, "ping payload");
    let around = || [first.clone(), ping(), last.clone()];
    let pinged = || [pong("ping payload"), Said::SignOfLife];
    let nothing = |more: bool| {
        let piece = piece(CONTINUED, "non-continuation payload");
        if more { piece.and_more() } else { piece }
    };
    let continued_from_nothing = |number: &str, more| {
        let of = |suffix: usize| format!("5.{suffix}");
        let at: usize = number.parse().expect("a number");
        vec![
            case(of(at), [nothing(more), hello()]).ends(PROTOCOL_ERROR),
            case(of(at + 2), [nothing(more), hello()])
                .in_octets()
                .ends(PROTOCOL_ERROR),
        ]
    };
    let twice = |number, more| {
        let once = [nothing(more), first.clone(), last.clone()];
        case(number, [once.clone(), once].concat()).ends(PROTOCOL_ERROR)
    };
    let mut cases = vec![
        case("5.1", [piece(PING, "fragment1").and_more(), last.clone()]).ends(PROTOCOL_ERROR),
        case("5.2", [piece(PONG, "fragment1").and_more(), last.clone()]).ends(PROTOCOL_ERROR),
        case("5.3", in_two()).gets_a_sign_of_life(),
        case("5.5", in_two()).gets_a_sign_of_life().in_octets(),
        case("5.6", around()).hears(pinged()),
        case("5.8", around()).hears(pinged()).in_octets(),
        case(
            "5.15",
            [in_two().to_vec(), vec![nothing(true), hello()]].concat(),
        )
        .gets_a_sign_of_life()
        .ends(PROTOCOL_ERROR),
        twice("5.16", true),
        twice("5.17", false),
        case("5.18", [first.clone(), piece(TEXT, "fragment2")]).ends(PROTOCOL_ERROR),
        case(
            "a close in pieces",
            [super::close(1000, "").and_more(), last.clone()],
        )
        .ends(PROTOCOL_ERROR),
        case(
            "a binary in pieces",
            [piece(BINARY, "a").and_more(), last.clone()],
        )
        .ends(NOT_TEXT),
        case("pieces with nothing in them", empty_pieces()).gets_a_sign_of_life(),
    ];
    cases.extend(continued_from_nothing("9", false));
    cases.extend(continued_from_nothing("12", true));
    cases
}

fn empty_pieces() -> Vec<Piece> {
    let more = std::iter::repeat_n(piece(CONTINUED, "").and_more(), 200);
    let first = std::iter::once(piece(TEXT, "").and_more());
    first.chain(more).chain([piece(CONTINUED, "a")]).collect()
}

fn too_large() -> Vec<Case> {
    let in_pieces = |of: usize, length: usize| {
        let pieces = length.div_ceil(of);
        let at = |at: usize| {
            let kind = if at == 0 { TEXT } else { CONTINUED };
            let whole = piece(kind, "*".repeat(of));
            if at + 1 < pieces {
                whole.and_more()
            } else {
                whole
            }
        };
        (0..pieces).map(at).collect::<Vec<_>>()
    };
    // As much as 2⁶³, and the most that a length can be.
    let claims = |length: u64| {
        let head = [0x81, 0xff].into_iter().chain(length.to_be_bytes());
        head.chain([0; 8]).collect::<Vec<u8>>()
    };
    let cases = [
        case("a byte too many", [text(MESSAGE_BYTES + 1)]),
        case("1.1.6", [text(65_535)]),
        case("1.1.7", [text(65_536)]),
        case("1.2.7", [piece(BINARY, vec![0xfe; 65_536])]),
        case("9.1.4", [text(4 * 1024 * 1024)]),
        case("9.3.1", in_pieces(64, 4 * MESSAGE_BYTES)),
        case("9.3.9", in_pieces(65_536, 16 * 65_536)),
        case(
            "a byte too many in pieces",
            in_pieces(MESSAGE_BYTES / 4, MESSAGE_BYTES + 1),
        ),
        case("10.1.1", [text(65_536)]),
        case_of_bytes("2^63 octets", claims(1 << 63)),
        case_of_bytes("all octets there could be", claims(u64::MAX)),
        case_of_bytes("2^32 octets", claims(1 << 32)),
    ];
    cases
        .into_iter()
        .map(|case| {
            Case {
                at_a_time: 1300,
                ..case
            }
            .ends(TOO_LARGE)
        })
        .collect()
}
