//! How a room groups: waves while a prompt is open, and the box when it has closed.

use rand::seq::SliceRandom;
use rand::{Rng, RngExt};

use super::RoomError;
use super::actor::Actor;
use super::limits::BEAT_MS;
use super::sorter::Done;
use crate::session::{BoxedResponse, Command, Event, Refusal};
use crate::theming::{Also, LooksLike, Response, ResponseId, Themes};

impl Actor {
    /// Takes what stands as the next wave of each prompt where one is due and the board is free.
    pub(super) async fn take_waves(&mut self) {
        let idle = self.sorters.iter().filter(|(_, sorter)| sorter.is_idle());
        let due = idle.filter(|(prompt, _)| self.session.wave_due(**prompt));
        let due: Vec<usize> = due.map(|(prompt, _)| *prompt).collect();
        for prompt in due {
            self.command(Command::TakeWave { prompt }).await;
        }
    }

    /// Takes in what came out of the grouping of a prompt.
    pub(super) async fn sorted(
        &mut self,
        (prompt, done): (usize, Result<Done, tokio::task::JoinError>),
    ) {
        if self.again.is_some() {
            return void(done);
        }
        match done {
            Ok(Done::Ready | Done::Unprepared) => self.screens.soon(BEAT_MS),
            Ok(Done::Wave(picture)) => self.command(Command::GroupWave { prompt, picture }).await,
            Ok(Done::Finished(responses, themes, looks_like)) => {
                self.put_in_box(prompt, &responses, themes, looks_like)
                    .await
            }
            Ok(Done::CannotCorrect(refusal, reply)) => {
                let _ = reply.send(Err(refusal.into()));
            }
            Ok(Done::AsBefore(reply)) => {
                let _ = reply.send(Ok(()));
            }
            Ok(Done::Corrected(event, picture, reply)) => {
                let events = vec![event, Event::WaveGrouped { prompt, picture }];
                events.iter().for_each(|event| self.session.apply(event));
                let stored = self.store(events).await.map_err(RoomError::NotStored);
                self.show().await;
                let _ = reply.send(stored);
            }
            Err(_) => {
                // Why is in the log already, by its place: the words of a panic may quote an answer.
                tracing::error!(session = %self.handle.id, "grouping broke off");
                // The answers are safe. A closed prompt is boxed with all of them under "Other points".
                if let Some(answers) = self.session.to_box(prompt) {
                    let other = answers.iter().map(|response| response.id).collect();
                    self.put_in_box(
                        prompt,
                        &answers,
                        Themes {
                            other,
                            ..Themes::default()
                        },
                        Vec::new(),
                    )
                    .await;
                }
            }
        }
    }

    /// Cuts the answers loose: new random ids, shuffled, themes renamed to match.
    async fn put_in_box(
        &mut self,
        prompt: usize,
        responses: &[Response],
        themes: Themes,
        looks_like: Vec<LooksLike>,
    ) {
        let (boxed, themes) = cut_loose(responses, themes, &mut rand::rng());
        self.command(Command::Box {
            prompt,
            responses: boxed,
            themes,
            looks_like,
        })
        .await;
        self.show().await;
    }
}

/// Nothing counts that a board did while the disk takes nothing: it may build on what was not stored, and is made anew with
/// the session.
fn void(done: Result<Done, tokio::task::JoinError>) {
    if let Ok(
        Done::Corrected(_, _, reply) | Done::AsBefore(reply) | Done::CannotCorrect(_, reply),
    ) = done
    {
        let _ = reply.send(Err(Refusal::Sorting.into()));
    }
}

/// Shuffles the answers under new random ids and renames the themes' members to match.
fn cut_loose(
    responses: &[Response],
    mut themes: Themes,
    rng: &mut impl Rng,
) -> (Vec<BoxedResponse>, Themes) {
    let mut renamed = std::collections::HashMap::new();
    let mut boxed: Vec<BoxedResponse> = responses
        .iter()
        .map(|response| {
            let id = ResponseId(rng.random());
            renamed.insert(response.id, id);
            BoxedResponse {
                id,
                text: response.text.clone(),
            }
        })
        .collect();
    boxed.shuffle(rng);
    let rename = |ids: &mut Vec<ResponseId>| {
        *ids = ids
            .iter()
            .filter_map(|id| renamed.get(id).copied())
            .collect()
    };
    themes
        .themes
        .iter_mut()
        .for_each(|theme| rename(&mut theme.members));
    rename(&mut themes.other);
    themes.also = themes
        .also
        .iter()
        .filter_map(|also| {
            Some(Also {
                response: *renamed.get(&also.response)?,
                ..*also
            })
        })
        .collect();
    themes.also.sort_unstable();
    // The order of arrival must not survive in the order of the rest.
    themes.other.sort();
    (boxed, themes)
}
