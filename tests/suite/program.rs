//! The program itself, as an operator runs it: what it logs, how it stops, what it says when it cannot start.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};

use tempfile::TempDir;

use super::browser::{Address, Browser};
use super::patience::in_time;
use super::people::{Facilitator, Phone};

/// A process that ends with its test.
pub(crate) struct Program {
    process: Child,
    pub(crate) folder: TempDir,
    pub(crate) address: Address,
}

impl Program {
    /// Starts the program and reads where it listens from what it prints. Its log goes to a file beside the data.
    pub(crate) fn starts(level: &str) -> Program {
        Program::starts_with(level, &[])
    }

    /// The same with further words on its command line.
    pub(crate) fn starts_with(level: &str, words: &[&str]) -> Program {
        let folder = tempfile::tempdir().expect("a folder");
        let log = File::create(folder.path().join("log")).expect("a file");
        // As on a machine where core dumps are on.
        let mut process = Command::new("sh")
            .args(["-c", "ulimit -c unlimited 2>&-; exec \"$0\" \"$@\""])
            .arg(env!("CARGO_BIN_EXE_openfloor"))
            .args(["--listen", "127.0.0.1:0", "--log", level, "--data"])
            .arg(folder.path().join("data"))
            .args(words)
            .current_dir(folder.path())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .expect("the program starts");
        let printed = BufReader::new(process.stdout.take().expect("its output"));
        let mut lines = printed.lines().map_while(Result::ok);
        let address = lines.find_map(|line| line.trim().strip_prefix("http://")?.parse().ok());
        let address = Address::new(address.expect("it prints its address"));
        // What it prints after that is read, or it would stop at a full pipe.
        std::thread::spawn(move || lines.count());
        Program {
            process,
            folder,
            address,
        }
    }

    /// Stops it as an operator does, and gives its exit code.
    pub(crate) async fn stops(&mut self) -> Option<i32> {
        let signal = format!("kill -TERM {}", self.process.id());
        let sent = Command::new("sh").args(["-c", &signal]).status();
        assert!(sent.is_ok_and(|sent| sent.success()), "the signal is sent");
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

    /// KiB of memory that it holds.
    #[cfg(target_os = "linux")]
    pub(crate) fn memory_kib(&self) -> u64 {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.process.id()));
        let status = status.expect("a running program");
        let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let figure = line.and_then(|line| line.split_whitespace().next());
        figure
            .and_then(|figure| figure.parse().ok())
            .expect("a figure")
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

fn command(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_openfloor"));
    command
        .args(["--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdin(Stdio::null());
    command
}

/// Runs it to its end, which must be a failure, and gives what it said.
fn fails(command: &mut Command) -> String {
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

    let signal = format!("kill -ABRT {}", program.process.id());
    let sent = Command::new("sh").args(["-c", &signal]).status();
    assert!(sent.is_ok_and(|sent| sent.success()), "the signal is sent");
    let ended = program.process.wait().expect("it ends");
    assert!(!ended.core_dumped(), "no core is dumped: {ended}");
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
    let holder = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
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
fn a_database_of_a_newer_program_is_left_alone() {
    let folder = tempfile::tempdir().expect("a folder");
    let db = rusqlite::Connection::open(folder.path().join("openfloor.db")).expect("a database");
    db.pragma_update(None, "user_version", 99)
        .expect("a version");
    drop(db);
    let said = fails(&mut command(folder.path()));
    assert!(
        said.contains("written by a newer Openfloor (schema 99"),
        "{said}"
    );
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
