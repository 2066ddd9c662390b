//! One frame to every phone, again and again: how long until the last has it, and what each delivery costs.

use anyhow::ensure;
use serde_json::{Value, json};

use crate::agreements::Agreements;
use crate::engine::{Engine, Keeps};
use crate::figures::{MS, SECOND, median, ms, now, rounded};
use crate::options::{Hall, Often};
use crate::process::keep_to_ourselves;
use crate::sides::{NearLimit, Ours, Side, Size};
use crate::sockets;
use crate::tally::Tally;

/// Nanoseconds after which a frame that has not come is missing.
const ROUND_NS: u64 = 20 * SECOND;

/// Tries to come near a wanted size.
const TRIES: usize = 3;

/// A size that is off by up to this part of it is near.
const NEAR: usize = 10;

/// One frame to every phone.
pub(crate) struct Round {
    pub(crate) first_ms: f64,
    pub(crate) last_ms: f64,
    pub(crate) cpu_us: f64,
    pub(crate) missing: usize,
    pub(crate) surplus: u64,
}

/// The rounds of one server at one size: run by run.
type Runs = Vec<Vec<Round>>;

/// Gives every phone one frame, and listens for a while whether more come.
pub(crate) fn round(
    side: &mut dyn Side,
    engine: &mut Engine,
    tally: &mut Tally,
    pause_ms: u64,
) -> anyhow::Result<Round> {
    tally.starts_over();
    let cpu = side.process().cpu_ns()?;
    let begun = now();
    side.goes()?;
    while tally.reached < tally.many() && now() < begun + ROUND_NS {
        engine.turn(begun + ROUND_NS, &mut |peer, at, heard| {
            tally.hear(peer, at, &heard);
        })?;
    }
    side.went()?;
    engine.listen(now() + pause_ms * MS, &mut |peer, at, heard| {
        tally.hear(peer, at, &heard);
    })?;
    // Only now: the system counts a task's time when it sleeps.
    let cpu = side.process().cpu_ns()? - cpu;
    ensure!(
        tally.ended.is_empty(),
        "a phone was let go: {}",
        tally.ended[0]
    );
    Ok(Round {
        first_ms: ms(tally.first.saturating_sub(begun)),
        last_ms: ms(tally.last.saturating_sub(begun)),
        cpu_us: cpu as f64 / 1_000.0 / tally.many() as f64,
        missing: tally.many() - tally.reached,
        surplus: tally.surplus,
    })
}

/// Finds what the facilitator must write so that a phone gets a frame of about this size.
pub(crate) fn size_of(ours: &mut Ours, frame_bytes: usize) -> anyhow::Result<Size> {
    let mut size = Size {
        agreements: Agreements::about(frame_bytes),
        frame_bytes: 0,
    };
    for _ in 0..TRIES {
        let longer = match size.frame_bytes {
            0 => 0,
            tried => frame_bytes as i64 - tried as i64,
        };
        size.agreements = size.agreements.longer_by(longer);
        ours.takes_size(&size)?;
        let mut engine = Engine::new()?;
        let one = ours.sockets()[..1].to_vec();
        let mut tally = sockets::open(&mut engine, &one, Keeps::Heads)?;
        sockets::settle(&mut engine, &mut [&mut tally])?;
        let tried = round(ours, &mut engine, &mut tally, 0)?;
        ensure!(tried.missing == 0, "a phone gets no frame");
        size.frame_bytes = tally.payload_bytes;
        if size.frame_bytes == frame_bytes as u64 {
            break;
        }
    }
    let made = size.frame_bytes as usize;
    ensure!(
        made.abs_diff(frame_bytes) <= frame_bytes / NEAR,
        "no frame of about {frame_bytes} bytes can be written, only of {made}: ask for 200 to 11,000"
    );
    Ok(size)
}

/// The phones of some servers, connected: all rounds of all sizes, in turns.
fn run(
    sides: &mut [&mut dyn Side],
    sizes: &[Size],
    often: &Often,
) -> anyhow::Result<Vec<Vec<Vec<Round>>>> {
    let mut engine = Engine::new()?;
    let mut tallies = Vec::new();
    for side in sides.iter() {
        tallies.push(sockets::open(&mut engine, &side.sockets(), Keeps::Heads)?);
    }
    let mut told = Vec::new();
    for size in sizes {
        for side in sides.iter_mut() {
            side.takes_size(size)?;
        }
        sockets::settle(&mut engine, &mut tallies.iter_mut().collect::<Vec<_>>())?;
        let mut rounds: Vec<Vec<Round>> = sides.iter().map(|_| Vec::new()).collect();
        for _ in 0..often.rounds {
            for (at, side) in sides.iter_mut().enumerate() {
                let round = round(*side, &mut engine, &mut tallies[at], often.pause_ms)?;
                rounds[at].push(round);
            }
        }
        told.push(rounds);
    }
    Ok(told)
}

