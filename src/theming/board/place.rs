//! Places responses as they come. Nothing but the newcomers moves.

use std::collections::BTreeMap;

use super::{Board, Name};
use crate::theming::clusters::drawing;
use crate::theming::groups::Groups;
use crate::theming::response::Response;
use crate::theming::themes::ThemeId;

/// New responses between two thoughts of settling: seldom enough for a screen that people read.
const SETTLE_EVERY: usize = 20;

impl Board {
    /// Takes in `now`, all responses that count. New ones are placed in the order given, changed ones placed again, missing
    /// ones removed. The same call twice does nothing the second time.
    pub fn update(&mut self, now: &[Response]) {
        let Some(fresh) = self.take_in(now) else {
            return;
        };
        self.place(&fresh, true);
        self.unsettled += fresh.len();
        if self.unsettled >= SETTLE_EVERY {
            self.settle_if_better();
        }
        self.name_themes(false);
    }

    /// Places `visitors` beside the `residents`, who stay where they are; themes keep their names. Visitors of an earlier call
    /// leave.
    pub(in crate::theming) fn host(&mut self, residents: &[Response], visitors: &[Response]) {
        let fresh = self
            .take_in(&[residents, visitors].concat())
            .unwrap_or_default();
        self.place(&fresh, false);
    }

    /// Puts each of the `fresh` responses into the theme whose nearest part draws it most, if one draws it enough; else, where
    /// `may_open`, into a new theme with the nearest response that has none. One further on in `fresh` is not there yet.
    fn place(&mut self, fresh: &[usize], may_open: bool) {
        let (table, scale) = (std::mem::take(&mut self.table), self.reader.scale());
        let mut parts: Vec<(ThemeId, ThemeId)> = self.parts().into_iter().collect();
        let ids: Vec<ThemeId> = parts.iter().map(|(part, _)| *part).collect();
        let rows = self.phrases(&ids, |seed| seed.part);
        let rows: Vec<&[usize]> = rows.iter().map(Vec::as_slice).collect();
        let phrases = drawing(&table, self.held.len(), &rows, &scale);
        let mut groups = Groups::new(&table, &phrases, self.part_of_each(&ids), ids.len());
        for &i in fresh.iter().filter(|&&i| !table.is_blank(i)) {
            let drawn = (0..parts.len())
                .map(|group| (groups.mean(i, group), group))
                .filter(|(mean, group)| *mean > self.floor(parts[*group].0));
            if let Some((_, group)) = highest(drawn) {
                let (part, home) = parts[group];
                groups.put(i, Some(group));
                (self.held[i].home, self.held[i].part) =
                    (Some(home), (part != home).then_some(part));
                continue;
            }
            let near = (0..self.held.len())
                .filter(|&j| may_open && self.waits_beside(i, j, fresh))
                .map(|j| (table.at(i, j), j))
                .filter(|near| near.0 >= scale.pair);
            if let Some((_, j)) = highest(near) {
                let id = self.open(
                    self.number([i, j].into_iter()),
                    Name::Words(None),
                    None,
                    false,
                );
                (self.held[i].home, self.held[j].home) = (Some(id), Some(id));
                parts.push((id, id));
                let group = groups.open();
                groups.put(i, Some(group));
                groups.put(j, Some(group));
            }
        }
        self.table = table;
    }

    /// Whether response `j` is there before `i` of the `fresh` ones is placed, and has no theme although it might have one.
    fn waits_beside(&self, i: usize, j: usize, fresh: &[usize]) -> bool {
        let there = j < i || (j > i && fresh.binary_search(&j).is_err());
        there && self.held[j].home.is_none() && !self.held[j].pinned
    }

    /// What draws newcomers: every theme, and every theme that was merged into one, with the theme it leads to.
    fn parts(&self) -> BTreeMap<ThemeId, ThemeId> {
        let themes = self.slots.keys().map(|id| (*id, *id));
        let expected = self.seeds.iter().map(|seed| (seed.part, seed.home));
        let merged = self.held.iter().filter_map(|held| held.part.zip(held.home));
        themes.chain(expected).chain(merged).collect()
    }

    fn floor(&self, part: ThemeId) -> f32 {
        let expected = self.seeds.iter().any(|seed| seed.part == part);
        if expected {
            self.reader.scale().attach
        } else {
            self.reader.scale().join
        }
    }

    /// For each response, the place in `ids`, which are in order, of the theme it is part of.
    fn part_of_each(&self, ids: &[ThemeId]) -> Vec<Option<usize>> {
        let part = |part: ThemeId| ids.binary_search(&part).ok();
        self.held
            .iter()
            .map(|held| held.part.or(held.home).and_then(part))
            .collect()
    }
}

/// The first of the highest.
fn highest<T>(scored: impl Iterator<Item = (f32, T)>) -> Option<(f32, T)> {
    scored.reduce(|best, next| if next.0 > best.0 { next } else { best })
}
