//! As long and as many as the limits allow: the layout has to bear them.

use super::answers::{NEAR_LIMIT, SAID};
use super::sample::{Sample, choice};
use crate::content::Library;
use crate::session::{Command, Slide, limits};
use crate::theming::{Correction, ResponseId};

/// A title of as many characters as one may have.
const TITLE: &str =
    "Ward 7 away day: what our emergency and assessment teams need from their leaders";

/// A question of as many characters as content may have.
const QUESTION: &str = "Thinking of the last month on days, on nights and at weekends, what could the people who lead our emergency \
    and assessment teams do so that you would see them more and find it easier to talk to them?";

/// A hint as long as a hint may be.
const HINT: &str = "Think of one ordinary shift from beginning to end: handover, the round, breaks, visiting time and going home. What \
    would you notice first? One or two things are enough, and short answers are fine.";

/// Names for themes, of as many characters as one may have.
const NAMES: [&str; 4] = [
    "Being there on nights and weekends when it gets difficult...",
    "Knowing everybody’s name, healthcare assistants and students",
    "Meetings at times that people who work nights can really go",
    "Telling us what became of what we said, in plain words, soon",
];

/// Two words that nobody can break, in a name.
const UNBREAKABLE: &str = "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen";

/// People in the room.
const PEOPLE: u32 = 240;

/// Its moments.
pub(super) struct Large {
    pub(super) lobby: Sample,
    pub(super) asking: Sample,
    pub(super) sorting: Sample,
    pub(super) sorted: Sample,
    pub(super) shown: Sample,
    pub(super) one_theme: Sample,
    pub(super) voice: Sample,
    pub(super) ended: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> Large {
    let mut setup = Sample::setup(library, &choice(&[("title", TITLE)]));
    let first = &mut setup.prompts[0];
    (first.text, first.hint, first.welsh) = (QUESTION.to_owned(), HINT.to_owned(), None);
    let mut room = Sample::of(setup);
    let lobby = room.joined(PEOPLE).now();

    let again: Vec<String> = ["", "Please: ", "Again: ", "And "]
        .iter()
        .flat_map(|begin| SAID.iter().map(move |said| format!("{begin}{said}")))
        .filter(|text| text.chars().count() <= limits::RESPONSE_CHARS)
        .collect();
    let mut asked = room.ask(library, 0);
    asked.write(again.iter().map(String::as_str));
    asked.write([NEAR_LIMIT]);
    let asking = asked.of.now();
    let sorting = asked.close_now().of.now();
    asked.sort();

    let themes = room.themes();
    for (theme, label) in themes
        .into_iter()
        .zip(NAMES.into_iter().chain([UNBREAKABLE]))
    {
        let label = label.to_owned();
        let correction = Correction::Rename { theme, label };
        room.does(Command::Correct {
            prompt: 0,
            correction,
        });
    }
    let longest = longest(&room);
    let theme = room.theme(0);
    for correction in [
        Correction::Move {
            responses: vec![longest],
            to: Some(theme),
        },
        Correction::Pin {
            theme,
            response: longest,
        },
    ] {
        room.does(Command::Correct {
            prompt: 0,
            correction,
        });
    }
    let sorted = room.now();
    let shown = room.does(Command::Show { prompt: 0 }).now();
    let one_theme = room.turn(Slide::Theme { theme }).now();
    let voice = voice(room.clone(), longest);
    let ended = room
        .does(Command::End {
            now: super::sample::NOW / 1_000,
        })
        .now();
    Large {
        lobby,
        asking,
        sorting,
        sorted,
        shown,
        one_theme,
        voice,
        ended,
    }
}

/// The longest answer.
fn longest(room: &Sample) -> ResponseId {
    let console = room.session.for_facilitator(room.there);
    let in_themes = console
        .to_sort
        .into_iter()
        .flat_map(|(_, _, answers)| answers);
    let all = in_themes.chain(console.other_answers);
    let longest = all.max_by_key(|answer| answer.text.chars().count());
    longest.expect("there are answers").id
}

/// The longest answer as a single voice: all others outside the themes have been passed over.
fn voice(mut room: Sample, longest: ResponseId) -> Sample {
    let correction = Correction::Move {
        responses: vec![longest],
        to: None,
    };
    room.does(Command::Correct {
        prompt: 0,
        correction,
    });
    room.voice(|answer| answer.id == longest).now()
}
