//! How strongly each group draws a text. It never moves one.

use super::likeness::Likeness;
use super::vectoriser::Scale;

/// A grouping of texts, ready to be asked about any of them.
pub(super) struct Pull<'a> {
    table: &'a Likeness,
    of: Vec<Option<usize>>,
    /// Rows of the table that are phrases of a group; groups further on have none.
    phrases: Vec<&'a [usize]>,
    weight: Vec<f32>,
    phrase_weight: f32,
}

impl<'a> Pull<'a> {
    /// For the grouping `of` (the group of each text) into groups `0..groups`.
    pub(super) fn new(
        table: &'a Likeness,
        of: Vec<Option<usize>>,
        phrases: Vec<&'a [usize]>,
        groups: usize,
        scale: &Scale,
    ) -> Self {
        let mut weight = vec![0.0; groups];
        for group in of.iter().flatten() {
            weight[*group] += 1.0;
        }
        for (weight, _) in weight
            .iter_mut()
            .zip(&phrases)
            .filter(|(_, phrases)| !phrases.is_empty())
        {
            *weight += scale.phrase_weight;
        }
        Self {
            table,
            of,
            phrases,
            weight,
            phrase_weight: scale.phrase_weight,
        }
    }

    /// Mean similarity of text `i` to each group, −1 to 1; 0 for an empty group.
    pub(super) fn means(&self, i: usize) -> Vec<f32> {
        self.sums(i)
            .iter()
            .zip(&self.weight)
            .map(|(sum, weight)| sum / weight.max(1.0))
            .collect()
    }

    /// How well text `i` would fit each group if it were not yet in one. Dividing by the root of the size, not the size,
    /// favours large groups a little, as a cosine to their centre does.
    pub(super) fn fits(&self, i: usize) -> Vec<f32> {
        let mut sums = self.sums(i);
        let mut weight = self.weight.clone();
        if let Some(own) = self.of[i] {
            sums[own] -= self.table.at(i, i);
            weight[own] -= 1.0;
        }
        let fit = |(sum, weight): (&f32, &f32)| {
            if *weight < 1.0 {
                0.0
            } else {
                sum / weight.sqrt()
            }
        };
        sums.iter().zip(&weight).map(fit).collect()
    }

    fn sums(&self, i: usize) -> Vec<f32> {
        let row = self.table.row(i);
        let mut sums = vec![0.0; self.weight.len()];
        for (value, group) in row.iter().zip(&self.of) {
            if let Some(group) = group {
                sums[*group] += value;
            }
        }
        let open = sums
            .iter_mut()
            .zip(&self.phrases)
            .filter(|(_, phrases)| !phrases.is_empty());
        for (sum, phrases) in open {
            *sum += self.phrase_weight * draw(row, phrases);
        }
        sums
    }
}

/// So many phrases of a group are looked at: those nearest to the text. The scales were measured with groups of about eight;
/// a ninth way of saying the same thing must not make the group draw less.
const NEAREST_PHRASES: usize = 8;

/// How much the phrases draw a text: the root of the mean square of the nearest ones' similarities, for a response says a
/// thing in one way and need not be like the other phrases too.
fn draw(row: &[f32], phrases: &[usize]) -> f32 {
    let mut near: Vec<f32> = phrases.iter().map(|&phrase| row[phrase].max(0.0)).collect();
    near.sort_unstable_by(|a, b| b.total_cmp(a));
    near.truncate(NEAREST_PHRASES);
    let squares: f32 = near.iter().map(|likeness| likeness.powi(2)).sum();
    (squares / near.len() as f32).sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_ways_of_saying_it_draw_no_less() {
        let row = [0.9, 0.1, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.05, -0.3, 0.0];
        let eight: Vec<usize> = (0..8).collect();
        let all: Vec<usize> = (0..row.len()).collect();
        assert!(draw(&row, &all) >= draw(&row, &eight));
        assert_eq!(draw(&row, &[0]), 0.9);
        assert_eq!(draw(&row, &[9]), 0.0);
    }
}
