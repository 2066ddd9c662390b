//! A phone's page and its verbs. Each works as a plain form and for our script alike, with the same receipt.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::App;
use super::caution;
use super::cookies::Opens;
use super::door::Phone;
use super::fault::Fault;
use super::fields::Fields;
use super::guard::{Wants, frame};
use super::still_open;
use crate::room::{Region, RoomError};
use crate::session::{Own, OwnAnswer, Refusal, SessionId};
use crate::theming::Text;
use crate::views::{self, FirstPaint, Preferences};

/// Tells a browser to forget what pages of this server have kept in it.
const FORGET: HeaderName = HeaderName::from_static("clear-site-data");

/// A prompt's answers as the form sends them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct AnswerForm {
    pub(super) prompt: usize,
    answer0: Option<String>,
    answer1: Option<String>,
    answer2: Option<String>,
    answer3: Option<String>,
    answer4: Option<String>,
    /// People whom this phone speaks for, where it may speak for several.
    people: Option<u8>,
    /// `1` once the person has read the warnings and wants it sent all the same.
    as_it_is: Option<String>,
}

impl AnswerForm {
    /// One entry a slot, up to the last that the form has.
    fn texts(self) -> Vec<Option<String>> {
        let mut texts = vec![
            self.answer0,
            self.answer1,
            self.answer2,
            self.answer3,
            self.answer4,
        ];
        let last = texts
            .iter()
            .rposition(Option::is_some)
            .map_or(0, |last| last + 1);
        texts.truncate(last);
        texts
    }
}

/// The prompt a verb is meant for.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PromptForm {
    prompt: usize,
}

/// The phone's page.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    Path(id): Path<SessionId>,
    phone: Result<Phone, Fault>,
) -> Result<Response, Fault> {
    let phone = match phone {
        Ok(phone) => phone,
        // Somebody followed a link to a session this phone has not joined: the code lets him in.
        Err(fault) if fault.status == StatusCode::FORBIDDEN => {
            app.lobby.room(id).await?;
            return Ok(Redirect::to("/join").into_response());
        }
        Err(fault) => return Err(fault),
    };
    let level = phone.token.level();
    let at = phone
        .room
        .look(move |session, _| session.current_of(level))
        .await?;
    let own = match at {
        Some(prompt) => own_region(&phone, prompt).await?,
        None => None,
    };
    let paint = first_paint(&app, &phone);
    let page = views::phone_page(&prefs, phone.room.id, &paint, own.as_ref(), None);
    Ok(Html(page.into_string()).into_response())
}

/// What every phone has on its page.
pub(super) fn first_paint(app: &App, phone: &Phone) -> FirstPaint {
    let (seq, regions) = phone.room.audiences.of(phone.place(), phone.language).now();
    FirstPaint {
        base: format!("/s/{}", phone.room.id),
        seq,
        now: app.lobby.clock().now_ms(),
        regions,
    }
}

/// The page of a prompt with this answer box and what is wrong with it: the one that the room is at, or one of its own.
pub(super) async fn page_of(
    app: &App,
    prefs: &Preferences,
    phone: &Phone,
    prompt: usize,
    own: Option<&Region>,
    problem: &str,
) -> Result<String, RoomError> {
    if let Some(asked) = still_open::asked(phone, prompt).await? {
        return Ok(still_open::paint(
            app,
            prefs,
            phone,
            &asked,
            own,
            Some(problem),
        ));
    }
    let paint = first_paint(app, phone);
    Ok(views::phone_page(prefs, phone.room.id, &paint, own, Some(problem)).into_string())
}

/// This phone's answer box for a prompt, while that is open.
pub(super) async fn own_region(phone: &Phone, prompt: usize) -> Result<Option<Region>, RoomError> {
    let Some(own) = phone.room.own(&phone.token, prompt).await? else {
        return Ok(None);
    };
    let face = phone
        .room
        .look(move |session, _| session.face(prompt))
        .await?;
    Ok(face.map(|face| views::answer_region(phone.language, phone.room.id, &face, &own)))
}

/// Sends or changes the answers of the open prompt.
pub(super) async fn answer(
    State(app): State<App>,
    prefs: Preferences,
    phone: Phone,
    headers: HeaderMap,
    Fields(form): Fields<AnswerForm>,
) -> Result<Response, Fault> {
    let prompt = form.prompt;
    let confirmed = form.as_it_is.as_deref() == Some("1");
    let people = form.people;
    let texts = form.texts();
    if !confirmed {
        let asked = caution::unconfirmed(&phone, prompt, &texts).await?;
        if !asked.is_empty() {
            let typed = typed(texts, people);
            return caution::ask(&app, &prefs, &phone, &headers, prompt, typed, &asked).await;
        }
    }
    match phone
        .room
        .respond(phone.sending(), prompt, texts.clone(), people)
        .await
    {
        Ok(()) => receipt(&phone, &headers, prompt).await,
        Err(why) => {
            let typed = typed(texts, people);
            refused(&app, &prefs, &phone, &headers, prompt, typed, why).await
        }
    }
}

