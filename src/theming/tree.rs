//! Average-link clustering: which texts come together, closest first.
//! It never decides how many groups there should be.

use super::likeness::Likeness;

/// One joining of two groups. Groups are named by any one of their members.
#[derive(Clone, Copy)]
pub(super) struct Join {
    pub(super) a: usize,
    pub(super) b: usize,
    /// Mean similarity between the two groups, −1 to 1.
    pub(super) likeness: f32,
}

/// All joins of the texts `0..n`, most alike first; `n − 1` of them, none for fewer than two texts.
/// Nearest-neighbour chain: about n² steps and one working table.
pub(super) fn joins(mut table: Likeness) -> Vec<Join> {
    let n = table.side();
    let mut size = vec![1.0_f32; n];
    let mut live: Vec<usize> = (0..n).collect();
    let mut chain: Vec<usize> = Vec::new();
    let mut joins = Vec::with_capacity(n.saturating_sub(1));
    while live.len() > 1 {
        let tip = chain.last().copied().unwrap_or_else(|| {
            chain.push(live[0]);
            live[0]
        });
        let before = chain.len().checked_sub(2).map(|at| chain[at]);
        let (next, likeness) = nearest(table.row(tip), &live, tip, before);
        if Some(next) != before {
            chain.push(next);
            continue;
        }
        chain.truncate(chain.len() - 2);
        let (keep, gone) = (tip.min(next), tip.max(next));
        live.retain(|&i| i != gone);
        merge(&mut table, &mut size, &live, keep, gone);
        joins.push(Join {
            a: keep,
            b: gone,
            likeness,
        });
    }
    joins.sort_by(|x, y| y.likeness.total_cmp(&x.likeness));
    joins
}

/// The group most like `tip`; on a tie the one before it in the chain, so that the chain ends.
fn nearest(row: &[f32], live: &[usize], tip: usize, before: Option<usize>) -> (usize, f32) {
    let mut best = before.map_or((tip, f32::NEG_INFINITY), |i| (i, row[i]));
    for &i in live {
        if i != tip && row[i] > best.1 {
            best = (i, row[i]);
        }
    }
    best
}

/// Gives `keep` the mean similarities of both groups, weighted by size.
fn merge(table: &mut Likeness, size: &mut [f32], live: &[usize], keep: usize, gone: usize) {
    let (a, b) = (size[keep], size[gone]);
    size[keep] = a + b;
    for &i in live {
        if i != keep {
            let value = (a * table.at(i, keep) + b * table.at(i, gone)) / (a + b);
            table.row_mut(i)[keep] = value;
            table.row_mut(keep)[i] = value;
        }
    }
}

/// The group of every text once the first `count` joins are made: numbers from 0 in order of first appearance.
pub(super) fn cut(n: usize, joins: &[Join], count: usize) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..n).collect();
    for join in &joins[..count.min(joins.len())] {
        let (a, b) = (root(&parent, join.a), root(&parent, join.b));
        parent[a.max(b)] = a.min(b);
    }
    let mut number = vec![usize::MAX; n];
    let mut next = 0;
    (0..n)
        .map(|i| {
            let root = root(&parent, i);
            if number[root] == usize::MAX {
                number[root] = next;
                next += 1;
            }
            number[root]
        })
        .collect()
}

fn root(parent: &[usize], mut i: usize) -> usize {
    while parent[i] != i {
        i = parent[i];
    }
    i
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Texts on a line; nearer is more alike.
    fn line(at: &[f32]) -> Likeness {
        let mut table = Likeness::zeros(at.len());
        for (i, x) in at.iter().enumerate() {
            for (value, y) in table.row_mut(i).iter_mut().zip(at) {
                *value = 1.0 - (x - y).abs();
            }
        }
        table
    }

    #[test]
    fn the_nearest_come_together_first() {
        let joins = joins(line(&[0.0, 0.5, 0.01, 0.52, 0.9]));
        assert_eq!(joins.len(), 4);
        assert!(joins.is_sorted_by(|a, b| a.likeness >= b.likeness));
        assert_eq!(cut(5, &joins, 0), [0, 1, 2, 3, 4]);
        assert_eq!(cut(5, &joins, 1), [0, 1, 0, 2, 3]);
        assert_eq!(cut(5, &joins, 2), [0, 1, 0, 1, 2]);
        assert_eq!(cut(5, &joins, 3), [0, 1, 0, 1, 1]);
        assert_eq!(cut(5, &joins, 4), [0; 5]);
    }

    #[test]
    fn a_join_is_as_alike_as_its_texts_on_average() {
        let joins = joins(line(&[0.0, 0.1, 0.6]));
        assert!((joins[0].likeness - 0.9).abs() < 1e-6);
        assert!((joins[1].likeness - (0.4 + 0.5) / 2.0).abs() < 1e-6);
    }

    #[test]
    fn none_one_and_many_equal_texts_are_fine() {
        assert!(joins(line(&[])).is_empty() && joins(line(&[0.3])).is_empty());
        assert_eq!(cut(0, &[], 0), Vec::<usize>::new());
        assert_eq!(joins(line(&[0.3; 40])).len(), 39);
    }
}
