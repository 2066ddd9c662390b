//! What each level of a workshop asks of leaders.

use super::{Cell, Table};
use crate::session::{LevelColumn, LevelTheme, Report};
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// One row a theme of a level, and one for a level with none. A number that is not told is left empty.
pub(super) fn table(lang: Language, report: &Report) -> Table {
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (lang.say("report-column-level").into_owned(), 24),
        (lang.say("report-column-people").into_owned(), 10),
        (lang.say("report-column-theme").into_owned(), 36),
        (lang.say("report-column-c").into_owned(), 16),
        (lang.say("report-column-answers").into_owned(), 12),
        (lang.say("report-column-quotation").into_owned(), 80),
    ];
    let mut rows = Vec::new();
    for beside in report.levels.iter().map(|step| &step.beside) {
        for column in &beside.columns {
            let row = |says: [Cell; 4]| [before(lang, column), says.into()].concat();
            let themes = column.themes.iter().flatten();
            rows.extend(themes.map(|theme| row(of_theme(lang, theme))));
            let none = report_words::no_themes_of_level(lang, column, beside.needed);
            let empty = || Cell::from("");
            rows.extend(none.map(|none| row([Cell::Words(none), empty(), empty(), empty()])));
        }
    }
    Table {
        name: lang.say("report-sheet-levels").into_owned(),
        columns: columns.into(),
        rows,
    }
}

/// The same with the questions that everybody was asked, for a file that can hold one table only.
pub(super) fn with_everybodys(lang: Language, report: &Report) -> Table {
    let mut table = table(lang, report);
    for prompt in &report.prompts {
        let question = Question::of(lang, &prompt.face).text;
        let themes = prompt.themes.iter();
        table.rows.extend(themes.map(|theme| {
            let c = theme.c.map(|c| report_words::name_of_c(lang, c));
            vec![
                question.into(),
                Cell::Words(lang.say("everybody").into_owned()),
                told(prompt.people),
                theme.label.as_str().into(),
                Cell::Words(c.unwrap_or_default()),
                theme.answers.into(),
                theme
                    .quotes
                    .first()
                    .map_or("", |quote| quote.as_str())
                    .into(),
            ]
        }));
    }
    table
}

fn before(lang: Language, column: &LevelColumn) -> Vec<Cell> {
    let question = Question::of(lang, &column.prompt).text;
    let people = column.people;
    vec![question.into(), column.level.as_str().into(), told(people)]
}

fn of_theme(lang: Language, theme: &LevelTheme) -> [Cell; 4] {
    let c = theme.c.map(|c| report_words::name_of_c(lang, c));
    let quote = theme.quotes.first().map_or("", |quote| quote.as_str());
    [
        theme.label.as_str().into(),
        Cell::Words(c.unwrap_or_default()),
        told(theme.answers),
        quote.into(),
    ]
}

/// A number, or nothing where it is not told.
fn told(number: Option<u32>) -> Cell {
    number.map_or_else(|| Cell::from(""), Cell::from)
}
