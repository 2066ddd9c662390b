//! What is left open for people who cannot come: it closes by itself on a day, and holds nobody up until then.

use std::ops::Range;

use super::decide::Decision;
use super::setup::within;
use super::{Activity, Event, PromptStage, Refusal, Session, StillOpen, limits};

/// A day in milliseconds.
const DAY_MS: u64 = 86_400_000;

impl Session {
    /// Leaves a prompt open until a day that is near enough for its answers to be kept till then.
    pub(super) fn leave_open(&self, prompt: usize, days: u32, now: u64) -> Decision {
        let activity = self.activity(prompt);
        match (self.prompt(prompt)?.stage, activity) {
            (PromptStage::Waiting, _) => return Err(Refusal::NotOpenYet),
            (PromptStage::Open, Some(Activity::Commit)) => return Err(Refusal::AgreedTogether),
            (PromptStage::Open, _) => {}
            _ => return Err(Refusal::Closed),
        }
        let step = self.step(prompt);
        step.map(|at| self.left_open(at, days, now)).collect()
    }

    /// Leaves the open prompts open, and opens and leaves what people can do alone and has not been asked yet.
    pub(super) fn leave_all_open(&self, days: u32, joined: u32, now: u64) -> Decision {
        let mut events = Vec::new();
        // The first comes last, so that it is the one that everybody sees.
        for prompt in (0..self.prompts.len()).rev() {
            let activity = self.setup.prompts[prompt].activity;
            match self.prompts[prompt].stage {
                PromptStage::Waiting if activity.is_for_one_alone() => {
                    let Ok(opened) = self.opened_now(prompt, joined, now) else {
                        continue;
                    };
                    events.extend([opened, self.left_open(prompt, days, now)?]);
                }
                PromptStage::Open if activity == Activity::Commit => self.nothing_unfinished()?,
                PromptStage::Open if self.prompts[prompt].left_open_until.is_none() => {
                    events.push(self.left_open(prompt, days, now)?);
                }
                PromptStage::Closing | PromptStage::Sorting => self.nothing_unfinished()?,
                _ => {}
            }
        }
        if events.is_empty() {
            return Err(Refusal::NothingToLeaveOpen);
        }
        // Whoever is at a question stays there.
        let at = self
            .current
            .filter(|at| self.stage(*at) == PromptStage::Open);
        events.extend(at.map(|prompt| Event::Returned { prompt }));
        Ok(events)
    }

    fn left_open(&self, prompt: usize, days: u32, now: u64) -> Result<Event, Refusal> {
        within("refused-left-open", days, &limits::LEFT_OPEN_DAYS_CHOICE)?;
        let until = now + u64::from(days) * DAY_MS;
        Ok(Event::LeftOpen {
            prompt,
            until,
            delete_after: self.deleted_after(now, until, self.step(prompt)),
        })
    }

    /// When everything is deleted if nothing happens after now, for a session in which something is `open` until a moment (both
    /// in milliseconds since 1970): not before it, and all else that is left open, these prompts aside, has closed and been
    /// looked at. In seconds since 1970.
    ///
    /// What a rehearsal leaves open is wiped with it, and moves no day.
    pub(super) fn deleted_after(&self, now: u64, open: u64, aside: Range<usize>) -> u64 {
        let others = self.live_prompts().filter(|at| !aside.contains(at));
        let until = others.filter_map(|at| self.prompts[at].left_open_until);
        let last = match self.rehearsal {
            true => now,
            false => until.fold(open, u64::max),
        };
        self.setup.delete_after_silence(last / 1_000)
    }

    /// The room looks again at a prompt that it has left: one that is left open, or one that has closed since.
    pub(super) fn return_to(&self, prompt: usize) -> Decision {
        let state = self.prompt(prompt)?;
        if self.current == Some(prompt) {
            return Ok(Vec::new());
        }
        // From one level of a step to another is no way back.
        if !self.is_at(prompt) {
            self.nothing_unfinished()?;
        }
        match state.stage {
            PromptStage::Waiting => Err(Refusal::NotOpenYet),
            _ => Ok(vec![Event::Returned { prompt }]),
        }
    }

    /// What the room has left, and still takes answers of people of a level who could not come.
    pub fn still_open(&self, level: Option<u8>) -> Vec<StillOpen> {
        let own = |at: &usize| self.asked_of(*at, level) == *at;
        let left = self.live_prompts().filter(|at| !self.is_at(*at) && own(at));
        let taking = left.filter(|at| self.prompts[*at].takes_answers());
        let still_open = taking.filter_map(|at| {
            Some(StillOpen {
                prompt: self.face(at)?,
                until: self.ends_by_itself(at)?,
            })
        });
        still_open.collect()
    }
}
