//! People who wrote on paper: their notes are typed in while the question is open.

use super::answers::SAID;
use super::sample::{Sample, choice};
use crate::content::Library;
use crate::session::identity::Key;
use crate::session::{Command, Note};

/// People with phones in the room.
const PEOPLE: u32 = 24;

/// Its moments.
pub(super) struct Paper {
    /// Some notes are in.
    pub(super) asking: Sample,
    /// The themes of phones and notes together.
    pub(super) shown: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Paper {
    let mut sample = Sample::open(library, &choice(&[])).joined(PEOPLE).clone();
    let mut asked = sample.ask(library, 0);
    asked.write(SAID.into_iter().take(20));
    let key = Key::new([1; 32]);
    let note = |(place, text): (usize, &str)| {
        let (person, response) = key.note("0", place, text);
        let text = text.to_owned();
        Note {
            person,
            response,
            text,
        }
    };
    let said = SAID.into_iter().skip(20).take(4).enumerate();
    let notes = said.map(note).collect();
    asked.of.does(Command::TakeNotes { prompt: 0, notes });
    let asking = asked.of.now();
    asked.close_now().sort();
    let shown = sample.does(Command::Show { prompt: 0 }).now();
    Paper { asking, shown }
}
