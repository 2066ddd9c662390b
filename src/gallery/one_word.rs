//! One word from everybody, at the end of the day.

use super::sample::{Sample, choice, marks};
use crate::content::Library;
use crate::session::{Command, limits};

/// The step of the plan that asks for one word.
const STEP: usize = 6;

/// People in the room.
const PEOPLE: u32 = 30;

/// What they say, over and over.
const SAID: [&str; 15] = [
    "Hopeful",
    "tired",
    "hopeful",
    "listened to",
    "Curious",
    "hopeful!",
    "tired",
    "not sure",
    "energised",
    "Listened to",
    "curious",
    "proud",
    "hopeful",
    "relieved",
    "heard",
];

/// Its moments.
pub(super) struct OneWord {
    /// Some have said a word.
    pub(super) asking: Sample,
    /// Counted, and not shown yet.
    pub(super) counted: Sample,
    /// The words are shown.
    pub(super) shown: Sample,
    /// One of them is hidden.
    pub(super) hidden: Sample,
    /// Everybody said another word.
    pub(super) no_word: Sample,
    /// As many and as long as the limits allow.
    pub(super) most: Sample,
}

/// Lets it happen.
pub(super) fn happens(library: &Library) -> OneWord {
    let plan = choice(&[("plan", "one-two-four-all")]);
    let mut sample = Sample::open(library, &plan).joined(PEOPLE).clone();
    sample.does(Command::Open {
        prompt: STEP,
        joined: PEOPLE,
        now: super::sample::NOW,
    });
    let said = |at: usize| SAID[at % SAID.len()].to_owned();
    let asking = says(&sample, 12, said).now();
    let counted = closed(says(&sample, 30, said));
    let mut shown = counted.clone();
    shown.does(Command::Show { prompt: STEP });
    let hidden = shown.aside(Command::HideWord {
        prompt: STEP,
        word: "tired".to_owned(),
        hidden: true,
    });
    let letter = |at: usize| char::from(b'a' + at as u8);
    let mut no_word = closed(says(&sample, 12, |at| letter(at).to_string().repeat(6)));
    let long = |at: usize| letter(at / 3 % 22).to_string().repeat(limits::WORD_CHARS);
    let mut most = closed(says(&sample, 66, long));
    OneWord {
        asking,
        counted,
        no_word: no_word.does(Command::Show { prompt: STEP }).now(),
        most: most.does(Command::Show { prompt: STEP }).now(),
        shown,
        hidden,
    }
}

/// The same after so many phones have said a word each.
fn says(sample: &Sample, phones: u32, word: impl Fn(usize) -> String) -> Sample {
    let mut sample = sample.clone();
    for phone in 0..phones {
        let (person, _) = marks(&sample.session, STEP, phone);
        let word = word(phone as usize);
        sample.does(Command::SayWord {
            prompt: STEP,
            person,
            word,
        });
    }
    sample
}

fn closed(mut sample: Sample) -> Sample {
    sample.does(Command::CloseNow { prompt: STEP }).now()
}
