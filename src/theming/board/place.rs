//! Places responses as they come. Nothing but the newcomers moves.

use std::collections::BTreeMap;

use super::{Board, Held, Name, READING_SCALE};
use crate::theming::pull::Pull;
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
        for &i in &fresh {
            self.place(i, &fresh);
        }
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
        for &i in &fresh {
            self.move_in(i);
        }
    }

    /// Into the nearest theme, or into a new one with the nearest response that has none. A newcomer further on in `fresh`
    /// is not there yet.
    fn place(&mut self, i: usize, fresh: &[usize]) {
        if self.table.is_blank(i) {
            return;
        }
        self.move_in(i);
        if self.held[i].home.is_some() {
            return;
        }
        let there = |j: usize| j != i && (j < i || fresh.binary_search(&j).is_err());
        let loose = |j: &usize| self.held[*j].home.is_none() && !self.held[*j].pinned && there(*j);
        let near = (0..self.held.len())
            .filter(loose)
            .map(|j| (self.table.at(i, j), j));
        if let Some(j) = highest(near)
            .filter(|near| near.0 >= READING_SCALE.pair)
            .map(|near| near.1)
        {
            let number = self.number([i, j].into_iter());
            let id = self.open(number, Name::Words(None), None, false);
            (self.held[i].home, self.held[j].home) = (Some(id), Some(id));
        }
    }

    /// Into the theme whose nearest part draws it most, if one draws it enough.
    fn move_in(&mut self, i: usize) {
        let parts = self.parts();
        let ids: Vec<ThemeId> = parts.keys().copied().collect();
        let near = self
            .means(i, &ids)
            .into_iter()
            .zip(&ids)
            .filter(|(mean, part)| *mean > self.floor(**part));
        let part = highest(near).map(|(_, part)| *part);
        let home = part.map(|part| parts[&part]);
        (self.held[i].home, self.held[i].part) = (home, part.filter(|_| part != home));
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
            READING_SCALE.attach
        } else {
            READING_SCALE.join
        }
    }

    /// Mean similarity of response `i` to each of the `parts`, which are in order.
    fn means(&self, i: usize, parts: &[ThemeId]) -> Vec<f32> {
        let part = |held: &Held| {
            held.part
                .or(held.home)
                .and_then(|part| parts.binary_search(&part).ok())
        };
        let of = self.held.iter().map(part).collect();
        let phrases = self.phrases(parts, |seed| seed.part);
        let phrases = phrases.iter().map(Vec::as_slice).collect();
        Pull::new(&self.table, of, phrases, parts.len(), &READING_SCALE).means(i)
    }
}

/// The first of the highest.
fn highest<T>(scored: impl Iterator<Item = (f32, T)>) -> Option<(f32, T)> {
    scored.reduce(|best, next| if next.0 > best.0 { next } else { best })
}
