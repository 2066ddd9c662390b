//! A plan in the making: everything as it was typed, whether or not it can be run.

use super::plan::{OwnPlan, Pause, Step};
use super::wording::{USUAL_RULES, name_of};
use crate::session::{Activity, Reveal, limits};
use crate::words::Language;

/// A plan in the making.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Draft {
    /// What the plan is called.
    pub name: String,
    /// The title of the session.
    pub title: String,
    /// The level's id.
    pub level: String,
    /// When themes may be shown.
    pub reveal: String,
    /// The smallest group to show, in people.
    pub smallest_group: String,
    /// Days the session is kept after its end.
    pub keep_days: String,
    /// Ground rules, one a line.
    pub rules: [String; limits::RULES],
    /// Before the first step.
    pub opening: DraftPause,
    /// What happens, in order.
    pub steps: Vec<DraftStep>,
    /// After the last step.
    pub closing: DraftPause,
}

/// Time before the first or after the last step, as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftPause {
    /// How long it takes.
    pub minutes: String,
    /// Notes, one a line.
    pub notes: String,
}

/// One step as it was typed.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct DraftStep {
    /// What people do, by its name.
    pub activity: String,
    /// The question of the level; empty for any other step.
    pub question: String,
    /// A few words for lists.
    pub title: String,
    /// What people are asked.
    pub text: String,
    /// One line under it.
    pub hint: String,
    /// Answers one person may give.
    pub answers: String,
    /// People whom one phone may speak for; empty for one.
    pub together: String,
    /// Dots of a vote, or places of an order.
    pub number: String,
    /// How long it takes.
    pub minutes: String,
    /// Notes, one a line.
    pub notes: String,
}

impl Draft {
    /// The draft that this plan is made from; the usual ground rules stand in it in a language.
    pub fn of(plan: &OwnPlan, lang: Language) -> Draft {
        let rule = |at: usize| match &plan.rules {
            Some(rules) => rules.get(at).cloned().unwrap_or_default(),
            None => lang.say(USUAL_RULES[at]).into_owned(),
        };
        Draft {
            name: plan.name.clone(),
            title: plan.title.clone(),
            level: plan.level.clone(),
            reveal: reveal_name(plan.reveal).to_owned(),
            smallest_group: plan.smallest_group.to_string(),
            keep_days: plan.keep_days.to_string(),
            rules: std::array::from_fn(rule),
            opening: DraftPause::of(&plan.opening),
            steps: plan.steps.iter().map(DraftStep::of).collect(),
            closing: DraftPause::of(&plan.closing),
        }
    }

    /// Minutes in all, as far as numbers were typed.
    pub fn minutes(&self) -> u32 {
        let pauses = [&self.opening.minutes, &self.closing.minutes];
        let steps = self.steps.iter().map(|step| &step.minutes);
        let typed = pauses.into_iter().chain(steps);
        typed
            .filter_map(|minutes| minutes.trim().parse().ok())
            .fold(0, u32::saturating_add)
    }
}

impl DraftPause {
    fn of(pause: &Pause) -> DraftPause {
        DraftPause {
            minutes: pause.minutes.to_string(),
            notes: pause.notes.join("\n"),
        }
    }
}

impl DraftStep {
    fn of(step: &Step) -> DraftStep {
        let number = match step.activity {
            Activity::Vote { dots: number } | Activity::Rank { places: number } => {
                number.to_string()
            }
            _ => String::new(),
        };
        DraftStep {
            activity: name_of(step.activity).to_owned(),
            question: step.question.clone(),
            title: step.title.clone(),
            text: step.text.clone(),
            hint: step.hint.clone(),
            answers: step.answers.to_string(),
            together: step.together.to_string(),
            number,
            minutes: step.minutes.to_string(),
            notes: step.notes.join("\n"),
        }
    }

    /// Whether it is a question of the facilitator's own.
    pub fn is_own_question(&self) -> bool {
        self.activity == name_of(Activity::Answer) && self.question.is_empty()
    }
}

fn reveal_name(reveal: Reveal) -> &'static str {
    match reveal {
        Reveal::AfterClosing => "after-closing",
        Reveal::Waves => "waves",
        Reveal::OneByOne => "one-by-one",
    }
}
