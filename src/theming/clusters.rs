//! From a table of similarities to groups: expected and fixed ones first, then what emerges from the rest.
//! It sees numbers only, never words or people, and the same table always gives the same groups.

use std::collections::BTreeSet;

use super::groups::{Groups, Phrases};
use super::likeness::Likeness;
use super::reading::Scale;
use super::tree::{self, Join};

/// From this many responses on, a theme needs [`SMALLEST_THEME`] of them. Below, two alike are worth a theme.
pub(super) const SMALL_SESSION: usize = 10;
const SMALLEST_THEME: usize = 3;

/// Rounds in which every text may change to the group it fits best. Most sessions are at rest after five.
const ROUNDS: usize = 5;

/// Fewest and most themes looked for: a big screen cannot show more than 20, and fewer than 3 says nothing.
const FEWEST_THEMES: usize = 3;
const MOST_THEMES: usize = 20;

/// Texts at least this alike are the same answer, and no cut goes between them.
const SAME: f32 = 0.95;

/// What more themes are worth beside the mean silhouette, by the logarithm of their number: of groupings that fit about
/// equally well, the one that tells more apart says more.
const WORTH_TELLING_APART: f32 = 0.01;

/// The most similar phrases of an expected theme that draw a text: a response says a thing in one way, and need not be
/// like the other phrases too.
const PHRASES_HEARD: usize = 3;

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
    let phrases: Vec<&[usize]> = anchors
        .iter()
        .map(|anchor| anchor.phrases.as_slice())
        .collect();
    let phrases = drawing(table, n, &phrases, scale);
    let mut sorting = Sorting::new(table, n, anchors, apart, &phrases);
    sorting.attach(scale.attach);
    sorting.emerge();
    sorting.fold(scale.fold);
    sorting.groups.of().to_vec()
}

/// The grouping `of`, made better without upheaval: texts without a group may make new ones or join, and of the others at most
/// `most` change to the group they fit best, those that gain most. `fixed` texts stay. Groups are numbered as in [`find`].
pub(super) fn improve(
    table: &Likeness,
    of: Vec<Option<usize>>,
    anchors: &[Anchor],
    fixed: &BTreeSet<usize>,
    scale: &Scale,
    most: usize,
) -> Vec<Option<usize>> {
    let phrases: Vec<&[usize]> = anchors
        .iter()
        .map(|anchor| anchor.phrases.as_slice())
        .collect();
    let phrases = drawing(table, of.len(), &phrases, scale);
    let is_free = |i: &usize| !table.is_blank(*i) && !fixed.contains(i);
    let free: Vec<usize> = (0..of.len()).filter(is_free).collect();
    let loose = free.iter().copied().filter(|&i| of[i].is_none()).collect();
    let mut sorting = Sorting {
        table,
        groups: Groups::new(table, &phrases, of, anchors.len()),
        open: Vec::new(),
        free: loose,
    };
    sorting.emerge();
    let mut groups = sorting.groups;
    let gain = |i: usize| {
        let own = groups.of()[i]?;
        let fits = (0..groups.count()).map(|group| (groups.fit(i, group), group));
        let better = best(fits, groups.fit(i, own))?;
        Some((groups.fit(i, better) - groups.fit(i, own), i, better))
    };
    let mut gains: Vec<(f32, usize, usize)> = free.iter().filter_map(|&i| gain(i)).collect();
    gains.sort_by(|a, b| b.0.total_cmp(&a.0));
    for (_, i, group) in gains.into_iter().take(most) {
        groups.put(i, Some(group));
    }
    dissolve(&mut groups, anchors.len());
    groups.of().to_vec()
}

/// Fewest responses that make a theme when there are `n` in all.
pub(super) fn smallest_theme(n: usize) -> usize {
    if n < SMALL_SESSION {
        SMALLEST_THEME - 1
    } else {
        SMALLEST_THEME
    }
}

/// How strongly the phrases of each group draw each of the texts `0..n`. `phrases` are rows of the table.
pub(super) fn drawing(table: &Likeness, n: usize, phrases: &[&[usize]], scale: &Scale) -> Phrases {
    let of_group = |rows: &&[usize]| {
        (!rows.is_empty()).then(|| (0..n).map(|i| draw(table.row(i), rows)).collect())
    };
    Phrases {
        draws: phrases.iter().map(of_group).collect(),
        weight: scale.phrase_weight,
    }
}

