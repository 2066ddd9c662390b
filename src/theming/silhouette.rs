//! How well a grouping fits: texts close to their own group and far from the next one. Never changes a grouping.

use super::likeness::Likeness;

/// A grouping of texts `0..n` with the sums that its silhouette needs, so that joining two groups costs n steps.
pub(super) struct Partition {
    of: Vec<Option<usize>>,
    size: Vec<f32>,
    /// Per text and group: sum of similarities to the group's texts. Text by text, one row of `size.len()` each.
    sums: Vec<f32>,
}

impl Partition {
    /// The grouping `of` (none: in no group) of the first `of.len()` texts of `table`.
    pub(super) fn new(table: &Likeness, of: &[Option<usize>]) -> Self {
        let groups = of.iter().flatten().max().map_or(0, |last| last + 1);
        let mut size = vec![0.0; groups];
        for group in of.iter().flatten() {
            size[*group] += 1.0;
        }
        let mut sums = vec![0.0; of.len() * groups];
        for (i, sums) in sums.chunks_exact_mut(groups.max(1)).enumerate() {
            for (value, group) in table.row(i).iter().zip(of) {
                if let Some(group) = group {
                    sums[*group] += value;
                }
            }
        }
        Self {
            of: of.to_vec(),
            size,
            sums,
        }
    }

    /// Joins the groups of texts `a` and `b`.
    pub(super) fn join(&mut self, a: usize, b: usize) {
        let (Some(keep), Some(gone)) = (self.of[a], self.of[b]) else {
            return;
        };
        if keep == gone {
            return;
        }
        self.size[keep] += std::mem::take(&mut self.size[gone]);
        for sums in self.sums.chunks_exact_mut(self.size.len()) {
            sums[keep] += std::mem::take(&mut sums[gone]);
        }
        for group in self.of.iter_mut().filter(|group| **group == Some(gone)) {
            *group = Some(keep);
        }
    }

    /// Mean silhouette over all texts, −1 to 1; a text alone or in no group counts 0.
    pub(super) fn silhouette(&self, table: &Likeness) -> f32 {
        let total: f32 = (0..self.of.len()).filter_map(|i| self.fit(table, i)).sum();
        total / self.of.len().max(1) as f32
    }

    fn fit(&self, table: &Likeness, i: usize) -> Option<f32> {
        let own = self.of[i]?;
        let groups = self.size.len();
        let sums = &self.sums[i * groups..(i + 1) * groups];
        if self.size[own] < 2.0 {
            return None;
        }
        let others = (0..groups).filter(|&group| group != own && self.size[group] > 0.0);
        let next = others
            .map(|group| 1.0 - sums[group] / self.size[group])
            .reduce(f32::min)?;
        let inside = 1.0 - (sums[own] - table.at(i, i)) / (self.size[own] - 1.0);
        Some((next - inside) / next.max(inside).max(f32::EPSILON))
    }
}

/// Mean silhouette of a grouping, see [`Partition::silhouette`].
pub(super) fn silhouette(table: &Likeness, of: &[Option<usize>]) -> f32 {
    Partition::new(table, of).silhouette(table)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts 0–2 and 3–5 are two tight groups.
    fn two_groups() -> Likeness {
        let mut table = Likeness::zeros(6);
        for i in 0..6 {
            for (j, value) in table.row_mut(i).iter_mut().enumerate() {
                *value = if i == j {
                    1.0
                } else if i / 3 == j / 3 {
                    0.8
                } else {
                    0.0
                };
            }
        }
        table
    }

    #[test]
    fn the_right_grouping_fits_best() {
        let table = two_groups();
        let right = silhouette(&table, &[0, 0, 0, 1, 1, 1].map(Some));
        assert!((right - 0.8).abs() < 1e-5);
        assert!(right > silhouette(&table, &[0, 0, 1, 1, 1, 1].map(Some)));
        assert!(right > silhouette(&table, &[0, 0, 0, 1, 1, 2].map(Some)));
        assert!(right > silhouette(&table, &[Some(0), Some(0), None, Some(1), Some(1), None]));
    }

    #[test]
    fn joining_groups_is_the_same_as_starting_with_them_joined() {
        let table = two_groups();
        let mut partition = Partition::new(&table, &[0, 0, 1, 2, 2, 2].map(Some));
        partition.join(0, 2);
        let joined = silhouette(&table, &[0, 0, 0, 1, 1, 1].map(Some));
        assert!((partition.silhouette(&table) - joined).abs() < 1e-6);
    }

    #[test]
    fn one_group_or_none_fits_nothing() {
        assert_eq!(silhouette(&two_groups(), &[Some(0); 6]), 0.0);
        assert_eq!(silhouette(&two_groups(), &[None; 6]), 0.0);
        assert_eq!(silhouette(&Likeness::default(), &[]), 0.0);
    }
}
