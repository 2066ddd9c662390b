//! What the room marked, and what was agreed.

use super::{Cell, Table};
use crate::session::{Outcome, Report};
use crate::views::marked_words;
use crate::views::report_words::Question;
use crate::words::Language;

/// One row an item of a ballot.
pub(super) fn ballots(lang: Language, report: &Report) -> Table {
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (lang.say("report-column-people").into_owned(), 10),
        (lang.say("report-column-item").into_owned(), 50),
        (lang.say("result").into_owned(), 30),
    ];
    let mut rows = Vec::new();
    for ballot in &report.ballots {
        let Outcome::Counted {
            people, rows: all, ..
        } = &ballot.outcome
        else {
            continue;
        };
        let asked = Question::of(lang, &ballot.face).text;
        rows.extend(all.iter().map(|row| {
            [
                asked.into(),
                (*people).into(),
                Cell::Words(marked_words::name(lang, row)),
                Cell::Words(marked_words::facts(lang, ballot.face.activity, row)),
            ]
        }));
    }
    Table::new(&lang.say("report-sheet-marked"), columns, rows)
}

/// One row a commitment.
pub(super) fn agreed(lang: Language, report: &Report) -> Table {
    let heading = |key| lang.say(key).trim_end_matches(':').to_owned();
    let columns = [
        (heading("you-said"), 50),
        (heading("we-will"), 50),
        (heading("who"), 30),
        (heading("by-when"), 30),
    ];
    let rows = report.commitments.iter().map(|known| {
        let of = &known.commitment;
        [&of.said, &of.will, &of.who, &of.by].map(|text| text.as_str().into())
    });
    Table::new(&lang.say("report-sheet-agreed"), columns, rows.collect())
}
