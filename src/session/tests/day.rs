//! A session as a room runs it, driven by any steps at all.

use proptest::prelude::*;

use super::setup::{findings, setup};
use crate::session::identity::{Key, Token};
use crate::session::*;
use crate::theming::{Board, C, Correction, Person, Reader, Reason, ResponseId, Seed, ThemeId};

pub(super) const PHONES: u8 = 9;
pub(super) const SMALLEST_GROUP: u32 = 4;

/// One thing that may happen, by whoever.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Respond(u8, usize, [u8; 2]),
    Withdraw(u8, usize),
    Pass(u8, usize),
    Open(usize),
    Close(usize),
    CloseNow(usize),
    EndGrace(usize),
    Wave(usize),
    Box(usize),
    Show(usize),
    /// All themes, one of them, a single voice, or beside the national groups.
    Turn(usize, usize),
    Skip(usize),
    Compare(usize, usize, bool),
    Merge(usize, usize, usize),
    Hide(usize, usize),
    /// Hides, parks or brings back one of the answers, or parks a theme.
    SetAside(usize, usize, usize),
    Blank(bool),
    Code(bool),
    Timer(bool),
    Rehearse(bool),
    End,
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    let (phone, prompt) = (|| 0..PHONES, || 0..3usize);
    prop_oneof![
        12 => (phone(), prompt(), any::<[u8; 2]>()).prop_map(|(who, at, texts)| Step::Respond(who, at, texts)),
        1 => (phone(), prompt()).prop_map(|(who, at)| Step::Withdraw(who, at)),
        1 => (phone(), prompt()).prop_map(|(who, at)| Step::Pass(who, at)),
        2 => prompt().prop_map(Step::Open),
        1 => prompt().prop_map(Step::Close),
        1 => prompt().prop_map(Step::CloseNow),
        1 => prompt().prop_map(Step::EndGrace),
        3 => prompt().prop_map(Step::Wave),
        2 => prompt().prop_map(Step::Box),
        2 => prompt().prop_map(Step::Show),
        3 => (prompt(), 0..7usize).prop_map(|(at, to)| Step::Turn(at, to)),
        1 => prompt().prop_map(Step::Skip),
        1 => (prompt(), 0..4usize, any::<bool>()).prop_map(|(at, theme, same)| Step::Compare(at, theme, same)),
        1 => (prompt(), 0..4usize, 0..4usize).prop_map(|(at, from, into)| Step::Merge(at, from, into)),
        1 => (prompt(), 0..4usize).prop_map(|(at, theme)| Step::Hide(at, theme)),
        3 => (prompt(), 0..6usize, any::<usize>()).prop_map(|(at, how, answer)| Step::SetAside(at, how, answer)),
        1 => any::<bool>().prop_map(Step::Blank),
        1 => any::<bool>().prop_map(Step::Code),
        1 => any::<bool>().prop_map(Step::Timer),
        1 => any::<bool>().prop_map(Step::Rehearse),
        1 => Just(Step::End),
    ]
}

/// A session as a room runs it: decide, apply, keep what the store would keep.
pub(super) struct Day {
    pub(super) session: Session,
    pub(super) stored: Vec<Event>,
}

pub(super) fn token(phone: u8) -> Token {
    Token::issue(&Key::new([0; 32]), [phone; 16], None)
}

fn prompt_key(prompt: usize) -> Key {
    Key::new([prompt as u8 + 1; 32])
}

pub(super) fn person(phone: u8, prompt: usize) -> Person {
    token(phone).person(&prompt_key(prompt))
}

pub(super) fn slots(phone: u8, prompt: usize) -> Vec<ResponseId> {
    (0..2)
        .map(|slot| token(phone).response(&prompt_key(prompt), slot))
        .collect()
}

/// A text that tells whose it is, so that it can be looked for. Zero is an empty box.
fn text(phone: u8, word: u8) -> String {
    if word < 40 {
        String::new()
    } else {
        format!("rota talk listen phone{phone}word{word}")
    }
}

impl Day {
    pub(super) fn begin(reveal: Reveal) -> Day {
        Day::with_group(reveal, SMALLEST_GROUP)
    }

    pub(super) fn with_group(reveal: Reveal, smallest_group: u32) -> Day {
        let code = JoinCode::parse("KMTRWX").unwrap();
        let setup = Box::new(setup(reveal, smallest_group));
        let session = Session::opened((*setup).clone(), code, 0);
        Day {
            session,
            stored: vec![Event::Opened {
                setup,
                code,
                delete_after: 0,
            }],
        }
    }

