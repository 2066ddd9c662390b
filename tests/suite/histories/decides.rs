//! From a step to a command: what somebody means to do, whether or not it may be done now.

use openfloor::session::{BoxedResponse, Command, Note, PromptStage, Role, Slot, WavePicture};
use openfloor::theming::ResponseId;

use super::book::{
    Answers, PAPER, Phone, Written, everybody, made_up_words, person, response, text,
};
use super::choices::SLOTS;
use super::day::Day;
use super::steps::{PHONES, Step};

impl Day {
    pub(super) fn live(&mut self, step: &Step) {
        let prompt = |ahead: usize| (self.live + ahead) % SLOTS.len();
        let facilitator = Role::Facilitator;
        let command = match *step {
            Step::Join(many) => {
                self.joined = (self.joined + many).min(PHONES);
                return self.check(None, None);
            }
            Step::Respond(who, at, boxes) => return self.respond(who, prompt(at), &boxes),
            Step::Crowd(from, many, said) => {
                for who in from..(from + many).min(self.joined) {
                    let second = if who % 2 == 0 { 90 + said % 60 } else { 0 };
                    let first = 90 + (who.wrapping_mul(7).wrapping_add(said)) % 160;
                    let boxes = [first, second, 0, 0, 0];
                    self.respond(who, self.live, &boxes);
                }
                return;
            }
            Step::Notes(many, said) => return self.take_notes(many, said),
            Step::Withdraw(who) => return self.withdraw(who),
            Step::Leave(from, many) => {
                return (from..(from + many).min(self.joined)).for_each(|who| self.withdraw(who));
            }
            Step::Pass(who, at) => return self.pass(who, prompt(at)),
            Step::Wave(at) => return self.wave(prompt(at)),
            Step::Group => return self.group(),
            Step::Box => return self.put_in_box(),
            Step::Correct(at, kind, a, b) => return self.correct(prompt(at), kind, a, b),
            Step::Turn(at, kind, pick) => return self.turn(prompt(at), kind, pick),
            Step::Skip(at) => return self.skip(prompt(at)),
            Step::Compare(at, theme, finding, same) => {
                return self.compare(prompt(at), theme, finding, same);
            }
            Step::Release(at, kind, pick) => return self.release(prompt(at), kind, pick),
            Step::Paraphrase(at, kind, pick) => return self.paraphrase(prompt(at), kind, pick),
            Step::Undo(at, earlier) => return self.undo(prompt(at), earlier),
            Step::Restart => return self.restart(),
            Step::EndGrace => {
                let _ = self.does(Role::Room, Command::EndGrace { prompt: self.live });
                return;
            }
            Step::Open(at) => Command::Open {
                prompt: prompt(at),
                joined: u32::from(self.joined),
                now: 0,
            },
            Step::Close => Command::Close {
                prompt: self.live,
                until: 9,
            },
            Step::CloseNow => Command::CloseNow { prompt: self.live },
            Step::Show(at) => Command::Show { prompt: prompt(at) },
            Step::Blank(blank) => Command::Blank(blank),
            Step::MoreTime => Command::MoreTime { now: 4 },
            Step::Pause(pause) => Command::PauseTimer { pause, now: 5 },
            Step::Rehearse(true) => Command::StartRehearsal,
            Step::Rehearse(false) => Command::EndRehearsal,
            Step::End => Command::End { now: 7 },
        };
        let _ = self.does(facilitator, command);
    }

    /// Each box is left alone, emptied, or written anew.
    fn respond(&mut self, who: Phone, prompt: usize, boxes: &[u8; 5]) {
        if who >= self.joined {
            return;
        }
        let (mut answers, mut writes) = (Vec::new(), Answers::new());
        for (number, &said) in (0..SLOTS[prompt]).zip(boxes) {
            let typed = match said {
                0..80 => continue,
                80..90 => String::new(),
                said => text(prompt, who, said - 90, self.serial),
            };
            self.serial += 1;
            let written = Written {
                phone: who,
                words: made_up_words(&typed),
                text: typed.clone(),
            };
            let response = response(prompt, who, number);
            writes.insert(response, written);
            answers.push(Slot {
                number,
                response,
                text: typed,
            });
        }
        let command = Command::Respond {
            people: None,
            prompt,
            person: person(prompt, who),
            answers,
        };
        if self
            .take(Role::Participant, command, Some(who), &writes)
            .is_ok()
        {
            for (id, written) in &writes {
                let stands = self.book[prompt].standing.get(id).map(|now| &now.text);
                let meant = Some(&written.text).filter(|text| !text.is_empty());
                assert_eq!(stands, meant, "an answer was taken and does not stand");
            }
        }
    }

