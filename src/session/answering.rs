//! What participants do while a prompt is open: write, mark, take back, have nothing to add.

use super::decide::{Decision, changed};
use super::identifying::{self, mask};
use super::prompt::PromptState;
use super::{Event, PromptStage, Refusal, Reveal, Session, Slot, limits, tidy};
use crate::theming::{Person, ResponseId};

impl Session {
    pub(super) fn taking_answers(&self, prompt: usize) -> Result<&PromptState, Refusal> {
        let state = self.prompt(prompt)?;
        match state.stage {
            PromptStage::Waiting => Err(Refusal::NotOpenYet),
            PromptStage::Open | PromptStage::Closing => Ok(state),
            PromptStage::Sorting | PromptStage::Sorted => Err(Refusal::Closed),
        }
    }

    pub(super) fn respond(
        &self,
        prompt: usize,
        person: Person,
        mut answers: Vec<Slot>,
        people: Option<u8>,
    ) -> Decision {
        let state = self.taking_answers(prompt)?;
        if !self.setup.prompts[prompt].activity.is_written() {
            return Err(Refusal::NotWritten);
        }
        let people = self.speaks_for(prompt, person, people)?;
        let slots = self.setup.prompts[prompt].slots;
        if answers.len() > usize::from(slots) || answers.iter().any(|slot| slot.number >= slots) {
            return Err(Refusal::TooManyAnswers(slots));
        }
        answers
            .iter_mut()
            .for_each(|slot| slot.text = tidy(&slot.text));
        let lengths = answers.iter().map(|slot| identifying::length(&slot.text));
        if let Some(length) = lengths
            .into_iter()
            .find(|&length| length > limits::RESPONSE_CHARS)
        {
            return Err(Refusal::TooLong(length));
        }
        for slot in &mut answers {
            slot.text = mask(&slot.text).into_owned();
        }
        if answers.iter().all(|slot| slot.text.is_empty()) {
            return Err(Refusal::NothingWritten);
        }
        let is_new =
            |slot: &&Slot| !slot.text.is_empty() && state.answers.text(slot.response).is_none();
        let new = answers.iter().filter(is_new).count() as u32;
        if state.answers.given_by(person) + new > u32::from(slots) {
            return Err(Refusal::TooManyAnswers(slots));
        }
        let changes = |slot: &&Slot| {
            let stands = state.answers.text(slot.response);
            !slot.text.is_empty() && stands.is_some_and(|text| **text != *slot.text)
        };
        if answers
            .iter()
            .filter(changes)
            .any(|slot| self.is_fixed(state, slot.response))
        {
            return Err(Refusal::AlreadyShown);
        }
        let events = answers.into_iter();
        Ok(events
            .filter_map(|slot| put(state, prompt, (person, people), slot))
            .collect())
    }

    /// Whether an answer stands in themes that everyone has seen. Changing it there would let a watcher see which words
    /// one press of a button has moved.
    pub(super) fn is_fixed(&self, state: &PromptState, id: ResponseId) -> bool {
        self.setup.reveal == Reveal::Waves && state.answers.text(id).is_some() && state.in_wave(id)
    }

    pub(super) fn mark(&self, prompt: usize, person: Person, marks: Vec<u8>) -> Decision {
        let ballot = &self.taking_answers(prompt)?.ballot;
        let activity = self.setup.prompts[prompt].activity;
        activity.check_marks(&marks, ballot.items.len())?;
        Ok(changed(
            ballot.of(person) != marks,
            Event::Marked {
                prompt,
                person,
                marks,
            },
        ))
    }

    pub(super) fn withdraw(
        &self,
        prompt: usize,
        person: Person,
        responses: &[ResponseId],
    ) -> Decision {
        let state = self.taking_answers(prompt)?;
        if state.ballot.has(person) {
            return Ok(vec![Event::Marked {
                prompt,
                person,
                marks: Vec::new(),
            }]);
        }
        if state.words.of(person).is_some() {
            let word = "".into();
            return Ok(vec![Event::WordSaid {
                prompt,
                person,
                word,
            }]);
        }
        let given = responses
            .iter()
            .filter(|id| state.answers.text(**id).is_some());
        Ok(given
            .map(|&response| Event::Withdrawn { prompt, response })
            .collect())
    }

    pub(super) fn pass(&self, prompt: usize, person: Person) -> Decision {
        let state = self.taking_answers(prompt)?;
        let new = !state.answers.has_passed(person) && !state.is_done(person);
        Ok(changed(new, Event::Passed { prompt, person }))
    }
}

/// The event of one slot: nothing where nothing changed, so that sending twice counts once.
fn put(
    state: &PromptState,
    prompt: usize,
    (person, people): (Person, u8),
    slot: Slot,
) -> Option<Event> {
    let Slot { response, text, .. } = slot;
    let same_people = state.answers.people_of(person) == Some(people);
    match (state.answers.text(response), text.is_empty()) {
        (None, true) => None,
        (Some(_), true) => Some(Event::Withdrawn { prompt, response }),
        (Some(before), false) if same_people && **before == *text => None,
        _ => Some(Event::Responded {
            prompt,
            person,
            response,
            text: text.into(),
            people,
        }),
    }
}
