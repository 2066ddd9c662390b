//! The connections of one audience that are brought what is new, a few at a time, by one task that is there only while there is
//! somebody to bring anything to.
//!
//! No task of a connection wakes for it, no connection has a timer, and nobody waits for anybody: what a slow one does not take
//! at once it fetches itself when it can, and by then it is the newest.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use slab::Slab;
use tokio::sync::watch;
use tokio::task::yield_now;
use tokio::time::{Instant, MissedTickBehavior, interval_at};

use super::Audience;
use super::limits::{LINES_AT_A_TIME, ROUND_SECONDS};

/// A connection to which frames are brought.
pub trait Line: Send + Sync {
    /// Brings what is newer in its audience than what it has. Where something is on its way still, nothing: the connection goes
    /// on by itself then.
    fn bring(&self, audience: &Audience);

    /// Sees to it that it is still there. Called every [`ROUND_SECONDS`].
    fn look_after(&self);

    /// The room closes: there is nothing to bring any more, and a goodbye to be said.
    fn close(&self);
}

/// The lines of an audience.
#[derive(Default)]
pub(super) struct Lines(Mutex<Inside>);

#[derive(Default)]
struct Inside {
    lines: Slab<Arc<dyn Line>>,
    /// Whether somebody goes round.
    served: bool,
}

/// A line's place. Dropping it is leaving.
pub struct OnLine {
    audience: Arc<Audience>,
    place: usize,
}

impl OnLine {
    pub(super) fn new(audience: &Arc<Audience>, line: Arc<dyn Line>) -> OnLine {
        let mut inside = audience.lines.lock();
        let place = inside.lines.insert(line.clone());
        if !std::mem::replace(&mut inside.served, true) {
            // Subscribed here, so that nothing falls between this and the task's first breath.
            tokio::spawn(go_round(audience.clone(), audience.nudges()));
        }
        drop(inside);
        if audience.closing.is_cancelled() {
            // Whoever goes round may have been here already.
            line.close();
        }
        OnLine {
            audience: audience.clone(),
            place,
        }
    }
}

impl Drop for OnLine {
    fn drop(&mut self) {
        let left = self.audience.lines.lock().lines.remove(self.place);
        // Outside of the lock: what a line takes down with it is not ours to know.
        drop(left);
    }
}

impl Lines {
    /// Goes to every line, and lets others have their turn in between.
    async fn each(&self, does: impl Fn(&dyn Line)) {
        let mut some = Vec::with_capacity(LINES_AT_A_TIME);
        let mut from = 0;
        loop {
            let to = from + LINES_AT_A_TIME;
            let more = {
                let lines = &self.lock().lines;
                some.extend((from..to).filter_map(|place| lines.get(place).cloned()));
                to < lines.capacity()
            };
            some.drain(..).for_each(|line| does(&*line));
            if !more {
                return;
            }
            from = to;
            yield_now().await;
        }
    }

