//! An away day: the first question from the lobby to the national focus groups.

use super::answers::{CHANGED, SAID};
use super::sample::{NOW, Sample, choice};
use crate::content::Library;
use crate::session::{Command, Slide};

/// People in the room.
const PEOPLE: u32 = 48;

/// Its moments.
pub(super) struct Day {
    pub(super) lobby_empty: Sample,
    pub(super) lobby: Sample,
    pub(super) test_line: Sample,
    pub(super) asking_first: Sample,
    pub(super) asking: Sample,
    pub(super) paused: Sample,
    pub(super) changed: Sample,
    pub(super) nearly_everyone: Sample,
    pub(super) everyone: Sample,
    pub(super) closing: Sample,
    pub(super) sorting: Sample,
    pub(super) sorted: Sample,
    pub(super) shown: Sample,
    pub(super) more: Sample,
    pub(super) cs: Sample,
    pub(super) one_theme: Sample,
    pub(super) voice_ready: Sample,
    pub(super) voice: Sample,
    pub(super) matched: Sample,
    pub(super) beside: Sample,
    pub(super) beside_next: Sample,
    pub(super) blank: Sample,
    pub(super) code: Sample,
    pub(super) locked: Sample,
    pub(super) ended: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Day {
    let mut day = Sample::open(library, &choice(&[]));
    let lobby_empty = day.now();
    let lobby = day.joined(PEOPLE).now();
    let test_line = day.aside(Command::ShowTestLine(true));

    let mut asked = day.ask(library, 0);
    let asking_first = asked.of.now();
    let asking = asked.write(SAID.into_iter().take(19)).of.now();
    let paused = asked.of.aside(Command::PauseTimer {
        pause: true,
        now: NOW + 200_000,
    });
    let changed = asked.one(0, &[CHANGED]).of.now();
    asked.write(SAID.into_iter().skip(19));
    asked.pass(SAID.len() as u32..PEOPLE - 2);
    let nearly_everyone = asked.of.now();
    let closing = asked.of.aside(asked.closing());
    let everyone = asked.pass(PEOPLE - 2..PEOPLE).of.now();
    let sorting = asked.close_now().of.now();
    let sorted = asked.sort().of.now();

    let shown = day.does(Command::Show { prompt: 0 }).now();
    let theme = day.theme(0);
    let more = day.turn(Slide::Themes { page: 1 }).now();
    let cs = day.turn(Slide::Cs).now();
    let one_theme = day.turn(Slide::Theme { theme }).now();
    let last = day.themes().last().copied().unwrap_or(theme);
    let voice_ready = day.turn(Slide::Theme { theme: last }).now();
    let voice = day.voice(|_| true).now();
    day.voice(|_| true);
    accept_all(&mut day);
    let matched = day.turn(Slide::START).now();
    let beside = day.turn(Slide::Beside { page: 0 }).now();
    let beside_next = day.turn(Slide::Beside { page: 1 }).now();
    let locked = day.aside(Command::LockDoor(true));
    let code = day.aside(Command::ShowCode(true));
    let blank = day.aside(Command::Blank(true));
    let ended = ended(library, &mut day);
    Day {
        lobby_empty,
        lobby,
        test_line,
        asking_first,
        asking,
        paused,
        changed,
        nearly_everyone,
        everyone,
        closing,
        sorting,
        sorted,
        shown,
        more,
        cs,
        one_theme,
        voice_ready,
        voice,
        matched,
        beside,
        beside_next,
        blank,
        code,
        locked,
        ended,
    }
}

/// Accepts whatever a theme looks like.
fn accept_all(day: &mut Sample) {
    for of in day.session.for_facilitator(day.there).to_match {
        for finding in of.suggested {
            day.does(Command::Compare {
                prompt: 0,
                theme: of.theme,
                finding: finding.id,
                same: true,
            });
        }
    }
}

/// Asks a second question and ends.
fn ended(library: &Library, day: &mut Sample) -> Sample {
    let mut asked = day.ask(library, 1);
    asked.write(SAID.into_iter().skip(6).take(20));
    asked.close_now().sort();
    day.does(Command::Show { prompt: 1 });
    day.does(Command::End { now: NOW / 1_000 }).now()
}
