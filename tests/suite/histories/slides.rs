//! What the facilitator turns the big screen to: a theme, a single voice, the national groups. The book knows what was put up
//! and what was accepted; nothing else may be there.

use std::collections::BTreeSet;

use openfloor::session::identifying::warnings;
use openfloor::session::{
    BesideRow, Command, Event, NextVoice, Picture, PromptStage, Report, Reveal, Role, Slide, Up,
};
use openfloor::theming::{Aside, Finding, LooksLike, ResponseId, ThemeId, Themes};

use super::book::{Written, counted, made_up_words, several, words_of_several};
use super::day::Day;
use super::sorting::Sorting;

/// What the national groups said to every prompt of a history.
pub(super) fn findings() -> Vec<Finding> {
    let finding = |at: usize| Finding {
        id: format!("finding-{at}"),
        text: format!("Something that groups elsewhere have said, number {at}."),
        section: "6".to_owned(),
    };
    (0..3).map(finding).collect()
}

impl Sorting {
    /// Suggestions for a box, as the board makes them or by chance: also for themes of one person.
    pub(super) fn looks_like(&self, themes: &Themes) -> Vec<LooksLike> {
        let by_board = self.board.looks_like(&findings());
        let by_chance = themes.themes.iter().map(|theme| LooksLike {
            theme: theme.id,
            finding: format!("finding-{}", theme.id.0 % 3),
        });
        if by_board.is_empty() {
            by_chance.collect()
        } else {
            by_board
        }
    }
}

/// What became of a prompt's single voices and matches.
#[derive(Default)]
pub(super) struct Turned {
    /// The last thing the screen was turned to.
    now: Option<Slide>,
    put_up: BTreeSet<ResponseId>,
    /// Findings that were accepted for some theme.
    accepted: BTreeSet<String>,
    /// Whether the facilitator has compared.
    compared: bool,
}

impl Day {
    /// The facilitator turns to something that is there, or to something that may not be.
    pub(super) fn turn(&mut self, prompt: usize, kind: u8, pick: usize) {
        let boxed = self.sorting.boxed.get(&prompt);
        let theme = boxed.and_then(|boxed| {
            let themes = &boxed.themes;
            themes.get(pick % themes.len().max(1))
        });
        let member = theme.and_then(|theme| theme.members.first().copied());
        let other = boxed.and_then(|boxed| boxed.other.last().copied());
        let to = match kind {
            0 if pick.is_multiple_of(3) => Slide::Cs,
            0 => Slide::Themes {
                page: pick as u32 as i32,
            },
            1 | 2 => Slide::Theme {
                theme: theme.map_or(ThemeId(1), |theme| theme.id),
            },
            3 => Slide::Beside {
                page: pick as u32 as i32,
            },
            4 => Slide::Voice {
                response: member.or(other).unwrap_or(ResponseId(1)),
            },
            5 => Slide::Voice {
                response: other.unwrap_or(ResponseId(1)),
            },
            _ => match self.next_voice() {
                Some(response) => Slide::Voice { response },
                None => return,
            },
        };
        let _ = self.does(Role::Facilitator, Command::Turn { prompt, to });
    }

    pub(super) fn skip(&mut self, prompt: usize) {
        let last = self.book[prompt].turned.put_up.last().copied();
        if let Some(response) = self.next_voice().or(last) {
            let _ = self.does(Role::Facilitator, Command::SkipVoice { prompt, response });
        }
    }

    pub(super) fn compare(&mut self, prompt: usize, theme: usize, finding: usize, same: bool) {
        let boxed = self.sorting.boxed.get(&prompt);
        let themes = boxed.map(|boxed| boxed.themes.as_slice());
        let Some(theme) = themes.and_then(|themes| themes.get(theme % themes.len().max(1))) else {
            return;
        };
        let command = Command::Compare {
            prompt,
            theme: theme.id,
            finding: format!("finding-{}", finding % 4),
            same,
        };
        let _ = self.does(Role::Facilitator, command);
    }

    fn next_voice(&self) -> Option<ResponseId> {
        let view = self.session.for_facilitator(self.attendance());
        match view.slides?.voice {
            NextVoice::Ready { answer } => Some(answer.id),
            _ => None,
        }
    }

