//! Around every route: where a request may come from, what every response carries, and how faults are worded.

use std::time::Duration;

use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::{Extension, Json, Router};
use tower_http::compression::CompressionLayer;
use tower_http::timeout::TimeoutLayer;

use super::fault::Fault;
use super::{App, fields, preferences};
use crate::views;
use crate::words::Message;

/// Seconds one request may take; a long poll waits 25.
const REQUEST_SECONDS: u64 = 40;

/// What our own script asks for: a frame instead of a page.
pub(super) const FRAME_TYPE: &str = "text/vnd.openfloor.frame";

/// The content policy of a file that pages use, opened as if it were a page.
const FILE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// Puts the guards around the routes.
pub(super) fn around(routes: Router<App>, app: App) -> Router {
    routes
        .fallback(|| async { Fault::nothing_here() })
        .layer(DefaultBodyLimit::max(fields::BODY_BYTES))
        .layer(TimeoutLayer::with_status_code(
            StatusCode::REQUEST_TIMEOUT,
            Duration::from_secs(REQUEST_SECONDS),
        ))
        .layer(middleware::from_fn_with_state(app.clone(), only_our_pages))
        .layer(middleware::from_fn_with_state(app.clone(), word_faults))
        .layer(middleware::from_fn(headers))
        .layer(CompressionLayer::new())
        .with_state(app)
}

/// Refuses what another site's page sends. Programs of their own send no `Origin`, and prove themselves by a token.
async fn only_our_pages(State(app): State<App>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    let upgrades = headers.contains_key(header::UPGRADE);
    let origin = headers
        .get(header::ORIGIN)
        .map(|origin| origin.to_str().unwrap_or("null"));
    let program = headers.contains_key(header::AUTHORIZATION);
    let allowed = match origin {
        Some(origin) => app.network.is_ours(origin, headers),
        None => (!upgrades || program) && !says_cross_site(headers),
    };
    if (changes || upgrades) && !allowed {
        let says = Message::of("fault-another-site");
        return Fault::new(StatusCode::FORBIDDEN, says).into_response();
    }
    next.run(request).await
}

fn says_cross_site(headers: &HeaderMap) -> bool {
    headers
        .get("sec-fetch-site")
        .is_some_and(|site| site != "same-origin" && site != "none")
}

/// Dresses a fault as the asker wants it: JSON in English, or a frame or a page in the asker's language.
async fn word_faults(State(app): State<App>, request: Request, next: Next) -> Response {
    let wants = Wants::of(&request);
    let prefs = preferences::of(request.headers(), &app.network);
    let response = next.run(request).await;
    let Some(fault) = fault_of(&response) else {
        return response;
    };
    let says = prefs.language.tell(&fault.says);
    let mut dressed = match wants {
        Wants::Json => (fault.status, Json(as_json(&fault))).into_response(),
        Wants::Frame => frame(fault.status, views::problem(&says).into_string()),
        Wants::Page => {
            let page = match &fault.receipt {
                Some(receipt) => views::receipt_page(&prefs, receipt),
                None => views::fault_page(&prefs, fault.status.as_u16(), &says),
            };
            (fault.status, Html(page.into_string())).into_response()
        }
    };
    if fault.status == StatusCode::SERVICE_UNAVAILABLE
        || fault.status == StatusCode::INSUFFICIENT_STORAGE
    {
        dressed
            .headers_mut()
            .insert(header::RETRY_AFTER, HeaderValue::from_static("2"));
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

fn as_json(fault: &Fault) -> serde_json::Value {
    let says = fault.says.to_string();
    match &fault.receipt {
        Some(receipt) => serde_json::json!({ "error": says, "receipt": receipt }),
        None => serde_json::json!({ "error": says }),
    }
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
        [(header::CONTENT_TYPE, FRAME_TYPE)],
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

/// The headers every response carries.
async fn headers(request: Request, next: Next) -> Response {
    let policy = policy(request.headers());
    let of_files = request.uri().path().starts_with("/assets/");
    let mut response = next.run(request).await;
    let is_file = of_files && response.status().is_success();
    let headers = response.headers_mut();
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::X_FRAME_OPTIONS, "DENY"),
        // Not "no-referrer": with that, browsers send `Origin: null` with our own forms.
        (header::REFERRER_POLICY, "same-origin"),
        (
            HeaderName::from_static("cross-origin-opener-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("cross-origin-resource-policy"),
            "same-origin",
        ),
        (
            HeaderName::from_static("permissions-policy"),
            "camera=(), geolocation=(), microphone=()",
        ),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // A style or a script loads nothing by itself, and every phone waits for each byte of its headers.
    let policy = if is_file {
        HeaderValue::from_static(FILE_POLICY)
    } else {
        policy
    };
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    if !is_file {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

/// No inline script or style, nothing from elsewhere. The socket is named because older Safari does not count it as 'self'.
fn policy(headers: &HeaderMap) -> HeaderValue {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let sockets = if host.chars().all(plain) && !host.is_empty() {
        format!(" ws://{host} wss://{host}")
    } else {
        String::new()
    };
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'{sockets}; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types openfloor"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'"))
}
