//! The power goes, at any moment, and comes back: whatever a phone held a receipt for is there, once, in its last words.
//!
//! A day on the real server is recorded change by change as its disk saw it ([`super::disk`]). Then the power is cut at
//! thousands of moments of that day. For each, a disk is made that the cut could have left, the real store is opened on it,
//! and everything on it is held against what people had been told by then.

mod day;
mod held;

use std::ops::Range;

use rand::rngs::StdRng;
use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};

use self::day::Day;
use self::held::Held;
use super::disk::Trouble;
use super::disk::platter::Platter;
use super::disk::record::{Change, Line};
use super::patience::full;

/// Cuts by chance of a day, in the full run and else.
const PLAIN_DAY: [usize; 2] = [10_000, 120];
const DAY_OF_TROUBLE: [usize; 2] = [2_000, 60];

/// Cuts of a day on a disk that is not synced as it should be.
const CARELESS_CUTS: usize = 60;

/// The share of cuts that come while something is closed, wiped or deleted: short moments, in which the most is at stake.
const WHILE_ENDING: f64 = 0.4;

/// Cuts the power so often and gives what was found wrong, each with its cut.
fn faults_of(day: &Day, lines: &[Line], cuts: usize, seed: u64) -> Vec<String> {
    let halves = [seed, seed + 1].map(|seed| (seed, cuts / 2));
    std::thread::scope(|scope| {
        let cut = |(seed, cuts)| scope.spawn(move || faults_of_half(day, lines, cuts, seed));
        let halves = halves.map(cut);
        let faults = halves.into_iter().map(|half| half.join().expect("it ends"));
        faults.collect::<Vec<_>>().concat()
    })
}

fn faults_of_half(day: &Day, lines: &[Line], cuts: usize, seed: u64) -> Vec<String> {
    let mut luck = StdRng::seed_from_u64(seed);
    let moments = moments(day, lines, cuts, &mut luck);
    let mut platter = Platter::empty(&day.kept(), luck);
    let (mut held, mut faults, mut next) =
        (Held::new(), Vec::new(), moments.into_iter().peekable());
    for (number, line) in lines.iter().enumerate() {
        platter.changes(&line.change);
        while next.next_if_eq(&number).is_some() {
            let found = held.faults(day, &platter.left(), line.ends);
            let named = |fault| format!("seed {seed}, after change {number}: {fault}");
            faults.extend(found.into_iter().map(named));
        }
    }
    faults
}

/// The changes after which the power goes, in order: each while a server starts on what a crash has left, and others by chance.
fn moments(day: &Day, lines: &[Line], cuts: usize, luck: &mut StdRng) -> Vec<usize> {
    let at = |moment| lines.partition_point(|line| line.ends <= moment);
    let endings: Vec<Range<usize>> = day
        .endings()
        .map(|ending| at(ending.start).saturating_sub(1)..at(ending.end))
        .collect();
    let one = |_| {
        let ends = luck.random_bool(WHILE_ENDING);
        let among = endings.choose(luck).filter(|_| ends);
        luck.random_range(among.cloned().unwrap_or(0..lines.len()))
    };
    let restarts = day.restarts.iter();
    let restarts = restarts.flat_map(|restart| at(restart.start)..at(restart.end));
    let mut moments: Vec<usize> = (0..cuts).map(one).chain(restarts).collect();
    moments.sort_unstable();
    moments
}

fn seed() -> u64 {
    rand::rng().random_range(0..1_000_000)
}

/// No cut of a day does harm.
fn survives(day: &Day, [in_full, usual]: [usize; 2]) {
    let (lines, seed, cuts) = (day.changes(), seed(), if full() { in_full } else { usual });
    assert!(day.receipts() >= 120, "{} receipts", day.receipts());
    let faults = faults_of(day, &lines, cuts, seed);
    println!(
        "power cuts: {} in {} changes, {} receipts, {} faults (seed {seed})",
        cuts,
        lines.len(),
        day.receipts(),
        faults.len()
    );
    assert!(faults.is_empty(), "{faults:#?}");
}

