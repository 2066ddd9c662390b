//! Cases 6: UTF-8 whole, in pieces, and cut within a letter. The sequences are those of Markus Kuhn's stress test, in the order
//! of the suite; each is sent in one piece and in pieces of one octet.

use super::super::wire::{CONTINUED, PING, Piece, Said, TEXT, piece};
use super::{Case, NOT_UTF8, case};

/// A Greek word, each letter of more than one octet.
const WORD: &[u8] = "κόσμε".as_bytes();

pub(super) fn cases() -> Vec<Case> {
    let german = "Hello-µ@ßöäüàá-UTF-8!!".as_bytes();
    let edited = [WORD, b"\xed\xa0\x80", b"edited"].concat();
    let beyond = [WORD, b"\xf4\x90\x80\x80", b"edited"].concat();
    let mut cases = vec![
        case("6.1.1", [piece(TEXT, "")]).gets_a_sign_of_life(),
        case("6.1.2", in_pieces(&[b"", b"", b""])).gets_a_sign_of_life(),
        case("6.1.3", in_pieces(&[b"", b"middle frame payload", b""])).gets_a_sign_of_life(),
        case("6.2.2", in_pieces(&[&german[..13], &german[13..]])).gets_a_sign_of_life(),
        // The bad octet is enough: nobody waits for the end.
        case("6.4.1", in_pieces(&[WORD, b"\xf4\x90\x80\x80", b"edited"])).ends(NOT_UTF8),
        case(
            "6.4.2",
            in_pieces(&[&beyond[..12], &beyond[12..13], &beyond[13..]]),
        )
        .ends(NOT_UTF8),
        case("6.4.1 without its end", unfinished(&[WORD, b"\xf4\x90"])).ends(NOT_UTF8),
    ];
    for (number, text) in [("6.2.1", german), ("6.2.4", WORD), ("6.3.1", &edited)] {
        cases.extend(whole_and_in_octets(number, text));
    }
    for (group, texts) in (5..).zip(sequences()) {
        for (at, text) in (1..).zip(texts) {
            cases.extend(whole_and_in_octets(&format!("6.{group}.{at}"), &text));
        }
    }
    cases
}

/// The text in one piece, in pieces of one octet, and in such with a ping between all of them.
fn whole_and_in_octets(number: &str, text: &[u8]) -> [Case; 3] {
    let valid = std::str::from_utf8(text).is_ok();
    let judged = |case: Case| {
        if valid {
            case.gets_a_sign_of_life()
        } else {
            case.ends(NOT_UTF8)
        }
    };
    let octets: Vec<&[u8]> = text.chunks(1).collect();
    let pinged = in_pieces(&octets)
        .into_iter()
        .flat_map(|octet| [octet, piece(PING, "")]);
    let pinged: Vec<Piece> = pinged.take(2 * octets.len() - 1).collect();
    let pongs = std::iter::repeat_n(Said::Pong(Vec::new()), octets.len() - 1);
    let pinged = case(format!("{number} with pings"), pinged);
    [
        judged(case(number, [piece(TEXT, text)])),
        judged(case(format!("{number} in octets"), in_pieces(&octets))),
        match valid {
            true => pinged.hears(pongs.chain([Said::SignOfLife])),
            false => pinged
                .ends(NOT_UTF8)
                .hears(pongs.take(pongs_before_the_end(text))),
        },
    ]
}

/// Octets after which a text can still become right, each of which has a ping behind it.
fn pongs_before_the_end(text: &[u8]) -> usize {
    let hopeful = |end: usize| {
        std::str::from_utf8(&text[..end])
            .err()
            .is_none_or(|why| why.error_len().is_none())
    };
    (1..text.len()).take_while(|end| hopeful(*end)).count()
}

fn in_pieces(texts: &[&[u8]]) -> Vec<Piece> {
    let mut pieces = unfinished(texts);
    let last = pieces.len() - 1;
    let kind = if last == 0 { TEXT } else { CONTINUED };
    pieces[last] = piece(kind, texts[last]);
    pieces
}

/// The same without a last piece.
fn unfinished(texts: &[&[u8]]) -> Vec<Piece> {
    let kinds = [TEXT].into_iter().chain(std::iter::repeat(CONTINUED));
    let pieces = kinds.zip(texts);
    pieces
        .map(|(kind, text)| piece(kind, text).and_more())
        .collect()
}

/// Groups 6.5 to 6.23.
fn sequences() -> Vec<Vec<Vec<u8>>> {
    let mut groups = letters();
    groups.extend(broken_off());
    groups.extend(overlong_and_strange());
    groups
}

