//! Turns one response, as typed on a phone, into the words that carry its meaning.
//! It never sees who wrote the text and never fails: any text gives some list of words, perhaps none.

use rust_stemmers::{Algorithm, Stemmer};
use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

use super::spelling::{self, Kind};
use super::text::MASK;

/// Most words read from one response; a limit on work, far above the 40 words people write.
const MOST_WORDS: usize = 150;

/// Letters repeated more often than this are typing for effect ("soooo").
const MOST_REPEATS: usize = 2;

/// A vague word is a label only where it covers twice as much as a plain one.
const VAGUE_WORTH: f32 = 0.5;

/// One word of a response.
#[derive(Clone, PartialEq)]
pub(super) struct Word {
    /// The stem shared by all forms of the word, for counting.
    pub(super) stem: String,
    /// The form people typed, in lower case, for labels.
    pub(super) surface: String,
    /// How gladly it is shown in a label, 0 (never) to 1.
    pub(super) worth: f32,
}

/// The words of `text` in order, without stop words, stemmed.
pub(super) fn words(text: &str) -> Vec<Word> {
    let stemmer = Stemmer::create(Algorithm::English);
    let clean = clean(&text.replace(MASK, " "));
    clean
        .unicode_words()
        .flat_map(|raw| spelling::spell_out(owner(raw)).split(' '))
        .filter_map(|surface| word(&stemmer, surface))
        .take(MOST_WORDS)
        .collect()
}

/// `text` with its short forms in full, for whoever knows whole words only. Nothing is left out but what stands for a number.
#[cfg(feature = "model")]
pub(super) fn spelled_out(text: &str) -> String {
    clean(&text.replace(MASK, " "))
        .split_word_bounds()
        .map(spelling::spell_out)
        .collect()
}

fn word(stemmer: &Stemmer, surface: &str) -> Option<Word> {
    let worth = match spelling::kind(surface) {
        Kind::Stop => return None,
        Kind::Negation => return Some(negation()),
        Kind::Plain if !reads_as_word(surface) => 0.0,
        Kind::Plain => 1.0,
        Kind::Vague => VAGUE_WORTH,
    };
    let stem = stemmer.stem(surface).into_owned();
    Some(Word {
        stem,
        surface: surface.to_owned(),
        worth,
    })
}

/// "manager" of "manager's"; "it's" and the like are stop words as they are.
fn owner(raw: &str) -> &str {
    raw.strip_suffix("'s")
        .filter(|word| word.chars().count() > 1 && spelling::kind(raw) == Kind::Plain)
        .unwrap_or(raw)
}

fn reads_as_word(surface: &str) -> bool {
    surface.chars().any(char::is_alphabetic) && surface.chars().count() > 1
}

/// All negations count as one word, so that "can't" and "never" are alike. It says nothing as a label.
fn negation() -> Word {
    Word {
        stem: "not".to_owned(),
        surface: "not".to_owned(),
        worth: 0.0,
    }
}

/// One spelling for look-alike characters, lower case, no control characters, plain apostrophes, no drawn-out letters.
fn clean(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let (mut last, mut repeats) = (' ', 0);
    for c in text.nfkc().flat_map(char::to_lowercase).map(plain) {
        repeats = if c == last { repeats + 1 } else { 1 };
        last = c;
        if repeats <= MOST_REPEATS || !c.is_alphabetic() {
            out.push(c);
        }
    }
    spelling::join_phrases(out)
}

fn plain(c: char) -> char {
    match c {
        '\u{2018}' | '\u{2019}' | '\u{02bc}' | '`' | '\u{b4}' => '\'',
        '_' => ' ',
        c if c.is_control() => ' ',
        c => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stems(text: &str) -> Vec<String> {
        words(text).into_iter().map(|word| word.stem).collect()
    }

    #[test]
    fn phone_typing_and_short_forms_are_read_alike() {
        assert_eq!(
            stems("The HCA's obs"),
            stems("healthcare assistant observations")
        );
        assert_eq!(stems("1:1 with mgr"), stems("one to one with the manager"));
        assert_eq!(stems("we’re SOOOO tireddd"), stems("we're soo tiredd"));
        assert_eq!(stems("ﬁve cafés"), stems("five cafe\u{301}s"));
    }

    #[test]
    fn what_stands_for_a_number_is_no_word_of_anybody() {
        assert_eq!(
            stems(&format!("bed of {MASK}, again")),
            stems("bed of again")
        );
    }

    #[test]
    fn negations_stay_and_are_one_word() {
        for text in [
            "not listened",
            "never listened",
            "don't listen",
            "dont listening",
        ] {
            assert_eq!(stems(text), ["not", "listen"], "{text}");
        }
    }

    #[test]
    fn grammar_emoji_and_control_characters_leave_nothing() {
        for text in ["", " \0\u{7}", "and the of it", "👍🏽 🎉", "... !!!"] {
            assert!(words(text).is_empty(), "{text:?}");
        }
    }

    #[test]
    fn very_long_texts_are_read_in_part() {
        assert_eq!(words(&"rota ".repeat(10_000)).len(), MOST_WORDS);
    }
}
