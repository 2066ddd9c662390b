//! A workshop of all levels: each is asked in its own words, and what they ask stands side by side.

use super::answers::SAID;
use super::sample::{NOW, Sample, choice};
use crate::content::Library;
use crate::session::Command;

/// People of each level who answer: one is too small to show.
const ANSWER: [usize; 4] = [19, 13, 11, 3];

/// People in the room.
const PEOPLE: u32 = 52;

/// Its moments.
pub(super) struct Levels {
    pub(super) asking: Sample,
    /// The same as people of the second level have it.
    pub(super) asking_aspiring: Sample,
    pub(super) sorted: Sample,
    pub(super) another: Sample,
    pub(super) shown: Sample,
    pub(super) ended: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Levels {
    let mut day = Sample::open(library, &choice(&[("level", "all")]));
    day.joined(PEOPLE);
    for (prompt, people) in ANSWER.into_iter().enumerate() {
        let mut asked = day.ask(library, prompt);
        asked.write(SAID.into_iter().take(people));
    }
    let asking = day.now();
    let mut asking_aspiring = day.now();
    asking_aspiring.level = Some(1);
    day.does(Command::CloseNow { prompt: 0 });
    for prompt in 0..ANSWER.len() {
        day.ask_again(library, prompt).sort();
    }
    let sorted = day.now();
    let another = day.aside(Command::ReturnTo { prompt: 1 });
    let shown = day.does(Command::Show { prompt: 0 }).now();
    let ended = day.does(Command::End { now: NOW / 1_000 }).now();
    Levels {
        asking,
        asking_aspiring,
        sorted,
        another,
        shown,
        ended,
    }
}
