//! Answers at a steady rate, and then many at once.

use std::fs::File;
use std::io::Write;
use std::path::Path;

use anyhow::{Context, ensure};
use serde_json::{Value, json};

use crate::desk::{Desk, Writes};
use crate::engine::Engine;
use crate::figures::{SECOND, median, ms, now, quantile, rounded};
use crate::line::request;
use crate::options::{Hall, Steady};
use crate::process::keep_to_ourselves;
use crate::room::{Phone, join, question};
use crate::sides::{NearLimit, Ours};

/// Syncs measured for comparison.
const SYNCS: usize = 200;

/// Bytes of one sealed record.
const RECORD_BYTES: usize = 2_600;

/// Bytes of the head of the near-limit server's receipt.
const LIMIT_HEAD_BYTES: usize = 40;

/// What one run of one server gave.
struct Run {
    p50_ms: f64,
    p99_ms: f64,
    max_ms: f64,
    burst_per_second: f64,
    errors: usize,
}

/// Sends answers at fixed times, whether or not those before have come back.
fn steady(
    engine: &mut Engine,
    desk: &mut Desk,
    steady: &Steady,
    phones: usize,
    writes: Writes<'_>,
) -> anyhow::Result<()> {
    let (begun, mut sent) = (now(), 0);
    let total = steady.rate * steady.seconds;
    while sent < total {
        let due = begun + sent * SECOND / steady.rate;
        if due <= now() {
            let number = sent as usize;
            desk.is_due(engine, (number % phones, number), due, writes)?;
            sent += 1;
        } else {
            engine.turn(due, &mut |peer, at, heard| desk.hear(peer, at, &heard))?;
            desk.go_on(engine, writes)?;
        }
    }
    desk.finish(engine, writes)
}

/// Sends that many answers at once, and gives how many receipts came in a second.
fn burst(
    engine: &mut Engine,
    desk: &mut Desk,
    many: usize,
    phones: usize,
    writes: Writes<'_>,
) -> anyhow::Result<f64> {
    let begun = now();
    for number in 0..many {
        desk.is_due(engine, (number % phones, number), begun, writes)?;
        if number % 64 == 0 {
            engine.turn(now(), &mut |peer, at, heard| desk.hear(peer, at, &heard))?;
            desk.go_on(engine, writes)?;
        }
    }
    desk.finish(engine, writes)?;
    let last = desk.receipts.iter().max().context("no receipt came")?;
    Ok(desk.receipts.len() as f64 * 1_000.0 / ms(last - begun))
}

fn run(
    desk: &mut Desk,
    engine: &mut Engine,
    asked: &Steady,
    phones: usize,
    writes: Writes<'_>,
) -> anyhow::Result<Run> {
    desk.starts_over();
    steady(engine, desk, asked, phones, writes)?;
    let (mut times, errors) = (std::mem::take(&mut desk.times_ms), desk.errors);
    desk.starts_over();
    let burst_per_second = burst(engine, desk, asked.burst, phones, writes)?;
    Ok(Run {
        p50_ms: quantile(&mut times, 0.5),
        p99_ms: quantile(&mut times, 0.99),
        max_ms: quantile(&mut times, 1.0),
        burst_per_second,
        errors: errors + desk.errors,
    })
}

/// Milliseconds that writing and syncing one record takes on this disk, each by itself.
fn syncs(folder: &Path) -> anyhow::Result<Vec<f64>> {
    let mut file = File::create(folder.join("syncs"))?;
    let mut one = || {
        let begun = now();
        file.write_all(&[7; RECORD_BYTES])?;
        file.sync_data()?;
        Ok(ms(now() - begun))
    };
    (0..SYNCS).map(|_| one()).collect()
}

