//! Phones to which nothing happens: the memory that each takes, and what the server does meanwhile.

use serde_json::{Value, json};

use crate::engine::{Engine, Keeps};
use crate::figures::{SECOND, now, rounded};
use crate::options::Hall;
use crate::process::{Process, keep_to_ourselves};
use crate::room::{join, question};
use crate::sides::{NearLimit, Ours, Side};
use crate::sockets;

/// Bytes of a mebibyte.
const MIB: f64 = 1_048_576.0;

/// Listens for so many seconds, and gives the share of a processor that a program took meanwhile, in percent.
pub(crate) fn cpu_percent(
    process: &mut Process,
    engine: &mut Engine,
    seconds: u64,
) -> anyhow::Result<f64> {
    let (cpu, begun) = (process.cpu_ns()?, now());
    engine.listen(begun + seconds * SECOND, &mut |_, _, _| {})?;
    let took = now() - begun;
    Ok((process.cpu_ns()? - cpu) as f64 * 100.0 / took as f64)
}

/// Memory in mebibytes.
pub(crate) fn mib(bytes: u64) -> Value {
    rounded(bytes as f64 / MIB)
}

/// Opens the sockets of all phones of a server, and tells what it holds then, beside what it held `before`.
fn holds(side: &mut dyn Side, before: u64, seconds: u64) -> anyhow::Result<(f64, Value)> {
    let mut engine = Engine::new()?;
    let openings = side.sockets();
    let mut tally = sockets::open(&mut engine, &openings, Keeps::Heads)?;
    sockets::settle(&mut engine, &mut [&mut tally])?;
    let at_first = side.process().resident_bytes()?;
    let cpu = cpu_percent(side.process(), &mut engine, seconds)?;
    let with = side.process().resident_bytes()?;
    let each = with.saturating_sub(before) as f64 / openings.len() as f64;
    let told = json!({
        "without_phones_mib": mib(before),
        "with_phones_at_first_mib": mib(at_first),
        "with_phones_mib": mib(with),
        "bytes_per_phone": rounded(each),
        "idle_cpu_percent": rounded(cpu),
    });
    Ok((each, told))
}

/// Measures so many idle phones.
pub(crate) fn measure(hall: &Hall, seconds: u64) -> anyhow::Result<Value> {
    let steps = question(1);
    let mut ours = Ours::with_rooms(hall, hall.rooms_needed(), "after-closing", &steps)?;
    let mut limit = NearLimit::starts(hall)?;
    if hall.pinned() {
        keep_to_ourselves()?;
    }
    for room in &mut ours.rooms {
        room.act("open", &json!({ "prompt": 0 }))?;
    }
    let before = ours.process.resident_bytes()?;
    ours.phones = join(&ours.rooms, hall.phones, 0)?.0;
    let joined = ours.process.resident_bytes()?;
    let (each, mut told) = holds(&mut ours, before, seconds)?;
    told["joined_without_sockets_mib"] = mib(joined);
    let before = limit.process().resident_bytes()?;
    let (least, limits) = holds(&mut limit, before, seconds)?;
    Ok(json!({
        "mode": "idle", "phones": hall.phones, "idle_seconds": seconds, "pinned": hall.pinned(),
        "ours": told,
        "near_limit": limits,
        "ratio": { "bytes_per_phone": rounded(each / least) },
    }))
}
