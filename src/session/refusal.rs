//! What a session says no to, in words for the person who asked.

use std::fmt;

use super::limits;
use crate::theming::CannotCorrect;
use crate::words::Message;

/// A command that was not carried out, and what to do instead. Nothing has changed and nothing is lost.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// A verb of another role.
    NotYours,
    /// The session is over.
    Ended,
    /// A prompt number that the session does not have.
    NoSuchPrompt,
    /// An answer to a prompt that has not opened yet.
    NotOpenYet,
    /// An answer to a question for people of another level.
    OtherLevel,
    /// An answer that came too late.
    Closed,
    /// Something that came after a newer sending of the same phone.
    Overtaken,
    /// A change of an answer that a wave has shown.
    AlreadyShown,
    /// An answer form with nothing in it.
    NothingWritten,
    /// An answer over the limit, with its length in characters.
    TooLong(usize),
    /// More answers than the prompt has room for.
    TooManyAnswers(u8),
    /// A phone that speaks for nobody, or for more people than one may in this step.
    TooManyTogether(u8),
    /// Another prompt is still open.
    AnotherIsOpen(usize),
    /// Themes asked for before the prompt was closed and sorted.
    NotSorted,
    /// The themes cannot be changed that way.
    CannotCorrect(CannotCorrect),
    /// The themes are being sorted, and too much waits for that.
    Sorting,
    /// More answers than one correction takes.
    TooManyChosen,
    /// Too many corrections.
    TooManyCorrections,
    /// A match of a theme or a finding that is not there.
    CannotMatch,
    /// Something to look at more closely before the themes are shown.
    NotShown,
    /// A theme that is not among those shown.
    NoSuchTheme,
    /// A theme to release where all are shown together.
    NoGate,
    /// A theme in other words over the limit, with its length in characters.
    ParaphraseTooLong(usize),
    /// A theme in other words that has a whole answer in it, word for word.
    NotOtherWords,
    /// A single voice that is not the next one.
    NotNextVoice,
    /// A question of one's own has no national findings.
    NothingBeside,
    /// Below the smallest group, or fewer new people than a wave has.
    TooFew(u32),
    /// A form for notes with nothing in it.
    NoNotes,
    /// A note over the limit: which, from 1, and its length in characters.
    NoteTooLong {
        /// The note's place in the form.
        line: usize,
        /// Characters.
        length: usize,
    },
    /// More notes than one form takes.
    TooManyNotes(usize),
    /// More notes than a prompt takes.
    PaperFull,
    /// A rehearsal can only begin before the session does.
    RehearsalTooLate,
    /// The session is not a rehearsal.
    NotRehearsing,
    /// Words for a step in which nobody writes.
    NotWritten,
    /// A mark of an item that the ballot does not have, or one that it cannot have.
    NoSuchChoice,
    /// A ballot with no mark.
    NothingChosen,
    /// Something else than one word, or two, in letters.
    NotOneWord,
    /// A word over the limit, with its length in characters.
    WordTooLong(usize),
    /// A word that is not among those told.
    NoSuchWord,
    /// More marks than one person has.
    TooManyMarked(usize),
    /// One place of an order given to two items.
    SamePlaceTwice,
    /// A vote on themes before there are two.
    NoThemesYet,
    /// A follow-up where nothing was agreed before.
    NothingToFollow,
    /// Everything that people can do alone has been asked already.
    NothingToLeaveOpen,
    /// A step to leave open in which the room agrees what happens next.
    AgreedTogether,
    /// A commitment that does not say what will be done.
    NothingAgreed,
    /// A change of a commitment that is not there.
    NoSuchCommitment,
    /// More commitments than anybody keeps.
    TooManyCommitments,
    /// More questions of the room's own than fit.
    TooManyQuestions,
    /// A facilitator's line over the limit, with its length in characters.
    LineTooLong(usize),
    /// The session would be out of its limits.
    BadSetup(Message),
}

impl Refusal {
    /// The same for one phone that speaks for several people, and for one word.
    fn of_group_or_word(&self) -> Message {
        match self {
            Refusal::NotOneWord => Message::of("refused-not-one-word"),
            Refusal::WordTooLong(length) => Message::of("refused-word-too-long")
                .with("most", limits::WORD_CHARS)
                .with("length", *length),
            Refusal::TooManyTogether(1) => Message::of("refused-not-together"),
            Refusal::TooManyTogether(most) => {
                Message::of("refused-too-many-together").with("most", *most)
            }
            _ => Message::of("refused-no-such-word"),
        }
    }

