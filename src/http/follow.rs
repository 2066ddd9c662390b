//! A session that follows an earlier one: its report's data file comes in, is read, and nothing of it is kept but what the
//! new session asks about.

use axum::Router;
use axum::extract::multipart::MultipartRejection;
use axum::extract::{DefaultBodyLimit, Multipart, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;

use super::App;
use super::fault::Fault;
use super::home::to_console;
use super::limits::UPLOAD_BYTES;
use super::passcode::{self, To};
use super::upload;
use crate::room::{Choice, LobbyError};
use crate::session::{Refusal, limits};
use crate::views::{self, FollowForm, Preferences};
use crate::words::Message;

/// The page.
pub(super) fn router() -> Router<App> {
    Router::new().route(
        "/follow",
        get(page)
            .post(open)
            .layer(DefaultBodyLimit::max(UPLOAD_BYTES)),
    )
}

async fn page(State(app): State<App>, prefs: Preferences, headers: HeaderMap) -> Response {
    if passcode::leave(&app, &headers).is_none() {
        return passcode::ask(&app, &prefs, To::Follow);
    }
    shown(&app, &prefs, ("", ""), None)
}

fn shown(
    app: &App,
    prefs: &Preferences,
    chosen: (&str, &str),
    problem: Option<&Message>,
) -> Response {
    let library = app.lobby.library();
    let says = problem.map(|problem| prefs.language.tell(problem));
    let form = FollowForm {
        levels: library.levels(),
        plans: library.plans(),
        chosen,
        problem: says.as_deref(),
        insecure: !app.network.is_secure(),
    };
    let status = match problem {
        Some(_) => StatusCode::UNPROCESSABLE_ENTITY,
        None => StatusCode::OK,
    };
    let page = views::follow_page(prefs, &form).into_string();
    (status, Html(page)).into_response()
}

async fn open(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    upload: Result<Multipart, MultipartRejection>,
) -> Result<Response, Fault> {
    let Some(leave) = passcode::leave(&app, &headers) else {
        return Ok(passcode::refuse(&app, &prefs, &headers, To::Follow));
    };
    let too_large = Message::of("refused-report-too-large");
    let came = match upload::read(upload, limits::EARLIER_BYTES, too_large.clone()).await? {
        Ok(came) => came,
        Err(says) => return Ok(shown(&app, &prefs, ("", ""), Some(&says))),
    };
    let chosen = (came.field("level"), came.field("plan"));
    if came.file.len() > limits::EARLIER_BYTES {
        return Ok(shown(&app, &prefs, chosen, Some(&too_large)));
    }
    if came.file.is_empty() {
        let says = Message::of("refused-no-file");
        return Ok(shown(&app, &prefs, chosen, Some(&says)));
    }
    let choice = match serde_json::from_slice(&came.file) {
        Ok(report) => Choice::following(chosen.0, chosen.1, report),
        Err(_) => {
            let says = Message::of("refused-no-report");
            return Ok(shown(&app, &prefs, chosen, Some(&says)));
        }
    };
    match app.lobby.open_session(&choice, leave).await {
        Ok(opened) => Ok(to_console(&app, &opened, choice.days_kept())),
        Err(LobbyError::Refused(Refusal::BadSetup(says))) => {
            Ok(shown(&app, &prefs, chosen, Some(&says)))
        }
        Err(why) => Err(why.into()),
    }
}
