//! Workshops of several levels: everybody chooses a level when joining, and is asked what that level is asked.
//!
//! A step of such a workshop is several prompts at one time, one for each level, each with its own answers, journal, box and
//! themes. What they came to is shown side by side only, and nothing of a level in which fewer than
//! [`COMPARISON_CELL`](super::limits::COMPARISON_CELL) people answered.
//!
//! # No numbers
//!
//! Everybody knows how many answered in all, and sees which levels are too small to show. So every other number tells of
//! those: of a level, of a theme, of what was hidden, of how much is still to be read, and of the same people in another
//! step. That is why there is none, only the order of the themes; and how many of each level answered is told once nothing
//! more can come, where no level was too small in any step. What remains is what cannot be taken back when themes are shown:
//! that ten people have answered, or as many as those themes need.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use super::limits::COMPARISON_CELL;
use super::{
    Phase, Picture, PlannedPrompt, PromptFace, PromptStage, Session, Setup, ShownTheme, TakenOut,
};
use crate::theming::{C, Text};

/// A level whose people take part in a workshop of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LevelOf {
    /// Its id: future, aspiring, emerging or advanced.
    pub id: String,
    /// Its name as people see it.
    pub name: String,
    /// Which pay bands and roles it is for.
    pub bands: String,
}

/// What one level asks of leaders, beside the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelColumn {
    /// The level's name.
    pub level: String,
    /// What its people were asked.
    pub prompt: PromptFace,
    /// How many of them answered; none before the end, or where any level was too small in any step.
    pub people: Option<u32>,
    /// The themes, the largest first; none below the smallest group of a comparison.
    pub themes: Option<Vec<LevelTheme>>,
}

/// A theme of one level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LevelTheme {
    /// Its label.
    pub label: String,
    /// Which of the three Cs it belongs to, if it is known.
    pub c: Option<C>,
    /// Its first answers.
    pub quotes: Vec<Text>,
}

/// What all levels ask of leaders.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SideBySide {
    /// The smallest group of a comparison, in people.
    pub needed: u32,
    /// The levels, in their order.
    pub columns: Vec<LevelColumn>,
    /// Whether the facilitator hid any answers, one by one or with their themes, in whatever level.
    pub hidden: bool,
    /// Whether any are parked.
    pub parked: bool,
}

impl Setup {
    /// The prompts that are asked at one time with this one, itself among them: one a level, or it alone.
    pub fn step_of(&self, prompt: usize) -> Range<usize> {
        let goes_on = |at: usize| follows(&self.prompts[at - 1], &self.prompts[at]);
        let mut step = prompt..prompt + 1;
        while step.start > 0 && step.end <= self.prompts.len() && goes_on(step.start) {
            step.start -= 1;
        }
        while step.end < self.prompts.len() && goes_on(step.end) {
            step.end += 1;
        }
        step
    }

    /// Where a prompt's step stands in the plan, as people count, and how many steps there are.
    pub fn number_of(&self, prompt: usize) -> (usize, usize) {
        let pairs = self.prompts.windows(2);
        let begins: Vec<bool> = pairs.map(|pair| !follows(&pair[0], &pair[1])).collect();
        let steps = |begins: &[bool]| 1 + begins.iter().filter(|begins| **begins).count();
        (steps(&begins[..prompt.min(begins.len())]), steps(&begins))
    }

    /// The smallest group to show of a prompt, in people.
    pub fn needed(&self, prompt: usize) -> u32 {
        let of_level = |planned: &PlannedPrompt| planned.level.is_some();
        if self.prompts.get(prompt).is_some_and(of_level) {
            self.smallest_group.max(COMPARISON_CELL)
        } else {
            self.smallest_group
        }
    }

    /// For each prompt the level whose people it is for; none where it is everybody's.
    pub fn levels_of_prompts(&self) -> Vec<Option<u8>> {
        self.prompts.iter().map(|planned| planned.level).collect()
    }

    /// For whom there are pages of their own: each level of a workshop, or everybody.
    pub fn readers(&self) -> Vec<Option<u8>> {
        match self.levels.len() as u8 {
            0 => vec![None],
            levels => (0..levels).map(Some).collect(),
        }
    }
}

/// Whether two prompts that stand one after the other are one step: the same question for different levels.
fn follows(before: &PlannedPrompt, after: &PlannedPrompt) -> bool {
    let rises =
        matches!((before.level, after.level), (Some(before), Some(after)) if before < after);
    rises && before.prompt == after.prompt
}

