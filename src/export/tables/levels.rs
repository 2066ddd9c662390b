//! What each level of a workshop asks of leaders.

use super::{Cell, Sheet, Table};
use crate::session::{LevelColumn, LevelTheme, Report};
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// One row of a table: a theme of a level, or that there is none.
pub(super) struct Line<'r> {
    /// What the level was asked.
    pub(super) question: &'r str,
    /// Its name.
    pub(super) level: &'r str,
    /// How many of it answered, where that is told.
    pub(super) people: Option<u32>,
    /// The theme, or why there is none.
    pub(super) name: String,
    /// Its C.
    pub(super) c: String,
    /// Its number, where that is told.
    pub(super) answers: Option<u32>,
    /// Its quotations.
    pub(super) quotes: Vec<&'r str>,
}

/// All lines, in order.
pub(super) fn lines(lang: Language, report: &Report) -> Vec<Line<'_>> {
    let steps = report.levels.iter().map(|step| &step.beside);
    let columns = steps.flat_map(|beside| beside.columns.iter().map(|one| (one, beside.needed)));
    columns
        .flat_map(|(column, needed)| of_level(lang, column, needed))
        .collect()
}

fn of_level(lang: Language, column: &LevelColumn, needed: u32) -> Vec<Line<'_>> {
    let empty = |name: String| Line {
        question: Question::of(lang, &column.prompt).text,
        level: &column.level,
        people: column.people,
        name,
        c: String::new(),
        answers: None,
        quotes: Vec::new(),
    };
    let of_theme = |theme: &LevelTheme| theme.c.map(|c| report_words::name_of_c(lang, c));
    let themes = column.themes.iter().flatten().map(|theme| Line {
        c: of_theme(theme).unwrap_or_default(),
        answers: theme.answers,
        quotes: theme.quotes.iter().map(|quote| quote.as_str()).collect(),
        ..empty(theme.label.clone())
    });
    let none = report_words::no_themes_of_level(lang, column, needed);
    themes.chain(none.map(empty)).collect()
}

/// One row a line, with its first quotation.
pub(super) fn table(lang: Language, report: &Report) -> Table {
    let heading = |key| lang.say(key).into_owned();
    let columns = [
        (heading("report-column-question"), 50),
        (heading("report-column-level"), 24),
        (heading("report-column-people"), 10),
        (heading("report-column-theme"), 36),
        (heading("report-column-c"), 16),
        (heading("report-column-answers"), 12),
        (heading("report-column-quotation"), 80),
    ];
    let row = |line: Line<'_>| {
        let quote = line.quotes.first().copied().unwrap_or_default();
        [
            line.question.into(),
            line.level.into(),
            line.people.into(),
            line.name.into(),
            line.c.into(),
            line.answers.into(),
            quote.into(),
        ]
    };
    let rows: Vec<[Cell; 7]> = lines(lang, report).into_iter().map(row).collect();
    Table::new(Sheet::Levels.name(lang), columns, rows)
}
