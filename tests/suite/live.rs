//! What somebody sees live: regions kept up to date by frames, over any rung of the ladder, with everything that ever
//! came remembered. It never waits for a fixed time: it waits for what it wants to see, and gives up late.

use futures_util::stream::SplitSink;
use futures_util::{SinkExt, StreamExt};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};
use tokio_tungstenite::tungstenite::Message;

use super::answers::answers_in;
use super::browser::Browser;
use super::html;
use super::patience::PATIENCE;
use super::rungs::{Rung, Socket, poll, read_events, read_socket, socket};
use super::seen::{Seen, is_sign_of_life, take};

/// A page that is open somewhere.
pub(crate) struct Surface {
    name: &'static str,
    seen: watch::Sender<Seen>,
    reader: JoinHandle<()>,
    says: Option<SplitSink<Socket, Message>>,
}

impl Surface {
    /// Loads a page and watches it: `base` is its address, `live` the way.
    pub(crate) async fn opens(
        name: &'static str,
        browser: &Browser,
        base: &str,
        rung: Rung,
    ) -> Surface {
        let mut browser = browser.clone();
        let page = browser.gets(base).await.is(200).text();
        let since = html::attribute(&page, "data-seq").expect("a live page");
        let since = since.parse().expect("a number");
        let surface = Surface::follows(name, &browser, base, rung, since).await;
        surface.seen.send_modify(|seen| seen.paints(&page, since));
        surface
    }

    /// Watches from a cursor on, without a page.
    pub(crate) async fn follows(
        name: &'static str,
        browser: &Browser,
        base: &str,
        rung: Rung,
        since: u64,
    ) -> Surface {
        let seen = watch::Sender::new(Seen {
            seq: since,
            ..Seen::default()
        });
        let (browser, base, to) = (browser.clone(), base.to_owned(), seen.clone());
        let mut says = None;
        let reader = match rung {
            Rung::Socket => {
                let path = format!("{base}/live?since={since}");
                let socket = socket(&browser, &path).await.expect("the socket opens");
                let (sink, stream) = socket.split();
                says = Some(sink);
                tokio::spawn(read_socket(stream, to))
            }
            Rung::Events => tokio::spawn(read_events(browser, base, since, to)),
            Rung::Poll => tokio::spawn(poll(browser, base, since, to)),
        };
        Surface {
            name,
            seen,
            reader,
            says,
        }
    }

    /// Waits until this is on the page, as it is now.
    #[track_caller]
    pub(crate) fn sees(&self, words: &str) -> impl Future<Output = ()> {
        let wanted = html::escaped(words);
        let told = format!("{} never saw “{words}”", self.name);
        self.until(told, move |seen| {
            seen.regions.values().any(|region| region.contains(&wanted))
        })
    }

    /// Waits until this piece of markup is on the page.
    #[track_caller]
    pub(crate) fn has(&self, markup: &'static str) -> impl Future<Output = ()> {
        let told = format!("{} never had {markup}", self.name);
        self.until(told, move |seen| {
            seen.regions.values().any(|region| region.contains(markup))
        })
    }

    /// Waits until the plan on the console says this of a question.
    #[track_caller]
    pub(crate) fn sees_step(&self, prompt: usize, state: &str) -> impl Future<Output = ()> {
        let (step, state) = (format!("id=\"step-{prompt}\""), state.to_owned());
        let told = format!("{} never saw question {prompt} “{state}”", self.name);
        self.until(told, move |seen| {
            let mut regions = seen.regions.values();
            let summary =
                regions.find_map(|region| region.split(&step).nth(1)?.split("</summary>").next());
            summary.is_some_and(|summary| summary.contains(&state))
        })
    }

    /// Waits until this is not on the page any more.
    #[track_caller]
    pub(crate) fn stops_seeing(&self, words: &str) -> impl Future<Output = ()> {
        let gone = html::escaped(words);
        let told = format!("{} still sees “{words}”", self.name);
        self.until(told, move |seen| {
            !seen.regions.values().any(|region| region.contains(&gone))
        })
    }

