//! One session: commands become events, events become state, state becomes projections.
//!
//! [`Session::decide`] changes nothing, [`Session::apply`] cannot fail, and replaying the events gives the
//! same session again. Time, chance and ids come in as arguments. This module never does I/O, never reads a
//! clock, never awaits, and has no event that says who gave an answer or when.

mod activity;
mod answering;
mod apply;
mod aside;
mod ballot;
mod beside;
mod board;
mod cells;
mod code;
mod command;
mod commitment;
mod correct;
mod decide;
mod earlier;
mod edition;
mod event;
mod gate;
mod heads;
pub mod identifying;
pub mod identity;
mod leaders_copy;
mod left_open;
mod levels;
pub mod limits;
mod matches;
mod next;
mod one_word;
mod outcome;
mod paper;
mod paraphrase;
mod project;
mod projection;
mod prompt;
mod receipt;
mod refusal;
mod report;
mod rungs;
mod setup;
mod slides;
mod state;
#[cfg(test)]
mod tests;
mod text;
mod trail;
mod voices;

pub use activity::Activity;
pub use aside::{HiddenAnswer, HiddenBecause, TakenOut};
pub use ballot::{Counted, Item};
pub use beside::{BesideRow, NotAsked, ThemeMatches};
pub use board::{Picture, ShownTheme};
pub use cells::{CannotCompare, Comparison};
pub use code::{BadCode, CODES, JoinCode};
pub use command::{Command, Role, Slot};
pub use commitment::{Commitment, KeyQuestion, NumberedCommitment};
pub use earlier::{Earlier, EarlierPrompt, EarlierTheme, ThenAndNow, ThenAndNowRow};
pub use event::{BoxedResponse, Event, ThemeCount, WavePicture};
pub use gate::Gated;
pub use heads::Heads;
pub use leaders_copy::{CopyOfPrompt, LeadersCopy, Paraphrase, ToParaphrase};
pub use levels::{LevelColumn, LevelOf, LevelTheme, SideBySide};
pub use next::Next;
pub use one_word::{CountedWords, WordCount};
pub use outcome::{BallotFace, BallotItem, ItemName, Outcome, OutcomeRow};
pub use paper::Note;
pub use projection::{
    Attendance, ConsoleAnswer, ConsolePrompt, ForFacilitator, ForParticipant, ForScreen, Own,
    OwnAnswer, PromptFace, Scene, StillOpen, Tally,
};
pub use prompt::PromptStage;
pub use receipt::{Counts, Receipt, Why};
pub use refusal::Refusal;
pub use report::{Parked, Report, ReportBallot, ReportLevels, ReportPrompt, ReportTheme};
pub use rungs::{OnRungs, Rung, Rungs};
pub use setup::{Keyholes, PlannedPrompt, Reveal, SessionId, Setup, Wording};
pub use slides::{Slide, Slides, Up};
pub use state::{Phase, Session, Timer};
pub(crate) use text::is_unseen;
pub use text::tidy;
pub use trail::{Change, Did, ThemeName};
pub use voices::NextVoice;
