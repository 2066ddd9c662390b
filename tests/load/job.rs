//! A whole question, as a room lives it: everybody joins, gives three answers in ten seconds, themes form on a big screen in waves,
//! and the question closes.

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::desk::Desk;
use crate::engine::{Engine, Heard, Keeps};
use crate::figures::{MS, SECOND, ms, now, quantile, rounded};
use crate::idle::mib;
use crate::line::request;
use crate::options::Hall;
use crate::process::keep_to_ourselves;
use crate::room::{Phone, address_of, join, question};
use crate::screen::{Shown, shown};
use crate::sides::{Ours, Side};
use crate::sockets;
use crate::submit::words;
use crate::tally::Tally;

/// Nanoseconds in which everybody joins.
const JOINING_NS: u64 = 5 * SECOND;

/// Answers that each phone gives, and nanoseconds in which all are given.
const ANSWERS: usize = 3;
const WRITING_NS: u64 = 10 * SECOND;

/// Nanoseconds in which the last wave is shown before the question is closed.
const LAST_WAVE_NS: u64 = 2 * SECOND;

/// Nanoseconds in which the themes must be on the screen.
const THEMES_NS: u64 = 60 * SECOND;

/// Nanoseconds in which phones get what follows.
const AFTER_NS: u64 = 500 * MS;

/// Spreads answers in no order: a prime that divides no number of answers here.
const SCATTER: usize = 7_919;

/// What listens while people write.
struct Ears {
    desk: Desk,
    phones: Tally,
    screen: usize,
    /// When the screen showed a wave, and of how many answers.
    waves: Vec<(u64, usize)>,
    /// When it showed the themes, and of how many answers.
    themes: Option<(u64, usize)>,
    screen_bytes: u64,
}

impl Ears {
    fn hear(&mut self, peer: usize, at: u64, heard: &Heard<'_>) {
        self.desk.hear(peer, at, heard);
        self.phones.hear(peer, at, heard);
        if let Heard::Frame(frame, payload) = heard
            && peer == self.screen
        {
            self.screen_bytes += frame.whole_bytes;
            match shown(&String::from_utf8_lossy(payload)) {
                Shown::Wave(answers) => self.waves.push((at, answers)),
                Shown::Themes(answers) => self.themes = self.themes.or(Some((at, answers))),
                Shown::Other => {}
            }
        }
    }

    fn listen(&mut self, engine: &mut Engine, until: u64) -> anyhow::Result<()> {
        engine.listen(until, &mut |peer, at, heard| self.hear(peer, at, &heard))
    }

    /// Milliseconds from the receipt of each wave's newest answer to the frame that showed it.
    fn delays_ms(&self) -> Vec<f64> {
        let mut receipts = self.desk.receipts.clone();
        receipts.sort_unstable();
        let newest = |answers: usize| receipts.get(answers.checked_sub(1)?).copied();
        let waves = self.waves.iter();
        let delays =
            waves.filter_map(|(at, answers)| Some(ms(at.saturating_sub(newest(*answers)?))));
        delays.collect()
    }
}

/// Everybody writes: answers leave at fixed times, in no order.
fn write(engine: &mut Engine, ears: &mut Ears, phones: &[Phone]) -> anyhow::Result<()> {
    let (all, begun) = (phones.len() * ANSWERS, now());
    let writes = |phone: usize, number: usize| {
        phones[phone].answers(0, number % ANSWERS, &words(number / ANSWERS))
    };
    let mut sent = 0;
    while sent < all {
        let due = begun + sent as u64 * WRITING_NS / all as u64;
        if due <= now() {
            let number = sent * SCATTER % all;
            let of = (number / ANSWERS, number);
            ears.desk.is_due(engine, of, due, &writes)?;
            sent += 1;
        } else {
            engine.turn(due, &mut |peer, at, heard| ears.hear(peer, at, &heard))?;
            ears.desk.go_on(engine, &writes)?;
        }
    }
    let until = now() + LAST_WAVE_NS;
    while now() < until {
        engine.turn(until, &mut |peer, at, heard| ears.hear(peer, at, &heard))?;
        ears.desk.go_on(engine, &writes)?;
    }
    ears.desk.finish(engine, &writes)
}

