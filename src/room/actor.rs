//! The task that owns a session: orders in, events stored, regions out.

use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::{Arc, PoisonError};
use std::task::Poll;

use tokio::sync::{mpsc, oneshot};
use tokio::task::yield_now;
use tokio::time::{Instant, sleep_until};

use super::beat::Beat;
use super::desk::PromptDesk;
use super::handle::{Look, Order, RoomHandle};
use super::limits::{BATCH_ORDERS, BEAT_MS, HEAD_COUNT_BEATS_MS};
use super::pairing::Pairings;
use super::sorter::{Done, Reply, Sorter, Work};
use super::{Clock, Place, Render, RoomError};
use crate::session::identity::Key;
use crate::session::{Command, Event, Role, Session};
use crate::store::{Store, StoreError};
use crate::words::Language;

/// A room at work.
pub(super) struct Actor {
    pub(super) session: Session,
    pub(super) handle: Arc<RoomHandle>,
    pub(super) store: Arc<dyn Store>,
    pub(super) render: Render,
    pub(super) clock: Clock,
    /// The helper codes that wait, of all sessions.
    pub(super) pairings: Arc<Pairings>,
    /// What grouping takes, for every prompt.
    pub(super) desks: Vec<PromptDesk>,
    pub(super) epoch: u64,
    pub(super) version: u64,
    /// The boards of the prompts that are live, by their place in the plan.
    pub(super) sorters: BTreeMap<usize, Sorter>,
    /// When screens and consoles are shown what has changed.
    pub(super) screens: Beat,
    /// When phones are. Each picture costs as much as there are phones, so where they are many they get fewer.
    pub(super) phones: Beat,
    /// Set while the disk takes nothing: the session is taken over again before anything is decided, at this moment at the latest.
    pub(super) again: Option<Instant>,
    /// The last append failed, and what is in memory has not been read again since: nobody may see it.
    pub(super) ahead: bool,
}

impl Actor {
    /// Shows the session as it was stored and picks up what was going on.
    pub(super) fn begin(&mut self) {
        self.handle.presence.expect(self.session.joined_before());
        self.show_phones();
        self.show_screens();
        self.keep_beat();
        self.resume();
    }

    pub(super) async fn run(mut self, mut orders: mpsc::Receiver<Order>) {
        let mut batch = Vec::with_capacity(BATCH_ORDERS);
        let handle = self.handle.clone();
        loop {
            // What may not be on the disk says nothing about when anything ends.
            let ends = self.next_to_end().map(|(_, ends)| self.clock.when(ends));
            tokio::select! {
                taken = orders.recv_many(&mut batch, BATCH_ORDERS) => {
                    if taken == 0 {
                        return;
                    }
                    self.take(std::mem::take(&mut batch)).await;
                }
                done = next_of(&mut self.sorters) => self.sorted(done).await,
                () = at(self.screens.due()) => self.beat().await,
                () = at(self.phones.due()) => self.show_phones(),
                () = at(ends) => self.end_grace().await,
                () = at(self.again) => drop(self.refresh().await),
                () = handle.presence.changed() => self.people_changed(),
                () = handle.closing.cancelled() => return,
            }
            if self.again.is_none() {
                self.end_grace_early().await;
            }
        }
    }

    /// Decides and stores a batch of orders, and answers each after the commit.
    async fn take(&mut self, orders: Vec<Order>) {
        let fresh = self.refresh().await;
        let (mut events, mut replies) = (Vec::new(), Vec::new());
        let (mut looks, mut speaks) = (Vec::new(), Vec::new());
        let mut urgent = false;
        for order in orders {
            match order {
                Order::Look(look) => looks.push(look),
                Order::Speak {
                    place,
                    language,
                    reply,
                } => speaks.push((place, language, reply)),
                Order::Command { reply, .. } if fresh.is_err() => replies.push((reply, Ok(()))),
                Order::Command {
                    role,
                    command,
                    reply,
                } => {
                    urgent |= role == Role::Facilitator;
                    replies.extend(self.decide(role, command, reply, &mut events));
                }
            }
        }
        let stored = match fresh {
            Ok(()) => self.store(events).await,
            Err(why) => Err(why),
        };
        // Only now: a look must never see what is not stored yet.
        if !self.ahead {
            if urgent {
                self.show().await;
            }
            self.answer(looks, speaks);
        }
        let stored = stored.map_err(RoomError::NotStored);
        for (reply, decided) in replies {
            let _ = reply.send(stored.clone().and(decided));
        }
    }

    fn answer(&self, looks: Vec<Look>, speaks: Vec<(Place, Language, oneshot::Sender<()>)>) {
        let there = self.handle.presence.attendance();
        looks
            .into_iter()
            .for_each(|look| look(&self.session, there));
        for (place, language, reply) in speaks {
            self.speak(place, language);
            let _ = reply.send(());
        }
    }