    pub(super) fn take(&mut self, role: Role, command: Command) {
        let Ok(events) = self.session.decide(role, command) else {
            return;
        };
        for event in events {
            self.session.apply(&event);
            match &event {
                Event::Boxed { prompt, .. } => {
                    self.stored.retain(|kept| kept.journal() != Some(*prompt))
                }
                Event::RehearsalEnded => self.stored.truncate(1),
                _ => {}
            }
            self.stored.push(event);
        }
    }

    pub(super) fn live(&mut self, step: &Step) {
        let facilitator = Role::Facilitator;
        match *step {
            Step::Respond(..) | Step::Withdraw(..) | Step::Pass(..) => self.on_phone(step),
            Step::Open(prompt) => self.take(
                facilitator,
                Command::Open {
                    prompt,
                    joined: 9,
                    now: 0,
                },
            ),
            Step::Close(prompt) => self.take(facilitator, Command::Close { prompt, until: 1 }),
            Step::CloseNow(prompt) => self.take(facilitator, Command::CloseNow { prompt }),
            Step::EndGrace(prompt) => self.take(Role::Room, Command::EndGrace { prompt }),
            Step::Wave(prompt) => self.wave(prompt),
            Step::Box(prompt) => self.put_in_box(prompt),
            Step::Show(prompt) => self.take(facilitator, Command::Show { prompt }),
            Step::Turn(..) | Step::Skip(_) | Step::Compare(..) => self.look_closely(step),
            Step::Merge(prompt, from, into) => {
                let (from, into) = (self.theme(from), self.theme(into));
                let correction = Correction::Merge { from, into };
                self.take(facilitator, Command::Correct { prompt, correction });
            }
            Step::Hide(prompt, theme) => {
                let theme = self.theme(theme);
                let correction = Correction::Hide { theme };
                self.take(facilitator, Command::Correct { prompt, correction });
            }
            Step::SetAside(prompt, how, answer) => {
                if let Some(correction) = self.setting_aside(how, answer) {
                    self.take(facilitator, Command::Correct { prompt, correction });
                }
            }
            Step::Blank(blank) => self.take(facilitator, Command::Blank(blank)),
            Step::Code(up) => self.take(facilitator, Command::ShowCode(up)),
            Step::Timer(pause) => self.take(facilitator, Command::PauseTimer { pause, now: 5 }),
            Step::Rehearse(true) => self.take(facilitator, Command::StartRehearsal),
            Step::Rehearse(false) => self.take(facilitator, Command::EndRehearsal),
            Step::End => self.take(facilitator, Command::End { now: 0 }),
        }
    }

    /// What somebody does on a phone.
    fn on_phone(&mut self, step: &Step) {
        match *step {
            Step::Respond(phone, prompt, words) => {
                let texts = words.map(|word| text(phone, word));
                let slots = (0..).zip(slots(phone, prompt).into_iter().zip(texts));
                let answers = slots
                    .map(|(number, (response, text))| Slot {
                        number,
                        response,
                        text,
                    })
                    .collect();
                self.take(
                    Role::Participant,
                    Command::Respond {
                        people: None,
                        prompt,
                        person: person(phone, prompt),
                        answers,
                    },
                );
            }
            Step::Withdraw(phone, prompt) => {
                self.take(
                    Role::Participant,
                    Command::Withdraw {
                        prompt,
                        person: person(phone, prompt),
                        responses: slots(phone, prompt),
                    },
                );
            }
            Step::Pass(phone, prompt) => self.take(
                Role::Participant,
                Command::Pass {
                    prompt,
                    person: person(phone, prompt),
                },
            ),
            _ => unreachable!("a phone does nothing else"),
        }
    }

    /// What the facilitator does with themes that are shown.
    fn look_closely(&mut self, step: &Step) {
        let facilitator = Role::Facilitator;
        match *step {
            Step::Turn(prompt, to) => {
                let to = match (to, self.voice()) {
                    (0, _) => Slide::Themes {
                        page: prompt as i32,
                    },
                    (4, _) => Slide::Cs,
                    (1, _) => Slide::Beside { page: 1 },
                    (2 | 3, Some(response)) => Slide::Voice { response },
                    (to, _) => Slide::Theme {
                        theme: self.theme(to % 4),
                    },
                };
                self.take(facilitator, Command::Turn { prompt, to });
            }
            Step::Skip(prompt) => {
                if let Some(response) = self.voice() {
                    self.take(facilitator, Command::SkipVoice { prompt, response });
                }
            }
            Step::Compare(prompt, theme, same) => {
                let (theme, finding) = (self.theme(theme), "rotas".to_owned());
                self.take(
                    facilitator,
                    Command::Compare {
                        prompt,
                        theme,
                        finding,
                        same,
                    },
                );
            }
            _ => {}
        }
    }

