//! Commands become events. Nothing here changes anything.

use super::Slot;
use super::identifying::{self, mask};
use super::prompt::PromptState;
use super::{
    Command, Event, Phase, PromptStage, Refusal, Reveal, Role, Session, Timer, limits, tidy,
};
use crate::theming::{Person, ResponseId};

pub(super) type Decision = Result<Vec<Event>, Refusal>;

/// A timer's "one minute more", in milliseconds.
const MINUTE_MS: u64 = 60_000;

impl Session {
    /// What would happen if this command were carried out.
    ///
    /// # Errors
    /// A [`Refusal`] in words for the person who asked.
    pub fn decide(&self, role: Role, command: Command) -> Decision {
        if role != command.belongs_to() {
            return Err(Refusal::NotYours);
        }
        if self.phase == Phase::Ended {
            return Err(Refusal::Ended);
        }
        match command {
            Command::Respond {
                prompt,
                person,
                answers,
            } => self.respond(prompt, person, answers),
            Command::Withdraw { prompt, responses } => self.withdraw(prompt, &responses),
            Command::Pass { prompt, person } => self.pass(prompt, person),
            Command::Open {
                prompt,
                joined,
                now,
            } => self.open(prompt, joined, now),
            Command::Close { prompt, until } => self.close(prompt, Some(until)),
            Command::CloseNow { prompt } => self.close(prompt, None),
            Command::Show { prompt } => self.show(prompt),
            Command::Correct { prompt, correction } => self.correct(prompt, correction),
            Command::Turn { prompt, to } => self.turn(prompt, to),
            Command::SkipVoice { prompt, response } => self.skip_voice(prompt, response),
            Command::Compare {
                prompt,
                theme,
                finding,
                same,
            } => self.compare(prompt, theme, finding, same),
            Command::Undo { prompt, number } => self.undo(prompt, number),
            Command::Blank(blank) => Ok(changed(blank != self.blank, Event::Blanked { blank })),
            Command::ShowCode(up) => Ok(changed(up != self.code_up, Event::CodeShown { up })),
            Command::ShowTestLine(up) => Ok(changed(
                up != self.test_line_up,
                Event::TestLineShown { up },
            )),
            Command::ReplaceCode { old, new } => {
                Ok(changed(old == self.code, Event::CodeReplaced { code: new }))
            }
            Command::LockDoor(locked) => {
                Ok(changed(locked != self.locked, Event::DoorLocked { locked }))
            }
            Command::MoreTime { now } => Ok(self.more_time(now)),
            Command::PauseTimer { pause, now } => Ok(self.pause_timer(pause, now)),
            Command::StartRehearsal => self.start_rehearsal(),
            Command::EndRehearsal => self.end_rehearsal(),
            Command::End { now } => self.end(now),
            of_room => self.decide_for_room(of_room),
        }
    }

    fn decide_for_room(&self, command: Command) -> Decision {
        match command {
            Command::EndGrace { prompt } => {
                let closing = self.prompt(prompt)?.stage == PromptStage::Closing;
                Ok(changed(closing, Event::Closed { prompt }))
            }
            Command::TakeWave { prompt } if self.wave_due(prompt) => {
                Ok(vec![Event::WaveTaken { prompt }])
            }
            Command::TakeWave { .. } => Err(Refusal::TooFew(self.setup.smallest_group)),
            Command::GroupWave { prompt, picture } => {
                let state = self.prompt(prompt)?;
                let news = state
                    .wave
                    .as_ref()
                    .is_some_and(|wave| wave.picture.as_ref() != Some(&picture));
                Ok(changed(news, Event::WaveGrouped { prompt, picture }))
            }
            Command::Box {
                prompt,
                responses,
                themes,
                looks_like,
            } => {
                let state = self.prompt(prompt)?;
                if state.stage != PromptStage::Sorting {
                    return Ok(Vec::new());
                }
                let people = state.answers.people();
                let enough = people >= self.setup.smallest_group;
                // Below the smallest group nobody may ever read them, so nothing of them is kept.
                let (responses, themes, looks_like) = if enough {
                    (responses, themes, looks_like)
                } else {
                    Default::default()
                };
                Ok(vec![Event::Boxed {
                    prompt,
                    people,
                    responses,
                    themes,
                    looks_like,
                    corrected: state.trail.count(),
                }])
            }
            _ => Err(Refusal::NotYours),
        }
    }

    pub(super) fn prompt(&self, prompt: usize) -> Result<&PromptState, Refusal> {
        self.prompts.get(prompt).ok_or(Refusal::NoSuchPrompt)
    }

    fn taking_answers(&self, prompt: usize) -> Result<&PromptState, Refusal> {
        let state = self.prompt(prompt)?;
        match state.stage {
            PromptStage::Waiting => Err(Refusal::NotOpenYet),
            PromptStage::Open | PromptStage::Closing => Ok(state),
            PromptStage::Sorting | PromptStage::Sorted => Err(Refusal::Closed),
        }
    }

