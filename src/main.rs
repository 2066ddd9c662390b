//! Reads the options, starts what they ask for, and waits for a signal.

use std::io::{BufRead, BufReader, BufWriter, IsTerminal, Read, stderr, stdin, stdout};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::ExitCode;
use std::time::Duration;

use anyhow::Context;
use clap::Parser;
use openfloor::config::{Backup, Cli, Cmd, LogFormat, Restore, Serve, Themes};
use openfloor::rehearse::Rehearsal;
use openfloor::trial::{self, Trial};
use openfloor::{gallery, process, room, server, store, theming, views};
use sd_notify::NotifyState;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::signal::unix::{SignalKind, signal};
use tokio::time::timeout;
use tracing_subscriber::filter::Targets;
use tracing_subscriber::fmt::layer;
use tracing_subscriber::layer::SubscriberExt;
use tracing_subscriber::util::SubscriberInitExt;
use zeroize::Zeroizing;

/// Seconds a healthy server may take to answer.
const HEALTH_SECONDS: u64 = 3;

/// Bytes of a line that is read as a passcode.
const LINE_BYTES: u64 = 4_096;

#[tokio::main]
async fn main() -> ExitCode {
    let Cli { command, serve } = Cli::parse();
    let outcome = match command {
        None => run(&serve).await,
        Some(Cmd::CheckHealth { listen }) => check_health(listen).await,
        Some(Cmd::CheckContent { folder }) => check_content(&folder),
        Some(Cmd::Backup(asked)) => back_up(&asked),
        Some(Cmd::Restore(asked)) => restore(&asked),
        Some(Cmd::HashPasscode) => hash_passcode(),
        Some(Cmd::Rehearse {
            code,
            phones,
            listen,
        }) => rehearse(Rehearsal::new(listen, code, phones, &or_builtin())).await,
        Some(Cmd::Themes(asked)) => themes(&asked),
        Some(Cmd::Gallery { folder }) => write_gallery(&folder),
    };
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            eprintln!("openfloor: {why:#}");
            ExitCode::FAILURE
        }
    }
}

async fn run(options: &Serve) -> anyhow::Result<()> {
    log_to_stderr(options);
    process::break_without_words();
    process::keep_memory_to_itself().context("core dumps cannot be switched off")?;
    let stopped = stop_signal()?;
    let listener = server::listen(options.listen)?;
    let running = server::start(options, listener).await?;
    announce(&running.network.reachable());
    tell_manager(NotifyState::Ready);
    stopped.await;
    tell_manager(NotifyState::Stopping);
    tracing::info!("stopping: telling everyone, back in a moment");
    running.stop().await;
    Ok(())
}

/// Logs what Openfloor itself says and nothing else: the libraries below it would, at their most talkative, log what
/// people wrote and where from.
fn log_to_stderr(options: &Serve) {
    let ours = Targets::new().with_target("openfloor", options.log);
    let log = tracing_subscriber::registry().with(ours);
    match options.log_format {
        LogFormat::Human => log
            .with(layer().with_target(false).with_writer(stderr))
            .init(),
        LogFormat::Json => log.with(layer().json().with_writer(stderr)).init(),
    }
}

/// Prints where to go, and a QR code for the first phone.
fn announce(addresses: &[String]) {
    println!("Openfloor is running. Open one of these in a browser:\n");
    addresses.iter().for_each(|address| println!("  {address}"));
    if let Some(best) = addresses.first() {
        println!(
            "\nOn a phone in the same network:\n{}",
            views::terminal_qr(best)
        );
    }
}

/// Tells a service manager that waits for it how far the program is.
fn tell_manager(state: NotifyState<'_>) {
    if let Err(why) = sd_notify::notify(&[state]) {
        tracing::warn!("the service manager could not be told: {why}");
    }
}

/// Comes when the program is told to stop, from now on: a signal does not end it in the middle any more.
fn stop_signal() -> anyhow::Result<impl Future<Output = ()>> {
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
    })
}