fn draw(row: &[f32], phrases: &[usize]) -> f32 {
    let mut near: Vec<f32> = phrases.iter().map(|&phrase| row[phrase].max(0.0)).collect();
    near.sort_unstable_by(|a, b| b.total_cmp(a));
    near.truncate(PHRASES_HEARD);
    near.iter().sum::<f32>() / near.len() as f32
}

struct Sorting<'a> {
    table: &'a Likeness,
    groups: Groups<'a>,
    /// Groups that may be joined from the start; the first ones are the anchors.
    open: Vec<bool>,
    /// Texts that may change their group.
    free: Vec<usize>,
}

impl<'a> Sorting<'a> {
    fn new(
        table: &'a Likeness,
        n: usize,
        anchors: &[Anchor],
        apart: &[usize],
        phrases: &'a Phrases,
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
        Self {
            table,
            groups: Groups::new(table, phrases, of, anchors.len()),
            open: anchors
                .iter()
                .map(|anchor| !anchor.phrases.is_empty())
                .collect(),
            free: (0..n).filter(|&i| !fixed[i]).collect(),
        }
    }

    /// Lets free texts join expected themes, whose centres then move towards them.
    fn attach(&mut self, floor: f32) {
        for _ in 0..ROUNDS {
            let open = (0..self.open.len()).filter(|&group| self.open[group]);
            let open: Vec<usize> = open.collect();
            let choose = |groups: &Groups, i: usize| {
                best(
                    open.iter().map(|&group| (groups.mean(i, group), group)),
                    floor,
                )
            };
            if open.is_empty() || !change(&mut self.groups, &self.free, choose) {
                return;
            }
        }
    }

    /// Groups the free texts that have no group yet, in the number of groups after which all texts fit best.
    fn emerge(&mut self) {
        let in_none = |&i: &usize| self.groups.of()[i].is_none();
        let loose: Vec<usize> = self.free.iter().copied().filter(in_none).collect();
        let joins = tree::joins(self.table.only(&loose));
        let (fewest, most) = range(loose.len(), self.groups.of().len(), &joins);
        let mut cut = self.groups.clone();
        let first = cut.count();
        for _ in 0..most {
            cut.open();
        }
        for (&i, group) in loose
            .iter()
            .zip(tree::cut(loose.len(), &joins, loose.len() - most))
        {
            cut.put(i, Some(first + group));
        }
        let mut best: Option<(f32, Groups)> = None;
        for count in (fewest..=most).rev() {
            let grouping = self.settled(cut.clone(), &loose, first);
            let worth = worth(&grouping);
            if best.as_ref().is_none_or(|best| worth >= best.0) {
                best = Some((worth, grouping));
            }
            if let Some(join) = joins.get(loose.len() - count) {
                let at = |i: usize| cut.of()[loose[i]];
                if let (Some(keep), Some(gone)) = (at(join.a), at(join.b)) {
                    cut.join(keep, gone);
                }
            }
        }
        if let Some((_, grouping)) = best {
            self.groups = grouping;
        }
    }

    /// Empties expected themes that too few have joined. Their texts go where they are most alike, if that is more than `floor`.
    fn fold(&mut self, floor: f32) {
        let smallest = smallest_theme(self.groups.of().len());
        let free: BTreeSet<usize> = self.free.iter().copied().collect();
        let is_fixed = |&i: &usize| !free.contains(&i);
        let fixed = (0..self.groups.of().len()).filter(is_fixed);
        let fixed: BTreeSet<usize> = fixed.filter_map(|i| self.groups.of()[i]).collect();
        let stays = |group: usize| self.groups.size(group) >= smallest || fixed.contains(&group);
        let staying: Vec<usize> = (0..self.groups.count()).filter(|&g| stays(g)).collect();
        let leaving = |&i: &usize| self.groups.of()[i].is_some_and(|group| !stays(group));
        let leaving: Vec<usize> = self.free.iter().copied().filter(leaving).collect();
        change(&mut self.groups, &leaving, |groups, i| {
            let means = staying.iter().map(|&group| (groups.mean(i, group), group));
            best(means, floor)
        });
    }