    /// What to say to the person who asked.
    pub fn message(&self) -> Message {
        match self {
            Refusal::NotYours => Message::of("refused-not-yours"),
            Refusal::Ended => Message::of("refused-ended"),
            Refusal::NoSuchPrompt => Message::of("refused-no-such-question"),
            Refusal::NotOpenYet => Message::of("refused-not-open-yet"),
            Refusal::Closed => Message::of("refused-closed"),
            Refusal::Overtaken => Message::of("refused-overtaken"),
            Refusal::AlreadyShown => Message::of("refused-already-shown"),
            Refusal::NothingWritten => Message::of("refused-nothing-written"),
            Refusal::TooLong(length) => Message::of("refused-too-long")
                .with("most", limits::RESPONSE_CHARS)
                .with("length", *length),
            Refusal::TooManyAnswers(most) => {
                Message::of("refused-too-many-answers").with("most", *most)
            }
            Refusal::TooManyTogether(_)
            | Refusal::NotOneWord
            | Refusal::WordTooLong(_)
            | Refusal::NoSuchWord => self.of_group_or_word(),
            Refusal::AnotherIsOpen(number) => {
                Message::of("refused-another-is-open").with("number", *number)
            }
            Refusal::NotSorted => Message::of("refused-not-sorted"),
            Refusal::CannotCorrect(why) => why.message(),
            Refusal::Sorting => Message::of("refused-sorting"),
            Refusal::TooManyChosen => {
                Message::of("refused-too-many-chosen").with("most", limits::CHOSEN)
            }
            Refusal::TooManyCorrections => {
                Message::of("refused-too-many-corrections").with("most", limits::CORRECTIONS)
            }
            Refusal::CannotMatch => Message::of("refused-cannot-match"),
            Refusal::NotShown => Message::of("refused-not-shown"),
            Refusal::NoSuchTheme => Message::of("refused-not-among-shown"),
            Refusal::NoGate => Message::of("refused-no-gate"),
            Refusal::ParaphraseTooLong(length) => Message::of("refused-paraphrase-too-long")
                .with("most", limits::PARAPHRASE_CHARS)
                .with("length", *length),
            Refusal::NotOtherWords => Message::of("refused-not-other-words"),
            Refusal::NotNextVoice => Message::of("refused-not-next-voice"),
            Refusal::NothingBeside => Message::of("refused-nothing-beside"),
            Refusal::TooFew(needed) => Message::of("refused-too-few").with("needed", *needed),
            Refusal::NoNotes => Message::of("refused-no-notes"),
            Refusal::NoteTooLong { line, length } => Message::of("refused-note-too-long")
                .with("line", *line)
                .with("most", limits::RESPONSE_CHARS)
                .with("length", *length),
            Refusal::TooManyNotes(typed) => Message::of("refused-too-many-notes")
                .with("most", limits::NOTES_AT_ONCE)
                .with("typed", *typed),
            Refusal::PaperFull => Message::of("refused-paper-full").with("most", limits::NOTES),
            Refusal::BadSetup(why) => why.clone(),
            of_steps => of_steps.of_step(),
        }
    }

    /// What to say of a rehearsal, of marks, and of what is agreed.
    fn of_step(&self) -> Message {
        match self {
            Refusal::RehearsalTooLate => Message::of("refused-rehearsal-too-late"),
            Refusal::NotRehearsing => Message::of("refused-not-rehearsing"),
            Refusal::NotWritten => Message::of("refused-not-written"),
            Refusal::NoSuchChoice => Message::of("refused-no-such-choice"),
            Refusal::NothingChosen => Message::of("refused-nothing-marked"),
            Refusal::TooManyMarked(most) => {
                Message::of("refused-too-many-marked").with("most", *most)
            }
            Refusal::SamePlaceTwice => Message::of("refused-same-place-twice"),
            Refusal::NoThemesYet => Message::of("refused-no-themes-yet"),
            Refusal::NothingToFollow => Message::of("refused-nothing-to-follow"),
            Refusal::OtherLevel => Message::of("refused-other-level"),
            Refusal::NothingToLeaveOpen => Message::of("refused-nothing-to-leave-open"),
            Refusal::AgreedTogether => Message::of("refused-agreed-together"),
            Refusal::NothingAgreed => Message::of("refused-nothing-agreed"),
            Refusal::NoSuchCommitment => Message::of("refused-no-such-commitment"),
            Refusal::TooManyCommitments => {
                Message::of("refused-too-many-commitments").with("most", limits::COMMITMENTS)
            }
            Refusal::TooManyQuestions => {
                Message::of("refused-too-many-questions").with("most", limits::OWN_QUESTIONS)
            }
            Refusal::LineTooLong(length) => Message::of("refused-line-too-long")
                .with("most", limits::LINE_CHARS)
                .with("length", *length),
            _ => Message::of("refused-not-yours"),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}
