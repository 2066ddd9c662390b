//! From the session to what each audience may know. The thresholds are kept here and in [`super::board`].

use super::prompt::PromptState;
use super::{
    Activity, Attendance, ConsolePrompt, ForFacilitator, ForParticipant, ForScreen, Outcome, Own,
    OwnAnswer, Phase, Picture, PromptFace, PromptStage, Reveal, Scene, Session, Tally, Up,
};
use crate::theming::{Person, ResponseId};

/// Quotations a theme has on the big screen and on phones.
const QUOTES_SHOWN: usize = 5;

/// Quotations a theme has where levels stand side by side.
const QUOTES_BESIDE: usize = 1;

impl Session {
    /// What every phone may know.
    pub fn for_participant(&self, there: Attendance) -> ForParticipant {
        self.for_level(there, None)
    }

    /// What every phone of a level may know; everybody's where it is none.
    pub fn for_level(&self, there: Attendance, level: Option<u8>) -> ForParticipant {
        let own = level.and_then(|level| self.setup.levels.get(usize::from(level)));
        let (level_id, level_name) = match own {
            Some(own) => (&own.id, &own.name),
            None => (&self.setup.level, &self.setup.level_name),
        };
        ForParticipant {
            session: self.setup.id,
            title: self.setup.title.clone(),
            level: level_id.clone(),
            level_name: level_name.clone(),
            rehearsal: self.rehearsal,
            joined: there.joined,
            smallest_group: self.setup.smallest_group,
            keep_days: self.setup.keep_days,
            rules: self.setup.rules.clone(),
            scene: self.scene(there, level),
            still_open: self.still_open(level),
        }
    }

    /// What one phone may know of its own answers to an open prompt; `ids` has one id a slot.
    pub fn own(&self, prompt: usize, person: Person, ids: &[ResponseId]) -> Own {
        let Some(state) = self
            .prompts
            .get(prompt)
            .filter(|state| state.takes_answers())
        else {
            return Own::default();
        };
        let text = |id: &ResponseId| OwnAnswer {
            text: state.answers.text(*id).cloned(),
            fixed: self.is_fixed(state, *id),
        };
        Own {
            answers: ids.iter().map(text).collect(),
            people: state.answers.people_of(person),
            word: state.words.of(person).cloned(),
            marks: state.ballot.of(person).to_vec(),
            passed: state.answers.has_passed(person),
            edition: state.edition_of(person),
        }
    }

    /// What the big screen may know.
    pub fn for_screen(&self, there: Attendance) -> ForScreen {
        ForScreen {
            session: self.setup.id,
            title: self.setup.title.clone(),
            level_name: self.setup.level_name.clone(),
            code: self.code,
            rehearsal: self.rehearsal,
            blank: self.blank,
            code_up: self.code_up,
            test_line_up: self.test_line_up,
            locked: self.locked,
            rules: self.setup.rules.clone(),
            joined: there.joined,
            scene: self.scene(there, None),
        }
    }

