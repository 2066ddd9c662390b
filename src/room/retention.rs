//! How sessions go: because the facilitator asks, or because their time is over. Each leaves a receipt.

use std::sync::atomic::Ordering;

use super::{Lobby, LobbyError, RoomError};
use crate::session::{Receipt, SessionId, Why, limits};

/// Seconds in a day.
const DAY_SECONDS: u64 = 86_400;

impl Lobby {
    /// Deletes a session and everything of it, closes its room, and gives the receipt.
    ///
    /// # Errors
    /// [`LobbyError::Gone`] where there is no such session, [`LobbyError::Store`] where the disk did not take it; then it
    /// is still there.
    pub async fn delete(&self, id: SessionId, why: Why) -> Result<Receipt, LobbyError> {
        let now = self.clock.now_seconds();
        let room = match self.room(id).await {
            Ok(room) => Some(room),
            Err(LobbyError::Gone) => return Err(LobbyError::Gone),
            // What cannot be read can still be deleted.
            Err(_) => None,
        };
        let receipt = match &room {
            None => Err(RoomError::Away),
            Some(room) => room.look(move |session, _| session.receipt(why, now)).await,
        };
        let receipt = receipt.unwrap_or(Receipt {
            session: id,
            deleted_at: now,
            why,
            held: None,
        });
        self.store
            .purge(receipt.clone())
            .await
            .map_err(LobbyError::Store)?;
        self.codes.retain(|_, session| *session != id);
        self.pairings.forget(id);
        self.rooms.remove(&id);
        if let Some(room) = room {
            room.deleted.store(true, Ordering::Relaxed);
            room.closing.cancel();
        }
        tracing::info!(session = %id, "session deleted");
        Ok(receipt)
    }

    /// The receipt of a deleted session, as long as it is kept.
    ///
    /// # Errors
    /// [`LobbyError::Store`] where the store cannot be read.
    pub async fn receipt(&self, id: SessionId) -> Result<Option<Receipt>, LobbyError> {
        self.store.receipt(id).await.map_err(LobbyError::Store)
    }

    /// Deletes every session whose time is over, and forgets old receipts.
    pub async fn sweep(&self) {
        let now = self.clock.now_seconds();
        let listed = self.store.list().await.unwrap_or_else(|why| {
            tracing::error!("the sessions could not be looked through: {why}");
            Vec::new()
        });
        for session in listed.iter().filter(|session| session.delete_after <= now) {
            if let Err(why) = self.delete(session.id, Why::TimeOver).await {
                tracing::error!(session = %session.id, "could not be deleted: {why}");
            }
        }
        let oldest = now.saturating_sub(limits::RECEIPT_DAYS * DAY_SECONDS);
        if let Err(why) = self.store.forget_receipts(oldest).await {
            tracing::error!("old receipts could not be forgotten: {why}");
        }
    }

    /// Opens the rooms in which a prompt was open or being sorted when the program stopped, so that what was going on there
    /// is finished without waiting for somebody to come back.
    pub async fn resume(&self) {
        for session in self.store.list().await.unwrap_or_default() {
            if session.live
                && let Err(why) = self.room(session.id).await
            {
                tracing::error!(session = %session.id, "could not be taken up again: {why}");
            }
        }
    }
}
