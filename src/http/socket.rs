//! The WebSocket: our own upgrade, so that there is one tungstenite in the tree and its buffers are ours to set.

mod goodbye;
mod line;
#[cfg(test)]
mod tests;

use std::future::poll_fn;
use std::task::Poll;
use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use futures_util::{SinkExt, StreamExt};
use hyper::upgrade::{OnUpgrade, Parts};
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Error, Message};

use tokio_util::task::TaskTracker;

use super::fault::Fault;
use super::limits::{MESSAGE_BYTES, READ_BUFFER_BYTES, SEND_SECONDS, WRITE_BUFFER_BYTES};
use super::stall::Stalls;
use super::watching::Watching;
use crate::room::{Line as _, Since};
use crate::words;

pub(super) use goodbye::close;
use line::{Ends, Line, Place};

/// A socket on the server's side.
pub(super) type Socket = WebSocketStream<Ends>;

/// Answers an upgrade request; the room is watched until either side ends.
pub(super) fn answer(
    connections: &TaskTracker,
    request: Request,
    watching: Watching,
    since: Since,
) -> Result<Response, Fault> {
    upgrade(connections, request, since, move |mut socket| async move {
        let goodbye = attend(&mut socket, &watching).await;
        // Boxed: what a goodbye needs, no phone has to hold for an hour.
        Box::pin(close(&mut socket, goodbye)).await;
    })
}

/// Answers an upgrade request of somebody who stands there, and lets the socket be attended to.
pub(super) fn upgrade<A: Future<Output = ()> + Send + 'static>(
    connections: &TaskTracker,
    mut request: Request,
    since: Since,
    attend: impl FnOnce(Socket) -> A + Send + 'static,
) -> Result<Response, Fault> {
    let key = handshake_key(request.headers())?;
    let upgrade = request
        .extensions_mut()
        .remove::<OnUpgrade>()
        .ok_or_else(not_a_socket)?;
    let place = request.extensions_mut().remove::<Place>();
    let sockets = connections.clone();
    connections.spawn(async move {
        if let Some(socket) = opened(upgrade, since, place).await {
            // A task of its own, which holds for an hour what it needs for an hour.
            sockets.spawn(attend(socket));
        }
    });
    let response = Response::builder()
        .status(StatusCode::SWITCHING_PROTOCOLS)
        .header(header::CONNECTION, "upgrade")
        .header(header::UPGRADE, "websocket")
        .header(header::SEC_WEBSOCKET_ACCEPT, derive_accept_key(&key));
    Ok(response
        .body(Body::empty())
        .expect("fixed headers are sound"))
}

/// The connection, without what it took to speak HTTP on it: that is 8 KiB for every phone. None where the other side is gone.
async fn opened(upgrade: OnUpgrade, since: Since, place: Option<Place>) -> Option<Socket> {
    let upgraded = upgrade.await.ok()?;
    let Ok(Parts { io, read_buf, .. }) = upgraded.downcast::<TokioIo<Stalls<TcpStream>>>() else {
        tracing::error!("a connection that this server has not accepted");
        return None;
    };
    let line = Line::new(io.into_inner().into_inner(), since, place);
    let (read, config) = (read_buf.to_vec(), Some(config()));
    Some(WebSocketStream::from_partially_read(Ends(line), read, Role::Server, config).await)
}

fn config() -> WebSocketConfig {
    WebSocketConfig::default()
        .read_buffer_size(READ_BUFFER_BYTES)
        .write_buffer_size(0)
        .max_write_buffer_size(WRITE_BUFFER_BYTES)
        .max_message_size(Some(MESSAGE_BYTES))
        .max_frame_size(Some(MESSAGE_BYTES))
}

fn handshake_key(headers: &HeaderMap) -> Result<Vec<u8>, Fault> {
    let says = |name: header::HeaderName, word: &str| {
        headers
            .get(name)
            .and_then(|value| value.to_str().ok())
            .is_some_and(|value| value.to_ascii_lowercase().contains(word))
    };
    let asked = says(header::CONNECTION, "upgrade")
        && says(header::UPGRADE, "websocket")
        && says(header::SEC_WEBSOCKET_VERSION, "13");
    let key = headers
        .get(header::SEC_WEBSOCKET_KEY)
        .filter(|_| asked)
        .ok_or_else(not_a_socket)?;
    Ok(key.as_bytes().to_vec())
}

fn not_a_socket() -> Fault {
    Fault::new(
        StatusCode::UPGRADE_REQUIRED,
        words::Message::of("fault-not-a-page"),
    )
}

/// Lets the room bring what is newer, and listens, until the connection or the room ends. Answers with the close frame to say
/// goodbye with.
async fn attend(socket: &mut Socket, watching: &Watching) -> Option<CloseFrame> {
    let (line, audience) = (socket.get_ref().0.clone(), watching.audience());
    // On the line before what is new already is asked for, so that nothing falls between.
    let _on_line = audience.put_on(line.clone());
    let goodbye = loop {
        // One look at both instead of a future for each, which every phone would have to hold.
        let next = poll_fn(|cx| match line.poll_on(cx, audience) {
            Poll::Ready(()) => Poll::Ready(None),
            Poll::Pending => socket.poll_next_unpin(cx).map(Some),
        });
        let Some(next) = next.await else {
            let farewell = || goodbye::farewell(watching.room.is_deleted());
            break (!line.is_given_up()).then(farewell);
        };
        line.hears();
        let pinged = match understood(next) {
            // The page asks whether we are still there, and whether it has everything.
            Ok(Message::Text(_)) => {
                line.bring(audience);
                line.is_there();
                false
            }
            Ok(Message::Binary(_)) => break Some(goodbye::only_text()),
            Ok(message) => message.is_ping(),
            Err(goodbye) => break goodbye,
        };
        if pinged && pong(socket).await.is_none() {
            break None;
        }
    };
    line.ends();
    goodbye
}

/// The next message; where there is none any more, what to say goodbye with.
pub(super) async fn hear(socket: &mut Socket) -> Result<Message, Option<CloseFrame>> {
    let message = understood(socket.next().await)?;
    if message.is_ping() {
        pong(socket).await.ok_or(None)?;
    }
    Ok(message)
}

/// A message; where there is none any more, what to say goodbye with.
fn understood(next: Option<Result<Message, Error>>) -> Result<Message, Option<CloseFrame>> {
    match next {
        None | Some(Ok(Message::Close(_))) => Err(None),
        Some(Ok(message)) => Ok(message),
        Some(Err(why)) => Err(goodbye::to_whoever_broke_it(&why)),
    }
}

/// Lets a pong leave before anything else is read, or pongs would pile up for whoever reads none; none where it did not in time.
/// Boxed: hardly anybody pings, and nobody has to hold a timer for it.
async fn pong(socket: &mut Socket) -> Option<()> {
    Box::pin(timeout(Duration::from_secs(SEND_SECONDS), socket.flush()))
        .await
        .ok()?
        .ok()
}

/// Sends a message; none where it did not leave in time.
pub(super) async fn send(socket: &mut Socket, message: Message) -> Option<()> {
    timeout(Duration::from_secs(SEND_SECONDS), socket.send(message))
        .await
        .ok()?
        .ok()
}
