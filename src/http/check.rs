//! Checking a network a week before the day, without a session: each way on which news come, tried once and cut short.
//!
//! Anybody can ask for these, so each is bounded: in time, in bytes, and all together in number. The guards around every
//! route hold here as well, so a socket opens from our own page only, as the live ones do.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use bytes::Bytes;
use futures_util::{StreamExt, stream};
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};
use tokio_tungstenite::tungstenite::{self, protocol::CloseFrame};

use super::App;
use super::fault::Fault;
use super::socket::{self, Socket};
use crate::room::Since;
use crate::views::{self, CheckedFrom, Preferences};
use crate::words::Message;

/// Tries that may be going on at the same time: a few people who check, not a crowd that holds connections.
const TRIES: usize = 100;

/// Seconds after which a socket or an event stream is ended. Longer than the page waits for the first event (3), so that a
/// proxy that keeps a stream back until its end is found out.
const TRY_SECONDS: u64 = 5;

/// Seconds a poll is held: long enough to tell whether a network lets a request wait.
const POLL_SECONDS: u64 = 2;

/// The places for tries.
#[derive(Clone)]
pub struct Tries(Arc<Semaphore>);

impl Default for Tries {
    fn default() -> Tries {
        Tries(Arc::new(Semaphore::new(TRIES)))
    }
}

impl Tries {
    fn place(&self) -> Result<OwnedSemaphorePermit, Fault> {
        let full = |_| Fault::new(StatusCode::SERVICE_UNAVAILABLE, Message::of("check-busy"));
        self.0.clone().try_acquire_owned().map_err(full)
    }
}

/// The page that tries each way and says what it means.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
) -> Html<String> {
    let base = app.network.base(&headers);
    let address: Uri = base.parse().unwrap_or_default();
    let encrypted = address.scheme_str() == Some("https");
    let from = CheckedFrom {
        host: address.host().unwrap_or_default(),
        port: address
            .port_u16()
            .unwrap_or(if encrypted { 443 } else { 80 }),
        encrypted,
    };
    Html(views::check_page(&prefs, &from).into_string())
}

/// Answers at once: how long the way there and back takes.
pub(super) async fn round_trip() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// A socket that says one thing, hears one thing, and ends.
pub(super) async fn socket(State(app): State<App>, request: Request) -> Result<Response, Fault> {
    let place = app.tries.place()?;
    let closing = app.closing.clone();
    socket::upgrade(
        &app.connections,
        request,
        Since(0),
        move |mut socket| async move {
            let _place = place;
            let goodbye = tokio::select! {
                greeted = timeout(Duration::from_secs(TRY_SECONDS), greet(&mut socket)) => greeted.ok().flatten(),
                () = closing.cancelled() => None,
            };
            socket::close(&mut socket, goodbye).await;
        },
    )
}

/// Says and hears one thing. Answers with what to say goodbye with, if there is anything to say.
async fn greet(socket: &mut Socket) -> Option<CloseFrame> {
    socket::send(socket, tungstenite::Message::text("0 ")).await?;
    socket::hear(socket).await.err().flatten()
}

/// An event stream with one event at once, which then stays open for a while.
pub(super) async fn events(State(app): State<App>) -> Result<Response, Fault> {
    let place = app.tries.place()?;
    let first = stream::once(async { Ok::<_, Infallible>(Bytes::from_static(b"data: 0 \n\n")) });
    let rest = stream::once(async move {
        let _place = place;
        tokio::select! {
            () = sleep(Duration::from_secs(TRY_SECONDS)) => {}
            () = app.closing.cancelled() => {}
        }
        Ok(Bytes::from_static(b": over\n\n"))
    });
    let headers = [
        (header::CONTENT_TYPE, "text/event-stream"),
        (header::HeaderName::from_static("x-accel-buffering"), "no"),
    ];
    Ok((headers, Body::from_stream(first.chain(rest))).into_response())
}

/// A request that is held for a moment, as polling holds it for longer.
pub(super) async fn poll(State(app): State<App>) -> Result<StatusCode, Fault> {
    let _place = app.tries.place()?;
    tokio::select! {
        () = sleep(Duration::from_secs(POLL_SECONDS)) => {}
        () = app.closing.cancelled() => {}
    }
    Ok(StatusCode::NO_CONTENT)
}
