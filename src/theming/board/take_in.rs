//! Compares what the board holds with the responses that count now. It never places anything.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::{Board, Held, Read};
use crate::theming::likeness::Likeness;
use crate::theming::reading::Reading;
use crate::theming::response::Response;
use crate::theming::text::Text;
use crate::theming::themes::ThemeId;
use crate::theming::words::words;

/// Texts read before they count, beside those that are held: as many as a large room sends before the first wave.
const MOST_AHEAD: usize = 4_096;

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
            let held = held.unwrap_or_else(|| Held::new(response, self.read(&response.text)));
            self.held.push(held);
        }
        // What nobody says any more is forgotten.
        self.known.retain(|_, read| Arc::strong_count(read) > 1);
        let fresh = (0..rows.len()).filter(|&i| rows[i].is_none()).collect();
        self.compare(rows, first_phrase);
        Some(fresh)
    }

    /// Reads the phrases of one expected theme, so that the first update need not. Whether there are more to read.
    pub fn prepare(&self) -> bool {
        let mut unread = self.seeds.iter().filter(|seed| !seed.seed.is_read());
        let next = unread.next();
        let more = unread.next().is_some();
        if let Some(next) = next {
            next.seed.readings(self.reader);
        }
        more
    }

    /// Reads texts that may come with a later update, so that it need not. Beyond 4,096 of them they are left for then.
    pub fn read_ahead<'a>(&mut self, texts: impl Iterator<Item = &'a Text>) {
        for text in texts {
            if self.known.len() < self.held.len() + MOST_AHEAD {
                self.read(text);
            }
        }
    }

    fn read(&mut self, text: &Text) -> Arc<Read> {
        if let Some(known) = self.known.get(text) {
            return known.clone();
        }
        let words = words(text);
        let reading = self.reader.read(text, &words);
        let clauses = self.reader.clauses(text);
        let read = Arc::new(Read {
            words,
            reading,
            clauses,
        });
        self.known.insert(text.clone(), read.clone());
        read
    }

    /// Fills the table of similarities anew: a word's weight changes with every response. `rows` says where each response
    /// stood before, none for a new one; the phrases stood from `first_phrase` on.
    fn compare(&mut self, mut rows: Vec<Option<usize>>, first_phrase: usize) {
        let phrases = self
            .seeds
            .iter()
            .flat_map(|seed| seed.seed.readings(self.reader));
        let responses = self.held.iter().map(|held| &held.read.reading);
        let all: Vec<&Reading> = responses.chain(phrases).collect();
        let phrases = all.len() - self.held.len();
        rows.extend((first_phrase..first_phrase + phrases).map(Some));
        self.table = Likeness::default();
        self.table = self.comparison.of(&all, &rows, self.held.len());
    }
}

impl Held {
    fn new(response: &Response, read: Arc<Read>) -> Self {
        Self {
            id: response.id,
            person: response.person,
            text: response.text.clone(),
            read,
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
