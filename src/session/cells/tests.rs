//! Tables of all kinds, against attackers who subtract, solve equations, and try out every table there can be.

mod attackers;

use proptest::prelude::*;

use super::*;
use attackers::{bridges, solved, spans};

/// A smallest cell that leaves few enough tables to try them all.
const FEW: u32 = 2;

fn table(
    lines: std::ops::RangeInclusive<usize>,
    count: impl Strategy<Value = u32> + Clone,
) -> impl Strategy<Value = Vec<Vec<u32>>> {
    (lines.clone(), lines).prop_flat_map(move |(rows, columns)| {
        prop::collection::vec(prop::collection::vec(count.clone(), columns), rows)
    })
}

/// Counts as comparisons have them: many small ones among large ones.
fn mixed() -> impl Strategy<Value = u32> + Clone {
    prop_oneof![3 => 0..12u32, 4 => 10..60u32, 1 => 0..5_000u32]
}

/// The table with its totals, as shown.
fn whole(shown: &Comparison) -> Vec<Vec<Option<u32>>> {
    let rows = shown.cells.iter().zip(&shown.row_totals);
    let mut whole: Vec<Vec<Option<u32>>> = rows
        .map(|(row, total)| [row.as_slice(), &[*total]].concat())
        .collect();
    whole.push([shown.column_totals.as_slice(), &[shown.total]].concat());
    whole
}

fn blank_cells(shown: &Comparison) -> usize {
    whole(shown)
        .iter()
        .flatten()
        .filter(|cell| cell.is_none())
        .count()
}

/// Everything that must be true of any table, whatever its size.
fn is_sound(counts: &[Vec<u32>], smallest: u32) -> Result<(), TestCaseError> {
    let shown = Comparison::in_groups_of(smallest, counts).unwrap();
    let truth = with_totals(counts).unwrap();
    for (row, line) in whole(&shown).iter().enumerate() {
        for (column, cell) in line.iter().enumerate() {
            prop_assert!(cell.is_none_or(|count| count >= smallest && count == truth[row][column]));
        }
    }
    prop_assert_eq!(
        bridges(&whole(&shown)),
        0,
        "a blank cell is a bridge: {:?}",
        shown
    );
    prop_assert_eq!(
        solved(&whole(&shown)),
        0,
        "a blank cell can be worked out: {:?}",
        shown
    );
    for (shown, truth) in [
        (whole(&shown), truth.clone()),
        (turned(&whole(&shown)), turned(&truth)),
    ] {
        for (line, truth) in shown.iter().zip(&truth) {
            let (total, cells) = line.split_last().unwrap();
            let blank = cells.iter().zip(truth).filter(|(cell, _)| cell.is_none());
            let people: Vec<u32> = blank.map(|(_, count)| *count).collect();
            let known = total.is_some() && !people.is_empty();
            prop_assert!(
                !known || people.iter().sum::<u32>() >= smallest,
                "a small group is known as a whole"
            );
        }
    }
    Ok(())
}

fn turned<T: Clone>(table: &[Vec<T>]) -> Vec<Vec<T>> {
    (0..table[0].len())
        .map(|column| table.iter().map(|row| row[column].clone()).collect())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn nobody_can_work_a_blank_cell_out(counts in table(1..=7, mixed())) {
        is_sound(&counts, COMPARISON_CELL)?;
    }

    #[test]
    fn whoever_tries_every_table_is_left_with_a_span(counts in table(1..=3, 0..5u32)) {
        let shown = Comparison::in_groups_of(FEW, &counts).unwrap();
        for span in spans(&whole(&shown), &with_totals(&counts).unwrap(), FEW) {
            prop_assert!(span >= FEW, "narrowed down to {}: {:?} {:?}", span, counts, shown);
        }
    }

    #[test]
    fn a_table_of_large_groups_is_shown_whole(counts in table(1..=8, 10..100u32)) {
        let shown = Comparison::of(&counts).unwrap();
        prop_assert_eq!(blank_cells(&shown), 0);
        prop_assert_eq!(shown.total, Some(counts.iter().flatten().sum()));
    }

    #[test]
    fn the_same_counts_give_the_same_table_and_in_another_order_a_sound_one(
        counts in table(2..=6, mixed()),
        order in any::<prop::sample::Index>(),
    ) {
        prop_assert_eq!(Comparison::of(&counts).unwrap(), Comparison::of(&counts).unwrap());
        let mut other = counts.clone();
        other.rotate_left(order.index(counts.len()));
        other.iter_mut().for_each(|row| row.reverse());
        is_sound(&other, COMPARISON_CELL)?;
        is_sound(&turned(&other), COMPARISON_CELL)?;
    }
}

