//! From a table of similarities to groups: expected and fixed ones first, then what emerges from the rest.
//! It sees numbers only, never words or people, and the same table always gives the same groups.

use super::likeness::Likeness;
use super::natural::natural;
use super::pull::Pull;
use super::vectoriser::Scale;

/// From this many responses on, a theme needs [`SMALLEST_THEME`] of them. Below, two alike are worth a theme.
pub(super) const SMALL_SESSION: usize = 10;
const SMALLEST_THEME: usize = 3;

/// Rounds in which every text may change to the group it fits best. Most sessions are at rest after five.
const ROUNDS: usize = 5;

/// A group that exists before the grouping starts: an expected theme, or one that the facilitator has put right.
#[derive(Default)]
pub(super) struct Anchor {
    /// Texts that stay in it.
    pub(super) members: Vec<usize>,
    /// Rows of the table that are its phrases.
    pub(super) phrases: Vec<usize>,
}

/// The group of each text `0..n`, none for a text that belongs nowhere. Groups `0..anchors.len()` are the anchors; further
/// numbers are groups that emerged. `apart` are texts that must stay in no group.
pub(super) fn find(
    table: &Likeness,
    n: usize,
    anchors: &[Anchor],
    apart: &[usize],
    scale: &Scale,
) -> Vec<Option<usize>> {
    let mut sorting = Sorting::new(table, n, anchors, apart, scale);
    sorting.attach();
    sorting.emerge();
    sorting.refine();
    sorting.dissolve();
    sorting.of
}

/// Fewest responses that make a theme when there are `n` in all.
pub(super) fn smallest_theme(n: usize) -> usize {
    if n < SMALL_SESSION {
        SMALLEST_THEME - 1
    } else {
        SMALLEST_THEME
    }
}

struct Sorting<'a> {
    table: &'a Likeness,
    anchors: &'a [Anchor],
    scale: &'a Scale,
    of: Vec<Option<usize>>,
    /// Texts that may change their group.
    free: Vec<usize>,
    groups: usize,
}

impl<'a> Sorting<'a> {
    fn new(
        table: &'a Likeness,
        n: usize,
        anchors: &'a [Anchor],
        apart: &[usize],
        scale: &'a Scale,
    ) -> Self {
        let mut of = vec![None; n];
        let mut fixed: Vec<bool> = (0..n).map(|i| table.is_blank(i)).collect();
        for (group, anchor) in anchors.iter().enumerate() {
            for &i in &anchor.members {
                (of[i], fixed[i]) = (Some(group), true);
            }
        }
        for &i in apart {
            fixed[i] = true;
        }
        let free = (0..n).filter(|&i| !fixed[i]).collect();
        Self {
            table,
            anchors,
            scale,
            of,
            free,
            groups: anchors.len(),
        }
    }

    /// Lets free texts join expected themes, whose centres then move towards them.
    fn attach(&mut self) {
        if self.anchors.iter().all(|anchor| anchor.phrases.is_empty()) {
            return;
        }
        for _ in 0..ROUNDS {
            let pull = self.pull();
            let mut next = self.of.clone();
            for &i in &self.free {
                let means = pull.means(i);
                let open = (0..self.anchors.len())
                    .filter(|&group| !self.anchors[group].phrases.is_empty());
                next[i] = best(open.map(|group| (means[group], group)), self.scale.attach);
            }
            if next == self.of {
                return;
            }
            self.of = next;
        }
    }

    /// Groups the free texts that have no group yet. Small groups are folded into the nearest, or into nothing.
    fn emerge(&mut self) {
        let loose: Vec<usize> = self
            .free
            .iter()
            .copied()
            .filter(|&i| self.of[i].is_none())
            .collect();
        let found = natural(self.table, &loose, self.of.len());
        let mut size = vec![0; loose.len()];
        for &group in &found {
            size[group] += 1;
        }
        let mut number = vec![None; loose.len()];
        for group in (0..loose.len()).filter(|&group| size[group] >= smallest_theme(self.of.len()))
        {
            number[group] = Some(self.groups);
            self.groups += 1;
        }
        for (&i, group) in loose.iter().zip(found) {
            self.of[i] = number[group];
        }
        let pull = self.pull();
        for i in loose {
            if self.of[i].is_none() {
                self.of[i] = best(
                    (0..).zip(pull.means(i)).map(|(group, mean)| (mean, group)),
                    0.0,
                );
            }
        }
    }

