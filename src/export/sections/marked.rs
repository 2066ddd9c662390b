//! What the room marked, what it was last time, and what was agreed.

use super::super::pieces::{Piece, Point};
use crate::session::{Outcome, Report, ReportBallot, ThenAndNow, limits};
use crate::views::marked_words;
use crate::views::one_word::outside;
use crate::views::report_words::Question;
use crate::words::Language;

/// Ballots, then and now, and commitments; nothing where there are none.
pub(super) fn section(lang: Language, report: &Report) -> Vec<Piece> {
    [
        ballots(lang, report),
        then_and_now(lang, report),
        agreed(lang, report),
    ]
    .concat()
}

fn ballots(lang: Language, report: &Report) -> Vec<Piece> {
    if report.ballots.is_empty() {
        return Vec::new();
    }
    let mut pieces = vec![Piece::Heading(lang.say("report-chosen").into_owned())];
    pieces.extend(report.ballots.iter().flat_map(|ballot| one(lang, ballot)));
    pieces
}

fn one(lang: Language, ballot: &ReportBallot) -> Vec<Piece> {
    let asked = Question::of(lang, &ballot.face).text.to_owned();
    let mut pieces = vec![Piece::Subheading(asked)];
    match &ballot.outcome {
        Outcome::TooFew { needed } => {
            pieces.push(Piece::Paragraph(marked_words::too_few(lang, *needed)));
        }
        Outcome::Counted { people, rows, .. } => {
            let activity = ballot.face.activity;
            let points = rows.iter().map(|row| Point {
                lead: marked_words::name(lang, row),
                text: marked_words::facts(lang, activity, row),
                from: String::new(),
            });
            pieces.push(Piece::Aside(marked_words::took_part(lang, *people)));
            pieces.push(Piece::Points(points.collect()));
            pieces.extend(marked_words::how_to_read(lang, activity).map(Piece::Aside));
            let outside = outside(lang, activity, &ballot.outcome).into_iter();
            pieces.extend(outside.map(Piece::Aside));
        }
    }
    pieces
}

fn then_and_now(lang: Language, report: &Report) -> Vec<Piece> {
    if report.then_and_now.is_empty() {
        return Vec::new();
    }
    let mut pieces = vec![Piece::Heading(lang.say("then-and-now").into_owned())];
    for both in &report.then_and_now {
        pieces.extend(question(lang, report, both).map(Piece::Subheading));
        let points = both.rows.iter().map(|row| Point {
            lead: row.label.clone(),
            text: marked_words::then_and_now(
                lang,
                &marked_words::told(row.then),
                &marked_words::told(row.now),
            ),
            from: String::new(),
        });
        pieces.push(Piece::Points(points.collect()));
    }
    let least = [("least", limits::COMPARISON_CELL.into())];
    pieces.push(Piece::Aside(lang.with("then-and-now-how", least)));
    pieces
}

fn question(lang: Language, report: &Report, both: &ThenAndNow) -> Option<String> {
    let mut prompts = report.prompts.iter();
    let prompt = prompts.find(|prompt| prompt.face.prompt == both.prompt)?;
    Some(Question::of(lang, &prompt.face).text.to_owned())
}

fn agreed(lang: Language, report: &Report) -> Vec<Piece> {
    if report.commitments.is_empty() {
        return Vec::new();
    }
    let points = report.commitments.iter().map(|known| Point {
        lead: format!("{} {}", lang.say("we-will"), known.commitment.will),
        text: marked_words::about(lang, &known.commitment),
        from: String::new(),
    });
    vec![
        Piece::Heading(lang.say("report-agreed").into_owned()),
        Piece::Points(points.collect()),
    ]
}
