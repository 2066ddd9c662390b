//! Commands become events. Nothing here changes anything.

use super::prompt::PromptState;
use super::setup::within;
use super::{Activity, Command, Event, Phase, PromptStage, Refusal, Role, Session, Timer, limits};
use crate::theming::Themes;

pub(super) type Decision = Result<Vec<Event>, Refusal>;

/// A timer's "one minute more", in milliseconds.
const MINUTE_MS: u64 = 60_000;

/// A day in milliseconds.
const DAY_MS: u64 = 86_400_000;

impl Session {
    /// What would happen if this command were carried out.
    ///
    /// # Errors
    /// A [`Refusal`] in words for the person who asked.
    pub fn decide(&self, role: Role, command: Command) -> Decision {
        if role != command.belongs_to() {
            return Err(Refusal::NotYours);
        }
        // What was agreed may be put down and put right afterwards, too.
        let afterwards = matches!(
            command,
            Command::Agree { .. } | Command::DropCommitment { .. }
        );
        if self.phase == Phase::Ended && !afterwards {
            return Err(Refusal::Ended);
        }
        match command {
            Command::HideWord {
                prompt,
                word,
                hidden,
            } => self.hide_word(prompt, &word, hidden),
            Command::Agree { number, commitment } => self.agree(number, commitment),
            Command::DropCommitment { number } => Ok(self.drop_commitment(number)),
            Command::AddQuestion { text } => self.add_question(&text),
            Command::Open {
                prompt,
                joined,
                now,
            } => self.open(prompt, joined, now),
            Command::LeaveOpen { prompt, days, now } => self.leave_open(prompt, days, now),
            Command::Close { prompt, until } => self.close(prompt, Some(until)),
            Command::CloseNow { prompt } => self.close(prompt, None),
            Command::TakeNotes { prompt, notes } => self.take_notes(prompt, notes),
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
            of_phone if role == Role::Participant => self.decide_for_phone(of_phone),
            of_room => self.decide_for_room(of_room),
        }
    }

    fn decide_for_phone(&self, command: Command) -> Decision {
        match command {
            Command::Respond {
                prompt,
                person,
                answers,
                people,
            } => self.respond(prompt, person, answers, people),
            Command::Withdraw {
                prompt,
                person,
                responses,
            } => self.withdraw(prompt, person, &responses),
            Command::Mark {
                prompt,
                person,
                marks,
            } => self.mark(prompt, person, marks),
            Command::SayWord {
                prompt,
                person,
                word,
            } => self.say_word(prompt, person, &word),
            Command::Pass { prompt, person } => self.pass(prompt, person),
            _ => Err(Refusal::NotYours),
        }
    }

    fn decide_for_room(&self, command: Command) -> Decision {
        match command {
            Command::EndGrace { prompt } => {
                self.prompt(prompt)?;
                Ok(if self.ends_by_itself(prompt).is_some() {
                    self.closed(prompt)
                } else {
                    Vec::new()
                })
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
                // Below the smallest group nobody may ever read them, so nothing of them is kept.
                let (responses, themes, looks_like) = match state.enough(self.setup.smallest_group)
                {
                    true => (responses, themes, looks_like),
                    false => (Vec::new(), Themes::default(), Vec::new()),
                };
                let heads = self.heads(prompt)?;
                Ok(vec![Event::Boxed {
                    prompt,
                    people: heads.people,
                    on_paper: heads.on_paper,
                    phones: heads.phones,
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

    fn open(&self, prompt: usize, joined: u32, now: u64) -> Decision {
        let state = self.prompt(prompt)?;
        match (state.stage, self.live_prompt()) {
            (PromptStage::Open, _) => Ok(Vec::new()),
            (_, Some(open)) => Err(Refusal::AnotherIsOpen(open + 1)),
            (PromptStage::Waiting, None) => {
                let items = self.items_of(prompt);
                self.setup.prompts[prompt].activity.check_items(&items)?;
                let ends_at = now + u64::from(self.setup.prompts[prompt].minutes) * MINUTE_MS;
                Ok(vec![Event::PromptOpened {
                    prompt,
                    timer: Timer::Running { ends_at },
                    joined,
                    items,
                    delete_after: self.setup.delete_after_silence(now / 1_000),
                }])
            }
            _ => Err(Refusal::Closed),
        }
    }

    /// Leaves a prompt open until a day that is near enough for its answers to be kept till then.
    fn leave_open(&self, prompt: usize, days: u32, now: u64) -> Decision {
        if self.prompt(prompt)?.stage != PromptStage::Open {
            return Err(Refusal::NotOpenYet);
        }
        within("refused-left-open", days, &limits::LEFT_OPEN_DAYS_CHOICE)?;
        let until = now + u64::from(days) * DAY_MS;
        Ok(vec![Event::LeftOpen {
            prompt,
            until,
            delete_after: self.setup.delete_after_silence(until / 1_000),
        }])
    }

    fn close(&self, prompt: usize, grace: Option<u64>) -> Decision {
        let everyone_is_quiet = |state: &PromptState| state.done() == 0;
        match (self.prompt(prompt)?, grace) {
            (state, _) if state.stage == PromptStage::Waiting => Err(Refusal::NotOpenYet),
            (state, Some(until))
                if state.stage == PromptStage::Open && !everyone_is_quiet(state) =>
            {
                Ok(vec![Event::Closing { prompt, until }])
            }
            (state, None) if state.takes_answers() => Ok(self.closed(prompt)),
            (state, Some(_)) if state.stage == PromptStage::Open => Ok(self.closed(prompt)),
            _ => Ok(Vec::new()),
        }
    }

    /// The end of a step. Answers are sorted after it, by the room; marks are counted with it.
    fn closed(&self, prompt: usize) -> Vec<Event> {
        let activity = self.setup.prompts[prompt].activity;
        let mut events = vec![Event::Closed { prompt }];
        if activity == Activity::OneWord {
            events.push(self.count_words(prompt));
        } else if !activity.is_written() {
            let ballot = &self.prompts[prompt].ballot;
            let counted = ballot.count(activity, self.setup.smallest_group);
            events.push(Event::Counted { prompt, counted });
        }
        if activity == Activity::Commit {
            // Everybody has seen it grow: there is nothing to show that is not shown.
            events.push(Event::Shown { prompt });
        }
        events
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

    /// All that happened is wiped, also in the store; so a code that came in another's place is said again, and whatever was
    /// prepared before it.
    fn end_rehearsal(&self) -> Decision {
        if !self.rehearsal {
            return Err(Refusal::NotRehearsing);
        }
        let code = Event::CodeReplaced { code: self.code };
        let kept = changed(self.code_replaced, code);
        Ok([vec![Event::RehearsalEnded], kept, self.prepared.clone()].concat())
    }

    fn end(&self, now: u64) -> Decision {
        if let Some(open) = self.live_prompt() {
            return Err(Refusal::AnotherIsOpen(open + 1));
        }
        let delete_after = self.setup.delete_after_end(now);
        Ok(vec![Event::Ended { delete_after }])
    }
}

pub(super) fn changed(changed: bool, event: Event) -> Vec<Event> {
    if changed { vec![event] } else { Vec::new() }
}
