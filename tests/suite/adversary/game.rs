//! The game: thirty phones with addresses of their own answer three questions in an order that the adversary knows.

use std::fs;
use std::net::Ipv4Addr;
use std::path::Path;

use openfloor::session::identity::{Key, Token};
use rand::rngs::StdRng;
use rand::seq::SliceRandom;
use rand::{RngExt, SeedableRng};

use super::super::browser::Browser;
use super::super::html;
use super::super::people::Facilitator;
use super::super::world::World;
use super::moment::Moment;

/// Phones in a game.
pub(super) const PHONES: usize = 30;

/// Questions of a game.
pub(super) const PROMPTS: usize = 3;

/// Answers that every phone gives to every question: its slips.
pub(super) const SLIPS: usize = 3;

/// With this begins the word by which a slip is known wherever it turns up.
pub(super) const LEAD: &[u8] = b"zqx";

/// Letters of that word.
pub(super) const MARKER: usize = 12;

/// Phones that answer between two copies of the disk.
const PHONES_PER_COPY: usize = 10;

/// Letters that the shortest slip goes beyond.
const SHORTEST: usize = 60;

/// What people write about: some of it fits the themes that a question expects, some makes themes of its own.
pub(super) const TOPICS: [&str; 6] = [
    "walk round the ward every day",
    "hold meetings at different times",
    "tell us why a decision was made",
    "mend the broken lift and the old chairs",
    "listen before the rota is fixed",
    "thank people by their names",
];

/// What is true about a game: who wrote what, and who sent when.
pub(super) struct Truth {
    pub(super) talk: Talk,
    /// Per question, the phones in the order in which they sent.
    pub(super) senders: Vec<Vec<usize>>,
    /// Per question and phone, the slips.
    pub(super) texts: Vec<Vec<Vec<String>>>,
}

/// What people write about as time goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Talk {
    /// Anybody writes about anything.
    Mixed,
    /// People talk to each other while they write: one topic follows the other, so themes grow one after the other.
    Drifting,
}

impl Truth {
    pub(super) fn of(seed: u64, talk: Talk) -> Truth {
        let mut rng = StdRng::seed_from_u64(seed);
        let senders = (0..PROMPTS).map(|_| shuffled((0..PHONES).collect(), &mut rng));
        let senders: Vec<Vec<usize>> = senders.collect();
        let texts = senders.iter().map(|senders| slips(senders, talk, &mut rng));
        let texts = texts.collect();
        Truth {
            talk,
            senders,
            texts,
        }
    }

    /// The phone that wrote a text.
    pub(super) fn writer(&self, prompt: usize, text: &str) -> usize {
        let marker = marker(text);
        let wrote = |slips: &Vec<String>| slips.iter().any(|slip| slip.contains(marker));
        let phone = self.texts[prompt].iter().position(wrote);
        phone.expect("somebody wrote it")
    }
}

fn shuffled<T>(mut of: Vec<T>, rng: &mut StdRng) -> Vec<T> {
    of.shuffle(rng);
    of
}

/// The slips of all phones to one question. No two have the same length, and neither words nor lengths follow an order;
/// what they are about may.
fn slips(senders: &[usize], talk: Talk, rng: &mut StdRng) -> Vec<Vec<String>> {
    let mut lengths = shuffled((1..=PHONES * SLIPS).collect(), rng);
    // Which topic comes first has nothing to do with the order in which the program knows them.
    let topics = shuffled(TOPICS.to_vec(), rng);
    let mut by_phone = vec![Vec::new(); PHONES];
    for (place, &phone) in senders.iter().enumerate() {
        for _ in 0..SLIPS {
            let topic = topics[match talk {
                Talk::Mixed => rng.random_range(0..topics.len()),
                Talk::Drifting => place * topics.len() / PHONES,
            }];
            let line = SHORTEST + lengths.pop().expect("a length for each slip");
            by_phone[phone].push(slip(topic, line, rng));
        }
    }
    by_phone
}

/// A slip of so many letters: a topic, the word by which it is known, and a rest that no other has.
fn slip(topic: &str, line: usize, rng: &mut StdRng) -> String {
    let letters = (LEAD.len()..MARKER).map(|_| rng.random_range('a'..='y'));
    let lead = LEAD.iter().map(|&byte| byte as char);
    let marker: String = lead.chain(letters).collect();
    let rest = "o".repeat(line - topic.len() - marker.len());
    format!("{topic} {marker} {rest}")
}