    /// What the facilitator may know.
    pub fn for_facilitator(&self, there: Attendance) -> ForFacilitator {
        let here = self
            .current
            .and_then(|at| Some((at, self.prompts.get(at)?)));
        let current = here.map(|(_, state)| state);
        let boxed = self.current.and_then(|at| self.readable(at));
        ForFacilitator {
            screen: self.for_screen(there),
            attendance: there,
            phase: self.phase,
            plan_name: self.setup.plan_name.clone(),
            opening_notes: self.setup.opening_notes.clone(),
            closing_notes: self.setup.closing_notes.clone(),
            reveal: self.setup.reveal,
            smallest_group: self
                .current
                .map_or(self.setup.smallest_group, |at| self.setup.needed(at)),
            prompts: (0..self.prompts.len())
                .filter_map(|at| self.console_prompt(at))
                .collect(),
            current: self.current,
            enough_answered: self.current.is_some_and(|at| self.has_enough(at)),
            notes: self.current.map_or(0, |at| self.notes_of_step(at)),
            answered: boxed.map(|boxed| boxed.heads),
            picture: here.map_or(Picture::NotYet, |(at, state)| match &state.boxed {
                // From its closing until it is sorted nobody knows whether anything may be shown.
                None if !state.takes_answers() => Picture::NotYet,
                None => state.wave_picture(),
                Some(_) => state.whole_picture(self.setup.needed(at), QUOTES_SHOWN),
            }),
            gate: self.current.and_then(|at| self.gated(at)),
            outcome: self.current.and_then(|at| self.outcome(at)),
            hidden_words: current.map(PromptState::hidden_words).unwrap_or_default(),
            commitments: self.commitments(),
            questions: self
                .setup
                .key_questions
                .iter()
                .chain(&self.own_questions)
                .cloned()
                .collect(),
            hidden_in_wave: current
                .filter(|state| state.takes_answers())
                .map(PromptState::hidden_in_wave)
                .unwrap_or_default(),
            to_sort: boxed.map(|boxed| boxed.to_sort()).unwrap_or_default(),
            other_answers: boxed.map(|boxed| boxed.other_answers()).unwrap_or_default(),
            parked: boxed
                .map(|boxed| boxed.themes.themes().parked.iter().copied().collect())
                .unwrap_or_default(),
            parked_answers: boxed
                .map(|boxed| boxed.parked_answers())
                .unwrap_or_default(),
            hidden_answers: boxed
                .map(|boxed| boxed.hidden_answers())
                .unwrap_or_default(),
            to_match: self.current.map(|at| self.to_match(at)).unwrap_or_default(),
            slides: self.current.and_then(|at| self.slides(at)),
            changes: current.map(PromptState::changes).unwrap_or_default(),
        }
    }

    /// Whether so many people have answered a prompt that something of it may be shown. Of levels nobody is told while they
    /// are asked: beside the number of all it would tell how many are in the others.
    fn has_enough(&self, prompt: usize) -> bool {
        !self.is_of_level(prompt) && self.prompts[prompt].enough(self.setup.needed(prompt))
    }

    /// What everybody of a level sees, or the big screen where it is none.
    fn scene(&self, there: Attendance, level: Option<u8>) -> Scene {
        if self.phase == Phase::Ended {
            return self.ended();
        }
        let face = |at| match level {
            Some(_) => self.face(at),
            None => self.face_of_step(at),
        };
        let Some((at, state, prompt)) = self
            .current_of(level)
            .and_then(|at| Some((at, self.prompts.get(at)?, face(at)?)))
        else {
            return Scene::Lobby;
        };
        if prompt.activity == Activity::Commit && state.stage != PromptStage::Waiting {
            return Scene::Agreeing {
                prompt,
                commitments: self.commitments(),
                timer: self.timer,
            };
        }
        match self.step_stage(at) {
            PromptStage::Waiting => Scene::Lobby,
            PromptStage::Open | PromptStage::Closing => Scene::Asking {
                prompt,
                tally: Tally::of(self.done(at), there.joined),
                timer: self.timer,
                closing: self.step(at).find_map(|at| self.grace_ends(at)),
                left_open_until: state.left_open_until,
                picture: if self.setup.reveal == Reveal::Waves {
                    state.wave_picture()
                } else {
                    Picture::NotYet
                },
            },
            PromptStage::Sorting => Scene::Sorting {
                prompt,
                answers: self.answers_to_read(at),
            },
            PromptStage::Sorted if self.is_of_level(at) => self.levels_shown(at, prompt),
            PromptStage::Sorted if !prompt.activity.is_written() => match self.outcome(at) {
                Some(outcome) if state.shown || matches!(outcome, Outcome::TooFew { .. }) => {
                    Scene::Outcome {
                        prompt,
                        outcome,
                        page: self.outcome_page(),
                    }
                }
                _ => Scene::Sorted { prompt },
            },
            PromptStage::Sorted => match self.final_picture(at) {
                picture @ Picture::TooFew { .. } => Scene::Themes {
                    prompt,
                    picture,
                    up: Up::Themes { page: 0 },
                },
                picture if state.shown => Scene::Themes {
                    prompt,
                    picture,
                    up: self.up(at),
                },
                // The counts stay on the screen; quotations wait until the facilitator has read them.
                _ if self.setup.reveal == Reveal::Waves => Scene::Themes {
                    prompt,
                    picture: state.final_picture(self.setup.needed(at), 0),
                    up: Up::Themes { page: 0 },
                },
                _ => Scene::Sorted { prompt },
            },
        }
    }