    /// Whether nobody is left, so that whoever goes round may stop: the next who comes starts anew.
    fn are_gone(&self) -> bool {
        let mut inside = self.lock();
        inside.served = !inside.lines.is_empty();
        !inside.served
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Brings everybody what is new, and looks after everybody now and then, for as long as there is anybody or until the room
/// closes.
async fn go_round(audience: Arc<Audience>, mut news: watch::Receiver<u64>) {
    let period = Duration::from_secs(ROUND_SECONDS);
    let mut rounds = interval_at(Instant::now() + period, period);
    rounds.set_missed_tick_behavior(MissedTickBehavior::Delay);
    while !audience.lines.are_gone() {
        tokio::select! {
            changed = news.changed() => match changed {
                Ok(()) => audience.lines.each(|line| line.bring(&audience)).await,
                Err(_) => return,
            },
            _ = rounds.tick() => audience.lines.each(|line| line.look_after()).await,
            () = audience.closing.cancelled() => {
                audience.lines.each(|line| line.close()).await;
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::SeqCst};

    use tokio_util::sync::CancellationToken;

    use super::*;
    use crate::room::{Region, Since};

    /// More than are brought something at a time, and no multiple of that.
    const MANY: usize = 2 * LINES_AT_A_TIME + 1;

    /// A line that counts.
    #[derive(Default)]
    struct Counts {
        cursor: AtomicU64,
        frames: AtomicUsize,
        rounds: AtomicUsize,
        ends: AtomicUsize,
    }

    impl Line for Counts {
        fn bring(&self, audience: &Audience) {
            if let Some(frame) = audience.newer(Since(self.cursor.load(SeqCst))) {
                self.cursor.store(frame.seq, SeqCst);
                self.frames.fetch_add(1, SeqCst);
            }
        }

        fn look_after(&self) {
            self.rounds.fetch_add(1, SeqCst);
        }

        fn close(&self) {
            self.ends.fetch_add(1, SeqCst);
        }
    }

    /// An audience of a room, and what closes the room.
    fn audience() -> (Arc<Audience>, CancellationToken) {
        let closing = CancellationToken::new();
        (Arc::new(Audience::new(0, closing.clone())), closing)
    }

    fn shows(audience: &Audience, html: &str) {
        let html = html.to_owned();
        audience.show(vec![Region { id: "a", html }]);
    }

    /// Lets everything happen that happens within so many seconds.
    async fn passes(seconds: u64) {
        tokio::time::sleep(Duration::from_secs(seconds)).await;
    }

    #[tokio::test(start_paused = true)]
    async fn everybody_on_the_line_is_brought_each_frame_once() {
        let (audience, _closing) = audience();
        let lines: Vec<Arc<Counts>> = (0..MANY).map(|_| Arc::default()).collect();
        let mut on: Vec<OnLine> = lines
            .iter()
            .map(|line| audience.put_on(line.clone()))
            .collect();
        let frames =
            || -> Vec<usize> { lines.iter().map(|line| line.frames.load(SeqCst)).collect() };
        shows(&audience, "one");
        passes(1).await;
        assert_eq!(frames(), [1; MANY]);
        // Somebody in the middle leaves.
        drop(on.remove(7));
        shows(&audience, "two");
        passes(1).await;
        assert_eq!(lines[7].frames.load(SeqCst), 1);
        assert_eq!(frames().iter().sum::<usize>(), 2 * MANY - 1);
        assert_eq!(lines[0].rounds.load(SeqCst), 0);
        passes(ROUND_SECONDS).await;
        assert_eq!(lines[0].rounds.load(SeqCst), 1);
        assert_eq!(lines[7].rounds.load(SeqCst), 0);
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_goes_round_is_gone_with_the_last_and_there_for_the_next() {
        let (audience, _closing) = audience();
        let line: Arc<Counts> = Arc::default();
        drop(audience.put_on(line.clone()));
        passes(ROUND_SECONDS + 1).await;
        assert_eq!(Arc::strong_count(&audience), 1, "nobody holds it any more");
        let _on = audience.put_on(line.clone());
        shows(&audience, "one");
        passes(1).await;
        assert_eq!(line.frames.load(SeqCst), 1);
    }

    #[tokio::test(start_paused = true)]
    async fn when_the_room_closes_everybody_is_told_once_and_so_is_whoever_comes_late() {
        let (audience, closing) = audience();
        let lines: Vec<Arc<Counts>> = (0..MANY).map(|_| Arc::default()).collect();
        let _on: Vec<OnLine> = lines
            .iter()
            .map(|line| audience.put_on(line.clone()))
            .collect();
        passes(1).await;
        let ends = || -> Vec<usize> { lines.iter().map(|line| line.ends.load(SeqCst)).collect() };
        assert_eq!(ends(), [0; MANY]);
        closing.cancel();
        passes(1).await;
        assert_eq!(ends(), [1; MANY]);
        let late: Arc<Counts> = Arc::default();
        let _late = audience.put_on(late.clone());
        assert_eq!(late.ends.load(SeqCst), 1);
    }
}
