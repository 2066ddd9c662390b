//! Screens as nobody should build them, on a clock of their own: they show that the attack works.

use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};

use super::watched::{Counts, Person, Read, Watched};

/// Every answer appears as soon as it is stored.
pub(super) fn live(run: u64, people: usize) -> Watched {
    screen(run, people, |chance| 0.05 + 0.2 * chance.random::<f64>())
}

/// Every answer appears up to ten seconds later.
pub(super) fn delayed(run: u64, people: usize) -> Watched {
    screen(run, people, |chance| 10.0 * chance.random::<f64>())
}

/// Every answer is a theme of its own, and the counts are shown after each.
pub(super) fn counted(run: u64, people: usize) -> Watched {
    let mut watched = live(run, people);
    watched.first_read.clear();
    let mut counts = Counts::new();
    for read in &mut watched.read {
        read.theme = Some(read.writer as u32);
    }
    for (at, person) in &watched.sends {
        counts.insert(Some(*person as u32), 1);
        watched.pictures.push((at + 1e-6, counts.clone()));
    }
    watched
}

/// People press "send" in some order over four minutes.
fn screen(run: u64, people: usize, delay: impl Fn(&mut StdRng) -> f64) -> Watched {
    let mut chance = StdRng::seed_from_u64(run);
    let mut order: Vec<Person> = (0..people).collect();
    order.shuffle(&mut chance);
    let mut times: Vec<f64> = order
        .iter()
        .map(|_| 240.0 * chance.random::<f64>())
        .collect();
    times.sort_by(f64::total_cmp);
    let sends: Vec<(f64, Person)> = times.into_iter().zip(order).collect();
    let first_read = sends
        .iter()
        .map(|(at, person)| (*person, at + delay(&mut chance)))
        .collect();
    let read = |writer| Read {
        writer,
        theme: Some(writer as u32 % 4),
        id: format!("{:016x}", (chance.random::<f64>() * 1e15) as u64),
    };
    let mut read: Vec<Read> = (0..people).map(read).collect();
    read.shuffle(&mut chance);
    Watched {
        sends,
        pictures: Vec::new(),
        first_read,
        read,
    }
}
