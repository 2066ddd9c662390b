//! One word from everybody, at the beginning or the end. What comes out is a list of words and how many wrote each.
//!
//! A word may name somebody, and what only one person wrote points at that person. So:
//!
//! - Nothing is told before the step has closed, and nothing below the smallest group.
//! - Only words that several people wrote are told, by the same number as a theme needs ([`people_needed`]), each phone
//!   counting as one. All others are one number; the words themselves are never kept, nor shown to anybody.
//! - With the step the journal goes, and who wrote what: [`CountedWords`] is all that is left.
//! - The facilitator can take any word that is told off every screen, at once, and bring it back; how many are hidden is
//!   told.
//!
//! Digits are refused, so nobody's number can be among the words.
//!
//! What remains: whoever guesses a word and writes it as well learns whether anybody else did.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use unicode_normalization::char::is_combining_mark;

use super::board::people_needed;
use super::decide::{Decision, changed};
use super::prompt::PromptState;
use super::{
    Activity, Event, ItemName, Outcome, OutcomeRow, PromptStage, Refusal, Session, identifying,
    limits, tidy,
};
use crate::theming::{Person, Text};

/// A word and how many people wrote it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct WordCount {
    /// The word, in small letters.
    pub word: String,
    /// People who wrote it.
    pub people: u32,
}

/// What is left of a step's words once it has closed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CountedWords {
    /// People who wrote a word.
    pub people: u32,
    /// The words that several people wrote, the most frequent first. None below the smallest group.
    pub words: Vec<WordCount>,
    /// People who wrote any other word; nobody below the smallest group.
    pub others: u32,
}

/// The words of one step.
#[derive(Clone, Default)]
pub(super) struct Words {
    /// What each person has written. Emptied when they are counted.
    said: BTreeMap<Person, Text>,
    counted: Option<CountedWords>,
    /// Words that the facilitator has taken off every screen.
    hidden: BTreeSet<String>,
}

impl Words {
    pub(super) fn put(&mut self, person: Person, word: &Text) {
        if word.is_empty() {
            self.said.remove(&person);
        } else {
            self.said.insert(person, word.clone());
        }
    }

    pub(super) fn of(&self, person: Person) -> Option<&Text> {
        self.said.get(&person)
    }

    /// People who have written a word, now or when it closed.
    pub(super) fn people(&self) -> u32 {
        let counted = self.counted.as_ref();
        counted.map_or(self.said.len() as u32, |counted| counted.people)
    }

    /// What is left of them once the step has closed.
    pub(super) fn count(&self, smallest_group: u32) -> CountedWords {
        let people = self.said.len() as u32;
        if people < smallest_group {
            return CountedWords {
                people,
                ..CountedWords::default()
            };
        }
        let mut writers: BTreeMap<String, u32> = BTreeMap::new();
        for word in self.said.values() {
            *writers.entry(folded(word)).or_default() += 1;
        }
        let needed = people_needed(self.said.len());
        writers.retain(|_, people| *people >= needed);
        let counts = writers.into_iter();
        let mut words: Vec<WordCount> = counts
            .map(|(word, people)| WordCount { word, people })
            .collect();
        // Words of equal counts stay in the order of the alphabet.
        words.sort_by_key(|known| Reverse(known.people));
        words.truncate(limits::WORDS_TOLD);
        let told: u32 = words.iter().map(|known| known.people).sum();
        CountedWords {
            people,
            words,
            others: people - told,
        }
    }

    pub(super) fn close(&mut self, counted: CountedWords) {
        self.said.clear();
        self.counted = Some(counted);
    }

    pub(super) fn hide(&mut self, word: &str, hidden: bool) {
        if hidden {
            self.hidden.insert(word.to_owned());
        } else {
            self.hidden.remove(word);
        }
    }

    fn told(&self) -> &[WordCount] {
        self.counted.as_ref().map_or(&[], |counted| &counted.words)
    }
}

/// A word as it is counted: in small letters and with one kind of apostrophe.
fn folded(word: &str) -> String {
    word.to_lowercase().replace(['’', '‘', '`'], "'")
}

/// A word as it was typed, without what stands around it.
///
/// # Errors
/// A refusal that says what a word is.
fn read(typed: &str) -> Result<String, Refusal> {
    let typed = tidy(typed);
    let parts: Vec<&str> = typed.split_whitespace().collect();
    let whole = parts.join(" ");
    let word = whole.trim_matches(|c: char| !c.is_alphanumeric() && !is_combining_mark(c));
    let in_letters = |c: char| c.is_alphabetic() || is_combining_mark(c) || " '’‘`-".contains(c);
    // A mark without the letter that it stands on is no word, and tidied once more nothing would be left of it.
    let has_letter = word
        .chars()
        .any(|c| c.is_alphabetic() && !is_combining_mark(c));
    let spaces = word.split(' ').count();
    match identifying::length(word) {
        _ if typed.is_empty() => Err(Refusal::NothingWritten),
        _ if !has_letter => Err(Refusal::NotOneWord),
        _ if spaces > limits::WORDS || !word.chars().all(in_letters) => Err(Refusal::NotOneWord),
        length if length > limits::WORD_CHARS => Err(Refusal::WordTooLong(length)),
        _ => Ok(word.to_owned()),
    }
}

