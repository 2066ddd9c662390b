//! Links with a secret. The secret is in the fragment, which browsers never send; the page hands it over in a POST
//! and removes it from the address, and from then on a cookie opens the door.

use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{Html, IntoResponse, Response};
use serde::Deserialize;

use super::App;
use super::cookies::Opens;
use super::door::{Console, keyhole};
use super::fault::Fault;
use super::fields::Fields;
use crate::session::identity::Secret;
use crate::session::{JoinCode, SessionId};
use crate::views::{self, ConsoleLinks, Preferences};

/// What a link's page hands over.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Claim {
    role: Role,
    session: SessionId,
    secret: String,
}

#[derive(Deserialize, Clone, Copy)]
#[serde(rename_all = "kebab-case")]
enum Role {
    Console,
    Screen,
    Report,
    Leader,
}

impl Role {
    fn opens(self) -> Opens {
        match self {
            Role::Console => Opens::Console,
            Role::Screen => Opens::Screen,
            Role::Report => Opens::Report,
            Role::Leader => Opens::Leader,
        }
    }

    fn path(self, id: SessionId) -> String {
        match self {
            Role::Console => format!("/console/{id}"),
            Role::Screen => format!("/screen/{id}"),
            Role::Report => format!("/report/{id}"),
            Role::Leader => format!("/leader/{id}"),
        }
    }
}

/// The page behind a link.
pub(super) async fn page(prefs: Preferences) -> Html<String> {
    Html(views::open_page(&prefs).into_string())
}

/// Takes a secret in and answers with the address that it opens.
pub(super) async fn claim(
    State(app): State<App>,
    Fields(claim): Fields<Claim>,
) -> Result<Response, Fault> {
    let room = app.lobby.room(claim.session).await?;
    let secret = Secret::read(&claim.secret);
    let fits = keyhole(&room, claim.role.opens())
        .await?
        .is_some_and(|keyhole| secret.opens(&keyhole));
    if !fits {
        return Err(Fault::not_yours());
    }
    let cookie =
        claim
            .role
            .opens()
            .set(&app.network, claim.session, secret.write(), room.keep_days);
    Ok((
        [(header::SET_COOKIE, cookie)],
        claim.role.path(claim.session),
    )
        .into_response())
}

/// All links of a session, for the console that holds its secret.
pub(super) async fn links(
    app: &App,
    headers: &HeaderMap,
    console: &Console,
) -> Result<ConsoleLinks, Fault> {
    let (id, secret) = (console.room.id, &console.secret);
    let code: JoinCode = console.room.look(|session, _| session.code()).await?;
    let screen = secret.lesser("screen");
    Ok(ConsoleLinks {
        join: format!("{}/j/{}", app.network.base(headers), code.compact()),
        code,
        console: link(app, headers, "console", id, secret),
        report: to_report(app, headers, id, &screen),
        screen: link(app, headers, "screen", id, &screen),
        leader: to_leaders_copy(app, headers, console).await?,
        insecure: !app.network.is_secure(),
    })
}

/// The link to the leader's copy; none for a session that was opened before there was one. Its secret follows from the
/// facilitator's alone, so that no big screen can make it.
pub(super) async fn to_leaders_copy(
    app: &App,
    headers: &HeaderMap,
    console: &Console,
) -> Result<Option<String>, Fault> {
    let secret = console.secret.lesser("leader");
    let keyhole = keyhole(&console.room, Opens::Leader).await?;
    let opens = keyhole.is_some_and(|keyhole| secret.opens(&keyhole));
    Ok(opens.then(|| link(app, headers, "leader", console.room.id, &secret)))
}

/// The link to the report, which a big screen may show at the end: its secret follows from the screen's.
pub(super) fn to_report(app: &App, headers: &HeaderMap, id: SessionId, screen: &Secret) -> String {
    link(app, headers, "report", id, &screen.lesser("report"))
}

fn link(app: &App, headers: &HeaderMap, role: &str, id: SessionId, secret: &Secret) -> String {
    let base = app.network.base(headers);
    format!("{base}/open#{role}.{id}.{}", secret.write())
}
