//! The lobby: every session by id and by join code. Rooms are opened when somebody first asks for them.

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, RwLock};

use dashmap::DashMap;
use rand::{Rng, RngExt};
use tokio::sync::{OnceCell, mpsc};
use tokio_util::sync::CancellationToken;

use super::actor::{Actor, rebuilt};
use super::beat::Beat;
use super::desk::{Desk, PromptDesk};
use super::handle::RoomHandle;
use super::limits::{QUEUE_ORDERS, SESSIONS};
use super::opening::{Choice, Opened, choose};
use super::pairing::Pairings;
use super::{Audiences, Clock, LobbyError, MayOpen, Presence, Render};
use crate::content::Library;
use crate::session::identity::Secret;
use crate::session::{Event, JoinCode, Session, SessionId};
use crate::store::{Held, Listed, Store, StoreError};
use crate::theming::Reader;

/// Codes of six letters that are drawn before giving up; with 20,000 of 64 million taken, one draw nearly always does.
const CODE_DRAWS: usize = 100;

type Slot = Arc<OnceCell<Arc<RoomHandle>>>;

/// All sessions of this server.
pub struct Lobby {
    pub(super) rooms: DashMap<SessionId, Slot>,
    pub(super) codes: DashMap<JoinCode, SessionId>,
    pub(super) store: Arc<dyn Store>,
    pub(super) pairings: Arc<Pairings>,
    library: Arc<Library>,
    desk: Desk,
    render: Render,
    pub(super) clock: Clock,
    closing: CancellationToken,
}

impl Lobby {
    /// The lobby with every session in the store. With `words_only`, answers are grouped without the sentence model. `closing`
    /// ends all rooms.
    ///
    /// # Errors
    /// [`StoreError`] where the store cannot be read.
    pub async fn open(
        store: Arc<dyn Store>,
        library: Arc<Library>,
        words_only: bool,
        render: Render,
        clock: Clock,
        closing: CancellationToken,
    ) -> Result<Lobby, StoreError> {
        let lobby = Lobby {
            rooms: DashMap::new(),
            codes: DashMap::new(),
            store,
            pairings: Arc::default(),
            desk: Desk::new(Reader::choose(words_only), &library),
            library,
            render,
            clock,
            closing,
        };
        for Listed { id, code, .. } in lobby.store.list().await? {
            lobby.rooms.insert(id, Slot::default());
            lobby.codes.insert(code, id);
        }
        Ok(lobby)
    }

    /// The clock of all rooms.
    pub fn clock(&self) -> Clock {
        self.clock
    }

    /// How many sessions there are.
    pub fn sessions(&self) -> usize {
        self.rooms.len()
    }

    /// What can be asked.
    pub fn library(&self) -> &Library {
        &self.library
    }

    /// Opens a new session, for whoever may.
    ///
    /// # Errors
    /// A refusal of the choice, a full server, or a store that does not write.
    pub async fn open_session(&self, choice: &Choice, _: MayOpen) -> Result<Opened, LobbyError> {
        if self.rooms.len() >= SESSIONS {
            return Err(LobbyError::Full);
        }
        let (id, secret) = {
            let mut rng = rand::rng();
            (SessionId(rng.random()), Secret::new(rng.random()))
        };
        let setup = choose(&self.library, choice, id, &secret)?;
        let code = self.reserve_code(id).ok_or(LobbyError::Full)?;
        let opening = Event::Opened {
            delete_after: setup.delete_after_silence(self.clock.now_seconds()),
            setup: Box::new(setup),
            code,
        };
        if let Err(why) = self.store.create(opening).await {
            self.codes.remove(&code);
            return Err(LobbyError::Store(why));
        }
        self.rooms.insert(id, Slot::default());
        tracing::info!(session = %id, "session opened");
        Ok(Opened { id, code, secret })
    }

    pub(super) fn reserve_code(&self, id: SessionId) -> Option<JoinCode> {
        let mut rng = rand::rng();
        let mut draws = (0..CODE_DRAWS)
            .filter_map(|_| JoinCode::from_number(rng.random_range(0..crate::session::CODES)));
        draws.find(|code| match self.codes.entry(*code) {
            dashmap::Entry::Occupied(_) => false,
            dashmap::Entry::Vacant(free) => {
                free.insert(id);
                true
            }
        })
    }

