//! How the report was made, its limits, and the ground rules that the room had.

use super::super::pieces::{Piece, Point};
use crate::content::About;
use crate::session::Report;
use crate::views::report_words;
use crate::words::Language;

/// How it was made.
pub(super) fn section(lang: Language, report: &Report, about: &About) -> Vec<Piece> {
    let limits = about.limitations.iter().map(|limit| Point {
        lead: limit.title.clone(),
        text: limit.text.clone(),
        from: limit.section.clone(),
    });
    let [how, source] = report_words::method(lang, report, about);
    vec![
        Piece::Heading(lang.say("report-method").into_owned()),
        Piece::Paragraph(how),
        Piece::Paragraph(source),
        Piece::Points(limits.collect()),
    ]
}

/// The last section: the ground rules, as on the report's page.
pub(super) fn rules(lang: Language, report: &Report) -> Vec<Piece> {
    let rules = report_words::rules(lang, report);
    if rules.is_empty() {
        return Vec::new();
    }
    let points = rules.into_iter().map(|rule| Point {
        text: rule,
        ..Point::default()
    });
    vec![
        Piece::Heading(lang.say("plan-rules").into_owned()),
        Piece::Points(points.collect()),
    ]
}