    fn respond(&self, prompt: usize, person: Person, mut answers: Vec<Slot>) -> Decision {
        let state = self.taking_answers(prompt)?;
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
            .filter_map(|slot| put(state, prompt, person, slot.response, slot.text))
            .collect())
    }

    /// Whether an answer stands in themes that everyone has seen. Changing it there would let a watcher see which words
    /// one press of a button has moved.
    pub(super) fn is_fixed(&self, state: &PromptState, id: ResponseId) -> bool {
        self.setup.reveal == Reveal::Waves && state.answers.text(id).is_some() && state.in_wave(id)
    }

    fn withdraw(&self, prompt: usize, responses: &[ResponseId]) -> Decision {
        let state = self.taking_answers(prompt)?;
        let given = responses
            .iter()
            .filter(|id| state.answers.text(**id).is_some());
        Ok(given
            .map(|&response| Event::Withdrawn { prompt, response })
            .collect())
    }

    fn pass(&self, prompt: usize, person: Person) -> Decision {
        let answers = &self.taking_answers(prompt)?.answers;
        let new = !answers.has_passed(person) && !answers.has_answered(person);
        Ok(changed(new, Event::Passed { prompt, person }))
    }

    fn open(&self, prompt: usize, joined: u32, now: u64) -> Decision {
        let state = self.prompt(prompt)?;
        match (state.stage, self.live_prompt()) {
            (PromptStage::Open, _) => Ok(Vec::new()),
            (_, Some(open)) => Err(Refusal::AnotherIsOpen(open + 1)),
            (PromptStage::Waiting, None) => {
                let ends_at = now + u64::from(self.setup.prompts[prompt].minutes) * MINUTE_MS;
                Ok(vec![Event::PromptOpened {
                    prompt,
                    timer: Timer::Running { ends_at },
                    joined,
                    delete_after: self.setup.delete_after_silence(now / 1_000),
                }])
            }
            _ => Err(Refusal::Closed),
        }
    }

    fn close(&self, prompt: usize, grace: Option<u64>) -> Decision {
        let everyone_is_quiet = |state: &PromptState| state.answers.done() == 0;
        match (self.prompt(prompt)?, grace) {
            (state, _) if state.stage == PromptStage::Waiting => Err(Refusal::NotOpenYet),
            (state, Some(until))
                if state.stage == PromptStage::Open && !everyone_is_quiet(state) =>
            {
                Ok(vec![Event::Closing { prompt, until }])
            }
            (state, None) if state.takes_answers() => Ok(vec![Event::Closed { prompt }]),
            (state, Some(_)) if state.stage == PromptStage::Open => {
                Ok(vec![Event::Closed { prompt }])
            }
            _ => Ok(Vec::new()),
        }
    }

    fn show(&self, prompt: usize) -> Decision {
        let state = self.prompt(prompt)?;
        if state.stage != PromptStage::Sorted {
            return Err(Refusal::NotSorted);
        }
        if let Some(open) = self.live_prompt() {
            return Err(Refusal::AnotherIsOpen(open + 1));
        }
        Ok(changed(
            !state.shown || self.current != Some(prompt),
            Event::Shown { prompt },
        ))
    }

    fn more_time(&self, now: u64) -> Vec<Event> {
        let timer = match self.timer {
            Timer::Off => return Vec::new(),
            Timer::Running { ends_at } => Timer::Running {
                ends_at: ends_at.max(now) + MINUTE_MS,
            },
            Timer::Paused { left } => Timer::Paused {
                left: left + MINUTE_MS,
            },
        };
        vec![Event::TimerSet { timer }]
    }

    fn pause_timer(&self, pause: bool, now: u64) -> Vec<Event> {
        let timer = match (self.timer, pause) {
            (Timer::Running { ends_at }, true) => Timer::Paused {
                left: ends_at.saturating_sub(now),
            },
            (Timer::Paused { left }, false) => Timer::Running {
                ends_at: now + left,
            },
            _ => return Vec::new(),
        };
        vec![Event::TimerSet { timer }]
    }

    fn start_rehearsal(&self) -> Decision {
        match (self.phase, self.rehearsal) {
            (_, true) => Ok(Vec::new()),
            (Phase::Lobby, false) => Ok(vec![Event::RehearsalStarted]),
            _ => Err(Refusal::RehearsalTooLate),
        }
    }

    /// All that happened is wiped, also in the store; so a code that came in another's place is said again.
    fn end_rehearsal(&self) -> Decision {
        if !self.rehearsal {
            return Err(Refusal::NotRehearsing);
        }
        let code = Event::CodeReplaced { code: self.code };
        let kept = changed(self.code_replaced, code);
        Ok([vec![Event::RehearsalEnded], kept].concat())
    }

    fn end(&self, now: u64) -> Decision {
        if let Some(open) = self.live_prompt() {
            return Err(Refusal::AnotherIsOpen(open + 1));
        }
        let delete_after = self.setup.delete_after_end(now);
        Ok(vec![Event::Ended { delete_after }])
    }
}

/// The event of one slot: nothing where nothing changed, so that sending twice counts once.
fn put(
    state: &PromptState,
    prompt: usize,
    person: Person,
    response: ResponseId,
    text: String,
) -> Option<Event> {
    match (state.answers.text(response), text.is_empty()) {
        (None, true) => None,
        (Some(_), true) => Some(Event::Withdrawn { prompt, response }),
        (Some(before), false) if **before == *text => None,
        _ => Some(Event::Responded {
            prompt,
            person,
            response,
            text: text.into(),
        }),
    }
}

fn changed(changed: bool, event: Event) -> Vec<Event> {
    if changed { vec![event] } else { Vec::new() }
}
