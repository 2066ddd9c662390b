//! What kind of word a word is, and its full spelling. It only looks things up; it never decides what a response means.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use super::word_lists::{NEGATIONS, PHRASES, SHORT_FORMS, STOP, VAGUE};

/// What a word is for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Carries meaning.
    Plain,
    /// Carries meaning, but says little as a label.
    Vague,
    /// Grammar only; left out.
    Stop,
    /// Turns the meaning round; kept, but no use in a label.
    Negation,
}

/// The kind of a lower-case word.
pub(super) fn kind(word: &str) -> Kind {
    if NEGATION_WORDS.contains(word) || word.ends_with("n't") {
        Kind::Negation
    } else if STOP_WORDS.contains(word) {
        Kind::Stop
    } else if VAGUE_WORDS.contains(word) {
        Kind::Vague
    } else {
        Kind::Plain
    }
}

/// The full spelling of a short form, or the word itself. May be several words with single spaces.
pub(super) fn spell_out(word: &str) -> &str {
    SPELLINGS.get(word).copied().unwrap_or(word)
}

/// Writes the phrases that punctuation or spaces would tear apart as one word.
pub(super) fn join_phrases(text: String) -> String {
    let present = PHRASES
        .iter()
        .filter(|(from, _)| text.contains(from))
        .collect::<Vec<_>>();
    present
        .into_iter()
        .fold(text, |text, (from, to)| replace_whole(&text, from, to))
}

/// Replaces `from` where it stands alone: "1:1", but not the middle of "11:15".
fn replace_whole(text: &str, from: &str, to: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut done = 0;
    for (at, _) in text.match_indices(from) {
        let end = at + from.len();
        let alone = !text[..at].ends_with(char::is_alphanumeric)
            && !text[end..].starts_with(char::is_alphanumeric);
        if alone {
            out.push_str(&text[done..at]);
            out.push_str(to);
            done = end;
        }
    }
    out + &text[done..]
}

static STOP_WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| STOP.split_whitespace().collect());
static VAGUE_WORDS: LazyLock<BTreeSet<&str>> = LazyLock::new(|| VAGUE.split_whitespace().collect());
static NEGATION_WORDS: LazyLock<BTreeSet<&str>> =
    LazyLock::new(|| NEGATIONS.split_whitespace().collect());
static SPELLINGS: LazyLock<BTreeMap<&str, &str>> =
    LazyLock::new(|| SHORT_FORMS.iter().copied().collect());

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn phrases_are_joined_only_where_they_stand_alone() {
        assert_eq!(
            join_phrases("a 1:1, a&e".to_owned()),
            "a onetoone, emergency department"
        );
        assert_eq!(join_phrases("11:15 and a1:1".to_owned()), "11:15 and a1:1");
    }

    #[test]
    fn every_word_has_one_kind() {
        let lists =
            [STOP, VAGUE, NEGATIONS].map(|list| list.split_whitespace().collect::<BTreeSet<_>>());
        for (i, list) in lists.iter().enumerate() {
            assert!(lists[i + 1..].iter().all(|other| list.is_disjoint(other)));
        }
        assert!(
            kind("don't") == Kind::Negation
                && kind("the") == Kind::Stop
                && kind("rota") == Kind::Plain
        );
    }
}
