//! A prompt of a sample session while it is open: answers, waves, corrections, and the box at the end.

use std::ops::Range;

use super::sample::{NOW, Sample, marks};
use crate::content::Library;
use crate::room::Seeds;
use crate::session::{BoxedResponse, Command, Slot, WavePicture, limits};
use crate::theming::{Board, Correction, Finding, Reader, Response, ResponseId, Themes};

/// Spreads answers as chance would: odd, so that no two numbers meet.
const SPREAD: u128 = 0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835;

/// A prompt of a sample session while it is open.
pub(super) struct Asked<'a> {
    pub(super) of: &'a mut Sample,
    prompt: usize,
    board: Board,
}

impl Sample {
    /// Opens a prompt.
    pub(super) fn ask(&mut self, library: &Library, prompt: usize) -> Asked<'_> {
        let (joined, now) = (self.there.joined, NOW);
        self.does(Command::Open {
            prompt,
            joined,
            now,
        });
        self.ask_again(library, prompt)
    }

    /// A prompt that has been opened, with an empty board.
    pub(super) fn ask_again(&mut self, library: &Library, prompt: usize) -> Asked<'_> {
        let setup = self.session.setup();
        let planned = setup.prompts.get(prompt);
        let id = planned.map_or("", |planned| planned.prompt.as_str());
        let of_several = planned.and_then(|planned| setup.levels.get(usize::from(planned.level?)));
        let level = of_several.map_or(&setup.level, |level| &level.id);
        let seeds = Seeds::of(library).of_prompt(level, id);
        Asked {
            board: Board::new(Reader::Words, &seeds),
            of: self,
            prompt,
        }
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
        self.says(phone, texts, None)
    }

    /// One phone writes this for so many people.
    pub(super) fn together(&mut self, phone: u32, text: &str, people: u8) -> &mut Self {
        self.says(phone, &[text], Some(people))
    }

    fn says(&mut self, phone: u32, texts: &[&str], people: Option<u8>) -> &mut Self {
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
            people,
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
