//! The accept loop: every connection has deadlines, all together have a cap, and all end when the server does.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{HttpService, Service, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use tokio::io::AsyncWriteExt;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::task::coop::unconstrained;
use tokio::task::yield_now;
use tokio::time::{sleep, timeout};
use tokio_util::sync::CancellationToken;
use tokio_util::task::TaskTracker;

use super::Figures;
use super::asker::Peer;
use super::limits::{
    ACCEPT_PAUSE_MS, ACCEPTED_AT_A_TIME, DRAIN_SECONDS, FIRST_BYTE_SECONDS, FULL_SECONDS,
    HEAD_BYTES, HEAD_SECONDS, UNCONFIRMED_SECONDS,
};
use super::stall::Stalls;
use crate::words::Language;

/// Serves on so many `places` until `closing`, then lets open `connections` end, for a few seconds.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    places: usize,
    closing: CancellationToken,
    connections: TaskTracker,
    figures: Arc<Figures>,
) {
    let places = Arc::new(Semaphore::new(places));
    for number in 1_usize.. {
        if number.is_multiple_of(ACCEPTED_AT_A_TIME) {
            yield_now().await;
        }
        let accepted = tokio::select! {
            // Not held back as other tasks are: in a storm the kernel's queue is emptied before it is full.
            accepted = unconstrained(listener.accept()) => accepted,
            () = closing.cancelled() => break,
        };
        match accepted {
            Err(why) => {
                tracing::warn!("a connection could not be accepted: {why}");
                sleep(Duration::from_millis(ACCEPT_PAUSE_MS)).await;
            }
            Ok((stream, peer)) => match places.clone().try_acquire_owned() {
                Ok(place) => {
                    let service = service(router.clone(), Peer(peer.ip()), place);
                    drop(connections.spawn(attend(stream, service, closing.clone())));
                }
                Err(_) => {
                    figures.turned_away();
                    drop(connections.spawn(turn_away(stream)));
                }
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

/// The routes for one connection: each request says from where it comes, and takes the connection's place along, also after it
/// has become a socket. A layer around the routes would build all of them anew for every connection.
fn service(
    router: Router,
    peer: Peer,
    place: OwnedSemaphorePermit,
) -> impl HttpService<Incoming, Future: Send, ResBody = Body, Error = Infallible> {
    let (routes, place) = (TowerToHyperService::new(router), Arc::new(place));
    service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(peer);
        request.extensions_mut().insert(place.clone());
        routes.call(request)
    })
}

async fn attend(
    stream: TcpStream,
    service: impl HttpService<Incoming, Future: Send, ResBody = Body, Error = Infallible>,
    closing: CancellationToken,
) {
    let _ = stream.set_nodelay(true);
    notice_dead_peers(&stream);
    let first = timeout(
        Duration::from_secs(FIRST_BYTE_SECONDS),
        stream.peek(&mut [0]),
    )
    .await;
    if !matches!(first, Ok(Ok(1..))) {
        return;
    }
    let connection = http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(Duration::from_secs(HEAD_SECONDS))
        .max_buf_size(HEAD_BYTES)
        .serve_connection(TokioIo::new(Stalls::new(stream)), service)
        .with_upgrades();
    let mut connection = std::pin::pin!(connection);
    tokio::select! {
        _ = connection.as_mut() => return,
        () = closing.cancelled() => connection.as_mut().graceful_shutdown(),
    }
    let _ = connection.await;
}

/// Lets the kernel end a connection whose peer is gone without a word, as phones are that leave the building. An event stream
/// or a poll has nothing to hear from its peer by which to notice.
fn notice_dead_peers(stream: &TcpStream) {
    #[cfg(target_os = "linux")]
    let _ = rustix::net::sockopt::set_tcp_user_timeout(stream, UNCONFIRMED_SECONDS as u32 * 1_000);
}

/// What is said to whoever comes when the server is full: in every language, for nothing is known of who that is.
fn full() -> String {
    let says = Language::ALL.map(|language| format!("{}\n", language.say("fault-server-full")));
    let says = says.concat();
    format!(
        "HTTP/1.1 503 Service Unavailable\r\nretry-after: {FULL_SECONDS}\r\nconnection: close\r\n\
         content-type: text/plain; charset=utf-8\r\ncontent-length: {}\r\ncache-control: no-store\r\n\
         x-content-type-options: nosniff\r\ncontent-security-policy: default-src 'none'; frame-ancestors 'none'\r\n\r\n{says}",
        says.len()
    )
}

async fn turn_away(mut stream: TcpStream) {
    let _ = timeout(Duration::from_secs(HEAD_SECONDS), async {
        stream.write_all(full().as_bytes()).await?;
        stream.shutdown().await
    })
    .await;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[cfg(target_os = "linux")]
    #[tokio::test]
    async fn a_peer_that_confirms_nothing_is_dead_in_time() {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let stream = TcpStream::connect(address).await.expect("a connection");
        notice_dead_peers(&stream);
        let set = rustix::net::sockopt::tcp_user_timeout(&stream).expect("a time");
        assert_eq!(u64::from(set), UNCONFIRMED_SECONDS * 1_000);
    }
}
