//! The seam between reading texts and grouping them. What is behind it never knows about themes, and the grouping never
//! knows whether words were counted or a language model was asked.

use super::likeness::Likeness;
use super::words::Word;

/// What "alike" means on the scale of one way of reading: after centring, all from −1 to 1 but the weight.
pub(super) struct Scale {
    /// A newcomer joins the theme of the highest mean similarity if it is above this.
    pub(super) join: f32,
    /// Two responses without a theme open one if they are at least this alike: a pair must agree more than a crowd.
    pub(super) pair: f32,
    /// A response joins an expected theme if the fit is above this.
    pub(super) attach: f32,
    /// The phrases of an expected theme weigh as much as this many responses.
    pub(super) phrase_weight: f32,
    /// A theme looks like a national finding if its responses are on average more like it than this.
    pub(super) finding: f32,
}

/// A way of reading texts.
pub(super) trait Vectoriser {
    /// What counts as alike, measured for this way of reading.
    const SCALE: Scale;

    /// What is kept of one text, so that it is read only once.
    type Vector;

    /// Reads one text, given as typed and as its words.
    fn read(&self, text: &str, words: &[Word]) -> Self::Vector;

    /// Dot products of all texts as vectors of length 1; 0 for a text with nothing to read. Side: `all.len()`.
    fn products(&self, all: &[&Self::Vector]) -> Likeness;
}