    /// Whether the disk takes what people send, at the last try.
    ///
    /// # Errors
    /// [`StoreError`] with the reason where it does not.
    pub async fn can_store(&self) -> Result<(), StoreError> {
        self.store.check().await
    }

    /// The session with this join code.
    pub fn find(&self, code: JoinCode) -> Option<SessionId> {
        self.codes.get(&code).map(|entry| *entry.value())
    }

    /// The room of a session, opened if it was asleep.
    ///
    /// # Errors
    /// [`LobbyError::Gone`] where there is no such session, [`LobbyError::Store`] where it cannot be read.
    pub async fn room(&self, id: SessionId) -> Result<Arc<RoomHandle>, LobbyError> {
        let slot = self
            .rooms
            .get(&id)
            .map(|entry| entry.value().clone())
            .ok_or(LobbyError::Gone)?;
        let room = slot.get_or_try_init(|| self.wake(id)).await?.clone();
        if room.closing.is_cancelled() && !self.closing.is_cancelled() {
            self.reads_afresh(id, &slot);
        }
        Ok(room)
    }

    /// A room was taken over elsewhere or failed for good: the next who asks gets it read afresh. Not where somebody has seen
    /// to that already, or there would be two rooms of one session; nor where the session is gone, which must not come back.
    fn reads_afresh(&self, id: SessionId, ended: &Slot) {
        if let Some(mut slot) = self.rooms.get_mut(&id)
            && Arc::ptr_eq(&slot, ended)
        {
            *slot = Slot::default();
        }
    }

    async fn wake(&self, id: SessionId) -> Result<Arc<RoomHandle>, LobbyError> {
        let Held {
            epoch,
            version,
            events,
            session_key,
        } = self.store.acquire(id).await.map_err(|why| match why {
            StoreError::Gone => LobbyError::Gone,
            other => {
                tracing::error!(session = %id, "cannot be read: {other}");
                LobbyError::Store(other)
            }
        })?;
        let session = Session::replay(&events).ok_or(LobbyError::Gone)?;
        let desks = self.desks(&session);
        let sorters = rebuilt(&session, &desks, events);
        let (orders, waiting) = mpsc::channel(QUEUE_ORDERS);
        let seq = self.clock.now_ms();
        let closing = self.closing.child_token();
        let handle = Arc::new(RoomHandle {
            id,
            keep_days: session.setup().keep_days,
            audiences: Audiences::new(seq, session.setup().levels.len(), &closing),
            of_levels: session.setup().levels_of_prompts(),
            presence: Arc::new(Presence::default()),
            orders,
            session_key,
            prompt_keys: RwLock::default(),
            closing,
            deleted: AtomicBool::new(false),
        });
        let mut actor = Actor {
            session,
            handle: handle.clone(),
            store: self.store.clone(),
            render: self.render,
            clock: self.clock,
            pairings: self.pairings.clone(),
            desks,
            epoch,
            version,
            sorters,
            screens: Beat::new(),
            phones: Beat::new(),
            again: None,
            ahead: false,
        };
        // The first picture is there before anybody can ask for it.
        actor.begin();
        tokio::spawn(actor.run(waiting));
        Ok(handle)
    }

    /// What grouping takes, for each prompt of a session.
    fn desks(&self, session: &Session) -> Vec<PromptDesk> {
        let setup = session.setup();
        setup
            .prompts
            .iter()
            .map(|planned| {
                let of_several = planned
                    .level
                    .and_then(|at| setup.levels.get(usize::from(at)));
                let level = of_several.map_or(&setup.level, |level| &level.id);
                self.desk.of_prompt(level, &planned.prompt)
            })
            .collect()
    }
}

/// Random bytes for a phone's token.
pub fn token_bytes() -> [u8; 16] {
    let mut bytes = [0; 16];
    rand::rng().fill_bytes(&mut bytes);
    bytes
}
