//! Notes from paper, typed in by the facilitator: by the console's form, one note on each line, or as JSON.

use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;
use serde_json::{Value, json};

use super::App;
use super::console::paint;
use super::door::Console;
use super::fault::Fault;
use super::fields::{Body, Fields};
use super::guard::{Wants, frame};
use crate::session::identifying::{self, Kind};
use crate::session::{limits, tidy};
use crate::views::{self, Preferences, TypedNotes};
use crate::words::Language;

/// Characters of a form's mark.
const FORM_CHARS: usize = 64;

/// The box as its form sends it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct NotesForm {
    prompt: usize,
    form: String,
    notes: String,
    /// `1` once the facilitator has read the warnings and wants them taken all the same.
    as_it_is: Option<String>,
}

/// The same for programs.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Notes {
    prompt: usize,
    form: String,
    notes: Vec<String>,
    #[serde(default)]
    as_it_is: bool,
}

/// Takes the notes in. Whatever is wrong, the box comes back with everything that was typed.
pub(super) async fn take(
    State(app): State<App>,
    prefs: Preferences,
    console: Console,
    headers: HeaderMap,
    Fields(sent): Fields<NotesForm>,
) -> Result<Response, Fault> {
    let notes = lines(&sent.notes);
    let confirmed = sent.as_it_is.as_deref() == Some("1");
    let typed = |asked| TypedNotes {
        prompt: Some(sent.prompt),
        form: mark(&sent.form),
        text: sent.notes.clone(),
        asked,
    };
    let asked = if confirmed { Vec::new() } else { asked(&notes) };
    if !asked.is_empty() {
        let says = prefs.language.say("notes-not-taken").into_owned();
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return back(
            &app,
            &prefs,
            &console,
            &headers,
            typed(asked),
            status,
            &says,
        )
        .await;
    }
    let form = mark(&sent.form);
    if let Err(why) = console.room.take_notes(sent.prompt, &form, notes).await {
        let fault = Fault::from(why);
        let says = prefs.language.tell(&fault.says);
        let typed = typed(Vec::new());
        return back(&app, &prefs, &console, &headers, typed, fault.status, &says).await;
    }
    if Wants::from_headers(&headers) != Wants::Frame {
        let place = format!("/console/{}#paper", console.room.id);
        return Ok(Redirect::to(&place).into_response());
    }
    let view = console
        .room
        .look(|session, there| session.for_facilitator(there))
        .await?;
    let empty = views::paper_region(console.language, &view, None).html;
    let html = views::no_problem().into_string() + &empty;
    Ok(frame(StatusCode::OK, html))
}

/// The box with everything that was typed, and what is the matter.
async fn back(
    app: &App,
    prefs: &Preferences,
    console: &Console,
    headers: &HeaderMap,
    typed: TypedNotes,
    status: StatusCode,
    says: &str,
) -> Result<Response, Fault> {
    let view = console
        .room
        .look(|session, there| session.for_facilitator(there))
        .await?;
    let region = views::paper_region(console.language, &view, Some(&typed));
    Ok(match Wants::from_headers(headers) {
        Wants::Frame => {
            let problem = views::problem(says).into_string();
            frame(status, problem + &region.html)
        }
        Wants::Page => {
            let page = paint(app, prefs, headers, console, Some(region), Some(says)).await?;
            (status, Html(page)).into_response()
        }
        Wants::Json => (status, Json(json!({ "error": says }))).into_response(),
    })
}

/// The same by the programs' interface.
pub(super) async fn take_as_json(
    console: Console,
    Body(sent): Body<Notes>,
) -> Result<Response, Fault> {
    let asked = if sent.as_it_is {
        Vec::new()
    } else {
        asked(&sent.notes)
    };
    if !asked.is_empty() {
        let says = Language::English.say("notes-may-name");
        let warned = asked
            .iter()
            .map(|(note, kinds)| json!({ "note": note, "warnings": kinds }));
        let body = json!({ "error": says, "warnings": warned.collect::<Vec<Value>>() });
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response());
    }
    console
        .room
        .take_notes(sent.prompt, &mark(&sent.form), sent.notes)
        .await?;
    let view = console
        .room
        .look(|session, there| session.for_facilitator(there))
        .await?;
    Ok(Json(json!({ "notes": view.notes })).into_response())
}

/// One note a line; empty lines are none.
fn lines(typed: &str) -> Vec<String> {
    let lines = typed.lines().filter(|line| !tidy(line).is_empty());
    lines.map(str::to_owned).collect()
}

/// What to ask about these notes before they are stored, with their numbers from 1.
fn asked(notes: &[String]) -> Vec<(usize, Vec<Kind>)> {
    let kinds = |note: &String| identifying::warnings_of_typed(note);
    let all = (1..).zip(notes.iter().take(limits::NOTES_AT_ONCE).map(kinds));
    all.filter(|(_, kinds)| !kinds.is_empty()).collect()
}

/// A form's mark, no longer than one of ours may be.
fn mark(form: &str) -> String {
    form.chars().take(FORM_CHARS).collect()
}
