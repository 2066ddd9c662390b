//! One prompt of a session: the answers while it is open, the box after it has closed.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::Serialize;

use super::ballot::Ballot;
use super::gate::Gate;
use super::heads::{Given, Heads};
use super::matches::Matches;
use super::one_word::Words;
use super::paraphrase::Paraphrases;
use super::trail::{Did, Labels, labels_of_themes, labels_of_wave};
use super::voices::Voices;
use super::{BoxedResponse, Change, WavePicture, limits};
use crate::theming::{Corrected, Person, Response, ResponseId, Standing, Text};

/// How far a prompt has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum PromptStage {
    /// Not asked yet.
    Waiting,
    /// Taking answers.
    Open,
    /// Closed by the facilitator; answers under the thumb may still come.
    Closing,
    /// Closed; the answers are being grouped.
    Sorting,
    /// Grouped and cut loose from everyone.
    Sorted,
}

/// The state of one prompt.
#[derive(Clone)]
pub(super) struct PromptState {
    pub(super) stage: PromptStage,
    /// Whether everyone may see the themes.
    pub(super) shown: bool,
    /// People who had joined when it was opened.
    pub(super) joined: u32,
    /// End of the grace, in milliseconds since 1970, while closing.
    pub(super) closing_until: u64,
    /// Until when it is, or was, left open for people who cannot come, in milliseconds since 1970.
    pub(super) left_open_until: Option<u64>,
    /// What phones have sent; emptied when the prompt is boxed.
    pub(super) answers: Answers,
    /// Of each phone that has sent more than once, the number of the newest.
    pub(super) editions: BTreeMap<Person, u32>,
    /// What people mark, where that is what they do.
    pub(super) ballot: Ballot,
    /// The words that people write, where it is one each.
    pub(super) words: Words,
    pub(super) wave: Option<Wave>,
    /// The corrections since it was opened or, once it is boxed, since then.
    pub(super) trail: Standing<Did>,
    pub(super) boxed: Option<Boxed>,
}

/// The last wave taken.
#[derive(Clone)]
pub(super) struct Wave {
    /// People in it.
    pub(super) people: BTreeSet<Person>,
    /// The answers that stood when it was taken, in the order of their ids.
    pub(super) responses: Arc<[Response]>,
    /// The picture shown; of the wave before while this one is being grouped.
    pub(super) picture: Option<WavePicture>,
}

/// What remains of a closed prompt.
#[derive(Clone)]
pub(super) struct Boxed {
    pub(super) heads: Heads,
    pub(super) responses: Vec<BoxedResponse>,
    pub(super) themes: Corrected,
    /// Corrections that stood when it was boxed.
    pub(super) corrected_before: u32,
    pub(super) matches: Matches,
    pub(super) voices: Voices,
    pub(super) gate: Gate,
    pub(super) paraphrases: Paraphrases,
}

impl PromptState {
    pub(super) fn waiting() -> PromptState {
        PromptState {
            stage: PromptStage::Waiting,
            shown: false,
            joined: 0,
            closing_until: 0,
            left_open_until: None,
            answers: Answers::default(),
            editions: BTreeMap::new(),
            ballot: Ballot::default(),
            words: Words::default(),
            wave: None,
            trail: Standing::default(),
            boxed: None,
        }
    }

    /// Whether it has a live journal.
    pub(super) fn is_live(&self) -> bool {
        !matches!(self.stage, PromptStage::Waiting | PromptStage::Sorted)
    }

    pub(super) fn takes_answers(&self) -> bool {
        matches!(self.stage, PromptStage::Open | PromptStage::Closing)
    }

    /// People who have written or marked something.
    pub(super) fn people(&self) -> u32 {
        self.answers.people() + self.ballot.people() + self.words.people()
    }

    /// People with phones who are done, one way or the other.
    pub(super) fn done(&self) -> u32 {
        let passed = self.answers.passed.iter();
        let only_passed = passed.filter(|person| !self.is_done(**person));
        self.people() - self.answers.notes() + only_passed.count() as u32
    }

