//! Where a request may come from: by which names this server is called, and from which pages it takes anything.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::App;
use super::fault::Fault;
use crate::words::Message;

/// What a load balancer asks for, by whatever name: it says nothing, and nobody is let in by it.
const BY_ANY_NAME: [&str; 2] = ["/healthz", "/readyz"];

/// Refuses what came by somebody else's name, and what another site's page sends. Programs of their own send no `Origin`,
/// and prove themselves by a token.
pub(super) async fn only_ours(State(app): State<App>, request: Request, next: Next) -> Response {
    let headers = request.headers();
    if !app.network.is_called(headers) && !BY_ANY_NAME.contains(&request.uri().path()) {
        let says =
            Message::of("fault-other-name").with("address", app.network.base(headers).as_str());
        return Fault::new(StatusCode::MISDIRECTED_REQUEST, says).into_response();
    }
    let changes = !matches!(*request.method(), Method::GET | Method::HEAD);
    let upgrades = headers.contains_key(header::UPGRADE);
    if (changes || upgrades) && !is_from_us(&app, headers, upgrades) {
        let says = Message::of("fault-another-site");
        return Fault::new(StatusCode::FORBIDDEN, says).into_response();
    }
    next.run(request).await
}

fn is_from_us(app: &App, headers: &HeaderMap, upgrades: bool) -> bool {
    let origin = headers
        .get(header::ORIGIN)
        .map(|origin| origin.to_str().unwrap_or("null"));
    let program = headers.contains_key(header::AUTHORIZATION);
    let named = match origin {
        Some(origin) => app.network.is_ours(origin, headers),
        None => !upgrades || program,
    };
    named && !says_cross_site(headers)
}

fn says_cross_site(headers: &HeaderMap) -> bool {
    headers
        .get("sec-fetch-site")
        .is_some_and(|site| site != "same-origin" && site != "none")
}
