//! The ladder by which pages stay live, and how many stand on each of its rungs.

use serde::Serialize;

/// A way on which news come to a page. The best first: each is the way down from the one before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rung {
    /// A WebSocket.
    Socket,
    /// Server-sent events.
    Events,
    /// Polling.
    Poll,
}

/// How many are on each rung.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct OnRungs {
    /// On a WebSocket.
    pub socket: u32,
    /// On server-sent events.
    pub events: u32,
    /// Polling.
    pub poll: u32,
}

impl OnRungs {
    /// One more.
    pub fn step_on(&mut self, rung: Rung) {
        *self.at(rung) += 1;
    }

    /// One less.
    pub fn step_off(&mut self, rung: Rung) {
        let on = self.at(rung);
        *on = on.saturating_sub(1);
    }

    /// The best rung on which anybody is.
    pub fn best(&self) -> Option<Rung> {
        let rungs = [
            (self.socket, Rung::Socket),
            (self.events, Rung::Events),
            (self.poll, Rung::Poll),
        ];
        let on = rungs.into_iter().find(|(on, _)| *on > 0);
        on.map(|(_, rung)| rung)
    }

    /// How many there are in all.
    pub fn total(&self) -> u32 {
        self.socket + self.events + self.poll
    }

    fn at(&mut self, rung: Rung) -> &mut u32 {
        match rung {
            Rung::Socket => &mut self.socket,
            Rung::Events => &mut self.events,
            Rung::Poll => &mut self.poll,
        }
    }
}

/// Who is connected on which rung.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize)]
pub struct Rungs {
    /// Phones.
    pub phones: OnRungs,
    /// Big screens.
    pub screens: OnRungs,
    /// Consoles.
    pub consoles: OnRungs,
}
