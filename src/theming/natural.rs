//! How many themes there are: the number that gives the best silhouette. It knows nothing of expected themes.

use super::clusters::SMALL_SESSION;
use super::likeness::Likeness;
use super::silhouette::Partition;
use super::tree::{self, Join};

/// Fewest and most themes looked for: a big screen cannot show more than 20, and fewer than 3 says nothing.
const FEWEST_THEMES: usize = 3;
const MOST_THEMES: usize = 20;

/// Texts at least this alike are the same answer, and no cut goes between them.
const SAME: f32 = 0.95;

/// The group of each of the texts `chosen` out of `0..n`, by average link, in as many groups as fit best. Groups are
/// numbered from 0.
pub(super) fn natural(table: &Likeness, chosen: &[usize], n: usize) -> Vec<usize> {
    let count = chosen.len();
    let joins = tree::joins(table.only(chosen));
    let (fewest, most) = range(count, &joins);
    let mut of = vec![None; n];
    for (&i, group) in chosen.iter().zip(tree::cut(count, &joins, count - most)) {
        of[i] = Some(group);
    }
    let mut partition = Partition::new(table, &of);
    let mut best = (f32::NEG_INFINITY, most);
    for groups in (fewest..=most).rev() {
        let fit = partition.silhouette(table);
        if fit >= best.0 {
            best = (fit, groups);
        }
        if let Some(join) = joins.get(count - groups) {
            partition.join(chosen[join.a], chosen[join.b]);
        }
    }
    tree::cut(count, &joins, count - best.1)
}

/// Fewest and most groups worth trying for `count` texts.
fn range(count: usize, joins: &[Join]) -> (usize, usize) {
    let same = joins
        .iter()
        .take_while(|join| join.likeness >= SAME)
        .count();
    let most = MOST_THEMES.min(count - same);
    let fewest = match count {
        ..=2 => 1,
        3..SMALL_SESSION => FEWEST_THEMES - 1,
        _ => FEWEST_THEMES,
    };
    (fewest.min(most), most)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `count` texts in `kinds` kinds by turns.
    fn table(count: usize, kinds: usize, alike: f32) -> Likeness {
        let mut table = Likeness::zeros(count);
        for i in 0..count {
            for (j, value) in table.row_mut(i).iter_mut().enumerate() {
                *value = match (i.abs_diff(j), i.abs_diff(j) % kinds) {
                    (0, _) => 1.0,
                    (_, 0) => alike,
                    _ => 0.0,
                };
            }
        }
        table
    }

    fn found(count: usize, kinds: usize, alike: f32) -> usize {
        let all: Vec<usize> = (0..count).collect();
        natural(&table(count, kinds, alike), &all, count)
            .into_iter()
            .max()
            .map_or(0, |last| last + 1)
    }

    #[test]
    fn the_number_of_kinds_is_found() {
        for kinds in [3, 5, 12, 20] {
            assert_eq!(found(60, kinds, 0.6), kinds);
        }
        assert_eq!(found(8, 2, 0.6), 2);
    }

    #[test]
    fn the_same_answer_is_never_cut_apart() {
        assert_eq!(found(60, 1, 0.97), 1);
        assert_eq!(found(60, 2, 0.97), 2);
    }

    #[test]
    fn chosen_texts_are_grouped_as_if_alone() {
        let table = table(12, 3, 0.6);
        assert_eq!(natural(&table, &[1, 2, 4, 5, 7, 8], 12), [0, 1, 0, 1, 0, 1]);
        assert!(natural(&table, &[], 12).is_empty());
    }
}
