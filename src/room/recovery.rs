//! A disk that does not take what a room decides: what is in memory may be ahead of it, so nothing of that is shown, and the
//! session is read again. A room does that by itself, for a question may be closing while nobody asks for anything.

use std::time::Duration;

use tokio::time::Instant;

use super::actor::{Actor, rebuilt};
use super::{Place, Region};
use crate::session::{Event, ForFacilitator, PromptStage, Session};
use crate::store::{Held, StoreError};
use crate::words::Language;

/// Between two tries: as soon as people would try again themselves, and no burden for a disk in trouble.
const AGAIN: Duration = Duration::from_secs(2);

impl Actor {
    /// An append has failed. What is on the disk can be seen as before, and the console says why it stands still.
    pub(super) async fn lose_ground(&mut self) {
        self.again = Some(Instant::now() + AGAIN);
        self.ahead = true;
        let not_stored = self.render.not_stored;
        self.handle
            .audiences
            .show(Place::Console, |language| vec![not_stored(language)]);
        self.fall_back().await;
    }

    /// Reads what is stored, and nothing else, so that it can be seen while nothing can be decided.
    async fn fall_back(&mut self) {
        let events = self.store.read(self.handle.id).await;
        let read = events.ok().and_then(|events| Session::replay(&events));
        if let Some(session) = read {
            self.session = session;
            self.ahead = false;
        }
    }

    /// After a failed append, takes the session over again as it is stored.
    pub(super) async fn refresh(&mut self) -> Result<(), StoreError> {
        if self.again.is_none() {
            return Ok(());
        }
        let held = self.store.acquire(self.handle.id).await;
        let (held, session) = match held.and_then(replayed) {
            Ok(taken) => taken,
            Err(why) => {
                self.again = Some(Instant::now() + AGAIN);
                if self.ahead {
                    self.fall_back().await;
                }
                return Err(why);
            }
        };
        let Held {
            epoch,
            version,
            events,
            ..
        } = held;
        self.session = session;
        (self.epoch, self.version) = (epoch, version);
        (self.again, self.ahead) = (None, false);
        self.sorters = rebuilt(&self.session, &self.desks, events);
        self.resume();
        self.show().await;
        Ok(())
    }

    /// What consoles show: in trouble, also that.
    pub(super) fn on_consoles(&self, view: &ForFacilitator, language: Language) -> Vec<Region> {
        let mut regions = (self.render.facilitator)(view, language);
        if self.again.is_some() {
            let says = (self.render.not_stored)(language);
            regions.retain(|region| region.id != says.id);
            regions.push(says);
        }
        regions
    }

    /// Picks up the live prompts: their keys, and the grouping that a crash may have cut off. Keys of others are forgotten: the
    /// end of a prompt may have been stored though the disk said no.
    pub(super) fn resume(&mut self) {
        let live: Vec<usize> = self.session.live_prompts().collect();
        self.prompt_keys(|keys| keys.retain(|prompt, _| live.contains(prompt)));
        for prompt in live {
            self.hold_key(prompt);
            if self.session.stage(prompt) == PromptStage::Sorting {
                self.follow(&Event::Closed { prompt });
            }
        }
    }
}

/// What was taken over, with the session that it makes.
fn replayed(held: Held) -> Result<(Held, Session), StoreError> {
    let session = Session::replay(&held.events);
    let session = session.ok_or_else(|| StoreError::Damaged("it has no opening".to_owned()))?;
    Ok((held, session))
}
