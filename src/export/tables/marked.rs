//! What the room marked, and what was agreed.

use super::{Sheet, Table};
use crate::session::{Outcome, Report, ReportBallot};
use crate::views::report_words::{self, Question};
use crate::views::{marked_words, one_word};
use crate::words::Language;

/// An item of a ballot.
pub(super) struct Line {
    /// People who took part; none where they were too few.
    pub(super) people: Option<u32>,
    /// What it is called; empty where too few took part.
    pub(super) name: String,
    /// The name of its C; may be empty.
    pub(super) c: String,
    /// What it is worth: dots, points, people; none on a scale.
    pub(super) worth: Option<u32>,
    /// What came out, in words.
    pub(super) result: String,
}

/// A ballot's items; where too few took part, one line that says so.
pub(super) fn lines(lang: Language, ballot: &ReportBallot) -> Vec<Line> {
    let (people, rows) = match &ballot.outcome {
        Outcome::Counted { people, rows, .. } => (*people, rows),
        Outcome::TooFew { needed } => {
            return vec![Line {
                people: None,
                name: String::new(),
                c: String::new(),
                worth: None,
                result: marked_words::too_few(lang, *needed),
            }];
        }
    };
    let activity = ballot.face.activity;
    let line = rows.iter().map(|row| Line {
        people: Some(people),
        name: marked_words::name(lang, row),
        c: row
            .c
            .map(|c| report_words::name_of_c(lang, c))
            .unwrap_or_default(),
        worth: (!activity.is_scale()).then_some(row.worth),
        result: marked_words::facts(lang, activity, row),
    });
    let outside = one_word::outside(lang, activity, &ballot.outcome).into_iter();
    let outside = outside.map(|says| Line {
        people: Some(people),
        name: String::new(),
        c: String::new(),
        worth: None,
        result: says,
    });
    line.chain(outside).collect()
}

/// One row an item of a ballot.
pub(super) fn ballots(lang: Language, report: &Report) -> Table {
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (lang.say("report-column-people").into_owned(), 10),
        (lang.say("report-column-item").into_owned(), 50),
        (lang.say("report-column-c").into_owned(), 16),
        (lang.say("result").into_owned(), 40),
    ];
    let mut rows = Vec::new();
    for ballot in &report.ballots {
        let asked = Question::of(lang, &ballot.face).text;
        rows.extend(lines(lang, ballot).into_iter().map(|line| {
            [
                asked.into(),
                line.people.into(),
                line.name.into(),
                line.c.into(),
                line.result.into(),
            ]
        }));
    }
    Table::new(Sheet::Marked.name(lang), columns, rows)
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
    Table::new(Sheet::Agreed.name(lang), columns, rows.collect())
}
