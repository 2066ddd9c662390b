//! Opens the sockets of all phones and waits until nothing comes any more.

use anyhow::ensure;

use crate::engine::{Engine, Heard, Keeps};
use crate::figures::{MS, SECOND, now};
use crate::sides::Opening;
use crate::tally::Tally;

/// Sockets that are asked for before anybody looks what has come.
const AT_ONCE: usize = 64;

/// Nanoseconds in which all sockets must be open.
const OPEN_NS: u64 = 120 * SECOND;

/// People in a session above which its head-counts come most slowly.
const LARGE: usize = 1_000;

/// Nanoseconds without a frame after which none will come: longer than between two head-counts of a large session, and of any.
const QUIET_LARGE_NS: u64 = 3_500 * MS;
const QUIET_NS: u64 = 1_200 * MS;

/// Nanoseconds within which it must have become quiet.
const QUIET_WITHIN_NS: u64 = 60 * SECOND;

/// Asks for these sockets, a few at a time, while others open. Gives the moments at which each was asked for.
pub(crate) fn ask_for(
    engine: &mut Engine,
    openings: &[Opening],
    keeps: Keeps,
    mut hear: impl FnMut(usize, u64, Heard<'_>),
) -> anyhow::Result<Vec<u64>> {
    let mut asked = Vec::with_capacity(openings.len());
    for some in openings.chunks(AT_ONCE) {
        for (from, to, request) in some {
            asked.push(now());
            engine.connect(*from, *to, request, keeps)?;
        }
        engine.turn(now(), &mut hear)?;
    }
    Ok(asked)
}

/// Opens these sockets and waits until all are.
pub(crate) fn open(
    engine: &mut Engine,
    openings: &[Opening],
    keeps: Keeps,
) -> anyhow::Result<Tally> {
    let first = engine.many();
    let mut tally = Tally::of(first..first + openings.len());
    ask_for(engine, openings, keeps, |peer, at, heard| {
        tally.hear(peer, at, &heard);
    })?;
    let until = now() + OPEN_NS;
    while tally.open < tally.many() && tally.ended.is_empty() && now() < until {
        engine.turn(until, &mut |peer, at, heard| tally.hear(peer, at, &heard))?;
    }
    ensure!(
        tally.open == tally.many(),
        "{} of {} sockets opened; {}",
        tally.open,
        tally.many(),
        tally
            .ended
            .first()
            .map_or("the others took too long", |why| why)
    );
    Ok(tally)
}

/// Waits until no frame has come for a while.
pub(crate) fn settle(engine: &mut Engine, tallies: &mut [&mut Tally]) -> anyhow::Result<()> {
    let many: usize = tallies.iter().map(|tally| tally.many()).sum();
    let quiet = if many > LARGE {
        QUIET_LARGE_NS
    } else {
        QUIET_NS
    };
    let (begun, mut last) = (now(), now());
    while now() < last + quiet {
        ensure!(now() < begun + QUIET_WITHIN_NS, "frames never stop coming");
        engine.turn(last + quiet, &mut |peer, at, heard| {
            if matches!(heard, Heard::Frame(..)) {
                last = at;
            }
            for tally in tallies.iter_mut() {
                tally.hear(peer, at, &heard);
            }
        })?;
    }
    Ok(())
}
