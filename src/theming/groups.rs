//! A grouping of texts with the sums it needs, so that a move or a joining costs one step a text. It says how well texts fit
//! their groups, and never decides which grouping is best.

use super::likeness::Likeness;

/// How much a group's size counts when a text chooses: at 1 the mean similarity decides, and small tight groups win; at 0.5
/// a cosine to the group's centre, and large groups win. Best on development sessions in between.
const SIZE_POWER: f32 = 0.6;

/// What the phrases of some groups add: each weighs as much as so many texts.
#[derive(Default)]
pub(super) struct Phrases {
    /// For each group with phrases how strongly they draw every text, 0 to 1; nothing for a group without any. Groups
    /// further on have none.
    pub(super) draws: Vec<Option<Vec<f32>>>,
    /// Texts that the phrases of a group weigh as much as.
    pub(super) weight: f32,
}

/// A grouping of texts `0..n`.
#[derive(Clone)]
pub(super) struct Groups<'a> {
    table: &'a Likeness,
    phrases: &'a Phrases,
    of: Vec<Option<usize>>,
    size: Vec<f32>,
    /// For each group, its similarities to every text, summed.
    sums: Vec<Vec<f32>>,
}

impl<'a> Groups<'a> {
    /// The grouping `of` (none: in no group) of the first `of.len()` texts of `table` into groups `0..groups`.
    pub(super) fn new(
        table: &'a Likeness,
        phrases: &'a Phrases,
        of: Vec<Option<usize>>,
        groups: usize,
    ) -> Self {
        let n = of.len();
        let mut new = Self {
            table,
            phrases,
            of: vec![None; n],
            size: vec![0.0; groups],
            sums: vec![vec![0.0; n]; groups],
        };
        for (i, group) in of.into_iter().enumerate() {
            new.put(i, group);
        }
        new
    }

    /// The group of every text.
    pub(super) fn of(&self) -> &[Option<usize>] {
        &self.of
    }

    /// Number of groups, empty ones too.
    pub(super) fn count(&self) -> usize {
        self.size.len()
    }

    /// Texts in a group.
    pub(super) fn size(&self, group: usize) -> usize {
        self.size[group] as usize
    }

    /// Opens a group without texts and gives its number.
    pub(super) fn open(&mut self) -> usize {
        self.size.push(0.0);
        self.sums.push(vec![0.0; self.of.len()]);
        self.size.len() - 1
    }

    /// Puts text `i` into a group, or into none.
    pub(super) fn put(&mut self, i: usize, group: Option<usize>) {
        let from = std::mem::replace(&mut self.of[i], group);
        if from == group {
            return;
        }
        for (group, sign) in from
            .map(|group| (group, -1.0))
            .into_iter()
            .chain(group.map(|group| (group, 1.0)))
        {
            self.size[group] += sign;
            for (sum, value) in self.sums[group].iter_mut().zip(self.table.row(i)) {
                *sum += sign * value;
            }
        }
    }

    /// Moves all of the group `gone` into `keep`.
    pub(super) fn join(&mut self, keep: usize, gone: usize) {
        if keep == gone {
            return;
        }
        self.size[keep] += std::mem::take(&mut self.size[gone]);
        let moved = std::mem::replace(&mut self.sums[gone], vec![0.0; self.of.len()]);
        for (sum, value) in self.sums[keep].iter_mut().zip(moved) {
            *sum += value;
        }
        for group in self.of.iter_mut().filter(|group| **group == Some(gone)) {
            *group = Some(keep);
        }
    }

    /// Mean similarity of text `i` to the others of a group and to its phrases, −1 to 1; 0 for a group without either.
    pub(super) fn mean(&self, i: usize, group: usize) -> f32 {
        let (sum, weight) = self.drawn(i, group);
        sum / weight.max(1.0)
    }

    /// How well text `i` would fit a group if it were not in it yet.
    pub(super) fn fit(&self, i: usize, group: usize) -> f32 {
        let (sum, weight) = self.drawn(i, group);
        if weight < 1.0 {
            0.0
        } else {
            sum / weight.powf(SIZE_POWER)
        }
    }

