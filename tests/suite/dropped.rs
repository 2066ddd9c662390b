//! Exchanges that break off: an answer is there exactly once, with the last text, wherever its connection was cut, however
//! often it was sent again, and whatever overtook it. Then the facilitator reads the same.

use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::runtime::Handle;
use tokio::task::JoinSet;

use super::browser::{Browser, FRAME, form};
use super::html;
use super::patience::{full, in_time};
use super::people::{Facilitator, Phone};
use super::rungs::Rung;
use super::world::World;

/// Phones that take turns at being cut off: enough for the facilitator to read what they sent.
const PHONES: usize = 6;

/// Of what comes back, an ordinary run cuts at every so manieth byte: it has left the server as a whole by then.
const BACK_STEP: usize = 8;

/// How much of an exchange passes.
#[derive(Debug, Clone, Copy)]
enum Passes {
    /// So many bytes of what is sent, and nothing of what comes back.
    Of(usize),
    /// All of what is sent, and so many bytes of what comes back.
    Back(usize),
    All,
}

/// Somebody whose script numbers what it sends, on a line that may break.
#[derive(Clone)]
struct Sender {
    browser: Browser,
    session: String,
    edition: u32,
}

impl Sender {
    fn of(phone: Phone) -> Sender {
        let (browser, session) = phone.put_down();
        Sender {
            browser,
            session,
            edition: 0,
        }
    }

    /// The next thing to send, as the bytes of its request.
    fn writes(&mut self, text: &str) -> Vec<u8> {
        self.request("answer", &[("prompt", "0"), ("answer0", text)])
    }

    fn takes_back(&mut self) -> Vec<u8> {
        self.request("withdraw", &[("prompt", "0")])
    }

    fn request(&mut self, verb: &str, fields: &[(&str, &str)]) -> Vec<u8> {
        self.edition += 1;
        let (server, body) = (&self.browser.server, form(fields));
        format!(
            "POST /s/{}/{verb} HTTP/1.1\r\nhost: {}\r\norigin: {}\r\ncookie: {}\r\naccept: {FRAME}\r\n\
             openfloor-edition: {}\r\nconnection: close\r\ncontent-type: application/x-www-form-urlencoded\r\n\
             content-length: {}\r\n\r\n{body}",
            self.session,
            server.get(),
            server.origin(),
            self.browser.cookie_line(),
            self.edition,
            body.len()
        )
        .into_bytes()
    }

    /// One exchange on a connection of its own; gives what came back of it.
    async fn exchange(&self, request: &[u8], passes: Passes) -> String {
        let mut line = self.browser.connects().await.expect("a connection");
        let sent = match passes {
            Passes::Of(bytes) => &request[..bytes.min(request.len())],
            _ => request,
        };
        line.write_all(sent).await.expect("sent");
        let most = match passes {
            Passes::Of(_) => 0,
            Passes::Back(bytes) => bytes as u64,
            Passes::All => u64::MAX,
        };
        let mut back = Vec::new();
        let _ = in_time(line.take(most).read_to_end(&mut back)).await;
        String::from_utf8_lossy(&back).into_owned()
    }

    /// Sends until there is a receipt, as the page does.
    async fn sends(&self, request: &[u8]) -> String {
        let back = self.exchange(request, Passes::All).await;
        assert!(back.starts_with("HTTP/1.1 200"), "{back}");
        back
    }

    async fn own_words(&mut self) -> Vec<String> {
        let path = format!("/s/{}", self.session);
        html::typed(&self.browser.gets(&path).await.is(200).text())
    }
}

/// Six people who have joined a session whose first question is open.
async fn room(world: &World) -> (Facilitator, Vec<Sender>) {
    let mut facilitator = world.facilitator().await;
    let phones = world.phones(&facilitator.code, PHONES).await;
    facilitator.opens(0).await;
    phones[PHONES - 1].is_asked().await;
    (facilitator, phones.into_iter().map(Sender::of).collect())
}

