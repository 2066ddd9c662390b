//! What is short: few people, few themes, a rehearsal, the end.

use super::answers::{EACH_HIS_OWN, OF_TWO_MINDS, SAID, THREE};
use super::sample::{NOW, Sample, choice};
use crate::content::Library;
use crate::session::{Command, PromptStage, Slide};

/// People in the room.
const PEOPLE: u32 = 14;

/// The question that takes three answers.
const THREE_WAYS: usize = 3;

/// Its moments.
pub(super) struct Small {
    pub(super) two_themes: Sample,
    pub(super) no_theme: Sample,
    pub(super) no_theme_beside: Sample,
    pub(super) three_boxes: Sample,
    pub(super) three_written: Sample,
    pub(super) asking_too_few: Sample,
    pub(super) too_few: Sample,
    pub(super) ended_with_nothing: Sample,
    pub(super) rehearsal_lobby: Sample,
    pub(super) rehearsal: Sample,
    pub(super) rehearsal_shown: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Small {
    let lobby = Sample::open(library, &choice(&[])).joined(PEOPLE).clone();
    let mut no_theme = shown(library, &lobby, &EACH_HIS_OWN);

    let mut many = lobby.clone();
    let mut asked = many.ask(library, THREE_WAYS);
    let three_boxes = asked.of.now();
    let three_written = asked.one(0, &THREE).of.now();

    let mut quiet = lobby.clone();
    let mut asked = quiet.ask(library, 0);
    let asking_too_few = asked.write(SAID.into_iter().take(3)).of.now();
    asked.close_now().sort();
    let too_few = asked.of.now();
    let ended_with_nothing = quiet.does(Command::End { now: NOW / 1_000 }).now();

    let mut pretend = Sample::open(library, &choice(&[]));
    pretend.does(Command::StartRehearsal).joined(12);
    let rehearsal_lobby = pretend.now();
    let mut asked = pretend.ask(library, 0);
    let rehearsal = asked.write(SAID.into_iter().take(8)).of.now();
    asked.write(SAID.into_iter().skip(8).take(4));
    asked.close_now().sort();
    let rehearsal_shown = pretend.does(Command::Show { prompt: 0 }).now();
    Small {
        two_themes: shown(library, &lobby, &OF_TWO_MINDS).now(),
        no_theme: no_theme.now(),
        no_theme_beside: no_theme.turn(Slide::Beside { page: 0 }).now(),
        three_boxes,
        three_written,
        asking_too_few,
        too_few,
        ended_with_nothing,
        rehearsal_lobby,
        rehearsal,
        rehearsal_shown,
    }
}

/// The first question, answered like this and shown.
fn shown(library: &Library, lobby: &Sample, said: &[&'static str]) -> Sample {
    let mut sample = lobby.clone();
    let mut asked = sample.ask(library, 0);
    asked.write(said.iter().copied()).close_now().sort();
    debug_assert_eq!(sample.session.stage(0), PromptStage::Sorted);
    sample.does(Command::Show { prompt: 0 });
    sample
}