/// The word by which a slip is known.
pub(super) fn marker(text: &str) -> &str {
    let lead = std::str::from_utf8(LEAD).expect("plain letters");
    let at = text.find(lead).expect("every slip has its word");
    &text[at..at + MARKER]
}

/// The address of a phone, which no other has.
pub(super) fn address(phone: usize) -> Ipv4Addr {
    Ipv4Addr::new(127, 0, 77, 100 + phone as u8)
}

/// A server whose questions take as many answers as the game has slips, with its data below a folder.
pub(super) async fn world_below(parent: &Path) -> World {
    let content = tempfile::tempdir().expect("a folder");
    let level = Path::new(env!("CARGO_MANIFEST_DIR")).join("content/future.toml");
    let level = fs::read_to_string(level).expect("the level");
    let level = level.replace("\nslots = 1\n", &format!("\nslots = {SLIPS}\n"));
    fs::write(content.path().join("future.toml"), level).expect("room for a file");
    let content = content.path().to_str().expect("a plain path");
    World::open_below(parent, &["--content", content]).await
}

/// A phone that has joined.
pub(super) struct Hand {
    pub(super) browser: Browser,
    session: String,
}

impl Hand {
    async fn joins(world: &World, code: &str, phone: usize) -> Hand {
        let mut browser = world.browser().at(address(phone));
        let page = browser
            .posts("/join", &[("code", code)])
            .await
            .is(200)
            .text();
        let base = html::attribute(&page, "data-base").expect("a phone's page");
        let session = base.trim_start_matches("/s/").to_owned();
        Hand { browser, session }
    }

    /// What the phone holds.
    pub(super) fn token(&self, session_key: &Key) -> Token {
        let mut cookies = self.browser.cookies.values();
        let token = cookies.find_map(|cookie| Token::read(session_key, cookie));
        token.expect("a phone that has joined holds a token")
    }

    async fn sends(&mut self, prompt: usize, slips: &[String]) {
        let prompt = prompt.to_string();
        let names: Vec<String> = (0..slips.len())
            .map(|slot| format!("answer{slot}"))
            .collect();
        let mut fields = vec![("prompt", prompt.as_str())];
        fields.extend(
            names
                .iter()
                .map(String::as_str)
                .zip(slips.iter().map(String::as_str)),
        );
        let path = format!("/s/{}/answer", self.session);
        self.browser.sends(&path, &fields).await.is(200);
    }
}

/// A game that is being played on a real server.
pub(super) struct Table<'a> {
    world: &'a World,
    truth: &'a Truth,
    pub(super) facilitator: Facilitator,
    pub(super) hands: Vec<Hand>,
}

impl<'a> Table<'a> {
    /// Everybody joins; nothing is asked yet.
    pub(super) async fn gathers(world: &'a World, truth: &'a Truth, reveal: &str) -> Table<'a> {
        let facilitator = world.facilitator_who_chooses(&[("reveal", reveal)]).await;
        let mut hands = Vec::new();
        for phone in 0..PHONES {
            hands.push(Hand::joins(world, &facilitator.code, phone).await);
        }
        Table {
            world,
            truth,
            facilitator,
            hands,
        }
    }

    /// A question is opened and everybody answers, while somebody copies the disk now and then.
    pub(super) async fn asks(&mut self, prompt: usize) -> Vec<Moment> {
        self.facilitator.opens(prompt).await;
        let mut copies = Vec::new();
        for phones in self.truth.senders[prompt].chunks(PHONES_PER_COPY) {
            for &phone in phones {
                self.hands[phone]
                    .sends(prompt, &self.truth.texts[prompt][phone])
                    .await;
            }
            copies.push(Moment::copied(self.world, prompt, true));
        }
        copies
    }

    /// The question is closed, its answers are boxed, and the disk is copied once more.
    pub(super) async fn closes(&mut self, prompt: usize) -> Moment {
        self.facilitator.closes(prompt).await;
        self.facilitator.shows(prompt).await;
        Moment::copied(self.world, prompt, false)
    }

    /// The whole game.
    pub(super) async fn plays(&mut self) -> Vec<Moment> {
        let mut copies = Vec::new();
        for prompt in 0..PROMPTS {
            copies.extend(self.asks(prompt).await);
            copies.push(self.closes(prompt).await);
        }
        copies
    }
}
