//! What the rest of the program holds of a room: a way to send orders, the audiences, and who is there.

use std::collections::BTreeMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, PoisonError, RwLock};

use tokio::sync::{mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use super::{Audiences, Place, Presence, RoomError};
use crate::session::identity::{Key, Token};
use crate::session::{
    Attendance, Command, Note, Own, PromptStage, Refusal, Role, Session, SessionId, Slot,
};
use crate::theming::{Person, ResponseId};
use crate::words::Language;

/// A look at the session by the task that owns it.
pub(super) type Look = Box<dyn FnOnce(&Session, Attendance) + Send>;

/// What a room can be told.
pub(super) enum Order {
    Command {
        role: Role,
        command: Command,
        reply: oneshot::Sender<Result<(), RoomError>>,
    },
    Look(Look),
    /// Somebody at a place reads a language that nobody there has read yet.
    Speak {
        place: Place,
        language: Language,
        reply: oneshot::Sender<()>,
    },
}

/// A handle to a room.
pub struct RoomHandle {
    /// The session.
    pub id: SessionId,
    /// Days it is kept after its end.
    pub keep_days: u32,
    /// For each prompt the level whose people it is for; none where it is everybody's.
    pub(super) of_levels: Vec<Option<u8>>,
    /// What each audience sees.
    pub audiences: Audiences,
    /// Who is there.
    pub presence: Arc<Presence>,
    pub(super) orders: mpsc::Sender<Order>,
    pub(super) session_key: Key,
    /// The keys of the live prompts, by their place in the plan.
    pub(super) prompt_keys: RwLock<BTreeMap<usize, Key>>,
    /// Ends the room and all its connections.
    pub(super) closing: CancellationToken,
    /// Whether the session has been deleted.
    pub(super) deleted: AtomicBool,
}

/// From whom something comes.
#[derive(Clone, Copy)]
pub struct Sending<'a> {
    /// The phone.
    pub token: &'a Token,
    /// Its number among what this phone sends to the prompt, where the phone counts: nothing older takes its place.
    pub edition: Option<u32>,
}

/// A phone as one prompt knows it.
struct Answerer {
    person: Person,
    responses: Vec<ResponseId>,
}

impl RoomHandle {
    /// Gives a command; `Ok` means that it is stored.
    ///
    /// # Errors
    /// A refusal, or that it could not be stored.
    pub async fn command(&self, role: Role, command: Command) -> Result<(), RoomError> {
        let (reply, told) = oneshot::channel();
        self.orders
            .send(Order::Command {
                role,
                command,
                reply,
            })
            .await
            .map_err(|_| RoomError::Away)?;
        told.await.map_err(|_| RoomError::Away)?
    }

