//! One connection of somebody who watches a room: what it sees, and the seat that it gives up by ending.

use std::sync::Arc;

use super::door::{Console, Phone, Screen};
use crate::room::{Audience, RoomHandle, Seat};

/// One connection that watches a room.
pub(super) struct Watching {
    pub(super) room: Arc<RoomHandle>,
    place: Place,
    /// Held, not used: dropping it is leaving.
    _seat: Option<Seat>,
}

#[derive(Clone, Copy)]
enum Place {
    Phone,
    Console,
    Screen,
}

impl Watching {
    pub(super) fn audience(&self) -> &Audience {
        match self.place {
            Place::Phone => &self.room.audiences.participant,
            Place::Console => &self.room.audiences.facilitator,
            Place::Screen => &self.room.audiences.screen,
        }
    }
}

impl From<Phone> for Watching {
    fn from(Phone { room, token }: Phone) -> Watching {
        let seat = room.presence.phone(room.seated(&token));
        Watching {
            room,
            place: Place::Phone,
            _seat: Some(seat),
        }
    }
}

impl From<Console> for Watching {
    fn from(Console { room, .. }: Console) -> Watching {
        let seat = room.presence.console();
        Watching {
            room,
            place: Place::Console,
            _seat: Some(seat),
        }
    }
}

impl From<Screen> for Watching {
    fn from(Screen { room }: Screen) -> Watching {
        let seat = room.presence.screen();
        Watching {
            room,
            place: Place::Screen,
            _seat: Some(seat),
        }
    }
}
