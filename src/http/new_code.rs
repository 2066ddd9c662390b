//! Another join code, and the pieces of open pages that have the old one in them.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::App;
use super::door::Console;
use super::fault::Fault;
use super::fields::{Body, Fields};
use super::guard::{Wants, frame};
use crate::session::JoinCode;
use crate::views;

/// The code that shall not let anybody in any more.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct OldCode {
    code: JoinCode,
}

/// Replaces the join code.
pub(super) async fn replace(
    State(app): State<App>,
    headers: HeaderMap,
    console: Console,
    Fields(old): Fields<OldCode>,
) -> Result<Response, Fault> {
    let id = console.room.id;
    app.lobby.replace_code(id, old.code).await?;
    Ok(match Wants::from_headers(&headers) {
        Wants::Frame => frame(StatusCode::OK, views::no_problem().into_string()),
        _ => Redirect::to(&format!("/console/{id}")).into_response(),
    })
}

/// The same for programs, which get the code that stands now.
pub(super) async fn replace_for_program(
    State(app): State<App>,
    headers: HeaderMap,
    console: Console,
    Body(old): Body<OldCode>,
) -> Result<Json<Value>, Fault> {
    app.lobby.replace_code(console.room.id, old.code).await?;
    let code = console.room.look(|session, _| session.code()).await?;
    let join = format!("{}/j/{}", app.network.base(&headers), code.compact());
    Ok(Json(json!({ "code": code.to_string(), "join": join })))
}
