//! The one clock. It runs on tokio's time, so a test that advances time moves it too.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::time::Instant;

/// Tells the time since 1970.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    started: Instant,
    started_at: Duration,
}

impl Clock {
    /// A clock set by the machine's.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    pub fn set() -> Clock {
        let started_at = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Clock {
            started: Instant::now(),
            started_at,
        }
    }

    /// Milliseconds since 1970.
    pub fn now_ms(&self) -> u64 {
        (self.started_at + self.started.elapsed()).as_millis() as u64
    }

    /// Seconds since 1970.
    pub fn now_seconds(&self) -> u64 {
        self.now_ms() / 1_000
    }

    /// When a time in milliseconds since 1970 comes.
    pub fn when(&self, ms: u64) -> Instant {
        self.started + Duration::from_millis(ms).saturating_sub(self.started_at)
    }
}
