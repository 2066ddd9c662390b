//! A workbook for Excel, a sheet for each table. Words are written as words, so no program takes one for a formula or a
//! link, and their cells are of the format "text", so that they stay words when somebody edits them.

use rust_xlsxwriter::{
    DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::NotWritten;
use super::plain::plain;
use super::tables::{Cell, Table};

/// The date that every workbook carries: nothing in a report says when it was made.
const MADE: (u16, u8, u8) = (2000, 1, 1);

/// The file.
pub(super) fn write(tables: &[Table]) -> Result<Vec<u8>, NotWritten> {
    workbook(tables).map_err(|_| NotWritten)
}

fn workbook(tables: &[Table]) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let (year, month, day) = MADE;
    let made = ExcelDateTime::from_ymd(year, month, day)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&made));
    for table in tables {
        sheet(workbook.add_worksheet(), table)?;
    }
    workbook.save_to_buffer()
}

fn sheet(sheet: &mut Worksheet, table: &Table) -> Result<(), XlsxError> {
    let top = Format::new().set_align(FormatAlign::Top);
    let words = top.clone().set_text_wrap().set_num_format("@");
    let heading = words.clone().set_bold();
    sheet.set_name(&table.name)?;
    for (column, (title, width)) in (0..).zip(&table.columns) {
        sheet.set_column_width(column, *width)?;
        sheet.write_string_with_format(0, column, plain(title), &heading)?;
    }
    for (row, cells) in (1..).zip(&table.rows) {
        for (column, cell) in (0..).zip(cells) {
            match cell {
                Cell::Words(text) => {
                    sheet.write_string_with_format(row, column, plain(text), &words)?
                }
                Cell::Number(number) => {
                    sheet.write_number_with_format(row, column, *number, &top)?
                }
            };
        }
    }
    sheet.set_freeze_panes(1, 0)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::tables::Sheet;
    use super::*;
    use crate::words::Language;

    #[test]
    fn every_sheet_has_a_name_that_excel_takes() {
        for lang in Language::ALL {
            let tables = Sheet::ALL.map(|sheet| Table {
                name: sheet.name(lang),
                columns: Vec::new(),
                rows: Vec::new(),
            });
            assert!(write(&tables).is_ok(), "{lang:?}");
        }
    }
}