impl Session {
    /// The prompts that are asked at one time with this one.
    pub(super) fn step(&self, prompt: usize) -> Range<usize> {
        self.setup.step_of(prompt)
    }

    /// Whether everybody is at the step of this prompt.
    pub(super) fn is_at(&self, prompt: usize) -> bool {
        self.current
            .is_some_and(|at| self.step(at).contains(&prompt))
    }

    /// Whether a prompt is of one level of several.
    pub(super) fn is_of_level(&self, prompt: usize) -> bool {
        let planned = self.setup.prompts.get(prompt);
        planned.is_some_and(|planned| planned.level.is_some())
    }

    /// The prompt of a step that people of a level are asked: the one of their level, or the one for everybody.
    pub(super) fn asked_of(&self, prompt: usize, level: Option<u8>) -> usize {
        let mut step = self.step(prompt);
        let own = step.find(|at| level.is_some() && self.setup.prompts[*at].level == level);
        own.unwrap_or(prompt)
    }

    /// The prompt that people of a level are at.
    pub fn current_of(&self, level: Option<u8>) -> Option<usize> {
        self.current.map(|at| self.asked_of(at, level))
    }

    /// How far the step of a prompt has come: as far as the last of its prompts.
    pub(super) fn step_stage(&self, prompt: usize) -> PromptStage {
        let stages = self.step(prompt).map(|at| self.stage(at));
        stages.min().unwrap_or(PromptStage::Waiting)
    }

    /// What the big screen says of a step of several levels: each phone has the words of its own.
    pub(super) fn face_of_step(&self, prompt: usize) -> Option<PromptFace> {
        let face = self.face(prompt)?;
        if !self.is_of_level(prompt) {
            return Some(face);
        }
        let mut face = PromptFace {
            level: None,
            of_levels: true,
            text: face.title.clone(),
            hint: String::new(),
            ..face
        };
        if let Some(welsh) = &mut face.welsh {
            welsh.text = welsh.title.clone();
            welsh.hint.clear();
        }
        Some(face)
    }

    /// What the levels of a step ask of leaders, with so many quotations a theme.
    pub(super) fn side_by_side(&self, prompt: usize, quotes: usize) -> SideBySide {
        let step = self.step(prompt);
        let taken_out: Vec<TakenOut> = step.clone().map(|at| self.taken_out_of(at)).collect();
        let columns = step.filter_map(|at| {
            Some(LevelColumn {
                level: self.level_name(at)?,
                prompt: self.face(at)?,
                people: self.people_of_level(at),
                themes: self.level_themes(at, quotes),
            })
        });
        SideBySide {
            needed: self.setup.needed(prompt),
            columns: columns.collect(),
            hidden: taken_out.iter().any(|of| of.hidden > 0),
            parked: taken_out.iter().any(|of| of.parked > 0),
        }
    }

    /// How many of a level answered its prompt, once that says nothing about any other level, in this step or another.
    fn people_of_level(&self, at: usize) -> Option<u32> {
        let mut of_levels = (0..self.prompts.len()).filter(|at| self.is_of_level(*at));
        let small = |at: usize| self.prompts[at].boxed.is_some() && self.readable(at).is_none();
        let told = self.phase == Phase::Ended && !of_levels.any(small);
        Some(self.readable(at).filter(|_| told)?.heads.people)
    }

    pub(super) fn level_name(&self, prompt: usize) -> Option<String> {
        let level = self.setup.prompts.get(prompt)?.level?;
        let level = self.setup.levels.get(usize::from(level))?;
        Some(level.name.clone())
    }

    fn level_themes(&self, at: usize, quotes: usize) -> Option<Vec<LevelTheme>> {
        match self.prompts[at].final_picture(self.setup.needed(at), quotes) {
            Picture::Themes { themes, .. } => {
                Some(themes.into_iter().map(LevelTheme::of).collect())
            }
            Picture::NotYet | Picture::TooFew { .. } => None,
        }
    }

    fn taken_out_of(&self, at: usize) -> TakenOut {
        match self.prompts[at].final_picture(self.setup.needed(at), 0) {
            Picture::Themes {
                hidden, taken_out, ..
            } => TakenOut {
                hidden: hidden + taken_out.hidden,
                ..taken_out
            },
            Picture::NotYet | Picture::TooFew { .. } => TakenOut::default(),
        }
    }
}

impl LevelTheme {
    fn of(theme: ShownTheme) -> LevelTheme {
        LevelTheme {
            label: theme.label,
            c: theme.c,
            quotes: theme.quotes,
        }
    }
}
