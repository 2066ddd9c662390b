//! What each level of a workshop asks of leaders.

use super::super::pieces::{Piece, Theme};
use crate::session::{LevelColumn, LevelTheme, Report, ReportLevels};
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// All steps in which each level was asked in its own words, in order.
pub(super) fn section(lang: Language, report: &Report) -> Vec<Piece> {
    let steps = report.levels.iter();
    steps.flat_map(|step| one_step(lang, step)).collect()
}

fn one_step(lang: Language, step: &ReportLevels) -> Vec<Piece> {
    let asked = Question::of(lang, &step.face).text.to_owned();
    let mut pieces = vec![Piece::Heading(asked)];
    for column in &step.beside.columns {
        pieces.extend(one_level(lang, column, step.beside.needed));
    }
    let under = report_words::under_levels(lang, &step.beside).into_iter();
    pieces.extend(under.map(Piece::Aside));
    pieces
}

fn one_level(lang: Language, column: &LevelColumn, needed: u32) -> Vec<Piece> {
    let asked = Question::of(lang, &column.prompt).text;
    let mut pieces = vec![
        Piece::Subheading(column.level.clone()),
        Piece::Paragraph(format!("“{asked}”")),
    ];
    pieces.extend(report_words::people_of_level(lang, column).map(Piece::Aside));
    let none = report_words::no_themes_of_level(lang, column, needed);
    pieces.extend(none.map(Piece::Paragraph));
    let themes = column.themes.iter().flatten().zip(1..);
    pieces.extend(themes.map(|(theme, rank)| Piece::Theme(one(lang, theme, rank))));
    pieces
}

fn one(lang: Language, theme: &LevelTheme, rank: usize) -> Theme {
    let c = theme.c.map(|c| report_words::name_of_c(lang, c));
    let quotes = theme.quotes.iter();
    Theme {
        rank,
        label: theme.label.clone(),
        facts: c.unwrap_or_default(),
        quotes: quotes.map(|quote| quote.as_str().to_owned()).collect(),
    }
}
