//! How Openfloor holds up under many phones: `cargo bench --bench load -- --help`.
//!
//! One thread holds all phones with raw epoll, on a processor of its own; the real program runs on another. Beside it stands a
//! server that does as little as it can, so that figures of different machines and days can be compared.

mod agreements;
mod answers;
mod desk;
mod engine;
mod fan_out;
mod figures;
mod frames;
mod idle;
mod job;
mod line;
mod near_limit;
mod options;
mod process;
mod requests;
mod room;
mod rooms;
mod screen;
mod sides;
mod slow;
mod sockets;
mod storm;
mod submit;
mod table;
mod tally;

use std::process::ExitCode;

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
        Mode::Submit { hall, steady } => submit::measure(hall.check(connections)?, steady),
        Mode::Job { hall } => job::measure(hall.check(connections)?),
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
        Mode::NearLimit => Ok(Value::Null),
    }
}

fn main() -> ExitCode {
    let cli = Cli::parse();
    let done = process::many_connections().and_then(|connections| match &cli.mode {
        Mode::NearLimit => near_limit::serve(),
        mode => measure(mode, connections).map(|told| println!("{told}")),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("load: {why:#}");
            ExitCode::FAILURE
        }
    }
}
