//! Joining by code.

use std::sync::Arc;

use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::App;
use super::asker::Asker;
use super::cookies::Opens;
use super::fault::{Fault, Owed};
use super::fields::Fields;
use super::guard::Wants;
use super::guesses::Price;
use crate::room::{RoomHandle, token_bytes};
use crate::session::identity::Token;
use crate::session::{JoinCode, LevelOf, Phase, Refusal, SessionId};
use crate::views::{self, Preferences};
use crate::words::Message;

#[derive(Deserialize, Default)]
pub(super) struct Asked {
    #[serde(default)]
    code: String,
}

/// What the join form sends.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct JoinForm {
    code: String,
    /// The level's id, in a workshop of several; in any other session it says nothing.
    level: Option<String>,
    /// A proof of work, where one was asked for.
    work: Option<String>,
    /// A simulated phone, which only a rehearsal takes in.
    #[serde(default)]
    pretend: bool,
}

/// The page to join on.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    Query(asked): Query<Asked>,
) -> Html<String> {
    Html(views::join_page(&prefs, &asked.code, None, !app.network.is_secure()).into_string())
}

/// What a QR code leads to: the code is there already, and one press joins.
pub(super) async fn by_link(
    State(app): State<App>,
    prefs: Preferences,
    Path(code): Path<String>,
) -> Html<String> {
    let shown = JoinCode::parse(&code).map_or(code, |code| code.to_string());
    Html(views::join_page(&prefs, &shown, None, !app.network.is_secure()).into_string())
}

/// Joins, and leads to the phone's page. What was typed is kept if it was wrong.
pub(super) async fn join(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    asker: Asker,
    Fields(form): Fields<JoinForm>,
) -> Response {
    let entry = Entry {
        asker,
        code: &form.code,
        level: form.level.as_deref(),
        work: form.work.as_deref(),
        pretend: form.pretend,
    };
    match enter(&app, &headers, &entry).await {
        Ok((room, token)) => {
            let cookie = Opens::Phone.set(&app.network, room.id, &token.write(), room.keep_days);
            (
                [(header::SET_COOKIE, cookie)],
                Redirect::to(&format!("/s/{}", room.id)),
            )
                .into_response()
        }
        Err(not_in) if Wants::from_headers(&headers) != Wants::Page => {
            not_in.fault().into_response()
        }
        Err(NotIn::WithoutLevel(levels)) => {
            let page = views::choose_level_page(&prefs, &form.code, entry.work, &levels);
            Html(page.into_string()).into_response()
        }
        Err(NotIn::WithoutWork { code, owed }) => {
            let page = views::work_page(
                &prefs,
                &views::WorkAsked {
                    code,
                    level: entry.level,
                    task: &owed.task,
                    bits: owed.bits,
                    seconds: owed.seconds,
                },
            );
            let wait = [(header::RETRY_AFTER, owed.seconds.to_string())];
            (
                StatusCode::TOO_MANY_REQUESTS,
                wait,
                Html(page.into_string()),
            )
                .into_response()
        }
        Err(NotIn::Refused(Fault { status, says, .. })) => {
            let says = prefs.language.tell(&says);
            let page = views::join_page(&prefs, &form.code, Some(&says), !app.network.is_secure());
            (status, Html(page.into_string())).into_response()
        }
    }
}

/// Why somebody is not in.
pub(super) enum NotIn {
    /// What to say.
    Refused(Fault),
    /// Nobody has said of which of these levels he is.
    WithoutLevel(Vec<LevelOf>),
    /// Too many wrong codes were typed there, or everywhere, for a try that brings no work.
    WithoutWork {
        /// The code that was typed.
        code: JoinCode,
        /// What it takes.
        owed: Owed,
    },
}

impl NotIn {
    /// The same for a program, which has read which levels there are.
    pub(super) fn fault(self) -> Fault {
        match self {
            NotIn::Refused(fault) => fault,
            NotIn::WithoutLevel(levels) => {
                let known: Vec<&str> = levels.iter().map(|level| level.id.as_str()).collect();
                let says = Message::of("fault-which-level").with("known", known.join(", "));
                Fault::new(StatusCode::UNPROCESSABLE_ENTITY, says)
            }
            NotIn::WithoutWork { owed, .. } => Fault::owing(owed),
        }
    }
}

