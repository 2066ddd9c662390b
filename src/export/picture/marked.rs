//! What people marked as a picture's content.

use super::super::plain::on_one_line;
use super::Content;
use super::rows::{Bar, Row};
use super::text::broken;
use crate::session::{Activity, Outcome, OutcomeRow, Report};
use crate::views::{marked_words, one_word};
use crate::words::Language;

/// Letters of a name for which there is room beside a number, and lines it may take.
const NAME: (usize, usize) = (56, 2);

/// The content; none where too few took part.
pub(super) fn content<'a>(
    lang: Language,
    report: &'a Report,
    number: usize,
) -> Option<Content<'a>> {
    let mut ballots = report.ballots.iter();
    let ballot = ballots.find(|ballot| ballot.face.prompt + 1 == number)?;
    let Outcome::Counted { people, rows, .. } = &ballot.outcome else {
        return None;
    };
    let activity = ballot.face.activity;
    let most = rows.iter().flat_map(|row| lengths(activity, row)).max();
    let facts = std::iter::once(marked_words::took_part(lang, *people));
    Some(Content {
        asked: &ballot.face,
        rows: rows
            .iter()
            .map(|row| drawn(lang, activity, row, most.unwrap_or(1)))
            .collect(),
        more: "report-more-rows",
        facts: facts
            .chain(marked_words::scale(lang, activity))
            .chain(one_word::outside(lang, activity, &ballot.outcome))
            .collect(),
        limit: lang.say("picture-marked-limit").into_owned(),
    })
}

fn drawn(lang: Language, activity: Activity, row: &OutcomeRow, most: u32) -> Row {
    let name = on_one_line(&marked_words::name(lang, row));
    let points = (1..).zip(lengths(activity, row));
    let bars = points.map(|(point, count)| {
        let says = activity
            .is_scale()
            .then(|| marked_words::point(lang, activity, point, count));
        Bar::of(count, most, says.unwrap_or_default())
    });
    let alone = !activity.is_scale() || row.marks.is_empty();
    Row {
        lines: broken(&name, NAME.0, NAME.1),
        name,
        facts: match alone {
            true => marked_words::facts(lang, activity, row),
            false => String::new(),
        },
        c: row.c,
        bars: bars.collect(),
    }
}

/// How long its bars are: one for each point of a scale, else one.
fn lengths(activity: Activity, row: &OutcomeRow) -> Vec<u32> {
    if activity.is_scale() {
        row.marks.clone()
    } else {
        vec![row.worth]
    }
}
