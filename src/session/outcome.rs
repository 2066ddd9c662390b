//! What a ballot shows: the items while people mark them, and what came out once it has closed. Never who, never how many
//! before it has closed, and nothing below the smallest group.

mod pages;

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::ballot::{Ballot, Item};
use super::{Activity, Commitment, KeyQuestion, PromptStage, Session};
use crate::theming::{C, ResponseId, Theme, ThemeId};

/// How an item is called: a page says the first two in its own language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum ItemName {
    /// What the step itself asks.
    Asked,
    /// One of the three Cs.
    C,
    /// A theme's label as it is now.
    Theme {
        /// The label.
        label: String,
    },
    /// Something that was agreed the time before.
    Commitment {
        /// What.
        commitment: Commitment,
    },
    /// A word that several people wrote.
    Word {
        /// The word, in small letters.
        word: String,
    },
    /// A question to put to the leader.
    Question {
        /// The question.
        question: KeyQuestion,
    },
}

/// One item as it stands on a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BallotItem {
    /// Its place among the marks.
    pub item: usize,
    /// What it is called.
    pub name: ItemName,
    /// The C it belongs to, if any.
    pub c: Option<C>,
}

/// A ballot as phones have it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct BallotFace {
    /// Marks of a whole ballot, whether their items are still there or have been merged.
    pub marks: usize,
    /// Items that one person may mark.
    pub most: usize,
    /// What can be marked.
    pub items: Vec<BallotItem>,
}

/// What came out of a ballot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Outcome {
    /// Fewer people marked something than the smallest group: nothing will ever be shown.
    TooFew {
        /// People who would have been needed.
        needed: u32,
    },
    /// How often each item was marked.
    Counted {
        /// People who marked something.
        people: u32,
        /// The items: by what they are worth, or in their own order where they are on a scale.
        rows: Vec<OutcomeRow>,
        /// Where everybody wrote one word: people whose word is not among them.
        #[serde(skip_serializing_if = "is_zero")]
        other_words: u32,
        /// Words that the facilitator took off every screen.
        #[serde(skip_serializing_if = "is_zero")]
        hidden_words: u32,
    },
}

fn is_zero(number: &u32) -> bool {
    *number == 0
}

/// One item and how often it was marked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeRow {
    /// What it is called.
    pub name: ItemName,
    /// The C it belongs to, if any.
    pub c: Option<C>,
    /// How many people gave it 1, 2, and so on: a point of the scale, or a place. Empty where fewer than the smallest
    /// group said something about an item of a scale.
    pub marks: Vec<u32>,
    /// What that is worth: points for an order, people for everything else.
    pub worth: u32,
}

impl Session {
    /// The ballot of a step while it takes marks.
    pub(super) fn ballot_face(&self, prompt: usize) -> Option<BallotFace> {
        let state = self.prompts.get(prompt)?;
        let activity = self.activity(prompt)?;
        if !state.takes_answers() || state.ballot.items.is_empty() {
            return None;
        }
        let ballot = &state.ballot;
        let (mut items, mut homes) = (Vec::new(), BTreeSet::new());
        for (item, called) in self.called(ballot).into_iter().enumerate() {
            let Some((home, name, c)) = called else {
                continue;
            };
            if homes.insert(home) {
                items.push(BallotItem { item, name, c });
            }
        }
        Some(BallotFace {
            marks: ballot.items.len(),
            most: activity.most_marked(ballot.items.len()),
            items,
        })
    }

    /// What came out of a step's ballot, once it has closed.
    pub(super) fn outcome(&self, prompt: usize) -> Option<Outcome> {
        let state = self.prompts.get(prompt)?;
        let activity = self.activity(prompt)?;
        if activity == Activity::OneWord {
            return state.words_told(self.setup.smallest_group);
        }
        let counted = state.ballot.counted.as_ref()?;
        if activity == Activity::Commit {
            return None;
        }
        let needed = self.setup.smallest_group;
        if counted.people < needed {
            return Some(Outcome::TooFew { needed });
        }
        // Items whose themes are one by now are counted together.
        let mut rows: BTreeMap<usize, OutcomeRow> = BTreeMap::new();
        let mut first: BTreeMap<Home, usize> = BTreeMap::new();
        let called = self.called(&state.ballot).into_iter().zip(&counted.marks);
        for (at, (called, marks)) in called.enumerate() {
            let Some((home, name, c)) = called else {
                continue;
            };
            let at = *first.entry(home).or_insert(at);
            let row = rows.entry(at).or_insert_with(|| OutcomeRow {
                name,
                c,
                marks: vec![0; marks.len()],
                worth: 0,
            });
            row.marks
                .iter_mut()
                .zip(marks)
                .for_each(|(sum, count)| *sum += count);
            row.worth = activity.worth(&row.marks);
        }
        let mut rows: Vec<OutcomeRow> = rows.into_values().collect();
        if !activity.is_scale() {
            rows.sort_by_key(|row| Reverse(row.worth));
        }
        Some(Outcome::Counted {
            people: counted.people,
            rows,
            other_words: 0,
            hidden_words: 0,
        })
    }

