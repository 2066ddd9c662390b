//! The catalogue: every sentence that the pages share or say more than once, in one place and in plain English.
//!
//! People read "question", "answer", "theme", "big screen", "session code"; they never read the code's own words.

use crate::session::ShownTheme;
use crate::session::limits::{
    KEEP_DAYS, KEEP_DAYS_CHOICE, LARGE_ROOM_PEOPLE, MANY_RESPONSES, QUOTED_PEOPLE,
    QUOTED_PEOPLE_OF_MANY, STILL_TO_ANSWER, WAVE_PEOPLE, WAVE_PEOPLE_LARGE_ROOM,
};

/// The program's name.
pub const NAME: &str = "Openfloor";
/// What it is for.
pub const PURPOSE: &str =
    "A team says what it needs from its leaders, together, without anyone being singled out.";
/// Shown while all is pretend.
pub const REHEARSAL: &str = "REHEARSAL: nothing here is real, and all of it will be wiped.";
/// The link to the page about anonymity.
pub const HOW_ANONYMOUS: &str = "How this stays anonymous";
/// The link to the page about privacy.
pub const PRIVACY: &str = "Privacy";
/// The link to the figure.
pub const DATA_FLOW: &str = "How an answer travels";
/// The link to the template.
pub const DPIA: &str = "Data protection impact assessment";
/// How long a deletion receipt stays.
pub const RECEIPT_KEPT: &str = "365 days";
/// Hint at the join box.
pub const CODE_HINT: &str = "6 letters, shown on the big screen.";
/// Label of the join box.
pub const CODE_LABEL: &str = "Session code";
/// Heading of the join page.
pub const JOIN: &str = "Join your session";
/// In the lobby on a phone.
pub const YOU_ARE_IN: &str = "You are in.";
/// The promise in one line.
pub const NO_NAMES: &str = "No names. Your answers are not linked to you.";
/// What happens next in the lobby.
pub const OPENS_HERE: &str = "The first question will open here. You do not need to refresh.";
/// Beside the answer box.
pub const KEEP_IT_SHORT: &str = "Short answers work well. Do not name people or patients.";
/// The send button.
pub const SEND: &str = "Send";
/// The other button.
pub const NOTHING_TO_ADD: &str = "Nothing to add";
/// Under an answer that may tell who somebody is.
pub const MAY_NAME: &str = "This may name someone. Change it, or send it as it is.";
/// The button under such an answer.
pub const AS_IT_IS: &str = "Send as it is";
/// Above an answer box that came back with a warning.
pub const NOT_SENT_YET: &str = "Not sent yet. Please read the note under your answer.";
/// Where an NHS number was taken out.
pub const NUMBER_TAKEN_OUT: &str = "We took out what looks like an NHS number.";
/// The receipt, after the answer is stored.
pub const ANSWER_IS_IN: &str = "Your answer is in. You can change it until the question closes.";
/// The receipt once an answer is among themes that everyone sees.
pub const ANSWER_IS_SHOWN: &str =
    "Your answer is among the themes now. You can take it back, but not change it.";
/// The receipt for several answers.
pub const ANSWERS_ARE_IN: &str =
    "Your answers are in. You can change them until the question closes.";