/// The form as it was filled in.
fn typed(texts: Vec<Option<String>>, people: Option<u8>) -> Own {
    let slot = |text: Option<String>| OwnAnswer {
        text: text.map(Text::from),
        fixed: false,
    };
    Own {
        answers: texts.into_iter().map(slot).collect(),
        people,
        ..Own::default()
    }
}

/// Nothing to add.
pub(super) async fn pass(
    phone: Phone,
    headers: HeaderMap,
    Fields(form): Fields<PromptForm>,
) -> Result<Response, Fault> {
    let outcome = phone.room.pass(phone.sending(), form.prompt).await;
    told(&phone, &headers, form.prompt, outcome).await
}

/// Takes the answers back.
pub(super) async fn withdraw(
    phone: Phone,
    headers: HeaderMap,
    Fields(form): Fields<PromptForm>,
) -> Result<Response, Fault> {
    let outcome = phone.room.withdraw(phone.sending(), form.prompt).await;
    told(&phone, &headers, form.prompt, outcome).await
}

/// The receipt, or why there is none.
async fn told(
    phone: &Phone,
    headers: &HeaderMap,
    prompt: usize,
    outcome: Result<(), RoomError>,
) -> Result<Response, Fault> {
    match outcome {
        Ok(()) => receipt(phone, headers, prompt).await,
        Err(why) => match overtaken(phone, headers, prompt, &why).await? {
            Some(response) => Ok(response),
            None => Err(why.into()),
        },
    }
}

/// For our script, where something newer has overtaken what it sent: what stands. What was typed is a draft, and stays.
async fn overtaken(
    phone: &Phone,
    headers: &HeaderMap,
    prompt: usize,
    why: &RoomError,
) -> Result<Option<Response>, Fault> {
    let is_that = matches!(why, RoomError::Refused(Refusal::Overtaken));
    if !is_that || Wants::from_headers(headers) != Wants::Frame {
        return Ok(None);
    }
    let own = own_region(phone, prompt).await?.map(|own| own.html);
    let says = phone.language.tell(&why.message());
    let html = views::problem(&says).into_string() + &own.unwrap_or_default();
    Ok(Some(frame(StatusCode::CONFLICT, html)))
}

/// Leaves for good: the token is gone from the phone, so nobody can come back as this person, and with it what its pages
/// remembered of own words.
pub(super) async fn leave(State(app): State<App>, phone: Phone) -> Response {
    phone.room.presence.leave(phone.room.seated(&phone.token));
    let what = HeaderValue::from_static("\"storage\"");
    let cookie = Opens::Phone.clear(&app.network, phone.room.id);
    (
        [(header::SET_COOKIE, cookie), (FORGET, what)],
        Redirect::to("/"),
    )
        .into_response()
}

/// What stands now, after the commit: a frame for our script, the page for everyone else.
pub(super) async fn receipt(
    phone: &Phone,
    headers: &HeaderMap,
    prompt: usize,
) -> Result<Response, Fault> {
    if Wants::from_headers(headers) != Wants::Frame {
        let to = match still_open::asked(phone, prompt).await? {
            Some(_) => format!("/s/{}/question/{prompt}", phone.room.id),
            None => format!("/s/{}", phone.room.id),
        };
        return Ok(Redirect::to(&to).into_response());
    }
    let own = own_region(phone, prompt)
        .await?
        .unwrap_or_else(|| views::late_receipt(phone.language))
        .html;
    Ok(frame(
        StatusCode::OK,
        views::no_problem().into_string() + &own,
    ))
}

/// Says what was wrong. Without script the page comes back with everything that was typed or marked.
pub(super) async fn refused(
    app: &App,
    prefs: &Preferences,
    phone: &Phone,
    headers: &HeaderMap,
    prompt: usize,
    typed: Own,
    why: RoomError,
) -> Result<Response, Fault> {
    if let Some(response) = overtaken(phone, headers, prompt, &why).await? {
        return Ok(response);
    }
    let fault = Fault::from(why);
    if Wants::from_headers(headers) != Wants::Page {
        return Err(fault);
    }
    let face = phone
        .room
        .look(move |session, _| session.face(prompt))
        .await?;
    let own = face.map(|face| views::retry_region(phone.language, phone.room.id, &face, &typed));
    let says = prefs.language.tell(&fault.says);
    let page = page_of(app, prefs, phone, prompt, own.as_ref(), &says).await?;
    Ok((fault.status, Html(page)).into_response())
}
