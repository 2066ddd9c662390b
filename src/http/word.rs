//! One word from a phone, as its form sends it and as a program does.

use axum::Json;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Response;
use serde::Deserialize;

use super::App;
use super::api;
use super::door::Phone;
use super::fault::Fault;
use super::fields::{Body, Fields};
use super::phone::{receipt, refused};
use crate::session::Own;
use crate::views::Preferences;

/// A word as it was typed.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Word {
    prompt: usize,
    word: String,
}

/// Writes one word to the open step, or another one.
pub(super) async fn say(
    State(app): State<App>,
    prefs: Preferences,
    phone: Phone,
    headers: HeaderMap,
    Fields(Word { prompt, word }): Fields<Word>,
) -> Result<Response, Fault> {
    match phone
        .room
        .say_word(phone.sending(), prompt, word.clone())
        .await
    {
        Ok(()) => receipt(&phone, &headers, prompt).await,
        Err(why) => {
            let typed = Own {
                word: Some(word.into()),
                ..Own::default()
            };
            refused(&app, &prefs, &phone, &headers, prompt, typed, why).await
        }
    }
}

/// The same for a program.
pub(super) async fn say_for_program(
    phone: Phone,
    Body(Word { prompt, word }): Body<Word>,
) -> Result<Json<api::Receipt>, Fault> {
    phone.room.say_word(phone.sending(), prompt, word).await?;
    api::receipt(&phone, prompt).await
}