async fn check_health(listen: SocketAddr) -> anyhow::Result<()> {
    let ip = if listen.ip().is_unspecified() {
        IpAddr::V4(Ipv4Addr::LOCALHOST)
    } else {
        listen.ip()
    };
    let address = SocketAddr::new(ip, listen.port());
    let asked = timeout(Duration::from_secs(HEALTH_SECONDS), async {
        let mut stream = TcpStream::connect(address).await?;
        stream
            .write_all(b"GET /readyz HTTP/1.1\r\nhost: localhost\r\nconnection: close\r\n\r\n")
            .await?;
        let mut answer = String::new();
        stream.take(4_096).read_to_string(&mut answer).await?;
        std::io::Result::Ok(answer)
    });
    let answer = asked
        .await
        .context("the server did not answer in time")?
        .with_context(|| format!("no server answers at {address}"))?;
    let says = answer.split_once("\r\n\r\n").map_or("", |(_, says)| says);
    anyhow::ensure!(
        answer.starts_with("HTTP/1.1 200"),
        "the server is not ready: {}",
        says.trim()
    );
    println!("ok");
    Ok(())
}

fn check_content(folder: &Path) -> anyhow::Result<()> {
    let library = server::library(Some(folder))?;
    println!(
        "Sound: {} levels and {} session plans.",
        library.levels().len(),
        library.plans().len()
    );
    Ok(())
}

fn back_up(asked: &Backup) -> anyhow::Result<()> {
    let (folders, keys_to) = (&asked.folders, asked.keys_to.as_deref());
    let made = store::back_up(&folders.data, &folders.keys(), &asked.file, keys_to)?;
    tell(&made, &format!("{} is written", asked.file.display()))
}

fn restore(asked: &Restore) -> anyhow::Result<()> {
    let (folders, keys_from) = (&asked.folders, asked.keys_from.as_deref());
    let made = store::restore(&asked.file, &folders.data, &folders.keys(), keys_from)?;
    tell(&made, &format!("{} is restored", folders.data.display()))
}

/// Says what a copy holds and what it does not; fails where something was damaged before.
fn tell(made: &store::Backup, done: &str) -> anyhow::Result<()> {
    println!("{done}. Sessions in it: {}.", made.sessions);
    if made.open > 0 {
        println!(
            "Questions that are open, whose answers are not in it: {}.",
            made.open
        );
    }
    if made.without_key > 0 {
        println!(
            "Sessions whose keys are gone, which are not in it: {}.",
            made.without_key
        );
    }
    let damaged: Vec<String> = made.damaged.iter().map(ToString::to_string).collect();
    anyhow::ensure!(
        damaged.is_empty(),
        "sessions that could not be read before and cannot be read in it: {}",
        damaged.join(", ")
    );
    Ok(())
}

/// Reads one line, so that the passcode stands in no list of processes and in no history.
fn hash_passcode() -> anyhow::Result<()> {
    if stdin().is_terminal() {
        eprintln!("Type the passcode and press Enter. It can be read while you type.");
    }
    let mut typed = Zeroizing::new(String::new());
    let read = stdin().lock().take(LINE_BYTES).read_line(&mut typed);
    read.context("the passcode is no text in UTF-8")?;
    println!(
        "{}",
        room::hash_passcode(typed.trim_end_matches(['\r', '\n']))?
    );
    Ok(())
}

/// The built-in content; its soundness is a test.
fn or_builtin() -> openfloor::content::Library {
    server::library(None).expect("the built-in content is sound")
}

async fn rehearse(rehearsal: Rehearsal) -> anyhow::Result<()> {
    println!(
        "Pretend people are joining. They leave when the rehearsal ends; stop them with Ctrl-C."
    );
    let stopped = stop_signal()?;
    tokio::select! {
        outcome = rehearsal.run() => outcome,
        () = stopped => Ok(()),
    }
}

fn themes(asked: &Themes) -> anyhow::Result<()> {
    let expected = |prompt: &String| trial::expected(&or_builtin(), prompt);
    let trial = Trial {
        reader: theming::Reader::choose(asked.words_only),
        seeds: asked
            .prompt
            .as_ref()
            .map(expected)
            .transpose()?
            .unwrap_or_default(),
    };
    let file = asked.file.as_path();
    let lines: Box<dyn BufRead> = if file == Path::new("-") {
        Box::new(stdin().lock())
    } else {
        let opened = std::fs::File::open(file)
            .with_context(|| format!("{} cannot be read", file.display()))?;
        Box::new(BufReader::new(opened))
    };
    let out = BufWriter::new(stdout().lock());
    match asked.stream {
        Some(step) => trial.stream(lines, out, step as usize)?,
        None if asked.timing => trial.timing(lines, out)?,
        None => trial.at_once(lines, out)?,
    }
    Ok(())
}

fn write_gallery(folder: &Path) -> anyhow::Result<()> {
    let written = gallery::write(&or_builtin(), folder)?;
    println!(
        "{written} pages are written. Open {}",
        folder.join("index.html").display()
    );
    Ok(())
}
