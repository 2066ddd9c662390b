//! A program under load: where it listens, what it has cost, what it holds. It ends with whoever started it.

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, ChildStdin, Command, Stdio};

use anyhow::Context;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};
use rustix::thread::{CpuSet, sched_getaffinity, sched_setaffinity};
use tempfile::TempDir;

/// The processor of the program that is measured, and that of this tool.
const ITS_CPU: usize = 0;
const OUR_CPU: usize = 1;

/// Files that this tool has open besides its connections, with some room.
const OTHER_FILES: u64 = 64;

/// A program that has been started and listens.
pub(crate) struct Process {
    child: Child,
    pub(crate) address: SocketAddr,
    /// The tasks that were ever seen, and the nanoseconds that each had run when it was seen last.
    tasks: BTreeMap<String, u64>,
    /// Where it keeps what it keeps; removed once it has ended.
    folder: Option<TempDir>,
}

impl Process {
    /// Starts Openfloor with an empty folder on the disk of the build.
    pub(crate) fn openfloor(program: &Path, pinned: bool) -> anyhow::Result<Process> {
        let folder = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR"))?;
        let mut command = Command::new(program);
        for (name, _) in std::env::vars_os() {
            if name.to_string_lossy().starts_with("OPENFLOOR_") {
                command.env_remove(name);
            }
        }
        command
            .args(["--listen", "127.0.0.1:0", "--words-only", "--log", "error"])
            .arg("--data")
            .arg(folder.path())
            .stdin(Stdio::null());
        let mut process = Process::starts(command, pinned)
            .with_context(|| format!("{} does not start", program.display()))?;
        process.folder = Some(folder);
        Ok(process)
    }

    /// Starts a program that prints where it listens.
    pub(crate) fn starts(mut command: Command, pinned: bool) -> anyhow::Result<Process> {
        let ours = sched_getaffinity(None)?;
        if pinned {
            // A child runs where whoever starts it runs.
            runs_on(ITS_CPU)?;
        }
        let spawned = command.stdout(Stdio::piped()).spawn();
        if pinned {
            sched_setaffinity(None, &ours)?;
        }
        let mut process = Process {
            child: spawned?,
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            tasks: BTreeMap::new(),
            folder: None,
        };
        let printed = process.child.stdout.take().context("it has no output")?;
        let mut lines = BufReader::new(printed).lines().map_while(Result::ok);
        let address = lines.find_map(|line| line.trim().strip_prefix("http://")?.parse().ok());
        process.address = address.context("it printed no address")?;
        // What it prints after that is read, or it would stop at a full pipe.
        std::thread::spawn(move || lines.count());
        Ok(process)
    }

    /// Where it takes what is written to it.
    pub(crate) fn input(&mut self) -> anyhow::Result<ChildStdin> {
        self.child.stdin.take().context("it has no input")
    }

    /// Its data folder.
    pub(crate) fn folder(&self) -> Option<&Path> {
        self.folder.as_ref().map(TempDir::path)
    }

    /// Nanoseconds of processor time it has taken. What a task ran between the last look and its end is missing.
    pub(crate) fn cpu_ns(&mut self) -> anyhow::Result<u64> {
        let tasks = format!("/proc/{}/task", self.child.id());
        let tasks = fs::read_dir(tasks).context("the program has ended")?;
        for task in tasks.flatten() {
            let ran = fs::read_to_string(task.path().join("schedstat"));
            let ran = ran
                .ok()
                .and_then(|line| line.split(' ').next()?.parse().ok());
            let name = task.file_name().to_string_lossy().into_owned();
            self.tasks.extend(ran.map(|ran| (name, ran)));
        }
        Ok(self.tasks.values().sum())
    }

    /// Bytes of memory it holds.
    pub(crate) fn resident_bytes(&self) -> anyhow::Result<u64> {
        let status = fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        Ok(kib.context("the system does not say what it holds")? * 1_024)
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn runs_on(cpu: usize) -> anyhow::Result<()> {
    let mut set = CpuSet::new();
    set.set(cpu);
    sched_setaffinity(None, &set).with_context(|| {
        format!("there is no processor {cpu} to run on: with fewer than two, say --unpinned")
    })
}

/// Keeps this tool to a processor of its own.
pub(crate) fn keep_to_ourselves() -> anyhow::Result<()> {
    runs_on(OUR_CPU)
}

/// Lets this tool and what it starts hold as many connections as the system allows, and says how many that is.
pub(crate) fn many_connections() -> anyhow::Result<usize> {
    let Rlimit { maximum, .. } = getrlimit(Resource::Nofile);
    let all = Rlimit {
        current: maximum,
        maximum,
    };
    setrlimit(Resource::Nofile, all)?;
    let files = maximum.unwrap_or(u64::MAX).saturating_sub(OTHER_FILES);
    Ok(usize::try_from(files).unwrap_or(usize::MAX))
}
