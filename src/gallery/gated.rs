//! An away day with a leader in the room: themes come up one by one, and the leader reads a copy without anybody's words.

use super::answers::SAID;
use super::sample::{NOW, Sample, choice};
use crate::content::Library;
use crate::session::{Command, Slide};

/// People in the room.
const PEOPLE: u32 = 48;

/// What the facilitator says of the largest theme.
const SAYS: &str =
    "People want to see leaders where the work is done, and not only on the day of an inspection.";

/// Its moments.
pub(super) struct Gated {
    /// The themes are shown, and none is released.
    pub(super) nothing: Sample,
    /// One has just been released.
    pub(super) one: Sample,
    /// Three are, and the screen is back at the list.
    pub(super) some: Sample,
    /// The end, with one theme in other words.
    pub(super) ended: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Gated {
    let mut day = Sample::open(library, &choice(&[("reveal", "one-by-one")]));
    let mut asked = day.joined(PEOPLE).ask(library, 0);
    asked.write(SAID).close_now().sort();
    let nothing = day.does(Command::Show { prompt: 0 }).now();
    let one = releases(&mut day, 0).now();
    releases(&mut day, 1);
    releases(&mut day, 2);
    let some = day.turn(Slide::START).now();
    let theme = day.theme(0);
    day.does(Command::Paraphrase {
        prompt: 0,
        theme,
        text: SAYS.to_owned(),
    });
    Gated {
        nothing,
        one,
        some,
        ended: day.does(Command::End { now: NOW / 1_000 }).now(),
    }
}

fn releases(day: &mut Sample, at: usize) -> &mut Sample {
    let themes = vec![day.theme(at)];
    day.does(Command::Release {
        prompt: 0,
        themes,
        released: true,
    })
}
