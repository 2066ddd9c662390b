//! What activities are called, and the words that they have by themselves.

use crate::session::{Activity, Wording};
use crate::words::Language;

/// The ground rules of a session whose facilitator wrote no others.
pub const USUAL_RULES: [&str; 4] = [
    "rule-one-speaks",
    "rule-for-yourself",
    "rule-no-names",
    "rule-may-be-shared",
];

/// An activity's name in forms and addresses.
pub fn name_of(activity: Activity) -> &'static str {
    match activity {
        Activity::Answer => "answer",
        Activity::CheckIn => "check-in",
        Activity::OneWord => "one-word",
        Activity::Pulse => "pulse",
        Activity::Vote { .. } => "vote",
        Activity::Rank { .. } => "rank",
        Activity::Choose => "choose",
        Activity::FollowUp => "follow-up",
        Activity::Commit => "commit",
    }
}

/// The title, question and line that an activity has by itself; none for answers, whose question somebody has to write.
pub fn words_of(lang: Language, activity: Activity) -> Option<Wording> {
    let key = match activity {
        Activity::Answer => return None,
        Activity::CheckIn => "activity-check-in",
        Activity::OneWord => "activity-one-word",
        Activity::Pulse => "activity-pulse",
        Activity::Vote { .. } => "activity-vote",
        Activity::Rank { .. } => "activity-rank",
        Activity::Choose => "activity-choose",
        Activity::FollowUp => "activity-follow-up",
        Activity::Commit => "activity-commit",
    };
    Some(Wording {
        title: lang.say(key).into_owned(),
        text: lang.say(&format!("{key}.question")).into_owned(),
        hint: lang.say(&format!("{key}.hint")).into_owned(),
    })
}
