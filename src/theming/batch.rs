//! Groups a list of texts in one go. It never holds more than [`MOST_AT_ONCE`] and [`VISITORS`] of them against each other.

use std::collections::BTreeMap;

use super::board::Board;
use super::reading::Reader;
use super::response::{Person, Response, ResponseId};
use super::seed::Seed;
use super::themes::{Also, OTHER_POINTS, ThemeId};

/// Most texts that are compared each with each: the table takes 64 MB for 4,000.
const MOST_AT_ONCE: usize = 4_000;

/// Texts of a larger batch that are placed together among the themes found.
const VISITORS: usize = 500;

/// Where one text of a batch ended up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grouped {
    /// Number of its theme, from 0 in order of first appearance; none for "Other points".
    pub cluster: Option<u32>,
    /// The theme's label, or [`OTHER_POINTS`].
    pub theme: String,
    /// Numbers of other themes that a part of it speaks for.
    pub also: Vec<u32>,
}

/// Groups `texts` in one go, each as if from a person of its own. One result a text, in the same order. Of more than
/// 4,000 texts an even sample makes the themes, and the others are placed among them.
pub fn group(reader: Reader, texts: &[String], seeds: &[Seed]) -> Vec<Grouped> {
    let all: Vec<Response> = (0..)
        .zip(texts)
        .map(|(i, text)| own_person(i, text))
        .collect();
    let step = texts.len().div_ceil(MOST_AT_ONCE).max(1);
    let (sample, others): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|response| response.id.0 % step as u128 == 0);
    let mut board = Board::new(reader, seeds);
    board.update(&sample);
    board.settle();
    let mut found = vec![None; texts.len()];
    note(&board, &mut found);
    let also = board.also();
    for visitors in others.chunks(VISITORS) {
        board.host(&sample, visitors);
        note(&board, &mut found);
    }
    numbered(found, &also)
}

/// Numbers the themes as their texts come: a board's own numbers are large and say nothing.
fn numbered(found: Vec<Option<(ThemeId, String)>>, also: &[Also]) -> Vec<Grouped> {
    let mut numbers = BTreeMap::new();
    for (id, _) in found.iter().flatten() {
        let next = numbers.len() as u32;
        numbers.entry(*id).or_insert(next);
    }
    let mut grouped: Vec<Grouped> = found
        .into_iter()
        .map(|found| Grouped {
            cluster: found.as_ref().map(|(id, _)| numbers[id]),
            theme: found.map_or_else(|| OTHER_POINTS.to_owned(), |(_, theme)| theme),
            also: Vec::new(),
        })
        .collect();
    for Also { theme, response } in also {
        if let Some(number) = numbers.get(theme) {
            grouped[response.0 as usize].also.push(*number);
        }
    }
    grouped
}

fn own_person(i: u128, text: &str) -> Response {
    Response {
        id: ResponseId(i),
        person: Person(i),
        text: text.into(),
    }
}

fn note(board: &Board, found: &mut [Option<(ThemeId, String)>]) {
    for theme in board.themes().themes {
        for ResponseId(i) in theme.members {
            found[i as usize] = Some((theme.id, theme.label.clone()));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_large_batch_is_placed_among_the_themes_of_a_sample() {
        let kinds = [
            "late rota again",
            "parking is dear",
            "cold food at night",
            "listen to staff",
        ];
        let texts: Vec<String> = (0..4_600).map(|i| kinds[(i / 3) % 4].to_owned()).collect();
        let grouped = group(Reader::Words, &texts, &[]);
        for (text, found) in texts.iter().zip(&grouped) {
            assert!(found.cluster.is_some());
            assert_eq!(
                found,
                &grouped[texts
                    .iter()
                    .position(|first| first == text)
                    .unwrap_or_default()]
            );
        }
    }
}
