//! Where sessions are kept: an append-only log of sealed events per session, with its keys in a folder of their own.
//!
//! An append is fenced: it names the epoch of the room that writes and the version it builds on, so that of two
//! rooms that both believe they own a session only one can ever write. `Ok` means committed and synced. Events of
//! a journal ([`Event::journal`]) are sealed under the prompt's key and destroyed with it when the prompt is boxed;
//! all others are sealed under the session's key and destroyed with it when the session is deleted. So a database
//! without its key folder is noise, and so are its old backups once the keys are gone.
//! This module knows disk; it never knows who is connected, and never logs what it stores.

mod backup;
mod endings;
mod events;
mod folders;
mod keys;
mod log;
mod receipts;
mod schema;
mod seal;
mod sqlite;
#[cfg(test)]
mod tests;
mod writer;

use std::sync::Arc;
use std::time::Duration;

use futures_util::future::BoxFuture;

pub use backup::{Backup, back_up, restore};
pub use keys::KeyFolder;
pub use sqlite::SqliteStore;

use crate::session::identity::Key;
use crate::session::{Event, JoinCode, Receipt, SessionId};

/// Why the store could not do what it was asked.
#[derive(Debug, Clone, thiserror::Error)]
pub enum StoreError {
    /// Another room has taken the session over since.
    #[error("another copy of the program has taken this session over")]
    Fenced,
    /// There is no such session, or it has been deleted.
    #[error("there is no such session; it may have been deleted")]
    Gone,
    /// The disk did not take it: nothing was stored.
    #[error(
        "the data folder could not be written ({0}); check that the disk has room and that the folder is writable"
    )]
    Unwritable(String),
    /// The file is none that this program reads.
    #[error("{0}")]
    Unfit(String),
    /// What is on the disk cannot be read back.
    #[error("the stored session cannot be read ({0})")]
    Damaged(String),
    /// The store has been shut down.
    #[error("the store is shut down")]
    Stopped,
}

/// A session taken over from the store.
pub struct Held {
    /// The fence: appends with an older epoch are refused.
    pub epoch: u64,
    /// Events stored so far.
    pub version: u64,
    /// The events, in order.
    pub events: Vec<Event>,
    /// The key that vouches for this session's phones.
    pub session_key: Key,
}

/// One line of the store's list of sessions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// The session.
    pub id: SessionId,
    /// Its join code.
    pub code: JoinCode,
    /// When it is to be deleted, in seconds since 1970.
    pub delete_after: u64,
    /// Whether a prompt is open or waits to be boxed.
    pub live: bool,
}

/// An append-only event log per session.
pub trait Store: Send + Sync + 'static {
    /// Creates a session with its first event, which must be its opening.
    fn create(&self, opening: Event) -> BoxFuture<'_, Result<(), StoreError>>;

    /// Takes a session over: raises its epoch and reads its events.
    fn acquire(&self, id: SessionId) -> BoxFuture<'_, Result<Held, StoreError>>;

    /// The events of a session, without taking it over: also while the disk takes no writes.
    fn read(&self, id: SessionId) -> BoxFuture<'_, Result<Vec<Event>, StoreError>>;

    /// Appends events on top of `expected`; answers with the new version after the commit.
    fn append(
        &self,
        id: SessionId,
        epoch: u64,
        expected: u64,
        events: Arc<[Event]>,
    ) -> BoxFuture<'_, Result<u64, StoreError>>;

    /// The key of a prompt with a live journal.
    fn prompt_key(&self, id: SessionId, prompt: usize) -> Result<Key, StoreError>;

    /// Deletes everything of the session that the receipt names, and keeps the receipt.
    fn purge(&self, receipt: Receipt) -> BoxFuture<'_, Result<(), StoreError>>;

    /// The receipt of a deleted session, as long as it is kept.
    fn receipt(&self, id: SessionId) -> BoxFuture<'_, Result<Option<Receipt>, StoreError>>;

    /// Forgets the receipts of sessions deleted before a time in seconds since 1970.
    fn forget_receipts(&self, before: u64) -> BoxFuture<'_, Result<(), StoreError>>;

    /// Writes something of no meaning, to see whether the disk takes it; gives how long that took.
    fn try_writing(&self) -> BoxFuture<'_, Result<Duration, StoreError>>;

    /// Whether the disk takes what is stored. After a failure it is tried again, so that who asks learns of the recovery.
    fn check(&self) -> BoxFuture<'_, Result<(), StoreError>>;

    /// All sessions.
    fn list(&self) -> BoxFuture<'_, Result<Vec<Listed>, StoreError>>;
}
