//! Cases 7: the closing handshake, close codes that there are and that there are not, and reasons.

use super::super::wire::{CLOSE, CONTINUED, PING, TEXT, close, piece};
use super::{Case, NO_CODE, NORMAL, NOT_UTF8, PROTOCOL_ERROR, case};

/// Codes that a peer may send; 1012 and 1013 are registered since the suite was written.
const VALID: [u16; 15] = [
    1000, 1001, 1002, 1003, 1007, 1008, 1009, 1010, 1011, 3000, 3999, 4000, 4999, 1012, 1013,
];

/// Codes that nobody may send.
const INVALID: [u16; 12] = [
    0, 999, 1004, 1005, 1006, 1016, 1100, 2000, 2999, 5000, 65_535, 1015,
];

pub(super) fn cases() -> Vec<Case> {
    let hello = || piece(TEXT, "Hello World!");
    let normal = || close(NORMAL, "");
    let unfinished = || piece(TEXT, "fragment1").and_more();
    let mut cases = vec![
        case("7.1.1", [hello(), normal()])
            .gets_a_sign_of_life()
            .ends(NORMAL),
        case("7.1.2", [normal(), normal()]).ends(NORMAL),
        case("7.1.3", [normal(), piece(PING, "")]).ends(NORMAL),
        case("7.1.4", [normal(), hello()]).ends(NORMAL),
        case(
            "7.1.5",
            [unfinished(), normal(), piece(CONTINUED, "fragment2")],
        )
        .ends(NORMAL),
        case(
            "much after a close",
            [vec![normal()], vec![hello(); 1_000]].concat(),
        )
        .ends(NORMAL),
        case("7.3.1", [piece(CLOSE, "")]).ends(NO_CODE),
        case("7.3.2", [piece(CLOSE, "a")]).ends(PROTOCOL_ERROR),
        case("7.3.3", [normal()]).ends(NORMAL),
        case("7.3.4", [close(NORMAL, "Hello World!")]).ends(NORMAL),
        case("7.3.5", [close(NORMAL, "*".repeat(123))]).ends(NORMAL),
        case("7.3.6", [close(NORMAL, "*".repeat(124))]).ends(PROTOCOL_ERROR),
        case(
            "7.5.1",
            [close(NORMAL, b"\xce\xba\xe1\xbd\xb9\xed\xa0\x80edited")],
        )
        .ends(NOT_UTF8),
        case("a reason cut within a letter", [close(NORMAL, b"\xce")]).ends(NOT_UTF8),
    ];
    cases.extend(
        (1..)
            .zip(VALID)
            .map(|(at, code)| case(format!("7.7.{at} ({code})"), [close(code, "")]).ends(code)),
    );
    cases.extend((1..).zip(INVALID).map(|(at, code)| {
        case(format!("7.9.{at} ({code})"), [close(code, "")]).ends(PROTOCOL_ERROR)
    }));
    cases
}
