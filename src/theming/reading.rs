//! How a text is read for comparing: the stems of its words, and with the `model` feature also its meaning. What is here
//! never knows about themes.

#[cfg(feature = "model")]
use super::clauses::clauses;
use super::likeness::Likeness;
use super::meaning::Meaning;
use super::stems::{self, Counts};
use super::words::Word;

/// What "alike" means for this way of reading: after centring, all from −1 to 1 but the weight.
pub(super) struct Scale {
    /// A newcomer joins the theme of the highest mean similarity if it is above this.
    pub(super) join: f32,
    /// Two responses without a theme open one if they are at least this alike: a pair must agree more than a crowd.
    pub(super) pair: f32,
    /// A response joins an expected theme if the fit is above this.
    pub(super) attach: f32,
    /// The phrases of an expected theme weigh as much as this many responses.
    pub(super) phrase_weight: f32,
    /// A response of an expected theme that too few have joined goes to another that it is more alike to than this.
    pub(super) fold: f32,
    /// A theme looks like a national finding if its responses are on average more alike to it than this.
    pub(super) finding: f32,
}

/// How texts are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// By the stems of their words alone.
    Words,
    /// Also by what they mean; about 70 MB of memory.
    #[cfg(feature = "model")]
    Meaning,
}

impl Reader {
    /// The best that this build can do, or the frugal one.
    pub fn choose(words_only: bool) -> Reader {
        if words_only {
            Reader::Words
        } else {
            Reader::BEST
        }
    }

    /// The best that this build can do.
    #[cfg(feature = "model")]
    const BEST: Reader = Reader::Meaning;

    /// The best that this build can do.
    #[cfg(not(feature = "model"))]
    const BEST: Reader = Reader::Words;

    /// Measured on the development sessions; neighbouring values do nearly as well. Stems alone share little, so their
    /// similarities are small. The floor for findings: with the phrases of the built-in themes as answers, five of six
    /// suggestions by words are those that the content makes, four of five by meaning, and about half of the content's are
    /// found.
    pub(super) const fn scale(self) -> Scale {
        match self {
            Reader::Words => Scale {
                join: 0.02,
                pair: 0.10,
                attach: 0.20,
                phrase_weight: 16.0,
                fold: 0.10,
                finding: 0.05,
            },
            #[cfg(feature = "model")]
            Reader::Meaning => Scale {
                join: 0.10,
                pair: 0.30,
                attach: 0.30,
                phrase_weight: 16.0,
                fold: 0.20,
                finding: 0.12,
            },
        }
    }

    /// The meanings of the parts of a text that has several; none where only words are read.
    #[cfg_attr(
        not(feature = "model"),
        expect(unused_variables, reason = "only meanings have parts")
    )]
    pub(super) fn clauses(self, text: &str) -> Vec<Meaning> {
        match self {
            Reader::Words => Vec::new(),
            #[cfg(feature = "model")]
            Reader::Meaning => clauses(text).iter().map(|part| Meaning::of(part)).collect(),
        }
    }

    /// Reads one text, given as typed and as its words.
    #[cfg_attr(
        not(feature = "model"),
        expect(unused_variables, reason = "stems are counted from the words")
    )]
    pub(super) fn read(self, text: &str, words: &[Word]) -> Reading {
        Reading {
            stems: stems::count(words),
            meaning: match self {
                Reader::Words => None,
                #[cfg(feature = "model")]
                Reader::Meaning => Some(Meaning::of(text)),
            },
        }
    }
}

impl Reading {
    /// The meaning, if it was read.
    pub(super) fn meaning(&self) -> Option<&Meaning> {
        self.meaning.as_ref()
    }
}

/// How much of the similarity of two responses comes from their meaning; the rest comes from their stems. Rare words that
/// two people share say what the model, which has never seen this ward, cannot.
const MEANING_SHARE: f32 = 0.6;

/// The same between a response and a phrase of ours, which seldom has the response's own words.
const PHRASE_MEANING_SHARE: f32 = 0.9;

/// What is kept of one text, so that it is read only once.
#[derive(Clone)]
pub(super) struct Reading {
    stems: Counts,
    meaning: Option<Meaning>,
}

/// The similarities of all texts, of which those of meanings are kept from one comparison to the next: a stem's weight
/// changes with every response, a meaning does not.
#[derive(Default)]
pub(super) struct Comparison {
    meanings: Likeness,
}

impl Comparison {
    /// The table of `all` texts, of which the first `responses` are responses and the others phrases. `known` says for each
    /// text which row it had in the comparison before.
    pub(super) fn of(
        &mut self,
        all: &[&Reading],
        known: &[Option<usize>],
        responses: usize,
    ) -> Likeness {
        let counts: Vec<&Counts> = all.iter().map(|reading| &reading.stems).collect();
        let stems = stems::products(&counts).centred(responses);
        let meanings: Option<Vec<&Meaning>> =
            all.iter().map(|reading| reading.meaning.as_ref()).collect();
        let Some(meanings) = meanings else {
            return stems;
        };
        let before = std::mem::take(&mut self.meanings);
        self.meanings = products(&meanings, known, &before);
        mixed(stems, &self.meanings.clone().centred(responses), responses)
    }
}

/// Dot products of meanings; those known from `before` are taken over.
fn products(all: &[&Meaning], known: &[Option<usize>], before: &Likeness) -> Likeness {
    let mut table = Likeness::zeros(all.len());
    for i in 0..all.len() {
        let row = &mut table.row_mut(i)[..=i];
        for (j, value) in row.iter_mut().enumerate() {
            *value = match (known[i], known[j]) {
                (Some(i), Some(j)) if i.max(j) < before.side() => before.at(i, j),
                _ => all[i].dot(all[j]),
            };
        }
    }
    table.mirror();
    table
}

/// Both similarities in one: `stems` and `meanings`, the first `responses` of which are responses.
fn mixed(mut stems: Likeness, meanings: &Likeness, responses: usize) -> Likeness {
    for i in 0..stems.side() {
        for (j, (value, meaning)) in stems.row_mut(i).iter_mut().zip(meanings.row(i)).enumerate() {
            let share = if i.max(j) < responses {
                MEANING_SHARE
            } else {
                PHRASE_MEANING_SHARE
            };
            *value = share * meaning + (1.0 - share) * *value;
        }
    }
    stems
}
