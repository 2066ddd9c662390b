//! The headers that every response carries. Pages get the long ones; every byte before a phone's first page counts.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;

use super::App;

/// What everything carries. There is no embedder policy: nothing from elsewhere gets past the content policy of a page, so
/// that it would let nothing more in or out.
static EVERYTHING: [(HeaderName, &str); 5] = [
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::X_FRAME_OPTIONS, "DENY"),
    // Not "no-referrer": with that, browsers send `Origin: null` with our own forms. Other sites get none either way.
    (header::REFERRER_POLICY, "same-origin"),
    (
        HeaderName::from_static("cross-origin-opener-policy"),
        "same-origin",
    ),
    (
        HeaderName::from_static("cross-origin-resource-policy"),
        "same-origin",
    ),
];

/// What a page carries besides: nothing that could watch the room or pay, and no place in a search engine, for the address
/// of a page may have a join code in it.
static PAGES: [(HeaderName, &str); 2] = [
    (
        HeaderName::from_static("permissions-policy"),
        "bluetooth=(), camera=(), display-capture=(), geolocation=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
    ),
    (HeaderName::from_static("x-robots-tag"), "noindex"),
];

/// The content policy of what is no page, opened as if it were one.
const FILE_POLICY: &str = "default-src 'none'; frame-ancestors 'none'";

/// A year, in which a browser that was here by the encrypted way comes by no other. Not for the names below this one: they
/// may be somebody else's.
const ENCRYPTED_ONLY: &str = "max-age=31536000";

/// Puts them on.
pub(super) async fn on_everything(
    State(app): State<App>,
    request: Request,
    next: Next,
) -> Response {
    let policy = page_policy(request.headers(), app.network.is_secure());
    let of_files = request.uri().path().starts_with("/assets/");
    let mut response = next.run(request).await;
    let is_file = of_files && response.status().is_success();
    let is_page = is_page(&response);
    let headers = response.headers_mut();
    let besides = if is_page { &PAGES[..] } else { &[] };
    for (name, value) in EVERYTHING.iter().chain(besides) {
        headers.insert(name, HeaderValue::from_static(value));
    }
    let policy = if is_page {
        policy
    } else {
        HeaderValue::from_static(FILE_POLICY)
    };
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    if app.network.is_secure() {
        let year = HeaderValue::from_static(ENCRYPTED_ONLY);
        headers.insert(header::STRICT_TRANSPORT_SECURITY, year);
    }
    if !is_file {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}

fn is_page(response: &Response) -> bool {
    let kind = response.headers().get(header::CONTENT_TYPE);
    kind.is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"))
}

/// No inline script or style, nothing from elsewhere. The socket is named because older Safari does not count it as 'self'.
fn page_policy(headers: &HeaderMap, is_secure: bool) -> HeaderValue {
    let host = headers
        .get(header::HOST)
        .and_then(|host| host.to_str().ok())
        .unwrap_or_default();
    let plain = |c: char| c.is_ascii_alphanumeric() || ".-:[]".contains(c);
    let sockets = match host.chars().all(plain) && !host.is_empty() {
        true if is_secure => format!(" wss://{host}"),
        true => format!(" ws://{host} wss://{host}"),
        false => String::new(),
    };
    let policy = format!(
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'{sockets}; form-action 'self'; \
         base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types openfloor"
    );
    HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static(FILE_POLICY))
}
