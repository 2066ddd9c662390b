//! Input that nobody means well with: sound input mangled, nested without end, or strange from the start. For properties of
//! parsers, in the suite and beside the code, which brings this file in for its own tests.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};

/// Most bytes that an input grows to: more than any limit of a request but that of an upload.
const MOST_BYTES: usize = 256 * 1024;

/// Levels of what is nested.
const DEPTH: usize = 10_000;

/// Times as many cases in a full run as in the ordinary one.
const FULL: u32 = 20;

/// Characters of a sentence that refuses something: it may repeat a piece of what came in, and never all of it.
const SENTENCE_CHARS: usize = 700;

/// Pieces that are taken for something else somewhere, or that are written in an unusual way.
const STRANGE: [&str; 60] = [
    "\0",
    "\u{1b}[2J",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{ad}",
    "\u{200b}",
    "\u{200d}",
    "\u{200e}",
    "\u{202e}",
    "\u{2028}",
    "\u{2066}",
    "\u{2069}",
    "\u{feff}",
    "\u{fffd}",
    "\u{e0041}",
    "\u{10ffff}",
    "e\u{301}",
    "a\u{328}\u{301}",
    "ﷺ",
    "ß",
    "İ",
    "ſ",
    "Ⅷ",
    "９",
    "٣",
    "𝟗",
    "½",
    "🧑‍🧑‍🧒",
    "🇬🇧",
    "한",
    "ㅎㅏㄴ",
    "%00",
    "%ff",
    "%zz",
    "%",
    "+",
    "&",
    "=",
    ";",
    ",",
    ".",
    "-",
    "/../",
    "\r\n",
    "\r",
    "\n\n",
    "\t",
    "\"",
    "'",
    "\\",
    "\\u0000",
    "\\ud800",
    "{ $name }",
    "{{",
    "<script>",
    "&#0;",
    "18446744073709551616",
    "-1",
    "1e999",
];

/// What opens one level of something nested.
const OPENERS: [&str; 6] = ["[", "{\"a\":", "{\"steps\":[", "a=[", "[[", "{"];

/// Numbers at the edges of what fits somewhere.
const NUMBERS: [&str; 9] = [
    "0",
    "-1",
    "255",
    "256",
    "4294967296",
    "18446744073709551615",
    "18446744073709551616",
    "1e400",
    "0.5",
];

/// One thing done to an input.
#[derive(Debug, Clone)]
enum Edit {
    /// A bit is turned over.
    Flip(Index, u8),
    /// The rest is missing.
    Cut(Index),
    /// A few bytes are missing.
    Take(Index, usize),
    /// Something stands in between.
    Put(Index, Vec<u8>),
    /// A piece of it comes again and again.
    Repeat(Index, usize, usize),
    /// A run of digits is another number.
    Number(Index, String),
}

impl Edit {
    fn apply(&self, to: &mut Vec<u8>) {
        let place = |at: &Index| at.index(to.len() + 1);
        match self {
            Edit::Flip(at, bit) if !to.is_empty() => {
                let at = at.index(to.len());
                to[at] ^= 1 << bit;
            }
            Edit::Flip(..) => {}
            Edit::Cut(at) => to.truncate(place(at)),
            Edit::Take(at, length) => {
                let from = place(at);
                drop(to.drain(from..to.len().min(from + length)));
            }
            Edit::Put(at, bytes) => {
                let at = place(at);
                to.splice(at..at, bytes.iter().copied());
            }
            Edit::Repeat(at, length, times) => {
                let from = place(at);
                let piece = to[from..to.len().min(from + length)].repeat(*times);
                to.splice(from..from, piece);
            }
            Edit::Number(at, number) => {
                let from = place(at);
                let digit = |byte: &u8| byte.is_ascii_digit();
                let Some(start) = to[from..].iter().position(digit).map(|start| from + start)
                else {
                    return;
                };
                let length = to[start..].iter().take_while(|byte| digit(byte)).count();
                to.splice(start..start + length, number.bytes());
            }
        }
        to.truncate(MOST_BYTES);
    }
}

fn edit() -> impl Strategy<Value = Edit> {
    prop_oneof![
        32 => (any::<Index>(), 0..8u8).prop_map(|(at, bit)| Edit::Flip(at, bit)),
        8 => any::<Index>().prop_map(Edit::Cut),
        16 => (any::<Index>(), 1..40usize).prop_map(|(at, length)| Edit::Take(at, length)),
        32 => (any::<Index>(), select(&STRANGE[..])).prop_map(|(at, text)| Edit::Put(at, text.as_bytes().to_vec())),
        16 => (any::<Index>(), vec(any::<u8>(), 1..6)).prop_map(|(at, bytes)| Edit::Put(at, bytes)),
        16 => (any::<Index>(), 1..60usize, 1..4usize).prop_map(|(at, length, times)| Edit::Repeat(at, length, times)),
        1 => (any::<Index>(), 1..9usize, 100..4_000usize).prop_map(|(at, length, times)| Edit::Repeat(at, length, times)),
        16 => (any::<Index>(), select(&NUMBERS[..])).prop_map(|(at, number)| Edit::Number(at, number.to_owned())),
    ]
}

/// How often a property is tried: so many times, and more in a full run.
pub(crate) fn cases(ordinary: u32) -> ProptestConfig {
    let full = std::env::var("OPENFLOOR_TESTS").is_ok_and(|kind| kind == "full");
    ProptestConfig {
        cases: if full { ordinary * FULL } else { ordinary },
        failure_persistence: None,
        ..ProptestConfig::default()
    }
}

/// Bytes made of one of these, which are sound, or of nothing.
pub(crate) fn bytes(sound: Vec<Vec<u8>>) -> BoxedStrategy<Vec<u8>> {
    let mangled = (select(sound), vec(edit(), 0..8)).prop_map(|(mut bytes, edits)| {
        for edit in &edits {
            edit.apply(&mut bytes);
        }
        bytes
    });
    let nested = (select(&OPENERS[..]), 1..DEPTH)
        .prop_map(|(opener, depth)| opener.repeat(depth).into_bytes());
    prop_oneof![
        40 => mangled,
        6 => vec(any::<u8>(), 0..100),
        3 => strange().prop_map(String::into_bytes),
        1 => nested,
    ]
    .boxed()
}

/// The same as text.
pub(crate) fn text(sound: &[&str]) -> BoxedStrategy<String> {
    let sound = sound
        .iter()
        .map(|sound| sound.as_bytes().to_vec())
        .collect();
    let lossy = |bytes: Vec<u8>| {
        String::from_utf8(bytes)
            .unwrap_or_else(|why| String::from_utf8_lossy(why.as_bytes()).into_owned())
    };
    bytes(sound).prop_map(lossy).boxed()
}

/// A row of strange pieces, with a few letters between them.
pub(crate) fn strange() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        select(&STRANGE[..]).prop_map(str::to_owned),
        "[a-zA-Z0-9 ]{0,6}"
    ];
    vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// Whether something was refused in words, and not in all that came in.
pub(crate) fn is_a_sentence(says: &str) -> bool {
    !says.trim().is_empty() && says.chars().count() <= SENTENCE_CHARS
}
