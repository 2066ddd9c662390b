//! Where the facilitators' passcode is typed, once a day and device: in a form, never in an address. From then on a cookie
//! says that this device was let in, and opening a session takes as many presses as without a passcode.

use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use cookie::{SameSite, time::Duration};
use serde::Deserialize;
use zeroize::Zeroizing;

use super::fault::Fault;
use super::fields::Fields;
use super::guard::Wants;
use super::{App, cookies};
use crate::room::{MayOpen, NotLetIn, REMEMBERED_MS};
use crate::views::{self, Preferences};
use crate::words::Message;

/// The name of the cookie.
const NAME: &str = "let-in";

/// The header in which a program sends the passcode.
const HEADER: &str = "openfloor-passcode";

/// Where somebody was going who is asked for the passcode.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum To {
    /// Opening a session.
    #[default]
    Start,
    /// Making a plan.
    Plan,
    /// Following an earlier session.
    Follow,
}

impl To {
    fn word(self) -> &'static str {
        match self {
            To::Start => "start",
            To::Plan => "plan",
            To::Follow => "follow",
        }
    }
}

/// Leave to open a session, where none is needed or this device was let in today.
pub(super) fn leave(app: &App, headers: &HeaderMap) -> Option<MayOpen> {
    app.passcode.not_asked().or_else(|| {
        let word = cookies::read(headers, &app.network, NAME)?;
        app.passcode.remembers(&word, app.lobby.clock().now_ms())
    })
}

/// The same for a program, which sends the passcode along.
pub(super) async fn leave_for_program(app: &App, headers: &HeaderMap) -> Result<MayOpen, Fault> {
    if let Some(leave) = leave(app, headers) {
        return Ok(leave);
    }
    let typed = headers.get(HEADER).map(|typed| typed.as_bytes());
    let typed = typed.and_then(|typed| std::str::from_utf8(typed).ok());
    let asked = || {
        let says = Message::of("passcode-for-programs").with("header", HEADER);
        Fault::new(StatusCode::FORBIDDEN, says)
    };
    let typed = Zeroizing::new(typed.ok_or_else(asked)?.to_owned());
    let now = app.lobby.clock().now_ms();
    Ok(app.passcode.check(typed, now).await?)
}

/// Asks for the passcode.
pub(super) fn ask(app: &App, prefs: &Preferences, to: To) -> Response {
    shown(app, prefs, to, None)
}

/// Refuses to open a session, and asks for the passcode where there is a page to ask on.
pub(super) fn refuse(app: &App, prefs: &Preferences, headers: &HeaderMap, to: To) -> Response {
    let fault = Fault::new(StatusCode::FORBIDDEN, Message::of("passcode-first"));
    match Wants::from_headers(headers) {
        Wants::Page => shown(app, prefs, to, Some(&fault)),
        _ => fault.into_response(),
    }
}

fn shown(app: &App, prefs: &Preferences, to: To, problem: Option<&Fault>) -> Response {
    let says = problem.map(|fault| prefs.language.tell(&fault.says));
    let status = problem.map_or(StatusCode::OK, |fault| fault.status);
    let insecure = !app.network.is_secure();
    let page = views::passcode_page(prefs, to.word(), says.as_deref(), insecure);
    (status, Html(page.into_string())).into_response()
}

/// The page on which it is typed.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
) -> Response {
    match leave(&app, &headers) {
        Some(_) => Redirect::to("/start").into_response(),
        None => ask(&app, &prefs, To::Start),
    }
}

/// What somebody types.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Given {
    passcode: String,
    #[serde(default)]
    to: To,
}

/// Takes the passcode, remembers the device, and leads to where somebody was going. What was typed is not shown again.
pub(super) async fn give(
    State(app): State<App>,
    prefs: Preferences,
    headers: HeaderMap,
    Fields(Given { passcode, to }): Fields<Given>,
) -> Response {
    let now = app.lobby.clock().now_ms();
    let leave = match app.passcode.check(Zeroizing::new(passcode), now).await {
        Ok(leave) => leave,
        Err(why) if Wants::from_headers(&headers) == Wants::Page => {
            return shown(&app, &prefs, to, Some(&why.into()));
        }
        Err(why) => return Fault::from(why).into_response(),
    };
    let there = Redirect::to(&format!("/{}", to.word()));
    let Some(word) = app.passcode.word(&leave, now) else {
        return there.into_response();
    };
    let keep = Duration::milliseconds(REMEMBERED_MS as i64);
    let cookie = cookies::set(&app.network, NAME, &word, SameSite::Strict, keep);
    ([(header::SET_COOKIE, cookie)], there).into_response()
}

impl From<NotLetIn> for Fault {
    fn from(why: NotLetIn) -> Fault {
        let status = match why {
            NotLetIn::Wrong => StatusCode::FORBIDDEN,
            NotLetIn::TooOften => StatusCode::TOO_MANY_REQUESTS,
            NotLetIn::Busy => StatusCode::SERVICE_UNAVAILABLE,
        };
        Fault::new(status, why.message())
    }
}
