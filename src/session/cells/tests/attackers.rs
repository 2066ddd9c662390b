//! Three who want to fill in the blanks. None of them shares a line with the code that left the cells blank.

/// A table with its totals as it is shown.
type Shown = [Vec<Option<u32>>];

/// The blank cells, as row and column.
fn blanks(shown: &Shown) -> Vec<(usize, usize)> {
    let cells =
        (0..shown.len()).flat_map(|row| (0..shown[0].len()).map(move |column| (row, column)));
    cells
        .filter(|&(row, column)| shown[row][column].is_none())
        .collect()
}

/// How many blank cells are the only way between their row and their column over blank cells.
pub(super) fn bridges(shown: &Shown) -> usize {
    let blanks = blanks(shown);
    let alone = |&&without: &&(usize, usize)| {
        let mut group: Vec<usize> = (0..shown.len() + shown[0].len()).collect();
        for &(row, column) in blanks.iter().filter(|&&cell| cell != without) {
            let (old, new) = (group[row], group[shown.len() + column]);
            group
                .iter_mut()
                .filter(|of| **of == old)
                .for_each(|of| *of = new);
        }
        group[without.0] != group[shown.len() + without.1]
    };
    blanks.iter().filter(alone).count()
}

/// How many blank cells follow from the equations that the totals make: Gauss over the integers, where every pivot is
/// one because each cell stands in one row and in one column.
pub(super) fn solved(shown: &Shown) -> usize {
    let blanks = blanks(shown);
    let (rows, columns) = (shown.len(), shown[0].len());
    let sign = |at: usize, last: usize| if at == last { -1 } else { 1 };
    let of_row = (0..rows).map(|row| {
        let cells = blanks.iter().map(|cell| {
            if cell.0 == row {
                sign(cell.1, columns - 1)
            } else {
                0
            }
        });
        cells.collect::<Vec<i64>>()
    });
    let of_column = (0..columns).map(|column| {
        let cells = blanks.iter().map(|cell| {
            if cell.1 == column {
                sign(cell.0, rows - 1)
            } else {
                0
            }
        });
        cells.collect::<Vec<i64>>()
    });
    let mut equations: Vec<Vec<i64>> = of_row.chain(of_column).collect();
    let mut done = 0;
    for unknown in 0..blanks.len() {
        let Some(pivot) = (done..equations.len()).find(|&at| equations[at][unknown] != 0) else {
            continue;
        };
        equations.swap(done, pivot);
        let by = equations[done].clone();
        assert_eq!(by[unknown].abs(), 1, "whole numbers are enough");
        for at in (0..equations.len()).filter(|&at| at != done) {
            let times = equations[at][unknown] * by[unknown];
            equations[at]
                .iter_mut()
                .zip(&by)
                .for_each(|(value, by)| *value -= times * by);
        }
        done += 1;
    }
    let alone = |equation: &&Vec<i64>| equation.iter().filter(|value| **value != 0).count() == 1;
    equations.iter().filter(alone).count()
}

/// How far apart the least and the most are that each blank cell can hold, found by trying out tables; as far as
/// `enough` above the truth.
pub(super) fn spans(shown: &Shown, truth: &[Vec<u32>], enough: u32) -> Vec<u32> {
    let mut spans = Vec::new();
    for (row, column) in blanks(shown) {
        let possible = |count: &u32| {
            let mut guess: Vec<Vec<Option<u32>>> = shown.to_vec();
            guess[row][column] = Some(*count);
            let most = truth
                .last()
                .and_then(|totals| totals.last())
                .expect("a total")
                + enough;
            can_be(&mut guess, most)
        };
        let most = truth[row][column] + enough;
        let least = (0..=most).find(possible).expect("the truth is possible");
        let most = (0..=most)
            .rev()
            .find(possible)
            .expect("the truth is possible");
        spans.push(most - least);
    }
    spans
}

/// Whether the blank cells can be filled in, with up to `most` each, so that every total that is given is right.
fn can_be(guess: &mut Vec<Vec<Option<u32>>>, most: u32) -> bool {
    if !totals_can_be_right(guess) {
        return false;
    }
    let (rows, columns) = (guess.len() - 1, guess[0].len() - 1);
    let cells = (0..rows * columns).map(|cell| (cell / columns, cell % columns));
    let mut blank = cells.filter(|&(row, column)| guess[row][column].is_none());
    let Some((row, column)) = blank.next() else {
        return true;
    };
    let possible = (0..=most).any(|count| {
        guess[row][column] = Some(count);
        can_be(guess, most)
    });
    guess[row][column] = None;
    possible
}

/// Whether no given total is passed, and each is met whose cells are all filled in. Each line of a table with totals is a
/// sum, the line of the totals themselves included.
fn totals_can_be_right(guess: &Shown) -> bool {
    let columns = (0..guess[0].len()).map(|column| guess.iter().map(|row| row[column]).collect());
    let inner: Vec<Option<u32>> = guess[..guess.len() - 1]
        .iter()
        .flat_map(|row| &row[..row.len() - 1])
        .chain(&[guess[guess.len() - 1][guess[0].len() - 1]])
        .copied()
        .collect();
    let mut lines = guess.iter().cloned().chain(columns).chain([inner]);
    lines.all(|mut line: Vec<Option<u32>>| {
        let total = line.pop().expect("a line has a total");
        let sum: u32 = line.iter().flatten().sum();
        let filled = !line.contains(&None);
        total.is_none_or(|total| sum == total || (sum < total && !filled))
    })
}
