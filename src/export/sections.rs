//! The report as pieces of a document, a file for each section. The one place that says what is in a document.

mod beside;
mod level;
mod levels;
mod marked;
mod method;
mod questions;

use super::Source;
use super::pieces::Piece;
use crate::views::report_words;
use crate::words::Language;

/// The whole document.
pub(super) fn all(lang: Language, source: Source<'_>) -> Vec<Piece> {
    let Source {
        report,
        levels,
        about,
    } = source;
    [
        opening(lang, source),
        questions::section(lang, report),
        levels::section(lang, report),
        marked::section(lang, report),
        beside::not_asked(lang, report),
        level::of_all(lang, levels),
        level::resources(lang, about),
        method::section(lang, report, about),
        method::rules(lang, report),
    ]
    .concat()
}

/// Title, where it comes from, everything in one paragraph, and how to use it.
fn opening(lang: Language, source: Source<'_>) -> Vec<Piece> {
    let report = source.report;
    let mut pieces = vec![
        Piece::Title(report_words::title(lang, report)),
        Piece::Aside(report_words::step(lang, report)),
    ];
    if report.rehearsal {
        pieces.push(Piece::Paragraph(lang.say("rehearsal").into_owned()));
    }
    pieces.push(Piece::Paragraph(report_words::summary(lang, report)));
    pieces.push(Piece::Paragraph(report_words::ground_rules(lang)));
    pieces
}
