//! How the report was made, and its limits.

use super::super::pieces::{Piece, Point};
use crate::content::About;
use crate::session::Report;
use crate::views::report_words;
use crate::words::Language;

/// The last section.
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
