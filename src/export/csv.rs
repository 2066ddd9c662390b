//! A table for any spreadsheet, after RFC 4180. The mark in front makes spreadsheets read it as UTF-8.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::NotWritten;
use super::plain::plain;
use super::tables::{Cell, Table};

/// What a spreadsheet takes for the beginning of a formula, also in the wide forms of East Asian keyboards.
const FORMULA: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// The file.
pub(super) fn write(table: &Table) -> Result<Vec<u8>, NotWritten> {
    let mut writer = WriterBuilder::new()
        .quote_style(QuoteStyle::Always)
        .terminator(Terminator::CRLF)
        .from_writer("\u{feff}".as_bytes().to_vec());
    let heading = |(words, _): &(String, u8)| safe(words);
    let head: Vec<String> = table.columns.iter().map(heading).collect();
    let rows = table.rows.iter().map(|row| row.iter().map(cell).collect());
    for record in std::iter::once(head).chain(rows) {
        writer.write_record(&record).map_err(|_| NotWritten)?;
    }
    writer.into_inner().map_err(|_| NotWritten)
}

fn cell(of: &Cell) -> String {
    match of {
        Cell::Words(words) => safe(words),
        Cell::Number(number) => number.to_string(),
    }
}

/// What a spreadsheet would take for a formula gets an apostrophe in front. Tabs, line ends and controls before it are
/// gone by then, or do not hide it.
fn safe(words: &str) -> String {
    let words = plain(words);
    if words.trim_start().starts_with(FORMULA) || words.starts_with('\n') {
        format!("'{words}")
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula() {
        for start in [
            "=",
            "+",
            "-",
            "@",
            "\t=",
            "\r=",
            " =",
            "\u{0}=",
            "\u{feff}=",
            "＝",
            "\n",
        ] {
            assert!(safe(&format!("{start}1+1")).starts_with('\''), "{start:?}");
        }
        assert_eq!(safe("1+1 = 2"), "1+1 = 2");
    }
}
