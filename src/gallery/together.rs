//! One phone that answers for several people: in fours at first, then with as many as the limits allow.

use super::answers::SAID;
use super::sample::{Sample, choice};
use crate::content::Library;
use crate::session::{Command, limits};

/// Phones in the room.
const PHONES: u32 = 12;

/// The numbers that phones give, over and over.
const NUMBERS: [u8; 4] = [3, 4, 2, 1];

/// Its moments.
pub(super) struct Together {
    /// Some have answered, each for up to four people.
    pub(super) asking: Sample,
    /// So few phones have answered that nothing would be shown.
    pub(super) too_few: Sample,
    /// The themes of them all.
    pub(super) shown: Sample,
    /// The end.
    pub(super) ended: Sample,
    /// A question for the largest groups.
    pub(super) most: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Together {
    let mut sample = fours(library, 4);
    let mut asked = sample.ask(library, 0);
    let answer = |asked: &mut super::asked::Asked<'_>, phones: std::ops::Range<u32>| {
        let numbers = NUMBERS.iter().cycle();
        for ((phone, people), text) in phones.zip(numbers).zip(SAID) {
            asked.together(phone, text, *people);
        }
    };
    answer(&mut asked, 0..2);
    let too_few = asked.of.now();
    answer(&mut asked, 0..9);
    let asking = asked.of.now();
    answer(&mut asked, 0..PHONES);
    asked.close_now().sort();
    let shown = sample.does(Command::Show { prompt: 0 }).now();
    let now = super::sample::NOW / 1_000;
    let ended = sample.does(Command::End { now }).now();
    let mut large = fours(library, *limits::TOGETHER_CHOICE.end());
    let mut asked = large.ask(library, 0);
    let most = asked.together(0, SAID[0], 8).of.now();
    Together {
        asking,
        too_few,
        shown,
        ended,
        most,
    }
}

/// A session whose first question a phone may answer for so many people.
fn fours(library: &Library, together: u8) -> Sample {
    let mut setup = Sample::setup(library, &choice(&[]));
    setup.prompts[0].together = together;
    Sample::of(setup).joined(PHONES).clone()
}
