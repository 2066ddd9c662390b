//! NHS numbers, taken out: ten digits whose last one checks the others (modulus 11). The Scottish CHI number and the
//! number of Northern Ireland are made the same way.

use std::borrow::Cow;

use super::fold::{digit, is_dash, is_space, is_unseen};
use crate::theming::MASK;

/// Digits of an NHS number.
const DIGITS: usize = 10;

/// Signs that may stand between two groups of digits, as in ` - `; a run of spaces counts once.
const SEPARATORS: usize = 3;

/// Where people cut the ten digits, as bits: bit 3 is a cut before the fourth digit. In one piece, 3-3-4, 3-7, 6-4, 5-5,
/// 4-3-3, 3-4-3, and each digit on its own.
const LAYOUTS: [u16; 8] = [
    0,
    1 << 3 | 1 << 6,
    1 << 3,
    1 << 6,
    1 << 5,
    1 << 4 | 1 << 7,
    1 << 3 | 1 << 7,
    0b11_1111_1110,
];

/// What stands in front of a digit.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Gap {
    /// Another digit.
    None,
    /// Characters nobody sees: they may cut the digits or not.
    Unseen,
    /// Spaces, dashes and the like.
    Separator,
    /// Anything else, or the beginning.
    Break,
}

struct Digit {
    value: u8,
    start: usize,
    end: usize,
    before: Gap,
    after_plus: bool,
}

/// The text with every NHS number replaced by [`MASK`]. Masking twice changes nothing.
pub fn mask(text: &str) -> Cow<'_, str> {
    let digits = digits(text);
    let (mut masked, mut kept, mut free) = (String::new(), 0, 0);
    let mut first = 0;
    while first + DIGITS <= digits.len() {
        if !is_number(&digits, first) || is_abroad(&digits, first, free) {
            first += 1;
            continue;
        }
        let end = digits[first + DIGITS - 1].end;
        let start = with_bracket(text, digits[first].start, end);
        masked.push_str(&text[kept..start]);
        masked.push_str(MASK);
        (kept, first) = (end, first + DIGITS);
        free = first;
    }
    if kept == 0 {
        return Cow::Borrowed(text);
    }
    masked.push_str(&text[kept..]);
    Cow::Owned(masked)
}

fn digits(text: &str) -> Vec<Digit> {
    let (mut found, mut between) = (Vec::new(), None);
    let mut last = None;
    for (start, c) in text.char_indices() {
        if let Some(value) = digit(c) {
            found.push(Digit {
                value,
                start,
                end: start + c.len_utf8(),
                before: between.map_or(Gap::Break, |from| gap(&text[from..start])),
                after_plus: matches!(last, Some('+' | '\u{ff0b}')),
            });
            between = Some(start + c.len_utf8());
        }
        last = Some(c);
    }
    found
}

/// What lies between two digits.
fn gap(between: &str) -> Gap {
    let (mut signs, mut in_space) = (0, false);
    for c in between.chars().filter(|c| !is_unseen(*c)) {
        if !(is_space(c) && in_space) {
            signs += 1;
        }
        in_space = is_space(c);
        if signs > SEPARATORS || !is_separator(c) {
            return Gap::Break;
        }
    }
    match (between.is_empty(), signs) {
        (true, _) => Gap::None,
        (false, 0) => Gap::Unseen,
        _ => Gap::Separator,
    }
}

/// Never `:`, which stands in times and doses.
fn is_separator(c: char) -> bool {
    let sign =
        "./_,\\|()[]\u{b7}\u{2022}\u{2027}\u{2219}\u{22c5}\u{ff0e}\u{ff0f}\u{60c}".contains(c);
    sign || is_space(c) || is_dash(c)
}

/// Whether ten digits from here on, and no more than ten, are an NHS number in a layout that people use.
fn is_number(digits: &[Digit], first: usize) -> bool {
    let ends = digits
        .get(first + DIGITS)
        .is_none_or(|next| next.before != Gap::None);
    let ten = &digits[first..first + DIGITS];
    let inside = || ten.iter().enumerate().skip(1);
    let fits = |layout: &u16| {
        inside().all(|(at, digit)| match digit.before {
            Gap::None => layout >> at & 1 == 0,
            Gap::Unseen => true,
            Gap::Separator => layout >> at & 1 == 1,
            Gap::Break => false,
        })
    };
    ten[0].before != Gap::None && ends && LAYOUTS.iter().any(fits) && checks(ten)
}

/// The check digit: weights 10 to 2, modulus 11.
fn checks(ten: &[Digit]) -> bool {
    let weights = (2..=10).rev();
    let sum: u32 = ten
        .iter()
        .zip(weights)
        .map(|(digit, weight)| u32::from(digit.value) * weight)
        .sum();
    // Ten would need two digits: such a number is never given out.
    (11 - sum % 11) % 11 == u32::from(ten[DIGITS - 1].value)
}

/// Whether a `+44`, `0044` or `+44 (0)` stands in front: then it is a phone number. Digits before `free` belong to a
/// number that has been taken out.
fn is_abroad(digits: &[Digit], first: usize, free: usize) -> bool {
    let apart = |at: usize| matches!(digits[at].before, Gap::Unseen | Gap::Separator);
    let joined = |at: usize| digits[at].before == Gap::None;
    let is = |at: usize, value| digits[at].value == value;
    let mut at = first;
    if at > free && is(at - 1, 0) && apart(at) && apart(at - 1) {
        at -= 1;
    }
    if at < free + 2 || !(apart(at) && is(at - 1, 4) && joined(at - 1) && is(at - 2, 4)) {
        return false;
    }
    let zeros = at >= free + 4 && is(at - 3, 0) && is(at - 4, 0);
    let abroad = zeros && joined(at - 2) && joined(at - 3) && !joined(at - 4);
    digits[at - 2].after_plus || abroad
}

/// Takes the opening bracket of `(943) 476-5919` along, so that none is left open.
fn with_bracket(text: &str, start: usize, end: usize) -> usize {
    let inside = &text[start..end];
    let left_open = inside.contains(')') && !inside.contains('(') && text[..start].ends_with('(');
    if left_open { start - 1 } else { start }
}
