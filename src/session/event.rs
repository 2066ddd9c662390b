//! What has happened, as the store keeps it.
//!
//! No event says who gave an answer or when. Those of an open prompt ([`Event::journal`]) carry pseudonyms that are
//! different for every prompt, or tell how its themes grew; the store destroys them when the prompt is boxed.

use serde::{Deserialize, Serialize};

use super::board::people_needed;
use super::{Commitment, Counted, CountedWords, Item, JoinCode, KeyQuestion, Setup, Slide, Timer};
use crate::theming::{
    C, Correction, LooksLike, NamedBy, Person, ResponseId, Text, Theme, ThemeId, Themes,
};

/// One thing that has happened in a session. Deliberately without `Debug`: it may carry what somebody wrote.
#[derive(Clone, Serialize, Deserialize)]
#[serde(tag = "is", rename_all = "kebab-case")]
pub enum Event {
    /// The session was opened.
    Opened {
        /// What is fixed from here on.
        setup: Box<Setup>,
        /// The join code.
        code: JoinCode,
        /// When everything is deleted if no question is ever opened, in seconds since 1970.
        delete_after: u64,
    },
    /// A rehearsal began: everything until its end is pretend.
    RehearsalStarted,
    /// The rehearsal ended; all that happened in it is wiped.
    RehearsalEnded,
    /// A prompt was opened for answers.
    PromptOpened {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Until when it is planned to be open.
        timer: Timer,
        /// People who had joined, as a number: after a restart nobody is taken to be alone.
        joined: u32,
        /// What people can mark, where that is what they do.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        items: Vec<Item>,
        /// When everything is deleted if the session goes no further, in seconds since 1970.
        delete_after: u64,
    },
    /// Somebody answered, or changed an answer.
    Responded {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt only.
        #[serde(with = "person_hex")]
        person: Person,
        /// The answer's id, derived from the phone's token and the slot.
        response: ResponseId,
        /// What was written.
        text: Text,
        /// People whom the phone speaks for in this step. A part of every answer, so that no record more or less tells it.
        #[serde(default = "one")]
        people: u8,
    },
    /// The facilitator typed in what somebody wrote on paper.
    Noted {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The mark of whoever wrote it, for this prompt only.
        #[serde(with = "person_hex")]
        person: Person,
        /// The answer's id, derived from the form and the words.
        response: ResponseId,
        /// What was written.
        text: Text,
    },
    /// Somebody took an answer back.
    Withdrawn {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The answer's id.
        response: ResponseId,
    },
    /// Somebody had nothing to add.
    Passed {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt only.
        #[serde(with = "person_hex")]
        person: Person,
    },
    /// Somebody marked the items of a ballot, or marked them anew.
    Marked {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt only.
        #[serde(with = "person_hex")]
        person: Person,
        /// One mark an item, 0 for none; empty where everything is taken back.
        marks: Vec<u8>,
    },
    /// Somebody wrote one word, or another one.
    WordSaid {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt only.
        #[serde(with = "person_hex")]
        person: Person,
        /// The word; empty where it is taken back.
        word: Text,
    },
    /// Something came from a phone that had sent before, or that changed nothing: what is older must not take its place.
    Sent {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt only.
        #[serde(with = "person_hex")]
        person: Person,
        /// Its number among what this phone has sent to the prompt.
        edition: u32,
    },
    /// Enough new people have answered: what stands now goes into the next picture together.
    WaveTaken {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// The picture of the last wave taken, grouped.
    WaveGrouped {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Counts by theme.
        picture: WavePicture,
    },
    /// The facilitator left the prompt open until then, when it closes by itself.
    LeftOpen {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Milliseconds since 1970.
        until: u64,
        /// When everything is deleted if the session goes no further, in seconds since 1970.
        delete_after: u64,
    },
    /// The facilitator closed the prompt; answers under the thumb may still come until then.
    Closing {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// End of the grace, in milliseconds since 1970.
        until: u64,
    },
    /// No more answers.
    Closed {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// The answers were shuffled, cut loose from everyone, and grouped for good.
    Boxed {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// People who answered, by phone and on paper; below the smallest group, those who count towards it.
        people: u32,
        /// Those of them on paper.
        #[serde(default)]
        on_paper: u32,
        /// Phones that the others answered on, where one may speak for several: of what each said only the sum is left, in
        /// the people. None elsewhere, where every phone is one of them.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        phones: Option<u32>,
        /// The answers in shuffled order, under new random ids. Empty below the smallest group.
        responses: Vec<BoxedResponse>,
        /// Their themes.
        themes: Themes,
        /// National findings that the themes look like: suggestions, for the facilitator to accept.
        #[serde(default)]
        looks_like: Vec<LooksLike>,
        /// The facilitator's corrections in them, as a number: what they were goes with the journal.
        corrected: u32,
    },
    /// The marks were counted, and cut loose from everyone.
    Counted {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// What came out.
        counted: Counted,
    },
    /// The words were counted, and all but those that several people wrote are gone.
    WordsCounted {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// What came out.
        counted: CountedWords,
    },
    /// The facilitator took a word off every screen, or brought it back.
    WordHidden {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The word as it is told.
        word: String,
        /// Whether it is off now.
        hidden: bool,
    },
    /// Something was agreed, or changed.
    Agreed {
        /// Its number.
        number: u32,
        /// What.
        commitment: Commitment,
    },
    /// Something agreed was taken away.
    AgreementDropped {
        /// Its number.
        number: u32,
    },
    /// The room added a question to those that may be put to the leader.
    QuestionAdded {
        /// The question.
        question: KeyQuestion,
    },
    /// The facilitator showed a prompt's themes to everyone.
    Shown {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// The room looks again at a prompt that it had left.
    Returned {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// The facilitator released themes to the room, or held them back again.
    Released {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The themes.
        themes: Vec<ThemeId>,
        /// Whether they are seen now.
        released: bool,
    },
    /// The facilitator said a theme in other words, for the leader's copy, or took them back.
    Paraphrased {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The theme.
        theme: ThemeId,
        /// What the facilitator says; empty where it was taken back.
        text: String,
    },
    /// The facilitator corrected the themes.
    Corrected {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// How.
        correction: Correction,
        /// Whether the prompt was still open: then the correction goes when its answers are boxed, which carry its result.
        while_open: bool,
    },
    /// The facilitator turned the big screen to something else of the shown themes.
    Turned {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// To what.
        to: Slide,
    },
    /// The facilitator passed an answer over as a single voice, or took it back.
    VoiceSkipped {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The answer's random id.
        response: ResponseId,
    },
    /// The facilitator said whether a theme says the same as a national finding.
    Compared {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The theme.
        theme: ThemeId,
        /// The finding's id.
        finding: String,
        /// Whether it is the same.
        same: bool,
    },
    /// The facilitator took a correction back.
    Undone {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The correction's number, from 1 since the prompt was opened or boxed.
        number: u32,
        /// Whether the prompt was still open, as for the correction.
        while_open: bool,
    },
    /// The big screen was blanked or shown again.
    Blanked {
        /// Whether it is blank now.
        blank: bool,
    },
    /// The join code was put up large, or taken down again.
    CodeShown {
        /// Whether it is up now.
        up: bool,
    },
    /// A line to test whether the back row can read was put up, or taken down again.
    TestLineShown {
        /// Whether it is up now.
        up: bool,
    },
    /// Another join code took the place of the one before, which lets nobody in any more.
    CodeReplaced {
        /// The join code now.
        code: JoinCode,
    },
    /// The door was locked or opened.
    DoorLocked {
        /// Whether nobody new gets in now.
        locked: bool,
    },
    /// The timer was moved, paused or started again.
    TimerSet {
        /// The timer now.
        timer: Timer,
    },
    /// The session is over.
    Ended {
        /// When everything is deleted, in seconds since 1970.
        delete_after: u64,
    },
}

/// An answer after its prompt has closed: nothing leads back to a phone.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BoxedResponse {
    /// A new random id.
    pub id: ResponseId,
    /// What was written.
    pub text: Text,
}

/// What a wave shows: themes and counts, never words of one person.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct WavePicture {
    /// Themes, largest first.
    pub themes: Vec<ThemeCount>,
    /// Answers that fit no theme.
    pub other: u32,
}

/// One theme of a wave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ThemeCount {
    /// The theme.
    pub id: ThemeId,
    /// Its label; its words come from several people.
    pub label: String,
    /// Where the label comes from.
    pub named_by: NamedBy,
    /// Which of the three Cs it belongs to, if it is known.
    pub c: Option<C>,
    /// Answers in it.
    pub answers: u32,
    /// Whether the facilitator keeps it off the big screen and the phones.
    pub hidden: bool,
}

impl WavePicture {
    /// The counts of a grouping. A theme with too few people is among the other points, whoever named it.
    pub fn of(themes: &Themes) -> WavePicture {
        let answers =
            |themes: &[&Theme]| -> usize { themes.iter().map(|theme| theme.members.len()).sum() };
        let all: Vec<&Theme> = themes.themes.iter().collect();
        let needed = people_needed(answers(&all) + themes.other.len());
        let (shown, small): (Vec<&Theme>, Vec<&Theme>) =
            all.into_iter().partition(|theme| theme.people >= needed);
        let counts = shown.into_iter().map(|theme| ThemeCount {
            id: theme.id,
            label: theme.label.clone(),
            named_by: theme.named_by,
            c: theme.c,
            answers: theme.members.len() as u32,
            hidden: theme.hidden,
        });
        WavePicture {
            themes: counts.collect(),
            other: (answers(&small) + themes.other.len()) as u32,
        }
    }
}

impl Event {
    /// The prompt in whose journal this event belongs, to be destroyed when the prompt is boxed; none for events that
    /// stay as long as the session. How themes grew from wave to wave stays no longer than the answers do: whoever saw
    /// people press "send" could hold the one against the other.
    pub fn journal(&self) -> Option<usize> {
        match self {
            Event::Responded { prompt, .. }
            | Event::Noted { prompt, .. }
            | Event::Withdrawn { prompt, .. }
            | Event::Passed { prompt, .. }
            | Event::Marked { prompt, .. }
            | Event::WordSaid { prompt, .. }
            | Event::Sent { prompt, .. }
            | Event::WaveTaken { prompt }
            | Event::WaveGrouped { prompt, .. }
            | Event::Corrected {
                prompt,
                while_open: true,
                ..
            }
            | Event::Undone {
                prompt,
                while_open: true,
                ..
            } => Some(*prompt),
            _ => None,
        }
    }

    /// The prompt whose answers or marks this cuts loose from everyone: from here on its journal has no use.
    pub fn cuts_loose(&self) -> Option<usize> {
        match self {
            Event::Boxed { prompt, .. }
            | Event::Counted { prompt, .. }
            | Event::WordsCounted { prompt, .. } => Some(*prompt),
            _ => None,
        }
    }
}

fn one() -> u8 {
    1
}

/// A pseudonym inside a sealed record: the only place where one is written.
mod person_hex {
    use serde::{Deserialize, Deserializer, Serializer, de::Error};

    use crate::theming::Person;

    pub(super) fn serialize<S: Serializer>(person: &Person, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&format!("{:032x}", person.0))
    }

    pub(super) fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Person, D::Error> {
        let digits = String::deserialize(from)?;
        u128::from_str_radix(&digits, 16)
            .map(Person)
            .map_err(D::Error::custom)
    }
}
