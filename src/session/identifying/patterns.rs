//! E-mail addresses, phone numbers and dates of birth, each as patterns over folded text.
//!
//! The phone has the same patterns letter for letter; a test compares them. That is why they use nothing that browsers
//! read in another way: no look-around, no classes beyond ASCII.

use std::sync::LazyLock;

use regex_lite::{Regex, RegexBuilder};

/// E-mail addresses.
pub(super) const E_MAIL: &str = r"[a-z0-9._%+'-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}";

/// UK phone numbers in the layouts that are in use. Cuts are fixed, because `0730-2000 12 h` has digits enough too.
pub(super) const PHONE_NUMBERS: [&str; 4] = [
    r"(?:^|\D)0[1235789](?:\d{8,9}|\d{3}[ )./-]{1,2}(?:\d{5,6}|\d{3}[ ./-]\d{2,3}|\d\d[ ./-]\d\d[ ./-]\d\d)|\d{4}[ )./-]{1,2}\d{4,5}|\d\d[ )./-]{1,2}(?:\d{6,7}|\d{3}[ ./-]\d{3,4}))(?:\D|$)",
    r"(?:^|\D)02\d[ )./-]{1,2}\d{4}[ ./-]?\d{4}(?:\D|$)",
    r"(?:\+|(?:^|\D)00)44[ )./-]{0,2}\(?0?\)?[ ./-]{0,2}\d(?:[ )./-]{0,2}\d){8,9}(?:\D|$)",
    r"(?:^|\D)447\d{9}(?:\D|$)",
];

/// Full dates, and any date after a word for birth. A year that is followed by more digits is the start of a shift.
pub(super) const DATES_OF_BIRTH: [&str; 6] = [
    r"(?:^|\D)(?:0?[1-9]|[12]\d|3[01])(?: ?\/ ?(?:0?[1-9]|1[0-2]) ?\/ ?|-(?:0?[1-9]|1[0-2])-|\.(?:0?[1-9]|1[0-2])\.)(?:19|20)\d\d(?:\D|$)",
    r"(?:^|\D)(?:19|20)\d\d(?:-(?:0[1-9]|1[0-2])-|\/(?:0[1-9]|1[0-2])\/)(?:0[1-9]|[12]\d|3[01])(?:\D|$)",
    r"(?:^|\D)(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?[ ,.-]{0,2}(?:of )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)[ ,.-]{0,3}(?:19|20)\d\d *(?:$|[^\d -]|-+ *(?:$|[^\d -])|[ -]*\n)",
    r"(?:^|[^a-z])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? (?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?,? (?:19|20)\d\d *(?:$|[^\d -]|-+ *(?:$|[^\d -])|[ -]*\n)",
    r"(?:^|[^a-z])(?:d\.?o\.?b|date of birth|born)[^a-z](?:[^\n]{0,15}[^\d\n])?(?:0?[1-9]|[12]\d|3[01])(?: ?[ .\/-] ?(?:0?[1-9]|1[0-2]) ?[ .\/-] ?(?:(?:19|20)\d\d|\d\d)(?:\D|$)|(?:st|nd|rd|th)?[ -]?(?:of )?(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?:[^a-z]|$))",
    r"(?:^|[^a-z])(?:d\.?o\.?b|date of birth)[^a-z][^\da-z\n]{0,5}(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)\d\d|\d\d)(?:\D|$)",
];

/// Digits that the shortest phone number has, and the shortest full date, as in `3 May 1990`.
const PHONE_DIGITS: usize = 10;
const DATE_DIGITS: usize = 5;

/// Dates of birth that stand by themselves, at the beginning of the list; the others follow a word for birth.
const FULL_DATES: usize = 4;

/// What every such word has in it.
const FOR_BIRTH: [&str; 6] = ["born", "birth", "dob", "d.ob", "do.b", "d.o.b"];

pub(super) fn has_e_mail(folded: &str) -> bool {
    static FOUND: LazyLock<Regex> = LazyLock::new(|| pattern(E_MAIL, true));
    folded.contains('@') && FOUND.is_match(folded)
}

pub(super) fn has_phone_number(folded: &str) -> bool {
    static FOUND: LazyLock<[Regex; 4]> =
        LazyLock::new(|| PHONE_NUMBERS.map(|written| pattern(written, true)));
    has_digits(folded, PHONE_DIGITS) && FOUND.iter().any(|one| one.is_match(folded))
}

pub(super) fn has_date_of_birth(folded: &str) -> bool {
    static FOUND: LazyLock<[Regex; 6]> =
        LazyLock::new(|| DATES_OF_BIRTH.map(|written| pattern(written, true)));
    let (full, after_a_word) = FOUND.split_at(FULL_DATES);
    let any = |patterns: &[Regex]| patterns.iter().any(|one| one.is_match(folded));
    (has_digits(folded, DATE_DIGITS) && any(full))
        || (has_digits(folded, 1) && speaks_of_birth(folded) && any(after_a_word))
}

/// Whether there is a word for birth, or the letters of one.
fn speaks_of_birth(folded: &str) -> bool {
    let folded = folded.to_ascii_lowercase();
    FOR_BIRTH.iter().any(|word| folded.contains(word))
}

/// Whether there are so many digits. Most answers have few, and no pattern that needs more has to be tried on them: patterns are
/// slow, and every answer is read twice.
pub(super) fn has_digits(folded: &str, least: usize) -> bool {
    let digits = folded.bytes().filter(u8::is_ascii_digit);
    digits.take(least).count() == least
}

/// A pattern of ours, ready to use.
pub(super) fn pattern(written: &str, in_any_case: bool) -> Regex {
    RegexBuilder::new(written)
        .case_insensitive(in_any_case)
        .build()
        .expect("our own patterns are sound, and a test reads them all")
}
