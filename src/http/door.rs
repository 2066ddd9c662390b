//! The door: who is asking, by cookie or, for programs, by token.

use std::sync::Arc;

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::{HeaderMap, StatusCode, header, request::Parts};

use super::App;
use super::cookies::Opens;
use super::fault::Fault;
use super::preferences;
use crate::room::{LobbyError, Place, RoomHandle, Sending};
use crate::session::identity::{Digest, Secret, Token};
use crate::session::{Phase, SessionId};
use crate::views::Preferences;
use crate::words::{Language, Message};

/// The session an address names.
pub(super) struct Asked(pub(super) Arc<RoomHandle>);

/// A phone that has joined.
pub(super) struct Phone {
    pub(super) room: Arc<RoomHandle>,
    pub(super) token: Token,
    /// What it reads.
    pub(super) language: Language,
    /// The number of what it sends with this request, where it counts.
    edition: Option<u32>,
}

/// The header in which a phone numbers what it sends to a prompt.
const EDITION: &str = "openfloor-edition";

impl Phone {
    /// From whom what comes with this request is.
    pub(super) fn sending(&self) -> Sending<'_> {
        Sending {
            token: &self.token,
            edition: self.edition,
        }
    }

    /// From where it watches.
    pub(super) fn place(&self) -> Place {
        Place::Phone {
            level: self.token.level(),
        }
    }
}

/// Whoever holds the facilitator's link.
pub(super) struct Console {
    pub(super) room: Arc<RoomHandle>,
    pub(super) secret: Secret,
    /// What its browser reads.
    pub(super) language: Language,
}

/// A big screen.
pub(super) struct Screen {
    pub(super) room: Arc<RoomHandle>,
    pub(super) secret: Secret,
    /// What its browser reads.
    pub(super) language: Language,
}

/// Somebody who may read the report.
pub(super) struct Reader {
    pub(super) room: Arc<RoomHandle>,
}

/// Somebody who may read the leader's copy.
pub(super) struct Leader {
    pub(super) room: Arc<RoomHandle>,
}

impl FromRequestParts<App> for Asked {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let id = session_id(parts, app).await?;
        match app.lobby.room(id).await {
            Ok(room) => Ok(Asked(room)),
            Err(LobbyError::Gone) => Err(match app.lobby.receipt(id).await? {
                Some(receipt) => Fault::deleted(receipt),
                None => Fault::no_such_session(),
            }),
            Err(why) => Err(why.into()),
        }
    }
}

impl FromRequestParts<App> for Phone {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let Asked(room) = Asked::from_request_parts(parts, app).await?;
        let written =
            given(&parts.headers, app, room.id, Opens::Phone).ok_or_else(Fault::not_joined)?;
        let token = room.phone(&written).ok_or_else(Fault::not_joined)?;
        // Whoever asks for anything is there, also a program or a plain page that holds no connection.
        room.presence.join(room.seated(&token));
        let place = Place::Phone {
            level: token.level(),
        };
        let language = read_at(&room, place, parts, app).await?;
        Ok(Phone {
            room,
            token,
            language,
            edition: edition(&parts.headers)?,
        })
    }
}

/// The number that a request's header gives.
fn edition(headers: &HeaderMap) -> Result<Option<u32>, Fault> {
    let Some(said) = headers.get(EDITION) else {
        return Ok(None);
    };
    let number = said.to_str().ok().and_then(|said| said.parse().ok());
    let unreadable = || Fault::new(StatusCode::BAD_REQUEST, Message::of("fault-edition"));
    number
        .filter(|number| *number > 0)
        .map(Some)
        .ok_or_else(unreadable)
}

impl FromRequestParts<App> for Console {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let Asked(room) = Asked::from_request_parts(parts, app).await?;
        let secret = opened(&parts.headers, app, &room, Opens::Console)
            .await?
            .ok_or_else(Fault::not_yours)?;
        let language = read_at(&room, Place::Console, parts, app).await?;
        Ok(Console {
            room,
            secret,
            language,
        })
    }
}

