//! A sample session: run as a room runs one, by the real core, with nothing in it that chance or a clock has made.

use std::ops::Range;

use crate::content::Library;
use crate::room::{Choice, Seeds, choose};
use crate::session::identity::{Key, Secret, Token};
use crate::session::{
    Attendance, BoxedResponse, Command, ConsoleAnswer, JoinCode, NextVoice, Own, Picture,
    PromptFace, PromptStage, Session, SessionId, Setup, Slide, Slot, WavePicture, limits,
};
use crate::theming::{
    Board, Correction, Finding, Person, Reader, Response, ResponseId, ThemeId, Themes,
};

/// The moment of every page, in milliseconds since 1970: a November morning in 2026.
pub(super) const NOW: u64 = 1_795_000_000_000;

/// The session's code.
const CODE: &str = "KMTRWX";

/// Spreads answers as chance would: odd, so that no two numbers meet.
const SPREAD: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;

/// A moment of a sample session, to be looked at from every side.
#[derive(Clone)]
pub(super) struct Moment {
    pub(super) session: Session,
    pub(super) there: Attendance,
}

/// A sample session.
#[derive(Clone)]
pub(super) struct Sample {
    pub(super) session: Session,
    pub(super) there: Attendance,
}

/// A prompt of a sample session while it is open.
pub(super) struct Asked<'a> {
    pub(super) of: &'a mut Sample,
    prompt: usize,
    board: Board,
}

/// What the facilitator of a sample chose: the rest is as the start page has it.
pub(super) fn choice(fields: &[(&str, &str)]) -> Choice {
    let given = fields
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).into()));
    let level = ("level".to_owned(), serde_json::Value::from("future"));
    let all: serde_json::Map<_, _> = [level].into_iter().chain(given).collect();
    serde_json::from_value(all.into())
        .expect("a sample is chosen as the start page lets people choose")
}

impl Sample {
    /// A session in its lobby.
    pub(super) fn open(library: &Library, chosen: &Choice) -> Sample {
        Sample::of(Sample::setup(library, chosen))
    }

    /// What a choice makes.
    pub(super) fn setup(library: &Library, chosen: &Choice) -> Setup {
        let (id, secret) = (SessionId(0x0f1e_2d3c_4b5a_6978), Secret::new([9; 32]));
        choose(library, chosen, id, &secret).expect("a sample keeps to the limits")
    }

    /// A session of this setup.
    pub(super) fn of(setup: Setup) -> Sample {
        let code = JoinCode::parse(CODE).expect("the code is a code");
        let delete_after = setup.delete_after_silence(NOW / 1_000);
        let there = Attendance {
            joined: 0,
            connected: 0,
            screens: 1,
            consoles: 1,
        };
        Sample {
            session: Session::opened(setup, code, delete_after),
            there,
        }
    }

    /// So many people are there.
    pub(super) fn joined(&mut self, people: u32) -> &mut Sample {
        (self.there.joined, self.there.connected) = (people, people - people / 9);
        self
    }

    /// The session as it stands.
    pub(super) fn now(&self) -> Moment {
        Moment {
            session: self.session.clone(),
            there: self.there,
        }
    }

    /// Somebody does something that he may do.
    pub(super) fn does(&mut self, command: Command) -> &mut Sample {
        let role = command.belongs_to();
        let decided = self.session.decide(role, command);
        for event in decided.expect("a sample does what it may") {
            self.session.apply(&event);
        }
        self
    }

    /// Opens a prompt.
    pub(super) fn ask(&mut self, library: &Library, prompt: usize) -> Asked<'_> {
        let (joined, now) = (self.there.joined, NOW);
        self.does(Command::Open {
            prompt,
            joined,
            now,
        });
        let setup = self.session.setup();
        let planned = setup.prompts.get(prompt);
        let id = planned.map_or("", |planned| planned.prompt.as_str());
        let seeds = Seeds::of(library).of_prompt(&setup.level, id);
        Asked {
            board: Board::new(Reader::Words, &seeds),
            of: self,
            prompt,
        }
    }

    /// The session as it would stand after this, which does not happen.
    pub(super) fn aside(&self, command: Command) -> Moment {
        self.clone().does(command).now()
    }

    /// Turns the big screen.
    pub(super) fn turn(&mut self, to: Slide) -> &mut Sample {
        let prompt = self.session.current().unwrap_or(0);
        self.does(Command::Turn { prompt, to })
    }

    /// Puts up the first single voice that is wanted; passes over those before it.
    pub(super) fn voice(&mut self, wanted: impl Fn(&ConsoleAnswer) -> bool) -> &mut Sample {
        let prompt = self.session.current().unwrap_or(0);
        loop {
            let console = self.session.for_facilitator(self.there);
            let Some(NextVoice::Ready { answer }) = console.slides.map(|slides| slides.voice)
            else {
                return self;
            };
            let response = answer.id;
            if wanted(&answer) {
                return self.turn(Slide::Voice { response });
            }
            self.does(Command::SkipVoice { prompt, response });
        }
    }

    /// The numbers of the themes, the largest first.
    pub(super) fn themes(&self) -> Vec<ThemeId> {
        let console = self.session.for_facilitator(self.there);
        match console.picture {
            Picture::Themes { themes, .. } => themes.iter().map(|theme| theme.id).collect(),
            Picture::NotYet | Picture::TooFew { .. } => Vec::new(),
        }
    }

    /// The number of the theme in this place.
    pub(super) fn theme(&self, at: usize) -> ThemeId {
        let themes = self.themes();
        *themes.get(at).expect("the sample has so many themes")
    }
}