    /// Keeps the book about slides, voices and matches.
    pub(super) fn note_turns(&mut self, event: &Event) {
        match event {
            Event::Turned { prompt, to } => {
                let turned = &mut self.book[*prompt].turned;
                turned.now = Some(*to);
                match to {
                    Slide::Voice { response } => {
                        self.counts.voices += 1;
                        turned.put_up.insert(*response);
                    }
                    Slide::Beside { .. } => turned.compared = true,
                    Slide::Themes { .. }
                    | Slide::Outcome { .. }
                    | Slide::Cs
                    | Slide::Theme { .. } => {}
                }
            }
            Event::VoiceSkipped { prompt, response } => {
                self.counts.skipped += 1;
                self.book[*prompt].turned.put_up.remove(response);
            }
            Event::Compared {
                prompt,
                finding,
                same,
                ..
            } => {
                let turned = &mut self.book[*prompt].turned;
                turned.compared = true;
                if *same {
                    self.counts.matched += 1;
                    turned.accepted.insert(finding.clone());
                }
            }
            Event::Shown { prompt } => self.book[*prompt].turned.now = None,
            _ => {}
        }
    }

    /// What is up of a prompt's themes: only what the facilitator turned to, and only what may be up.
    pub(super) fn check_up(&self, prompt: usize, picture: &Picture, up: &Up) {
        let turned = &self.book[prompt].turned;
        let Picture::Themes { themes, .. } = picture else {
            return assert_eq!(
                *up,
                Up::Themes { page: 0 },
                "something is up of too few answers"
            );
        };
        match up {
            Up::Themes { .. } | Up::Cs => {}
            Up::Theme { theme } => {
                assert_eq!(turned.now, Some(Slide::Theme { theme: *theme }));
                assert!(themes.iter().any(|shown| shown.id == *theme));
            }
            Up::Voice { text } => {
                let Some(Slide::Voice { response }) = turned.now else {
                    panic!("nobody has put a voice up");
                };
                assert_eq!(self.voice(prompt, response), Some(&**text));
            }
            Up::Beside { rows, .. } => {
                assert!(matches!(turned.now, Some(Slide::Beside { .. })));
                let labels: Vec<&str> = themes.iter().map(|theme| theme.label.as_str()).collect();
                self.check_rows(prompt, rows, &labels);
            }
        }
    }

    /// The text of a voice that may be up or in the report, by the book.
    fn voice(&self, prompt: usize, response: ResponseId) -> Option<&str> {
        let page = &self.book[prompt];
        let written = page.closed.as_ref()?.get(&ResponseId(!response.0))?;
        let boxed = self.sorting.boxed.get(&prompt)?;
        let aside = boxed.aside.contains_key(&response)
            || self
                .hidden_words(prompt)
                .contains(&written.text.to_lowercase());
        let outside = boxed.other.contains(&response) && !aside;
        let may = self.choices.reveal != Reveal::Waves
            && page.shown
            && page.turned.put_up.contains(&response)
            && warnings(&written.text).is_empty();
        (may && outside).then_some(written.text.as_str())
    }

    /// What the answers say that the facilitator has hidden.
    pub(super) fn hidden_words(&self, prompt: usize) -> BTreeSet<String> {
        let (boxed, closed) = (&self.sorting.boxed[&prompt], &self.book[prompt].closed);
        let hidden = boxed.aside.iter().filter(|(_, how)| **how != Aside::Parked);
        let written = |(id, _): (&ResponseId, &Aside)| {
            Some(
                closed
                    .as_ref()?
                    .get(&ResponseId(!id.0))?
                    .text
                    .to_lowercase(),
            )
        };
        hidden.filter_map(written).collect()
    }

