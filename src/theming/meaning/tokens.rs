//! Splits a text into the pieces of the model's vocabulary (BERT's uncased `WordPiece`). Any text gives some pieces.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;
use unicode_properties::{GeneralCategory, GeneralCategoryGroup, UnicodeGeneralCategory};

/// Most pieces read from one text, both marks counted: the longest answer has hardly more.
pub(super) const MOST_PIECES: usize = 128;

/// Longest word that is taken apart, in characters; a longer one is unknown.
const LONGEST_WORD: usize = 100;

/// Numbers of the pieces that are no words.
const UNKNOWN: u32 = 100;
const BEGIN: u32 = 101;
const END: u32 = 102;

/// The model's vocabulary.
pub(super) struct Vocabulary {
    numbers: HashMap<&'static str, u32>,
}

impl Vocabulary {
    /// `pieces` has one piece a line; its number is its line's, from 0.
    pub(super) fn new(pieces: &'static str) -> Self {
        Self {
            numbers: pieces.lines().zip(0..).collect(),
        }
    }

    /// The numbers of a text's pieces between the two marks; none where no word of it is known.
    pub(super) fn split(&self, text: &str) -> Option<Vec<u32>> {
        let mut numbers = vec![BEGIN];
        let mut known = false;
        for word in words(text) {
            let before = numbers.len();
            self.push(&word, &mut numbers);
            let is_word = word.chars().any(char::is_alphabetic);
            known |= is_word && numbers[before..].iter().all(|&number| number != UNKNOWN);
        }
        numbers.truncate(MOST_PIECES - 1);
        numbers.push(END);
        known.then_some(numbers)
    }

    /// Takes a word apart, longest piece first; one unknown part makes the whole word unknown.
    fn push(&self, word: &str, numbers: &mut Vec<u32>) {
        let before = numbers.len();
        if word.chars().count() > LONGEST_WORD {
            return numbers.push(UNKNOWN);
        }
        let (mut piece, mut rest) = (String::new(), word);
        while !rest.is_empty() {
            piece.clear();
            piece.push_str(if rest.len() == word.len() { "" } else { "##" });
            let mark = piece.len();
            piece.push_str(rest);
            while !self.numbers.contains_key(piece.as_str()) && piece.len() > mark {
                piece.pop();
            }
            match self.numbers.get(piece.as_str()) {
                Some(&number) if piece.len() > mark => numbers.push(number),
                _ => {
                    numbers.truncate(before);
                    return numbers.push(UNKNOWN);
                }
            }
            rest = &rest[piece.len() - mark..];
        }
    }
}

/// Lower-case words without accents; each punctuation mark and ideograph is a word of its own.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    let seen = text.chars().filter(|&c| !is_unseen(c));
    let plain = seen.nfd().filter(|&c| !is_accent(c));
    for c in plain.flat_map(char::to_lowercase) {
        if c.is_whitespace() {
            words.push(String::new());
        } else if is_punctuation(c) || is_ideograph(c) {
            words.extend([c.to_string(), String::new()]);
        } else if let Some(word) = words.last_mut() {
            word.push(c);
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

/// Controls, joiners, marks of direction, private characters.
fn is_unseen(c: char) -> bool {
    let breaks = matches!(c, '\t' | '\n' | '\r');
    let unseen = c.general_category_group() == GeneralCategoryGroup::Other;
    c == char::REPLACEMENT_CHARACTER || (unseen && !breaks)
}

fn is_accent(c: char) -> bool {
    c.general_category() == GeneralCategory::NonspacingMark
}

fn is_punctuation(c: char) -> bool {
    c.is_ascii_punctuation() || c.general_category_group() == GeneralCategoryGroup::Punctuation
}

fn is_ideograph(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{2ceaf}' | '\u{2f800}'..='\u{2fa1f}')
}

#[cfg(test)]
mod tests {
    use super::super::model::MODEL;
    use super::*;

    fn split(text: &str) -> Option<Vec<u32>> {
        MODEL.vocabulary.split(text)
    }

    /// Numbers as the model's own tokeniser gives them.
    #[test]
    fn texts_are_split_as_the_model_was_taught() {
        let unseen = "Café\u{200b} rotas";
        assert_eq!(split("cafe rotas"), split(unseen));
        assert_eq!(
            split("Never see our matron!"),
            Some(vec![101, 2196, 2156, 2256, 13523, 4948, 999, 102])
        );
    }

    #[test]
    fn a_text_without_a_known_word_is_not_read() {
        for text in ["", " \u{7}", "👍", "?!", "24/7", &"x".repeat(101)] {
            assert_eq!(split(text), None, "{text:?}");
        }
    }

    #[test]
    fn a_long_text_is_read_in_part() {
        assert_eq!(
            split(&"rota ".repeat(500)).map(|all| all.len()),
            Some(MOST_PIECES)
        );
    }
}
