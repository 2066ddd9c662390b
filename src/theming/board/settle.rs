//! The full regrouping. Themes found again keep their numbers, and what the facilitator has put right stays.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use super::{Board, Held, Name};
use crate::theming::clusters::{self, Anchor};
use crate::theming::groups::{Groups, Phrases};
use crate::theming::themes::ThemeId;

/// At most one response in so many changes its theme when the board settles by itself: people are reading the screen.
const MOST_MOVING: usize = 32;

impl Board {
    /// Groups all responses anew.
    pub fn settle(&mut self) {
        let anchored = self.anchored();
        let found = self.regroup(&anchored);
        self.adopt(&anchored, &found);
        self.name_themes(true);
    }

    /// Makes the groups better while the question is open, if that tells them apart more clearly: few responses move.
    pub(super) fn settle_if_better(&mut self) {
        self.unsettled = 0;
        let ids: Vec<ThemeId> = self.slots.keys().copied().collect();
        let now = self.homes(&ids);
        let anchors: Vec<Anchor> = self
            .phrases(&ids, |seed| seed.home)
            .into_iter()
            .map(|phrases| Anchor {
                members: Vec::new(),
                phrases,
            })
            .collect();
        let stays =
            |held: &Held| held.pinned || held.home.is_some_and(|home| self.slots[&home].kept);
        let fixed = (0..self.held.len())
            .filter(|&i| stays(&self.held[i]))
            .collect();
        let most = self.held.len() / MOST_MOVING;
        let scale = self.reader.scale();
        let found = clusters::improve(&self.table, now.clone(), &anchors, &fixed, &scale, most);
        if self.silhouette(found.clone()) > self.silhouette(now) {
            self.adopt(&ids, &found);
            self.name_themes(false);
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
