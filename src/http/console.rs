//! The console's page and the facilitator's verbs.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::App;
use super::act::Act;
use super::cookies::Opens;
use super::door::Console;
use super::fault::Fault;
use super::fields::Fields;
use super::guard::{Wants, frame};
use super::links;
use crate::rehearse;
use crate::room::{Place, Region};
use crate::session::{Command, Role, SessionId, Why};
use crate::views::{self, FirstPaint, Preferences, Sheet};

/// The console's page. After a new join code our script asks for the piece that has it.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    console: Console,
) -> Result<Response, Fault> {
    if Wants::from_headers(&headers) == Wants::Frame {
        let links = links::links(&app, &headers, &console).await?;
        let link = views::link_to_join(prefs.language, &links);
        return Ok(frame(StatusCode::OK, link.into_string()));
    }
    let page = paint(&app, &prefs, &headers, &console, None, None).await?;
    Ok(Html(page).into_response())
}

/// The page, with one region of this console's own and what is the matter, if anything is.
pub(super) async fn paint(
    app: &App,
    prefs: &Preferences,
    headers: &HeaderMap,
    console: &Console,
    own: Option<Region>,
    problem: Option<&str>,
) -> Result<String, Fault> {
    let id = console.room.id;
    let (seq, mut regions) = console
        .room
        .audiences
        .of(Place::Console, prefs.language)
        .now();
    if let Some(own) = own {
        regions.retain(|region| region.id != own.id);
        regions.push(own);
    }
    let paint = FirstPaint {
        base: format!("/console/{id}"),
        seq,
        now: app.lobby.clock().now_ms(),
        regions,
    };
    let links = links::links(app, headers, console).await?;
    let page = match problem {
        None => views::console_page(prefs, id, &paint, &links),
        Some(says) => views::console_page_with(prefs, id, &paint, &links, views::problem(says)),
    };
    Ok(page.into_string())
}

/// One of the facilitator's verbs.
pub(super) async fn act(
    State(app): State<App>,
    Path((_, verb)): Path<(SessionId, String)>,
    headers: HeaderMap,
    console: Console,
    Fields(form): Fields<Act>,
) -> Result<Response, Fault> {
    let joined = console.room.presence.attendance().joined;
    let command = form.command(&verb, app.lobby.clock(), joined)?;
    let place = match command {
        Command::Correct { .. } | Command::Undo { .. } => "#sorting",
        Command::ShowTestLine(_) => "/room",
        Command::Paraphrase { .. } => "/leader",
        _ => "",
    };
    console.room.command(Role::Facilitator, command).await?;
    Ok(done(&console, &headers, place))
}

/// How many pretend people to send in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RehearseForm {
    phones: usize,
}

/// Begins a rehearsal, if none is going on, and sends pretend people in.
pub(super) async fn rehearse(
    State(app): State<App>,
    headers: HeaderMap,
    console: Console,
    Fields(form): Fields<RehearseForm>,
) -> Result<Response, Fault> {
    console
        .room
        .command(Role::Facilitator, Command::StartRehearsal)
        .await?;
    let code = console.room.look(|session, _| session.code()).await?;
    let phones = form.phones.min(rehearse::PHONES);
    let rehearsal = rehearse::Rehearsal::new(app.network.own(), code, phones, app.lobby.library());
    let closing = console.room.clone();
    tokio::spawn(async move {
        tokio::select! {
            outcome = rehearsal.run() => if let Err(why) = outcome {
                tracing::warn!("the rehearsal stopped: {why}");
            },
            () = closing.closed() => {}
        }
    });
    Ok(done(&console, &headers, ""))
}

/// Opens the big screen in this browser: it gets a cookie of its own that can only look.
pub(super) async fn open_screen(State(app): State<App>, console: Console) -> Response {
    let id = console.room.id;
    let cookie = Opens::Screen.set(
        &app.network,
        id,
        console.secret.lesser("screen").write(),
        console.room.keep_days,
    );
    (
        [(header::SET_COOKIE, cookie)],
        Redirect::to(&format!("/screen/{id}")),
    )
        .into_response()
}

/// The sheet of paper by which people join.
pub(super) async fn sheet(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    console: Console,
) -> Result<Html<String>, Fault> {
    let (code, title) = console
        .room
        .look(|session, _| (session.code(), session.setup().title.clone()))
        .await?;
    let sheet = Sheet {
        address: &app.network.base(&headers),
        code,
        title: &title,
    };
    Ok(Html(views::sheet_page(&prefs, &sheet).into_string()))
}

/// Leads to the report.
pub(super) async fn open_report(console: Console) -> Redirect {
    Redirect::to(&format!("/report/{}", console.room.id))
}

/// Asks before the session ends.
pub(super) async fn confirm_end(
    prefs: Preferences,
    console: Console,
) -> Result<Html<String>, Fault> {
    let (keep_days, waiting, held) = console
        .room
        .look(|session, _| {
            let keep_days = session.setup().keep_days;
            (keep_days, session.waiting(), session.themes_held() as u32)
        })
        .await?;
    let page = views::confirm_end_page(&prefs, console.room.id, keep_days, waiting, held);
    Ok(Html(page.into_string()))
}

/// Asks before everything is deleted.
pub(super) async fn confirm_delete(prefs: Preferences, console: Console) -> Html<String> {
    Html(views::confirm_delete_page(&prefs, console.room.id).into_string())
}

/// Deletes everything of the session. The receipt stays at the session's addresses.
pub(super) async fn delete(
    State(app): State<App>,
    prefs: Preferences,
    console: Console,
) -> Result<Response, Fault> {
    let id = console.room.id;
    let receipt = app.lobby.delete(id, Why::Asked).await?;
    let cookie = Opens::Console.clear(&app.network, id);
    Ok((
        [(header::SET_COOKIE, cookie)],
        Html(views::receipt_page(&prefs, &receipt).into_string()),
    )
        .into_response())
}

/// The console's regions come by the live connection; a plain form gets the page again, at the place where it was.
fn done(console: &Console, headers: &HeaderMap, place: &str) -> Response {
    match Wants::from_headers(headers) {
        Wants::Frame => frame(StatusCode::OK, views::no_problem().into_string()),
        _ => Redirect::to(&format!("/console/{}{place}", console.room.id)).into_response(),
    }
}
