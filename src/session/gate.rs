//! The gate: in a session that shows themes one by one, nothing of a theme is shown before the facilitator releases it.
//!
//! One rule keeps it safe: only a release ever shows anything; everything else can only hold more back. So a released theme
//! is held again as soon as an answer comes into it that was not in a released theme: by a merge, a move, or by taking a
//! correction back. A theme that is split off starts held, also where all its answers had been shown: its name had not.
//! Nor had the name that comes back when a correction is taken back: the facilitator may have written another on purpose.

use std::collections::BTreeSet;

use serde::Serialize;

use super::decide::Decision;
use super::prompt::Boxed;
use super::{Command, Event, Refusal, Reveal, Session, Slide};
use crate::theming::{CannotCorrect, Corrected, ResponseId, ThemeId, Themes};

/// Which themes of a closed prompt may be shown.
#[derive(Clone)]
pub(super) enum Gate {
    /// All of them.
    Open,
    /// Those that the facilitator has released.
    Released(BTreeSet<ThemeId>),
}

/// What the facilitator may know of the gate: the same numbers as in the themes to sort.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Gated {
    /// Themes that are released, in the order of their numbers.
    pub released: Vec<ThemeId>,
    /// Themes that are held back and would be seen if they were released, the largest first.
    pub held: Vec<ThemeId>,
}

impl Gate {
    /// The gate of a prompt that has just been sorted.
    pub(super) fn of(reveal: Reveal) -> Gate {
        match reveal {
            Reveal::OneByOne => Gate::Released(BTreeSet::new()),
            Reveal::AfterClosing | Reveal::Waves => Gate::Open,
        }
    }

    /// Whether nothing of this theme may be shown.
    pub(super) fn holds(&self, theme: ThemeId) -> bool {
        matches!(self, Gate::Released(released) if !released.contains(&theme))
    }

    pub(super) fn release(&mut self, themes: &[ThemeId], release: bool) {
        let Gate::Released(released) = self else {
            return;
        };
        for theme in themes {
            if release {
                released.insert(*theme);
            } else {
                released.remove(theme);
            }
        }
    }

    /// The answers of all released themes, also those that are set aside: they come back to where they were.
    pub(super) fn let_through(&self, themes: &Corrected) -> BTreeSet<ResponseId> {
        match self {
            Gate::Open => BTreeSet::new(),
            Gate::Released(released) => released
                .iter()
                .flat_map(|theme| themes.in_order(*theme))
                .collect(),
        }
    }

    /// Goes along with a correction, or with one being taken back; `let_through` are the answers of released themes before.
    pub(super) fn follow(&mut self, let_through: &BTreeSet<ResponseId>, themes: &Corrected) {
        if let Gate::Released(released) = self {
            let there = super::matches::ids(themes.themes());
            released.retain(|theme| {
                let mut answers = themes.in_order(*theme);
                there.contains(theme) && answers.all(|answer| let_through.contains(&answer))
            });
        }
    }

    /// Goes along with a correction being taken back: what is called otherwise now is held; `before` are the themes before.
    pub(super) fn follow_names(&mut self, before: &Themes, now: &Themes) {
        if let Gate::Released(released) = self {
            let name = |themes: &Themes, of: ThemeId| {
                let theme = themes.themes.iter().find(|theme| theme.id == of);
                theme.map(|theme| theme.label.clone())
            };
            released.retain(|theme| name(before, *theme) == name(now, *theme));
        }
    }
}

impl Session {
    /// What is done for a leader who is in the room, or who reads afterwards.
    pub(super) fn decide_for_leaders(&self, command: Command) -> Decision {
        match command {
            Command::Release {
                prompt,
                themes,
                released,
            } => self.release(prompt, &themes, released),
            Command::Paraphrase {
                prompt,
                theme,
                text,
            } => self.paraphrase(prompt, theme, &text),
            of_room => self.decide_for_room(of_room),
        }
    }

    /// Releases themes to the room, or holds them back again. What is so already stays so.
    fn release(&self, prompt: usize, themes: &[ThemeId], released: bool) -> Decision {
        self.prompts.get(prompt).ok_or(Refusal::NoSuchPrompt)?;
        let boxed = self.readable(prompt).ok_or(Refusal::NotSorted)?;
        if matches!(boxed.gate, Gate::Open) {
            return Err(Refusal::NoGate);
        }
        let named: BTreeSet<ThemeId> = themes.iter().copied().collect();
        if !named.is_subset(&super::matches::ids(boxed.themes.themes())) {
            return Err(CannotCorrect::NoSuchTheme.into());
        }
        let news = |theme: &ThemeId| boxed.gate.holds(*theme) == released;
        let themes: Vec<ThemeId> = named.into_iter().filter(news).collect();
        if themes.is_empty() {
            return Ok(Vec::new());
        }
        // What is released goes up at once: in a long list nobody at the back would see which theme is new.
        let to = match themes.as_slice() {
            [theme] if released => Some(Slide::Theme { theme: *theme }),
            _ if released => Some(Slide::START),
            _ => None,
        };
        let turned = to.filter(|_| self.is_up(prompt));
        let turned = turned.map(|to| Event::Turned { prompt, to });
        let event = Event::Released {
            prompt,
            themes,
            released,
        };
        Ok([event].into_iter().chain(turned).collect())
    }

    /// The gate of a prompt as its facilitator may know it; none where all themes are shown together.
    pub(super) fn gated(&self, prompt: usize) -> Option<Gated> {
        let boxed = self.readable(prompt)?;
        let Gate::Released(released) = &boxed.gate else {
            return None;
        };
        let mut held = boxed.presentable();
        held.retain(|theme| boxed.gate.holds(*theme));
        Some(Gated {
            released: released.iter().copied().collect(),
            held,
        })
    }

    /// Themes of all prompts that would be seen if they were released.
    pub fn themes_held(&self) -> usize {
        let prompts = 0..self.prompts.len();
        let gated = prompts.filter_map(|prompt| self.gated(prompt));
        gated.map(|gated| gated.held.len()).sum()
    }
}

impl Boxed {
    /// The themes that can be shown as far as the gate is not asked, the largest first.
    fn presentable(&self) -> Vec<ThemeId> {
        let all = self.picture(0, &Gate::Open);
        all.themes().iter().map(|theme| theme.id).collect()
    }
}
