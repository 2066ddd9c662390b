//! The same verbs for other programs, as JSON. A program proves itself by `Authorization: Bearer …`; `openapi.json`
//! describes every operation, and a test holds it against these routes.

use axum::extract::{DefaultBodyLimit, Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::App;
use super::act::Act;
use super::asker::Asker;
use super::caution;
use super::door::{Console, Phone, Reader, Screen};
use super::fault::Fault;
use super::fields::{Body, of_limit};
use super::limits::BODY_BYTES;
use super::{join, new_code, notes, pair, passcode, word};
use crate::room::Choice;
use crate::session::{Own, Report, Role, SessionId, Why, limits};

/// The description of this API.
const OPENAPI: &str = include_str!("../../web/openapi.json");

/// Bytes of what opens a session: the data of an earlier report may be in it.
const OPEN_BYTES: usize = limits::EARLIER_BYTES + BODY_BYTES;

pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/openapi.json", get(describe))
        .route(
            "/sessions",
            post(open).layer(DefaultBodyLimit::max(OPEN_BYTES)),
        )
        .route("/join", post(join))
        .route("/pair", post(pair::pair_program))
        .route("/sessions/{session}", get(state).delete(delete))
        .route("/sessions/{session}/do/{verb}", post(act))
        .route(
            "/sessions/{session}/code",
            post(new_code::replace_for_program),
        )
        .route("/sessions/{session}/pair", post(pair::offer_to_program))
        .route("/sessions/{session}/answers", post(answer))
        .route("/sessions/{session}/marks", post(mark))
        .route("/sessions/{session}/word", post(word::say_for_program))
        .route("/sessions/{session}/notes", post(notes::take_as_json))
        .route("/sessions/{session}/pass", post(pass))
        .route("/sessions/{session}/withdraw", post(withdraw))
        .route("/sessions/{session}/themes", get(themes))
        .route("/sessions/{session}/report", get(report))
}

async fn describe() -> Response {
    ([(header::CONTENT_TYPE, "application/json")], OPENAPI).into_response()
}

