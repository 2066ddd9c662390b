//! Before an answer that may name somebody is stored: change it, or send it as it is. Asked once, never a refusal.

use axum::Json;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use serde_json::json;

use super::App;
use super::door::Phone;
use super::fault::Fault;
use super::guard::{Wants, frame};
use super::phone::page_of;
use crate::session::identifying::{self, Kind};
use crate::session::{Own, limits};
use crate::views::{self, Preferences};
use crate::words::Language;

/// What to ask about these texts, one entry a slot; nothing where the prompt takes none, which is refused in its own words.
pub(super) async fn unconfirmed(
    phone: &Phone,
    prompt: usize,
    texts: &[Option<String>],
) -> Result<Vec<Vec<Kind>>, Fault> {
    let may_ask = |text: &String| !identifying::warnings_of_typed(text).is_empty();
    let slots = texts.iter().take(limits::SLOTS.into());
    if !slots.flatten().any(may_ask) {
        return Ok(Vec::new());
    }
    let own = phone.room.own(&phone.token, prompt).await?;
    let asked = own.map(|own| identifying::unconfirmed(&own, texts));
    Ok(asked
        .filter(|asked| asked.iter().any(|kinds| !kinds.is_empty()))
        .unwrap_or_default())
}

/// The question as JSON, for programs.
pub(super) fn as_json(asked: &[Vec<Kind>]) -> Response {
    let found = |kind: &Kind| asked.iter().any(|kinds| kinds.contains(kind));
    let kinds: Vec<Kind> = Kind::ALL.into_iter().filter(found).collect();
    let body = json!({ "error": Language::English.say("may-name"), "warnings": kinds });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
}

/// The answer box again with everything that was typed, and the question under each box it concerns.
pub(super) async fn ask(
    app: &App,
    prefs: &Preferences,
    phone: &Phone,
    headers: &HeaderMap,
    prompt: usize,
    typed: Own,
    asked: &[Vec<Kind>],
) -> Result<Response, Fault> {
    let wants = Wants::from_headers(headers);
    let face = phone
        .room
        .look(move |session, _| session.face(prompt))
        .await?;
    let Some(face) = face.filter(|_| wants != Wants::Json) else {
        return Ok(as_json(asked));
    };
    let own = views::warned_region(phone.language, phone.room.id, &face, &typed, asked);
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    let says = phone.language.say("back-not-sent");
    Ok(if wants == Wants::Frame {
        frame(status, views::problem(&says).into_string() + &own.html)
    } else {
        let page = page_of(app, prefs, phone, prompt, Some(&own), &says).await?;
        (status, Html(page)).into_response()
    })
}