    /// Whether this person has written or marked something.
    pub(super) fn is_done(&self, person: Person) -> bool {
        self.answers.has_answered(person)
            || self.ballot.has(person)
            || self.words.of(person).is_some()
    }

    /// The labels that the facilitator can read.
    pub(super) fn labels(&self) -> Labels<'_> {
        match (&self.boxed, &self.wave) {
            (Some(boxed), _) => labels_of_themes(boxed.themes.themes()),
            (None, Some(wave)) => wave
                .picture
                .as_ref()
                .map(labels_of_wave)
                .unwrap_or_default(),
            (None, None) => Labels::new(),
        }
    }

    /// The corrections that can be taken back, newest first. None from its closing until it is sorted: nobody knows then
    /// whether anything may be shown.
    pub(super) fn changes(&self) -> Vec<Change> {
        if self.stage == PromptStage::Sorting {
            return Vec::new();
        }
        let labels = self.labels();
        let newest_first = self.trail.newest_first();
        newest_first
            .map(|(number, did)| Change {
                number,
                did: did.clone().with(&labels),
            })
            .collect()
    }

    /// Whether the last wave has this answer in it.
    pub(super) fn in_wave(&self, id: ResponseId) -> bool {
        let wave = self.wave.as_ref();
        wave.is_some_and(|wave| wave.responses.iter().any(|response| response.id == id))
    }

    /// Whether enough new people have answered for another wave.
    pub(super) fn wave_due(&self, smallest_group: u32) -> bool {
        // Of those who count: notes from paper never stand in for phones, nor people for whom one speaks for phones.
        let all = self.answers.counted_one_each();
        let wave = match all {
            many if many > limits::LARGE_ROOM_PEOPLE => limits::WAVE_PEOPLE_LARGE_ROOM,
            _ => limits::WAVE_PEOPLE,
        };
        let new = match &self.wave {
            Some(last) => self.answers.counted_beyond(&last.people),
            None => all,
        };
        self.answers.counted() >= smallest_group && new >= wave
    }
}

/// The answers of an open prompt, in memory and in the sealed journal only.
#[derive(Clone, Default)]
pub(super) struct Answers {
    /// By id, which is as good as random: grouping reads them in this order, so that no tie is decided by who came first.
    by_id: BTreeMap<ResponseId, Response>,
    /// What each person has given.
    pub(super) given: BTreeMap<Person, Given>,
    passed: BTreeSet<Person>,
}

impl Answers {
    pub(super) fn put(&mut self, id: ResponseId, person: Person, text: Text, people: u8) {
        let response = Response { id, person, text };
        let given = self.given.entry(person).or_default();
        given.people = people;
        if self.by_id.insert(id, response).is_none() {
            given.answers += 1;
        }
    }

    pub(super) fn withdraw(&mut self, id: ResponseId) {
        let Some(response) = self.by_id.remove(&id) else {
            return;
        };
        if let Some(given) = self.given.get_mut(&response.person) {
            given.answers -= 1;
            if given.answers == 0 {
                self.given.remove(&response.person);
            }
        }
    }

    pub(super) fn pass(&mut self, person: Person) {
        self.passed.insert(person);
    }

    pub(super) fn text(&self, id: ResponseId) -> Option<&Text> {
        self.by_id.get(&id).map(|response| &response.text)
    }

    /// All that stand, in the order of their ids.
    pub(super) fn all(&self) -> Arc<[Response]> {
        self.by_id.values().cloned().collect()
    }

    pub(super) fn all_people(&self) -> BTreeSet<Person> {
        self.given.keys().copied().collect()
    }

    /// People who have written something, by phone or on paper.
    pub(super) fn people(&self) -> u32 {
        self.given.len() as u32
    }

    pub(super) fn has_answered(&self, person: Person) -> bool {
        self.given_by(person) > 0
    }

    /// Answers this person has standing.
    pub(super) fn given_by(&self, person: Person) -> u32 {
        self.given.get(&person).map_or(0, |given| given.answers)
    }

    pub(super) fn has_passed(&self, person: Person) -> bool {
        self.passed.contains(&person)
    }

    /// Answers that stand.
    pub(super) fn count(&self) -> u32 {
        self.by_id.len() as u32
    }
}
