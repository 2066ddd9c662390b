//! The pages of what came out on the big screen: a long list is turned as themes are.

use crate::session::slides::has_more;
use crate::session::{Activity, NextVoice, Outcome, Phase, Session, Slide, Slides};

/// Rows from which it may not have room for all at once, where their words are long.
const MANY_ROWS: usize = 4;

impl Session {
    /// Rows of what came out, where everybody sees it now.
    pub(in crate::session) fn outcome_rows(&self, prompt: usize) -> Option<usize> {
        let state = self.prompts.get(prompt)?;
        let up = state.shown && self.current == Some(prompt);
        match self.outcome(prompt).filter(|_| up)? {
            Outcome::Counted { rows, .. } => Some(rows.len()),
            Outcome::TooFew { .. } => None,
        }
    }

    /// The page of what came out that the big screen shows.
    pub(in crate::session) fn outcome_page(&self) -> i32 {
        match self.slide {
            Slide::Outcome { page } => page,
            _ => 0,
        }
    }

    /// The same for what came out. A spread over a scale is one table and has no pages.
    pub(in crate::session) fn outcome_slides(&self, prompt: usize, rows: usize) -> Option<Slides> {
        let is_table = matches!(self.activity(prompt)?, Activity::CheckIn | Activity::Pulse);
        let pages = rows >= MANY_ROWS && !is_table && self.phase != Phase::Ended;
        let page = self.outcome_page();
        let to = |page| Slide::Outcome { page };
        pages.then(|| Slides {
            now: to(page),
            previous: (page > 0).then(|| to(page - 1)),
            next: has_more(page, rows).then(|| to(page + 1)),
            voice: NextVoice::NoneLeft,
        })
    }
}
