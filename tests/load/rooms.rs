//! Many sessions at the same time: a question is opened in all of them, and then nothing happens.

use anyhow::ensure;
use serde_json::{Value, json};

use crate::engine::{Engine, Keeps};
use crate::figures::{MS, SECOND, ms, now, rounded};
use crate::idle::{cpu_percent, mib};
use crate::options::Hall;
use crate::process::keep_to_ourselves;
use crate::room::{Room, join, question};
use crate::sides::{Ours, Side};
use crate::sockets;

/// Nanoseconds after which a frame that has not come is missing.
const OPEN_NS: u64 = 60 * SECOND;

/// Nanoseconds in which a phone that got its frame would get another.
const AFTER_NS: u64 = 500 * MS;

/// Measures so many sessions; the phones are shared out among them.
pub(crate) fn measure(hall: &Hall, rooms: usize, seconds: u64) -> anyhow::Result<Value> {
    ensure!(rooms > 0, "--rooms must be 1 at least");
    let mut ours = Ours::with_rooms(hall, rooms, "after-closing", &question(1))?;
    if hall.pinned() {
        keep_to_ourselves()?;
    }
    ours.phones = join(&ours.rooms, hall.phones, 0)?.0;
    let mut engine = Engine::new()?;
    let mut tally = sockets::open(&mut engine, &ours.sockets(), Keeps::Heads)?;
    sockets::settle(&mut engine, &mut [&mut tally])?;
    tally.starts_over();
    ours.rooms.iter_mut().try_for_each(Room::wakes)?;
    let (cpu, begun) = (ours.process.cpu_ns()?, now());
    for room in &mut ours.rooms {
        room.begin("open", &json!({ "prompt": 0 }))?;
        engine.turn(now(), &mut |peer, at, heard| tally.hear(peer, at, &heard))?;
    }
    while tally.reached < tally.many() && now() < begun + OPEN_NS {
        engine.turn(begun + OPEN_NS, &mut |peer, at, heard| {
            tally.hear(peer, at, &heard);
        })?;
    }
    for room in &mut ours.rooms {
        room.done()?;
    }
    engine.listen(now() + AFTER_NS, &mut |peer, at, heard| {
        tally.hear(peer, at, &heard);
    })?;
    let cpu = ours.process.cpu_ns()? - cpu;
    let missing = tally.many() - tally.reached;
    let idle = cpu_percent(ours.process(), &mut engine, seconds)?;
    Ok(json!({
        "mode": "rooms", "rooms": rooms, "phones": hall.phones, "idle_seconds": seconds, "pinned": hall.pinned(),
        "question_bytes": tally.payload_bytes,
        "all_asked_ms": rounded(ms(tally.last.saturating_sub(begun))),
        "cpu_us_per_room": rounded(cpu as f64 / 1_000.0 / rooms as f64),
        "cpu_us_per_phone": rounded(cpu as f64 / 1_000.0 / hall.phones as f64),
        "idle_cpu_percent": rounded(idle),
        "resident_mib": mib(ours.process.resident_bytes()?),
        "missing_frames": missing, "surplus_frames": tally.surplus,
        "failed": missing > 0 || !tally.ended.is_empty(),
    }))
}