    /// The grouping after every free text has found its place. Groups from `first` on that are too small are no themes.
    fn settled(&self, mut groups: Groups<'a>, loose: &[usize], first: usize) -> Groups<'a> {
        dissolve(&mut groups, first);
        let homeless: Vec<usize> = loose
            .iter()
            .copied()
            .filter(|&i| groups.of()[i].is_none())
            .collect();
        let all = |groups: &Groups| 0..groups.count();
        change(&mut groups, &homeless, |groups, i| {
            best(all(groups).map(|group| (groups.mean(i, group), group)), 0.0)
        });
        for _ in 0..ROUNDS {
            // Average link never takes a joining back, so each text may now change to the group it fits best.
            let fits = |groups: &Groups, i: usize| {
                best(all(groups).map(|group| (groups.fit(i, group), group)), 0.0)
            };
            if !change(&mut groups, &self.free, fits) {
                break;
            }
        }
        dissolve(&mut groups, first);
        groups
    }
}

/// Lets each of the `texts` choose its group, all at the same time. Whether any changed.
fn change(
    groups: &mut Groups,
    texts: &[usize],
    choose: impl Fn(&Groups, usize) -> Option<usize>,
) -> bool {
    let chosen: Vec<_> = texts.iter().map(|&i| (i, choose(groups, i))).collect();
    let before = groups.of().to_vec();
    for (i, group) in chosen {
        groups.put(i, group);
    }
    groups.of() != before
}

/// Takes apart the groups from `first` on that have too few texts.
fn dissolve(groups: &mut Groups, first: usize) {
    let smallest = smallest_theme(groups.of().len());
    let small = |groups: &Groups, i: usize| {
        groups.of()[i].is_some_and(|group| group >= first && groups.size(group) < smallest)
    };
    let leaving: Vec<usize> = (0..groups.of().len())
        .filter(|&i| small(groups, i))
        .collect();
    for i in leaving {
        groups.put(i, None);
    }
}

fn worth(groups: &Groups) -> f32 {
    let themes = (0..groups.count())
        .filter(|&group| groups.size(group) > 0)
        .count();
    groups.silhouette() + WORTH_TELLING_APART * (themes.max(1) as f32).ln()
}

/// Fewest and most groups worth trying for `count` texts of `n` in all.
fn range(count: usize, n: usize, joins: &[Join]) -> (usize, usize) {
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
    // A few texts that are left over may well be one theme, and never are more than have enough of them each.
    (fewest.min(count / smallest_theme(n)).max(1).min(most), most)
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
        fold: 0.2,
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
        let table = table(&[1, 2, 2, 1, 2, 3, 3, 3, 1, 1, 1]);
        let expected = Anchor {
            members: Vec::new(),
            phrases: vec![9, 10],
        };
        let fixed = Anchor {
            members: vec![5],
            phrases: Vec::new(),
        };
        let of = find(&table, 9, &[expected, fixed], &[3], &SCALE);
        let groups = [0, 2, 2, 9, 2, 1, 1, 1, 0].map(|group| (group < 9).then_some(group));
        assert_eq!(of, groups);
    }

    #[test]
    fn a_text_alone_with_its_expected_theme_goes_to_the_next_if_it_is_like_it() {
        let expected = |phrase: usize| Anchor {
            members: Vec::new(),
            phrases: vec![phrase],
        };
        let mut table = table(&[1, 1, 1, 2, 1, 2]);
        let of = |table: &Likeness| find(table, 4, &[expected(4), expected(5)], &[], &SCALE);
        assert_eq!(of(&table), [Some(0), Some(0), Some(0), None]);
        for near in [0, 1, 2, 4] {
            table.row_mut(3)[near] = 0.25;
            table.row_mut(near)[3] = 0.25;
        }
        assert_eq!(of(&table), [Some(0); 4]);
    }

    #[test]
    fn the_few_that_no_expected_theme_draws_may_be_one_theme() {
        let expected = Anchor {
            members: Vec::new(),
            phrases: vec![11],
        };
        let table = table(&[1, 1, 1, 1, 1, 1, 1, 1, 2, 2, 2, 1]);
        let of = find(&table, 11, &[expected], &[], &SCALE);
        assert_eq!(of[..8], [Some(0); 8]);
        assert!(of[8].is_some_and(|group| group > 0 && of[8..] == [Some(group); 3]));
    }

    #[test]
    fn few_texts_are_fine() {
        assert!(emerged(&[]).is_empty());
        assert_eq!(emerged(&[1]), [None]);
        assert_eq!(emerged(&[1, 1]), [Some(0), Some(0)]);
        assert_eq!(emerged(&[1, 2]), [None, None]);
    }
}
