//! Single voices: answers that fit no theme, put up one at a time, so that the largest theme does not hide a lone concern.
//!
//! Whoever watches must learn nothing but the answer itself. So none is shown before its prompt has closed with enough
//! people; the next one is taken by the random ids drawn at closing, not chosen; nothing that may name somebody is
//! offered; and there are none in a session that shows themes as they form, where an answer that is missing from one
//! picture and there in the next would point at those who had answered in between.

use std::collections::BTreeMap;

use serde::Serialize;

use super::aside::folded;
use super::identifying::{MASK, warnings};
use super::prompt::Boxed;
use super::{ConsoleAnswer, Event, Refusal, Reveal, Session};
use crate::theming::{ResponseId, Text};

/// The answer that may be put up next as a single voice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum NextVoice {
    /// This one, if the facilitator does not skip it.
    Ready {
        /// The answer.
        answer: ConsoleAnswer,
    },
    /// Every answer outside the themes has been up or was passed over.
    NoneLeft,
    /// This session shows themes as they form.
    NotInWaves,
}

/// What became of the answers that were offered as single voices.
#[derive(Clone, Default)]
pub(super) struct Voices {
    fates: BTreeMap<ResponseId, Fate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fate {
    PutUp,
    Skipped,
}

impl Voices {
    pub(super) fn put_up(&mut self, response: ResponseId) {
        self.fates.insert(response, Fate::PutUp);
    }

    pub(super) fn skip(&mut self, response: ResponseId) {
        self.fates.insert(response, Fate::Skipped);
    }
}

impl Boxed {
    /// An answer outside every theme that is or was up as a single voice. One that has gone into a theme since is none.
    pub(super) fn voice(&self, response: ResponseId) -> Option<Text> {
        let up = self.voices.fates.get(&response) == Some(&Fate::PutUp);
        let outside = up && self.themes.themes().other.contains(&response);
        let answer = self
            .responses
            .iter()
            .find(|answer| outside && answer.id == response)?;
        let hidden = self.hidden_words().contains(&folded(&answer.text));
        (!hidden).then(|| answer.text.clone())
    }

    /// All that were put up, in the order of their ids.
    pub(super) fn voices_put_up(&self) -> Vec<Text> {
        let ids = self.voices.fates.keys();
        ids.filter_map(|id| self.voice(*id)).collect()
    }

    /// The first answer outside every theme that nobody has decided on and that names nobody. They lie in the order of their ids.
    fn next_voice(&self) -> Option<ConsoleAnswer> {
        let answers = self.other_answers().into_iter();
        let mut undecided = answers.filter(|answer| !self.voices.fates.contains_key(&answer.id));
        let hidden = self.hidden_words();
        undecided.find(|answer| {
            warnings(&answer.text).is_empty()
                && !answer.text.contains(MASK)
                && !hidden.contains(&folded(&answer.text))
        })
    }
}

impl Session {
    /// What may be put up next as a single voice.
    pub(super) fn next_voice(&self, prompt: usize) -> NextVoice {
        if self.setup.reveal == Reveal::Waves {
            return NextVoice::NotInWaves;
        }
        let next = self.readable(prompt).and_then(Boxed::next_voice);
        next.map_or(NextVoice::NoneLeft, |answer| NextVoice::Ready { answer })
    }

    /// Whether this answer may be up now: it is the next one, or it has been up before.
    pub(super) fn may_be_a_voice(&self, prompt: usize, response: ResponseId) -> bool {
        let next =
            matches!(self.next_voice(prompt), NextVoice::Ready { answer } if answer.id == response);
        let boxed = self.readable(prompt);
        next || boxed.is_some_and(|boxed| boxed.voice(response).is_some())
    }

    pub(super) fn skip_voice(
        &self,
        prompt: usize,
        response: ResponseId,
    ) -> Result<Vec<Event>, Refusal> {
        let boxed = self.readable(prompt).ok_or(Refusal::NotSorted)?;
        if boxed.voices.fates.get(&response) == Some(&Fate::Skipped) {
            return Ok(Vec::new());
        }
        if !self.may_be_a_voice(prompt, response) {
            return Err(Refusal::NotNextVoice);
        }
        Ok(vec![Event::VoiceSkipped { prompt, response }])
    }
}
