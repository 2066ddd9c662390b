//! Every language says everything, with the same blanks, and counts as its speakers do.

use std::collections::{BTreeMap, BTreeSet};

use super::{Language, Message};

fn blanks(language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let entries = language.entries();
    let count = entries.len();
    let known: BTreeMap<_, _> = entries
        .into_iter()
        .map(|entry| (entry.key, entry.blanks))
        .collect();
    assert_eq!(known.len(), count, "a key of {language:?} is there twice");
    known
}

#[test]
fn every_language_says_everything_with_the_same_blanks() {
    let english = blanks(Language::English);
    assert!(english.len() > 50, "only {} sentences", english.len());
    let welsh = blanks(Language::Welsh);
    for (key, expected) in &english {
        assert_eq!(welsh.get(key), Some(expected), "“{key}” in Welsh");
    }
    for key in welsh.keys() {
        assert!(english.contains_key(key), "only Welsh has “{key}”");
    }
}

#[test]
fn nothing_is_only_copied() {
    let same: Vec<String> = Language::English
        .entries()
        .into_iter()
        .filter(|entry| entry.blanks.is_empty())
        .map(|entry| entry.key)
        .filter(|key| {
            let (english, welsh) = (Language::English.say(key), Language::Welsh.say(key));
            english == welsh && english.split(' ').count() > 2
        })
        .collect();
    assert!(same.is_empty(), "the same in both languages: {same:?}");
}

#[test]
fn welsh_counts_in_six_ways() {
    let says = |count| Language::Welsh.count("people", count);
    let forms: BTreeSet<String> = [0, 1, 2, 3, 6, 9]
        .map(|count| says(count).replace(|c: char| c.is_ascii_digit(), ""))
        .into_iter()
        .collect();
    assert!(forms.len() >= 2, "{forms:?}");
    assert_eq!(Language::English.count("people", 1), "1 person");
    assert_eq!(Language::English.count("people", 31), "31 people");
}

#[test]
fn a_message_is_worded_for_whoever_reads_it() {
    let message = Message::of("people").with("count", 2_u32);
    assert_eq!(message.to_string(), "2 people");
    assert_ne!(Language::Welsh.tell(&message), message.to_string());
}

#[test]
fn the_first_language_that_there_is_counts() {
    assert_eq!(
        Language::preferred("fr, cy;q=0.8, en;q=0.5"),
        Some(Language::Welsh)
    );
    assert_eq!(
        Language::preferred("en-US,en;q=0.9"),
        Some(Language::English)
    );
    assert_eq!(Language::preferred("fr, de"), None);
    assert_eq!(Language::read("CY-gb"), Some(Language::Welsh));
}
