//! The leader's copy: the report without a single word that one person wrote. What was left out is told as a number, and
//! what the facilitator says of a theme in other words stands in its place.

use std::collections::BTreeMap;

use serde::Serialize;

use super::prompt::Boxed;
use super::{Parked, PromptFace, Report, ReportPrompt, Session, ShownTheme};
use crate::theming::ThemeId;

/// The leader's copy of a session. Whatever is made of it cannot quote anybody: there is nothing in it to quote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeadersCopy {
    /// The report, without quotations and single voices.
    pub report: Report,
    /// What stands in their place, one entry for each prompt of the report.
    pub prompts: Vec<CopyOfPrompt>,
}

/// What the leader's copy has of a prompt and the report has not.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct CopyOfPrompt {
    /// Themes in other words, as far as the facilitator wrote some.
    pub in_other_words: BTreeMap<ThemeId, String>,
    /// Quotations that are in the report and were left out here.
    pub quotations: u32,
    /// Single voices that are in the report and were left out here.
    pub voices: u32,
}

/// The themes of a prompt for the facilitator to say in other words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ToParaphrase {
    /// The prompt.
    pub face: PromptFace,
    /// Its themes, the largest first.
    pub themes: Vec<Paraphrase>,
    /// Themes that are held back, and so are not in the copy whatever is said of them.
    pub held: u32,
}

/// A theme and what the facilitator says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Paraphrase {
    /// The theme.
    pub theme: ThemeId,
    /// Its label.
    pub label: String,
    /// What is said of it; empty where nothing is.
    pub text: String,
}

impl Session {
    /// The leader's copy as it stands.
    pub fn leaders_copy(&self) -> LeadersCopy {
        let report = self.report();
        let copies = report.prompts.iter();
        let copies = copies.map(|prompt| {
            let boxed = self.readable(prompt.face.prompt);
            boxed.map_or_else(CopyOfPrompt::default, |boxed| copy_of(boxed, prompt))
        });
        LeadersCopy {
            prompts: copies.collect(),
            report: report.without_words(),
        }
    }

    /// The themes of every prompt that are in the leader's copy, to be said in other words.
    pub fn to_paraphrase(&self) -> Vec<ToParaphrase> {
        let prompts = self.report().prompts.into_iter();
        let prompts = prompts.filter_map(|prompt| {
            let boxed = self.readable(prompt.face.prompt)?;
            let themes = prompt.themes.into_iter().chain(prompt.parked.themes);
            let theme = |theme: ShownTheme| Paraphrase {
                theme: theme.id,
                label: theme.label,
                text: boxed
                    .paraphrases
                    .of(theme.id)
                    .unwrap_or_default()
                    .to_owned(),
            };
            Some(ToParaphrase {
                face: prompt.face,
                themes: themes.map(theme).collect(),
                held: prompt.held_themes,
            })
        });
        prompts.collect()
    }
}

fn copy_of(boxed: &Boxed, prompt: &ReportPrompt) -> CopyOfPrompt {
    let themes = || prompt.themes.iter().chain(&prompt.parked.themes);
    let said = |theme: &ShownTheme| Some((theme.id, boxed.paraphrases.of(theme.id)?.to_owned()));
    CopyOfPrompt {
        in_other_words: themes().filter_map(said).collect(),
        quotations: themes().map(|theme| theme.quotes.len() as u32).sum(),
        voices: prompt.voices.len() as u32,
    }
}

impl Report {
    /// The same without what any one person wrote.
    fn without_words(mut self) -> Report {
        let prompts = self.prompts.into_iter();
        self.prompts = prompts.map(ReportPrompt::without_words).collect();
        let columns = self
            .levels
            .iter_mut()
            .flat_map(|step| &mut step.beside.columns);
        for theme in columns.flat_map(|column| column.themes.iter_mut().flatten()) {
            theme.quotes.clear();
        }
        self
    }
}

impl ReportPrompt {
    // Field by field: whoever adds one has to say here whether one person's words are in it.
    fn without_words(self) -> ReportPrompt {
        let ReportPrompt {
            id,
            face,
            people,
            on_paper,
            phones,
            answers,
            themes,
            other,
            hidden,
            held_themes,
            held_answers,
            answers_hidden,
            parked,
            voices: _,
            beside,
            findings,
            changes,
        } = self;
        ReportPrompt {
            id,
            face,
            people,
            on_paper,
            phones,
            answers,
            themes: labels_only(themes),
            other,
            hidden,
            held_themes,
            held_answers,
            answers_hidden,
            parked: Parked {
                themes: labels_only(parked.themes),
                other: parked.other,
            },
            voices: Vec::new(),
            beside,
            findings,
            changes,
        }
    }
}

fn labels_only(themes: Vec<ShownTheme>) -> Vec<ShownTheme> {
    let theme = |ShownTheme {
                     id,
                     label,
                     c,
                     answers,
                     also,
                     quotes: _,
                 }| ShownTheme {
        id,
        label,
        c,
        answers,
        also,
        quotes: Vec::new(),
    };
    themes.into_iter().map(theme).collect()
}
