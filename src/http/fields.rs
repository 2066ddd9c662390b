//! What comes in: form fields and JSON bodies, parsed once at the door, refused in words.

use std::time::Duration;

use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};
use serde::de::DeserializeOwned;
use tokio::time::timeout;

use super::fault::Fault;

/// Bytes of a request's body: five answers of 500 characters, each of four bytes written as twelve, and some room.
pub(super) const BODY_BYTES: usize = 64 * 1024;

/// Seconds a body may take to come in: slow Wi-Fi, not somebody who holds the line.
const BODY_SECONDS: u64 = 15;

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
            .map_err(|why| unreadable("form", &why.body_text()))
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
            .map_err(|why| unreadable("JSON", &why.to_string()))
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
        format!("Send this as {wanted}."),
    ))
}

async fn read<S: Send + Sync>(request: Request, state: &S) -> Result<Bytes, Fault> {
    let whole = timeout(
        Duration::from_secs(BODY_SECONDS),
        Bytes::from_request(request, state),
    );
    let slow = |_| {
        Fault::new(
            StatusCode::REQUEST_TIMEOUT,
            "The request came too slowly. Send it again.",
        )
    };
    whole
        .await
        .map_err(slow)?
        .map_err(|why| match why.status() {
            StatusCode::PAYLOAD_TOO_LARGE => too_large(),
            status => Fault::new(
                status,
                "The request broke off before it was whole. Send it again.",
            ),
        })
}

/// The sentence for a body over the limit.
pub(super) fn too_large() -> Fault {
    let says = format!(
        "That is too much in one go: a request can have {} KiB. Make it shorter and send it again.",
        BODY_BYTES / 1024
    );
    Fault::new(StatusCode::PAYLOAD_TOO_LARGE, says)
}

fn not_utf8() -> Fault {
    Fault::new(
        StatusCode::BAD_REQUEST,
        "The text that came in is not UTF-8, so it was not stored. Send it as UTF-8.",
    )
}

fn unreadable(what: &str, why: &str) -> Fault {
    let why = why.rsplit(": ").next().unwrap_or(why);
    Fault::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        format!(
            "The {what} could not be read: {why}. Nothing was stored. Reload the page and try again."
        ),
    )
}

fn rebuilt(bytes: Bytes) -> Request {
    let request =
        Request::post("/").header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    request
        .body(bytes.into())
        .expect("a fixed request line is sound")
}
