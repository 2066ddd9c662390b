//! Texts compared by the stems of their words, weighed by how rare they are in the session (TF-IDF).
//! It never looks beyond the texts it is given.

use std::collections::BTreeMap;

use super::likeness::Likeness;
use super::words::Word;

/// How often each stem occurs in one text.
pub(super) type Counts = BTreeMap<Box<str>, f32>;

/// For one stem, the texts it occurs in and its weight there.
type Posting = Vec<(usize, f32)>;

/// Counts the stems of one text.
pub(super) fn count(words: &[Word]) -> Counts {
    let mut counts = Counts::new();
    for word in words {
        *counts.entry(word.stem.as_str().into()).or_default() += 1.0;
    }
    counts
}

/// Dot products of all texts as vectors of length 1; 0 for a text without words. Side: `all.len()`.
pub(super) fn products(all: &[&Counts]) -> Likeness {
    let mut table = Likeness::zeros(all.len());
    for posting in weighed(all) {
        for (at, &(i, x)) in posting.iter().enumerate() {
            let row = table.row_mut(i);
            for &(j, y) in &posting[..=at] {
                row[j] += x * y;
            }
        }
    }
    table.mirror();
    table
}

/// The postings of all stems, weighed so that every text has length 1. A word said twice counts √2, since it is seldom
/// twice as important.
fn weighed(all: &[&Counts]) -> Vec<Posting> {
    let mut by_stem: BTreeMap<&str, Posting> = BTreeMap::new();
    for (i, counts) in all.iter().enumerate() {
        for (stem, count) in *counts {
            by_stem.entry(stem).or_default().push((i, count.sqrt()));
        }
    }
    let mut postings: Vec<Posting> = by_stem.into_values().collect();
    let mut squares = vec![0.0_f32; all.len()];
    for posting in &mut postings {
        let rarity = rarity(posting.len(), all.len());
        for (i, weight) in posting {
            *weight *= rarity;
            squares[*i] += *weight * *weight;
        }
    }
    for (i, weight) in postings.iter_mut().flatten() {
        *weight /= squares[*i].sqrt();
    }
    postings
}

/// Weight of a stem that occurs in `with` of `all` texts: 1 for a word everybody uses, more for rarer ones.
fn rarity(with: usize, all: usize) -> f32 {
    ((1.0 + all as f32) / (1.0 + with as f32)).ln() + 1.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theming::words::words;

    fn table(texts: &[&str]) -> Likeness {
        let read: Vec<Counts> = texts.iter().map(|text| count(&words(text))).collect();
        products(&read.iter().collect::<Vec<_>>())
    }

    #[test]
    fn vectors_have_length_one_and_rare_words_weigh_more() {
        let table = table(&[
            "staff parking",
            "parking costs",
            "staff rota",
            "staff breaks",
        ]);
        assert!((0..4).all(|i| (table.at(i, i) - 1.0).abs() < 1e-5));
        assert!(
            table.at(0, 1) > table.at(0, 2),
            "parking is rarer than staff"
        );
        assert!((table.at(0, 1) - table.at(1, 0)).abs() < 1e-6);
    }

    #[test]
    fn a_text_without_words_is_like_nothing() {
        let table = table(&["", "parking", "👍"]);
        assert!(
            table
                .row(0)
                .iter()
                .chain(table.row(2))
                .all(|value| *value == 0.0)
        );
    }
}
