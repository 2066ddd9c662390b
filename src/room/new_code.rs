//! Another join code for a session, at any time: a picture of the old one may have gone round.

use super::{Lobby, LobbyError, RoomError};
use crate::session::{Command, JoinCode, Role, SessionId};

/// Why a session kept its join code.
#[derive(Debug, Clone, thiserror::Error)]
pub enum CodeError {
    /// There is no such session, or no code is left.
    #[error(transparent)]
    Lobby(#[from] LobbyError),
    /// The room did not do it.
    #[error(transparent)]
    Room(#[from] RoomError),
}

impl Lobby {
    /// Gives a session another join code instead of `old`; nothing happens where it has another one already, so pressing
    /// twice replaces once.
    ///
    /// The new code is reserved before the room hears of it, so that no two sessions ever have the same. Which of the two
    /// stays in the list is asked of the room afterwards: whoever replaced the old one frees that, anybody else frees the
    /// one that was not used. Where the room cannot say, both stay, which does no harm: the door asks the room as well.
    ///
    /// # Errors
    /// A refusal, a full server, or a store that does not write.
    pub async fn replace_code(&self, id: SessionId, old: JoinCode) -> Result<(), CodeError> {
        let room = self.room(id).await?;
        let new = self.reserve_code(id).ok_or(LobbyError::Full)?;
        let done = room
            .command(Role::Facilitator, Command::ReplaceCode { old, new })
            .await;
        if let Ok(stands) = room.look(|session, _| session.code()).await {
            let free = if stands == new { old } else { new };
            self.codes.remove_if(&free, |_, of| *of == id);
        }
        Ok(done?)
    }
}
