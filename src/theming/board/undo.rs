//! Takes corrections back while the prompt is open. What a correction has changed goes back, unless something else has
//! changed it since; a response that the correction has not moved, directly or by its theme, stays where it is.

use std::collections::{BTreeMap, BTreeSet};

use super::{Board, Held, Slot};
use crate::theming::cannot_correct::CannotCorrect;
use crate::theming::correction::Correction;
use crate::theming::response::ResponseId;
use crate::theming::themes::ThemeId;

/// Everything on the board that a correction can change.
pub(super) struct Arrangement {
    slots: BTreeMap<ThemeId, Slot>,
    places: BTreeMap<ResponseId, Place>,
    /// The home of each expected theme's phrases.
    seeds: Vec<ThemeId>,
}

/// Where a response is.
#[derive(Clone, Copy, PartialEq)]
struct Place {
    home: Option<ThemeId>,
    part: Option<ThemeId>,
    pinned: bool,
}

/// What one correction has changed: as it was, and as the correction left it. Themes that responses left are among it.
pub(super) struct Difference {
    correction: Correction,
    slots: Vec<(ThemeId, Option<Slot>, Option<Slot>)>,
    places: BTreeMap<ResponseId, (Place, Place)>,
    seeds: Vec<(usize, ThemeId, ThemeId)>,
}

impl Arrangement {
    pub(super) fn of(board: &Board) -> Self {
        Self {
            slots: board.slots.clone(),
            places: board
                .held
                .iter()
                .map(|held| (held.id, held.place()))
                .collect(),
            seeds: board.seeds.iter().map(|seed| seed.home).collect(),
        }
    }
}

impl Difference {
    /// The difference a correction has made; nothing where it made none.
    pub(super) fn between(
        correction: &Correction,
        before: Arrangement,
        after: Arrangement,
    ) -> Option<Self> {
        let places = before.places.iter().zip(after.places.values());
        let place =
            |((id, was), is): ((&_, &Place), &Place)| (was != is).then_some((*id, (*was, *is)));
        let places: BTreeMap<_, _> = places.filter_map(place).collect();
        let left: BTreeSet<_> = places.values().filter_map(|(was, _)| was.home).collect();
        let ids = before.slots.keys().chain(after.slots.keys());
        let ids: BTreeSet<ThemeId> = ids.copied().collect();
        let slot = |id| {
            let (was, is) = (before.slots.get(&id), after.slots.get(&id));
            (was != is || left.contains(&id)).then(|| (id, was.cloned(), is.cloned()))
        };
        let seeds = before.seeds.iter().zip(&after.seeds).enumerate();
        let seed = |(at, (was, is)): (usize, (&_, &_))| (was != is).then_some((at, *was, *is));
        let made = Self {
            correction: correction.clone(),
            slots: ids.into_iter().filter_map(slot).collect(),
            places,
            seeds: seeds.filter_map(seed).collect(),
        };
        let nothing = made.slots.is_empty() && made.places.is_empty() && made.seeds.is_empty();
        (!nothing).then_some(made)
    }
}

impl Board {
    /// Takes the newest correction back if it has this number. On an error nothing has changed.
    ///
    /// # Errors
    /// [`CannotCorrect::NotTheLast`].
    pub fn undo(&mut self, number: u32) -> Result<(), CannotCorrect> {
        let made = self.standing.take_back(number)?;
        self.bring_themes_back(&made);
        for (at, was, left) in &made.seeds {
            let home = &mut self.seeds[*at].home;
            *home = if home == left { *was } else { *home };
        }
        for held in &mut self.held {
            if let Some((was, left)) = made.places.get(&held.id)
                && held.place() == *left
            {
                held.take(*was);
            }
        }
        self.send_followers_back(&made);
        self.name_themes(false);
        Ok(())
    }

    /// Themes that have gone since come back for the responses that go back into them. Names go back unless something else
    /// has named the theme since; only corrections hide themes and keep them.
    fn bring_themes_back(&mut self, made: &Difference) {
        for (id, was, left) in &made.slots {
            match (was, left, self.slots.get_mut(id)) {
                (Some(was), Some(left), Some(slot)) => {
                    (slot.hidden, slot.kept) = (was.hidden, was.kept);
                    if slot.name == left.name {
                        slot.name = was.name.clone();
                    }
                }
                (Some(was), ..) => _ = self.slots.insert(*id, was.clone()),
                (None, ..) => _ = self.slots.remove(id),
            }
        }
    }

    /// Responses that have come since. Whoever came into a merged theme by the part that leaves it, leaves with that part;
    /// whoever came into a theme that was split off goes where that came from.
    fn send_followers_back(&mut self, made: &Difference) {
        match &made.correction {
            Correction::Merge { from, into } => {
                let parts = made.places.values().filter_map(|(was, _)| was.part);
                let seeds = made.seeds.iter().map(|(at, ..)| self.seeds[*at].part);
                let parts: BTreeSet<_> = parts.chain(seeds).chain([*from]).collect();
                let follows = |held: &&mut Held| {
                    let part = held.part.filter(|part| parts.contains(part));
                    held.home == Some(*into) && part.is_some()
                };
                for held in self.held.iter_mut().filter(follows) {
                    held.home = Some(*from);
                    held.part = held.part.filter(|part| part != from);
                }
            }
            Correction::Split { theme, .. } => {
                let homeless = |held: &&mut Held| {
                    held.home
                        .is_some_and(|home| !self.slots.contains_key(&home))
                };
                for held in self.held.iter_mut().filter(homeless) {
                    held.settle_in(Some(*theme));
                }
            }
            _ => {}
        }
    }
}

impl Held {
    fn place(&self) -> Place {
        Place {
            home: self.home,
            part: self.part,
            pinned: self.pinned,
        }
    }

    fn take(&mut self, place: Place) {
        (self.home, self.part, self.pinned) = (place.home, place.part, place.pinned);
    }
}

#[cfg(test)]
mod tests;
