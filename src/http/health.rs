//! For whoever watches the server.

use axum::extract::State;
use axum::http::StatusCode;

use super::App;

/// The program runs.
pub(super) async fn healthy() -> &'static str {
    "ok\n"
}

/// The program takes requests; not while it is shutting down.
pub(super) async fn ready(State(app): State<App>) -> (StatusCode, &'static str) {
    if app.closing.is_cancelled() {
        (StatusCode::SERVICE_UNAVAILABLE, "Back in a moment\n")
    } else {
        (StatusCode::OK, "ok\n")
    }
}
