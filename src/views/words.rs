//! The catalogue: every sentence that the pages share or say more than once, in one place and in plain English.
//!
//! People read "question", "answer", "theme", "big screen", "session code"; they never read the code's own words.

/// The program's name.
pub const NAME: &str = "Openfloor";
/// What it is for.
pub const PURPOSE: &str =
    "A team says what it needs from its leaders, together, without anyone being singled out.";
/// Shown while all is pretend.
pub const REHEARSAL: &str = "REHEARSAL: nothing here is real, and all of it will be wiped.";
/// The link to the page about anonymity.
pub const HOW_ANONYMOUS: &str = "How this stays anonymous";
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
/// The receipt, after the answer is stored.
pub const ANSWER_IS_IN: &str = "Your answer is in. You can change it until the question closes.";
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