/// Everybody is there: a connection for answers, a socket, and the big screen.
fn gather(engine: &mut Engine, ours: &Ours) -> anyhow::Result<Ears> {
    let address = ours.process.address;
    let hello = request(address, "GET /healthz", &[], "", "");
    let addresses = ours.phones.iter().map(|phone| phone.from);
    let desk = Desk::open(engine, address, addresses, &hello)?;
    let mut phones = sockets::open(engine, &ours.sockets(), Keeps::Heads)?;
    let from = address_of(ours.phones.len());
    let watches = ours.rooms[0].screen_socket();
    let screen = engine.connect(from, address, &watches, Keeps::Everything)?;
    sockets::settle(engine, &mut [&mut phones])?;
    phones.starts_over();
    phones.all_bytes = 0;
    Ok(Ears {
        desk,
        phones,
        screen,
        waves: Vec::new(),
        themes: None,
        screen_bytes: 0,
    })
}

/// Measures a question with so many phones.
pub(crate) fn measure(hall: &Hall) -> anyhow::Result<Value> {
    ensure!(
        hall.rooms_needed() == 1,
        "they must fit into one session: ask for fewer phones"
    );
    let mut ours = Ours::with_rooms(hall, 1, "waves", &question(ANSWERS as u8))?;
    if hall.pinned() {
        keep_to_ourselves()?;
    }
    let (phones, mut joins) = join(&ours.rooms, hall.phones, JOINING_NS / hall.phones as u64)?;
    ours.phones = phones;
    let mut engine = Engine::new()?;
    let mut ears = gather(&mut engine, &ours)?;
    ours.rooms[0].act("open", &json!({ "prompt": 0 }))?;
    write(&mut engine, &mut ears, &ours.phones)?;
    let closed = now();
    ours.rooms[0].begin("close-now", &json!({ "prompt": 0 }))?;
    while ears.themes.is_none() && now() < closed + THEMES_NS {
        engine.turn(closed + THEMES_NS, &mut |peer, at, heard| {
            ears.hear(peer, at, &heard)
        })?;
    }
    ours.rooms[0].done()?;
    ears.listen(&mut engine, now() + AFTER_NS)?;
    let (shown_at, answers) = ears.themes.context("the screen never showed the themes")?;
    let mut delays = ears.delays_ms();
    let receipts = &mut ears.desk.times_ms;
    Ok(json!({
        "mode": "job", "phones": hall.phones, "answers": hall.phones * ANSWERS, "pinned": hall.pinned(),
        "join_p50_ms": rounded(quantile(&mut joins, 0.5)),
        "join_p99_ms": rounded(quantile(&mut joins, 0.99)),
        "receipt_p50_ms": rounded(quantile(receipts, 0.5)),
        "receipt_p99_ms": rounded(quantile(receipts, 0.99)),
        "waves_shown": delays.len(),
        "newest_receipt_to_wave_on_screen_p50_ms": rounded(quantile(&mut delays, 0.5)),
        "newest_receipt_to_wave_on_screen_max_ms": rounded(quantile(&mut delays, 1.0)),
        "close_to_themes_on_screen_ms": rounded(ms(shown_at - closed)),
        "answers_on_screen": answers,
        "websocket_bytes_per_phone": rounded(ears.phones.all_bytes as f64 / hall.phones as f64),
        "websocket_bytes_to_screen": ears.screen_bytes,
        "resident_mib": mib(ours.process.resident_bytes()?),
        "resent_answers": ears.desk.resent,
        "errors": ears.desk.errors + ears.phones.ended.len(),
        "failed": ears.desk.errors > 0 || !ears.phones.ended.is_empty() || ears.phones.reached < hall.phones,
    }))
}
