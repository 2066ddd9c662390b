//! The WebSocket: our own upgrade, so that there is one tungstenite in the tree and its buffers are ours to set.

mod goodbye;
#[cfg(test)]
mod tests;

use std::time::Duration;

use axum::body::Body;
use axum::extract::Request;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::Response;
use bytes::Bytes;
use futures_util::{SinkExt, StreamExt};
use hyper::upgrade::{OnUpgrade, Upgraded};
use hyper_util::rt::TokioIo;
use tokio::time::{Instant, interval_at, timeout};
use tokio_tungstenite::WebSocketStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;
use tokio_tungstenite::tungstenite::protocol::{CloseFrame, Role, WebSocketConfig};
use tokio_tungstenite::tungstenite::{Message, Utf8Bytes};

use tokio_util::task::TaskTracker;

use super::fault::Fault;
use super::limits::{
    MESSAGE_BYTES, PING_SECONDS, READ_BUFFER_BYTES, SEND_SECONDS, SILENCE_SECONDS,
    WRITE_BUFFER_BYTES,
};
use super::watching::Watching;
use crate::room::{Frame, Since};
use crate::words;

pub(super) use goodbye::close;

/// A socket on the server's side.
pub(super) type Socket = WebSocketStream<TokioIo<Upgraded>>;

/// Answers an upgrade request; the room is watched until either side ends.
pub(super) fn answer(
    connections: &TaskTracker,
    request: Request,
    watching: Watching,
    since: Since,
) -> Result<Response, Fault> {
    upgrade(connections, request, move |mut socket| async move {
        let goodbye = attend(&mut socket, &watching, since).await;
        close(&mut socket, goodbye).await;
    })
}

/// Answers an upgrade request, and lets the socket be attended to.
pub(super) fn upgrade<A: Future<Output = ()> + Send>(
    connections: &TaskTracker,
    mut request: Request,
    attend: impl FnOnce(Socket) -> A + Send + 'static,
) -> Result<Response, Fault> {
    let key = handshake_key(request.headers())?;
    let upgrade = request
        .extensions_mut()
        .remove::<OnUpgrade>()
        .ok_or_else(not_a_socket)?;
    // The connection's place under the cap is kept as long as the socket lives.
    let place = request
        .extensions_mut()
        .remove::<std::sync::Arc<tokio::sync::OwnedSemaphorePermit>>();
    connections.spawn(async move {
        let _place = place;
        if let Ok(upgraded) = upgrade.await {
            let io = TokioIo::new(upgraded);
            attend(WebSocketStream::from_raw_socket(io, Role::Server, Some(config())).await).await;
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

/// Sends what is newer until the connection or the room ends. Answers with the close frame to say goodbye with.
async fn attend(socket: &mut Socket, watching: &Watching, since: Since) -> Option<CloseFrame> {
    let audience = watching.audience();
    // Subscribed before reading, so that nothing falls between.
    let mut nudges = audience.nudges();
    let mut cursor = since;
    let mut heard = Instant::now();
    let period = Duration::from_secs(PING_SECONDS);
    let mut pings = interval_at(Instant::now() + period, period);
    loop {
        nudges.mark_unchanged();
        if let Some(frame) = audience.newer(cursor) {
            cursor = Since(frame.seq);
            send(socket, text(&frame)).await?;
        }
        tokio::select! {
            changed = nudges.changed() => changed.ok()?,
            message = hear(socket) => {
                heard = Instant::now();
                match message {
                    // The page asks whether we are still there; the answer is a frame that changes nothing.
                    Ok(Message::Text(_)) => send(socket, text(&Frame::nothing_new(cursor))).await?,
                    Ok(Message::Binary(_)) => return Some(goodbye::only_text()),
                    Ok(_) => {}
                    Err(goodbye) => return goodbye,
                }
            }
            _ = pings.tick() => {
                if heard.elapsed() > Duration::from_secs(SILENCE_SECONDS) {
                    return None;
                }
                send(socket, Message::Ping(Bytes::new())).await?;
            }
            () = watching.room.closed() => return Some(goodbye::farewell(watching.room.is_deleted())),
        }
    }
}

fn text(frame: &Frame) -> Message {
    // The frame was made of a string; the check costs little and keeps this safe.
    Utf8Bytes::try_from(frame.bytes.clone()).map_or_else(|_| Message::text("0 "), Message::Text)
}

/// The next message; where there is none any more, what to say goodbye with.
pub(super) async fn hear(socket: &mut Socket) -> Result<Message, Option<CloseFrame>> {
    match socket.next().await {
        None | Some(Ok(Message::Close(_))) => Err(None),
        Some(Ok(ping @ Message::Ping(_))) => {
            // The pong leaves before anything else is read, or pongs would pile up for whoever reads none.
            let left = timeout(Duration::from_secs(SEND_SECONDS), socket.flush()).await;
            left.is_ok_and(|left| left.is_ok())
                .then_some(ping)
                .ok_or(None)
        }
        Some(Ok(message)) => Ok(message),
        Some(Err(why)) => Err(goodbye::to_whoever_broke_it(&why)),
    }
}

/// Sends a message; none where it did not leave in time.
pub(super) async fn send(socket: &mut Socket, message: Message) -> Option<()> {
    timeout(Duration::from_secs(SEND_SECONDS), socket.send(message))
        .await
        .ok()?
        .ok()
}
