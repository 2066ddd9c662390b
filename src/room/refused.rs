//! Why a room, or the lobby, did not do what it was asked, in words for whoever asked.

use std::fmt;

use super::limits::SESSIONS;
use crate::session::Refusal;
use crate::store::StoreError;
use crate::words::Message;

/// Why a room did not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum RoomError {
    /// The session said no.
    Refused(#[from] Refusal),
    /// It could not be stored, so it has not happened.
    NotStored(#[source] StoreError),
    /// The room is closing or too busy to listen.
    Away,
}

impl RoomError {
    /// What to say to whoever asked.
    pub fn message(&self) -> Message {
        match self {
            RoomError::Refused(refusal) => refusal.message(),
            RoomError::NotStored(_) => Message::of("refused-not-stored"),
            RoomError::Away => Message::of("refused-away"),
        }
    }
}

impl fmt::Display for RoomError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

/// Why the lobby has no room for somebody.
#[derive(Debug, Clone, thiserror::Error)]
pub enum LobbyError {
    /// The setup was refused.
    Refused(#[from] Refusal),
    /// No such session.
    Gone,
    /// Too many sessions.
    Full,
    /// The store failed.
    Store(#[source] StoreError),
}

impl LobbyError {
    /// What to say to whoever asked.
    pub fn message(&self) -> Message {
        match self {
            LobbyError::Refused(refusal) => refusal.message(),
            LobbyError::Gone => Message::of("refused-gone"),
            LobbyError::Full => Message::of("refused-server-full").with("sessions", SESSIONS),
            LobbyError::Store(_) => Message::of("refused-store"),
        }
    }
}

impl fmt::Display for LobbyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
