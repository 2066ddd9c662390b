//! What a session says no to, in words for the person who asked.

use super::limits;

/// A command that was not carried out, and what to do instead. Nothing has changed and nothing is lost.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A verb of another role.
    #[error("That is not yours to do here. Use the link you were given.")]
    NotYours,
    /// The session is over.
    #[error("This session has ended.")]
    Ended,
    /// A prompt number that the session does not have.
    #[error("This session has no such question. Reload the page.")]
    NoSuchPrompt,
    /// An answer to a prompt that has not opened yet.
    #[error("This question has not opened yet. It will open here when it does.")]
    NotOpenYet,
    /// An answer that came too late.
    #[error(
        "This question has closed, so the answer was not stored. Your words are still on your phone."
    )]
    Closed,
    /// A change of an answer that a wave has shown.
    #[error(
        "An answer of yours is among the themes already, so it can no longer be changed. You can take it back and write a new one."
    )]
    AlreadyShown,
    /// An answer form with nothing in it.
    #[error("Write at least one answer, or choose Nothing to add.")]
    NothingWritten,
    /// An answer over the limit, with its length in characters.
    #[error("An answer can have {most} characters. This one has {0}. Make it shorter and send it again.", most = limits::RESPONSE_CHARS)]
    TooLong(usize),
    /// More answers than the prompt has room for.
    #[error("This question takes fewer answers. Send {0} at most.")]
    TooManyAnswers(u8),
    /// Another prompt is still open.
    #[error("Question {0} is still open. Close it first.")]
    AnotherIsOpen(usize),
    /// Themes asked for before the prompt was closed and sorted.
    #[error("The answers are not sorted yet. Close the question first.")]
    NotSorted,
    /// The themes cannot be changed that way.
    #[error("{0}")]
    CannotCorrect(String),
    /// More answers than one correction takes.
    #[error("That is too much in one go. Choose {most} answers at most.", most = limits::CHOSEN)]
    TooManyChosen,
    /// Too many corrections.
    #[error("The themes of this question have been changed {most} times, which is the limit.", most = limits::CORRECTIONS)]
    TooManyCorrections,
    /// A match of a theme or a finding that is not there.
    #[error(
        "That theme or that finding is no longer there. Look at the themes again and choose another."
    )]
    CannotMatch,
    /// Something to look at more closely before the themes are shown.
    #[error("Show the themes of this question first.")]
    NotShown,
    /// A theme that is not among those shown.
    #[error("That theme is not among the themes shown. Choose another.")]
    NoSuchTheme,
    /// A single voice that is not the next one.
    #[error("That answer is not the next single voice. Look at the console again.")]
    NotNextVoice,
    /// A question of one's own has no national findings.
    #[error("The national focus groups said nothing about this question.")]
    NothingBeside,
    /// Below the smallest group, or fewer new people than a wave has.
    #[error("Not enough answers to show yet. We need {0} people so no one can be picked out.")]
    TooFew(u32),
    /// A rehearsal can only begin before the session does.
    #[error("A rehearsal can start only before the first question has opened.")]
    RehearsalTooLate,
    /// The session is not a rehearsal.
    #[error("This session is not being rehearsed.")]
    NotRehearsing,
    /// The session would be out of its limits.
    #[error("{0}")]
    BadSetup(String),
}
