//! The board as data for showing. Nothing leaves here that has too few people behind it.

use std::collections::BTreeSet;

use super::{Board, Name, Slot};
use crate::theming::label::people_needed;
use crate::theming::response::Person;
use crate::theming::themes::{NamedBy, Theme, ThemeId, Themes};

impl Board {
    /// Themes with too few people or without a label are part of the other points, unless the facilitator named them.
    pub(super) fn picture(&self) -> Themes {
        let mut picture = Themes::default();
        for (id, slot) in &self.slots {
            picture.themes.extend(self.theme(*id, slot));
        }
        let shown: BTreeSet<_> = picture.themes.iter().map(|theme| theme.id).collect();
        let other = self
            .held
            .iter()
            .filter(|held| held.home.is_none_or(|home| !shown.contains(&home)));
        picture.other = other.map(|held| held.id).collect();
        picture.rank();
        picture
    }

    fn theme(&self, id: ThemeId, slot: &Slot) -> Option<Theme> {
        let members = self.central_first(self.members(id));
        let people: BTreeSet<_> = members.iter().map(|&i| self.held[i].person).collect();
        let people = Person::counted(&people);
        let (label, named_by) = match &slot.name {
            Name::Facilitator(label) => (label, NamedBy::Facilitator),
            _ if people < people_needed(self.held.len()) => return None,
            Name::Expected(label) => (label, NamedBy::Expected),
            Name::Words(label) => (&label.as_ref()?.text, NamedBy::Words),
        };
        Some(Theme {
            id,
            label: label.clone(),
            named_by,
            c: slot.c,
            members: members.iter().map(|&i| self.held[i].id).collect(),
            people: people as u32,
            hidden: slot.hidden,
            pin: None,
        })
    }

    /// Most like the other members first; of equals the lower id, which says nothing about who came first.
    fn central_first(&self, members: Vec<usize>) -> Vec<usize> {
        let mut scored: Vec<(f32, usize)> = Vec::with_capacity(members.len());
        for &i in &members {
            scored.push((members.iter().map(|&j| self.table.at(i, j)).sum(), i));
        }
        scored.sort_by(|a, b| {
            b.0.total_cmp(&a.0)
                .then(self.held[a.1].id.cmp(&self.held[b.1].id))
        });
        scored.into_iter().map(|(_, i)| i).collect()
    }
}
