//! The leader's copy as a page, and the facilitator's page on which it is written.

use axum::Router;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use serde::Deserialize;

use super::App;
use super::door::{Console, Leader};
use super::fault::Fault;
use super::fields::Fields;
use super::links;
use crate::planning::levels_of;
use crate::session::{Command, Phase, Role};
use crate::theming::ThemeId;
use crate::views::{self, LeaderDesk, Preferences, Refused};

/// The leader's copy, and where it is written.
pub(super) fn router() -> Router<App> {
    Router::new()
        .route("/leader/{session}", get(page))
        .route("/console/{session}/leader", get(desk).post(say))
}

/// The leader's copy.
async fn page(
    State(app): State<App>,
    prefs: Preferences,
    leader: Leader,
) -> Result<Html<String>, Fault> {
    let copy = leader
        .room
        .look(|session, _| session.leaders_copy())
        .await?;
    let library = app.lobby.library();
    let levels = levels_of(library, &copy.report.level);
    let page = views::leaders_copy_page(&prefs, &copy, levels, library.about());
    Ok(Html(page.into_string()))
}

/// The facilitator's page.
async fn desk(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    console: Console,
) -> Result<Html<String>, Fault> {
    Ok(Html(paint(&app, &prefs, &headers, &console, None).await?))
}

/// A theme in other words.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Said {
    prompt: usize,
    theme: ThemeId,
    text: String,
}

/// Keeps a theme in other words. What is not taken comes back on the page, with the reason beside it.
async fn say(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    console: Console,
    Fields(said): Fields<Said>,
) -> Result<Response, Fault> {
    let Said {
        prompt,
        theme,
        text,
    } = said;
    let command = Command::Paraphrase {
        prompt,
        theme,
        text: text.clone(),
    };
    let Err(why) = console.room.command(Role::Facilitator, command).await else {
        let place = format!(
            "/console/{}/leader#theme-{prompt}-{}",
            console.room.id, theme.0
        );
        return Ok(Redirect::to(&place).into_response());
    };
    let fault = Fault::from(why);
    if fault.status != StatusCode::UNPROCESSABLE_ENTITY {
        return Err(fault);
    }
    let refused = Refused {
        prompt,
        theme,
        text,
        says: prefs.language.tell(&fault.says),
    };
    let page = paint(&app, &prefs, &headers, &console, Some(refused)).await?;
    Ok((fault.status, Html(page)).into_response())
}

async fn paint(
    app: &App,
    prefs: &Preferences,
    headers: &HeaderMap,
    console: &Console,
    refused: Option<Refused>,
) -> Result<String, Fault> {
    let room = &console.room;
    let (prompts, ended) = room
        .look(|session, _| (session.to_paraphrase(), session.phase() == Phase::Ended))
        .await?;
    let desk = LeaderDesk {
        session: room.id,
        link: links::to_leaders_copy(app, headers, console).await?,
        ended,
        prompts: &prompts,
        refused,
    };
    Ok(views::leader_desk_page(prefs, &desk).into_string())
}
