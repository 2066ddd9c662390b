//! The listener for figures, and the minute at which they are taken.

use std::sync::Arc;

use tokio::net::TcpListener;
use tokio::time::{sleep_until, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::http::{self, Figures, Taken, WRITE_PATIENCE, router_of_figures};
use crate::process;
use crate::room::Lobby;
use crate::store::Store;

/// Milliseconds between two times at which figures are taken. No shorter: what is taken more often would tell of moments.
const PERIOD_MS: u64 = 60_000;

/// Connections of scrapers at the same time.
const SCRAPERS: usize = 16;

/// What figures are taken of.
pub(super) struct Watch {
    pub(super) figures: Arc<Figures>,
    pub(super) store: Arc<dyn Store>,
    pub(super) lobby: Arc<Lobby>,
    /// When the program started, in seconds since 1970.
    pub(super) started: u64,
    pub(super) connections: TaskTracker,
    /// Connections that there can be.
    pub(super) limit: usize,
}

impl Watch {
    /// Takes the first figures, then serves them until `closing`, and takes them anew.
    pub(super) async fn keep(self, listener: TcpListener, closing: CancellationToken) {
        self.figures.renew(&self.taken().await);
        let router = router_of_figures(self.figures.clone());
        let (scrapers, nobody_counts) = (TaskTracker::new(), Arc::default());
        tokio::select! {
            () = http::serve(listener, router, SCRAPERS, closing, scrapers, nobody_counts) => {}
            never = self.renew() => never,
        }
    }

    async fn renew(&self) -> ! {
        let clock = self.lobby.clock();
        loop {
            sleep_until(clock.when(clock.now_ms() + PERIOD_MS)).await;
            self.figures.renew(&self.taken().await);
        }
    }

    async fn taken(&self) -> Taken {
        let written = timeout(WRITE_PATIENCE, self.store.try_writing()).await;
        Taken {
            started: self.started,
            sessions: self.lobby.sessions() as u64,
            connections: [self.connections.len() as u64, self.limit as u64],
            memory: process::memory_bytes(),
            write: written.ok().and_then(Result::ok),
        }
    }
}
