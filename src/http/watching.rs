//! One connection of somebody who watches a room: what it sees, and the seat that it gives up by ending.

use std::sync::Arc;
use std::time::Duration;

use tokio::time::sleep;

use super::door::{Console, Phone, Screen};
use super::limits::LINGER_SECONDS;
use crate::room::{Audience, Place, RoomHandle, Seat};
use crate::session::Rung;
use crate::words::Language;

/// One connection that watches a room.
pub(super) struct Watching {
    pub(super) room: Arc<RoomHandle>,
    place: Place,
    language: Language,
    /// Dropping it is leaving.
    seat: Seat,
}

impl Watching {
    pub(super) fn audience(&self) -> &Arc<Audience> {
        self.room.audiences.of(self.place, self.language)
    }

    /// Keeps a phone's seat after a poll has been answered, until the next one is here, so that whoever polls is not
    /// counted as gone every few seconds. A phone with two seats is one phone; a screen or a console would be two.
    pub(super) fn linger(self) {
        let Watching {
            room, place, seat, ..
        } = self;
        if !matches!(place, Place::Phone { .. }) {
            return;
        }
        tokio::spawn(async move {
            let _seat = seat;
            tokio::select! {
                () = sleep(Duration::from_secs(LINGER_SECONDS)) => {}
                () = room.closed() => {}
            }
        });
    }
}

/// Whoever may watch, once it is known on which rung.
pub(super) trait Watches {
    /// The connection on this rung.
    fn on(self, rung: Rung) -> Watching;
}

impl Watches for Phone {
    fn on(self, rung: Rung) -> Watching {
        let person = self.room.seated(&self.token);
        Watching {
            place: self.place(),
            language: self.language,
            seat: self.room.presence.phone(person, rung),
            room: self.room,
        }
    }
}

impl Watches for Console {
    fn on(self, rung: Rung) -> Watching {
        Watching {
            place: Place::Console,
            language: self.language,
            seat: self.room.presence.console(rung),
            room: self.room,
        }
    }
}

impl Watches for Screen {
    fn on(self, rung: Rung) -> Watching {
        Watching {
            place: Place::Screen,
            language: self.language,
            seat: self.room.presence.screen(rung),
            room: self.room,
        }
    }
}
