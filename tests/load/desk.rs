//! Answers on their way: each phone has a connection that it keeps, sends one at a time, and waits for its receipt.

use std::collections::VecDeque;
use std::net::{Ipv4Addr, SocketAddr};

use crate::engine::{Engine, Heard, Keeps};
use crate::figures::{SECOND, ms, now};

/// Nanoseconds after the last answer was due in which every receipt must have come.
const LAST_RECEIPT_NS: u64 = 30 * SECOND;

/// Phones that connect before anybody looks what has come.
const AT_ONCE: usize = 64;

/// What writes the answer of a phone (by its place among all) with a number among all answers.
pub(crate) type Writes<'a> = &'a dyn Fn(usize, usize) -> Vec<u8>;

/// One phone's connection.
struct Sender {
    from: Ipv4Addr,
    /// Its connection's number, while it has one.
    line: Option<usize>,
    /// The answer that is on its way: its number, and when it was due.
    due: Option<(usize, u64)>,
    /// Whether it was sent again, as browsers do where a kept connection turns out to be gone.
    again: bool,
    /// Answers that wait for the one before: their numbers, and when they were due.
    waiting: VecDeque<(usize, u64)>,
}

/// The phones of one server.
pub(crate) struct Desk {
    to: SocketAddr,
    senders: Vec<Sender>,
    /// Whose connection each is, by its number.
    owners: Vec<usize>,
    /// Phones whose answer is on its way.
    busy: usize,
    /// Phones that have just become free.
    free: Vec<usize>,
    /// Milliseconds from when it was due to its receipt, for each answer, and when the receipt came.
    pub(crate) times_ms: Vec<f64>,
    pub(crate) receipts: Vec<u64>,
    /// Answers without a receipt: refused, or cut off.
    pub(crate) errors: usize,
    /// Answers that were sent again, because a kept connection was gone.
    pub(crate) resent: usize,
    /// Bytes of the last receipt with its head.
    pub(crate) receipt_bytes: usize,
}

impl Desk {
    /// The connections of so many phones to a server, which all have asked for something once.
    pub(crate) fn open(
        engine: &mut Engine,
        to: SocketAddr,
        addresses: impl Iterator<Item = Ipv4Addr>,
        greeting: &[u8],
    ) -> anyhow::Result<Desk> {
        let sender = |from| Sender {
            from,
            line: None,
            due: None,
            again: false,
            waiting: VecDeque::new(),
        };
        let mut desk = Desk {
            to,
            senders: addresses.map(sender).collect(),
            // What was connected before is nobody's.
            owners: vec![usize::MAX; engine.many()],
            busy: 0,
            free: Vec::new(),
            times_ms: Vec::new(),
            receipts: Vec::new(),
            errors: 0,
            resent: 0,
            receipt_bytes: 0,
        };
        for phone in 0..desk.senders.len() {
            desk.send(engine, phone, greeting, (0, now()))?;
            if phone % AT_ONCE == 0 {
                engine.turn(now(), &mut |peer, at, heard| desk.hear(peer, at, &heard))?;
            }
        }
        desk.finish(engine, &|_, _| greeting.to_vec())?;
        anyhow::ensure!(desk.errors == 0, "{} phones got no connection", desk.errors);
        desk.starts_over();
        Ok(desk)
    }

    /// Forgets what was measured.
    pub(crate) fn starts_over(&mut self) {
        self.times_ms.clear();
        self.receipts.clear();
        self.free.clear();
        (self.errors, self.resent) = (0, 0);
    }

    fn send(
        &mut self,
        engine: &mut Engine,
        phone: usize,
        request: &[u8],
        due: (usize, u64),
    ) -> anyhow::Result<()> {
        let sender = &mut self.senders[phone];
        self.busy += usize::from(sender.due.is_none());
        sender.due = Some(due);
        match sender.line {
            Some(line) => engine.send(line, request),
            None => {
                let line = engine.connect(sender.from, self.to, request, Keeps::Heads)?;
                sender.line = Some(line);
                self.owners.resize(line + 1, usize::MAX);
                self.owners[line] = phone;
            }
        }
        Ok(())
    }

    /// An answer is due: it leaves at once, or behind the one before.
    pub(crate) fn is_due(
        &mut self,
        engine: &mut Engine,
        (phone, number): (usize, usize),
        due: u64,
        writes: Writes<'_>,
    ) -> anyhow::Result<()> {
        let sender = &mut self.senders[phone];
        if sender.due.is_some() {
            sender.waiting.push_back((number, due));
            return Ok(());
        }
        self.send(engine, phone, &writes(phone, number), (number, due))
    }

    /// Lets phones that have become free send what waits, and those that lost a connection send again.
    pub(crate) fn go_on(&mut self, engine: &mut Engine, writes: Writes<'_>) -> anyhow::Result<()> {
        while let Some(phone) = self.free.pop() {
            let sender = &mut self.senders[phone];
            sender.again = sender.due.is_some();
            let next = sender.due.or_else(|| sender.waiting.pop_front());
            if let Some((number, due)) = next {
                self.send(engine, phone, &writes(phone, number), (number, due))?;
            }
        }
        Ok(())
    }

    /// Waits for every receipt.
    pub(crate) fn finish(&mut self, engine: &mut Engine, writes: Writes<'_>) -> anyhow::Result<()> {
        let until = now() + LAST_RECEIPT_NS;
        while self.busy > 0 && now() < until {
            engine.turn(until, &mut |peer, at, heard| self.hear(peer, at, &heard))?;
            self.go_on(engine, writes)?;
        }
        for sender in &mut self.senders {
            self.errors += usize::from(sender.due.take().is_some()) + sender.waiting.len();
            sender.waiting.clear();
        }
        self.busy = 0;
        Ok(())
    }

    /// Notes what came, if it came on one of these connections.
    pub(crate) fn hear(&mut self, peer: usize, at: u64, heard: &Heard<'_>) {
        let owner = self.owners.get(peer);
        let Some(sender) = owner.and_then(|owner| self.senders.get_mut(*owner)) else {
            return;
        };
        let stored = matches!(heard, Heard::Answer(answer) if answer.status() == 200);
        if let Heard::Answer(answer) = heard {
            self.receipt_bytes = answer.whole_bytes();
        } else {
            sender.line = None;
        }
        let Some((_, due)) = sender.due else {
            return;
        };
        self.free.push(self.owners[peer]);
        if matches!(heard, Heard::Ended(_)) && !sender.again {
            self.resent += 1;
            return;
        }
        sender.due = None;
        self.busy -= 1;
        if stored {
            self.times_ms.push(ms(at - due));
            self.receipts.push(at);
        } else {
            self.errors += 1;
        }
    }
}