    /// What people do in a step.
    pub(super) fn activity(&self, prompt: usize) -> Option<Activity> {
        self.setup
            .prompts
            .get(prompt)
            .map(|planned| planned.activity)
    }

    /// For each item where it belongs by now and what it is called; none where its theme is hidden or gone.
    fn called(&self, ballot: &Ballot) -> Vec<Option<(Home, ItemName, Option<C>)>> {
        let items = ballot.items.iter().enumerate();
        // All themes of a ballot are of one step.
        let shown = ballot.items.iter().find_map(Item::step);
        let shown = shown
            .map(|before| self.shown_ids(before))
            .unwrap_or_default();
        items
            .map(|(at, item)| match item {
                Item::Asked => Some((Home::Itself(at), ItemName::Asked, None)),
                Item::C { c } => Some((Home::Itself(at), ItemName::C, Some(*c))),
                Item::Commitment { commitment } => {
                    let commitment = commitment.clone();
                    Some((Home::Itself(at), ItemName::Commitment { commitment }, None))
                }
                Item::Question { question } => {
                    let question = question.clone();
                    Some((Home::Itself(at), ItemName::Question { question }, None))
                }
                Item::Theme { prompt, .. } => {
                    let theme = self.home_of(*prompt, &ballot.founders[at])?;
                    if !shown.contains(&theme.id) {
                        return None;
                    }
                    let label = theme.label.clone();
                    let home = Home::Theme(*prompt, theme.id);
                    Some((home, ItemName::Theme { label }, theme.c))
                }
            })
            .collect()
    }

    /// The theme in which most of these answers are now, the first of equals; none where they are in none.
    fn home_of(&self, prompt: usize, founders: &BTreeSet<ResponseId>) -> Option<&Theme> {
        let themes = &self.readable(prompt)?.themes.themes().themes;
        let shared = |theme: &Theme| {
            theme
                .members
                .iter()
                .filter(|id| founders.contains(id))
                .count()
        };
        let home = themes
            .iter()
            .max_by_key(|theme| (shared(theme), Reverse(theme.id)))?;
        (shared(home) > 0).then_some(home)
    }

    /// What can be marked in a step that opens now.
    pub(super) fn items_of(&self, prompt: usize) -> Vec<Item> {
        match self.activity(prompt) {
            Some(Activity::CheckIn) => vec![Item::Asked],
            Some(Activity::Pulse) => [C::Compassion, C::Credibility, C::Visibility]
                .map(|c| Item::C { c })
                .into(),
            Some(Activity::Vote { .. } | Activity::Rank { .. }) => self.themes_before(prompt),
            Some(Activity::FollowUp) => {
                let agreed = self
                    .setup
                    .earlier
                    .iter()
                    .flat_map(|earlier| &earlier.commitments);
                let item = |commitment: &Commitment| Item::Commitment {
                    commitment: commitment.clone(),
                };
                agreed.map(item).collect()
            }
            Some(Activity::Choose) => {
                let questions = self.setup.key_questions.iter().chain(&self.own_questions);
                questions
                    .map(|question| Item::Question {
                        question: question.clone(),
                    })
                    .collect()
            }
            Some(Activity::Answer | Activity::OneWord | Activity::Commit) | None => Vec::new(),
        }
    }

    /// The themes that are shown of the nearest earlier step in which people wrote.
    fn themes_before(&self, prompt: usize) -> Vec<Item> {
        let written = |at: &usize| {
            self.activity(*at).is_some_and(Activity::is_written)
                && self.stage(*at) == PromptStage::Sorted
        };
        let Some(before) = (0..prompt).rev().find(written) else {
            return Vec::new();
        };
        let shown = self.shown_ids(before);
        shown
            .into_iter()
            .map(|theme| Item::Theme {
                prompt: before,
                theme,
            })
            .collect()
    }

    /// The answers of a theme when a step opens that lets people mark it.
    pub(super) fn founders(&self, item: &Item) -> BTreeSet<ResponseId> {
        let Item::Theme { prompt, theme } = item else {
            return Default::default();
        };
        let themes = self
            .readable(*prompt)
            .map(|boxed| &boxed.themes.themes().themes);
        let found = themes.and_then(|themes| themes.iter().find(|known| known.id == *theme));
        found
            .map(|theme| theme.members.iter().copied().collect())
            .unwrap_or_default()
    }
}

/// Where an item belongs: items with the same home are one.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Home {
    Itself(usize),
    Theme(usize, ThemeId),
}
