//! Any history of an open prompt: taking a correction back leaves the board as if it had not been made.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::super::Board;
use super::*;
use crate::theming::reading::Reader;
use crate::theming::response::Response;
use crate::theming::tests::{Step, check, correction, response, seeds, step};

/// Lets everybody do what they do in a step; corrections are left to the test.
fn live(board: &mut Board, now: &mut Vec<Response>, at: usize, step: &Step) {
    let count = now.len().max(1);
    match step {
        Step::Give(person, text) => now.push(response(at as u128, *person, text)),
        Step::Change(at, text) => {
            if let Some(response) = now.get_mut(at % count) {
                response.text = text.as_str().into();
            }
        }
        Step::Withdraw(at) if !now.is_empty() => _ = now.remove(at % count),
        Step::Settle => board.settle(),
        Step::Withdraw(_) | Step::Correct(..) | Step::Undo => {}
    }
    board.update(now);
}

fn homes(board: &Board) -> BTreeMap<ResponseId, Option<ThemeId>> {
    board.held.iter().map(|held| (held.id, held.home)).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_was_taken_back_has_never_been(steps in prop::collection::vec(step(), 0..60)) {
        let (mut board, mut twin) = (Board::new(Reader::Words, &seeds()), Board::new(Reader::Words, &seeds()));
        let (mut now, mut again, mut made) = (Vec::new(), Vec::new(), 0u32);
        for (at, step) in steps.iter().enumerate() {
            // A split uses a number up, which shows in later numbers; the other test has it.
            if let Step::Correct(kind, a, b) = step
                && let Some(correction) = correction(&board.themes(), *kind, *a, *b)
                && !matches!(correction, Correction::Split { .. })
                && board.correct(&correction).unwrap_or(false)
            {
                made += 1;
                prop_assert_eq!(board.undo(made + 1), Err(CannotCorrect::NotTheLast));
                board.undo(made).expect("it is the newest");
            }
            live(&mut board, &mut now, at, step);
            live(&mut twin, &mut again, at, step);
            prop_assert!(board.themes() == twin.themes());
            prop_assert_eq!(board.is_corrected(), false);
        }
    }

    #[test]
    fn an_undo_moves_only_what_its_correction_moved(steps in prop::collection::vec(step(), 0..60)) {
        let (mut board, mut now) = (Board::new(Reader::Words, &seeds()), Vec::new());
        let (mut standing, mut made) = (Vec::new(), 0);
        for (at, step) in steps.iter().enumerate() {
            let (before, there) = (board.themes(), homes(&board));
            match step {
                Step::Correct(kind, a, b) => {
                    if let Some(correction) = correction(&before, *kind, *a, *b)
                        && board.correct(&correction).unwrap_or(false)
                    {
                        made += 1;
                        let themes: Vec<ThemeId> = board.slots.keys().copied().collect();
                        standing.push((made, correction, there, homes(&board), themes));
                        board.undo(made).expect("it is the newest");
                        prop_assert!(board.themes() == before, "an undo at once restores the picture");
                        let (_, correction, ..) = standing.last().expect("it was pushed");
                        prop_assert!(board.correct(correction) == Ok(true));
                        made += 1;
                        let last = standing.last_mut().expect("it was pushed");
                        (last.0, last.3) = (made, homes(&board));
                    }
                }
                Step::Undo => {
                    if let Some((number, correction, was, left, _)) = standing.pop() {
                        board.undo(number).expect("it is the newest");
                        for (id, home) in homes(&board) {
                            let moved_by_it = was.get(&id) != left.get(&id);
                            let follows = match &correction {
                                Correction::Merge { into, .. } => there[&id] == Some(*into),
                                Correction::Split { .. } => !board.slots.contains_key(&there[&id].unwrap_or(ThemeId(0))),
                                _ => false,
                            };
                            prop_assert!(home == there[&id] || moved_by_it || follows, "{:?}", correction);
                            prop_assert!(home.is_none_or(|home| board.slots.contains_key(&home)));
                        }
                    }
                }
                _ => {}
            }
            live(&mut board, &mut now, at, step);
            check(&board.themes(), &now);
        }
    }
}

#[test]
fn whoever_came_into_a_merged_theme_goes_back_with_the_part_that_drew_him() {
    let mut texts = vec![
        "late rota",
        "rota late",
        "rota is late",
        "dear parking",
        "parking dear",
        "parking is dear",
    ];
    let responses = |texts: &[&str]| -> Vec<Response> {
        (0..)
            .zip(texts)
            .map(|(i, text)| response(i, i, text))
            .collect()
    };
    let mut board = Board::new(Reader::Words, &[]);
    board.update(&responses(&texts));
    let home = |board: &Board, id: u128| homes(board)[&ResponseId(id)];
    let (rota, parking) = (home(&board, 0), home(&board, 3));
    let (from, into) = (rota.expect("a theme"), parking.expect("a theme"));
    assert_eq!(board.correct(&Correction::Merge { from, into }), Ok(true));
    texts.extend(["the rota comes so late", "parking so dear"]);
    board.update(&responses(&texts));
    board.settle();
    assert_eq!((home(&board, 6), home(&board, 7)), (parking, parking));
    board.undo(1).expect("it is the newest");
    assert_eq!((home(&board, 0), home(&board, 6)), (rota, rota));
    assert_eq!((home(&board, 3), home(&board, 7)), (parking, parking));
    assert!(!board.is_corrected());
}

#[test]
fn a_theme_that_has_emptied_since_comes_back_for_a_response_that_was_moved_out_of_it() {
    let texts = ["late rota", "rota late", "dear parking", "parking dear"];
    let mut now: Vec<Response> = (0..)
        .zip(texts)
        .map(|(i, text)| response(i, i, text))
        .collect();
    let mut board = Board::new(Reader::Words, &[]);
    board.update(&now);
    let rota = homes(&board)[&ResponseId(0)].expect("a theme");
    let moved = |response, to| Correction::Move {
        responses: vec![ResponseId(response)],
        to,
    };
    assert_eq!(board.correct(&moved(2, Some(rota))), Ok(true));
    assert_eq!(board.correct(&moved(2, None)), Ok(true));
    now.drain(..2);
    board.update(&now);
    assert!(!board.slots.contains_key(&rota));
    board.undo(2).expect("it is the newest");
    board.settle();
    assert_eq!(homes(&board)[&ResponseId(2)], Some(rota));
}

#[test]
fn a_quotation_waits_for_the_closing() {
    let mut board = Board::new(Reader::Words, &seeds());
    let theme = ThemeId(0);
    let pin = Correction::Pin {
        theme,
        response: ResponseId(0),
    };
    for correction in [pin, Correction::Unpin { theme }] {
        assert_eq!(board.correct(&correction), Err(CannotCorrect::StillOpen));
    }
}
