//! The states of the page on which a plan is made.

use super::readers::{ENGLISH, LARGE, WELSH};
use super::state::{State, Surface};
use crate::content::Library;
use crate::planning::{ACTIVITIES, Draft, Edit, OWN, OwnPlan, name_of};
use crate::views::{self, PlanForm, Preferences};
use crate::words::Language;

/// Said of a file that is none (`planning/file.rs`).
const NO_PLAN: &str = "This file is no plan of Openfloor. Choose the file that you saved here.";

/// All states.
pub(super) fn states(library: &Library) -> Vec<State> {
    let begin = |prefs, problem| {
        views::plan_begin_page(prefs, library.levels(), library.plans(), problem, false)
    };
    let (ready, full, wrong) = (ready(library), full(library), wrong(library));
    let on = |prefs, draft, goes_on| page(library, prefs, draft, goes_on);
    let state = |name, shows, page| State::new(Surface::Plain, name, shows, page);
    vec![
        state("plan-begin", "Beginning a plan", begin(&ENGLISH, None)),
        state(
            "plan-begin-refused",
            "No plan in the file",
            begin(&ENGLISH, Some(NO_PLAN)),
        ),
        state("plan-begin-welsh", "In Welsh", begin(&WELSH, None)),
        state("plan", "A ready plan to change", on(&ENGLISH, &ready, "")),
        state(
            "plan-empty",
            "With no steps",
            on(&ENGLISH, &empty(library), "add"),
        ),
        state(
            "plan-full",
            "Every kind of step",
            on(&ENGLISH, &full, "up-2"),
        ),
        state("plan-welsh", "In Welsh", on(&WELSH, &full, "")),
        state("plan-large-text", "In large text", on(&LARGE, &full, "")),
        state(
            "plan-wrong",
            "Several things are wrong",
            on(&ENGLISH, &wrong, ""),
        ),
    ]
}

fn page(library: &Library, prefs: &Preferences, draft: &Draft, goes_on: &str) -> maud::Markup {
    let flaws = draft.plan(library).err().unwrap_or_default();
    views::plan_page(
        prefs,
        &PlanForm {
            levels: library.levels(),
            draft,
            flaws: &flaws,
            goes_on,
            add: OWN,
            insecure: false,
        },
    )
}

fn ready(library: &Library) -> Draft {
    let plan = library.plan("away-day").expect("the plan is built in");
    Draft::of(&OwnPlan::ready(plan, "future"), Language::English)
}

fn empty(library: &Library) -> Draft {
    Draft {
        steps: Vec::new(),
        ..ready(library)
    }
}

/// A plan with a question of somebody's own and every activity.
fn full(library: &Library) -> Draft {
    let mut draft = ready(library);
    let activities = ACTIVITIES.map(name_of);
    for what in [OWN].iter().chain(&activities) {
        draft.edit(Edit::Add, what).expect("there is room");
    }
    let own = &mut draft.steps[4];
    own.title = "Handover".to_owned();
    own.text = "What would make our handovers kinder?".to_owned();
    own.hint = "Think of nights as well.".to_owned();
    draft.title = "Ward 7 away day".to_owned();
    draft
}

/// The same with what people type by mistake.
fn wrong(library: &Library) -> Draft {
    let mut draft = full(library);
    draft.name = String::new();
    draft.smallest_group = "two".to_owned();
    draft.rules[1] = "Please listen to each other ".repeat(4);
    draft.steps[0].minutes = "a quarter".to_owned();
    draft.steps[4].text = String::new();
    draft.steps[7].number = "9".to_owned();
    draft
}
