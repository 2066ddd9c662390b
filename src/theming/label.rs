//! Names a theme by words its people used. It never shows a word that too few people wrote, for such a word may be a name.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::response::Person;
use super::usage::Usage;
use super::words::Word;

/// Most words of a label: what can be read at a glance.
const MOST_WORDS: usize = 3;

/// Longest label word, in characters: three of them and two separators fit 60.
const LONGEST_WORD: usize = 18;

/// From this many responses to the prompt on, words and themes need [`MANY_PEOPLE`]; before, [`FEW_PEOPLE`].
const LARGE_PROMPT: usize = 20;
const MANY_PEOPLE: usize = 3;
const FEW_PEOPLE: usize = 2;

/// Least gain of a second or third word, as a share of the theme's texts.
const WORTH_ADDING: f32 = 0.06;

/// A label made of words.
#[derive(Clone, Default, PartialEq)]
pub(super) struct Label {
    /// As people read it.
    pub(super) text: String,
    /// Stem and shown form of each word.
    words: Vec<(String, String)>,
}

/// One text as labels see it.
#[derive(Clone, Copy)]
pub(super) struct Said<'a> {
    /// Who said it.
    pub(super) person: Person,
    /// The words, in order.
    pub(super) words: &'a [Word],
}

/// A stem that may be shown.
struct Candidate {
    /// Positions of the theme's texts that have it.
    at: Vec<usize>,
    /// How gladly it is shown, 0 to 1.
    worth: f32,
}

/// How many people a theme and a label word need when `responses` have been given to the prompt.
pub(super) fn people_needed(responses: usize) -> usize {
    if responses < LARGE_PROMPT {
        FEW_PEOPLE
    } else {
        MANY_PEOPLE
    }
}

impl Label {
    /// Up to three words that together occur in most texts of a theme and seldom outside; none if no word has `needed`
    /// people behind it. A label that is `taken` by another theme gets one more word, if there is one.
    pub(super) fn of(
        theme: &[Said<'_>],
        usage: &Usage<'_>,
        needed: usize,
        taken: &BTreeSet<String>,
    ) -> Option<Self> {
        let mut candidates = candidates(theme, needed);
        let mut covered = vec![false; theme.len()];
        let mut label = Self::default();
        while label.words.len() < MOST_WORDS {
            let best = best(&candidates, &covered, usage);
            let wanted = label.words.is_empty() || taken.contains(&label.text);
            let Some((_, stem)) = best.filter(|best| wanted || best.0 >= WORTH_ADDING) else {
                break;
            };
            for i in candidates.remove(stem).into_iter().flat_map(|word| word.at) {
                covered[i] = true;
            }
            label.add(stem, surface(stem, theme)?);
        }
        (!label.words.is_empty()).then_some(label)
    }

    fn add(&mut self, stem: &str, surface: &str) {
        if !self.text.is_empty() {
            self.text.push_str(" · ");
        }
        self.text.push_str(surface);
        self.words.push((stem.to_owned(), surface.to_owned()));
    }

    /// Whether every word still has enough people of the theme behind it, and is still written as it is shown.
    pub(super) fn holds(&self, theme: &[Said<'_>], needed: usize) -> bool {
        let candidates = candidates(theme, needed);
        let written = |shown: &str| {
            theme
                .iter()
                .flat_map(|said| said.words)
                .any(|word| word.surface == shown)
        };
        self.words
            .iter()
            .all(|(stem, shown)| candidates.contains_key(stem.as_str()) && written(shown))
    }
}

/// The word that brings in most of the texts not yet covered, less its share outside the theme; with that gain, −1 to 1.
fn best<'a>(
    candidates: &BTreeMap<&'a str, Candidate>,
    covered: &[bool],
    usage: &Usage<'_>,
) -> Option<(f32, &'a str)> {
    let gain = |stem: &str, word: &Candidate| {
        let new = word.at.iter().filter(|&&i| !covered[i]).count() as f32 / covered.len() as f32;
        word.worth * new - usage.outside(stem, word.at.len(), covered.len())
    };
    let gains = candidates
        .iter()
        .map(|(stem, word)| (gain(stem, word), *stem));
    gains.reduce(|best, next| if next.0 > best.0 { next } else { best })
}

/// Stems that enough people of a theme used.
fn candidates<'a>(theme: &[Said<'a>], needed: usize) -> BTreeMap<&'a str, Candidate> {
    let mut found: BTreeMap<&str, Candidate> = BTreeMap::new();
    for (i, said) in theme.iter().enumerate() {
        for word in said.words.iter().filter(|word| may_show(word)) {
            let new = || Candidate {
                at: Vec::new(),
                worth: word.worth,
            };
            let candidate = found.entry(&word.stem).or_insert_with(new);
            candidate.worth = candidate.worth.min(word.worth);
            if candidate.at.last() != Some(&i) {
                candidate.at.push(i);
            }
        }
    }
    let people = |at: &[usize]| {
        let people: BTreeSet<_> = at.iter().map(|&i| theme[i].person).collect();
        Person::counted(&people)
    };
    found.retain(|_, candidate| people(&candidate.at) >= needed);
    found
}