fn told(runs: &[Run]) -> Value {
    let of = |figure: fn(&Run) -> f64| rounded(median(runs.iter().map(figure)));
    json!({
        "receipt_p50_ms": of(|run| run.p50_ms),
        "receipt_p99_ms": of(|run| run.p99_ms),
        "receipt_max_ms": of(|run| run.max_ms),
        "burst_receipts_per_second": of(|run| run.burst_per_second),
        "errors": runs.iter().map(|run| run.errors).sum::<usize>(),
    })
}

/// The same number of letters each time, and other words.
pub(crate) fn words(number: usize) -> String {
    const DO: [&str; 4] = [
        "come and see",
        "hear us about",
        "be open about",
        "make time for",
    ];
    const WHAT: [&str; 4] = ["the rota", "training", "the wards", "handover"];
    let (does, what) = (DO[number % 4], WHAT[number / 4 % 4]);
    format!("{does} {what}, as we asked you to last year, number {number}")
}

/// Runs of ours and of the near-limit server, in turns.
fn runs(ours: &Ours, limit: &mut NearLimit, asked: &Steady) -> anyhow::Result<[Vec<Run>; 2]> {
    let (phones, many) = (&ours.phones, ours.phones.len());
    let api = asked.api;
    let writes = |phone: usize, number: usize| match api {
        true => phones[phone].answers_as_program(0, &words(number)),
        false => phones[phone].answers(0, 0, &words(number)),
    };
    let addresses = || phones.iter().map(|phone: &Phone| phone.from);
    let address = ours.process.address;
    let hello = request(address, "GET /healthz", &[], "", "");
    let mut both = [Vec::new(), Vec::new()];
    for _ in 0..asked.runs {
        let mut engine = Engine::new()?;
        let mut desk = Desk::open(&mut engine, address, addresses(), &hello)?;
        both[0].push(run(&mut desk, &mut engine, asked, many, &writes)?);
        limit.is_told(&format!(
            "receipt {}",
            desk.receipt_bytes.saturating_sub(LIMIT_HEAD_BYTES)
        ))?;
        let mut engine = Engine::new()?;
        let mut desk = Desk::open(&mut engine, limit.address(), addresses(), &hello)?;
        both[1].push(run(&mut desk, &mut engine, asked, many, &writes)?);
    }
    Ok(both)
}

/// Measures answers to one question.
pub(crate) fn measure(hall: &Hall, asked: &Steady) -> anyhow::Result<Value> {
    ensure!(
        asked.rate > 0 && asked.seconds > 0 && asked.burst > 0 && asked.runs > 0,
        "--rate, --seconds, --burst and --runs must be 1 at least"
    );
    ensure!(
        hall.rooms_needed() == 1,
        "the phones must fit into one session: ask for fewer"
    );
    let mut ours = Ours::with_rooms(hall, 1, "after-closing", &question(1))?;
    let mut limit = NearLimit::starts(hall)?;
    if hall.pinned() {
        keep_to_ourselves()?;
    }
    ours.rooms[0].act("open", &json!({ "prompt": 0 }))?;
    ours.phones = join(&ours.rooms, hall.phones, 0)?.0;
    let mut alone = syncs(ours.process.folder().context("it has no folder")?)?;
    let both = runs(&ours, &mut limit, asked)?;
    let ratios = both[0].iter().zip(&both[1]);
    let ratios = ratios.map(|(ours, limit)| ours.burst_per_second / limit.burst_per_second);
    Ok(json!({
        "mode": "submit", "phones": hall.phones, "as": if asked.api { "JSON" } else { "form" },
        "answers_per_second": asked.rate, "seconds": asked.seconds, "burst_answers": asked.burst, "runs": asked.runs,
        "pinned": hall.pinned(),
        "ours": told(&both[0]),
        "near_limit": told(&both[1]),
        "one_sync_p50_ms": rounded(quantile(&mut alone, 0.5)),
        "one_sync_p99_ms": rounded(quantile(&mut alone, 0.99)),
        "ratio": { "burst_rate": rounded(median(ratios)) },
        "failed": both.iter().flatten().any(|run| run.errors > 0),
    }))
}
