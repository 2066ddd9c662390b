//! Any history at all against the threshold: people come, answer, change their minds and leave, the facilitator presses
//! anything, the server restarts; and after every single event all that anybody could read is searched. What may be there is
//! known from a book that the test keeps for itself.

mod book;
mod checks;
mod choices;
mod day;
mod decides;
mod gate;
mod pictures;
mod seen;
mod slides;
mod sorting;
mod steps;
mod stored;
mod tampered;

use super::patience::full;
use std::cell::RefCell;

use proptest::test_runner::{Config, TestError, TestRunner};

use choices::{Choices, Grouping};
use day::{Counts, Day};
use openfloor::session::Reveal;
use steps::{Step, history};

/// Histories of an ordinary run, which takes some fifteen seconds, and of a full one.
const HISTORIES: u32 = 250;
const HISTORIES_IN_FULL: u32 = 10_000;

#[test]
fn nobody_reads_anything_before_its_time_in_any_history() {
    let cases = if full() { HISTORIES_IN_FULL } else { HISTORIES };
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 4_000,
        ..Config::default()
    };
    let counts = RefCell::new(Counts::default());
    let tried = TestRunner::new(config).run(&history(), |(choices, steps)| {
        let mut day = Day::begin(choices);
        for step in &steps {
            day.live(step);
        }
        day.close_the_book();
        counts.borrow_mut().add(&day.counts);
        Ok(())
    });
    match tried {
        Ok(()) => {}
        Err(TestError::Fail(why, (choices, steps))) => {
            panic!("{why}\nin the shortest history found: {choices:?}\n{steps:?}")
        }
        Err(TestError::Abort(why)) => panic!("no more histories could be made: {why}"),
    }
    let counts = counts.into_inner();
    println!("{cases} histories: {counts:?}");
    assert!(
        counts.all_happened(),
        "what never happens is never checked: {counts:?}"
    );
}

/// Three notes name their theme by a word that one phone has written as well, in another theme: the word is of the notes.
#[test]
fn a_theme_of_notes_has_its_own_words_whoever_wrote_them_elsewhere() {
    use Step::{Crowd, Join, Notes, Open, Wave};
    let choices = Choices {
        smallest_group: 3,
        reveal: Reveal::Waves,
        grouping: Grouping::Board,
    };
    let mut day = Day::begin(choices);
    let steps = [
        Join(12),
        Open(0),
        Notes(4, 25),
        Join(11),
        Notes(2, 31),
        Notes(8, 228),
        Crowd(8, 10, 69),
        Join(1),
        Notes(6, 53),
        Join(1),
        Wave(0),
        Crowd(12, 11, 216),
        Wave(0),
    ];
    for step in &steps {
        day.live(step);
    }
    day.close_the_book();
}