    /// Notes from paper: some new ones, and the last of those before once more.
    fn take_notes(&mut self, many: u8, said: u8) {
        let (prompt, mut writes) = (self.live, Answers::new());
        let on_paper = everybody(&self.book[prompt].standing).into_iter();
        let first = on_paper.filter(|who| *who >= PAPER).count() as u8;
        for who in first.saturating_sub(1)..(first + many).min(90) {
            let (phone, response) = (PAPER + who, response(prompt, PAPER + who, 0));
            let again = self.book[prompt].standing.get(&response).cloned();
            let typed = text(prompt, phone, said.wrapping_add(who), self.serial);
            self.serial += 1;
            let new = Written {
                phone,
                words: made_up_words(&typed),
                text: typed,
            };
            writes.insert(response, again.unwrap_or(new));
        }
        let note = |(id, written): (&ResponseId, &Written)| Note {
            person: person(prompt, written.phone),
            response: *id,
            text: written.text.clone(),
        };
        let notes = writes.iter().map(note).collect();
        let command = Command::TakeNotes { prompt, notes };
        let _ = self.take(Role::Facilitator, command, None, &writes);
    }

    fn withdraw(&mut self, who: Phone) {
        let prompt = self.live;
        let responses = (0..5).map(|slot| response(prompt, who, slot)).collect();
        let command = Command::Withdraw {
            prompt,
            person: person(prompt, who),
            responses,
        };
        let _ = self.take(Role::Participant, command, Some(who), &Answers::new());
    }

    fn pass(&mut self, who: Phone, prompt: usize) {
        if who >= self.joined {
            return;
        }
        let nothing = Written {
            phone: who,
            text: String::new(),
            words: Default::default(),
        };
        let command = Command::Pass {
            prompt,
            person: person(prompt, who),
        };
        let writes = Answers::from([(ResponseId(0), nothing)]);
        let _ = self.take(Role::Participant, command, Some(who), &writes);
    }

    /// The room asks for a wave far too often; only the session may say whether one is due.
    fn wave(&mut self, prompt: usize) {
        self.group();
        if self.does(Role::Room, Command::TakeWave { prompt }).is_ok() {
            let responses = self.session.wave(prompt).expect("a wave was taken");
            self.sorting.wave(&responses);
        }
    }

    /// The board is done with the last wave.
    pub(super) fn group(&mut self) {
        if let Some(themes) = self.sorting.waiting.take() {
            let picture = WavePicture::of(&themes);
            self.sorting.stands = themes;
            let prompt = self.live;
            let _ = self.does(Role::Room, Command::GroupWave { prompt, picture });
        }
    }

    /// The room boxes whatever came, below the smallest group too: the session has to know.
    fn put_in_box(&mut self) {
        self.group();
        let prompt = self.live;
        let Some(closed) = self.book[prompt].closed.clone() else {
            return;
        };
        let themes = self.sorting.finish(prompt, &closed);
        let mut responses: Vec<BoxedResponse> = closed
            .iter()
            .map(|(id, written)| BoxedResponse {
                id: ResponseId(!id.0),
                text: written.text.as_str().into(),
            })
            .collect();
        responses.sort_by_key(|response| response.id);
        let command = Command::Box {
            prompt,
            responses,
            themes: themes.clone(),
            looks_like: self.sorting.looks_like(&themes),
        };
        if self.session.stage(prompt) == PromptStage::Sorting {
            self.sorting.boxed.insert(prompt, themes);
        }
        let _ = self.does(Role::Room, command);
    }
}
