//! Which cells of a table have to be blank.
//!
//! A table with its totals is a flow that goes round: from the column of totals into a row, from the row through its
//! cells into the columns, from there into the row of totals, and through the grand total back. What leaves a row or a
//! column is what came into it, which is all that an attacker knows besides the shown cells and that no count is below
//! zero. So a blank cell can hold more, or less, exactly where a flow over blank cells leads back round it: the largest
//! such flows are the ends of what he can work out. With none in either direction the cell is a bridge of the graph of
//! the blank cells, and he knows it (Gusfield, "A graph theoretic approach to statistical data security", 1988).

use std::cmp::Reverse;
use std::collections::VecDeque;

/// A step of a way round: a cell, and whether it holds more on that way or less.
#[derive(Clone, Copy)]
struct Step {
    cell: usize,
    more: bool,
}

/// A table with its totals, and which of its cells are blank. Lines are numbered: first the rows, then the columns.
pub(super) struct Blanks {
    rows: usize,
    columns: usize,
    counts: Vec<u32>,
    blank: Vec<bool>,
}

impl Blanks {
    /// Leaves cells blank until every blank one may hold what spans `smallest` people at least.
    pub(super) fn in_table(table: &[Vec<u32>], smallest: u32) -> Blanks {
        let counts: Vec<u32> = table.concat();
        let mut blanks = Blanks {
            rows: table.len(),
            columns: table[0].len(),
            blank: counts.iter().map(|&count| count < smallest).collect(),
            counts,
        };
        // A further blank cell takes nothing away from what another may hold, so each has to be looked at only once.
        let mut waiting: VecDeque<usize> = (0..blanks.blank.len())
            .filter(|&cell| blanks.blank[cell])
            .collect();
        while let Some(cell) = waiting.pop_front() {
            waiting.extend(blanks.blur(cell, smallest));
        }
        blanks
    }

    /// The table as it may be shown, totals last.
    pub(super) fn shown(&self) -> Vec<Vec<Option<u32>>> {
        let cells = self.counts.iter().zip(&self.blank);
        let cells: Vec<Option<u32>> = cells
            .map(|(&count, &blank)| (!blank).then_some(count))
            .collect();
        cells.chunks(self.columns).map(<[_]>::to_vec).collect()
    }

    /// Makes a blank cell uncertain by `span` people; hands back the cells that had to be left blank for it.
    fn blur(&mut self, cell: usize, span: u32) -> Vec<usize> {
        let (from, to) = self.ends(cell);
        let at_most = span.min(self.counts[cell]);
        let (less, _) = self.lead(cell, (from, to), at_most, false);
        let (_, further) = self.lead(cell, (to, from), span - less, true);
        further
    }

    /// Leads up to `wanted` people round a cell from line to line; hands back how many could be led and which cells had to
    /// be left blank for them, where that is allowed.
    fn lead(
        &mut self,
        round: usize,
        (from, to): (usize, usize),
        wanted: u32,
        allowed: bool,
    ) -> (u32, Vec<usize>) {
        let (mut held, mut led, mut further) = (self.counts.clone(), 0, Vec::new());
        while led < wanted
            && let Some(way) = self.cheapest_way(&held, round, (from, to), allowed)
        {
            let less = way.iter().filter(|step| !step.more);
            let narrowest = less.map(|step| held[step.cell]).min();
            let people = narrowest.unwrap_or(u32::MAX).min(wanted - led);
            for Step { cell, more } in way {
                held[cell] = match more {
                    true => held[cell].saturating_add(people),
                    false => held[cell] - people,
                };
                if !std::mem::replace(&mut self.blank[cell], true) {
                    further.push(cell);
                }
            }
            led += people;
        }
        (led, further)
    }

    /// The way between two lines that costs the least, a shown cell costing its count; over blank cells alone unless
    /// further blanks are allowed.
    fn cheapest_way(
        &self,
        held: &[u32],
        round: usize,
        (from, to): (usize, usize),
        allowed: bool,
    ) -> Option<Vec<Step>> {
        let lines = self.rows + self.columns;
        let mut cost = vec![None; lines];
        let mut came: Vec<Option<(usize, Step)>> = vec![None; lines];
        let mut settled = vec![false; lines];
        cost[from] = Some(0);
        loop {
            let open = (0..lines).filter(|&line| !settled[line] && cost[line].is_some());
            let line = open.max_by_key(|&line| (Reverse(cost[line]), Reverse(line)))?;
            if line == to {
                break;
            }
            settled[line] = true;
            for (next, step) in self.steps_from(line) {
                let Step { cell, more } = step;
                let passable = (self.blank[cell] || allowed) && (more || held[cell] > 0);
                if cell == round || settled[next] || !passable {
                    continue;
                }
                let price = u64::from(self.counts[cell]) + 1;
                let price = if self.blank[cell] { 0 } else { price };
                let total = cost[line].map(|cost: u64| cost + price);
                if cost[next].is_none() || total < cost[next] {
                    (cost[next], came[next]) = (total, Some((line, step)));
                }
            }
        }
        let mut at = to;
        let back = std::iter::from_fn(|| {
            let (line, step) = came[at]?;
            at = line;
            Some(step)
        });
        Some(back.collect())
    }

    /// The steps out of a line: along a cell's flow it holds more, against it less.
    fn steps_from(&self, line: usize) -> impl Iterator<Item = (usize, Step)> {
        let (first, apart, cells) = match line.checked_sub(self.rows) {
            None => (line * self.columns, 1, self.columns),
            Some(column) => (column, self.columns, self.rows),
        };
        (0..cells).map(move |nth| {
            let cell = first + nth * apart;
            let (from, to) = self.ends(cell);
            let more = from == line;
            (if more { to } else { from }, Step { cell, more })
        })
    }

    /// The lines between which a cell's flow goes: from row to column, for the total of one line the other way round.
    fn ends(&self, cell: usize) -> (usize, usize) {
        let (row, column) = (cell / self.columns, cell % self.columns);
        let totals_row = row + 1 == self.rows;
        let totals_column = column + 1 == self.columns;
        let (row, column) = (row, self.rows + column);
        match totals_row == totals_column {
            true => (row, column),
            false => (column, row),
        }
    }
}
