//! Questions that the room has left open for people who cannot come.

use super::answers::SAID;
use super::sample::{NOW, Sample, choice};
use crate::content::Library;
use crate::session::Command;

/// People in the room.
const PEOPLE: u32 = 14;

/// Its moments.
pub(super) struct LeftOpen {
    /// The room is at the second question, and the first is still open.
    pub(super) meanwhile: Sample,
    /// Everything is left open, and the room has gone.
    pub(super) all: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> LeftOpen {
    let mut day = Sample::open(library, &choice(&[]));
    day.joined(PEOPLE);
    day.ask(library, 0).write(SAID.into_iter().take(9));
    let (joined, now) = (PEOPLE, NOW);
    let days = 7;
    let all = day.aside(Command::LeaveAllOpen { days, joined, now });
    day.does(Command::LeaveOpen {
        prompt: 0,
        days,
        now,
    });
    day.ask(library, 1).write(SAID.into_iter().take(4));
    LeftOpen {
        meanwhile: day.now(),
        all,
    }
}
