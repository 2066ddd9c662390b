//! Comparisons between groups: a table of counts in which nobody can be singled out, not even by subtraction.
//!
//! Every breakdown and every comparison that leaves the program goes through [`Comparison::of`]. A cell below
//! [`COMPARISON_CELL`] is left blank, zero included: a zero says something about everybody in its row. Totals are cells
//! too. Then further cells are left blank, the smallest first, until whoever subtracts what is shown from the totals
//! can narrow no blank cell down to fewer than [`COMPARISON_CELL`] people from the least to the most it may hold.
//! It knows one table: what is published beside it, another table or a total, must be worked out together with it. And it
//! is for tables in which a blank cell may hold any number: where something else says that it is small, as with levels of
//! which there are no themes, see [`super::levels`].

mod blanks;
#[cfg(test)]
mod tests;

use blanks::Blanks;

use super::limits::{COMPARISON_CELL, COMPARISON_LINES};

/// A table of counts that may be shown: what is `None` is left blank.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// The cells, row by row.
    pub cells: Vec<Vec<Option<u32>>>,
    /// The total of each row.
    pub row_totals: Vec<Option<u32>>,
    /// The total of each column.
    pub column_totals: Vec<Option<u32>>,
    /// The total of everything.
    pub total: Option<u32>,
}

/// Why counts cannot be compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CannotCompare {
    /// No row, or no column.
    #[error("there is nothing to compare: the table has no cell")]
    Empty,
    /// Rows of different lengths.
    #[error("row {0} of the table is not as long as the first one")]
    Ragged(usize),
    /// Too many rows or columns.
    #[error("the table has more than {COMPARISON_LINES} rows or columns")]
    TooLarge,
    /// The total does not fit.
    #[error("the counts of the table add up to more than can be counted")]
    TooMany,
}

impl Comparison {
    /// The table that may be shown of these counts of people or answers, row by row. Count people where they are known:
    /// ten answers may come from two people.
    ///
    /// # Errors
    /// [`CannotCompare`] where the counts are no table, or too large a one.
    pub fn of(counts: &[Vec<u32>]) -> Result<Comparison, CannotCompare> {
        Comparison::in_groups_of(COMPARISON_CELL, counts)
    }

    /// The same with another smallest cell, small enough to try out everything.
    fn in_groups_of(smallest: u32, counts: &[Vec<u32>]) -> Result<Comparison, CannotCompare> {
        let table = with_totals(counts)?;
        let columns = counts[0].len();
        let mut shown = Blanks::in_table(&table, smallest).shown();
        let mut totals = shown.pop().expect("the totals are its last row");
        let total = totals.pop().expect("its last cell is the total");
        let row_totals = shown.iter().map(|row| row[columns]).collect();
        shown.iter_mut().for_each(|row| row.truncate(columns));
        Ok(Comparison {
            cells: shown,
            row_totals,
            column_totals: totals,
            total,
        })
    }
}

/// The table with the totals of its rows as a further column and those of its columns as a further row.
fn with_totals(counts: &[Vec<u32>]) -> Result<Vec<Vec<u32>>, CannotCompare> {
    let columns = counts.first().map_or(0, Vec::len);
    if columns == 0 {
        return Err(CannotCompare::Empty);
    }
    if counts.len().max(columns) > COMPARISON_LINES {
        return Err(CannotCompare::TooLarge);
    }
    if let Some(ragged) = counts.iter().position(|row| row.len() != columns) {
        return Err(CannotCompare::Ragged(ragged + 1));
    }
    let everything: u64 = counts.iter().flatten().map(|&count| u64::from(count)).sum();
    if everything > u64::from(u32::MAX) {
        return Err(CannotCompare::TooMany);
    }
    let mut table = counts.to_vec();
    table.push(
        (0..columns)
            .map(|column| counts.iter().map(|row| row[column]).sum())
            .collect(),
    );
    table.iter_mut().for_each(|row| row.push(row.iter().sum()));
    Ok(table)
}
