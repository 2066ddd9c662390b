//! The program itself, as an operator runs it: what it logs, how it stops, what it says when it cannot start.

use std::ffi::OsString;
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::{SocketAddr, TcpListener};
use std::os::fd::OwnedFd;
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use rustix::process::{Pid, Signal, kill_process};
use tempfile::TempDir;

use super::browser::{Address, Browser};
use super::patience::in_time;
use super::people::{Facilitator, Phone};

/// A process that ends with its test.
pub(crate) struct Program {
    process: Child,
    pub(crate) folder: TempDir,
    pub(crate) address: Address,
    /// Words of its command line.
    words: Vec<String>,
    /// The socket that is held for it while it restarts, as a service manager does.
    socket: Option<TcpListener>,
}

impl Program {
    /// Starts the program. Its log goes to a file beside the data.
    pub(crate) fn starts(level: &str) -> Program {
        Program::starts_with(&["--log", level, "--listen", "127.0.0.1:0"], None)
    }

    /// The same with a command line of one's own, and a socket that is held for it.
    pub(crate) fn starts_with(words: &[&str], socket: Option<TcpListener>) -> Program {
        let folder = tempfile::tempdir().expect("a folder");
        let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
        let (process, address) = run(folder.path(), &words, socket.as_ref());
        Program {
            process,
            folder,
            address: Address::new(address),
            words,
            socket,
        }
    }

    /// Starts it again on the same folder.
    pub(crate) fn starts_again(&mut self) {
        let (process, address) = run(self.folder.path(), &self.words, self.socket.as_ref());
        self.process = process;
        self.address.moves_to(address);
    }

