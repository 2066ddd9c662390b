//! Ballots: what can be marked in a step, what each person has marked, and what comes out of it.
//!
//! Marks are kept with pseudonyms only until the step closes. Then they are counted, and the marks are gone.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::activity::Activity;
use super::{Commitment, KeyQuestion, Refusal, limits};
use crate::theming::{C, Person, ResponseId, ThemeId};

/// One thing that people mark.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Item {
    /// What the step itself asks, on a scale.
    Asked,
    /// One of the three Cs, on a scale.
    C {
        /// Which.
        c: C,
    },
    /// A theme of an earlier step, as it was when this one opened.
    Theme {
        /// The earlier step, 0-based.
        prompt: usize,
        /// The theme.
        theme: ThemeId,
    },
    /// Something that was agreed the time before.
    Commitment {
        /// What.
        commitment: Commitment,
    },
    /// A question that may be put to the leader.
    Question {
        /// The question.
        question: KeyQuestion,
    },
}

impl Item {
    /// The earlier step whose theme this is; none for anything else.
    pub(super) fn step(&self) -> Option<usize> {
        match self {
            Item::Theme { prompt, .. } => Some(*prompt),
            _ => None,
        }
    }
}

/// What a step's people have marked, once it has closed and the marks themselves are gone.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counted {
    /// People who marked something.
    pub people: u32,
    /// For each item, how many people gave it 1, 2, and so on. Empty below the smallest group; so is each item of a scale
    /// that fewer said something about.
    pub marks: Vec<Vec<u32>>,
}

/// The ballot of one step.
#[derive(Clone, Default)]
pub(super) struct Ballot {
    pub(super) items: Vec<Item>,
    /// For each item the answers that its theme had: by them a theme is found again after it has been merged or moved.
    pub(super) founders: Vec<BTreeSet<ResponseId>>,
    /// For each person one mark an item, 0 for none. Emptied when they are counted.
    marks: BTreeMap<Person, Vec<u8>>,
    pub(super) counted: Option<Counted>,
}

impl Ballot {
    /// An empty ballot; `founders` gives the answers of an item's theme.
    pub(super) fn of_items(
        items: &[Item],
        founders: impl Fn(&Item) -> BTreeSet<ResponseId>,
    ) -> Ballot {
        Ballot {
            items: items.to_vec(),
            founders: items.iter().map(founders).collect(),
            ..Ballot::default()
        }
    }

    pub(super) fn put(&mut self, person: Person, marks: Vec<u8>) {
        if marks.is_empty() {
            self.marks.remove(&person);
        } else {
            self.marks.insert(person, marks);
        }
    }

    /// What this person has marked; nothing where that is nothing.
    pub(super) fn of(&self, person: Person) -> &[u8] {
        self.marks.get(&person).map_or(&[], Vec::as_slice)
    }

    pub(super) fn people(&self) -> u32 {
        self.marks.len() as u32
    }

    pub(super) fn has(&self, person: Person) -> bool {
        self.marks.contains_key(&person)
    }

    /// The count of all marks. Below the smallest group nobody may ever see it, so nothing of it is kept: not of the
    /// whole, and not of one item of a scale, where what one person says of it could be read off.
    pub(super) fn count(&self, activity: Activity, smallest_group: u32) -> Counted {
        let people = self.people();
        if people < smallest_group {
            return Counted {
                people,
                marks: Vec::new(),
            };
        }
        let highest = usize::from(activity.highest_mark());
        let mut counts = vec![vec![0; highest]; self.items.len()];
        for marks in self.marks.values() {
            for (count, &mark) in counts.iter_mut().zip(marks) {
                if let Some(place) = usize::from(mark).checked_sub(1).filter(|at| *at < highest) {
                    count[place] += 1;
                }
            }
        }
        if activity.is_scale() {
            let too_few = |count: &&mut Vec<u32>| count.iter().sum::<u32>() < smallest_group;
            counts.iter_mut().filter(too_few).for_each(Vec::clear);
        }
        Counted {
            people,
            marks: counts,
        }
    }

    pub(super) fn close(&mut self, counted: Counted) {
        self.marks.clear();
        self.counted = Some(counted);
    }
}

impl Activity {
    /// The highest mark that an item can have.
    pub fn highest_mark(self) -> u8 {
        match self {
            Activity::CheckIn | Activity::Pulse => limits::SCALE,
            Activity::FollowUp => limits::HAPPENED,
            Activity::Rank { places } => places,
            Activity::Vote { .. } | Activity::Choose => 1,
            Activity::Answer | Activity::OneWord | Activity::Commit => 0,
        }
    }

    /// Items that one person may mark, of so many.
    pub fn most_marked(self, items: usize) -> usize {
        match self {
            Activity::CheckIn | Activity::Pulse | Activity::FollowUp => items,
            Activity::Vote { dots: 0 } => (items / 3).clamp(3, 5).min(items),
            Activity::Vote { dots } => items.min(dots.into()),
            Activity::Rank { places } => items.min(places.into()),
            Activity::Choose => 1,
            Activity::Answer | Activity::OneWord | Activity::Commit => 0,
        }
    }

    /// Checks whether a step with these items has anything to do.
    ///
    /// # Errors
    /// A refusal that says what is missing.
    pub(super) fn check_items(self, items: &[Item]) -> Result<(), Refusal> {
        match self {
            _ if self.needs_themes() && items.len() < 2 => Err(Refusal::NoThemesYet),
            Activity::FollowUp if items.is_empty() => Err(Refusal::NothingToFollow),
            _ => Ok(()),
        }
    }

    /// Checks what one person has marked of so many items.
    ///
    /// # Errors
    /// A refusal that says how many may be marked.
    pub(super) fn check_marks(self, marks: &[u8], items: usize) -> Result<(), Refusal> {
        let marked = marks.iter().filter(|mark| **mark > 0).count();
        let highest = self.highest_mark();
        if marks.len() != items || marks.iter().any(|mark| *mark > highest) {
            return Err(Refusal::NoSuchChoice);
        }
        if marked == 0 {
            return Err(Refusal::NothingChosen);
        }
        let most = self.most_marked(items);
        if marked > most {
            return Err(Refusal::TooManyMarked(most));
        }
        let mut places = BTreeSet::new();
        let is_ranked = matches!(self, Activity::Rank { .. });
        if is_ranked
            && !marks
                .iter()
                .filter(|mark| **mark > 0)
                .all(|mark| places.insert(mark))
        {
            return Err(Refusal::SamePlaceTwice);
        }
        Ok(())
    }

    /// What so many people in each place are worth: points for an order, people for everything else.
    pub fn worth(self, marks: &[u32]) -> u32 {
        match self {
            Activity::Rank { .. } => (1..)
                .zip(marks.iter().rev())
                .map(|(points, people)| points * people)
                .sum(),
            _ => marks.iter().sum(),
        }
    }
}
