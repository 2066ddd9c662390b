//! What somebody wants to happen. Parsed once, at the door; [`super::Session::decide`] says whether it does.

use super::{BoxedResponse, Commitment, JoinCode, Note, Slide, WavePicture};
use crate::theming::{Correction, LooksLike, Person, ResponseId, ThemeId, Themes};

/// Who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// Somebody with a phone.
    Participant,
    /// Whoever holds the facilitator's link.
    Facilitator,
    /// A big screen, which can only look.
    Screen,
    /// The room itself: timers and grouping.
    Room,
}

/// What a participant wants one slot to hold.
pub struct Slot {
    /// Position of the box, 0-based.
    pub number: u8,
    /// The answer's id, derived from the phone's token and the position.
    pub response: ResponseId,
    /// What was typed; empty takes the slot's answer back.
    pub text: String,
}

/// One thing somebody wants. Naming the prompt makes each safe to send twice.
pub enum Command {
    /// Participant: these are my answers.
    Respond {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt.
        person: Person,
        /// What the slots hold now; a slot that is not named stays as it is.
        answers: Vec<Slot>,
        /// People whom the phone speaks for; none to leave that as it is, which is one at first.
        people: Option<u8>,
    },
    /// Participant: take all my answers back.
    Withdraw {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt.
        person: Person,
        /// Ids of all slots.
        responses: Vec<ResponseId>,
    },
    /// Participant: this is what I mark.
    Mark {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt.
        person: Person,
        /// One mark an item, 0 for none.
        marks: Vec<u8>,
    },
    /// Participant: this is my word.
    SayWord {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt.
        person: Person,
        /// What was typed.
        word: String,
    },
    /// Participant: nothing to add.
    Pass {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Pseudonym for this prompt.
        person: Person,
    },
    /// Participant: the same with its number among what this phone sends to the prompt, so that nothing older takes its place.
    Numbered {
        /// From 1; a sending that is repeated keeps its number.
        edition: u32,
        /// What is sent.
        command: Box<Command>,
    },
    /// Facilitator: this is what people wrote on paper.
    TakeNotes {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The notes, each of one person.
        notes: Vec<Note>,
    },
    /// Facilitator: open a prompt for answers, `now` in milliseconds since 1970.
    Open {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// People who have joined.
        joined: u32,
        /// Milliseconds since 1970.
        now: u64,
    },
    /// Facilitator: leave an open prompt open for people who cannot come, whoever is in the room or not.
    LeaveOpen {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Days from now.
        days: u32,
        /// Milliseconds since 1970.
        now: u64,
    },
    /// Facilitator: the same with everything that has not been asked yet and needs nothing of the room.
    LeaveAllOpen {
        /// Days from now.
        days: u32,
        /// People who have joined.
        joined: u32,
        /// Milliseconds since 1970.
        now: u64,
    },
    /// Facilitator: close a prompt; answers under the thumb may come until `until`.
    Close {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Milliseconds since 1970.
        until: u64,
    },
    /// Facilitator: close a prompt at once.
    CloseNow {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// Facilitator: show a prompt's themes to everyone.
    Show {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// Facilitator: let the room look again at a prompt that is left open, or has closed since.
    ReturnTo {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// Facilitator: release themes to the room, or hold them back again.
    Release {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The themes.
        themes: Vec<ThemeId>,
        /// Whether they shall be seen.
        released: bool,
    },
    /// Facilitator: a theme in other words, for the leader's copy; empty takes them back.
    Paraphrase {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The theme.
        theme: ThemeId,
        /// What the facilitator says.
        text: String,
    },
    /// Facilitator: correct the themes.
    Correct {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// How.
        correction: Correction,
    },
    /// Facilitator: turn the big screen to one theme, a single voice, the national groups, or all themes.
    Turn {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// To what.
        to: Slide,
    },
    /// Facilitator: do not show this answer as a single voice, or no longer.
    SkipVoice {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The answer.
        response: ResponseId,
    },
    /// Facilitator: take a word that several people wrote off every screen, or bring it back.
    HideWord {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The word as it is told.
        word: String,
        /// Whether it shall be off.
        hidden: bool,
    },
    /// Facilitator: a theme says the same as a national finding, or does not.
    Compare {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The theme.
        theme: ThemeId,
        /// The finding's id.
        finding: String,
        /// Whether it is the same.
        same: bool,
    },
    /// Facilitator: take the last correction back.
    Undo {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// The number of the last correction, so that pressing twice takes back one.
        number: u32,
    },
    /// Facilitator: this is agreed, or changed.
    Agree {
        /// The number of what is changed; none for something new.
        number: Option<u32>,
        /// What.
        commitment: Commitment,
    },
    /// Facilitator: this is not agreed after all.
    DropCommitment {
        /// Its number.
        number: u32,
    },
    /// Facilitator: a question of the room's own, to be chosen from.
    AddQuestion {
        /// The question.
        text: String,
    },
    /// Facilitator: blank the big screen, or show it again.
    Blank(bool),
    /// Facilitator: put the join code up large on the big screen, or take it down again.
    ShowCode(bool),
    /// Facilitator: put a line up by which the back row says whether it can read themes, or take it down again.
    ShowTestLine(bool),
    /// Facilitator: another join code instead of this one. Naming the old one makes it safe to send twice.
    ReplaceCode {
        /// The code that shall not let anybody in any more.
        old: JoinCode,
        /// The code from now on, which the lobby has reserved.
        new: JoinCode,
    },
    /// Facilitator: let nobody new in, or open the door again. Whoever is in stays in.
    LockDoor(bool),
    /// Facilitator: one minute more.
    MoreTime {
        /// Milliseconds since 1970.
        now: u64,
    },
    /// Facilitator: stop the timer, or let it run on.
    PauseTimer {
        /// Whether it shall stand still.
        pause: bool,
        /// Milliseconds since 1970.
        now: u64,
    },
    /// Facilitator: begin a rehearsal.
    StartRehearsal,
    /// Facilitator: end the rehearsal and wipe it.
    EndRehearsal,
    /// Facilitator: end the session, `now` in seconds since 1970.
    End {
        /// Seconds since 1970.
        now: u64,
    },
    /// Room: the grace after closing is over.
    EndGrace {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// Room: take what stands as the next wave, if it is due.
    TakeWave {
        /// Position in the plan, 0-based.
        prompt: usize,
    },
    /// Room: the wave taken last, grouped.
    GroupWave {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Counts by theme.
        picture: WavePicture,
    },
    /// Room: the closed prompt's answers, shuffled and grouped.
    Box {
        /// Position in the plan, 0-based.
        prompt: usize,
        /// Shuffled answers under new random ids.
        responses: Vec<BoxedResponse>,
        /// Their themes, with the new ids.
        themes: Themes,
        /// National findings that the themes look like.
        looks_like: Vec<LooksLike>,
    },
}

impl Command {
    /// The one role that may give this command.
    pub fn belongs_to(&self) -> Role {
        match self {
            Command::Respond { .. }
            | Command::Withdraw { .. }
            | Command::Pass { .. }
            | Command::SayWord { .. }
            | Command::Mark { .. }
            | Command::Numbered { .. } => Role::Participant,
            Command::EndGrace { .. }
            | Command::TakeWave { .. }
            | Command::GroupWave { .. }
            | Command::Box { .. } => Role::Room,
            _ => Role::Facilitator,
        }
    }
}
