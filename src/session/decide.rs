//! Commands become events. Nothing here changes anything.

use super::prompt::PromptState;
use super::{Activity, Command, Event, Phase, PromptStage, Refusal, Role, Session, Timer};
use crate::theming::Themes;

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
        // What was agreed, and what the leader reads, may be put down and put right afterwards, too.
        let afterwards = matches!(
            command,
            Command::Agree { .. } | Command::DropCommitment { .. } | Command::Paraphrase { .. }
        );
        if self.phase == Phase::Ended && !afterwards {
            return Err(Refusal::Ended);
        }
        match role {
            Role::Participant => self.decide_for_phone(command),
            Role::Room => self.decide_for_room(command),
            Role::Facilitator | Role::Screen => self.decide_for_facilitator(command),
        }
    }

    /// What somebody does on a phone.
    pub(super) fn decide_for_phone(&self, command: Command) -> Decision {
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
            Command::Numbered { edition, command } => self.numbered(edition, *command),
            _ => Err(Refusal::NotYours),
        }
    }

    /// Where the session goes.
    fn decide_for_facilitator(&self, command: Command) -> Decision {
        match command {
            Command::Open {
                prompt,
                joined,
                now,
            } => self.open(prompt, joined, now),
            Command::LeaveOpen { prompt, days, now } => self.leave_open(prompt, days, now),
            Command::LeaveAllOpen { days, joined, now } => self.leave_all_open(days, joined, now),
            Command::ReturnTo { prompt } => self.return_to(prompt),
            Command::Close { prompt, until } => self.close(prompt, Some(until)),
            Command::CloseNow { prompt } => self.close(prompt, None),
            Command::Show { prompt } => self.show(prompt),
            Command::MoreTime { now } => Ok(self.more_time(now)),
            Command::PauseTimer { pause, now } => Ok(self.pause_timer(pause, now)),
            Command::StartRehearsal => self.start_rehearsal(),
            Command::EndRehearsal => self.end_rehearsal(),
            Command::End { now } => self.end(now),
            of_room => self.decide_on_screen(of_room),
        }
    }

    /// What is up, and who gets in.
    fn decide_on_screen(&self, command: Command) -> Decision {
        match command {
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
            Command::Turn { prompt, to } => self.turn(prompt, to),
            Command::SkipVoice { prompt, response } => self.skip_voice(prompt, response),
            of_words => self.decide_on_words(of_words),
        }
    }

    /// What the facilitator makes of what people said.
    fn decide_on_words(&self, command: Command) -> Decision {
        match command {
            Command::TakeNotes { prompt, notes } => self.take_notes(prompt, notes),
            Command::Correct { prompt, correction } => self.correct(prompt, correction),
            Command::Undo { prompt, number } => self.undo(prompt, number),
            Command::Compare {
                prompt,
                theme,
                finding,
                same,
            } => self.compare(prompt, theme, finding, same),
            Command::HideWord {
                prompt,
                word,
                hidden,
            } => self.hide_word(prompt, &word, hidden),
            Command::Agree { number, commitment } => self.agree(number, commitment),
            Command::DropCommitment { number } => Ok(self.drop_commitment(number)),
            Command::AddQuestion { text } => self.add_question(&text),
            for_leaders => self.decide_for_leaders(for_leaders),
        }
    }

    pub(super) fn decide_for_room(&self, command: Command) -> Decision {
        match command {
            // All levels of a step at once: one that closed sooner would take its people out of the number of all.
            Command::EndGrace { prompt } if self.ends_by_itself(prompt).is_some() => {
                self.close(prompt, None)
            }
            Command::EndGrace { prompt } => self.prompt(prompt).map(|_| Vec::new()),
            Command::TakeWave { prompt } if self.wave_due(prompt) => {
                Ok(vec![Event::WaveTaken { prompt }])
            }
            Command::TakeWave { prompt } => Err(Refusal::TooFew(self.setup.needed(prompt))),
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
                let (responses, themes, looks_like) = match state.enough(self.setup.needed(prompt))
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
        match (state.stage, self.unfinished()) {
            (PromptStage::Open, _) => Ok(Vec::new()),
            (_, Some(open)) => Err(self.another_is_open(open)),
            (PromptStage::Waiting, None) => {
                // The first comes last, so that it is the one that the facilitator is at.
                let step = self.step(prompt).rev();
                step.map(|at| self.opened_now(at, joined, now)).collect()
            }
            _ => Err(Refusal::Closed),
        }
    }

    pub(super) fn another_is_open(&self, prompt: usize) -> Refusal {
        Refusal::AnotherIsOpen(self.setup.number_of(prompt).0)
    }

    pub(super) fn opened_now(
        &self,
        prompt: usize,
        joined: u32,
        now: u64,
    ) -> Result<Event, Refusal> {
        let items = self.items_of(prompt);
        let planned = &self.setup.prompts[prompt];
        planned.activity.check_items(&items)?;
        let ends_at = now + u64::from(planned.minutes) * MINUTE_MS;
        Ok(Event::PromptOpened {
            prompt,
            timer: Timer::Running { ends_at },
            joined,
            items,
            delete_after: self.deleted_after(now, now, 0..0),
        })
    }

    fn close(&self, prompt: usize, grace: Option<u64>) -> Decision {
        self.prompt(prompt)?;
        let step = self.step(prompt);
        let all: Result<Vec<_>, _> = step.map(|at| self.close_one(at, grace)).collect();
        Ok(all?.concat())
    }

    fn close_one(&self, prompt: usize, grace: Option<u64>) -> Decision {
        let everyone_is_quiet = self.done(prompt) == 0;
        match (self.prompt(prompt)?, grace) {
            (state, _) if state.stage == PromptStage::Waiting => Err(Refusal::NotOpenYet),
            (state, Some(until)) if state.stage == PromptStage::Open && !everyone_is_quiet => {
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
        self.prompt(prompt)?;
        if self.step_stage(prompt) != PromptStage::Sorted {
            return Err(Refusal::NotSorted);
        }
        self.nothing_unfinished()?;
        let news = |at: &usize| !self.prompts[*at].shown || !self.is_at(*at);
        let step = self.step(prompt).rev().filter(news);
        Ok(step.map(|prompt| Event::Shown { prompt }).collect())
    }

    /// Refuses what has to wait until the prompt that the room is at has been closed and sorted.
    pub(super) fn nothing_unfinished(&self) -> Result<(), Refusal> {
        self.unfinished()
            .map_or(Ok(()), |open| Err(self.another_is_open(open)))
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
        if let Some(open) = self.live_prompts().next() {
            return Err(self.another_is_open(open));
        }
        let delete_after = self.setup.delete_after_end(now);
        Ok(vec![Event::Ended { delete_after }])
    }
}

pub(super) fn changed(changed: bool, event: Event) -> Vec<Event> {
    if changed { vec![event] } else { Vec::new() }
}
