//! The room's themes beside what the national focus groups said. A match is a suggestion until the facilitator accepts it,
//! and what is shown of it never holds an amount: the national findings have none to hold it against.

use serde::{Deserialize, Serialize};

use super::matches::Verdict;
use super::prompt::{Boxed, PromptState};
use super::{Event, Refusal, Session, ShownTheme, limits};
use crate::theming::{Finding, ThemeId};

/// Findings of a prompt that the session's plan left out, as they stood when the session was opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotAsked {
    /// The prompt's title.
    pub title: String,
    /// The same in Welsh. Content may have none, and sessions stored before there was any have none.
    #[serde(default)]
    pub welsh_title: Option<String>,
    /// What the national focus groups said to it.
    pub findings: Vec<Finding>,
}

/// One line of the view beside the national focus groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum BesideRow {
    /// The room and the national groups said the same.
    Both {
        /// What the national groups said.
        finding: Finding,
        /// The labels of the room's themes that say the same, by alphabet.
        themes: Vec<String>,
    },
    /// A theme of the room that was matched with no finding.
    HereOnly {
        /// Its label.
        theme: String,
    },
    /// A finding that no theme shown here was matched with.
    NationalOnly {
        /// What the national groups said.
        finding: Finding,
    },
}

/// What the facilitator may know of one theme's matches.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThemeMatches {
    /// The theme.
    pub theme: ThemeId,
    /// Its label.
    pub label: String,
    /// Findings it looks like, not decided on yet.
    pub suggested: Vec<Finding>,
    /// Findings that the facilitator has accepted.
    pub accepted: Vec<Finding>,
    /// The other findings, to choose from.
    pub others: Vec<Finding>,
}

impl Session {
    /// The box of a prompt with enough people in it.
    pub(super) fn readable(&self, prompt: usize) -> Option<&Boxed> {
        let boxed = self.prompts.get(prompt)?.boxed.as_ref()?;
        (boxed.heads.people >= self.setup.needed(prompt)).then_some(boxed)
    }

    pub(super) fn findings(&self, prompt: usize) -> &[Finding] {
        let planned = self.setup.prompts.get(prompt);
        planned.map_or(&[], |planned| &planned.findings)
    }

    pub(super) fn compare(
        &self,
        prompt: usize,
        theme: ThemeId,
        finding: String,
        same: bool,
    ) -> Result<Vec<Event>, Refusal> {
        let boxed = self.readable(prompt).ok_or(Refusal::NotSorted)?;
        let there = boxed
            .themes
            .themes()
            .themes
            .iter()
            .any(|known| known.id == theme);
        let known = self
            .findings(prompt)
            .iter()
            .any(|known| known.id == finding);
        if !there || !known {
            return Err(Refusal::CannotMatch);
        }
        if boxed.matches.of(theme, &finding) == Some(same.into()) {
            return Ok(Vec::new());
        }
        if boxed.matches.decisions() >= limits::CORRECTIONS {
            return Err(Refusal::TooManyCorrections);
        }
        Ok(vec![Event::Compared {
            prompt,
            theme,
            finding,
            same,
        }])
    }

    /// Every theme that may be shown or is held back, with its matches, for the facilitator.
    pub(super) fn to_match(&self, prompt: usize) -> Vec<ThemeMatches> {
        let findings = self.findings(prompt);
        let comparable = !findings.is_empty() && !self.is_of_level(prompt);
        let Some(boxed) = self.readable(prompt).filter(|_| comparable) else {
            return Vec::new();
        };
        let with = |theme: ThemeId, wanted: &dyn Fn(Option<Verdict>) -> bool| {
            let of = findings
                .iter()
                .filter(|finding| wanted(boxed.matches.of(theme, &finding.id)));
            of.cloned().collect()
        };
        let themes = self.prompts[prompt].whole_picture(self.setup.needed(prompt), 0);
        let matches = |&ShownTheme {
                           id: theme,
                           ref label,
                           ..
                       }: &ShownTheme| ThemeMatches {
            theme,
            label: label.clone(),
            suggested: with(theme, &|verdict| verdict == Some(Verdict::Suggested)),
            accepted: with(theme, &|verdict| verdict == Some(Verdict::Same)),
            others: with(theme, &|verdict| {
                verdict.is_none_or(|verdict| verdict == Verdict::NotSame)
            }),
        };
        themes.themes().iter().map(matches).collect()
    }

    /// The view beside the national focus groups. It knows the themes that are shown and what was accepted, and no count; so
    /// even its order is that of the content and of the alphabet.
    pub(super) fn beside(&self, prompt: usize) -> Vec<BesideRow> {
        let mut matches = self.to_match(prompt);
        let shown = self.shown_ids(prompt);
        matches.retain(|of| shown.contains(&of.theme));
        let (mut both, mut national) = (Vec::new(), Vec::new());
        for finding in self.findings(prompt) {
            let of = matches.iter().filter(|of| of.accepted.contains(finding));
            let themes = by_alphabet(of.map(|of| of.label.clone()).collect());
            let finding = finding.clone();
            if themes.is_empty() {
                national.push(BesideRow::NationalOnly { finding });
            } else {
                both.push(BesideRow::Both { finding, themes });
            }
        }
        let here = matches.iter().filter(|of| of.accepted.is_empty());
        let here = by_alphabet(here.map(|of| of.label.clone()).collect());
        let here = here.into_iter().map(|theme| BesideRow::HereOnly { theme });
        both.into_iter().chain(here).chain(national).collect()
    }

    /// The view for the report; none before anybody has compared.
    pub(super) fn beside_in_report(&self, prompt: usize) -> Option<Vec<BesideRow>> {
        let boxed = self.readable(prompt)?;
        boxed.matches.has_compared().then(|| self.beside(prompt))
    }

    /// Findings of prompts that this session has no themes for: left out of the plan, never opened, or answered by too few.
    /// A prompt that may still be opened is not among them.
    pub(super) fn not_asked(&self) -> Vec<NotAsked> {
        let ended = self.phase == super::Phase::Ended;
        let unheard = |(at, state): (usize, &PromptState)| {
            let closed = state.boxed.is_some();
            let planned = &self.setup.prompts[at];
            let unheard = self.readable(at).is_none() && !self.is_of_level(at);
            (unheard && (closed || ended)).then(|| NotAsked {
                title: planned.title.clone(),
                welsh_title: planned.welsh.as_ref().map(|welsh| welsh.title.clone()),
                findings: planned.findings.clone(),
            })
        };
        let planned = self.prompts.iter().enumerate().filter_map(unheard);
        let all = planned.chain(self.setup.left_out.iter().cloned());
        all.filter(|prompt| !prompt.findings.is_empty()).collect()
    }
}

fn by_alphabet(mut labels: Vec<String>) -> Vec<String> {
    labels.sort_by_key(|label| label.to_lowercase());
    labels
}
