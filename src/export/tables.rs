//! The report as tables, for spreadsheets. The one place that says what is in them.

mod beside;
mod compared;
mod levels;
mod marked;
mod notes;
mod themes;
mod whole;

use super::Source;
use crate::words::Language;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Words, never a formula.
    Words(String),
    /// A count.
    Number(u32),
}

/// What a table is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sheet {
    /// Themes and their numbers.
    Themes,
    /// Quotations.
    Quotations,
    /// What each level of a workshop asks of leaders.
    Levels,
    /// What people marked.
    Marked,
    /// Themes then and now.
    Compared,
    /// What was agreed.
    Agreed,
    /// What the national focus groups said.
    Beside,
    /// What the rest is of, and how to read it.
    Notes,
}

impl Sheet {
    /// Every one, in order.
    pub(super) const ALL: [Sheet; 8] = [
        Sheet::Themes,
        Sheet::Quotations,
        Sheet::Levels,
        Sheet::Marked,
        Sheet::Compared,
        Sheet::Agreed,
        Sheet::Beside,
        Sheet::Notes,
    ];

    /// Its name, 31 characters at most: Excel takes no more.
    pub(super) fn name(self, lang: Language) -> String {
        let key = match self {
            Sheet::Themes => "report-sheet-themes",
            Sheet::Quotations => "report-sheet-quotations",
            Sheet::Levels => "report-sheet-levels",
            Sheet::Marked => "report-sheet-marked",
            Sheet::Compared => "then-and-now",
            Sheet::Agreed => "report-sheet-agreed",
            Sheet::Beside => "report-sheet-beside",
            Sheet::Notes => "report-sheet-notes",
        };
        lang.say(key).into_owned()
    }

    fn table(self, lang: Language, source: Source<'_>) -> Table {
        let report = source.report;
        match self {
            Sheet::Themes => themes::counted(lang, report),
            Sheet::Quotations => themes::quoted(lang, report),
            Sheet::Levels => levels::table(lang, report),
            Sheet::Marked => marked::ballots(lang, report),
            Sheet::Compared => compared::table(lang, report),
            Sheet::Agreed => marked::agreed(lang, report),
            Sheet::Beside => beside::table(lang, report),
            Sheet::Notes => notes::table(lang, source),
        }
    }
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// Its name.
    pub(super) name: String,
    /// The columns' headings, and how wide each is, in characters.
    pub(super) columns: Vec<(String, u8)>,
    /// Its rows.
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    fn new<const N: usize>(
        name: String,
        columns: [(String, u8); N],
        rows: Vec<[Cell; N]>,
    ) -> Table {
        Table {
            name,
            columns: columns.into(),
            rows: rows.into_iter().map(Vec::from).collect(),
        }
    }

    fn leave_out(&mut self, column: usize) {
        self.columns.remove(column);
        self.rows
            .iter_mut()
            .for_each(|row| drop(row.remove(column)));
    }
}

impl From<&str> for Cell {
    fn from(words: &str) -> Cell {
        Cell::Words(words.to_owned())
    }
}

impl From<String> for Cell {
    fn from(words: String) -> Cell {
        Cell::Words(words)
    }
}

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Number(number)
    }
}

/// An empty cell where there is no number to tell.
impl From<Option<u32>> for Cell {
    fn from(number: Option<u32>) -> Cell {
        number.map_or_else(|| Cell::Words(String::new()), Cell::Number)
    }
}

/// Every table, a sheet each. One that would be empty is left out; how to read the rest is never empty.
pub(super) fn all(lang: Language, source: Source<'_>) -> Vec<Table> {
    let tables = Sheet::ALL.map(|sheet| sheet.table(lang, source));
    let there = tables.into_iter().filter(|table| !table.rows.is_empty());
    there.collect()
}

/// The one table of programs that know no sheets.
pub(super) fn one(lang: Language, source: Source<'_>) -> Table {
    whole::table(lang, source)
}
