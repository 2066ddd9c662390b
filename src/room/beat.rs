//! When an audience is shown a room again: soon after something has changed, and not more often than it can follow.

use std::time::Duration;

use tokio::time::Instant;

/// The pace of some of the audiences.
pub(super) struct Beat {
    /// When the next picture is due, if anything has changed.
    due: Option<Instant>,
    last: Instant,
}

impl Beat {
    /// As if a picture had been shown just now.
    pub(super) fn new() -> Beat {
        Beat {
            due: None,
            last: Instant::now(),
        }
    }

    /// Something has changed: there is a picture so many milliseconds after the last one.
    pub(super) fn soon(&mut self, ms: u64) {
        let due = self.last + Duration::from_millis(ms);
        self.due = Some(self.due.map_or(due, |earlier| earlier.min(due)));
    }

    /// When the next picture is due.
    pub(super) fn due(&self) -> Option<Instant> {
        self.due
    }

    /// The picture has been shown, or there is none to show.
    pub(super) fn shown(&mut self) {
        *self = Beat::new();
    }
}