    /// The levels side by side, once they are shown.
    fn levels_shown(&self, at: usize, prompt: PromptFace) -> Scene {
        // On the page of a level as well: what is shown is of all of them.
        let prompt = self.face_of_step(at).unwrap_or(prompt);
        // Where nothing may be shown nobody waits for the facilitator to show it.
        let nothing = self.step(at).all(|at| self.readable(at).is_none());
        if self.prompts[at].shown || nothing {
            let beside = self.side_by_side(at, QUOTES_BESIDE);
            Scene::Levels { prompt, beside }
        } else {
            Scene::Sorted { prompt }
        }
    }

    /// Answers to a prompt that are being grouped. Of several levels one is done after the other: a number that falls would
    /// tell of each.
    fn answers_to_read(&self, prompt: usize) -> Option<u32> {
        let state = &self.prompts[prompt];
        let told = !self.is_of_level(prompt) && state.enough(self.setup.needed(prompt));
        told.then(|| state.answers.count())
    }

    /// Prompts below the smallest group count for nothing: not even how few answered them is told. Those of several levels
    /// do neither: a total would tell of the smaller ones.
    fn ended(&self) -> Scene {
        let everybodys = || (0..self.prompts.len()).filter(|at| !self.is_of_level(*at));
        let boxes = || everybodys().filter_map(|at| self.readable(at));
        let people = boxes().map(|boxed| boxed.heads.people).max().unwrap_or(0);
        let answers = boxes().map(|boxed| boxed.responses.len() as u32).sum();
        Scene::Ended { people, answers }
    }

    pub(super) fn final_picture(&self, at: usize) -> Picture {
        self.prompts[at].final_picture(self.setup.needed(at), QUOTES_SHOWN)
    }

    /// A prompt's face; none where there is no such prompt.
    pub fn face(&self, at: usize) -> Option<PromptFace> {
        let planned = self.setup.prompts.get(at)?;
        Some(PromptFace {
            activity: planned.activity,
            ballot: self.ballot_face(at),
            id: planned.prompt.clone(),
            prompt: at,
            number: self.setup.number_of(at).0,
            of: self.setup.number_of(at).1,
            level: self.level_name(at),
            of_levels: false,
            title: planned.title.clone(),
            text: planned.text.clone(),
            hint: planned.hint.clone(),
            section: planned.section.clone(),
            slots: planned.slots,
            together: planned.together,
            welsh: planned.welsh.clone(),
        })
    }

    fn has_something_to_show(&self, at: usize) -> bool {
        self.readable(at).is_some() || matches!(self.outcome(at), Some(Outcome::Counted { .. }))
    }

    fn console_prompt(&self, at: usize) -> Option<ConsolePrompt> {
        let (planned, state) = (self.setup.prompts.get(at)?, self.prompts.get(at)?);
        let stage = self.step_stage(at);
        let waits = stage == PromptStage::Waiting;
        Some(ConsolePrompt {
            ready: !waits || planned.activity.check_items(&self.items_of(at)).is_ok(),
            face: self.face(at)?,
            minutes: planned.minutes,
            notes: planned.notes.clone(),
            stage,
            shown: state.shown,
            unseen: !state.shown && self.step(at).any(|at| self.has_something_to_show(at)),
            left_open_until: state.left_open_until,
        })
    }
}