    /// Decides one command and applies it, so that the next of the batch builds on it. Hands the reply back if the
    /// answer has to wait for the commit; a refusal has to, for it may build on what is not stored yet.
    fn decide(
        &mut self,
        role: Role,
        command: Command,
        reply: Reply,
        events: &mut Vec<Event>,
    ) -> Option<(Reply, Result<(), RoomError>)> {
        match self.session.decide(role, command) {
            Err(refusal) => Some((reply, Err(refusal.into()))),
            Ok(decided) => {
                if let [event] = decided.as_slice()
                    && let Event::Corrected { prompt, .. } | Event::Undone { prompt, .. } = event
                    && let Some(sorter) = self.sorters.get_mut(prompt)
                {
                    // While the prompt is open its themes live on the board, which may still say no.
                    sorter.push(Work::Correct(event.clone(), reply));
                    return None;
                }
                decided.iter().for_each(|event| self.session.apply(event));
                events.extend(decided);
                Some((reply, Ok(())))
            }
        }
    }

    /// Gives a command of the room's own and stores what follows.
    pub(super) async fn command(&mut self, command: Command) {
        if self.refresh().await.is_err() {
            return;
        }
        if let Ok(events) = self.session.decide(Role::Room, command) {
            events.iter().for_each(|event| self.session.apply(event));
            let _ = self.store(events).await;
        }
    }

    /// Stores applied events and does what follows from them.
    pub(super) async fn store(&mut self, events: Vec<Event>) -> Result<(), StoreError> {
        if events.is_empty() {
            return Ok(());
        }
        let events: Arc<[Event]> = events.into();
        match self
            .store
            .append(self.handle.id, self.epoch, self.version, events.clone())
            .await
        {
            Ok(version) => {
                self.version = version;
                events.iter().for_each(|event| self.follow(event));
                self.screens.soon(BEAT_MS);
                // What people do changes numbers and, in waves, a list that grows: a crowd of phones can wait for it.
                let of_people = events.iter().all(|event| event.journal().is_some());
                self.phones.soon(if of_people {
                    self.head_count_beat()
                } else {
                    BEAT_MS
                });
                Ok(())
            }
            Err(why) => {
                tracing::error!(session = %self.handle.id, "not stored: {why}");
                self.lose_ground().await;
                if matches!(why, StoreError::Fenced | StoreError::Gone) {
                    self.handle.closing.cancel();
                }
                Err(why)
            }
        }
    }

    /// What the room does once an event is stored.
    pub(super) fn follow(&mut self, event: &Event) {
        match event {
            Event::PromptOpened { prompt, .. } => {
                self.hold_key(*prompt);
                let written = self.session.writes(*prompt);
                let desk = self.desks.get(*prompt).filter(|_| written).cloned();
                let sorter = desk.map(|desk| (*prompt, Sorter::new(*prompt, desk)));
                self.sorters.extend(sorter);
            }
            Event::Responded { prompt, text, .. } | Event::Noted { prompt, text, .. } => {
                if let Some(sorter) = self.sorters.get_mut(prompt) {
                    sorter.expect(text);
                }
            }
            Event::WaveTaken { prompt } => {
                let sorter = self.sorters.get_mut(prompt);
                if let (Some(sorter), Some(wave)) = (sorter, self.session.wave(*prompt)) {
                    sorter.push(Work::Wave(wave));
                }
            }
            Event::Closed { prompt } => {
                let sorter = self.sorters.get_mut(prompt);
                if let (Some(sorter), Some(answers)) = (sorter, self.session.to_box(*prompt)) {
                    let planned = self.session.setup().prompts.get(*prompt);
                    let findings = planned.map(|planned| planned.findings.clone());
                    sorter.push(Work::Finish(answers, findings.unwrap_or_default()));
                }
            }
            Event::Boxed { prompt, .. }
            | Event::Counted { prompt, .. }
            | Event::WordsCounted { prompt, .. } => {
                self.sorters.remove(prompt);
                self.prompt_keys(|keys| keys.remove(prompt));
                self.handle.presence.expect(self.session.joined_before());
            }
            Event::RehearsalEnded => {
                self.sorters.clear();
                self.prompt_keys(BTreeMap::clear);
                self.handle.presence.expect(0);
                self.handle.presence.forget_absent();
            }
            // Nobody helps to run what is over.
            Event::Ended { .. } => self.pairings.forget(self.handle.id),
            _ => {}
        }
    }

    pub(super) fn hold_key(&self, prompt: usize) {
        let key = self.store.prompt_key(self.handle.id, prompt);
        let key = key.inspect_err(
            |why| tracing::error!(session = %self.handle.id, "no key for the open prompt: {why}"),
        );
        self.prompt_keys(|keys| keys.extend(key.ok().map(|key| (prompt, key))));
    }

    pub(super) fn prompt_keys<T>(&self, change: impl FnOnce(&mut BTreeMap<usize, Key>) -> T) -> T {
        let keys = self.handle.prompt_keys.write();
        change(&mut keys.unwrap_or_else(PoisonError::into_inner))
    }

