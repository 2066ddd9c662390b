//! The book the test keeps: who has written what, standing or taken back. It asks the session nothing.

use std::collections::{BTreeMap, BTreeSet};

use openfloor::theming::{Person, ResponseId, ThemeId};

use super::slides::Turned;

/// A phone of the history or, from [`PAPER`] on, somebody who wrote on paper.
pub(super) type Phone = u8;

/// The first number of people on paper.
pub(super) const PAPER: Phone = 100;

/// Words that many or a few use in the answers to a prompt; no language has them, so that they can be looked for.
const TOPICS: [&str; 12] = [
    "wvplonk", "wvdrims", "wvkarbo", "wvtunel", "wvgadep", "wvlomit", "wvbirok", "wvfepun",
    "wvnatig", "wvrokud", "wvsipel", "wvmuvad",
];

/// One answer as its writer knows it.
#[derive(Clone)]
pub(super) struct Written {
    pub(super) phone: Phone,
    pub(super) text: String,
    /// Every made-up word in it.
    pub(super) words: BTreeSet<String>,
}

/// The answers to one prompt at one moment.
pub(super) type Answers = BTreeMap<ResponseId, Written>;

/// One prompt in the book.
#[derive(Default)]
pub(super) struct Page {
    pub(super) standing: Answers,
    pub(super) passed: BTreeSet<Phone>,
    /// What stood when the last wave was taken.
    pub(super) wave: Option<Answers>,
    /// What stood when it was closed.
    pub(super) closed: Option<Answers>,
    pub(super) shown: bool,
    /// What the facilitator turned the screen to.
    pub(super) turned: Turned,
    /// Themes that were released and have not been held back since.
    pub(super) released: BTreeSet<ThemeId>,
}

impl Page {
    /// People who have something standing and count.
    pub(super) fn people(&self) -> BTreeSet<Phone> {
        people(&self.standing)
    }

    /// Phones that are done, one way or the other.
    pub(super) fn done(&self) -> usize {
        let phones = everybody(&self.standing).into_iter();
        let phones: BTreeSet<Phone> = phones.filter(|who| *who < PAPER).collect();
        phones.union(&self.passed).count()
    }
}

/// People who count: notes from paper never stand in for phones.
pub(super) fn people(answers: &Answers) -> BTreeSet<Phone> {
    counted(everybody(answers))
}

pub(super) fn counted(people: BTreeSet<Phone>) -> BTreeSet<Phone> {
    let (paper, phones) = people.into_iter().partition(|who| *who >= PAPER);
    let (paper, phones): (BTreeSet<Phone>, BTreeSet<Phone>) = (paper, phones);
    if phones.is_empty() { paper } else { phones }
}

pub(super) fn everybody(answers: &Answers) -> BTreeSet<Phone> {
    answers.values().map(|written| written.phone).collect()
}

/// All made-up words in some answers.
pub(super) fn words_of(answers: &Answers) -> BTreeSet<String> {
    let words = answers.values().flat_map(|written| written.words.clone());
    words.collect()
}

/// The made-up words that several people have written: only these may name a theme.
pub(super) fn words_of_several(answers: &Answers) -> BTreeSet<String> {
    let mut writers: BTreeMap<&String, BTreeSet<Phone>> = BTreeMap::new();
    for written in answers.values() {
        for word in &written.words {
            writers.entry(word).or_default().insert(written.phone);
        }
    }
    // On paper or on phones, never both together: which of them count in a theme is held against its members.
    let several = several(answers.len());
    let by_several = |who: &BTreeSet<Phone>| {
        let on_paper = who.iter().filter(|who| **who >= PAPER).count();
        on_paper >= several || who.len() - on_paper >= several
    };
    let words = writers.into_iter().filter(|(_, who)| by_several(who));
    words.map(|(word, _)| word.clone()).collect()
}

/// People behind a theme or a word, by the answers to its prompt.
pub(super) fn several(answers: usize) -> usize {
    if answers >= 20 { 3 } else { 2 }
}

/// The made-up words in something that can be read. Every one begins in a way that nothing else does.
pub(super) fn made_up_words(seen: &str) -> BTreeSet<String> {
    let words = seen.split(|c: char| !c.is_ascii_alphanumeric());
    let words = words.map(str::to_ascii_lowercase);
    let made_up = words.filter(|word| word.starts_with("zq") || word.starts_with("wv"));
    made_up.collect()
}

/// The prompt a made-up word belongs to: its last digit.
pub(super) fn prompt_of(word: &str) -> usize {
    let digit = word.chars().last().and_then(|last| last.to_digit(10));
    digit.expect("a made-up word ends with its prompt") as usize
}

/// A text: words of one or two topics, a word that nobody else has ever written, a name, or the word its writer always comes back to.
pub(super) fn text(prompt: usize, phone: Phone, said: u8, serial: usize) -> String {
    let topic = |at: u8| format!("{}{prompt}", TOPICS[usize::from(at) % TOPICS.len()]);
    let own = format!("zq{}{prompt}", syllables(serial));
    let always = format!("zqa{}{prompt}", syllables(phone.into()));
    match said % 8 {
        0 => format!("{} {own}", topic(said / 7)),
        1 => format!("More {}, {own}!", topic(said / 7).to_uppercase()),
        2 => format!("{own} and {} with {}", topic(said / 7), topic(said / 11)),
        3 => topic(said / 7),
        4 => format!("{always} {}", topic(said / 7)),
        5 => format!("{always} again"),
        6 => format!("Ask Sister {}{}", own[..1].to_uppercase(), &own[1..]),
        _ => own,
    }
}

/// A number as syllables, so that no stemmer and no speller touches it.
fn syllables(mut number: usize) -> String {
    let mut word = String::new();
    for _ in 0..4 {
        word.push(char::from(b"bdfgklmnprtv"[number % 12]));
        word.push(char::from(b"aeiou"[number / 12 % 5]));
        number /= 60;
    }
    word
}

/// The pseudonym of a phone for a prompt: as good as random, as from a key.
pub(super) fn person(prompt: usize, phone: Phone) -> Person {
    let person = Person(mixed(prompt, phone, 99));
    if phone < PAPER {
        person.with_phone()
    } else {
        person.on_paper()
    }
}

/// The id of an answer.
pub(super) fn response(prompt: usize, phone: Phone, slot: u8) -> ResponseId {
    ResponseId(mixed(prompt, phone, slot))
}

fn mixed(prompt: usize, phone: Phone, slot: u8) -> u128 {
    let mut mixed = ((prompt as u128) << 16 | u128::from(phone) << 8 | u128::from(slot)) + 1;
    for _ in 0..3 {
        mixed = mixed.wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835);
        mixed ^= mixed >> 61;
    }
    mixed
}
