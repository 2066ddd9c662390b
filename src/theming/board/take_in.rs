//! Compares what the board holds with the responses that count now. It never places anything.

use std::collections::{BTreeMap, BTreeSet};

use super::{Board, Held, READING};
use crate::theming::likeness::Likeness;
use crate::theming::response::Response;
use crate::theming::themes::ThemeId;
use crate::theming::vectoriser::Vectoriser;
use crate::theming::words::words;

impl Board {
    /// Holds exactly the responses `now`, in that order. Gives the positions of new and changed ones, or nothing if
    /// everything is as it was. A second response with the same id is left out.
    pub(super) fn take_in(&mut self, now: &[Response]) -> Option<Vec<usize>> {
        let as_before = now.len() == self.held.len()
            && now.iter().zip(&self.held).all(|(new, old)| old.is(new));
        if as_before {
            return None;
        }
        let mut before: BTreeMap<_, _> = self.held.drain(..).map(|held| (held.id, held)).collect();
        let mut seen = BTreeSet::new();
        let mut fresh = Vec::new();
        for response in now.iter().filter(|response| seen.insert(response.id)) {
            let known = before.remove(&response.id).filter(|held| held.is(response));
            if known.is_none() {
                fresh.push(self.held.len());
            }
            self.held
                .push(known.unwrap_or_else(|| Held::read(response)));
        }
        self.compare();
        Some(fresh)
    }

    /// Fills the table of similarities anew: a word's weight changes with every response.
    fn compare(&mut self) {
        let phrases = self.seeds.iter().flat_map(|seed| &seed.vectors);
        let all: Vec<_> = self
            .held
            .iter()
            .map(|held| &held.vector)
            .chain(phrases)
            .collect();
        self.table = Likeness::default();
        self.table = READING.products(&all).centred(self.held.len());
    }
}

impl Held {
    fn read(response: &Response) -> Self {
        let words = words(&response.text);
        Self {
            id: response.id,
            person: response.person,
            text: response.text.clone(),
            vector: READING.read(&response.text, &words),
            words,
            home: None,
            part: None,
            pinned: false,
        }
    }

    /// Makes a theme its home; what it was part of before holds no longer, unless it stays where it is.
    pub(super) fn settle_in(&mut self, home: Option<ThemeId>) {
        if self.home != home {
            (self.home, self.part) = (home, None);
        }
    }

    fn is(&self, response: &Response) -> bool {
        self.id == response.id && self.person == response.person && self.text == response.text
    }
}
