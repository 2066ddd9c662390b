//! Themes in other words: what the facilitator says instead of quotations, for the leader's copy and for nobody else.

use std::collections::{BTreeMap, BTreeSet};

use super::decide::Decision;
use super::identifying::{self, mask};
use super::prompt::Boxed;
use super::{Event, Refusal, Session, limits, tidy};
use crate::theming::{CannotCorrect, Correction, ThemeId, Themes};

/// What the facilitator has said of each theme. A theme that has been merged into another keeps its words in case the merge
/// is taken back; until then there is no theme to show them with.
#[derive(Clone, Default)]
pub(super) struct Paraphrases {
    said: BTreeMap<ThemeId, String>,
}

impl Paraphrases {
    pub(super) fn put(&mut self, theme: ThemeId, text: &str) {
        if text.is_empty() {
            self.said.remove(&theme);
        } else {
            self.said.insert(theme, text.to_owned());
        }
    }

    pub(super) fn of(&self, theme: ThemeId) -> Option<&str> {
        self.said.get(&theme).map(String::as_str)
    }

    /// Goes along with a correction of the themes: a theme that is split off may have the number of one that has gone, and
    /// has nothing said of it.
    pub(super) fn follow(
        &mut self,
        correction: &Correction,
        before: &BTreeSet<ThemeId>,
        themes: &Themes,
    ) {
        if matches!(correction, Correction::Split { .. }) {
            let now = super::matches::ids(themes);
            now.difference(before).for_each(|new| self.put(*new, ""));
        }
    }
}

impl Session {
    /// Says a theme in other words; empty takes them back.
    pub(super) fn paraphrase(&self, prompt: usize, theme: ThemeId, text: &str) -> Decision {
        self.prompts.get(prompt).ok_or(Refusal::NoSuchPrompt)?;
        let boxed = self.readable(prompt).ok_or(Refusal::NotSorted)?;
        if !super::matches::ids(boxed.themes.themes()).contains(&theme) {
            return Err(CannotCorrect::NoSuchTheme.into());
        }
        let text = tidy(text);
        let length = identifying::length(&text);
        if length > limits::PARAPHRASE_CHARS {
            return Err(Refusal::ParaphraseTooLong(length));
        }
        if boxed.is_quoted_in(&text) {
            return Err(Refusal::NotOtherWords);
        }
        let text = mask(&text).into_owned();
        if boxed.paraphrases.of(theme).unwrap_or_default() == text {
            return Ok(Vec::new());
        }
        Ok(vec![Event::Paraphrased {
            prompt,
            theme,
            text,
        }])
    }
}

impl Boxed {
    /// Whether a whole answer stands in this text, word for word.
    fn is_quoted_in(&self, text: &str) -> bool {
        let said = words(text);
        let all = self.responses.iter();
        let mut answers = all.map(|response| words(&response.text));
        answers.any(|answer| {
            let long = answer.len() >= limits::QUOTED_WORDS;
            long && said.windows(answer.len()).any(|part| part == answer)
        })
    }
}

fn words(text: &str) -> Vec<String> {
    let words = text.split(|c: char| !c.is_alphanumeric());
    let words = words.filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}
