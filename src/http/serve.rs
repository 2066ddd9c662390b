//! The accept loop: every connection has deadlines, all together have a cap, and all end when the server does.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

/// How much the server takes on at once.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Connections open at the same time.
    pub connections: usize,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits {
            connections: 20_000,
        }
    }
}

/// Seconds to send the first byte of a connection.
const FIRST_BYTE_SECONDS: u64 = 10;

/// Seconds to send the whole head of a request.
const HEAD_SECONDS: u64 = 5;

/// Bytes of a request's head.
const HEAD_BYTES: usize = 16 * 1024;

/// Seconds that open requests and sockets get to end when the server stops.
const DRAIN_SECONDS: u64 = 5;

/// Milliseconds to wait after a failed accept, when the machine has run out of something.
const ACCEPT_PAUSE_MS: u64 = 50;

/// Said to whoever comes when the server is full.
const FULL: &str = "HTTP/1.1 503 Service Unavailable\r\nretry-after: 5\r\nconnection: close\r\n\
    content-type: text/plain; charset=utf-8\r\ncontent-length: 49\r\ncache-control: no-store\r\n\
    x-content-type-options: nosniff\r\ncontent-security-policy: default-src 'none'; frame-ancestors 'none'\r\n\r\n\
    This server is full. Try again in a few seconds.\n";

/// Serves until `closing`, then lets open `connections` end, for a few seconds.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: Limits,
    closing: CancellationToken,
    connections: TaskTracker,
) {
    let places = Arc::new(Semaphore::new(limits.connections));
    loop {
        let accepted = tokio::select! {
            accepted = listener.accept() => accepted,
            () = closing.cancelled() => break,
        };
        match accepted {
            Err(why) => {
                tracing::warn!("a connection could not be accepted: {why}");
                sleep(Duration::from_millis(ACCEPT_PAUSE_MS)).await;
            }
            Ok((stream, _)) => match places.clone().try_acquire_owned() {
                Ok(place) => {
                    drop(connections.spawn(attend(stream, router.clone(), place, closing.clone())))
                }
                Err(_) => drop(connections.spawn(turn_away(stream))),
            },
        }
    }
    drop(listener);
    connections.close();
    let drained = timeout(Duration::from_secs(DRAIN_SECONDS), connections.wait()).await;
    if drained.is_err() {
        tracing::warn!(
            "{} connections did not end in {DRAIN_SECONDS} s and are cut",
            connections.len()
        );
    }
}

async fn attend(
    stream: TcpStream,
    router: Router,
    place: OwnedSemaphorePermit,
    closing: CancellationToken,
) {
    let _ = stream.set_nodelay(true);
    let first = timeout(
        Duration::from_secs(FIRST_BYTE_SECONDS),
        stream.peek(&mut [0]),
    )
    .await;
    if !matches!(first, Ok(Ok(1..))) {
        return;
    }
    // The place goes along with the connection, also after it has become a socket.
    let service = TowerToHyperService::new(router.layer(axum::Extension(Arc::new(place))));
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEAD_SECONDS))
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(stream), service)
        .with_upgrades();
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => return,
        () = closing.cancelled() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

async fn turn_away(mut stream: TcpStream) {
    let _ = timeout(Duration::from_secs(HEAD_SECONDS), async {
        stream.write_all(FULL.as_bytes()).await?;
        stream.shutdown().await
    })
    .await;
}

#[cfg(test)]
mod tests {
    use super::FULL;

    #[test]
    fn a_full_server_says_a_whole_sentence() {
        let (head, body) = FULL.split_once("\r\n\r\n").expect("a head and a body");
        assert!(head.contains(&format!("content-length: {}", body.len())));
    }
}
