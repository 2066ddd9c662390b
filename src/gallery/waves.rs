//! A session that shows its themes as they form.

use super::answers::SAID;
use super::sample::{Sample, choice};
use crate::content::Library;
use crate::session::Command;
use crate::theming::Correction;

/// People in the room.
const PEOPLE: u32 = 36;

/// Its moments.
pub(super) struct Waves {
    pub(super) not_yet: Sample,
    pub(super) forming: Sample,
    pub(super) hidden: Sample,
    pub(super) sorted: Sample,
    pub(super) shown: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Waves {
    let mut session = Sample::open(library, &choice(&[("reveal", "waves")]));
    let mut asked = session.joined(PEOPLE).ask(library, 0);
    let not_yet = asked.write(SAID.into_iter().take(3)).of.now();
    let forming = asked.write(SAID.into_iter().skip(3).take(27)).of.now();
    let theme = asked.of.theme(1);
    let hidden = asked.correct(Correction::Hide { theme }).of.now();
    let sorted = asked.close_now().sort().of.now();
    let shown = session.does(Command::Show { prompt: 0 }).now();
    Waves {
        not_yet,
        forming,
        hidden,
        sorted,
        shown,
    }
}