    /// Somebody answers the first prompt in these words.
    pub(super) fn says(&mut self, phone: u8, text: &str) {
        let slot = Slot {
            number: 0,
            response: slots(phone, 0)[0],
            text: text.to_owned(),
        };
        let answer = Command::Respond {
            people: None,
            prompt: 0,
            person: person(phone, 0),
            answers: vec![slot],
        };
        self.take(Role::Participant, answer);
    }

    /// One of the themes that the console shows; one that is nowhere if there are fewer.
    fn theme(&self, at: usize) -> ThemeId {
        let console = self.session.for_facilitator(Attendance::default());
        let Picture::Themes { themes, .. } = console.picture else {
            return ThemeId(u32::MAX);
        };
        themes.get(at).map_or(ThemeId(u32::MAX), |theme| theme.id)
    }

    /// What the facilitator may do with an answer that the console shows.
    fn setting_aside(&self, how: usize, answer: usize) -> Option<Correction> {
        let view = self.session.for_facilitator(Attendance::default());
        let in_themes = view.to_sort.into_iter().flat_map(|(.., answers)| answers);
        let hidden = view.hidden_answers.into_iter().map(|hidden| hidden.answer);
        let all = in_themes.chain(view.other_answers).chain(hidden);
        let all: Vec<_> = all.chain(view.parked_answers).collect();
        let responses = vec![all.get(answer % all.len().max(1))?.id];
        let theme = self.theme(answer % 4);
        Some(match how {
            0 | 1 => Correction::HideAnswers {
                responses,
                reason: Reason::ALL[answer % 4],
            },
            2 => Correction::ParkAnswers { responses },
            3 => Correction::BringBack { responses },
            4 => Correction::Park { theme },
            _ => Correction::Unpark { theme },
        })
    }

    /// The answer that the console offers as the next single voice.
    fn voice(&self) -> Option<ResponseId> {
        let console = self.session.for_facilitator(Attendance::default());
        match console.slides?.voice {
            NextVoice::Ready { answer } => Some(answer.id),
            _ => None,
        }
    }

    fn wave(&mut self, prompt: usize) {
        self.take(Role::Room, Command::TakeWave { prompt });
        let themes = self
            .session
            .wave(prompt)
            .map(|responses| grouped(&responses).themes())
            .unwrap_or_default();
        let picture = WavePicture::of(&themes);
        self.take(Role::Room, Command::GroupWave { prompt, picture });
    }

    fn put_in_box(&mut self, prompt: usize) {
        let Some(responses) = self.session.to_box(prompt) else {
            return;
        };
        let board = grouped(&responses);
        let (themes, looks_like) = (board.themes(), board.looks_like(&findings()));
        let boxed = responses
            .iter()
            .map(|r| BoxedResponse {
                id: r.id,
                text: r.text.clone(),
            })
            .collect();
        self.take(
            Role::Room,
            Command::Box {
                prompt,
                responses: boxed,
                themes,
                looks_like,
            },
        );
    }

    /// Everything that anybody but the writer may see now, as JSON.
    pub(super) fn seen(&self) -> Vec<String> {
        seen(&self.session)
    }
}

fn grouped(responses: &[crate::theming::Response]) -> Board {
    let seed = Seed::new(
        "Rotas".to_owned(),
        Some(C::Compassion),
        vec!["rota talk".to_owned()],
        vec!["rotas".to_owned()],
    );
    let mut board = Board::new(Reader::Words, &[seed]);
    board.update(responses);
    board
}

/// What national groups might have said.
pub(super) fn seen(session: &Session) -> Vec<String> {
    let there = Attendance {
        joined: 9,
        connected: 9,
        screens: 1,
        consoles: 1,
        ..Attendance::default()
    };
    let json = |value: serde_json::Result<String>| value.unwrap();
    vec![
        json(serde_json::to_string(&session.for_participant(there))),
        json(serde_json::to_string(&session.for_screen(there))),
        json(serde_json::to_string(&session.for_facilitator(there))),
        json(serde_json::to_string(&session.report())),
    ]
}
