//! What comes in: form fields and JSON bodies, parsed once at the door, refused in words.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::fault::Fault;
use super::limits::{BODY_BYTES, BODY_SECONDS};
use crate::words::Message;

/// Fields of a form. Unknown fields are refused.
pub(super) struct Fields<T>(pub(super) T);

/// A JSON body. Unknown fields are refused.
pub(super) struct Body<T>(pub(super) T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Fields<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        expect_type(&request, "application/x-www-form-urlencoded")?;
        let bytes = read(request, state).await?;
        // The form parser would replace broken characters in silence; words must never be changed in silence.
        if percent_encoding::percent_decode(&bytes)
            .decode_utf8()
            .is_err()
        {
            return Err(not_utf8());
        }
        let form = axum::extract::Form::<T>::from_request(rebuilt(bytes), state).await;
        form.map(|form| Fields(form.0))
            .map_err(|why| unreadable("fault-form-unreadable", &why.body_text()))
    }
}

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Body<T> {
    type Rejection = Fault;

    async fn from_request(request: Request, state: &S) -> Result<Self, Fault> {
        expect_type(&request, "application/json")?;
        let bytes = read(request, state).await?;
        let text = std::str::from_utf8(&bytes).map_err(|_| not_utf8())?;
        serde_json::from_str(text)
            .map(Body)
            .map_err(|why| unreadable("fault-json-unreadable", &why.to_string()))
    }
}

fn expect_type(request: &Request, wanted: &str) -> Result<(), Fault> {
    let given = request
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    if given
        .split(';')
        .next()
        .is_some_and(|given| given.trim().eq_ignore_ascii_case(wanted))
    {
        return Ok(());
    }
    Err(Fault::new(
        StatusCode::UNSUPPORTED_MEDIA_TYPE,
        Message::of("fault-wrong-type").with("type", wanted),
    ))
}

async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Fault> {
    let whole = timeout(
        Duration::from_secs(BODY_SECONDS),
        Bytes::from_request(request, state),
    );
    let slow = |_| Fault::new(StatusCode::REQUEST_TIMEOUT, Message::of("fault-too-slow"));
    whole
        .await
        .map_err(slow)?
        .map_err(|why| match why.status() {
            StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            status => Fault::new(status, Message::of("fault-broken-off")),
        })
}

/// The sentence for a body over the limit.
pub(super) fn too_large() -> Fault {
    let says = Message::of("fault-too-large").with("kib", BODY_BYTES / 1024);
    Fault::new(StatusCode::PAYLOAD_TOO_LARGE, says)
}

/// The same fault with the limit of a request that has one of its own, which its sentence has to name.
pub(super) fn of_limit(fault: Fault, most: usize) -> Fault {
    if fault.status != StatusCode::PAYLOAD_TOO_LARGE {
        return fault;
    }
    let says = Message::of("fault-too-large").with("kib", most / 1024);
    Fault::new(StatusCode::PAYLOAD_TOO_LARGE, says)
}

fn not_utf8() -> Fault {
    Fault::new(StatusCode::BAD_REQUEST, Message::of("fault-not-utf-8"))
}

/// What a parser did not take. Its own words are for programmers, and stay as they are, but for what they repeat.
fn unreadable(key: &'static str, why: &str) -> Fault {
    let why = why.rsplit(": ").next().unwrap_or(why);
    Fault::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        Message::of(key).quoting("why", why),
    )
}

fn rebuilt(bytes: Bytes) -> Request {
    let request =
        Request::post("/").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    request
        .body(bytes.into())
        .expect("a fixed request line is sound")
}
