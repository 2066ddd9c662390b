//! A sample session: run as a room runs one, by the real core, with nothing in it that chance or a clock has made.

use crate::content::Library;
use crate::room::{Choice, choose};
use crate::session::identity::{Key, Secret, Token};
use crate::session::{
    Attendance, Command, ConsoleAnswer, JoinCode, NextVoice, Own, Picture, PromptFace, PromptStage,
    Rungs, Session, SessionId, Setup, Slide,
};
use crate::theming::{Person, ResponseId, ThemeId};

/// The moment of every page, in milliseconds since 1970: a November morning in 2026.
pub(super) const NOW: u64 = 1_795_000_000_000;

/// The session's code.
const CODE: &str = "KMTRWX";

/// A sample session at some moment.
#[derive(Clone)]
pub(super) struct Sample {
    pub(super) session: Session,
    pub(super) there: Attendance,
    /// The level of whoever looks at a phone, in a workshop of all levels.
    pub(super) level: Option<u8>,
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
            rungs: Rungs::default(),
        };
        Sample {
            session: Session::opened(setup, code, delete_after),
            there,
            level: None,
        }
    }

    /// So many people are there.
    pub(super) fn joined(&mut self, people: u32) -> &mut Sample {
        (self.there.joined, self.there.connected) = (people, people - people / 9);
        self
    }

    /// This moment, to be looked at from every side.
    pub(super) fn now(&self) -> Sample {
        self.clone()
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

    /// The session as it would stand after this, which does not happen.
    pub(super) fn aside(&self, command: Command) -> Sample {
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

    /// What one phone has of its own, where a prompt takes answers.
    pub(super) fn own(&self, phone: u32) -> Option<(PromptFace, Own)> {
        let takes_answers = |prompt: &usize| {
            let stage = self.session.stage(*prompt);
            matches!(stage, PromptStage::Open | PromptStage::Closing)
        };
        let at = self.session.current_of(self.level);
        let prompt = at.filter(takes_answers)?;
        let (person, ids) = marks(&self.session, prompt, phone);
        Some((
            self.session.face(prompt)?,
            self.session.own(prompt, person, &ids),
        ))
    }
}

/// The marks of a phone at a prompt.
pub(super) fn marks(session: &Session, prompt: usize, phone: u32) -> (Person, Vec<ResponseId>) {
    let slots = session
        .setup()
        .prompts
        .get(prompt)
        .map_or(0, |planned| planned.slots);
    let token = Token::issue(&Key::new([7; 32]), u128::from(phone).to_be_bytes(), None);
    let key = Key::new([prompt as u8 + 1; 32]);
    let ids = (0..slots).map(|slot| token.response(&key, slot));
    (token.person(&key), ids.collect())
}
