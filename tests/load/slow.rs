//! What phones that never read cost the others.

use anyhow::ensure;
use serde_json::{Value, json};

use crate::engine::{Engine, Keeps};
use crate::fan_out::{Round, faults, middle, round, size_of};
use crate::figures::{median, rounded};
use crate::options::{Hall, Often};
use crate::process::keep_to_ourselves;
use crate::sides::{Ours, Side, Size};
use crate::sockets;

/// Bytes of a frame.
const FRAME_BYTES: usize = 8_192;

/// Frames after which nothing more fits into what the system keeps for a phone that reads nothing.
const FILLING: usize = 48;

/// One run: rounds without phones that are stuck, half of them before and half after those with them, so that what the machine
/// does meanwhile falls on both; what the stuck ones made the server hold, and how many it still held.
struct Run {
    without: Vec<Round>,
    with: Vec<Round>,
    held_bytes: f64,
    still_there: u64,
}

fn run(ours: &mut Ours, size: &Size, often: &Often, stuck: usize) -> anyhow::Result<Run> {
    let mut engine = Engine::new()?;
    let mut openings = ours.sockets();
    let stand = openings.split_off(openings.len() - stuck);
    let mut tally = sockets::open(&mut engine, &openings, Keeps::Heads)?;
    ours.takes_size(size)?;
    let mut rounds = |ours: &mut Ours, many, pause_ms| {
        // Who comes and who goes is told to everybody, and no round.
        sockets::settle(&mut engine, &mut [&mut tally])?;
        let one = |_| round(ours, &mut engine, &mut tally, pause_ms);
        (0..many).map(one).collect::<anyhow::Result<Vec<Round>>>()
    };
    let half = often.rounds.div_ceil(2);
    let mut without = rounds(ours, half, often.pause_ms)?;
    let before = ours.process.resident_bytes()?;
    let mut standing = Engine::new()?;
    sockets::open(&mut standing, &stand, Keeps::NotEvenReading)?;
    rounds(ours, FILLING, 0)?;
    let with = rounds(ours, often.rounds, often.pause_ms)?;
    let held = ours.process.resident_bytes()?.saturating_sub(before);
    let connected = ours.rooms[0].connected()?;
    drop(standing);
    without.extend(rounds(ours, half, often.pause_ms)?);
    Ok(Run {
        without,
        with,
        held_bytes: held as f64 / stuck as f64,
        still_there: connected.saturating_sub(openings.len() as u64),
    })
}

/// Measures so many phones, and so many more that are stuck.
pub(crate) fn measure(hall: &Hall, often: &Often, stuck: usize) -> anyhow::Result<Value> {
    often.check()?;
    ensure!(stuck > 0, "--stuck must be 1 at least");
    let everybody = hall.ground.with(hall.phones + stuck);
    ensure!(
        everybody.rooms_needed() == 1,
        "they must fit into one session: ask for fewer phones"
    );
    let mut ours = Ours::agreeing(&everybody)?;
    if hall.pinned() {
        keep_to_ourselves()?;
    }
    let size = size_of(&mut ours, FRAME_BYTES)?;
    let runs = (0..often.runs).map(|_| run(&mut ours, &size, often, stuck));
    let runs: Vec<Run> = runs.collect::<anyhow::Result<_>>()?;
    let of = |rounds: &Vec<Round>| median(rounds.iter().map(|round| round.last_ms));
    let ratio = median(runs.iter().map(|run| of(&run.with) / of(&run.without)));
    let held_bytes = median(runs.iter().map(|run| run.held_bytes));
    let still_there: Vec<u64> = runs.iter().map(|run| run.still_there).collect();
    let (without, with): (Vec<_>, Vec<_>) =
        runs.into_iter().map(|run| (run.without, run.with)).unzip();
    let (missing, surplus) = faults(without.iter().chain(&with).flatten());
    Ok(json!({
        "mode": "slow", "phones": hall.phones, "stuck_phones": stuck, "frame_bytes": size.frame_bytes,
        "runs": often.runs, "rounds": often.rounds, "pinned": hall.pinned(),
        "last_phone_without_ms": rounded(middle(&without, |round| round.last_ms)),
        "last_phone_with_ms": rounded(middle(&with, |round| round.last_ms)),
        "ratio": { "last_phone": rounded(ratio) },
        "bytes_held_per_stuck_phone": rounded(held_bytes),
        "stuck_phones_still_held_in_each_run": still_there,
        "missing_frames": missing, "surplus_frames": surplus,
        "failed": missing > 0 || surplus > 0,
    }))
}
