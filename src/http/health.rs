//! For whoever watches the server.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::json;

use super::App;

/// The program runs.
pub(super) async fn healthy() -> &'static str {
    "ok\n"
}

/// The program takes requests and can store what people send; not while it is shutting down. Why not is said to whoever runs
/// it, with the reason that its log has.
pub(super) async fn ready(State(app): State<App>) -> Response {
    let not = |why: &str| {
        let says = Json(json!({ "error": why }));
        (StatusCode::SERVICE_UNAVAILABLE, says).into_response()
    };
    if app.closing.is_cancelled() {
        return not("Back in a moment");
    }
    match app.lobby.can_store().await {
        Ok(()) => "ok\n".into_response(),
        Err(why) => not(&why.to_string()),
    }
}
