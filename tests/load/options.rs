//! What the tool can be told.

use std::path::PathBuf;

use anyhow::ensure;
use clap::{Args, Parser, Subcommand};

/// Phones of the smallest run.
const PHONES_AT_LEAST: usize = 2;

/// People whom one session takes in.
const PEOPLE: usize = openfloor::session::limits::PEOPLE as usize;

/// Measures how Openfloor holds up under many phones, beside a server that does as little as a server can.
///
/// It starts the real program on a processor of its own, lets phones join over the real pages, and keeps their WebSockets in one
/// thread on another processor. Every figure stands beside the same figure of the near-limit server, which is taken in the same
/// minutes: `ratio` says how many times as much ours takes. One line of JSON is printed. Run it on a quiet machine.
#[derive(Debug, Parser)]
#[command(name = "cargo bench --bench load --", max_term_width = 100)]
pub(crate) struct Cli {
    /// What to measure.
    #[command(subcommand)]
    pub(crate) mode: Mode,
    /// Handed over by cargo.
    #[arg(long, hide = true, global = true)]
    pub(crate) bench: bool,
}

/// How many phones, and where.
#[derive(Debug, Clone, Args)]
pub(crate) struct Hall {
    /// Phones, each with an address and a connection of its own.
    #[arg(long, default_value_t = 1_000)]
    pub(crate) phones: usize,
    #[command(flatten)]
    pub(crate) ground: Ground,
}

/// What is measured, and where it runs.
#[derive(Debug, Clone, Args)]
pub(crate) struct Ground {
    /// The program to measure [default: the one of this build].
    #[arg(long)]
    pub(crate) program: Option<PathBuf>,
    /// Let the system choose processors, instead of one for the program and one for this tool.
    #[arg(long)]
    pub(crate) unpinned: bool,
}

/// How often to measure.
#[derive(Debug, Clone, Args)]
pub(crate) struct Often {
    /// Runs, of which the one in the middle is told.
    #[arg(long, default_value_t = 3)]
    pub(crate) runs: usize,
    /// Frames to every phone in each run, of which the one in the middle is told.
    #[arg(long, default_value_t = 20)]
    pub(crate) rounds: usize,
    /// Milliseconds between two frames.
    #[arg(long, default_value_t = 100)]
    pub(crate) pause_ms: u64,
}

/// How many answers, and how.
#[derive(Debug, Clone, Args)]
pub(crate) struct Steady {
    /// Answers a second, over all phones.
    #[arg(long, default_value_t = 6_000)]
    pub(crate) rate: u64,
    /// Seconds.
    #[arg(long, default_value_t = 5)]
    pub(crate) seconds: u64,
    /// Answers at once, afterwards.
    #[arg(long, default_value_t = 30_000)]
    pub(crate) burst: usize,
    /// Runs, of which the one in the middle is told.
    #[arg(long, default_value_t = 3)]
    pub(crate) runs: usize,
    /// Send them as JSON, as programs do, and not as the page does.
    #[arg(long)]
    pub(crate) api: bool,
}

/// What to measure.
#[derive(Debug, Subcommand)]
pub(crate) enum Mode {
    /// The facilitator writes something down, and every phone shows it: the time from the press to the last phone's whole frame,
    /// and what each delivery costs the server, for frames of about 256 B, 2 KiB and 8 KiB.
    FanOut {
        #[command(flatten)]
        hall: Hall,
        #[command(flatten)]
        often: Often,
        /// Bytes of a frame; about as many are sent.
        #[arg(long, value_delimiter = ',', default_values_t = [256, 2_048, 8_192])]
        frame_bytes: Vec<usize>,
    },
    /// Phones that have joined connect at the same moment, as after a restart: the time until all have their first frame.
    Storm {
        #[command(flatten)]
        hall: Hall,
        /// Runs, of which the one in the middle is told.
        #[arg(long, default_value_t = 3)]
        runs: usize,
    },
    /// Phones that have joined and to which nothing happens: the memory that each takes, and what the server does meanwhile.
    Idle {
        #[command(flatten)]
        hall: Hall,
        /// Seconds of idleness. Phones are pinged every 20, and what that makes the server hold belongs to it.
        #[arg(long, default_value_t = 25)]
        seconds: u64,
    },
    /// What phones that never read cost the others: frames of about 8 KiB, with such phones and without.
    Slow {
        #[command(flatten)]
        hall: Hall,
        #[command(flatten)]
        often: Often,
        /// Phones that never read.
        #[arg(long, default_value_t = 1)]
        stuck: usize,
    },
    /// Answers at a steady rate, whether or not those before have their receipts: the time from the planned moment to the
    /// receipt, which says that the answer is sealed and on the disk. Then many at once: how many a second.
    Submit {
        #[command(flatten)]
        hall: Hall,
        #[command(flatten)]
        steady: Steady,
    },
    /// A whole question: everybody joins, gives three answers in ten seconds, themes form on a big screen, and it closes.
    Job {
        #[command(flatten)]
        hall: Hall,
    },
    /// Many sessions at the same time: a question is opened in all of them, and then nothing happens.
    Rooms {
        /// Sessions.
        #[arg(long, default_value_t = 1_000)]
        rooms: usize,
        /// Phones in each.
        #[arg(long, default_value_t = 10)]
        each: usize,
        #[command(flatten)]
        ground: Ground,
        /// Seconds of idleness.
        #[arg(long, default_value_t = 20)]
        seconds: u64,
    },
    /// Fan-out of 2 KiB and the storm, for these numbers of phones; more than one session takes in share two.
    Table {
        #[command(flatten)]
        ground: Ground,
        #[command(flatten)]
        often: Often,
        /// Numbers of phones, a row each.
        #[arg(long, value_delimiter = ',', default_values_t = [100, 1_000, 5_000, 10_000, 19_000])]
        rows: Vec<usize>,
    },
    /// The server that does as little as it can; this tool starts it by itself.
    #[command(hide = true)]
    NearLimit,
}

impl Hall {
    /// The program to measure.
    pub(crate) fn program(&self) -> PathBuf {
        let ours = || PathBuf::from(env!("CARGO_BIN_EXE_openfloor"));
        self.ground.program.clone().unwrap_or_else(ours)
    }

    /// Whether processors are chosen here.
    pub(crate) fn pinned(&self) -> bool {
        !self.ground.unpinned
    }

    /// Sessions that so many people need.
    pub(crate) fn rooms_needed(&self) -> usize {
        self.phones.div_ceil(PEOPLE)
    }

    /// Refuses a number of phones that this system cannot hold.
    pub(crate) fn check(&self, connections: usize) -> anyhow::Result<&Hall> {
        let phones = self.phones;
        ensure!(
            phones >= PHONES_AT_LEAST,
            "--phones must be {PHONES_AT_LEAST} at least"
        );
        ensure!(
            phones <= connections,
            "{phones} phones need as many connections, and this system allows {connections} (ulimit -Hn): \
             ask for fewer, or raise the limit"
        );
        Ok(self)
    }
}

impl Ground {
    /// So many phones there.
    pub(crate) fn with(&self, phones: usize) -> Hall {
        Hall {
            phones,
            ground: self.clone(),
        }
    }
}

impl Often {
    /// Refuses what measures nothing.
    pub(crate) fn check(&self) -> anyhow::Result<()> {
        ensure!(
            self.runs > 0 && self.rounds > 0,
            "--runs and --rounds must be 1 at least"
        );
        Ok(())
    }
}
