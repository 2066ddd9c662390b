//! The report as tables, for spreadsheets. The one place that says what is in them.

mod beside;
mod marked;
mod notes;
mod themes;

use super::Source;
use crate::session::Report;
use crate::words::Language;

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Cell {
    /// Words, never a formula.
    Words(String),
    /// A count.
    Number(u32),
}

/// One table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Table {
    /// Its name, 31 characters at most.
    pub(super) name: String,
    /// The columns' headings, and how wide each is, in characters.
    pub(super) columns: Vec<(String, u8)>,
    /// Its rows.
    pub(super) rows: Vec<Vec<Cell>>,
}

impl Table {
    fn new<const N: usize>(name: &str, columns: [(String, u8); N], rows: Vec<[Cell; N]>) -> Table {
        Table {
            name: name.to_owned(),
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

impl From<u32> for Cell {
    fn from(number: u32) -> Cell {
        Cell::Number(number)
    }
}

/// Every table, a sheet each. One that would be empty is left out.
pub(super) fn all(lang: Language, source: Source<'_>) -> Vec<Table> {
    let report = source.report;
    let mut tables = vec![
        themes::counted(lang, report),
        themes::quoted(lang, report),
        marked::ballots(lang, report),
        marked::agreed(lang, report),
        beside::table(lang, report),
    ];
    tables.retain(|table| !table.rows.is_empty());
    // How to read the rest is there even where nothing else is.
    tables.push(notes::table(lang, source));
    tables
}

/// The one table of programs that know no sheets.
pub(super) fn one(lang: Language, report: &Report) -> Table {
    themes::in_short(lang, report)
}
