//! The full regrouping. Themes found again keep their numbers, and what the facilitator has put right stays.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Board, Name};
use crate::theming::clusters::{self, Anchor};
use crate::theming::groups::{Groups, Phrases};
use crate::theming::themes::ThemeId;

/// Least gain in mean silhouette that makes the board regroup by itself.
const WORTH_SETTLING: f32 = 0.01;

impl Board {
    /// Groups all responses anew.
    pub fn settle(&mut self) {
        let anchored = self.anchored();
        let found = self.regroup(&anchored);
        self.adopt(&anchored, &found);
        self.name_themes(true);
    }

    /// Settles if the groups become clearly better by it.
    pub(super) fn settle_if_better(&mut self) {
        self.unsettled = 0;
        let ids: Vec<ThemeId> = self.slots.keys().copied().collect();
        let now = self.silhouette(self.homes(&ids));
        let anchored = self.anchored();
        let found = self.regroup(&anchored);
        if self.silhouette(found.clone()) > now + WORTH_SETTLING {
            self.adopt(&anchored, &found);
            self.name_themes(true);
        }
    }

    /// How clearly the responses are told apart when each is in the group that `of` says.
    fn silhouette(&self, of: Vec<Option<usize>>) -> f32 {
        let groups = of.iter().flatten().max().map_or(0, |last| last + 1);
        Groups::new(&self.table, &Phrases::default(), of, groups).silhouette()
    }

    /// For each response, the place of its theme in `ids`, which are in order.
    fn homes(&self, ids: &[ThemeId]) -> Vec<Option<usize>> {
        self.held
            .iter()
            .map(|held| held.home.and_then(|home| ids.binary_search(&home).ok()))
            .collect()
    }

    /// Themes that a settle does not dissolve: the expected ones and the facilitator's.
    fn anchored(&self) -> Vec<ThemeId> {
        let stays =
            |id: &ThemeId| self.slots[id].kept || self.seeds.iter().any(|seed| seed.home == *id);
        self.slots.keys().copied().filter(stays).collect()
    }

    fn regroup(&self, anchored: &[ThemeId]) -> Vec<Option<usize>> {
        let anchor = |(id, phrases): (&ThemeId, Vec<usize>)| {
            let members = if self.slots[id].kept {
                self.members(*id)
            } else {
                Vec::new()
            };
            Anchor { members, phrases }
        };
        let anchors: Vec<Anchor> = anchored
            .iter()
            .zip(self.phrases(anchored, |seed| seed.home))
            .map(anchor)
            .collect();
        let apart = |&i: &usize| self.held[i].pinned && self.held[i].home.is_none();
        let apart: Vec<usize> = (0..self.held.len()).filter(apart).collect();
        clusters::find(
            &self.table,
            self.held.len(),
            &anchors,
            &apart,
            &self.reader.scale(),
        )
    }

    /// Makes the groups `found` the themes. The first groups are the `anchored` themes.
    fn adopt(&mut self, anchored: &[ThemeId], found: &[Option<usize>]) {
        let mut ids: BTreeMap<usize, ThemeId> = (0..).zip(anchored.iter().copied()).collect();
        ids.extend(self.found_again(anchored, found));
        let groups: BTreeSet<usize> = found.iter().copied().flatten().collect();
        for group in groups {
            let founders = (0..found.len()).filter(|&i| found[i] == Some(group));
            let number = self.number(founders);
            ids.entry(group)
                .or_insert_with(|| self.open(number, Name::Words(None), None, false));
        }
        for (held, group) in self.held.iter_mut().zip(found) {
            held.settle_in(group.map(|group| ids[&group]));
        }
        let kept: BTreeSet<ThemeId> = ids.into_values().collect();
        self.slots.retain(|id, _| kept.contains(id));
    }

    /// Which new group is which old theme: the pair that shares most responses first, each only once.
    fn found_again(
        &self,
        anchored: &[ThemeId],
        found: &[Option<usize>],
    ) -> BTreeMap<usize, ThemeId> {
        let mut shared: BTreeMap<(usize, ThemeId), usize> = BTreeMap::new();
        for (held, group) in self.held.iter().zip(found) {
            if let (Some(home), Some(group)) = (held.home, *group)
                && group >= anchored.len()
                && !anchored.contains(&home)
            {
                *shared.entry((group, home)).or_default() += 1;
            }
        }
        let mut pairs: Vec<_> = shared.into_iter().collect();
        pairs.sort_by_key(|((group, id), count)| (Reverse(*count), *id, *group));
        let (mut again, mut taken) = (BTreeMap::new(), BTreeSet::new());
        for ((group, id), _) in pairs {
            if !again.contains_key(&group) && taken.insert(id) {
                again.insert(group, id);
            }
        }
        again
    }
}