/// The receipt for what came in with the last seconds.
pub const STORED_AND_CLOSED: &str = "Your answer is in. This question has closed.";
/// The receipt for nothing to add.
pub const PASSED: &str = "That is fine. If something comes to you, you can still write it.";
/// After closing, on phones.
pub const LOOK_UP: &str = "Look up: we are sorting them into themes.";
/// After closing.
pub const ANSWERS_CLOSED: &str = "Answers are closed.";
/// After sorting, before showing.
pub const WAIT_FOR_THEMES: &str = "Your facilitator will show the themes in a moment.";
/// While closing.
pub const STILL_TYPING: &str = "This question is closing. Send what you have written.";
/// The safety line, on phones.
pub const SPEAK_UP: &str = "This is not a place to report a safety concern. Talk to your Freedom to Speak Up Guardian, or follow your local process.";
/// The list of themes.
pub const THEMES: &str = "Themes";
/// The view of themes and national findings.
pub const BESIDE: &str = "Beside the national focus groups";
/// The room and the national groups said the same.
pub const BOTH: &str = "Both";
/// Only the room said it.
pub const HERE_ONLY: &str = "Here only";
/// Only the national groups said it.
pub const NATIONAL_ONLY: &str = "National only";
/// The room had no question about it.
pub const NOT_ASKED_HERE: &str = "Not asked here";
/// What the words of that view mean.
pub const BESIDE_MEANING: &str = "“Both” means that the facilitator found the two to say the same. “National only” means that no theme shown here does; somebody may still have said it.";
/// The limit of that view.
pub const BESIDE_LIMIT: &str = "The national groups were small and had few staff in Bands 5 and 6. What they said is a list without numbers, so no amounts are shown.";
/// One answer that fits no theme.
pub const ONE_VOICE: &str = "One voice";
/// What that is.
pub const ONE_VOICE_NOTE: &str = "One person’s answer that fits no theme, picked by chance.";
/// Beside a theme that is told among the other points.
pub const TOO_FEW_FOR_A_THEME: &str = "too few people to show";
/// No theme may be shown.
pub fn too_few(needed: u32) -> String {
    format!(
        "Not enough answers to show. We need {needed} people so no one can be picked out. These answers have been deleted."
    )
}
/// Before closing too early: it cannot be undone.
pub fn would_be_deleted(needed: u32) -> String {
    format!(
        "Fewer than {needed} people have written an answer. If you close now, these answers are deleted unread."
    )
}
/// Before the first wave.
pub fn not_yet(needed: u32) -> String {
    format!(
        "Themes appear once {needed} people have answered, and then for several people at a time."
    )
}
/// How long a session is kept.
pub fn kept_for() -> String {
    let (least, most) = (KEEP_DAYS_CHOICE.start(), KEEP_DAYS_CHOICE.end());
    format!(
        "{KEEP_DAYS} days after it has ended, or {least} to {most} days if the facilitator chose so at the start"
    )
}
/// From which themes quotations are taken.
pub fn quoted_from() -> String {
    format!(
        "themes of at least {QUOTED_PEOPLE} people ({QUOTED_PEOPLE_OF_MANY} from {MANY_RESPONSES} answers on)"
    )
}
/// When an answer that fits no theme is shown.
pub fn single_voices() -> &'static str {
    "one at a time, answers that fit no theme: only after closing, picked by chance (the facilitator can skip some), never one that seems to name somebody, and \
     never in a session that showed themes as they formed"
}
/// In which steps themes appear while a question is open.
pub fn in_waves() -> String {
    format!(
        "at least {WAVE_PEOPLE} new people at a time ({WAVE_PEOPLE_LARGE_ROOM} once more than {LARGE_ROOM_PEOPLE} have answered)"
    )
}
/// When anybody learns how many have not answered yet.
pub fn still_to_answer() -> String {
    format!(
        "How many are still to answer is shown only when it is nobody or at least {STILL_TO_ANSWER} people"
    )
}
/// A head-count.
pub fn joined(people: u32) -> String {
    match people {
        0 => "Nobody has joined yet".to_owned(),
        1 => "1 person has joined".to_owned(),
        many => format!("{many} people have joined"),
    }
}
/// A count of people.
pub fn people(count: u32) -> String {
    if count == 1 {
        "1 person".to_owned()
    } else {
        format!("{count} people")
    }
}
/// A count of answers.
pub fn answers(count: u32) -> String {
    if count == 1 {
        "1 answer".to_owned()
    } else {
        format!("{count} answers")
    }
}
/// The answers of a theme, and those that are counted elsewhere and say it too.
pub fn answers_in(theme: &ShownTheme) -> String {
    match theme.also {
        0 => answers(theme.answers),
        more => format!("{} + {more} in part", answers(theme.answers)),
    }
}

/// A count of the facilitator's changes.
pub fn changes(count: u32) -> String {
    if count == 1 {
        "1 change".to_owned()
    } else {
        format!("{count} changes")
    }
}
/// How much of the themes is the facilitator's, for those who read them later.
pub fn changed_by_facilitator(count: u32) -> String {
    match count {
        0 => "The facilitator changed nothing in these themes.".to_owned(),
        some => format!("The facilitator made {} to these themes.", changes(some)),
    }
}
/// Where a question stands.
pub fn question_of(number: usize, of: usize) -> String {
    format!("Question {} of {of}", number + 1)
}
/// The answers outside every theme.
pub fn other_points(count: u32) -> String {
    format!("Other points: {}", answers(count))
}
/// The answers kept off the screen by the facilitator.
pub fn hidden_points(count: u32) -> String {
    format!("{} hidden by the facilitator", answers(count))
}
