//! The big screen's page.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};

use super::App;
use super::door::Screen;
use super::fault::Fault;
use super::guard::{Wants, frame};
use super::links;
use crate::room::Place;
use crate::views::{self, FirstPaint, Preferences, ScreenLinks};

/// The big screen's page. After a new join code our script asks for the piece that has it.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    Screen { room, secret, .. }: Screen,
) -> Result<Response, Fault> {
    let code = room.look(|session, _| session.code()).await?;
    let (seq, regions) = room.audiences.of(Place::Screen, prefs.language).now();
    let paint = FirstPaint {
        base: format!("/screen/{}", room.id),
        seq,
        now: app.lobby.clock().now_ms(),
        regions,
    };
    let links = ScreenLinks {
        address: &app.network.base(&headers),
        code,
        report: &links::to_report(&app, &headers, room.id, &secret),
    };
    if Wants::from_headers(&headers) == Wants::Frame {
        let joining = views::joining(prefs.language, &links);
        return Ok(frame(StatusCode::OK, joining.into_string()));
    }
    let page = views::screen_page(&prefs, &paint, &links);
    Ok(Html(page.into_string()).into_response())
}
