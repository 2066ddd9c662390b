//! The whole server: store, lobby and web, started on a listener that is handed in and stopped by a token.

mod watch;

use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use anyhow::Context;
use listenfd::ListenFd;
use tokio::net::{TcpListener, TcpSocket};
use tokio::task::JoinHandle;
use tokio::time::{MissedTickBehavior, interval};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use crate::config::{Folders, Serve};
use crate::content::{Library, MAX_PACK_BYTES, MAX_PACKS, PackText};
use crate::http::limits::{BACKLOG, KERNEL_BUFFER_BYTES};
use crate::http::{self, Figures, Network, Shared};
use crate::room::{Clock, Lobby, Passcode};
use crate::store::{KeyFolder, SqliteStore, Store};
use crate::views;
use watch::Watch;

/// Seconds between two looks for sessions whose time is over, and after which no address is remembered.
const SWEEP_SECONDS: u64 = 3_600;

/// A server at work.
pub struct Running {
    /// Where it is reached.
    pub network: Arc<Network>,
    serving: JoinHandle<()>,
    closing: CancellationToken,
}

impl Running {
    /// Stops taking requests, tells every socket, and waits for the end.
    pub async fn stop(self) {
        self.closing.cancel();
        let _ = self.serving.await;
    }
}

/// The listener that a service manager holds for the program, so that nobody is refused while it restarts; or one of its own.
///
/// # Errors
/// A sentence that says what cannot be listened on.
pub fn listen(address: SocketAddr) -> anyhow::Result<TcpListener> {
    let handed_over = || -> std::io::Result<Option<TcpListener>> {
        let Some(listener) = ListenFd::from_env().take_tcp_listener(0)? else {
            return Ok(None);
        };
        listener.set_nonblocking(true)?;
        TcpListener::from_std(listener).map(Some)
    };
    let handed_over = handed_over().context("what was handed over is no socket for TCP connections; ListenStream= must be a port, or an address and a port")?;
    handed_over.map_or_else(|| listen_anew(address), Ok)
}

/// A listener with room for a storm.
fn listen_anew(address: SocketAddr) -> anyhow::Result<TcpListener> {
    let open = || -> std::io::Result<TcpListener> {
        let socket = if address.is_ipv4() {
            TcpSocket::new_v4()?
        } else {
            TcpSocket::new_v6()?
        };
        socket.set_reuseaddr(true)?;
        // Every connection that is accepted has it from here.
        socket.set_send_buffer_size(KERNEL_BUFFER_BYTES)?;
        socket.bind(address)?;
        socket.listen(BACKLOG)
    };
    open().with_context(|| format!("cannot listen on {address}: is another program using that port? Choose another with --listen"))
}

/// Starts the server.
///
/// # Errors
/// A sentence for whoever started it: broken content, or a data folder that cannot be used.
pub async fn start(options: &Serve, listener: TcpListener) -> anyhow::Result<Running> {
    let library = Arc::new(library(options.content.as_deref())?);
    let store: Arc<dyn Store> = Arc::new(open_store(&options.folders)?);
    let passcode = passcode(options.facilitator_passcode_file.as_deref())?;
    let (closing, connections) = (CancellationToken::new(), TaskTracker::new());
    let figures = Arc::new(Figures::default());
    let lobby = Lobby::open(
        store.clone(),
        library,
        options.words_only,
        views::render(),
        Clock::set(options.clock_speed),
        closing.clone(),
    )
    .await?;
    let lobby = Arc::new(lobby);
    let guesses = Arc::new(http::Guesses::default());
    tokio::spawn(sweep(lobby.clone(), guesses.clone(), closing.clone()));
    let unfinished = lobby.clone();
    tokio::spawn(async move { unfinished.resume().await });
    let network = Arc::new(Network::new(
        options.public_url.as_deref(),
        listener.local_addr()?,
        &options.proxies,
    ));
    let router = http::router(Shared {
        lobby: lobby.clone(),
        network: network.clone(),
        passcode,
        closing: closing.clone(),
        connections: connections.clone(),
        tries: http::Tries::default(),
        press: http::Press::default(),
        guesses,
        work: Arc::default(),
        figures: figures.clone(),
    });
    if let Some(address) = options.metrics_listen {
        let watch = Watch {
            figures: figures.clone(),
            store,
            started: lobby.clock().now_seconds(),
            lobby,
            connections: connections.clone(),
            limit: options.connections,
        };
        tokio::spawn(watch.keep(listen_anew(address)?, closing.clone()));
    }
    let serving = tokio::spawn(http::serve(
        listener,
        router,
        options.connections,
        closing.clone(),
        connections,
        figures,
    ));
    Ok(Running {
        network,
        serving,
        closing,
    })
}

fn open_store(folders: &Folders) -> anyhow::Result<SqliteStore> {
    let (data, keys) = (&folders.data, folders.keys());
    let store = KeyFolder::open(&keys).and_then(|keys| SqliteStore::open(data, keys));
    store.with_context(|| {
        format!(
            "the data folder is {}, the key folder {}",
            data.display(),
            keys.display()
        )
    })
}

async fn sweep(lobby: Arc<Lobby>, guesses: Arc<http::Guesses>, closing: CancellationToken) {
    let mut hours = interval(Duration::from_secs(SWEEP_SECONDS));
    hours.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        tokio::select! {
            _ = hours.tick() => {
                guesses.forget_addresses();
                lobby.sweep().await;
            }
            () = closing.cancelled() => return,
        }
    }
}

/// Who may open sessions, by the operator's file.
fn passcode(file: Option<&Path>) -> anyhow::Result<Passcode> {
    let Some(file) = file else {
        return Ok(Passcode::none());
    };
    let hash = std::fs::read_to_string(file)
        .with_context(|| format!("the passcode file {} cannot be read", file.display()))?;
    Passcode::of(&hash).with_context(|| format!("the passcode file is {}", file.display()))
}

/// The content: what is built in, and a folder's files over it.
///
/// # Errors
/// Every fault with file and line.
pub fn library(folder: Option<&Path>) -> anyhow::Result<Library> {
    let packs = folder.map(packs).transpose()?.unwrap_or_default();
    Library::with_packs(packs)
        .map_err(|faults| anyhow::anyhow!("the content has faults:\n{faults}"))
}

fn packs(folder: &Path) -> anyhow::Result<Vec<PackText>> {
    let listed = std::fs::read_dir(folder)
        .with_context(|| format!("the content folder {} cannot be read", folder.display()))?;
    let mut files: Vec<_> = listed
        .filter_map(Result::ok)
        .map(|file| file.path())
        .collect();
    files.retain(|path| path.extension().is_some_and(|ending| ending == "toml"));
    files.sort();
    anyhow::ensure!(
        !files.is_empty(),
        "the content folder {} has no .toml file",
        folder.display()
    );
    anyhow::ensure!(
        files.len() <= MAX_PACKS,
        "the content folder {} has more than {MAX_PACKS} files",
        folder.display()
    );
    files.iter().map(|path| pack(path)).collect()
}

fn pack(path: &Path) -> anyhow::Result<PackText> {
    let file = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let size = std::fs::metadata(path)
        .with_context(|| format!("{file} cannot be read"))?
        .len();
    anyhow::ensure!(
        size <= MAX_PACK_BYTES as u64,
        "{file} is larger than {} KiB",
        MAX_PACK_BYTES / 1024
    );
    let text = std::fs::read_to_string(path)
        .with_context(|| format!("{file} cannot be read as UTF-8 text"))?;
    Ok(PackText { file, text })
}
