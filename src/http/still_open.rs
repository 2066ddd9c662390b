//! The page of one prompt that the room has left and that still takes answers, for people who could not come.

use axum::extract::{Path, State};
use axum::response::{Html, IntoResponse, Redirect, Response};

use super::App;
use super::door::Phone;
use super::fault::Fault;
use super::phone::{first_paint, own_region};
use crate::room::{Region, RoomError};
use crate::session::{SessionId, StillOpen};
use crate::views::{self, Preferences, QuestionPage};

/// A prompt that is still open, and where this phone stands with the others.
pub(super) struct Asked {
    open: StillOpen,
    /// The others, each with whether this phone is done with it.
    others: Vec<(StillOpen, bool)>,
}

/// What is still open, if this prompt is: the one that the room is at is not.
pub(super) async fn asked(phone: &Phone, prompt: usize) -> Result<Option<Asked>, RoomError> {
    let level = phone.token.level();
    let all = phone
        .room
        .look(move |session, _| session.still_open(level))
        .await?;
    let (mut this, mut others) = (None, Vec::new());
    for open in all {
        if open.prompt.prompt == prompt {
            this = Some(open);
            continue;
        }
        let own = phone.room.own(&phone.token, open.prompt.prompt).await?;
        others.push((open, own.is_some_and(|own| own.is_done())));
    }
    Ok(this.map(|open| Asked { open, others }))
}

/// The page. Where the prompt is not left open, the session's own page says what there is.
pub(super) async fn page(
    State(app): State<App>,
    prefs: Preferences,
    Path((id, prompt)): Path<(SessionId, usize)>,
    phone: Phone,
) -> Result<Response, Fault> {
    let Some(asked) = asked(&phone, prompt).await? else {
        return Ok(Redirect::to(&format!("/s/{id}")).into_response());
    };
    let own = own_region(&phone, prompt).await?;
    Ok(Html(paint(&app, &prefs, &phone, &asked, own.as_ref(), None)).into_response())
}

/// The page with this answer box.
pub(super) fn paint(
    app: &App,
    prefs: &Preferences,
    phone: &Phone,
    asked: &Asked,
    own: Option<&Region>,
    problem: Option<&str>,
) -> String {
    let about = QuestionPage {
        session: phone.room.id,
        open: &asked.open,
        others: &asked.others,
        own,
        problem,
    };
    views::question_page(prefs, &first_paint(app, phone), &about).into_string()
}
