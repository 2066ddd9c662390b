//! The program's source held against the catalogue: every key that is asked for is there, every key that is there is asked
//! for, and no sentence for people stands anywhere else.

use std::collections::BTreeSet;

use openfloor::words::Language;

use super::source::{Source, sources};

/// Where sentences for people would stand if they were not in the catalogue. The gallery's index, the command line, the
/// log and what is wrong with a file of content are for those who run the program, in English.
const LAYERS: [&str; 3] = ["views", "export", "http"];

/// What calls take a key as their first argument: whoever speaks a language, and a message.
const CALLS: [&str; 10] = [
    "lang.say(",
    "lang.count(",
    "lang.with(",
    "language.say(",
    "language.count(",
    "language.with(",
    "English.say(",
    "English.count(",
    "English.with(",
    "Message::of(",
];

/// What stands in front of a literal that only those who run the program read, or nobody.
const FOR_OPERATORS: [&str; 5] = ["expect(", "error!(", "warn!(", "info!(", "write_str("];

/// What looks like a sentence and is none of ours: values that a standard gives, what is engraved on keys, what is said
/// where no language is known yet: a full server, a stopping one, the reason in a close frame; and Word’s own styles.
const NOT_SENTENCES: [&str; 22] = [
    "attachment; filename",
    "camera=(), geolocation=()",
    "default-src 'none'",
    "base-uri 'none'",
    "light dark",
    "xMinYMid meet",
    "sans-serif",
    "Page Down",
    "Page Up",
    "Home",
    "End",
    "HTTP/1.1 503",
    "Back in a moment",
    "too long",
    "not WebSocket",
    "only text",
    "Deleted",
    "Title",
    "Arimo",
    "Quote",
    "List Paragraph",
    "Arial",
];

fn people_facing() -> Vec<Source> {
    let mut files = sources("src");
    files.retain(|file| !file.is_test() && file.layer() != "words" && file.layer() != "gallery");
    files
}

/// The string literals of some code but those for operators, escapes left as they are.
fn literals(code: &str) -> Vec<&str> {
    let (mut found, mut rest) = (Vec::new(), code);
    while let Some(start) = rest.find('"') {
        let for_operators = FOR_OPERATORS
            .iter()
            .any(|call| rest[..start].trim_end().ends_with(call));
        let after = &rest[start + 1..];
        let quoted = rest[..start].ends_with('\'') && after.starts_with('\'');
        let mut end = 0;
        let bytes = after.as_bytes();
        while !quoted && end < bytes.len() && bytes[end] != b'"' {
            end += if bytes[end] == b'\\' { 2 } else { 1 };
        }
        if !quoted && !for_operators {
            found.push(&after[..end.min(after.len())]);
        }
        rest = after.get(end + 1..).unwrap_or_default();
    }
    found
}

/// Whether a literal is something that somebody would read out: two words in a row, or a capital word.
fn is_sentence(literal: &str) -> bool {
    let words: Vec<&str> = literal.split(' ').collect();
    let is_word =
        |word: &str| word.len() > 1 && word.chars().all(|c| c.is_ascii_alphabetic() || c == '’');
    let in_a_row = words
        .windows(2)
        .any(|two| is_word(two[0]) && is_word(two[1].trim_end_matches(['.', ',', ':', '?', '…'])));
    let capital = words.len() == 1 && {
        let mut letters = literal.chars();
        let first = letters.next().is_some_and(|c| c.is_ascii_uppercase());
        let rest = literal.trim_end_matches(['.', '…']);
        first && rest.len() > 2 && rest[1..].chars().all(|c| c.is_ascii_lowercase())
    };
    (in_a_row || capital) && !NOT_SENTENCES.iter().any(|known| literal.contains(known))
}

#[test]
fn every_key_that_is_asked_for_is_in_the_catalogue() {
    let known: BTreeSet<String> = Language::English
        .entries()
        .into_iter()
        .map(|entry| entry.key)
        .collect();
    let mut asked = 0;
    for file in people_facing() {
        let code = file.code();
        for call in CALLS {
            for rest in code.split(call).skip(1) {
                let Some(key) = rest
                    .trim_start()
                    .strip_prefix('"')
                    .and_then(|rest| rest.split('"').next())
                else {
                    continue;
                };
                assert!(known.contains(key), "{} asks for “{key}”", file.path);
                asked += 1;
            }
        }
    }
    assert!(asked > 300, "only {asked} keys were found");
}

#[test]
fn every_key_of_the_catalogue_is_asked_for() {
    let code: String = people_facing().iter().map(Source::code).collect();
    let used: BTreeSet<&str> = literals(&code).into_iter().collect();
    let unused: Vec<String> = Language::English
        .entries()
        .into_iter()
        .map(|entry| entry.key)
        .filter(|key| !used.contains(key.as_str()) && !is_attribute_in_use(key, &used))
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:?}");
}

/// An attribute's key may be put together where a sentence and its lead go together.
fn is_attribute_in_use(key: &str, used: &BTreeSet<&str>) -> bool {
    key.split_once('.').is_some_and(|(id, attribute)| {
        used.contains(id)
            && used
                .iter()
                .any(|literal| literal.ends_with(&format!(".{attribute}")))
    })
}

#[test]
fn no_sentence_stands_outside_the_catalogue() {
    let mut found = Vec::new();
    for file in people_facing()
        .iter()
        .filter(|file| LAYERS.contains(&file.layer()))
    {
        let code = file.code();
        found.extend(
            literals(&code)
                .into_iter()
                .filter(|literal| is_sentence(literal))
                .map(|literal| format!("{}: “{literal}”", file.path)),
        );
    }
    assert!(
        found.is_empty(),
        "{} sentences:\n  {}",
        found.len(),
        found.join("\n  ")
    );
}

#[test]
fn the_script_has_no_words_of_its_own() {
    for entry in std::fs::read_dir("web").expect("the folder of the script") {
        let path = entry.expect("a file").path();
        if path.extension().is_none_or(|kind| kind != "js") || path.ends_with("identifying.js") {
            continue;
        }
        let text = std::fs::read_to_string(&path).expect("text");
        let code: String = text
            .lines()
            .map(|line| line.split("//").next().unwrap_or_default())
            .filter(|line| !line.trim_start().starts_with("/**"))
            .collect::<Vec<_>>()
            .join("\n");
        for literal in literals(&code) {
            let words = literal
                .split(' ')
                .filter(|word| word.len() > 2 && word.chars().all(|c| c.is_ascii_alphabetic()));
            assert!(
                !is_sentence(literal) || words.count() < 3,
                "{}: “{literal}”",
                path.display()
            );
        }
    }
}

#[test]
fn sentences_are_told_from_what_nobody_reads() {
    for sentence in [
        "Show themes",
        "Undo",
        "Name",
        "What people wrote",
        "Sorting…",
    ] {
        assert!(is_sentence(sentence), "{sentence}");
    }
    for other in [
        "show-themes",
        "0 0 24 24",
        "text/css; charset=utf-8",
        "",
        "a",
        "M1 2h3z",
        "#",
        "PageDown",
        "F2",
        "url(#hatch)",
    ] {
        assert!(!is_sentence(other), "{other}");
    }
    assert_eq!(
        literals("a \"b c\" '\"' \"d\\\"e\" \"\""),
        ["b c", "d\\\"e", ""]
    );
}
