//! The page on which the facilitator checks the room before people come.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use super::App;
use super::door::Console;
use super::fault::Fault;
use super::guard::{Wants, frame};
use crate::room::Place;
use crate::views::{self, FirstPaint, Preferences, RoomLinks};

/// The page. After a new join code our script asks for the piece that has it.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    console: Console,
) -> Result<Response, Fault> {
    let room = console.room;
    let code = room.look(|session, _| session.code()).await?;
    let links = RoomLinks {
        address: &app.network.base(&headers),
        code,
    };
    if Wants::from_headers(&headers) == Wants::Frame {
        let scan = views::scan(prefs.language, &links);
        return Ok(frame(StatusCode::OK, scan.into_string()));
    }
    let (seq, regions) = room.audiences.of(Place::Console, prefs.language).now();
    let paint = FirstPaint {
        base: format!("/console/{}", room.id),
        seq,
        now: app.lobby.clock().now_ms(),
        regions,
    };
    let page = views::room_page(&prefs, room.id, &paint, &links);
    Ok(Html(page.into_string()).into_response())
}
