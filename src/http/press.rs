//! Where files are made: that is work for the processor, so it is done away from the threads that serve everybody, and only so
//! many files are made at the same time. Whoever waits for a turn holds nothing of a report yet.

use std::sync::Arc;
use std::time::Duration;

use axum::http::StatusCode;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::timeout;

use super::fault::Fault;
use crate::export::NotWritten;
use crate::words::Message;

/// Files that are made at the same time. The slowest, a picture dot by dot, takes some tens of milliseconds and 8 MB.
const AT_ONCE: usize = 2;

/// Seconds that somebody waits for a turn: by then some hundred files have been made, and a request may still last.
const PATIENCE_SECONDS: u64 = 20;

/// The turns at making files.
#[derive(Clone)]
pub struct Press(Arc<Semaphore>);

impl Default for Press {
    fn default() -> Press {
        Press(Arc::new(Semaphore::new(AT_ONCE)))
    }
}

/// A turn at making one file.
pub(super) struct Turn(OwnedSemaphorePermit);

impl Press {
    /// Waits for a turn, but not for ever.
    pub(super) async fn turn(&self) -> Result<Turn, Fault> {
        let busy = || {
            Fault::new(
                StatusCode::SERVICE_UNAVAILABLE,
                Message::of("fault-press-busy"),
            )
        };
        let patience = Duration::from_secs(PATIENCE_SECONDS);
        let turn = timeout(patience, self.0.clone().acquire_owned()).await;
        Ok(Turn(turn.map_err(|_| busy())?.map_err(|_| busy())?))
    }
}

impl Turn {
    /// Makes a file. The turn ends when the work does, also where whoever asked has gone meanwhile.
    pub(super) async fn makes<T: Send + 'static>(
        self,
        make: impl FnOnce() -> Result<T, NotWritten> + Send + 'static,
    ) -> Result<T, Fault> {
        let work = tokio::task::spawn_blocking(move || {
            let made = make();
            drop(self.0);
            made
        });
        Ok(work.await.map_err(|_| NotWritten)??)
    }
}