#[tokio::test]
async fn no_power_cut_takes_an_answer_with_a_receipt() {
    let day = Day::with(Trouble::None).await;
    day.is_recorded_whole();
    survives(&day, PLAIN_DAY);
}

#[tokio::test]
async fn what_got_its_receipt_after_a_failed_sync_survives_a_power_cut_too() {
    survives(&Day::with(Trouble::SyncFails).await, DAY_OF_TROUBLE);
}

#[tokio::test]
async fn a_server_that_died_in_a_sync_trusts_nothing_that_was_not_synced() {
    survives(&Day::with(Trouble::DiesAtSync).await, DAY_OF_TROUBLE);
}

/// The same day as a database would have had it that is told not to sync each commit (`synchronous=NORMAL`): its log is
/// synced only where it begins afresh, and before it is moved into the database.
fn without_a_sync_at_each_commit(lines: &[Line]) -> Vec<Line> {
    let (mut logs, mut databases, mut owed) = (Vec::new(), Vec::new(), None);
    let (mut kept, mut begins) = (Vec::new(), false);
    for line in lines {
        match &line.change {
            Change::Opened { handle, path, .. } => match path.to_string_lossy() {
                path if path.ends_with("-wal") => logs.push(*handle),
                path if path.ends_with(".db") => databases.push(*handle),
                _ => {}
            },
            Change::Written { handle, at, bytes } if logs.contains(handle) => {
                begins = *at == 0 && bytes.len() == LOG_HEAD_BYTES;
                owed = Some(*handle);
            }
            Change::Synced { handle } if logs.contains(handle) && !begins => continue,
            Change::Written { handle, .. } if databases.contains(handle) => {
                let change = owed.take().map(|handle| Change::Synced { handle });
                kept.extend(change.map(|change| Line { change, ..*line }));
            }
            _ => {}
        }
        kept.push(line.clone());
    }
    kept
}

/// Bytes at the beginning of a write-ahead log.
const LOG_HEAD_BYTES: usize = 32;

/// The same day without the syncs of some files or folders.
fn without_syncs(lines: &[Line], of: impl Fn(&str) -> bool) -> Vec<Line> {
    let mut left_out = Vec::new();
    let kept = lines.iter().filter(|line| match &line.change {
        Change::Opened { handle, path, .. } if of(&path.to_string_lossy()) => {
            left_out.push(*handle);
            true
        }
        Change::Synced { handle } => !left_out.contains(handle),
        _ => true,
    });
    kept.cloned().collect()
}

#[tokio::test]
async fn these_cuts_see_through_whoever_syncs_too_little() {
    let (day, seed) = (Day::with(Trouble::None).await, seed());
    let lines = day.changes();
    for (careless, lines) in [
        ("no sync at a commit", without_a_sync_at_each_commit(&lines)),
        (
            "no sync of keys",
            without_syncs(&lines, |path| path.ends_with("unfinished")),
        ),
        (
            "no sync of the folder of keys",
            without_syncs(&lines, |path| path.ends_with("/keys")),
        ),
        (
            "no sync of a session's keys",
            without_syncs(&lines, |path| {
                path.contains("/keys/") && !path.ends_with("unfinished") && !path.ends_with(".key")
            }),
        ),
        (
            "no sync of the data folder",
            without_syncs(&lines, |path| path.ends_with("/data")),
        ),
    ] {
        let faults = faults_of(&day, &lines, CARELESS_CUTS, seed);
        println!(
            "{careless}: {} faults at {CARELESS_CUTS} cuts",
            faults.len()
        );
        assert!(
            faults.iter().any(|fault| fault.contains("lost")),
            "{careless} (seed {seed}): {faults:?}"
        );
    }
}