async fn open(
    State(app): State<App>,
    headers: HeaderMap,
    choice: Result<Body<Choice>, Fault>,
) -> Result<(StatusCode, Json<Value>), Fault> {
    let Body(choice) = choice.map_err(|fault| of_limit(fault, OPEN_BYTES))?;
    let leave = passcode::leave_for_program(&app, &headers).await?;
    let opened = app.lobby.open_session(&choice, leave).await?;
    let body = json!({
        "session": opened.id,
        "code": opened.code.to_string(),
        "join": format!("{}/j/{}", app.network.base(&headers), opened.code.compact()),
        "facilitator": opened.secret.write(),
        "screen": opened.secret.lesser("screen").write(),
        "report": opened.secret.lesser("screen").lesser("report").write(),
        "leader": opened.secret.lesser("leader").write(),
    });
    Ok((StatusCode::CREATED, Json(body)))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Join {
    code: String,
    /// The level of whoever joins, in a workshop of several.
    #[serde(default)]
    level: Option<String>,
    /// A proof of work, where one was asked for.
    #[serde(default)]
    work: Option<String>,
}

async fn join(
    State(app): State<App>,
    headers: HeaderMap,
    asker: Asker,
    Body(body): Body<Join>,
) -> Result<(StatusCode, Json<Value>), Fault> {
    let entry = join::Entry {
        asker,
        code: &body.code,
        level: body.level.as_deref(),
        work: body.work.as_deref(),
        pretend: false,
    };
    let (room, token) = join::enter(&app, &headers, &entry)
        .await
        .map_err(join::NotIn::fault)?;
    Ok((
        StatusCode::CREATED,
        Json(json!({ "session": room.id, "token": token.write() })),
    ))
}

/// What the asker may know, by role.
async fn state(
    console: Result<Console, Fault>,
    screen: Result<Screen, Fault>,
    phone: Result<Phone, Fault>,
) -> Result<Json<Value>, Fault> {
    if let Ok(Console { room, .. }) = console {
        let view = room
            .look(|session, there| session.for_facilitator(there))
            .await?;
        return written(json!({ "role": "facilitator", "next": view.next(), "state": view }));
    }
    if let Ok(Screen { room, .. }) = screen {
        let view = room
            .look(|session, there| session.for_screen(there))
            .await?;
        return written(json!({ "role": "screen", "state": view }));
    }
    let Phone { room, token, .. } = phone?;
    let level = token.level();
    let (at, view) = room
        .look(move |session, there| (session.current_of(level), session.for_level(there, level)))
        .await?;
    let own = match at {
        Some(at) => room.own(&token, at).await?,
        None => None,
    };
    written(json!({ "role": "participant", "state": view, "own": own }))
}

fn written(value: Value) -> Result<Json<Value>, Fault> {
    Ok(Json(value))
}

async fn act(
    State(app): State<App>,
    Path((_, verb)): Path<(SessionId, String)>,
    console: Console,
    Body(form): Body<Act>,
) -> Result<Json<Value>, Fault> {
    let joined = console.room.presence.attendance().joined;
    let command = form.command(&verb, app.lobby.clock(), joined)?;
    console.room.command(Role::Facilitator, command).await?;
    let view = console
        .room
        .look(|session, there| session.for_facilitator(there))
        .await?;
    Ok(Json(json!({ "next": view.next(), "state": view })))
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Answers {
    prompt: usize,
    answers: Vec<String>,
    /// People whom the phone speaks for; none to leave that as it is.
    people: Option<u8>,
    /// Whether to store them although they may name somebody.
    #[serde(default)]
    as_it_is: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct OfPrompt {
    prompt: usize,
}

/// What stands now, after the commit.
#[derive(Serialize)]
pub(super) struct Receipt {
    stored: bool,
    own: Own,
}

async fn answer(phone: Phone, Body(body): Body<Answers>) -> Result<Response, Fault> {
    let texts: Vec<Option<String>> = body.answers.into_iter().map(Some).collect();
    if !body.as_it_is {
        let asked = caution::unconfirmed(&phone, body.prompt, &texts).await?;
        if !asked.is_empty() {
            return Ok(caution::as_json(&asked));
        }
    }
    phone
        .room
        .respond(phone.sending(), body.prompt, texts, body.people)
        .await?;
    Ok(receipt(&phone, body.prompt).await?.into_response())
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Marks {
    prompt: usize,
    /// One mark an item, 0 for none.
    marks: Vec<u8>,
}

async fn mark(phone: Phone, Body(body): Body<Marks>) -> Result<Json<Receipt>, Fault> {
    phone
        .room
        .mark(phone.sending(), body.prompt, body.marks)
        .await?;
    receipt(&phone, body.prompt).await
}

async fn pass(phone: Phone, Body(body): Body<OfPrompt>) -> Result<Json<Receipt>, Fault> {
    phone.room.pass(phone.sending(), body.prompt).await?;
    receipt(&phone, body.prompt).await
}

async fn withdraw(phone: Phone, Body(body): Body<OfPrompt>) -> Result<Json<Receipt>, Fault> {
    phone.room.withdraw(phone.sending(), body.prompt).await?;
    receipt(&phone, body.prompt).await
}

pub(super) async fn receipt(phone: &Phone, prompt: usize) -> Result<Json<Receipt>, Fault> {
    let own = phone.room.own(&phone.token, prompt).await?;
    Ok(Json(Receipt {
        stored: true,
        own: own.unwrap_or_default(),
    }))
}

/// The current prompt's picture, as the facilitator may know it.
async fn themes(console: Console) -> Result<Json<Value>, Fault> {
    let view = console
        .room
        .look(|session, there| session.for_facilitator(there))
        .await?;
    Ok(Json(
        json!({ "prompt": view.current, "picture": view.picture, "gate": view.gate, "to_sort": view.to_sort, "other_answers": view.other_answers, "parked": view.parked, "parked_answers": view.parked_answers, "hidden_answers": view.hidden_answers, "to_match": view.to_match, "slides": view.slides }),
    ))
}

async fn report(reader: Reader) -> Result<Json<Report>, Fault> {
    Ok(Json(reader.room.look(|session, _| session.report()).await?))
}

async fn delete(State(app): State<App>, console: Console) -> Result<Json<Value>, Fault> {
    let receipt = app.lobby.delete(console.room.id, Why::Asked).await?;
    Ok(Json(json!({ "receipt": receipt })))
}