    /// Average link never takes a joining back, so each text may now change to the group it fits best.
    fn refine(&mut self) {
        for _ in 0..ROUNDS {
            let pull = self.pull();
            let mut next = self.of.clone();
            for &i in &self.free {
                next[i] = best(
                    (0..).zip(pull.fits(i)).map(|(group, fit)| (fit, group)),
                    0.0,
                );
            }
            if next == self.of {
                return;
            }
            self.of = next;
        }
    }

    /// Groups that emerged and are too small are no themes.
    fn dissolve(&mut self) {
        let mut size = vec![0; self.groups];
        for group in self.of.iter().flatten() {
            size[*group] += 1;
        }
        let (anchors, smallest) = (self.anchors.len(), smallest_theme(self.of.len()));
        for group in &mut self.of {
            *group = group.filter(|&group| group < anchors || size[group] >= smallest);
        }
    }

    fn pull(&self) -> Pull<'a> {
        let phrases = self.anchors.iter().map(|anchor| anchor.phrases.as_slice());
        Pull::new(
            self.table,
            self.of.clone(),
            phrases.collect(),
            self.groups,
            self.scale,
        )
    }
}

/// The group of the highest score, the first of equals, if the score is above `floor`.
fn best(scores: impl Iterator<Item = (f32, usize)>, floor: f32) -> Option<usize> {
    let best = scores.reduce(|best, next| if next.0 > best.0 { next } else { best })?;
    (best.0 > floor).then_some(best.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCALE: Scale = Scale {
        join: 0.1,
        pair: 0.2,
        attach: 0.3,
        phrase_weight: 8.0,
        finding: 0.05,
    };

    /// Rows of the same kind are alike (0.9), others a little unlike; kind 0 is blank.
    fn table(kinds: &[u8]) -> Likeness {
        let mut table = Likeness::zeros(kinds.len());
        for (i, a) in kinds.iter().enumerate() {
            for (j, (value, b)) in table.row_mut(i).iter_mut().zip(kinds).enumerate() {
                *value = match (a, b) {
                    (0, _) | (_, 0) => 0.0,
                    _ if i == j => 1.0,
                    (a, b) if a == b => 0.9,
                    _ => -0.1,
                };
            }
        }
        table
    }

    fn emerged(kinds: &[u8]) -> Vec<Option<usize>> {
        find(&table(kinds), kinds.len(), &[], &[], &SCALE)
    }

    #[test]
    fn kinds_come_together_and_what_is_alone_or_blank_stays_out() {
        let kinds = [1, 2, 3, 1, 2, 3, 1, 2, 3, 0, 4, 5];
        let of = emerged(&kinds);
        for (a, x) in kinds.iter().zip(&of) {
            assert_eq!(x.is_some(), (1..=3).contains(a));
            assert!(
                kinds
                    .iter()
                    .zip(&of)
                    .all(|(b, y)| x.is_none() || (a == b) == (x == y))
            );
        }
    }

    #[test]
    fn two_alike_are_a_theme_in_a_small_session_only() {
        assert!(emerged(&[1, 1, 2, 3])[0].is_some());
        assert!(emerged(&[1, 1, 2, 2, 2, 3, 3, 3, 4, 4, 4])[0].is_none());
    }

    #[test]
    fn expected_themes_take_what_is_like_their_phrases_and_fixed_ones_keep_their_members() {
        let table = table(&[1, 2, 2, 1, 2, 3, 3, 3, 1, 1]);
        let expected = Anchor {
            members: Vec::new(),
            phrases: vec![8, 9],
        };
        let fixed = Anchor {
            members: vec![5],
            phrases: Vec::new(),
        };
        let of = find(&table, 8, &[expected, fixed], &[3], &SCALE);
        assert_eq!(
            of,
            [
                Some(0),
                Some(2),
                Some(2),
                None,
                Some(2),
                Some(1),
                Some(1),
                Some(1)
            ]
        );
    }

    #[test]
    fn few_texts_are_fine() {
        assert!(emerged(&[]).is_empty());
        assert_eq!(emerged(&[1]), [None]);
        assert_eq!(emerged(&[1, 1]), [Some(0), Some(0)]);
        assert_eq!(emerged(&[1, 2]), [None, None]);
    }
}