#[test]
fn the_smallest_neighbours_are_left_blank_with_a_small_group() {
    let counts = [vec![4, 20, 90], vec![30, 15, 80], vec![70, 60, 50]];
    let shown = Comparison::of(&counts).unwrap();
    assert_eq!(
        shown.cells,
        [
            vec![None, None, Some(90)],
            vec![None, None, Some(80)],
            vec![Some(70), Some(60), Some(50)],
        ]
    );
    assert_eq!(shown.row_totals, [Some(114), Some(125), Some(180)]);
    assert_eq!(shown.column_totals, [Some(104), Some(95), Some(220)]);
    assert_eq!(shown.total, Some(419));
}

#[test]
fn nobody_is_a_small_group_too() {
    let shown = Comparison::of(&[vec![0, 40], vec![30, 50]]).unwrap();
    assert_eq!(shown.cells[0][0], None);
    assert!(blank_cells(&shown) >= 4);
}

#[test]
fn two_blank_cells_that_are_known_to_hold_nobody_are_not_enough() {
    // Blank cells that add up to nothing are known to be nothing, so more has to go.
    let shown = Comparison::of(&[vec![0, 0, 50], vec![0, 0, 50], vec![40, 40, 40]]).unwrap();
    for row in 0..2 {
        let hidden = shown.row_totals[row].is_none() || shown.cells[row][2].is_none();
        assert!(hidden, "{shown:?}");
    }
}

#[test]
fn one_row_and_one_column_hide_a_total_with_each_cell() {
    let row = Comparison::of(&[vec![3, 30, 20, 40]]).unwrap();
    assert_eq!(row.cells, [[None, Some(30), None, Some(40)]]);
    assert_eq!(row.column_totals, row.cells[0]);
    assert_eq!((row.row_totals[0], row.total), (Some(93), Some(93)));
    let column = Comparison::of(&[vec![3], vec![30], vec![20], vec![40]]).unwrap();
    assert_eq!(column.row_totals, row.column_totals);
    assert_eq!(column.cells, [[None], [Some(30)], [None], [Some(40)]]);
    let nobody_but_nine = Comparison::of(&[vec![9]]).unwrap();
    assert_eq!(blank_cells(&nobody_but_nine), 4);
    assert_eq!(Comparison::of(&[vec![10]]).unwrap().total, Some(10));
}

#[test]
fn what_is_no_table_is_refused_in_words() {
    let refused = |counts: &[Vec<u32>]| Comparison::of(counts).unwrap_err().to_string();
    assert_eq!(
        refused(&[]),
        "there is nothing to compare: the table has no cell"
    );
    assert_eq!(refused(&[vec![]]), refused(&[]));
    assert_eq!(
        refused(&[vec![1, 2], vec![1]]),
        "row 2 of the table is not as long as the first one"
    );
    assert_eq!(
        refused(&[vec![1; 65]]),
        "the table has more than 64 rows or columns"
    );
    assert_eq!(
        refused(&[vec![u32::MAX, 1]]),
        "the counts of the table add up to more than can be counted"
    );
    assert_eq!(
        Comparison::of(&vec![vec![10; 64]; 64]).unwrap().total,
        Some(40_960)
    );
}

#[test]
fn the_largest_table_takes_no_long_work() {
    let count = |row: usize, column: usize| (row * 31 + column * 17) as u32 % 23;
    let counts: Vec<Vec<u32>> = (0..64)
        .map(|row| (0..64).map(|column| count(row, column)).collect())
        .collect();
    let shown = Comparison::of(&counts).unwrap();
    assert_eq!(solved(&whole(&shown)), 0);
}
