//! A phone's page and its verbs. Each works as a plain form and for our script alike, with the same receipt.

use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Redirect, Response};
use serde::Deserialize;

use super::App;
use super::caution;
use super::cookies::Opens;
use super::door::Phone;
use super::fault::Fault;
use super::fields::Fields;
use super::guard::{Wants, frame};
use crate::room::{Place, Region, RoomError};
use crate::session::{Own, OwnAnswer, SessionId};
use crate::theming::Text;
use crate::views::{self, FirstPaint, Preferences};

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
    phone.room.presence.join(phone.room.seated(&phone.token));
    let own = own_region(&phone).await?;
    Ok(Html(paint(&app, &prefs, &phone, own.as_ref(), None)).into_response())
}

/// The page with this phone's own answer box.
pub(super) fn paint(
    app: &App,
    prefs: &Preferences,
    phone: &Phone,
    own: Option<&Region>,
    problem: Option<&str>,
) -> String {
    let id = phone.room.id;
    let (seq, regions) = phone.room.audiences.of(Place::Phone, phone.language).now();
    let paint = FirstPaint {
        base: format!("/s/{id}"),
        seq,
        now: app.lobby.clock().now_ms(),
        regions,
    };
    views::phone_page(prefs, id, &paint, own, problem).into_string()
}

/// This phone's answer box, while a prompt is open.
async fn own_region(phone: &Phone) -> Result<Option<Region>, RoomError> {
    let Some((prompt, own)) = phone.room.own(&phone.token).await? else {
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
        .respond(&phone.token, prompt, texts.clone(), people)
        .await
    {
        Ok(()) => receipt(&phone, &headers).await,
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
    phone.room.pass(&phone.token, form.prompt).await?;
    receipt(&phone, &headers).await
}

/// Takes the answers back.
pub(super) async fn withdraw(
    phone: Phone,
    headers: HeaderMap,
    Fields(form): Fields<PromptForm>,
) -> Result<Response, Fault> {
    phone.room.withdraw(&phone.token, form.prompt).await?;
    receipt(&phone, &headers).await
}

/// Leaves for good: the token is gone from the phone, so nobody can come back as this person.
pub(super) async fn leave(State(app): State<App>, phone: Phone) -> Response {
    phone.room.presence.leave(phone.room.seated(&phone.token));
    let cookie = Opens::Phone.clear(&app.network, phone.room.id);
    ([(header::SET_COOKIE, cookie)], Redirect::to("/")).into_response()
}

/// What stands now, after the commit: a frame for our script, the page for everyone else.
pub(super) async fn receipt(phone: &Phone, headers: &HeaderMap) -> Result<Response, Fault> {
    if Wants::from_headers(headers) != Wants::Frame {
        return Ok(Redirect::to(&format!("/s/{}", phone.room.id)).into_response());
    }
    let own = own_region(phone)
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
    Ok((
        fault.status,
        Html(paint(app, prefs, phone, own.as_ref(), Some(&says))),
    )
        .into_response())
}