/// What the facilitator reads after closing, in order; none where too few have answered.
async fn reads(facilitator: &mut Facilitator) -> Vec<String> {
    facilitator.closes(0).await;
    let path = format!("/api/sessions/{}/themes", facilitator.session);
    let themes = facilitator.browser.gets(&path).await.is(200).json();
    let sorted = themes["to_sort"].as_array().expect("themes").iter();
    let of_themes = sorted.filter_map(|theme| theme[2].as_array());
    let others = themes["other_answers"].as_array();
    let answers = of_themes.chain(others).flatten();
    let mut texts: Vec<String> = answers
        .map(|answer| answer["text"].as_str().expect("a text").to_owned())
        .collect();
    texts.sort();
    texts
}

/// Cuts every `PHONES`th exchange, from this one's own beginning: at each byte of what is sent, then of what comes back.
async fn is_cut_everywhere(mut phone: Sender, seat: usize) -> String {
    let mut last = String::new();
    let whole = phone.writes("how long is an exchange");
    let back = phone.sends(&whole).await;
    let of = (0..=whole.len() + 9).map(Passes::Of);
    let back = (0..back.len() + 9).step_by(if full() { 1 } else { BACK_STEP });
    let cuts = of.chain(back.map(Passes::Back));
    for (at, cut) in cuts.enumerate().skip(seat).step_by(PHONES) {
        last = format!("seat {seat} cut {at:04}");
        let request = phone.writes(&last);
        phone.exchange(&request, cut).await;
        let receipt = phone.sends(&request).await;
        assert!(receipt.contains(&last), "{cut:?}: {receipt}");
        assert_eq!(receipt.matches("<textarea").count(), 1, "{cut:?}");
    }
    assert_eq!(phone.own_words().await.concat(), last);
    last
}

#[tokio::test]
async fn an_exchange_cut_at_any_byte_leaves_one_answer_with_the_last_text() {
    let world = World::open().await;
    let (mut facilitator, phones) = room(&world).await;
    let mut cut = JoinSet::new();
    for (seat, phone) in phones.into_iter().enumerate() {
        cut.spawn(is_cut_everywhere(phone, seat));
    }
    let mut lasts = cut.join_all().await;
    lasts.sort();
    assert_eq!(reads(&mut facilitator).await, lasts);
}

/// One thing that happens to a phone's sending.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// Writes anew, or takes back where a zero stands; so much of the exchange passes before the line breaks, in
    /// thousandths: of what is sent, then of what comes back.
    Press(u8, u16),
    /// Sends the newest again until there is a receipt.
    Again,
    /// A copy of something sent before arrives once more, by its place among them.
    Copy(u8),
    /// A copy and the newest arrive at the same moment.
    Race(u8),
    /// The page comes back on another rung and sees its own words.
    Returns(u8),
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        4 => (0..6u8, 0..2_000u16).prop_map(|(word, passes)| Step::Press(word, passes)),
        2 => Just(Step::Again),
        3 => any::<u8>().prop_map(Step::Copy),
        2 => any::<u8>().prop_map(Step::Race),
        1 => (0..3u8).prop_map(Step::Returns),
    ]
}

/// A phone, everything it ever sent, and what should stand.
struct Fold {
    phone: Sender,
    sent: Vec<Vec<u8>>,
    meant: String,
}

impl Fold {
    async fn takes(&mut self, seat: usize, step: Step) {
        match step {
            Step::Copy(_) | Step::Race(_) if self.sent.is_empty() => {}
            Step::Press(word, passes) => self.presses(seat, word, passes).await,
            Step::Again => self.sends_again().await,
            Step::Copy(which) => {
                let copy = self.copy(which);
                self.phone.exchange(&copy, Passes::All).await;
            }
            Step::Race(which) => {
                let copy = self.copy(which);
                tokio::join!(self.phone.exchange(&copy, Passes::All), self.sends_again());
            }
            Step::Returns(rung) => self.returns(rung).await,
        }
    }

    async fn presses(&mut self, seat: usize, word: u8, passes: u16) {
        let (request, meant) = match word {
            0 => (self.phone.takes_back(), String::new()),
            word => {
                let text = format!("seat {seat} says {word}");
                (self.phone.writes(&text), text)
            }
        };
        let part = usize::from(passes % 1_000) * request.len() / 1_000;
        let passes = match passes {
            0..1_000 => Passes::Of(part),
            _ => Passes::Back(part),
        };
        self.phone.exchange(&request, passes).await;
        self.meant = meant;
        self.sent.push(request);
    }