    /// The live prompt that closes next without anybody's act, and when, in milliseconds since 1970.
    fn next_to_end(&self) -> Option<(usize, u64)> {
        if self.again.is_some() {
            return None;
        }
        let live = self.session.live_prompts();
        let ends = live.filter_map(|at| Some((at, self.session.ends_by_itself(at)?)));
        ends.min_by_key(|(_, ends)| *ends)
    }

    async fn end_grace(&mut self) {
        if let Some((prompt, _)) = self.next_to_end() {
            self.command(Command::EndGrace { prompt }).await;
        }
    }

    /// Nobody has to wait out the grace when everyone who joined is done.
    async fn end_grace_early(&mut self) {
        let joined = self.handle.presence.attendance().joined;
        let closing = |at: &usize| self.session.grace_ends(*at).is_some();
        let live = self.session.live_prompts().filter(closing);
        let done: Vec<usize> = live.filter(|at| self.session.done(*at) >= joined).collect();
        for prompt in done {
            self.command(Command::EndGrace { prompt }).await;
        }
    }

    fn people_changed(&mut self) {
        let beat = self.head_count_beat();
        self.screens.soon(beat);
        self.phones.soon(beat);
    }

    /// Milliseconds between two head-counts.
    fn head_count_beat(&self) -> u64 {
        let joined = self.handle.presence.attendance().joined;
        let beat = HEAD_COUNT_BEATS_MS
            .iter()
            .find(|(people, _)| joined <= *people);
        beat.map_or(BEAT_MS, |(_, beat)| *beat)
    }

    /// Somebody at a place reads a language that nobody there has read yet.
    fn speak(&self, place: Place, language: Language) {
        let (there, render) = (self.handle.presence.attendance(), self.render);
        let regions = match place {
            Place::Phone { level } => {
                (render.participant)(&self.session.for_level(there, level), language)
            }
            Place::Console => self.on_consoles(&self.session.for_facilitator(there), language),
            Place::Screen => (render.screen)(&self.session.for_screen(there), language),
        };
        self.handle.audiences.begin(place, language, regions);
    }

    /// Shows everybody how it is now; what did not change is not sent. Phones first: their picture is small and the way to the last of
    /// them long, and it begins while the large ones are drawn.
    pub(super) async fn show(&mut self) {
        self.show_phones();
        yield_now().await;
        self.show_screens();
        self.keep_beat();
    }

    /// A picture between two beats takes the place of the next one, but only a beat asks whether a wave is due.
    fn keep_beat(&mut self) {
        if !self.sorters.is_empty() {
            self.screens.soon(BEAT_MS);
        }
    }

    /// Takes what waves are due and shows the screens how it is now.
    async fn beat(&mut self) {
        if self.again.is_none() {
            self.take_waves().await;
        }
        self.show_screens();
    }

    fn show_screens(&mut self) {
        self.screens.shown();
        if self.ahead {
            // What is in memory was not stored. The last picture stays until it has been read again.
            return;
        }
        let (there, audiences, render) = (
            self.handle.presence.attendance(),
            &self.handle.audiences,
            self.render,
        );
        let screens = self.session.for_screen(there);
        audiences.show(Place::Screen, |language| {
            (render.screen)(&screens, language)
        });
        let consoles = self.session.for_facilitator(there);
        audiences.show(Place::Console, |language| {
            self.on_consoles(&consoles, language)
        });
    }

    fn show_phones(&mut self) {
        self.phones.shown();
        if self.ahead {
            return;
        }
        let (there, render) = (self.handle.presence.attendance(), self.render);
        for level in self.session.setup().readers() {
            let phones = self.session.for_level(there, level);
            let audiences = &self.handle.audiences;
            audiences.show(Place::Phone { level }, |language| {
                (render.participant)(&phones, language)
            });
        }
    }
}

/// Sorters for the prompts that were live when these events ended. They are ready when they have read them again.
pub(super) fn rebuilt(
    session: &Session,
    desks: &[PromptDesk],
    events: Vec<Event>,
) -> BTreeMap<usize, Sorter> {
    let events: Arc<[Event]> = events.into();
    let written = session.live_prompts().filter(|at| session.writes(*at));
    let sorter = |at: usize| {
        let desk = desks.get(at)?.clone();
        Some((at, Sorter::rebuild(at, desk, events.clone())))
    };
    written.filter_map(sorter).collect()
}

/// The next that any of them has done, and for which prompt.
async fn next_of(
    sorters: &mut BTreeMap<usize, Sorter>,
) -> (usize, Result<Done, tokio::task::JoinError>) {
    poll_fn(|cx| {
        for (prompt, sorter) in sorters.iter_mut() {
            if let Poll::Ready(done) = sorter.poll_next(cx) {
                return Poll::Ready((*prompt, done));
            }
        }
        Poll::Pending
    })
    .await
}

async fn at(when: Option<Instant>) {
    match when {
        Some(when) => sleep_until(when).await,
        None => std::future::pending().await,
    }
}