impl Session {
    pub(super) fn say_word(&self, prompt: usize, person: Person, typed: &str) -> Decision {
        let state = self.taking_answers(prompt)?;
        if self.activity(prompt) != Some(Activity::OneWord) {
            return Err(Refusal::NotWritten);
        }
        let word = read(typed)?;
        let news = state.words.of(person).is_none_or(|known| **known != *word);
        let word = word.into();
        let said = Event::WordSaid {
            prompt,
            person,
            word,
        };
        Ok(changed(news, said))
    }

    /// What a step in which people wrote words leaves.
    pub(super) fn count_words(&self, prompt: usize) -> Event {
        let counted = self.prompts[prompt].words.count(self.setup.smallest_group);
        Event::WordsCounted { prompt, counted }
    }

    pub(super) fn hide_word(&self, prompt: usize, word: &str, hidden: bool) -> Decision {
        let state = self.prompt(prompt)?;
        if state.stage != PromptStage::Sorted {
            return Err(Refusal::NotSorted);
        }
        if !state.words.told().iter().any(|known| known.word == word) {
            return Err(Refusal::NoSuchWord);
        }
        let news = state.words.hidden.contains(word) != hidden;
        let word = word.to_owned();
        Ok(changed(
            news,
            Event::WordHidden {
                prompt,
                word,
                hidden,
            },
        ))
    }
}

impl PromptState {
    /// What came out of a step in which people wrote words, once it has closed.
    pub(super) fn words_told(&self, needed: u32) -> Option<Outcome> {
        let words = &self.words;
        let counted = words.counted.as_ref()?;
        if counted.people < needed {
            return Some(Outcome::TooFew { needed });
        }
        let seen = |known: &&WordCount| !words.hidden.contains(&known.word);
        let rows = counted.words.iter().filter(seen).map(|known| OutcomeRow {
            name: ItemName::Word {
                word: known.word.clone(),
            },
            c: None,
            marks: vec![known.people],
            worth: known.people,
        });
        Some(Outcome::Counted {
            people: counted.people,
            rows: rows.collect(),
            other_words: counted.others,
            hidden_words: words.hidden.len() as u32,
        })
    }

    /// The words that the facilitator has taken off every screen, to bring back.
    pub(super) fn hidden_words(&self) -> Vec<String> {
        self.words.hidden.iter().cloned().collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::hostile::{cases, is_a_sentence, text};

    proptest! {
        #![proptest_config(cases(4_000))]

        #[test]
        fn anything_typed_is_a_word_or_refused(typed in text(&["Tired", "  “hopeful”! ", "not   sure.", "llŷn", "थका हुआ"])) {
            match read(&typed) {
                Ok(word) => {
                    prop_assert!(word.chars().count() <= limits::WORD_CHARS);
                    prop_assert_eq!(read(&word), Ok(word));
                }
                Err(why) => prop_assert!(is_a_sentence(&why.to_string())),
            }
        }
    }

    #[test]
    fn a_word_is_one_or_two_in_letters() {
        for (typed, word) in [
            ("Tired", "Tired"),
            ("  “hopeful”! ", "hopeful"),
            ("not   sure.", "not sure"),
            ("wedi blino", "wedi blino"),
            ("llŷn", "llŷn"),
            ("so-so", "so-so"),
            ("I’m ok", "I’m ok"),
            ("थका हुआ", "थका हुआ"),
        ] {
            assert_eq!(read(typed).as_deref(), Ok(word), "{typed}");
        }
        for typed in [
            "see us as people",
            "9434765919",
            "1\u{941}",
            "bay 4",
            "👍",
            "a.b",
            "a/b",
            "SW1A1AA",
            "!",
        ] {
            assert_eq!(read(typed), Err(Refusal::NotOneWord), "{typed}");
        }
        assert_eq!(read(" \n "), Err(Refusal::NothingWritten));
        assert_eq!(read(&"x".repeat(24)).map(|word| word.len()), Ok(24));
        assert_eq!(read(&"x".repeat(25)), Err(Refusal::WordTooLong(25)));
    }

    #[test]
    fn spelling_is_folded_lightly() {
        assert_eq!(folded("I’M OK"), "i'm ok");
        assert_ne!(folded("tân"), folded("tan"), "two words in Welsh");
    }
}