fn of(texts: &[&[u8]]) -> Vec<Vec<u8>> {
    texts.iter().map(|text| text.to_vec()).collect()
}

/// What is UTF-8, its prefixes, and the shortest and longest of each length.
fn letters() -> Vec<Vec<Vec<u8>>> {
    let hello = [
        "hello$world",
        "hello¢world",
        "hello€world",
        "hello𤭢world",
        "κόσμε",
    ];
    vec![
        of(&hello.map(str::as_bytes)),
        (1..=WORD.len()).map(|end| WORD[..end].to_vec()).collect(),
        of(&[b"\x00", b"\xc2\x80", b"\xe0\xa0\x80", b"\xf0\x90\x80\x80"]),
        of(&[b"\xf8\x88\x80\x80\x80", b"\xfc\x84\x80\x80\x80\x80"]),
        of(&[b"\x7f", b"\xdf\xbf", b"\xef\xbf\xbf", b"\xf4\x8f\xbf\xbf"]),
        of(&[
            b"\xf7\xbf\xbf\xbf",
            b"\xfb\xbf\xbf\xbf\xbf",
            b"\xfd\xbf\xbf\xbf\xbf\xbf",
        ]),
        of(&[
            b"\xed\x9f\xbf",
            b"\xee\x80\x80",
            b"\xef\xbf\xbd",
            b"\xf4\x8f\xbf\xbf",
            b"\xf4\x90\x80\x80",
        ]),
    ]
}

/// Continuations without a start, starts without a continuation.
fn broken_off() -> Vec<Vec<Vec<u8>>> {
    let continued = |length| b"\x80\xbf".iter().copied().cycle().take(length).collect();
    let lonely = |starts: std::ops::Range<u8>| starts.flat_map(|start| [start, b' ']).collect();
    let cut_short: [&[u8]; 10] = [
        b"\xc0",
        b"\xe0\x80",
        b"\xf0\x80\x80",
        b"\xf8\x80\x80\x80",
        b"\xfc\x80\x80\x80\x80",
        b"\xdf",
        b"\xef\xbf",
        b"\xf7\xbf\xbf",
        b"\xfb\xbf\xbf\xbf",
        b"\xfd\xbf\xbf\xbf\xbf",
    ];
    let starts = [0xc0..0xdf, 0xe0..0xef, 0xf0..0xf7, 0xf8..0xfb, 0xfc..0xfd];
    vec![
        (1..=6)
            .map(continued)
            .chain([(0x80..0xbf).collect()])
            .collect(),
        starts.into_iter().map(lonely).collect(),
        of(&cut_short),
        vec![cut_short.concat()],
        of(&[b"\xfe", b"\xff", b"\xfe\xfe\xff\xff"]),
    ]
}

/// Letters written longer than need be, halves of a pair, and letters that mean nothing but may be there.
fn overlong_and_strange() -> Vec<Vec<Vec<u8>>> {
    let of_each_length = |longer: [&[u8]; 5]| of(&longer);
    vec![
        of_each_length([
            b"\xc0\xaf",
            b"\xe0\x80\xaf",
            b"\xf0\x80\x80\xaf",
            b"\xf8\x80\x80\x80\xaf",
            b"\xfc\x80\x80\x80\x80\xaf",
        ]),
        of_each_length([
            b"\xc1\xbf",
            b"\xe0\x9f\xbf",
            b"\xf0\x8f\xbf\xbf",
            b"\xf8\x87\xbf\xbf\xbf",
            b"\xfc\x83\xbf\xbf\xbf\xbf",
        ]),
        of_each_length([
            b"\xc0\x80",
            b"\xe0\x80\x80",
            b"\xf0\x80\x80\x80",
            b"\xf8\x80\x80\x80\x80",
            b"\xfc\x80\x80\x80\x80\x80",
        ]),
        of(&[
            b"\xed\xa0\x80",
            b"\xed\xad\xbf",
            b"\xed\xae\x80",
            b"\xed\xaf\xbf",
            b"\xed\xb0\x80",
            b"\xed\xbe\x80",
            b"\xed\xbf\xbf",
        ]),
        of(&[b"\xed\xa0\x80\xed\xb0\x80", b"\xed\xaf\xbf\xed\xbf\xbf"]),
        of(&[
            b"\xef\xbf\xbe",
            b"\xef\xbf\xbf",
            b"\xf0\x9f\xbf\xbe",
            b"\xf1\x8f\xbf\xbf",
            b"\xf4\x8f\xbf\xbe",
        ]),
        of(&[
            b"\xef\xbf\xb9",
            b"\xef\xbf\xba",
            b"\xef\xbf\xbc",
            b"\xef\xbf\xbd",
        ]),
    ]
}
