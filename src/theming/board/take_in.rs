//! Compares what the board holds with the responses that count now. It never places anything.

use std::collections::{BTreeMap, BTreeSet};

use super::{Board, Held};
use crate::theming::likeness::Likeness;
use crate::theming::reading::{Reader, Reading};
use crate::theming::response::Response;
use crate::theming::themes::ThemeId;
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
        let before = std::mem::take(&mut self.held);
        let first_phrase = before.len();
        let mut known: BTreeMap<_, _> = (0..).zip(before).map(|at| (at.1.id, at)).collect();
        let (mut rows, mut seen) = (Vec::new(), BTreeSet::new());
        for response in now.iter().filter(|response| seen.insert(response.id)) {
            let known = known.remove(&response.id);
            let (row, held) = known.filter(|(_, held)| held.is(response)).unzip();
            rows.push(row);
            let held = held.unwrap_or_else(|| self.read_before(response));
            self.held.push(held);
        }
        let fresh = (0..rows.len()).filter(|&i| rows[i].is_none()).collect();
        self.compare(rows, first_phrase);
        Some(fresh)
    }

    /// Reads responses that may come with a later update, so that it need not.
    pub fn read_ahead(&mut self, responses: &[Response]) {
        for response in responses {
            self.ahead
                .insert(response.id, Held::read(response, self.reader));
        }
    }

    fn read_before(&mut self, response: &Response) -> Held {
        let ahead = self.ahead.remove(&response.id);
        ahead
            .filter(|held| held.is(response))
            .unwrap_or_else(|| Held::read(response, self.reader))
    }

    /// Fills the table of similarities anew: a word's weight changes with every response. `rows` says where each response
    /// stood before, none for a new one; the phrases stood from `first_phrase` on.
    fn compare(&mut self, mut rows: Vec<Option<usize>>, first_phrase: usize) {
        let phrases = self.seeds.iter().flat_map(|seed| seed.seed.readings());
        let responses = self.held.iter().map(|held| &held.reading);
        let all: Vec<&Reading> = responses.chain(phrases).collect();
        let phrases = all.len() - self.held.len();
        rows.extend((first_phrase..first_phrase + phrases).map(Some));
        self.table = Likeness::default();
        self.table = self.comparison.of(&all, &rows, self.held.len());
    }
}

impl Held {
    fn read(response: &Response, reader: Reader) -> Self {
        let words = words(&response.text);
        Self {
            id: response.id,
            person: response.person,
            text: response.text.clone(),
            reading: reader.read(&response.text, &words),
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