/// All runs: for each size those of ours and those of the near-limit server.
fn runs(
    ours: &mut Ours,
    limit: &mut NearLimit,
    sizes: &[Size],
    often: &Often,
    together: bool,
) -> anyhow::Result<Vec<[Runs; 2]>> {
    let mut all: Vec<[Runs; 2]> = sizes.iter().map(|_| [Vec::new(), Vec::new()]).collect();
    for _ in 0..often.runs {
        let told = if together {
            run(&mut [ours, limit], sizes, often)?
        } else {
            let (ours, limit) = (
                run(&mut [ours], sizes, often)?,
                run(&mut [limit], sizes, often)?,
            );
            let both = ours.into_iter().zip(limit);
            both.map(|(ours, limit)| ours.into_iter().chain(limit).collect())
                .collect()
        };
        for (size, rounds) in told.into_iter().enumerate() {
            for (side, rounds) in rounds.into_iter().enumerate() {
                all[size][side].push(rounds);
            }
        }
    }
    Ok(all)
}

/// The median run's median round.
pub(crate) fn middle(runs: &[Vec<Round>], figure: impl Fn(&Round) -> f64) -> f64 {
    median(runs.iter().map(|rounds| median(rounds.iter().map(&figure))))
}

/// The median of the runs' ratios.
fn ratio([ours, limit]: &[Runs; 2], figure: impl Fn(&Round) -> f64) -> Value {
    let of = |rounds: &Vec<Round>| median(rounds.iter().map(&figure));
    let ratios = ours
        .iter()
        .zip(limit)
        .map(|(ours, limit)| of(ours) / of(limit));
    rounded(median(ratios))
}

fn side(runs: &Runs) -> Value {
    json!({
        "first_phone_ms": rounded(middle(runs, |round| round.first_ms)),
        "last_phone_ms": rounded(middle(runs, |round| round.last_ms)),
        "cpu_us_per_delivery": rounded(middle(runs, |round| round.cpu_us)),
    })
}

/// Frames that did not come, and those that came too often.
pub(crate) fn faults<'a>(rounds: impl Iterator<Item = &'a Round>) -> (usize, u64) {
    rounds.fold((0, 0), |(missing, surplus), round| {
        (missing + round.missing, surplus + round.surplus)
    })
}

/// Measures frames of these sizes.
pub(crate) fn measure(
    hall: &Hall,
    often: &Often,
    frame_bytes: &[usize],
    connections: usize,
) -> anyhow::Result<Value> {
    often.check()?;
    let mut ours = Ours::agreeing(hall)?;
    let mut limit = NearLimit::starts(hall)?;
    if hall.pinned() {
        keep_to_ourselves()?;
    }
    let sizes = frame_bytes.iter().map(|bytes| size_of(&mut ours, *bytes));
    let sizes: Vec<Size> = sizes.collect::<anyhow::Result<_>>()?;
    let together = 2 * hall.phones <= connections;
    let all = runs(&mut ours, &mut limit, &sizes, often, together)?;
    let told = sizes.iter().zip(&all).map(|(size, both)| {
        let (missing, surplus) = faults(both.iter().flatten().flatten());
        json!({
            "frame_bytes": size.frame_bytes,
            "ours": side(&both[0]),
            "near_limit": side(&both[1]),
            "ratio": {
                "last_phone": ratio(both, |round| round.last_ms),
                "cpu_per_delivery": ratio(both, |round| round.cpu_us),
            },
            "missing_frames": missing,
            "surplus_frames": surplus,
        })
    });
    let told: Vec<Value> = told.collect();
    let (missing, surplus) = faults(all.iter().flatten().flatten().flatten());
    Ok(json!({
        "mode": "fan-out", "phones": hall.phones, "runs": often.runs, "rounds": often.rounds, "pinned": hall.pinned(),
        "in_turns": if together { "round by round" } else { "run by run" },
        "failed": missing > 0 || surplus > 0,
        "sizes": told,
    }))
}
