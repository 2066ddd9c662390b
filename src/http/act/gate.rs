//! The verbs of the gate, and what the leader reads instead of quotations.

use serde::Deserialize;

use super::{Act, missing};
use crate::http::fault::Fault;
use crate::session::Command;
use crate::theming::ThemeId;

/// Several themes: ticked or hidden fields of one name, or a list of numbers.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum OneOrMany {
    One(String),
    Many(Vec<Number>),
}

/// A theme's number as a form or as a program writes it.
#[derive(Deserialize)]
#[serde(untagged)]
pub(super) enum Number {
    Number(u32),
    Digits(String),
}

impl OneOrMany {
    /// The numbers; one that cannot be read is none.
    pub(super) fn numbers(self) -> Vec<Option<ThemeId>> {
        let read = |digits: String| digits.parse().ok().map(ThemeId);
        match self {
            OneOrMany::One(digits) => vec![read(digits)],
            OneOrMany::Many(numbers) => numbers
                .into_iter()
                .map(|number| match number {
                    Number::Number(number) => Some(ThemeId(number)),
                    Number::Digits(digits) => read(digits),
                })
                .collect(),
        }
    }
}

impl Act {
    /// The command of one of these verbs; none for another verb.
    pub(super) fn gate(&self, verb: &str) -> Result<Option<Command>, Fault> {
        Ok(Some(match verb {
            "release" | "hold-back" => Command::Release {
                prompt: self.prompt()?,
                themes: self.themes()?,
                released: verb == "release",
            },
            "paraphrase" => Command::Paraphrase {
                prompt: self.prompt()?,
                theme: self.theme()?,
                text: self.text.clone().ok_or_else(|| missing("text"))?,
            },
            _ => return Ok(None),
        }))
    }

    /// The themes that are meant, at least one.
    fn themes(&self) -> Result<Vec<ThemeId>, Fault> {
        let themes: Option<Vec<ThemeId>> = self.themes.iter().copied().collect();
        let themes = themes.filter(|themes| !themes.is_empty());
        themes.ok_or_else(|| missing("themes"))
    }
}