fn may_show(word: &Word) -> bool {
    word.worth > 0.0 && word.surface.chars().count() <= LONGEST_WORD
}

/// The commonest form of a stem in the theme; of equally common ones the shortest, then the first by alphabet.
fn surface<'a>(stem: &str, theme: &[Said<'a>]) -> Option<&'a str> {
    let mut forms: BTreeMap<&str, usize> = BTreeMap::new();
    let words = theme.iter().flat_map(|said| said.words);
    for word in words.filter(|word| word.stem == stem && may_show(word)) {
        *forms.entry(&word.surface).or_default() += 1;
    }
    let best = forms
        .into_iter()
        .min_by_key(|(form, count)| (Reverse(*count), form.chars().count(), *form));
    best.map(|(form, _)| form)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theming::words::words;

    fn label(theme: &[(u128, &str)], others: &[&str], needed: usize) -> Option<String> {
        let read: Vec<_> = theme
            .iter()
            .map(|(person, text)| (Person(*person), words(text)))
            .collect();
        let others: Vec<_> = others.iter().map(|text| words(text)).collect();
        let said: Vec<_> = read
            .iter()
            .map(|(person, words)| Said {
                person: *person,
                words,
            })
            .collect();
        let usage = Usage::of(
            read.iter()
                .map(|read| &read.1)
                .chain(&others)
                .map(Vec::as_slice),
        );
        Label::of(&said, &usage, needed, &BTreeSet::new()).map(|label| label.text)
    }

    #[test]
    fn a_label_has_the_words_that_cover_most_texts_and_few_others() {
        let parking = [
            (1, "parking is too dear"),
            (2, "staff parking"),
            (3, "nowhere to park"),
            (4, "staff car spaces"),
        ];
        let others = ["staff rota", "staff breaks", "staff training"];
        assert_eq!(label(&parking, &others, 2).as_deref(), Some("parking"));
    }

    #[test]
    fn a_word_of_one_person_is_never_shown_however_often_it_is_said() {
        let theme = [
            (1, "Beverley again"),
            (1, "Beverley"),
            (1, "ask Beverley"),
            (2, "rota late"),
            (3, "late rota"),
        ];
        assert_eq!(label(&theme, &[], 2).as_deref(), Some("late"));
        assert_eq!(label(&theme, &[], 3), None);
    }

    #[test]
    fn from_twenty_responses_on_a_word_needs_three_people() {
        assert_eq!(
            (people_needed(0), people_needed(19), people_needed(20)),
            (2, 2, 3)
        );
    }

    #[test]
    fn negations_numbers_and_endless_words_are_no_labels() {
        let long = "a".repeat(10) + &"bc".repeat(40);
        let texts = [(1, "not 24 "), (2, "never 24 "), (3, "no 24")]
            .map(|(who, text)| (who, format!("{text} {long}")));
        let theme: Vec<_> = texts
            .iter()
            .map(|(who, text)| (*who, text.as_str()))
            .collect();
        assert_eq!(label(&theme, &[], 2), None);
    }

    #[test]
    fn a_label_holds_only_while_its_people_are_there() {
        let read: Vec<_> = ["late rota", "rota late", "late rota"].map(words).into();
        let said: Vec<_> = (1..)
            .map(Person)
            .zip(&read)
            .map(|(person, words)| Said { person, words })
            .collect();
        let usage = Usage::of(read.iter().map(Vec::as_slice));
        let label = Label::of(&said, &usage, 3, &BTreeSet::new()).expect("three people say it");
        assert!(label.holds(&said, 3) && !label.holds(&said[..2], 3));
    }

    #[test]
    fn a_taken_label_gets_one_more_word() {
        let read: Vec<_> = ["late rota", "rota late", "late rota"].map(words).into();
        let said: Vec<_> = (1..)
            .map(Person)
            .zip(&read)
            .map(|(person, words)| Said { person, words })
            .collect();
        let usage = Usage::of(read.iter().map(Vec::as_slice));
        let taken = BTreeSet::from(["late".to_owned()]);
        assert!(
            Label::of(&said, &usage, 3, &taken).is_some_and(|label| label.text == "late · rota")
        );
    }
}
