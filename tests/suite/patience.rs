//! How long anybody waits for anything. Only a broken server makes a test wait that long; no test waits for less.

use std::time::Duration;

use tokio::time::timeout;

/// Time to wait for what must come: far more than a busy machine needs, little enough to end a hopeless run.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// Whether the suite is run at full length.
pub(crate) fn full() -> bool {
    std::env::var("OPENFLOOR_TESTS").is_ok_and(|tests| tests == "full")
}

/// Waits for something that must come.
#[track_caller]
pub(crate) fn in_time<T>(what: impl Future<Output = T>) -> impl Future<Output = T> {
    let from = std::panic::Location::caller();
    async move {
        let come = timeout(PATIENCE, what).await;
        come.unwrap_or_else(|_| panic!("nothing came in {PATIENCE:?} (at {from})"))
    }
}
