//! Whether the plans of a pack can be run: prompts that every level has, and minutes that add up.

use super::super::limits::{
    LINE_CHARS, LIST, NAME_CHARS, PARAGRAPH_CHARS, PLAN_MINUTES, PLANS, PROMPT_IDS, QUESTION_CHARS,
    STEP_MINUTES, STEPS, TOGETHER,
};
use super::super::plan::{Pause, Plan, PlanStep, Plans};
use super::{Part, WRITE_IT};
use crate::session::Activity;

pub(super) fn check(pack: &Plans, part: &mut Part<'_>) {
    part.id(&pack.id);
    part.count("plans", pack.plans.len(), &PLANS);
    for (number, plan) in pack.plans.iter().enumerate() {
        check_plan(plan, &mut part.item("plans", number, "plan", &plan.id));
    }
}

fn check_plan(plan: &Plan, part: &mut Part<'_>) {
    part.id(&plan.id);
    part.text("name", &plan.name, NAME_CHARS, WRITE_IT);
    part.text("setting", &plan.setting, PARAGRAPH_CHARS, WRITE_IT);
    part.section(&plan.section);
    part.number("minutes", plan.minutes, &PLAN_MINUTES);
    minutes_add_up(plan, part);
    check_pause(&plan.opening, "opening", part);
    check_pause(&plan.closing, "closing", part);
    part.count("steps", plan.steps.len(), &STEPS);
    themes_come_first(plan, part);
    for (number, step) in plan.steps.iter().enumerate() {
        check_step(step, &mut part.item("steps", number, "step", ""));
    }
}

/// A facilitator trusts the total when booking a room.
fn minutes_add_up(plan: &Plan, part: &mut Part<'_>) {
    let steps = plan.steps.iter().map(|step| u64::from(step.minutes));
    let pauses = [plan.opening.minutes, plan.closing.minutes].map(u64::from);
    let sum: u64 = steps.chain(pauses).sum();
    if sum != u64::from(plan.minutes) {
        let says = format!(
            "says {} minutes, but its opening, steps and closing add up to {sum}. Make them agree.",
            plan.minutes
        );
        part.fault("minutes", &says);
    }
}

fn check_pause(pause: &Pause, field: &str, part: &mut Part<'_>) {
    let name = format!("the {field} of {}", part.name);
    let mut part = part.part(field, name);
    part.number("minutes", pause.minutes, &STEP_MINUTES);
    part.list("notes", &pause.notes, &LIST, PARAGRAPH_CHARS);
}

fn check_step(step: &PlanStep, part: &mut Part<'_>) {
    match step.activity {
        Some(activity) if !activity.is_written() => check_activity(activity, step, part),
        _ if step.prompt.is_empty() && !step.text.is_empty() => check_own(step, part),
        _ => check_prompt(step, part),
    }
    part.number("minutes", step.minutes, &STEP_MINUTES);
    part.list("notes", &step.notes, &LIST, PARAGRAPH_CHARS);
    check_together(step, part);
}

/// How many people one phone may speak for, where they write.
fn check_together(step: &PlanStep, part: &mut Part<'_>) {
    let Some(together) = step.together else {
        return;
    };
    part.number("together", together.into(), &TOGETHER);
    if !step.activity.unwrap_or_default().is_written() {
        let says = "has a number of people for one phone, but nobody writes in it. Take it out.";
        part.fault("together", says);
    }
}

fn check_prompt(step: &PlanStep, part: &mut Part<'_>) {
    if !PROMPT_IDS.contains(&step.prompt.as_str()) {
        let known = PROMPT_IDS.join(", ");
        let says = format!(
            "sends out \"{}\", which no level has. Use one of: {known}.",
            step.prompt
        );
        part.fault("prompt", &says);
    }
    if has_own_words(step) {
        let says = "has a prompt of the level and words of its own. Take one of them out.";
        part.fault("prompt", says);
    }
}

/// A question that no level has: it needs a title as well.
fn check_own(step: &PlanStep, part: &mut Part<'_>) {
    part.text("title", &step.title, NAME_CHARS, WRITE_IT);
    part.text("text", &step.text, QUESTION_CHARS, WRITE_IT);
    part.fits("hint", "hint", &step.hint, LINE_CHARS);
}

/// Something else than answers: it may have words of its own, and the activity has words where it has none.
fn check_activity(activity: Activity, step: &PlanStep, part: &mut Part<'_>) {
    if !step.prompt.is_empty() {
        let says = "has a prompt and an activity that asks none. Take one of them out.";
        part.fault("prompt", says);
    }
    if !activity.is_within_limits() {
        let says = "has a number that nobody may choose. A vote has dots = 0 to 5, an order has places = 2 to 5.";
        part.fault("activity", says);
    }
    for (field, text, most) in [
        ("title", &step.title, NAME_CHARS),
        ("text", &step.text, QUESTION_CHARS),
        ("hint", &step.hint, LINE_CHARS),
    ] {
        part.fits(field, field, text, most);
    }
}

fn has_own_words(step: &PlanStep) -> bool {
    let words = [&step.title, &step.text, &step.hint];
    words.into_iter().any(|text| !text.is_empty())
}

/// Nobody can vote on themes that no step has made.
fn themes_come_first(plan: &Plan, part: &mut Part<'_>) {
    let activities = plan
        .steps
        .iter()
        .map(|step| step.activity.unwrap_or_default());
    if let Some(at) = Activity::first_without_themes(activities) {
        let says = format!(
            "has step {} on the themes of a question, but no question before it. Put a question first.",
            at + 1
        );
        part.fault("steps", &says);
    }
}
