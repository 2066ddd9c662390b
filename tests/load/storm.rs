//! Everybody connects at the same moment.

use anyhow::ensure;
use serde_json::{Value, json};

use crate::engine::{Engine, Heard, Keeps};
use crate::figures::{MS, SECOND, median, ms, now, quantile, rounded};
use crate::options::Hall;
use crate::process::keep_to_ourselves;
use crate::room::Phone;
use crate::sides::{NearLimit, Opening, Ours, Side};
use crate::sockets;

/// Nanoseconds after which whoever has no frame has failed.
const STORM_NS: u64 = 120 * SECOND;

/// Milliseconds that a join may take; a packet that was lost costs a second.
const LATE_MS: f64 = 900.0;

/// Nanoseconds of rest before a storm, so that the one before is over.
const REST_NS: u64 = 1_000 * MS;

/// Nanoseconds after the last join until what it has cost is read: the system counts a task's time when it sleeps.
const AFTER_NS: u64 = 50 * MS;

/// Who has come, and when.
struct Coming {
    joined_at: Vec<u64>,
    joined: usize,
    over: usize,
    frame_bytes: u64,
}

impl Coming {
    fn hear(&mut self, peer: usize, at: u64, heard: &Heard<'_>) {
        match heard {
            Heard::Frame(frame, _) if self.joined_at[peer] == 0 => {
                (self.joined_at[peer], self.frame_bytes) = (at, frame.payload_bytes);
                self.joined += 1;
            }
            Heard::Ended(_) | Heard::Answer(_) => self.over += 1,
            Heard::Frame(..) | Heard::Socket => {}
        }
    }
}

/// One storm.
struct Storm {
    all_ms: f64,
    p50_ms: f64,
    p99_ms: f64,
    max_ms: f64,
    late: usize,
    failed: usize,
    cpu_us: f64,
    frame_bytes: u64,
}

/// Lets all phones connect, and waits until each has a frame.
fn blows(side: &mut dyn Side, openings: &[Opening]) -> anyhow::Result<Storm> {
    let mut engine = Engine::new()?;
    let many = openings.len();
    let mut coming = Coming {
        joined_at: vec![0; many],
        joined: 0,
        over: 0,
        frame_bytes: 0,
    };
    engine.listen(now() + REST_NS, &mut |_, _, _| {})?;
    let cpu = side.process().cpu_ns()?;
    let begun = now();
    let asked = sockets::ask_for(&mut engine, openings, Keeps::Heads, |peer, at, heard| {
        coming.hear(peer, at, &heard);
    })?;
    let until = begun + STORM_NS;
    while coming.joined + coming.over < many && now() < until {
        engine.turn(until, &mut |peer, at, heard| coming.hear(peer, at, &heard))?;
    }
    engine.listen(now() + AFTER_NS, &mut |_, _, _| {})?;
    let cpu = side.process().cpu_ns()? - cpu;
    let joins = asked.iter().zip(&coming.joined_at);
    let joins = joins.filter(|(_, joined)| **joined > 0);
    let mut joins: Vec<f64> = joins.map(|(asked, joined)| ms(joined - asked)).collect();
    let last = coming.joined_at.iter().max().copied().unwrap_or(0);
    Ok(Storm {
        all_ms: ms(last.saturating_sub(begun)),
        p50_ms: quantile(&mut joins, 0.5),
        p99_ms: quantile(&mut joins, 0.99),
        max_ms: quantile(&mut joins, 1.0),
        late: joins.iter().filter(|join| **join > LATE_MS).count(),
        failed: many - coming.joined,
        cpu_us: cpu as f64 / 1_000.0 / many as f64,
        frame_bytes: coming.frame_bytes,
    })
}

/// What opens every socket of ours as of a phone that knows nothing yet, so that there is a first frame.
fn from_nothing(ours: &Ours) -> Vec<Opening> {
    let opening = |phone: &Phone| (phone.from, phone.server, phone.socket(0));
    ours.phones.iter().map(opening).collect()
}

/// Storms of ours and of the near-limit server, in turns.
fn storms(ours: &mut Ours, limit: &mut NearLimit, runs: usize) -> anyhow::Result<[Vec<Storm>; 2]> {
    let (knows_nothing, anybody) = (from_nothing(ours), limit.sockets());
    let mut both = [Vec::new(), Vec::new()];
    for _ in 0..runs {
        let storm = blows(ours, &knows_nothing)?;
        limit.is_told(&format!("greet {}", storm.frame_bytes))?;
        both[0].push(storm);
        both[1].push(blows(limit, &anybody)?);
    }
    Ok(both)
}

fn side(storms: &[Storm]) -> Value {
    let of = |figure: fn(&Storm) -> f64| rounded(median(storms.iter().map(figure)));
    json!({
        "all_joined_ms": of(|storm| storm.all_ms),
        "join_p50_ms": of(|storm| storm.p50_ms),
        "join_p99_ms": of(|storm| storm.p99_ms),
        "join_max_ms": of(|storm| storm.max_ms),
        "cpu_us_per_join": of(|storm| storm.cpu_us),
        "joins_over_900_ms": storms.iter().map(|storm| storm.late).sum::<usize>(),
        "failed_joins": storms.iter().map(|storm| storm.failed).sum::<usize>(),
    })
}

/// Measures so many storms.
pub(crate) fn measure(hall: &Hall, runs: usize) -> anyhow::Result<Value> {
    ensure!(runs > 0, "--runs must be 1 at least");
    let mut ours = Ours::agreeing(hall)?;
    let mut limit = NearLimit::starts(hall)?;
    if hall.pinned() {
        keep_to_ourselves()?;
    }
    let [ours, limit] = storms(&mut ours, &mut limit, runs)?;
    let ratio = |figure: fn(&Storm) -> f64| {
        let ratios = ours.iter().zip(&limit);
        rounded(median(
            ratios.map(|(ours, limit)| figure(ours) / figure(limit)),
        ))
    };
    Ok(json!({
        "mode": "storm", "phones": hall.phones, "runs": runs, "pinned": hall.pinned(),
        "first_frame_bytes": ours.first().map(|storm| storm.frame_bytes),
        "ours": side(&ours),
        "near_limit": side(&limit),
        "ratio": { "all_joined": ratio(|storm| storm.all_ms), "cpu_per_join": ratio(|storm| storm.cpu_us) },
        "failed": ours.iter().chain(&limit).any(|storm| storm.failed > 0),
    }))
}