impl FromRequestParts<App> for Screen {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let Asked(room) = Asked::from_request_parts(parts, app).await?;
        let secret = opened(&parts.headers, app, &room, Opens::Screen)
            .await?
            .ok_or_else(Fault::not_yours)?;
        let language = read_at(&room, Place::Screen, parts, app).await?;
        Ok(Screen {
            room,
            secret,
            language,
        })
    }
}

impl FromRequestParts<App> for Reader {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let Asked(room) = Asked::from_request_parts(parts, app).await?;
        let headers = &parts.headers;
        let token =
            given(headers, app, room.id, Opens::Phone).and_then(|written| room.phone(&written));
        let by_link = opened(headers, app, &room, Opens::Report).await?.is_some();
        let by_console = opened(headers, app, &room, Opens::Console).await?.is_some();
        // Phones see the report once the session is over: until then the facilitator decides what is shown when.
        let ended = room
            .look(|session, _| session.phase() == Phase::Ended)
            .await?;
        match by_link || by_console || (token.is_some() && ended) {
            true => Ok(Reader { room }),
            false => Err(Fault::not_yours()),
        }
    }
}

impl FromRequestParts<App> for Leader {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Fault> {
        let Asked(room) = Asked::from_request_parts(parts, app).await?;
        let headers = &parts.headers;
        if opened(headers, app, &room, Opens::Console).await?.is_some() {
            return Ok(Leader { room });
        }
        if opened(headers, app, &room, Opens::Leader).await?.is_none() {
            return Err(Fault::not_yours());
        }
        // Until the session is over the facilitator decides what is shown when, and writes what stands for quotations.
        let ended = room
            .look(|session, _| session.phase() == Phase::Ended)
            .await?;
        match ended {
            true => Ok(Leader { room }),
            false => Err(Fault::not_ended()),
        }
    }
}

/// What somebody at a place reads; from then on it is there in that language.
async fn read_at(
    room: &RoomHandle,
    place: Place,
    parts: &Parts,
    app: &App,
) -> Result<Language, Fault> {
    let Preferences { language, .. } = preferences::of(&parts.headers, &app.network);
    room.speak(place, language).await?;
    Ok(language)
}

async fn session_id(parts: &mut Parts, app: &App) -> Result<SessionId, Fault> {
    let params = RawPathParams::from_request_parts(parts, app)
        .await
        .map_err(|_| Fault::no_such_session())?;
    let written = params
        .iter()
        .find(|(name, _)| *name == "session")
        .map(|(_, value)| value);
    written
        .and_then(|written| written.parse().ok())
        .ok_or_else(Fault::no_such_session)
}

/// The secret that opens a session for a role, if the one that was given does.
pub(super) async fn opened(
    headers: &HeaderMap,
    app: &App,
    room: &RoomHandle,
    opens: Opens,
) -> Result<Option<Secret>, Fault> {
    let Some(secret) = given(headers, app, room.id, opens).map(|written| Secret::read(&written))
    else {
        return Ok(None);
    };
    let keyhole = keyhole(room, opens).await?;
    Ok(keyhole
        .filter(|keyhole| secret.opens(keyhole))
        .map(|_| secret))
}

/// What a role's secret must fit; none for phones, whose tokens the session's key vouches for.
pub(super) async fn keyhole(room: &RoomHandle, opens: Opens) -> Result<Option<Digest>, Fault> {
    let keyholes = room
        .look(|session, _| session.setup().keyholes.clone())
        .await?;
    Ok(match opens {
        Opens::Phone => None,
        Opens::Console => Some(keyholes.facilitator),
        Opens::Screen => Some(keyholes.screen),
        Opens::Report => Some(keyholes.report),
        Opens::Leader => keyholes.leader,
    })
}

/// What was given for a role: a program's bearer token first, else the cookie.
fn given(headers: &HeaderMap, app: &App, id: SessionId, opens: Opens) -> Option<String> {
    let bearer = headers
        .get(header::AUTHORIZATION)
        .and_then(|value| value.to_str().ok())
        .and_then(|value| value.strip_prefix("Bearer "));
    bearer
        .map(str::to_owned)
        .or_else(|| opens.read(headers, &app.network, id))
}
