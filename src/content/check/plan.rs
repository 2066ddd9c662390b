//! Whether the plans of a pack can be run: prompts that every level has, and minutes that add up.

use super::super::limits::{
    LIST, NAME_CHARS, PARAGRAPH_CHARS, PLAN_MINUTES, PLANS, PROMPT_IDS, STEP_MINUTES, STEPS,
};
use super::super::plan::{Pause, Plan, PlanStep, Plans};
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
    if !PROMPT_IDS.contains(&step.prompt.as_str()) {
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
