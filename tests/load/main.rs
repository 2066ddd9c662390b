//! How Openfloor holds up under many phones: `cargo bench --bench load -- --help`.
//!
//! One thread holds all phones with raw epoll, on a processor of its own; the real program runs on another. Beside it stands a
//! server that does as little as it can, so that figures of different machines and days can be compared.

mod agreements;
mod answers;
mod engine;
mod fan_out;
mod figures;
mod frames;
mod idle;
mod near_limit;
mod options;
mod process;
mod requests;
mod room;
mod rooms;
mod sides;
mod slow;
mod sockets;
mod storm;
mod table;
mod tally;

use clap::Parser;
use options::{Cli, Mode};
use serde_json::Value;

fn measure(mode: &Mode, connections: usize) -> anyhow::Result<Value> {
    match mode {
        Mode::FanOut {
            hall,
            often,
            frame_bytes,
        } => fan_out::measure(hall.check(connections)?, often, frame_bytes, connections),
        Mode::Storm { hall, runs } => storm::measure(hall.check(connections)?, *runs),
        Mode::Idle { hall, seconds } => idle::measure(hall.check(connections)?, *seconds),
        Mode::Slow { hall, often, stuck } => slow::measure(hall.check(connections)?, often, *stuck),
        Mode::Rooms {
            rooms,
            each,
            ground,
            seconds,
        } => {
            let hall = ground.with(rooms.saturating_mul(*each));
            // Each facilitator has a connection too.
            hall.check(connections.saturating_sub(*rooms))?;
            rooms::measure(&hall, *rooms, *seconds)
        }
        Mode::Table {
            ground,
            often,
            rows,
        } => table::measure(ground, often, rows, connections),
        _ => Ok(Value::Null),
    }
}

fn main() -> anyhow::Result<()> {
    let cli = Cli::parse();
    if matches!(cli.mode, Mode::NearLimit) {
        process::many_connections()?;
        return near_limit::serve();
    }
    let connections = process::many_connections()?;
    println!("{}", measure(&cli.mode, connections)?);
    Ok(())
}
