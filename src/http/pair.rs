//! Letting somebody else help: the console shows a helper code, and the other person types it. The code travels in bodies
//! only, so that no log, history or proxy ever has it.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::App;
use super::cookies::Opens;
use super::door::Console;
use super::fault::Fault;
use super::fields::{Body, Fields};
use super::guard::{Wants, frame};
use crate::room::{HELPER_CODE_MS, HelperCode, RoomHandle};
use crate::session::identity::Secret;
use crate::views::{self, Preferences};

/// What whoever wants to help types.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PairForm {
    code: String,
}

/// Nothing is asked; what comes along is refused like everywhere.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Nothing {}

/// Shows a new helper code to this console alone.
pub(super) async fn offer(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    console: Console,
    Fields(Nothing {}): Fields<Nothing>,
) -> Result<Response, Fault> {
    let id = console.room.id;
    let code = app.lobby.offer_help(id, &console.secret)?;
    let address = app.network.base(&headers);
    if Wants::from_headers(&headers) == Wants::Frame {
        let shown = views::helper_code(prefs.language, id, Some((&code, &address)));
        let html = views::no_problem().into_string() + &shown.into_string();
        return Ok(frame(StatusCode::OK, html));
    }
    let page = views::helper_code_page(&prefs, id, &code, &address);
    Ok(Html(page.into_string()).into_response())
}

/// The page on which a helper code is typed.
pub(super) async fn page(State(app): State<App>, prefs: Preferences) -> Html<String> {
    Html(views::pair_page(&prefs, "", None, !app.network.is_secure()).into_string())
}

/// Takes a helper code, and leads to the console. What was typed is kept if it was wrong.
pub(super) async fn pair(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    Fields(form): Fields<PairForm>,
) -> Response {
    match enter(&app, &form.code).await {
        Ok((room, secret)) => {
            let cookie = Opens::Console.set(&app.network, room.id, secret.write(), room.keep_days);
            let console = Redirect::to(&format!("/console/{}", room.id));
            ([(header::SET_COOKIE, cookie)], console).into_response()
        }
        Err(fault) if Wants::from_headers(&headers) != Wants::Page => fault.into_response(),
        Err(Fault { status, says, .. }) => {
            let says = prefs.language.tell(&says);
            let insecure = !app.network.is_secure();
            let page = views::pair_page(&prefs, &form.code, Some(&says), insecure);
            (status, Html(page.into_string())).into_response()
        }
    }
}

/// A helper code for programs.
pub(super) async fn offer_to_program(
    State(app): State<App>,
    console: Console,
    Body(Nothing {}): Body<Nothing>,
) -> Result<(StatusCode, Json<Value>), Fault> {
    let code = app.lobby.offer_help(console.room.id, &console.secret)?;
    let body = json!({ "code": code.shown(), "seconds": HELPER_CODE_MS / 1_000 });
    Ok((StatusCode::CREATED, Json(body)))
}

/// The session and its facilitator's secret, for a program that was given a helper code.
pub(super) async fn pair_program(
    State(app): State<App>,
    Body(form): Body<PairForm>,
) -> Result<Json<Value>, Fault> {
    let (room, secret) = enter(&app, &form.code).await?;
    Ok(Json(
        json!({ "session": room.id, "facilitator": secret.write() }),
    ))
}

async fn enter(app: &App, typed: &str) -> Result<(std::sync::Arc<RoomHandle>, Secret), Fault> {
    let (session, secret) = app.lobby.accept_help(HelperCode::parse(typed)?)?;
    let room = app.lobby.room(session).await?;
    Ok((room, secret))
}
