//! The big screen's page.

use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Html;

use super::App;
use super::door::Screen;
use super::fault::Fault;
use super::links;
use crate::room::Place;
use crate::views::{self, FirstPaint, Preferences, ScreenLinks};

/// The big screen's page.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    Screen { room, secret, .. }: Screen,
) -> Result<Html<String>, Fault> {
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
    Ok(Html(
        views::screen_page(&prefs, &paint, &links).into_string(),
    ))
}