impl Asked<'_> {
    /// What phones with these numbers write, one text each; what forms is taken as a room takes it.
    pub(super) fn write<'a>(&mut self, said: impl IntoIterator<Item = &'a str>) -> &mut Self {
        for (phone, text) in (self.of.session.done(self.prompt)..).zip(said) {
            self.one(phone, &[text]);
        }
        self
    }

    /// One phone writes these texts.
    pub(super) fn one(&mut self, phone: u32, texts: &[&str]) -> &mut Self {
        let (person, ids) = marks(&self.of.session, self.prompt, phone);
        let slots = (0..).zip(ids).zip(texts);
        let answers = slots.map(|((number, response), text)| Slot {
            number,
            response,
            text: (*text).to_owned(),
        });
        let answers = answers.collect();
        self.of.does(Command::Respond {
            prompt: self.prompt,
            person,
            answers,
        });
        if self.of.session.wave_due(self.prompt) {
            self.take_wave();
        }
        self
    }

    /// These phones have nothing to add.
    pub(super) fn pass(&mut self, phones: Range<u32>) -> &mut Self {
        let prompt = self.prompt;
        for phone in phones {
            let (person, _) = marks(&self.of.session, prompt, phone);
            self.of.does(Command::Pass { prompt, person });
        }
        self
    }

    fn take_wave(&mut self) {
        let prompt = self.prompt;
        self.of.does(Command::TakeWave { prompt });
        let wave = self.of.session.wave(prompt).unwrap_or_default();
        self.board.update(&wave);
        if !self.board.is_corrected() {
            self.board.settle();
        }
        self.show_wave();
    }

    fn show_wave(&mut self) {
        let prompt = self.prompt;
        let picture = WavePicture::of(&self.board.themes());
        self.of.does(Command::GroupWave { prompt, picture });
    }

    /// The facilitator corrects what has formed while the prompt is open.
    pub(super) fn correct(&mut self, correction: Correction) -> &mut Self {
        let prompt = self.prompt;
        self.board
            .correct(&correction)
            .expect("a sample corrects themes that are there");
        self.of.does(Command::Correct { prompt, correction });
        self.show_wave();
        self
    }

    /// To close the prompt with the usual grace.
    pub(super) fn closing(&self) -> Command {
        let (prompt, until) = (self.prompt, NOW + limits::GRACE_MS);
        Command::Close { prompt, until }
    }

    /// Closes the prompt at once.
    pub(super) fn close_now(&mut self) -> &mut Self {
        let prompt = self.prompt;
        self.of.does(Command::CloseNow { prompt });
        self
    }

    /// Groups for good and cuts the answers loose from the phones.
    pub(super) fn sort(&mut self) -> &mut Self {
        let prompt = self.prompt;
        let answers = self.of.session.to_box(prompt).unwrap_or_default();
        let planned = self.of.session.setup().prompts.get(prompt);
        let findings: Vec<Finding> = planned
            .map(|planned| planned.findings.clone())
            .unwrap_or_default();
        self.board.update(&answers);
        self.board.settle();
        let looks_like = self.board.looks_like(&findings);
        let mut themes = self.board.themes();
        themes.also = self.board.also();
        let (responses, themes) = cut_loose(&answers, themes);
        self.of.does(Command::Box {
            prompt,
            responses,
            themes,
            looks_like,
        });
        self
    }
}

impl Moment {
    /// What one phone has of its own, where a prompt takes answers.
    pub(super) fn own(&self, phone: u32) -> Option<(PromptFace, Own)> {
        let takes_answers = |prompt: &usize| {
            let stage = self.session.stage(*prompt);
            matches!(stage, PromptStage::Open | PromptStage::Closing)
        };
        let prompt = self.session.live_prompt().filter(takes_answers)?;
        let (person, ids) = marks(&self.session, prompt, phone);
        Some((
            self.session.face(prompt)?,
            self.session.own(prompt, person, &ids),
        ))
    }
}

/// The marks of a phone at a prompt.
fn marks(session: &Session, prompt: usize, phone: u32) -> (Person, Vec<ResponseId>) {
    let slots = session
        .setup()
        .prompts
        .get(prompt)
        .map_or(0, |planned| planned.slots);
    let token = Token::issue(&Key::new([7; 32]), u128::from(phone).to_be_bytes());
    let key = Key::new([prompt as u8 + 1; 32]);
    let ids = (0..slots).map(|slot| token.response(&key, slot));
    (token.person(&key), ids.collect())
}

/// The answers under new ids, in an order that is nobody's, and the themes renamed to match.
fn cut_loose(answers: &[Response], mut themes: Themes) -> (Vec<BoxedResponse>, Themes) {
    let new = |id: &ResponseId| ResponseId(id.0.wrapping_mul(SPREAD));
    let renamed = |ids: &mut Vec<ResponseId>| ids.iter_mut().for_each(|id| *id = new(id));
    for theme in &mut themes.themes {
        renamed(&mut theme.members);
    }
    renamed(&mut themes.other);
    themes
        .also
        .iter_mut()
        .for_each(|also| also.response = new(&also.response));
    themes.also.sort_unstable();
    themes.other.sort_unstable();
    let boxed = answers.iter().map(|answer| BoxedResponse {
        id: new(&answer.id),
        text: answer.text.clone(),
    });
    let mut boxed: Vec<BoxedResponse> = boxed.collect();
    boxed.sort_unstable_by_key(|answer| answer.id);
    (boxed, themes)
}