    /// Bytes of memory that it holds.
    pub(crate) fn resident_bytes(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()));
        let status = status.expect("its status");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kib = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
        kib.expect("a figure") * 1_024
    }

    /// Sends it the signal with which an operator stops it.
    pub(crate) fn is_told_to_stop(&self) {
        gets(&self.process, Signal::TERM);
    }

    /// Waits until it has ended, and gives its exit code.
    pub(crate) async fn ends(&mut self) -> Option<i32> {
        let process = &mut self.process;
        in_time(async {
            loop {
                if let Some(ended) = process.try_wait().expect("a process") {
                    return ended.code();
                }
                tokio::task::yield_now().await;
            }
        })
        .await
    }

    /// Stops it as an operator does, and gives its exit code.
    pub(crate) async fn stops(&mut self) -> Option<i32> {
        self.is_told_to_stop();
        self.ends().await
    }

    pub(crate) fn log(&self) -> String {
        std::fs::read_to_string(self.folder.path().join("log")).expect("a log")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// A process gets a signal.
pub(crate) fn gets(process: &Child, signal: Signal) {
    kill_process(Pid::from_child(process), signal).expect("the signal is sent");
}

/// The program: a build of its own where one is named, as full runs do with a release build.
pub(crate) fn binary() -> OsString {
    let named = std::env::var_os("OPENFLOOR_BINARY");
    named.unwrap_or_else(|| env!("CARGO_BIN_EXE_openfloor").into())
}

/// Runs the program as on a machine where core dumps are on; its standard input is the socket that is held for it.
fn run(folder: &Path, words: &[String], socket: Option<&TcpListener>) -> (Child, SocketAddr) {
    let log = folder.join("log");
    let log = File::options().create(true).append(true).open(log);
    let log = log.expect("a file");
    let held = socket.map(|socket| OwnedFd::from(socket.try_clone().expect("a socket")));
    let handed_over =
        "exec 3<&0 </dev/null; LISTEN_FDS=1; LISTEN_PID=$$; export LISTEN_FDS LISTEN_PID";
    let before = if held.is_some() { handed_over } else { ":" };
    let mut process = Command::new("sh")
        .arg("-c")
        .arg(format!(
            "ulimit -c unlimited 2>&-; {before}; exec \"$0\" \"$@\""
        ))
        .arg(binary())
        .args(words)
        .arg("--data")
        .arg(folder.join("data"))
        .current_dir(folder)
        .stdin(held.map_or_else(Stdio::null, Stdio::from))
        .stdout(Stdio::piped())
        .stderr(log)
        .spawn()
        .expect("the program starts");
    let printed = BufReader::new(process.stdout.take().expect("its output"));
    let mut lines = printed.lines().map_while(Result::ok);
    let address = lines.find_map(|line| line.trim().strip_prefix("http://")?.parse().ok());
    // What it prints after that is read, or it would stop at a full pipe.
    std::thread::spawn(move || lines.count());
    (process, address.expect("it prints its address"))
}

/// The program on a data folder, to be given more words.
pub(super) fn command(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openfloor"));
    command
        .args(["--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdin(Stdio::null());
    command
}

/// Runs it to its end, which must be a failure, and gives what it said.
pub(super) fn fails(command: &mut Command) -> String {
    let Output { status, stderr, .. } = command.output().expect("it runs");
    assert!(!status.success());
    String::from_utf8(stderr).expect("plain text")
}

#[cfg(target_os = "linux")]
#[tokio::test]
async fn a_crash_leaves_no_memory_behind() {
    let mut program = Program::starts("info");
    let limits = std::fs::read_to_string(format!("/proc/{}/limits", program.process.id()));
    let limits = limits.expect("its limits");
    let core = limits
        .lines()
        .find(|line| line.starts_with("Max core file size"));
    let figures: Vec<&str> = core.expect("a limit").split_whitespace().collect();
    assert_eq!(figures[4..6], ["0", "0"], "core dumps are off");

    gets(&program.process, Signal::ABORT);
    let ended = program.process.wait().expect("it ends");
    assert!(!ended.core_dumped(), "no core is dumped: {ended}");
}

/// The limits stand in the long help as they are in force.
#[test]
fn help_ends_with_the_limits() {
    use openfloor::{http::limits as edge, room::limits as rooms, session::limits as session};
    let help = Command::new(env!("CARGO_BIN_EXE_openfloor"))
        .arg("--help")
        .output();
    let help = String::from_utf8(help.expect("it runs").stdout).expect("plain text");
    let (_, table) = help.split_once("\nLimits").expect("a table of limits");
    let line_of = |words: &str| {
        let line = table.lines().find(|line| line.contains(words));
        line.unwrap_or_else(|| panic!("no line about {words}: {table}"))
    };
    let has = |words: &str, figures: &[u64]| {
        let line = line_of(words);
        let column = line.trim_start().split("  ").next().unwrap_or_default();
        let figure = |part: &str| part.split(' ').next()?.parse().ok();
        let told: Vec<u64> = column.split(", ").filter_map(figure).collect();
        assert_eq!(told, figures, "{line}");
    };
    has(
        "unless chosen by --connections",
        &[edge::CONNECTIONS as u64],
    );
    has("first byte", &[edge::FIRST_BYTE_SECONDS]);
    has(
        "a request's head",
        &[edge::HEAD_BYTES as u64 / 1024, edge::HEAD_SECONDS],
    );
    has(
        "a request's body",
        &[edge::BODY_BYTES as u64 / 1024, edge::BODY_SECONDS],
    );
    has("for one request", &[edge::REQUEST_SECONDS]);
    has("takes nothing", &[edge::STALLED_SECONDS]);
    has("confirms nothing", &[edge::UNCONFIRMED_SECONDS]);
    has("code 1009", &[edge::MESSAGE_BYTES as u64 / 1024]);
    has(
        "between pings",
        &[edge::PING_SECONDS, edge::SILENCE_SECONDS],
    );
    has("signs of life", &[edge::EVENT_SECONDS, edge::POLL_SECONDS]);
    has("sessions on one server", &[rooms::SESSIONS as u64]);
    has("people in one session", &[u64::from(session::PEOPLE)]);
    has("orders waiting", &[rooms::QUEUE_ORDERS as u64]);
    has(
        "characters of one answer",
        &[session::RESPONSE_CHARS as u64],
    );
}

#[tokio::test]
async fn a_signal_tells_everyone_and_ends_in_order() {
    let mut program = Program::starts("info");
    let browser = Browser::new(program.address.clone());
    let facilitator = Facilitator::opens_session(browser.clone(), &[]).await;
    let mut phones = Vec::new();
    for _ in 0..100 {
        phones.push(Phone::joins(browser.clone(), &facilitator.code).await);
    }
    assert_eq!(program.stops().await, Some(0));
    assert_eq!(facilitator.console.ends().await, 1012);
    for phone in &phones {
        assert_eq!(
            phone.ends().await,
            1012,
            "everybody hears that it comes back"
        );
    }
    assert!(program.log().contains("back in a moment"));
}

#[test]
fn a_port_in_use_is_named() {
    let holder = TcpListener::bind("127.0.0.1:0").expect("a port");
    let taken = holder.local_addr().expect("an address");
    let folder = tempfile::tempdir().expect("a folder");
    let mut command = Command::new(env!("CARGO_BIN_EXE_openfloor"));
    command
        .args(["--listen", &taken.to_string(), "--data"])
        .arg(folder.path());
    let said = fails(&mut command);
    drop(holder);
    assert!(
        said.contains(&format!(
            "cannot listen on {taken}: is another program using that port?"
        )),
        "{said}"
    );
    assert!(said.contains("Choose another with --listen"), "{said}");
}

#[test]
fn a_data_folder_that_cannot_be_written_is_named() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("a-file");
    std::fs::write(&file, "not a folder").expect("a file");
    for data in [file.clone(), file.join("below")] {
        let said = fails(&mut command(&data));
        assert!(said.contains("could not be written"), "{said}");
        assert!(
            said.contains("check that the disk has room and that the folder is writable"),
            "{said}"
        );
        assert!(
            said.contains(&data.display().to_string()),
            "which folder? {said}"
        );
    }
}

#[test]
fn a_database_of_another_program_is_left_alone() {
    for (schema, says) in [
        (
            99,
            "written by a newer Openfloor (schema 99, this one reads",
        ),
        (1, "written by an older Openfloor (schema 1, this one reads"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("openfloor.db");
        let db = rusqlite::Connection::open(&file).expect("a database");
        db.pragma_update(None, "user_version", schema)
            .expect("a version");
        drop(db);
        let before = std::fs::read(&file).expect("its bytes");
        let said = fails(&mut command(folder.path()));
        assert!(said.contains(says), "{said}");
        assert!(!said.contains("check that the disk has room"), "{said}");
        let after = std::fs::read(&file).expect("its bytes");
        assert!(before == after, "not a byte is changed");
    }
}

#[test]
fn broken_content_is_named_with_file_and_line() {
    let folder = tempfile::tempdir().expect("a folder");
    let content = folder.path().join("content");
    std::fs::create_dir(&content).expect("a folder");
    let future = include_str!("../../content/future.toml");
    let broken = future.replacen("slots = 1", "slots = 9", 1);
    let line = broken
        .lines()
        .position(|line| line == "slots = 9")
        .expect("the line")
        + 1;
    std::fs::write(content.join("ward.toml"), &broken).expect("a file");
    let Err(faults) = openfloor::server::library(Some(&content)) else {
        panic!("broken content is taken");
    };
    let faults = faults.to_string();
    assert!(faults.contains(&format!("ward.toml:{line}")), "{faults}");
    let said = fails(command(folder.path()).arg("--content").arg(&content));
    assert!(said.contains(&format!("ward.toml:{line}")), "{said}");

    std::fs::write(content.join("ward.toml"), "schema = \n").expect("a file");
    let said = fails(command(folder.path()).arg("--content").arg(&content));
    assert!(said.contains("ward.toml:1"), "{said}");
    std::fs::write(content.join("ward.toml"), b"title = \"\xff\"").expect("a file");
    let said = fails(command(folder.path()).arg("--content").arg(&content));
    assert!(
        said.contains("ward.toml cannot be read as UTF-8 text"),
        "{said}"
    );
    let said = fails(
        command(folder.path())
            .arg("--content")
            .arg(folder.path().join("nowhere")),
    );
    assert!(said.contains("nowhere cannot be read"), "{said}");
}
