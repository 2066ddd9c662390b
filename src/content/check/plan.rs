//! Whether the plans of a pack can be run: prompts that every level has, and minutes that add up.

use super::super::limits::{
    LINE_CHARS, LIST, NAME_CHARS, PARAGRAPH_CHARS, PLAN_MINUTES, PLANS, PROMPT_IDS, QUESTION_CHARS,
    STEP_MINUTES, STEPS,
};
use super::super::plan::{Pause, Plan, PlanStep, Plans};
use super::level::check_welsh;
use super::{Part, WRITE_IT};

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
    if !step.activity.is_written() {
        check_activity(step, part);
    } else if !PROMPT_IDS.contains(&step.prompt.as_str()) {
        let known = PROMPT_IDS.join(", ");
        let says = format!(
            "sends out \"{}\", which no level has. Use one of: {known}.",
            step.prompt
        );
        part.fault("prompt", &says);
    }
    part.number("minutes", step.minutes, &STEP_MINUTES);
    part.list("notes", &step.notes, &LIST, PARAGRAPH_CHARS);
}

/// A step in which nobody writes has words of its own, and numbers that a phone can show.
fn check_activity(step: &PlanStep, part: &mut Part<'_>) {
    if !step.prompt.is_empty() {
        part.fault(
            "prompt",
            "is no question that people write to. Leave it out.",
        );
    }
    if !step.activity.is_within_limits() {
        part.fault(
            "activity",
            "has a number out of its limits: 0 to 5 dots, 2 to 5 places.",
        );
    }
    part.text("title", &step.title, NAME_CHARS, WRITE_IT);
    part.text("text", &step.text, QUESTION_CHARS, WRITE_IT);
    part.text("hint", &step.hint, LINE_CHARS, WRITE_IT);
    if let Some(welsh) = &step.welsh {
        let name = format!("the Welsh of {}", part.name);
        check_welsh(welsh, &mut part.part("welsh", name));
    }
}

/// A vote needs themes to vote on.
fn themes_come_first(plan: &Plan, part: &mut Part<'_>) {
    let written = plan
        .steps
        .iter()
        .position(|step| step.activity.is_written());
    let marked = plan
        .steps
        .iter()
        .position(|step| step.activity.needs_themes());
    if marked.is_some_and(|marked| written.is_none_or(|written| written > marked)) {
        part.fault(
            "steps",
            "has a vote or an order before any question. Put a question first.",
        );
    }
}