    /// Waits for the connection to end, and says with which close code.
    pub(crate) async fn ends(&self) -> u16 {
        let told = format!("{} is still connected", self.name);
        self.until(told, |seen| seen.closed.is_some()).await;
        self.seen.borrow().closed.unwrap_or_default()
    }

    /// Waits until what has been seen is so.
    #[track_caller]
    pub(crate) fn until(
        &self,
        told: String,
        there: impl Fn(&Seen) -> bool,
    ) -> impl Future<Output = ()> {
        let mut news = self.seen.subscribe();
        let from = std::panic::Location::caller();
        async move {
            let waited = timeout(PATIENCE, news.wait_for(|seen| there(seen))).await;
            let found = matches!(waited, Ok(Ok(_)));
            drop(waited);
            if !found {
                let seen = news.borrow();
                panic!(
                    "{told} (at {from}, closed {:?}). It shows: {:#?}",
                    seen.closed, seen.regions
                );
            }
        }
    }

    /// Waits until everything that was there to see has come. Two signs of life: the answer to the first may overtake a
    /// frame, the answer to the second cannot.
    pub(crate) async fn catches_up(&mut self) {
        self.gets_a_sign_of_life().await;
        self.gets_a_sign_of_life().await;
    }

    async fn gets_a_sign_of_life(&mut self) {
        let before = self.frames().len();
        let says = self.says.as_mut().expect("a socket");
        says.send(Message::text("?")).await.expect("an open socket");
        let told = format!("{} got no sign of life", self.name);
        let sign = move |seen: &Seen| {
            seen.frames[before..]
                .iter()
                .any(|frame| is_sign_of_life(frame))
        };
        self.until(told, sign).await;
    }

    /// Checks that no frame that ever came had this in it.
    #[track_caller]
    pub(crate) fn never_saw(&self, words: &str) {
        let words = html::escaped(words);
        for frame in &self.seen.borrow().frames {
            assert!(
                !frame.contains(&words),
                "{} saw “{words}” in {frame}",
                self.name
            );
        }
    }

    /// Checks that no frame that ever came had any answer in it.
    #[track_caller]
    pub(crate) fn never_saw_an_answer(&self) {
        for frame in &self.seen.borrow().frames {
            let answers = answers_in(frame);
            assert!(answers.is_empty(), "{} saw {answers:?}", self.name);
        }
    }

    /// Waits until an answer of somebody is on the page.
    #[track_caller]
    pub(crate) fn sees_an_answer(&self) -> impl Future<Output = ()> {
        let told = format!("{} never saw an answer", self.name);
        self.until(told, |seen| {
            seen.regions
                .values()
                .any(|region| !answers_in(region).is_empty())
        })
    }

    /// A region as it is now.
    pub(crate) fn region(&self, id: &str) -> String {
        self.seen
            .borrow()
            .regions
            .get(id)
            .cloned()
            .unwrap_or_default()
    }

    /// All that ever came, the page first.
    pub(crate) fn frames(&self) -> Vec<String> {
        self.seen.borrow().frames.clone()
    }

    /// All that ever came, with the moment it came.
    pub(crate) fn recording(&self) -> Vec<(Instant, String)> {
        let seen = self.seen.borrow();
        seen.came
            .iter()
            .copied()
            .zip(seen.frames.iter().cloned())
            .collect()
    }

    /// The cursor.
    pub(crate) fn seq(&self) -> u64 {
        self.seen.borrow().seq
    }

    /// Takes in the answer to a POST of one's own.
    pub(crate) fn takes(&self, frame: &str) {
        take(&self.seen, frame, true);
    }
}

impl Drop for Surface {
    fn drop(&mut self) {
        self.reader.abort();
    }
}