    /// What draws text `i` to a group, summed, and how much that weighs. The text itself does not count.
    fn drawn(&self, i: usize, group: usize) -> (f32, f32) {
        let (mut sum, mut weight) = (self.sums[group][i], self.size[group]);
        if self.of[i] == Some(group) {
            sum -= self.table.at(i, i);
            weight -= 1.0;
        }
        if let Some(Some(draws)) = self.phrases.draws.get(group) {
            sum += self.phrases.weight * draws[i];
            weight += self.phrases.weight;
        }
        (sum, weight)
    }

    /// Mean silhouette over all texts, −1 to 1; a text alone or in no group counts 0. Phrases do not count.
    pub(super) fn silhouette(&self) -> f32 {
        let total: f32 = (0..self.of.len()).filter_map(|i| self.clearness(i)).sum();
        total / self.of.len().max(1) as f32
    }

    /// How much nearer text `i` is to its own group than to the next.
    fn clearness(&self, i: usize) -> Option<f32> {
        let own = self.of[i].filter(|&own| self.size[own] >= 2.0)?;
        let others = (0..self.count()).filter(|&group| group != own && self.size[group] > 0.0);
        let next = others
            .map(|group| 1.0 - self.sums[group][i] / self.size[group])
            .reduce(f32::min)?;
        let inside = 1.0 - (self.sums[own][i] - self.table.at(i, i)) / (self.size[own] - 1.0);
        Some((next - inside) / next.max(inside).max(f32::EPSILON))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    static NONE: Phrases = Phrases {
        draws: Vec::new(),
        weight: 0.0,
    };

    /// Texts 0–2 and 3–5 are two tight groups.
    fn two_kinds() -> Likeness {
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

    fn silhouette(table: &Likeness, of: &[Option<usize>]) -> f32 {
        let groups = of.iter().flatten().max().map_or(0, |last| last + 1);
        Groups::new(table, &NONE, of.to_vec(), groups).silhouette()
    }

    #[test]
    fn the_right_grouping_fits_best() {
        let table = two_kinds();
        let right = silhouette(&table, &[0, 0, 0, 1, 1, 1].map(Some));
        assert!((right - 0.8).abs() < 1e-5);
        assert!(right > silhouette(&table, &[0, 0, 1, 1, 1, 1].map(Some)));
        assert!(right > silhouette(&table, &[0, 0, 0, 1, 1, 2].map(Some)));
        assert!(right > silhouette(&table, &[Some(0), Some(0), None, Some(1), Some(1), None]));
    }

    #[test]
    fn moving_and_joining_is_the_same_as_starting_there() {
        let table = two_kinds();
        let mut groups = Groups::new(&table, &NONE, [0, 0, 1, 2, 2, 0].map(Some).to_vec(), 3);
        groups.put(5, None);
        groups.put(5, Some(2));
        groups.join(0, 1);
        let there = Groups::new(&table, &NONE, [0, 0, 0, 2, 2, 2].map(Some).to_vec(), 3);
        assert_eq!(groups.of(), there.of());
        assert!((groups.silhouette() - there.silhouette()).abs() < 1e-5);
        for (i, group) in (0..6).flat_map(|i| (0..3).map(move |group| (i, group))) {
            assert!((groups.mean(i, group) - there.mean(i, group)).abs() < 1e-5);
        }
    }

    #[test]
    fn one_group_or_none_fits_nothing() {
        assert_eq!(silhouette(&two_kinds(), &[Some(0); 6]), 0.0);
        assert_eq!(silhouette(&two_kinds(), &[None; 6]), 0.0);
        assert_eq!(silhouette(&Likeness::default(), &[]), 0.0);
    }

    #[test]
    fn a_text_does_not_draw_itself_and_phrases_weigh_as_several() {
        let table = two_kinds();
        let phrases = Phrases {
            draws: vec![Some(vec![0.5; 6])],
            weight: 2.0,
        };
        let groups = Groups::new(&table, &phrases, [0, 0, 0, 1, 1, 1].map(Some).to_vec(), 2);
        assert!((groups.mean(0, 0) - (0.8 + 0.8 + 2.0 * 0.5) / 4.0).abs() < 1e-6);
        assert!((groups.mean(3, 1) - 0.8).abs() < 1e-6);
        assert!((groups.mean(3, 0) - 2.0 * 0.5 / 5.0).abs() < 1e-6);
    }
}
