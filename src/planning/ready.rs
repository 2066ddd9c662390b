//! From a ready plan of the content to one of the facilitator's own.

use super::plan::{Kind, OwnPlan, Pause, Schema, Step};
use crate::content::{self, Plan};
use crate::session::{Reveal, limits};

impl OwnPlan {
    /// The ready plan for a level, with everything else as the start page has it.
    pub fn ready(plan: &Plan, level: &str) -> OwnPlan {
        OwnPlan {
            schema: Schema,
            kind: Kind::Plan,
            name: plan.name.clone(),
            title: String::new(),
            level: level.to_owned(),
            reveal: Reveal::AfterClosing,
            smallest_group: limits::SMALLEST_GROUP,
            keep_days: limits::KEEP_DAYS,
            rules: None,
            opening: pause(&plan.opening),
            steps: plan.steps.iter().map(step).collect(),
            closing: pause(&plan.closing),
        }
    }
}

fn pause(ready: &content::Pause) -> Pause {
    Pause {
        minutes: ready.minutes,
        notes: ready.notes.clone(),
    }
}

fn step(ready: &content::PlanStep) -> Step {
    Step {
        activity: ready.activity.unwrap_or_default(),
        question: ready.prompt.clone(),
        title: ready.title.clone(),
        text: ready.text.clone(),
        hint: ready.hint.clone(),
        answers: 1,
        together: ready.together.unwrap_or(1),
        minutes: ready.minutes,
        notes: ready.notes.clone(),
    }
}
