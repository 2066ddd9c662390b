//! The first page, and opening a session.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};

use super::App;
use super::cookies::Opens;
use super::fault::Fault;
use super::fields::Fields;
use super::guard::Wants;
use super::passcode::{self, To};
use crate::room::{Choice, Opened};
use crate::views::{self, Preferences, StartForm};

/// The first page.
pub(super) async fn home(State(app): State<App>, prefs: Preferences) -> Html<String> {
    Html(views::home_page(&prefs, !app.network.is_secure()).into_string())
}

/// The page on which a session is opened.
pub(super) async fn start(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
) -> Response {
    match passcode::leave(&app, &headers) {
        Some(_) => Html(start_page(&app, &prefs, None)).into_response(),
        None => passcode::ask(&app, &prefs, To::Start),
    }
}

fn start_page(app: &App, prefs: &Preferences, problem: Option<&str>) -> String {
    let library = app.lobby.library();
    let form = StartForm {
        levels: library.levels(),
        plans: library.plans(),
        problem,
        insecure: !app.network.is_secure(),
    };
    views::start_page(prefs, &form).into_string()
}

/// Opens a session and leads to its console.
pub(super) async fn open(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    Fields(choice): Fields<Choice>,
) -> Response {
    let Some(leave) = passcode::leave(&app, &headers) else {
        return passcode::refuse(&app, &prefs, &headers, To::Start);
    };
    match app.lobby.open_session(&choice, leave).await {
        Ok(opened) => to_console(&app, &opened, choice.days_kept()),
        Err(why) => {
            let fault = Fault::from(why);
            let on_page = fault.status == StatusCode::UNPROCESSABLE_ENTITY
                && Wants::from_headers(&headers) == Wants::Page;
            if on_page {
                let says = prefs.language.tell(&fault.says);
                return (fault.status, Html(start_page(&app, &prefs, Some(&says)))).into_response();
            }
            fault.into_response()
        }
    }
}

/// Lets whoever opened a session into its console.
pub(super) fn to_console(app: &App, opened: &Opened, keep_days: u32) -> Response {
    let cookie = Opens::Console.set(&app.network, opened.id, opened.secret.write(), keep_days);
    (
        [(header::SET_COOKIE, cookie)],
        Redirect::to(&format!("/console/{}", opened.id)),
    )
        .into_response()
}
