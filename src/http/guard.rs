//! Around every route: where a request may come from, what every response carries, and how faults are worded. Everything
//! that is not the words is in `origin` and `headers`.

use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::{Extension, Json, Router};
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use super::fault::{Fault, Owed};
use super::limits::{BODY_BYTES, REQUEST_SECONDS};
use super::{App, fields, headers, origin, preferences};
use crate::views::{self, Preferences};
use crate::words::Message;

/// What our own script asks for: a frame instead of a page.
pub(super) const FRAME_TYPE: &str = "text/vnd.openfloor.frame";

/// The same with its letters, as every text says them.
pub(super) const FRAME_KIND: &str = "text/vnd.openfloor.frame; charset=utf-8";

/// Puts the guards around the routes.
pub(super) fn around(routes: Router<App>, app: App) -> Router {
    routes
        .fallback(|| async { Fault::nothing_here() })
        .layer(DefaultBodyLimit::max(BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            Duration::from_secs(REQUEST_SECONDS),
        ))
        .layer(middleware::from_fn_with_state(
            app.clone(),
            origin::only_ours,
        ))
        .layer(middleware::from_fn_with_state(app.clone(), word_faults))
        .layer(middleware::from_fn_with_state(
            app.clone(),
            headers::on_everything,
        ))
        .layer(CompressionLayer::new())
        .with_state(app)
}

/// Puts a fault into words, and says of every answer what its status asks for besides.
async fn word_faults(State(app): State<App>, request: Request, next: Next) -> Response {
    let wants = Wants::of(&request);
    let prefs = preferences::of(request.headers(), &app.network);
    let response = next.run(request).await;
    if response.status().is_server_error() && !app.closing.is_cancelled() {
        app.figures.fault();
    }
    let mut response = match fault_of(&response) {
        Some(fault) => dressed(&fault, wants, &prefs, &response),
        None => response,
    };
    for (name, value) in what_then(response.status()) {
        let headers = response.headers_mut();
        headers
            .entry(*name)
            .or_insert(HeaderValue::from_static(value));
    }
    response
}

/// A fault as the asker wants it: JSON in English, or a frame or a page in the asker's language.
fn dressed(fault: &Fault, wants: Wants, prefs: &Preferences, bare: &Response) -> Response {
    let says = prefs.language.tell(&fault.says);
    let mut dressed = match wants {
        Wants::Json => (fault.status, Json(as_json(fault))).into_response(),
        Wants::Frame => frame(fault.status, views::problem(&says).into_string()),
        Wants::Page => {
            let page = match &fault.receipt {
                Some(receipt) => views::receipt_page(prefs, receipt),
                None => views::fault_page(prefs, fault.status.as_u16(), &says),
            };
            (fault.status, Html(page.into_string())).into_response()
        }
    };
    if let Some(Owed { seconds, .. }) = fault.owed {
        dressed
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from(seconds));
    }
    // Which methods an address takes, as the framework found out.
    if let Some(methods) = bare.headers().get(header::ALLOW) {
        dressed.headers_mut().insert(header::ALLOW, methods.clone());
    }
    if fault.status == StatusCode::UPGRADE_REQUIRED {
        // What a request must upgrade to where only a socket answers.
        dressed.headers_mut().extend([
            (header::CONNECTION, HeaderValue::from_static("upgrade")),
            (header::UPGRADE, HeaderValue::from_static("websocket")),
            (
                header::SEC_WEBSOCKET_VERSION,
                HeaderValue::from_static("13"),
            ),
        ]);
    }
    dressed
}

/// What a status says besides: when to ask again, or how.
fn what_then(status: StatusCode) -> &'static [(&'static str, &'static str)] {
    match status {
        StatusCode::TOO_MANY_REQUESTS => &[("retry-after", "1")],
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::INSUFFICIENT_STORAGE => {
            &[("retry-after", "2")]
        }
        StatusCode::UPGRADE_REQUIRED => &[("upgrade", "websocket"), ("connection", "upgrade")],
        _ => &[],
    }
}

fn as_json(fault: &Fault) -> serde_json::Value {
    let mut body = serde_json::json!({ "error": fault.says.to_string() });
    if let Some(receipt) = &fault.receipt {
        body["receipt"] = serde_json::json!(receipt);
    }
    if let Some(Owed { task, bits, .. }) = &fault.owed {
        body["work"] = serde_json::json!({ "task": task, "bits": bits });
    }
    body
}

/// The fault in a response: a handler's own, or the framework's put into words.
fn fault_of(response: &Response) -> Option<Fault> {
    if let Some(Extension(fault)) = response.extensions().get::<Extension<Fault>>() {
        return Some(fault.clone());
    }
    if let Some(fault) = response.extensions().get::<Fault>() {
        return Some(fault.clone());
    }
    let status = response.status();
    let worded = response
        .headers()
        .get(header::CONTENT_TYPE)
        .is_some_and(|kind| !kind.as_bytes().starts_with(b"text/plain"));
    if !(status.is_client_error() || status.is_server_error()) || worded {
        return None;
    }
    Some(match status {
        StatusCode::METHOD_NOT_ALLOWED => Fault::new(status, Message::of("fault-not-that-kind")),
        StatusCode::REQUEST_TIMEOUT => Fault::new(status, Message::of("fault-too-long")),
        StatusCode::PAYLOAD_TOO_LARGE => fields::too_large(),
        status if status.is_server_error() => Fault::new(status, Message::of("fault-went-wrong")),
        status => Fault::new(status, Message::of("fault-not-understood")),
    })
}

/// A frame that answers a POST: no sequence number of its own, so the cursor stays where it is.
pub(super) fn frame(status: StatusCode, html: String) -> Response {
    (
        status,
        [(header::CONTENT_TYPE, FRAME_KIND)],
        format!("0 {html}"),
    )
        .into_response()
}

/// What the asker wants to get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wants {
    /// A JSON object.
    Json,
    /// A frame, for our script.
    Frame,
    /// A page.
    Page,
}

impl Wants {
    fn of(request: &Request) -> Wants {
        if request.uri().path().starts_with("/api/") {
            Wants::Json
        } else {
            Wants::from_headers(request.headers())
        }
    }

    /// By the `Accept` header.
    pub(super) fn from_headers(headers: &HeaderMap) -> Wants {
        let accept = headers
            .get(header::ACCEPT)
            .and_then(|accept| accept.to_str().ok())
            .unwrap_or_default();
        match accept {
            accept if accept.contains(FRAME_TYPE) => Wants::Frame,
            accept if accept.contains("application/json") && !accept.contains("text/html") => {
                Wants::Json
            }
            _ => Wants::Page,
        }
    }
}