    fn copy(&self, which: u8) -> Vec<u8> {
        self.sent[usize::from(which) % self.sent.len()].clone()
    }

    async fn sends_again(&self) {
        if let Some(newest) = self.sent.last() {
            self.phone.sends(newest).await;
        }
    }

    async fn returns(&mut self, rung: u8) {
        self.sends_again().await;
        let rung = [Rung::Socket, Rung::Events, Rung::Poll][usize::from(rung)];
        let (browser, session) = (self.phone.browser.clone(), self.phone.session.clone());
        let page = Phone::comes_back(browser, session, rung).await;
        page.is_asked().await;
        assert_eq!(self.phone.own_words().await.concat(), self.meant);
    }

    /// The newest gets through; after it, everything that was ever sent arrives once more, the oldest last.
    async fn settles(&mut self) {
        self.sends_again().await;
        for copy in self.sent.iter().rev() {
            self.phone.exchange(copy, Passes::All).await;
        }
        assert_eq!(self.phone.own_words().await.concat(), self.meant);
    }
}

/// Plays what happens to each phone, all at the same time, and compares with what the facilitator reads.
async fn plays(world: &World, steps: Vec<Vec<Step>>) {
    let (mut facilitator, phones) = room(world).await;
    let mut playing = JoinSet::new();
    for (seat, (phone, steps)) in phones.into_iter().zip(steps).enumerate() {
        let mut fold = Fold {
            phone,
            sent: Vec::new(),
            meant: String::new(),
        };
        playing.spawn(async move {
            for step in steps {
                fold.takes(seat, step).await;
            }
            fold.settles().await;
            fold.meant
        });
    }
    let mut meant = playing.join_all().await;
    meant.retain(|text| !text.is_empty());
    meant.sort();
    let enough = meant.len() >= 5;
    let read = reads(&mut facilitator).await;
    assert_eq!(read, if enough { meant } else { Vec::new() });
}

/// Rooms of an ordinary run, and of a full one.
const ROOMS: u32 = 12;
const ROOMS_IN_FULL: u32 = 200;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn whatever_is_lost_doubled_or_overtaken_the_last_of_each_stands() {
    let world = World::open().await;
    let config = Config {
        cases: if full() { ROOMS_IN_FULL } else { ROOMS },
        failure_persistence: None,
        max_shrink_iters: 200,
        ..Config::default()
    };
    let room = proptest::collection::vec(proptest::collection::vec(step(), 0..12), PHONES);
    let runtime = Handle::current();
    let played = tokio::task::block_in_place(|| {
        TestRunner::new(config).run(&room, |steps| {
            runtime.block_on(plays(&world, steps));
            Ok(())
        })
    });
    played.unwrap_or_else(|why| panic!("{why}"));
}

#[tokio::test]
async fn a_page_of_before_is_told_what_stands_and_can_send_again() {
    let world = World::open().await;
    let (_facilitator, mut phones) = room(&world).await;
    let mut old = phones.remove(0);
    let mut new = old.clone();
    let first = new.writes("from the first page");
    new.sends(&first).await;
    let second = new.writes("from the second page");
    new.sends(&second).await;
    let late = old.writes("typed before that");
    let told = old.exchange(&late, Passes::All).await;
    assert!(told.starts_with("HTTP/1.1 409"), "{told}");
    assert!(
        told.contains("Something newer from this phone came in"),
        "{told}"
    );
    assert!(
        told.contains("from the second page") && told.contains("data-edition=\"2\""),
        "{told}"
    );
    old.edition = 2;
    let again = old.writes("typed before that");
    old.sends(&again).await;
    assert_eq!(new.own_words().await, ["typed before that"]);
    for nonsense in ["0", "-1", "first", "4294967296"] {
        let bad = String::from_utf8(again.clone()).expect("text");
        let bad = bad.replace(
            "openfloor-edition: 3",
            &format!("openfloor-edition: {nonsense}"),
        );
        let told = old.exchange(bad.as_bytes(), Passes::All).await;
        assert!(told.starts_with("HTTP/1.1 400"), "{nonsense}: {told}");
    }
}
