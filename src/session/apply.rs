//! Events become state. Nothing here can fail: whatever could be wrong was refused by `decide`.

use super::ballot::Ballot;
use super::gate::Gate;
use super::heads::Heads;
use super::matches::{Matches, ids};
use super::paraphrase::Paraphrases;
use super::prompt::{Boxed, PromptState, Wave};
use super::trail::Did;
use super::voices::Voices;
use super::{Event, Phase, PromptStage, Session, Slide, Timer};
use crate::theming::{Corrected, Correction};

impl Session {
    /// Takes in one event.
    pub fn apply(&mut self, event: &Event) {
        match event {
            Event::Opened {
                setup,
                code,
                delete_after,
            } => *self = Session::opened((**setup).clone(), *code, *delete_after),
            Event::RehearsalStarted => {
                (self.prepared, self.rehearsal) = (self.preparations(), true)
            }
            Event::RehearsalEnded => {
                *self = Session::opened(self.setup.as_ref().clone(), self.code, self.delete_after)
            }
            Event::Blanked { blank } => self.blank = *blank,
            Event::CodeShown { up } => (self.code_up, self.test_line_up) = (*up, false),
            Event::TestLineShown { up } => (self.test_line_up, self.code_up) = (*up, false),
            Event::CodeReplaced { code } => (self.code, self.code_replaced) = (*code, true),
            Event::DoorLocked { locked } => self.locked = *locked,
            Event::TimerSet { timer } => self.timer = *timer,
            Event::Ended { delete_after } => {
                self.phase = Phase::Ended;
                self.timer = Timer::Off;
                (self.blank, self.code_up, self.test_line_up) = (false, false, false);
                self.delete_after = *delete_after;
            }
            of_plan => self.apply_to_plan(of_plan),
        }
    }

    /// Where the session stands in its plan.
    fn apply_to_plan(&mut self, event: &Event) {
        match event {
            Event::PromptOpened {
                prompt,
                timer,
                joined,
                items,
                delete_after,
            } => {
                self.phase = Phase::Running;
                self.delete_after = *delete_after;
                self.look_at(*prompt);
                self.timer = *timer;
                let ballot = Ballot::of_items(items, |item| self.founders(item));
                self.with(*prompt, |state| {
                    state.stage = PromptStage::Open;
                    state.joined = *joined;
                    state.ballot = ballot;
                });
            }
            Event::LeftOpen {
                prompt,
                until,
                delete_after,
            } => {
                self.stop_timer_of(*prompt);
                self.delete_after = *delete_after;
                self.with(*prompt, |state| state.left_open_until = Some(*until));
            }
            Event::Closing { prompt, until } => {
                self.stop_timer_of(*prompt);
                self.with(*prompt, |state| {
                    state.stage = PromptStage::Closing;
                    state.closing_until = *until;
                });
            }
            Event::Closed { prompt } => {
                self.stop_timer_of(*prompt);
                self.with(*prompt, |state| state.stage = PromptStage::Sorting);
            }
            Event::Shown { prompt } => {
                self.look_at(*prompt);
                self.with(*prompt, |state| state.shown = true);
            }
            Event::Returned { prompt } => self.look_at(*prompt),
            of_prompt => self.apply_to_prompt(of_prompt),
        }
    }

    /// What everybody is at from now on.
    fn look_at(&mut self, prompt: usize) {
        // No command leads there, and a record of it must not stop whoever reads it.
        if prompt >= self.prompts.len() {
            return;
        }
        self.current = Some(prompt);
        self.slide = Slide::START;
        (self.code_up, self.test_line_up) = (false, false);
    }

    /// The timer is of the prompt that the room is at: one that is left open closes without it.
    fn stop_timer_of(&mut self, prompt: usize) {
        if self.is_at(prompt) {
            self.timer = Timer::Off;
        }
    }

    /// What people write and mark.
    fn apply_to_prompt(&mut self, event: &Event) {
        match event {
            Event::Responded {
                prompt,
                person,
                response,
                text,
                people,
            } => {
                // A question may have been open when this program came: marks of before had no bit for paper.
                let person = person.with_phone();
                self.with(*prompt, |state| {
                    state.answers.put(*response, person, text.clone(), *people)
                });
            }
            Event::Noted {
                prompt,
                person,
                response,
                text,
            } => self.with(*prompt, |state| {
                state.answers.put(*response, *person, text.clone(), 1)
            }),
            Event::Withdrawn { prompt, response } => {
                self.with(*prompt, |state| state.answers.withdraw(*response))
            }
            Event::Passed { prompt, person } => {
                self.with(*prompt, |state| state.answers.pass(*person))
            }
            Event::Marked {
                prompt,
                person,
                marks,
            } => self.with(*prompt, |state| state.ballot.put(*person, marks.clone())),
            Event::WordSaid {
                prompt,
                person,
                word,
            } => self.with(*prompt, |state| state.words.put(*person, word)),
            Event::Sent {
                prompt,
                person,
                edition,
            } => self.with(*prompt, |state| {
                state.editions.insert(*person, *edition);
            }),
            of_room => self.apply_of_room(of_room),
        }
    }