    /// Asks the session something.
    ///
    /// # Errors
    /// [`RoomError::Away`] while the room is closing.
    pub async fn look<T: Send + 'static>(
        &self,
        ask: impl FnOnce(&Session, Attendance) -> T + Send + 'static,
    ) -> Result<T, RoomError> {
        let (reply, told) = oneshot::channel();
        let look: Look = Box::new(move |session, there| {
            let _ = reply.send(ask(session, there));
        });
        self.orders
            .send(Order::Look(look))
            .await
            .map_err(|_| RoomError::Away)?;
        told.await.map_err(|_| RoomError::Away)
    }

    /// Makes sure that what is seen from a place is there in a language.
    ///
    /// # Errors
    /// [`RoomError::Away`] while the room is closing.
    pub async fn speak(&self, place: Place, language: Language) -> Result<(), RoomError> {
        if self.audiences.is_read(place, language) {
            return Ok(());
        }
        let (reply, told) = oneshot::channel();
        let order = Order::Speak {
            place,
            language,
            reply,
        };
        self.orders.send(order).await.map_err(|_| RoomError::Away)?;
        told.await.map_err(|_| RoomError::Away)
    }

    /// A new phone joins, of this level where there are several; none where the room is full.
    pub fn join(&self, random: [u8; 16], level: Option<u8>) -> Option<Token> {
        let token = Token::issue(&self.session_key, random, level);
        self.presence.come(self.seated(&token)).then_some(token)
    }

    /// The phone that holds this token; none where this session did not issue it.
    pub fn phone(&self, written: &str) -> Option<Token> {
        Token::read(&self.session_key, written)
    }

    /// The pseudonym under which a phone is counted as present; it is never stored and says nothing about answers.
    pub fn seated(&self, token: &Token) -> Person {
        token.person(&self.session_key.derive("presence"))
    }

    /// A phone's answers to the live prompt, one entry a slot; a slot without one stays as it is, an empty text takes its
    /// answer back. `people` is how many they are from, where that is said.
    ///
    /// # Errors
    /// A refusal in words, or that they could not be stored; then the phone keeps them.
    pub async fn respond(
        &self,
        from: Sending<'_>,
        prompt: usize,
        texts: Vec<Option<String>>,
        people: Option<u8>,
    ) -> Result<(), RoomError> {
        let slots = texts.len();
        if slots > usize::from(crate::session::limits::SLOTS) {
            return Err(Refusal::TooManyAnswers(crate::session::limits::SLOTS).into());
        }
        let Answerer { person, responses } = self.sender(from, prompt, slots).await?;
        let slots = (0..).zip(responses.into_iter().zip(texts));
        let answers = slots
            .filter_map(|(number, (response, text))| {
                Some(Slot {
                    number,
                    response,
                    text: text?,
                })
            })
            .collect();
        let command = Command::Respond {
            prompt,
            person,
            answers,
            people,
        };
        self.send(from, command).await
    }

    /// What the facilitator typed in from paper, one entry a note. `form` tells this form from others: sent again, it counts once.
    ///
    /// # Errors
    /// As [`RoomHandle::respond`].
    pub async fn take_notes(
        &self,
        prompt: usize,
        form: &str,
        texts: Vec<String>,
    ) -> Result<(), RoomError> {
        let marked = self.with_prompt_key(prompt, |key| {
            let note = |(place, text): (usize, String)| {
                let (person, response) = key.note(form, place, &text);
                Note {
                    person,
                    response,
                    text,
                }
            };
            texts.into_iter().enumerate().map(note).collect()
        });
        let Some(notes) = marked else {
            return Err(self.not_live(prompt).await);
        };
        self.command(Role::Facilitator, Command::TakeNotes { prompt, notes })
            .await
    }

    /// A phone takes its answers to the live prompt back.
    ///
    /// # Errors
    /// As [`RoomHandle::respond`].
    pub async fn withdraw(&self, from: Sending<'_>, prompt: usize) -> Result<(), RoomError> {
        let slots = crate::session::limits::SLOTS.into();
        let Answerer { person, responses } = self.sender(from, prompt, slots).await?;
        let command = Command::Withdraw {
            prompt,
            person,
            responses,
        };
        self.send(from, command).await
    }

    /// A phone marks the items of the live prompt's ballot.
    ///
    /// # Errors
    /// As [`RoomHandle::respond`].
    pub async fn mark(
        &self,
        from: Sending<'_>,
        prompt: usize,
        marks: Vec<u8>,
    ) -> Result<(), RoomError> {
        let Answerer { person, .. } = self.sender(from, prompt, 0).await?;
        let command = Command::Mark {
            prompt,
            person,
            marks,
        };
        self.send(from, command).await
    }

    /// A phone writes one word to the live prompt.
    ///
    /// # Errors
    /// As [`RoomHandle::respond`].
    pub async fn say_word(
        &self,
        from: Sending<'_>,
        prompt: usize,
        word: String,
    ) -> Result<(), RoomError> {
        let Answerer { person, .. } = self.sender(from, prompt, 0).await?;
        let command = Command::SayWord {
            prompt,
            person,
            word,
        };
        self.send(from, command).await
    }

    /// A phone has nothing to add.
    ///
    /// # Errors
    /// As [`RoomHandle::respond`].
    pub async fn pass(&self, from: Sending<'_>, prompt: usize) -> Result<(), RoomError> {
        let Answerer { person, .. } = self.sender(from, prompt, 0).await?;
        self.send(from, Command::Pass { prompt, person }).await
    }

    /// Gives a phone's command, with its number where it has one.
    async fn send(&self, from: Sending<'_>, command: Command) -> Result<(), RoomError> {
        let command = match from.edition {
            Some(edition) => Command::Numbered {
                edition,
                command: Box::new(command),
            },
            None => command,
        };
        self.command(Role::Participant, command).await
    }

    /// What a phone may know of its own answers to a prompt; none where it does not take answers.
    ///
    /// # Errors
    /// [`RoomError::Away`] while the room is closing.
    pub async fn own(&self, token: &Token, prompt: usize) -> Result<Option<Own>, RoomError> {
        let Some(Answerer { person, responses }) =
            self.answerer(token, prompt, crate::session::limits::SLOTS.into())
        else {
            return Ok(None);
        };
        let own = self.look(move |session, _| {
            let slots = session
                .setup()
                .prompts
                .get(prompt)
                .map_or(0, |planned| planned.slots);
            let open = matches!(
                session.stage(prompt),
                PromptStage::Open | PromptStage::Closing
            );
            open.then(|| {
                let slots = usize::from(slots).min(responses.len());
                session.own(prompt, person, &responses[..slots])
            })
        });
        own.await
    }

    /// Whether the session has been deleted; then there is nothing to come back to.
    pub fn is_deleted(&self) -> bool {
        self.deleted.load(Ordering::Relaxed)
    }

    /// Ends when the room closes.
    pub async fn closed(&self) {
        self.closing.cancelled().await;
    }

    /// A phone at a live prompt; none where it is not live, or for people of another level.
    fn answerer(&self, token: &Token, prompt: usize, slots: usize) -> Option<Answerer> {
        if !self.is_for(token, prompt) {
            return None;
        }
        self.with_prompt_key(prompt, |key| Answerer {
            person: token.person(key),
            responses: (0..slots as u8)
                .map(|slot| token.response(key, slot))
                .collect(),
        })
    }

    /// The same of whoever sends something, or why the prompt takes nothing of his.
    async fn sender(
        &self,
        from: Sending<'_>,
        prompt: usize,
        slots: usize,
    ) -> Result<Answerer, RoomError> {
        match self.answerer(from.token, prompt, slots) {
            Some(answerer) => Ok(answerer),
            None if self.is_for(from.token, prompt) => Err(self.not_live(prompt).await),
            None => Err(Refusal::OtherLevel.into()),
        }
    }

    /// Something that takes the key of a prompt; none where it is not live.
    fn with_prompt_key<T>(&self, prompt: usize, make: impl FnOnce(&Key) -> T) -> Option<T> {
        let keys = self.prompt_keys.read();
        let keys = keys.unwrap_or_else(PoisonError::into_inner);
        keys.get(&prompt).map(make)
    }

    fn is_for(&self, token: &Token, prompt: usize) -> bool {
        let level = self.of_levels.get(prompt).copied().flatten();
        level.is_none() || level == token.level()
    }

    /// Why a prompt without a live key takes no answer.
    async fn not_live(&self, prompt: usize) -> RoomError {
        let known = self.look(move |session, _| {
            let exists = prompt < session.setup().prompts.len();
            (exists, session.stage(prompt))
        });
        match known.await {
            Err(away) => away,
            Ok((false, _)) => Refusal::NoSuchPrompt.into(),
            Ok((true, PromptStage::Waiting)) => Refusal::NotOpenYet.into(),
            Ok((true, _)) => Refusal::Closed.into(),
        }
    }
}
