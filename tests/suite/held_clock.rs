//! A server whose clock the test holds: its seconds pass when the test says so, and in no other way. What a day brings in
//! minutes of silence, a test then sees at once, on the real server and over real sockets.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use tempfile::TempDir;
use tokio::runtime::{Builder, Handle};
use tokio::sync::oneshot;
use tokio::time;

use super::browser::{Address, Ask, Browser};
use super::patience::in_time;
use super::people::{Facilitator, Phone};
use super::world::{options, start_here};

/// A server with such a clock.
pub(crate) struct HeldClock {
    pub(crate) address: Address,
    runtime: Handle,
    _folder: TempDir,
    /// As long as it is there, the server runs.
    _ends: oneshot::Sender<()>,
    /// As long as it is there, the clock stands still.
    _holds: mpsc::Sender<()>,
}

impl HeldClock {
    /// A server that has never served anybody, with further words on its command line.
    pub(crate) async fn opens(words: &[&str]) -> HeldClock {
        let folder = tempfile::tempdir().expect("a folder");
        let options = options(&folder, words);
        let (started, start) = oneshot::channel();
        let (ends, end) = oneshot::channel::<()>();
        let (holds, hold) = mpsc::channel::<()>();
        thread::spawn(move || {
            let mut builder = Builder::new_current_thread();
            let runtime = builder.enable_all().start_paused(true).build();
            let runtime = runtime.expect("a runtime");
            runtime.block_on(async move {
                // A paused clock jumps ahead whenever nothing is to be done, but not while a thread is at work.
                tokio::task::spawn_blocking(move || hold.recv());
                let running = start_here(options).await;
                let _ = started.send((running.network.own(), Handle::current()));
                let _ = end.await;
            });
            runtime.shutdown_background();
        });
        let (address, runtime) = start.await.expect("it starts");
        HeldClock {
            address: Address::new(address),
            runtime,
            _folder: folder,
            _ends: ends,
            _holds: holds,
        }
    }

    /// Lets so many seconds pass, one by one. What the server has to do in each of them is done when this is over.
    pub(crate) async fn passes(&self, seconds: u64) {
        for _ in 0..seconds {
            self.lets_a_second_go().await;
            self.has_settled().await;
        }
    }

    /// Lets so many milliseconds pass at once. What the server has to do then is done when this is over.
    pub(crate) async fn passes_ms(&self, milliseconds: u64) {
        let moment = time::advance(Duration::from_millis(milliseconds));
        self.runtime.spawn(moment).await.expect("a moment");
        self.has_settled().await;
    }

    /// Lets a second pass, where nobody new finds a place to ask whether the server has taken it in.
    pub(crate) async fn lets_a_second_go(&self) {
        let second = time::advance(Duration::from_secs(1));
        self.runtime.spawn(second).await.expect("a second");
    }

    /// Waits until the server has taken in what had reached it before: it has turned to whoever asks now. Where places are few, the
    /// place of whoever asked before may not be free yet, and whoever asks is turned away.
    pub(crate) async fn has_settled(&self) {
        in_time(async { while !self.has_answered().await {} }).await;
    }

    async fn has_answered(&self) -> bool {
        let answer = self.browser().asks_if_there(Ask::get("/healthz")).await;
        answer.is_some_and(|answer| answer.status == 200)
    }

    pub(crate) fn browser(&self) -> Browser {
        Browser::new(self.address.clone())
    }

    pub(crate) async fn facilitator(&self) -> Facilitator {
        Facilitator::opens_session(self.browser(), &[]).await
    }

    pub(crate) async fn phone(&self, code: &str) -> Phone {
        Phone::joins(self.browser(), code).await
    }
}
