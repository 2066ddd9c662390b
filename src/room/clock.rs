//! The one clock. It runs on tokio's time, so a test that advances time moves it too; and faster where a whole day is tried out.

use std::time::{Duration, SystemTime, UNIX_EPOCH};

use tokio::time::Instant;

/// Tells the time since 1970.
#[derive(Debug, Clone, Copy)]
pub struct Clock {
    started: Instant,
    started_at: Duration,
    /// Seconds that pass in one of the machine's.
    speed: u32,
}

impl Clock {
    /// A clock set by the machine's, which from now on runs so many times as fast.
    #[expect(
        clippy::disallowed_methods,
        reason = "the one place that reads the machine's clock"
    )]
    pub fn set(speed: u32) -> Clock {
        let started_at = SystemTime::now()
            .duration_since(UNIX_EPOCH)
            .unwrap_or_default();
        Clock {
            started: Instant::now(),
            started_at,
            speed: speed.max(1),
        }
    }

    /// Milliseconds since 1970.
    pub fn now_ms(&self) -> u64 {
        (self.started_at + self.started.elapsed() * self.speed).as_millis() as u64
    }

    /// Seconds since 1970.
    pub fn now_seconds(&self) -> u64 {
        self.now_ms() / 1_000
    }

    /// When a time in milliseconds since 1970 comes.
    pub fn when(&self, ms: u64) -> Instant {
        let from_now = Duration::from_millis(ms).saturating_sub(self.started_at);
        self.started + from_now / self.speed
    }
}
