//! Who is there, as counts. Phones are known by a pseudonym that is held in memory only; leaving is a guard's drop.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::Notify;

use crate::session::{Attendance, OnRungs, Rung, Rungs, limits};
use crate::theming::Person;

/// Who is in a room.
#[derive(Default)]
pub struct Presence {
    inside: Mutex<Inside>,
    changed: Notify,
}

#[derive(Default)]
struct Inside {
    /// Open connections of everyone who has joined.
    phones: HashMap<Person, OnRungs>,
    /// People known to be there though they have not come back after a restart yet.
    expected: u32,
    rungs: Rungs,
}

/// A place in a room. Dropping it is leaving.
pub struct Seat {
    presence: Arc<Presence>,
    kind: Kind,
    rung: Rung,
}

#[derive(Clone, Copy)]
enum Kind {
    Phone(Person),
    /// A phone for which a full room has no place: it sees what all see, and is not counted.
    Uncounted,
    Screen,
    Console,
}

impl Inside {
    /// Changes what one phone has open, and with it on which rung it counts.
    fn connect(&mut self, person: Person, change: impl FnOnce(&mut OnRungs)) {
        if let Some(open) = self.phones.get_mut(&person) {
            let before = open.best();
            change(open);
            moves(&mut self.rungs.phones, before, open.best());
        }
    }
}

fn moves(on: &mut OnRungs, before: Option<Rung>, now: Option<Rung>) {
    before.into_iter().for_each(|rung| on.step_off(rung));
    now.into_iter().for_each(|rung| on.step_on(rung));
}

impl Presence {
    /// Somebody is there, for the first time or again. False where the room is full.
    pub fn join(&self, person: Person) -> bool {
        let mut inside = self.lock();
        let known = inside.phones.contains_key(&person);
        if !known && inside.phones.len() >= limits::PEOPLE as usize {
            return false;
        }
        inside.phones.entry(person).or_default();
        drop(inside);
        if !known {
            self.changed.notify_one();
        }
        true
    }

    /// Somebody comes who was never there before. False where the room is full.
    pub(super) fn come(&self, person: Person) -> bool {
        let comes = self.join(person);
        let mut inside = self.lock();
        if comes && inside.expected > 0 {
            inside.expected += 1;
        }
        comes
    }

    /// Somebody leaves for good.
    pub fn leave(&self, person: Person) {
        let mut inside = self.lock();
        if let Some(open) = inside.phones.remove(&person) {
            moves(&mut inside.rungs.phones, open.best(), None);
        }
        inside.expected = inside.expected.saturating_sub(1);
        drop(inside);
        self.changed.notify_one();
    }

    /// After a restart: counts at least so many people as joined, so that the first who is back is not "everyone".
    pub(super) fn expect(&self, people: u32) {
        self.lock().expected = people;
    }

    /// Forgets everyone who is not connected at this moment, when a rehearsal ends.
    pub(super) fn forget_absent(&self) {
        self.lock().phones.retain(|_, open| open.total() > 0);
        self.changed.notify_one();
    }

    /// A phone's connection opens. Somebody who has left and whose place was taken meanwhile is not counted again: or whoever
    /// joins and leaves without end would fill any room.
    pub fn phone(self: &Arc<Self>, person: Person, rung: Rung) -> Seat {
        let kind = match self.join(person) {
            true => Kind::Phone(person),
            false => Kind::Uncounted,
        };
        self.seat(kind, rung)
    }

    /// A big screen's connection opens.
    pub fn screen(self: &Arc<Self>, rung: Rung) -> Seat {
        self.seat(Kind::Screen, rung)
    }

    /// A console's connection opens.
    pub fn console(self: &Arc<Self>, rung: Rung) -> Seat {
        self.seat(Kind::Console, rung)
    }

    /// The counts.
    pub fn attendance(&self) -> Attendance {
        let inside = self.lock();
        Attendance {
            joined: (inside.phones.len() as u32).max(inside.expected),
            connected: inside.rungs.phones.total(),
            screens: inside.rungs.screens.total(),
            consoles: inside.rungs.consoles.total(),
            rungs: inside.rungs,
        }
    }

    /// Waits until a count has changed.
    pub(super) async fn changed(&self) {
        self.changed.notified().await;
    }

    fn seat(self: &Arc<Self>, kind: Kind, rung: Rung) -> Seat {
        {
            let inside = &mut *self.lock();
            match kind {
                Kind::Phone(person) => inside.connect(person, |open| open.step_on(rung)),
                Kind::Uncounted => {}
                Kind::Screen => inside.rungs.screens.step_on(rung),
                Kind::Console => inside.rungs.consoles.step_on(rung),
            }
        }
        self.changed.notify_one();
        Seat {
            presence: self.clone(),
            kind,
            rung,
        }
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        {
            let inside = &mut *self.presence.lock();
            match self.kind {
                Kind::Phone(person) => inside.connect(person, |open| open.step_off(self.rung)),
                Kind::Uncounted => {}
                Kind::Screen => inside.rungs.screens.step_off(self.rung),
                Kind::Console => inside.rungs.consoles.step_off(self.rung),
            }
        }
        self.presence.changed.notify_one();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_phone_with_two_tabs_is_one_person_and_leaves_with_the_last() {
        let presence = Arc::new(Presence::default());
        let first = presence.phone(Person(1), Rung::Socket);
        let second = presence.phone(Person(1), Rung::Poll);
        assert_eq!(
            (
                presence.attendance().joined,
                presence.attendance().connected
            ),
            (1, 1)
        );
        assert_eq!(presence.attendance().rungs.phones.socket, 1);
        drop(first);
        assert_eq!(presence.attendance().connected, 1);
        assert_eq!(presence.attendance().rungs.phones.poll, 1);
        drop(second);
        assert_eq!(
            (
                presence.attendance().joined,
                presence.attendance().connected
            ),
            (1, 0)
        );
    }

    #[test]
    fn whoever_leaves_for_good_with_a_page_open_is_counted_out_once() {
        let presence = Arc::new(Presence::default());
        let stays = presence.phone(Person(1), Rung::Poll);
        let goes = presence.phone(Person(2), Rung::Poll);
        presence.leave(Person(2));
        assert_eq!(presence.attendance().connected, 1);
        drop(goes);
        assert_eq!(presence.attendance().connected, 1);
        drop(stays);
        assert_eq!(presence.attendance().connected, 0);
    }

    #[test]
    fn after_a_restart_a_newcomer_is_one_more_and_whoever_comes_back_is_not() {
        let presence = Presence::default();
        presence.expect(6);
        assert!(presence.join(Person(1)));
        assert_eq!(presence.attendance().joined, 6);
        assert!(presence.come(Person(7)));
        assert_eq!(presence.attendance().joined, 7);
        assert!((2..=6).all(|back| presence.join(Person(back))));
        assert_eq!(presence.attendance().joined, 7);
        assert!(presence.come(Person(8)));
        assert_eq!(presence.attendance().joined, 8);
        presence.leave(Person(8));
        assert_eq!(presence.attendance().joined, 7);
    }

    #[test]
    fn a_full_room_says_so_and_keeps_those_inside() {
        let presence = Arc::new(Presence::default());
        assert!((0..limits::PEOPLE).all(|n| presence.join(Person(n.into()))));
        assert!(!presence.join(Person(u128::MAX)));
        assert!(presence.join(Person(3)));
        let _beyond = presence.phone(Person(u128::MAX), Rung::Socket);
        let _inside = presence.phone(Person(3), Rung::Socket);
        let there = presence.attendance();
        assert_eq!((there.joined, there.connected), (limits::PEOPLE, 1));
    }
}