    /// What the room makes of what people wrote or marked.
    fn apply_of_room(&mut self, event: &Event) {
        match event {
            Event::WaveTaken { prompt } => self.with(*prompt, |state| {
                let picture = state.wave.take().and_then(|wave| wave.picture);
                state.wave = Some(Wave {
                    people: state.answers.all_people(),
                    responses: state.answers.all(),
                    picture,
                });
                state.trail.kept_mut().for_each(Did::forget_words);
            }),
            Event::WaveGrouped { prompt, picture } => self.with(*prompt, |state| {
                if let Some(wave) = &mut state.wave {
                    wave.picture = Some(picture.clone());
                }
            }),
            of_end => self.apply_of_end(of_end),
        }
    }

    /// What is kept of a step that has closed.
    fn apply_of_end(&mut self, event: &Event) {
        match event {
            Event::Counted { prompt, counted } => self.with(*prompt, |state| {
                let mut ballot = std::mem::take(&mut state.ballot);
                ballot.close(counted.clone());
                *state = PromptState {
                    stage: PromptStage::Sorted,
                    shown: state.shown,
                    left_open_until: state.left_open_until,
                    ballot,
                    ..PromptState::waiting()
                };
            }),
            Event::WordsCounted { prompt, counted } => self.with(*prompt, |state| {
                let mut words = std::mem::take(&mut state.words);
                words.close(counted.clone());
                *state = PromptState {
                    stage: PromptStage::Sorted,
                    shown: state.shown,
                    left_open_until: state.left_open_until,
                    words,
                    ..PromptState::waiting()
                };
            }),
            Event::Boxed {
                prompt,
                people,
                on_paper,
                phones,
                responses,
                themes,
                looks_like,
                corrected,
            } => {
                let boxed = Boxed {
                    heads: Heads {
                        people: *people,
                        on_paper: *on_paper,
                        phones: *phones,
                    },
                    responses: responses.clone(),
                    themes: Corrected::new(themes.clone()),
                    corrected_before: *corrected,
                    matches: Matches::suggested(looks_like),
                    voices: Voices::default(),
                    gate: Gate::of(self.setup.reveal),
                    paraphrases: Paraphrases::default(),
                };
                self.with(*prompt, |state| {
                    *state = PromptState {
                        stage: PromptStage::Sorted,
                        shown: state.shown,
                        left_open_until: state.left_open_until,
                        boxed: Some(boxed),
                        ..PromptState::waiting()
                    };
                });
            }
            of_box => self.apply_to_box(of_box),
        }
    }

    /// What the facilitator makes of it, and of the hour.
    fn apply_to_box(&mut self, event: &Event) {
        match event {
            Event::Agreed { number, commitment } => {
                self.commitments.insert(*number, commitment.clone());
                self.last_commitment = self.last_commitment.max(*number);
            }
            Event::AgreementDropped { number } => {
                self.commitments.remove(number);
            }
            Event::QuestionAdded { question } => self.own_questions.push(question.clone()),
            Event::Released {
                prompt,
                themes,
                released,
            } => self.with_boxed(*prompt, |boxed| boxed.gate.release(themes, *released)),
            Event::Paraphrased {
                prompt,
                theme,
                text,
            } => self.with_boxed(*prompt, |boxed| boxed.paraphrases.put(*theme, text)),
            Event::Corrected {
                prompt, correction, ..
            } => self.with(*prompt, |state| state.corrected(correction)),
            Event::Undone { prompt, number, .. } => {
                self.with(*prompt, |state| state.undone(*number));
            }
            Event::Turned { prompt, to } => {
                (self.code_up, self.test_line_up) = (false, false);
                self.slide = *to;
                self.with_boxed(*prompt, |boxed| boxed.turned_to(*to));
            }
            Event::Compared {
                prompt,
                theme,
                finding,
                same,
            } => self.with_boxed(*prompt, |boxed| {
                boxed.matches.decide(*theme, finding, *same)
            }),
            Event::WordHidden {
                prompt,
                word,
                hidden,
            } => self.with(*prompt, |state| state.words.hide(word, *hidden)),
            Event::VoiceSkipped { prompt, response } => {
                self.with_boxed(*prompt, |boxed| boxed.voices.skip(*response))
            }
            _ => {}
        }
    }

    fn with_boxed(&mut self, prompt: usize, change: impl FnOnce(&mut Boxed)) {
        self.with(prompt, |state| {
            if let Some(boxed) = &mut state.boxed {
                change(boxed);
            }
        });
    }

    fn with(&mut self, prompt: usize, change: impl FnOnce(&mut PromptState)) {
        if let Some(state) = self.prompts.get_mut(prompt) {
            change(state);
        }
    }
}

impl PromptState {
    fn corrected(&mut self, correction: &Correction) {
        let did = Did::of(correction, &self.labels());
        self.trail.push(did);
        if let Some(boxed) = &mut self.boxed {
            let before = ids(boxed.themes.themes());
            let let_through = boxed.gate.let_through(&boxed.themes);
            // `decide` has tried it; while the prompt is open the board in the room takes it instead.
            let _ = boxed.themes.correct(correction);
            let themes = boxed.themes.themes();
            boxed.matches.follow(correction, &before, themes);
            boxed.paraphrases.follow(correction, &before, themes);
            boxed.gate.follow(&let_through, &boxed.themes);
        }
    }

    fn undone(&mut self, number: u32) {
        let _ = self.trail.take_back(number);
        if let Some(boxed) = &mut self.boxed {
            let before = boxed.themes.themes().clone();
            let let_through = boxed.gate.let_through(&boxed.themes);
            if boxed.themes.undo(number).is_ok() {
                boxed.matches.undo();
                boxed.gate.follow(&let_through, &boxed.themes);
                boxed.gate.follow_names(&before, boxed.themes.themes());
            }
        }
    }
}