impl<E: Into<Fault>> From<E> for NotIn {
    fn from(why: E) -> NotIn {
        NotIn::Refused(why.into())
    }
}

/// Somebody who wants to be in.
pub(super) struct Entry<'a> {
    /// From where.
    pub(super) asker: Asker,
    /// The code as it was typed.
    pub(super) code: &'a str,
    /// The level that was chosen.
    pub(super) level: Option<&'a str>,
    /// The proof of work that came along.
    pub(super) work: Option<&'a str>,
    /// A simulated phone.
    pub(super) pretend: bool,
}

fn unused() -> Fault {
    Fault::new(StatusCode::NOT_FOUND, Message::of("fault-code-not-in-use"))
}

/// The session of a code. A phone that has been in pays nothing; anybody else learns nothing from a try that is not paid for.
fn find(
    app: &App,
    headers: &HeaderMap,
    entry: &Entry<'_>,
    code: JoinCode,
) -> Result<SessionId, NotIn> {
    let has_been_in = |id: &SessionId| Opens::Phone.read(headers, &app.network, *id).is_some();
    let session = app.lobby.find(code);
    if let Some(id) = session.filter(has_been_in) {
        return Ok(id);
    }
    let clock = app.lobby.clock();
    let proven = |work| app.work.proven(work, code, clock.now_seconds());
    let proven = entry.work.map_or(0, proven);
    let looked_up = app
        .guesses
        .look_up(entry.asker.0, proven, clock.now_ms(), || session);
    let found = looked_up.map_err(|Price { bits, seconds }| NotIn::WithoutWork {
        code,
        owed: Owed {
            task: app.work.task(bits, clock.now_seconds()),
            bits,
            seconds,
        },
    })?;
    Ok(found.ok_or_else(unused)?)
}

/// A phone's place in the session of this code: the one it has, or a new one.
pub(super) async fn enter(
    app: &App,
    headers: &HeaderMap,
    entry: &Entry<'_>,
) -> Result<(Arc<RoomHandle>, Token), NotIn> {
    let code = JoinCode::parse(entry.code)?;
    let room = app.lobby.room(find(app, headers, entry, code)?).await?;
    let (stands, phase, rehearsal, locked, levels) = room
        .look(|session, _| {
            let (phase, rehearsal) = (session.phase(), session.is_rehearsal());
            let levels = session.setup().levels.clone();
            (
                session.code(),
                phase,
                rehearsal,
                session.is_locked(),
                levels,
            )
        })
        .await?;
    // The room has the last word: the list may still name a code that was replaced this instant.
    if stands != code {
        return Err(unused().into());
    }
    if let Some(token) = Opens::Phone
        .read(headers, &app.network, room.id)
        .and_then(|written| room.phone(&written))
    {
        room.presence.join(room.seated(&token));
        return Ok((room, token));
    }
    if phase == Phase::Ended {
        return Err(Fault::new(StatusCode::GONE, Refusal::Ended.message()).into());
    }
    if locked {
        let says = Message::of("fault-door-locked");
        return Err(Fault::new(StatusCode::FORBIDDEN, says).into());
    }
    if entry.pretend && !rehearsal {
        let says = Message::of("fault-not-rehearsed");
        return Err(Fault::new(StatusCode::CONFLICT, says).into());
    }
    let full = || {
        Fault::new(
            StatusCode::SERVICE_UNAVAILABLE,
            Message::of("fault-session-full"),
        )
    };
    let chosen = levels
        .iter()
        .position(|known| Some(&*known.id) == entry.level);
    if chosen.is_none() && !levels.is_empty() {
        return Err(NotIn::WithoutLevel(levels));
    }
    let level = chosen.map(|at| at as u8);
    let token = room.join(token_bytes(), level).ok_or_else(full)?;
    Ok((room, token))
}
