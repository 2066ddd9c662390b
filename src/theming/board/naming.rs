//! Gives themes their words, and clears away empty ones. It never touches a name the facilitator or the content gave.

use std::collections::BTreeSet;

use super::{Board, Name};
use crate::theming::label::{Label, Said, people_needed};
use crate::theming::themes::ThemeId;
use crate::theming::usage::Usage;

impl Board {
    /// Drops empty themes and names those that need it: ones without a label, ones whose label has lost the people
    /// behind it, and, with `anew`, all that the facilitator has not kept.
    pub(super) fn name_themes(&mut self, anew: bool) {
        self.drop_empty();
        let needed = people_needed(self.held.len());
        let usage = Usage::of(self.held.iter().map(|held| held.read.words.as_slice()));
        let mut taken = BTreeSet::new();
        let mut labels: Vec<(ThemeId, Option<Label>)> = Vec::new();
        for (id, slot) in &self.slots {
            let Name::Words(label) = &slot.name else {
                continue;
            };
            let members = self.members(*id);
            let theme = self.said(&members);
            let holds = |label: &&Label| (!anew || slot.kept) && label.holds(&theme, needed);
            let label = match label.as_ref().filter(holds) {
                Some(label) => Some(label.clone()),
                None => Label::of(&theme, &usage, needed, &taken),
            };
            taken.extend(label.iter().map(|label| label.text.clone()));
            labels.push((*id, label));
        }
        for (id, label) in labels {
            self.slots
                .entry(id)
                .and_modify(|slot| slot.name = Name::Words(label));
        }
    }

    /// Expected themes stay although nobody has joined them yet, and so do those the facilitator has named.
    fn drop_empty(&mut self) {
        let mut stay: BTreeSet<ThemeId> = self.held.iter().filter_map(|held| held.home).collect();
        stay.extend(self.seeds.iter().map(|seed| seed.home));
        self.slots
            .retain(|id, slot| stay.contains(id) || matches!(slot.name, Name::Facilitator(_)));
    }

    /// The words of some responses, with who said them.
    pub(super) fn said(&self, members: &[usize]) -> Vec<Said<'_>> {
        members
            .iter()
            .map(|&i| Said {
                person: self.held[i].person,
                words: &self.held[i].read.words,
            })
            .collect()
    }
}
