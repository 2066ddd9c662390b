//! One connection of somebody who watches a room: what it sees, and the seat that it gives up by ending.

use std::sync::Arc;

use super::door::{Console, Phone, Screen};
use crate::room::{Audience, Place, RoomHandle, Seat};
use crate::words::Language;

/// One connection that watches a room.
pub(super) struct Watching {
    pub(super) room: Arc<RoomHandle>,
    place: Place,
    language: Language,
    /// Held, not used: dropping it is leaving.
    _seat: Seat,
}

impl Watching {
    pub(super) fn audience(&self) -> &Audience {
        self.room.audiences.of(self.place, self.language)
    }
}

impl From<Phone> for Watching {
    fn from(phone: Phone) -> Watching {
        Watching {
            place: Place::Phone,
            language: phone.language,
            _seat: phone.room.presence.phone(phone.room.seated(&phone.token)),
            room: phone.room,
        }
    }
}

impl From<Console> for Watching {
    fn from(console: Console) -> Watching {
        Watching {
            place: Place::Console,
            language: console.language,
            _seat: console.room.presence.console(),
            room: console.room,
        }
    }
}

impl From<Screen> for Watching {
    fn from(screen: Screen) -> Watching {
        Watching {
            place: Place::Screen,
            language: screen.language,
            _seat: screen.room.presence.screen(),
            room: screen.room,
        }
    }
}