    /// No amount, no theme that is not shown, and no match that nobody has accepted.
    fn check_rows(&self, prompt: usize, rows: &[BesideRow], labels: &[&str]) {
        assert!(!has_numbers(
            &serde_json::to_value(rows).expect("plain data")
        ));
        let (mut here, mut national) = (BTreeSet::new(), 0);
        for row in rows {
            match row {
                BesideRow::Both { finding, themes } => {
                    assert!(self.book[prompt].turned.accepted.contains(&finding.id));
                    here.extend(themes.iter().map(String::as_str));
                    national += 1;
                }
                BesideRow::HereOnly { theme } => {
                    here.insert(theme);
                }
                BesideRow::NationalOnly { .. } => national += 1,
            }
        }
        assert_eq!(here, labels.iter().copied().collect());
        assert_eq!(national, findings().len(), "each finding once");
    }

    /// Voices, rows and what was not asked, in the report.
    pub(super) fn check_report(&self, report: &Report) {
        for prompt in &report.prompts {
            let at = prompt.face.prompt;
            let turned = &self.book[at].turned;
            let voices: Vec<String> = prompt.voices.iter().map(|text| text.to_string()).collect();
            let ids = turned.put_up.iter().filter(|_| prompt.people.is_some());
            let by_book: Vec<&str> = ids.filter_map(|id| self.voice(at, *id)).collect();
            assert_eq!(voices, by_book, "single voices in the report");
            let compared = prompt.people.is_some() && turned.compared;
            assert_eq!(prompt.beside.is_some(), compared, "a comparison of nobody");
            if let Some(rows) = &prompt.beside {
                let labels = prompt.themes.iter().map(|theme| theme.label.as_str());
                self.check_rows(at, rows, &labels.collect::<Vec<_>>());
            }
        }
        let asked = report
            .prompts
            .iter()
            .filter(|prompt| prompt.people.is_some());
        let asked: BTreeSet<&str> = asked.map(|prompt| prompt.face.title.as_str()).collect();
        let both = report
            .not_asked
            .iter()
            .filter(|of| asked.contains(&*of.title));
        assert_eq!(both.count(), 0, "asked and not asked");
    }

    /// The made-up words of a closed prompt that everybody may read: of several people, of the themes that are shown, and of
    /// the voice that is up; in the report of all that were.
    pub(super) fn words_in_public(&self, prompt: usize, in_report: bool) -> BTreeSet<String> {
        let page = &self.book[prompt];
        let (Some(closed), Some(boxed)) = (&page.closed, self.sorting.boxed.get(&prompt)) else {
            return BTreeSet::new();
        };
        let written = |id: &ResponseId| closed.get(&ResponseId(!id.0));
        let mut words = match self.choices.reveal {
            Reveal::OneByOne => self.words_of_labels(prompt),
            Reveal::Waves | Reveal::AfterClosing => words_of_several(closed),
        };
        for theme in &boxed.themes {
            let seen = |id: &&ResponseId| !boxed.aside.contains_key(id);
            let answers = || theme.members.iter().filter(seen).filter_map(written);
            let parked = boxed.parked.contains(&theme.id) && !in_report;
            let phones: BTreeSet<_> = answers().map(|answer| answer.phone).collect();
            if counted(phones).len() >= several(closed.len())
                && !theme.hidden
                && !parked
                && self.is_let_through(prompt, theme.id)
            {
                words.extend(answers().flat_map(|answer: &Written| answer.words.clone()));
            }
        }
        let is_up = |id: &&ResponseId| {
            in_report || page.turned.now == Some(Slide::Voice { response: **id })
        };
        let voices = page.turned.put_up.iter().filter(is_up);
        let voices = voices.filter_map(|id| self.voice(prompt, *id));
        words.extend(voices.flat_map(made_up_words));
        words
    }

    /// Slides are offered while themes are shown, and never beside an open prompt.
    pub(super) fn check_slides(&self, offered: bool) {
        let shown = self.session.current().is_some_and(|at| {
            let sorted = self.session.stage(at) == PromptStage::Sorted;
            sorted && self.book[at].shown
        });
        assert!(shown || !offered, "slides of themes that are not shown");
    }
}

fn has_numbers(value: &serde_json::Value) -> bool {
    match value {
        serde_json::Value::Number(_) => true,
        serde_json::Value::Array(values) => values.iter().any(has_numbers),
        serde_json::Value::Object(fields) => fields.values().any(has_numbers),
        _ => false,
    }
}
