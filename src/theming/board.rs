//! The live grouping of one open prompt. Pseudonyms live here and end here: [`Themes`] has only counts of people.
//! It never moves a response outside a settle, and never undoes a correction.

mod also;
mod correct;
mod looks_like;
mod naming;
mod picture;
mod place;
mod settle;
mod take_in;
mod undo;

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::Arc;

use super::label::Label;
use super::likeness::Likeness;
use super::meaning::Meaning;
use super::reading::{Comparison, Reader, Reading};
use super::response::{Person, ResponseId};
use super::seed::{C, Seed};
use super::standing::Standing;
use super::text::Text;
use super::themes::{ThemeId, Themes};
use super::words::Word;
use undo::Difference;

/// Themes are numbered below this: room for one above every number, and every language reads them from JSON.
pub(super) const NUMBERS: u32 = 1 << 31;

/// The grouping of one prompt while it is open.
pub struct Board {
    reader: Reader,
    seeds: Vec<Expected>,
    held: Vec<Held>,
    /// What is known of texts that are held, or may come.
    known: HashMap<Text, Arc<Read>>,
    slots: BTreeMap<ThemeId, Slot>,
    /// Every number ever given, so that none comes back with another theme.
    numbers: BTreeSet<ThemeId>,
    /// The responses in their order, then the phrases of all seeds.
    table: Likeness,
    comparison: Comparison,
    /// Responses placed since the last thought of settling.
    unsettled: usize,
    /// What each correction has changed.
    standing: Standing<Difference>,
}

/// What is read from a text. The same text is read once.
struct Read {
    words: Vec<Word>,
    reading: Reading,
    /// The meanings of its parts, if it has several.
    clauses: Vec<Meaning>,
}

/// A response and where it is.
struct Held {
    id: ResponseId,
    person: Person,
    text: Text,
    read: Arc<Read>,
    home: Option<ThemeId>,
    /// The theme it was in before the facilitator merged that into its home: a merged theme goes on drawing newcomers
    /// by each of its parts, not by their blurred middle.
    part: Option<ThemeId>,
    /// Put where it is by the facilitator.
    pinned: bool,
}

/// What is known of a theme apart from its members.
#[derive(Clone, PartialEq)]
struct Slot {
    name: Name,
    c: Option<C>,
    hidden: bool,
    /// The facilitator has had a word: name and members stay together.
    kept: bool,
}

#[derive(Clone, PartialEq)]
enum Name {
    Expected(String),
    Words(Option<Label>),
    Facilitator(String),
}

/// The phrases of an expected theme, and the theme they draw responses to.
struct Expected {
    seed: Seed,
    /// The theme they were written for.
    part: ThemeId,
    /// The theme that is part of by now.
    home: ThemeId,
}

impl Board {
    /// An empty board. `seeds` are the themes that a framework prompt expects; none for a facilitator's own prompt. The
    /// first board with these seeds reads their phrases, which takes seconds.
    pub fn new(reader: Reader, seeds: &[Seed]) -> Self {
        let mut board = Self {
            reader,
            seeds: Vec::new(),
            held: Vec::new(),
            known: HashMap::new(),
            slots: BTreeMap::new(),
            numbers: BTreeSet::new(),
            table: Likeness::default(),
            comparison: Comparison::default(),
            unsettled: 0,
            standing: Standing::default(),
        };
        for (at, seed) in (0..).zip(seeds) {
            let home = board.open(at, Name::Expected(seed.label.clone()), seed.c, false);
            board.seeds.push(Expected {
                seed: seed.clone(),
                part: home,
                home,
            });
        }
        board
    }

    /// An empty board with the same seeds.
    pub fn emptied(&self) -> Self {
        let seeds: Vec<Seed> = self.seeds.iter().map(|seed| seed.seed.clone()).collect();
        Self::new(self.reader, &seeds)
    }

    /// Whether the facilitator has corrected anything that still stands.
    pub fn is_corrected(&self) -> bool {
        self.slots.values().any(|slot| slot.kept) || self.held.iter().any(|held| held.pinned)
    }

    /// The themes as they stand, for showing.
    pub fn themes(&self) -> Themes {
        self.picture()
    }

    /// Opens a theme under the `wanted` number, or under the next that this board has never given.
    fn open(&mut self, wanted: u32, name: Name, c: Option<C>, kept: bool) -> ThemeId {
        let mut id = ThemeId(wanted % NUMBERS);
        while !self.numbers.insert(id) {
            id = ThemeId((id.0 + 1) % NUMBERS);
        }
        self.slots.insert(
            id,
            Slot {
                name,
                c,
                hidden: false,
                kept,
            },
        );
        id
    }

    /// The number for a theme that begins with the responses at these positions. It comes from the least of their ids,
    /// which are as good as random: whoever reads the numbers later cannot tell which theme was there first.
    fn number(&self, founders: impl Iterator<Item = usize>) -> u32 {
        let least = founders.map(|i| self.held[i].id.0).min().unwrap_or(0);
        (least % u128::from(NUMBERS)) as u32
    }

    /// Positions of the responses in a theme.
    fn members(&self, id: ThemeId) -> Vec<usize> {
        (0..self.held.len())
            .filter(|&i| self.held[i].home == Some(id))
            .collect()
    }

    /// For each theme in `ids`, its phrases as rows of the table. `of` says which theme a seed's phrases count for.
    fn phrases(&self, ids: &[ThemeId], of: impl Fn(&Expected) -> ThemeId) -> Vec<Vec<usize>> {
        let mut phrases = vec![Vec::new(); ids.len()];
        let mut row = self.held.len();
        for seed in &self.seeds {
            if let Ok(at) = ids.binary_search(&of(seed)) {
                phrases[at].extend(row..row + seed.seed.phrases());
            }
            row += seed.seed.phrases();
        }
        phrases
    }
}
