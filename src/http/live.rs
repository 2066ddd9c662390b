//! The live rungs: WebSocket, server-sent events, long poll. The same frames on each.

use std::convert::Infallible;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{FromRequestParts, Query, Request};
use axum::http::{StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use bytes::Bytes;
use futures_util::stream;
use serde::Deserialize;
use tokio::time::timeout;

use super::App;
use super::door::{Console, Phone, Screen};
use super::fault::Fault;
use super::guard::FRAME_KIND;
use super::limits::{EVENT_SECONDS, POLL_SECONDS};
use super::socket;
use super::watching::{Watches, Watching};
use crate::room::{Frame, Since};
use crate::session::Rung;
use crate::words::Message;

#[derive(Deserialize, Default)]
struct Cursor {
    #[serde(default)]
    since: u64,
}

/// Where the asker stands: `?since=`, or the last event's id after a dropped event stream.
pub(super) struct Standing(Since);

impl<S: Send + Sync> FromRequestParts<S> for Standing {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Fault> {
        let last = parts
            .headers
            .get("last-event-id")
            .and_then(|id| id.to_str().ok())
            .and_then(|id| id.parse().ok());
        let query = Query::<Cursor>::from_request_parts(parts, state).await;
        let query =
            query.map_err(|_| Fault::new(StatusCode::BAD_REQUEST, Message::of("fault-since")))?;
        Ok(Standing(Since(last.unwrap_or(query.0.since))))
    }
}

async fn socket_of<T: FromRequestParts<App, Rejection = Fault> + Watches>(
    app: App,
    request: Request,
) -> Result<Response, Fault> {
    let (mut parts, body) = request.into_parts();
    let who = T::from_request_parts(&mut parts, &app).await?;
    let Standing(since) = Standing::from_request_parts(&mut parts, &app).await?;
    socket::answer(
        &app.connections,
        Request::from_parts(parts, body),
        who.on(Rung::Socket),
        since,
    )
}

fn events_of(watching: Watching, since: Since) -> Response {
    let start = (watching, since, true);
    let frames = stream::unfold(start, |(watching, since, first)| async move {
        // Something at once, so that a browser behind a proxy that buffers learns quickly whether this rung holds.
        let wait = if first {
            Duration::ZERO
        } else {
            Duration::from_secs(EVENT_SECONDS)
        };
        let chunk = tokio::select! {
            frame = next(&watching, since, wait) => frame,
            () = watching.room.closed() => return None,
        };
        // A browser shows its page no comments: what only says that it is there is a frame that changes nothing.
        let frame = chunk.unwrap_or_else(|| Frame::nothing_new(since));
        let since = Since(frame.seq);
        Some((Ok::<_, Infallible>(event(&frame)), (watching, since, false)))
    });
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    (headers, Body::from_stream(frames)).into_response()
}

/// A frame as an event: every line of it behind `data: `.
fn event(frame: &Frame) -> Bytes {
    let text = frame.text();
    let text = String::from_utf8_lossy(&text);
    let lines: Vec<String> = text
        .split('\n')
        .map(|line| format!("data: {line}\n"))
        .collect();
    format!("id: {}\n{}\n", frame.seq, lines.concat()).into()
}

async fn poll_of(watching: Watching, since: Since) -> Response {
    let frame = tokio::select! {
        frame = next(&watching, since, Duration::from_secs(POLL_SECONDS)) => frame,
        () = watching.room.closed() => return Fault::from(crate::room::RoomError::Away).into_response(),
    };
    watching.linger();
    match frame {
        Some(frame) => (
            [(header::CONTENT_TYPE, FRAME_KIND)],
            Body::from(frame.text()),
        )
            .into_response(),
        None => StatusCode::NO_CONTENT.into_response(),
    }
}

/// What is newer than a cursor, waited for as long as that.
async fn next(watching: &Watching, since: Since, wait: Duration) -> Option<Frame> {
    let audience = watching.audience();
    let mut nudges = audience.nudges();
    timeout(wait, async {
        loop {
            nudges.mark_unchanged();
            if let Some(frame) = audience.newer(since) {
                return Some(frame);
            }
            nudges.changed().await.ok()?;
        }
    })
    .await
    .ok()
    .flatten()
}

/// One handler for each rung and role.
macro_rules! rungs {
    ($who:ty, $socket:ident, $events:ident, $poll:ident) => {
        pub(super) async fn $socket(
            axum::extract::State(app): axum::extract::State<App>,
            request: Request,
        ) -> Result<Response, Fault> {
            socket_of::<$who>(app, request).await
        }
        pub(super) async fn $events(who: $who, Standing(since): Standing) -> Response {
            events_of(who.on(Rung::Events), since)
        }
        pub(super) async fn $poll(who: $who, Standing(since): Standing) -> Response {
            poll_of(who.on(Rung::Poll), since).await
        }
    };
}

rungs!(Phone, phone_socket, phone_events, phone_poll);
rungs!(Console, console_socket, console_events, console_poll);
rungs!(Screen, screen_socket, screen_events, screen_poll);
