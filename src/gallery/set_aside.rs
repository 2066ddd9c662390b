//! The themes of an away day, some of which the facilitator hid answer by answer, and some of which wait for another day.

use super::day::Day;
use super::sample::Sample;
use crate::session::{Command, ConsoleAnswer};
use crate::theming::{Correction, Reason, ResponseId};

/// Its moments.
pub(super) struct SetAside {
    /// Some answers are hidden.
    pub(super) hidden: Sample,
    /// A theme and an answer are parked as well.
    pub(super) parked: Sample,
}

/// Lets it happen after the themes of the day have been shown.
pub(super) fn happens(day: &Day) -> SetAside {
    let mut sample = day.shown.now();
    for (at, reason) in [(0, Reason::NamesPerson), (1, Reason::Hurts)] {
        let responses = vec![answer(&sample, at)];
        corrects(&mut sample, Correction::HideAnswers { responses, reason });
    }
    let responses = vec![answer(&sample, 0)];
    let reason = Reason::NamesPerson;
    corrects(&mut sample, Correction::HideAnswers { responses, reason });
    let hidden = sample.now();
    let theme = sample.theme(1);
    corrects(&mut sample, Correction::Park { theme });
    let responses = vec![answer(&sample, 2)];
    corrects(&mut sample, Correction::ParkAnswers { responses });
    SetAside {
        hidden,
        parked: sample,
    }
}

/// The first answer of the theme in this place.
fn answer(sample: &Sample, at: usize) -> ResponseId {
    let view = sample.session.for_facilitator(sample.there);
    let theme = view.to_sort.get(at);
    let first = |answers: &[ConsoleAnswer]| answers.first().map(|answer| answer.id);
    let id = theme.and_then(|(_, _, answers)| first(answers));
    id.expect("the sample has so many themes with answers")
}

fn corrects(sample: &mut Sample, correction: Correction) {
    let prompt = 0;
    sample.does(Command::Correct { prompt, correction });
}
