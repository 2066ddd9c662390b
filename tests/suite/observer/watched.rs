//! What an observer has written down of one prompt: who pressed "send" when, what the screens showed when, and what could be
//! read at the end.

use std::collections::BTreeMap;

/// A person by number; their answer is known by the same number, which the observer does not know.
pub(super) type Person = usize;

/// Answers by theme, and outside them under no theme.
pub(super) type Counts = BTreeMap<Option<u32>, usize>;

/// An answer as it can be read after closing.
#[derive(Clone)]
pub(super) struct Read {
    pub(super) writer: Person,
    pub(super) theme: Option<u32>,
    pub(super) id: String,
}

/// One prompt, watched. Times are in seconds.
pub(super) struct Watched {
    pub(super) sends: Vec<(f64, Person)>,
    /// Pictures of themes and counts.
    pub(super) pictures: Vec<(f64, Counts)>,
    /// When an answer could first be read on a screen or a phone.
    pub(super) first_read: BTreeMap<Person, f64>,
    /// Everything in the order in which it is listed at the end.
    pub(super) read: Vec<Read>,
}

/// People who pressed "send" between two pictures, and by how much each theme grew.
pub(super) struct Wave {
    pub(super) people: Vec<Person>,
    pub(super) growth: Counts,
}

impl Watched {
    /// The waves as far as they can be told; whoever came after the last picture is a group of the end.
    pub(super) fn waves(&self) -> Vec<Wave> {
        let (mut waves, mut from, mut before) = (Vec::new(), 0, Counts::new());
        for (at, picture) in &self.pictures {
            let to = self.sends.iter().filter(|send| send.0 < *at).count();
            // A frame may come twice; only a new picture tells of a wave.
            if to > from && *picture != before {
                waves.push(self.wave(from, to, &before, picture));
                (from, before) = (to, picture.clone());
            }
        }
        if from < self.sends.len() {
            let mut last = Counts::new();
            for read in &self.read {
                *last.entry(read.theme).or_default() += 1;
            }
            waves.push(self.wave(from, self.sends.len(), &before, &last));
        }
        waves
    }

    fn wave(&self, from: usize, to: usize, before: &Counts, after: &Counts) -> Wave {
        let grown = |(theme, count): (&Option<u32>, &usize)| {
            let old = before.get(theme).copied().unwrap_or(0);
            (*theme, count.saturating_sub(old))
        };
        Wave {
            people: self.sends[from..to].iter().map(|send| send.1).collect(),
            growth: after.iter().map(grown).collect(),
        }
    }
}
