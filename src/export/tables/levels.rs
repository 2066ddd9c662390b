//! What each level of a workshop asks of leaders.

use super::{Cell, Sheet, Table};
use crate::session::{LevelColumn, LevelTheme, Report};
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// One row of a table: a theme of a level, or that there is none.
pub(super) struct Line<'r> {
    /// The step, and what the level was asked in it.
    pub(super) question: String,
    /// Its name.
    pub(super) level: &'r str,
    /// How many of it answered, where that is told.
    pub(super) people: Option<u32>,
    /// The theme, or why there is none.
    pub(super) name: String,
    /// Its C.
    pub(super) c: String,
    /// Its quotations.
    pub(super) quotes: Vec<&'r str>,
}

impl Line<'_> {
    /// Its quotations; one empty one where it has none, so that it has a row.
    pub(super) fn with_quotes(&self) -> impl Iterator<Item = &str> {
        let none = self.quotes.is_empty().then_some("");
        self.quotes.iter().copied().chain(none)
    }
}

/// All lines, in order.
pub(super) fn lines(lang: Language, report: &Report) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    for step in &report.levels {
        let asked = Question::of(lang, &step.face).text;
        for column in &step.beside.columns {
            lines.extend(of_level(lang, asked, column, step.beside.needed));
        }
    }
    lines
}

fn of_level<'r>(lang: Language, step: &str, column: &'r LevelColumn, needed: u32) -> Vec<Line<'r>> {
    let empty = |name: String| Line {
        question: format!("{step}: “{}”", Question::of(lang, &column.prompt).text),
        level: &column.level,
        people: column.people,
        name,
        c: String::new(),
        quotes: Vec::new(),
    };
    let of_theme = |theme: &LevelTheme| theme.c.map(|c| report_words::name_of_c(lang, c));
    let themes = column.themes.iter().flatten().map(|theme| Line {
        c: of_theme(theme).unwrap_or_default(),
        quotes: theme.quotes.iter().map(|quote| quote.as_str()).collect(),
        ..empty(theme.label.clone())
    });
    let none = report_words::no_themes_of_level(lang, column, needed);
    themes.chain(none.map(empty)).collect()
}

/// One row a line, and one for each quotation after its first.
pub(super) fn table(lang: Language, report: &Report) -> Table {
    let heading = |key| lang.say(key).into_owned();
    let columns = [
        (heading("report-column-question"), 50),
        (heading("report-column-level"), 24),
        (heading("report-column-people"), 10),
        (heading("report-column-theme"), 36),
        (heading("report-column-c"), 16),
        (heading("report-column-quotation"), 80),
    ];
    let row = |line: &Line<'_>, quote: &str| {
        [
            line.question.as_str().into(),
            line.level.into(),
            line.people.into(),
            line.name.as_str().into(),
            line.c.as_str().into(),
            quote.into(),
        ]
    };
    let rows: Vec<[Cell; 6]> = lines(lang, report)
        .iter()
        .flat_map(|line| line.with_quotes().map(|quote| row(line, quote)))
        .collect();
    Table::new(Sheet::Levels.name(lang), columns, rows)
}
