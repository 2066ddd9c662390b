//! From what a facilitator chose to a session's setup.

use crate::content::{self, Library, Plan, PlanStep, Prompt};
use crate::session::identifying::mask;
use crate::session::identity::Secret;
use crate::session::{
    Activity, JoinCode, KeyQuestion, Keyholes, NotAsked, PlannedPrompt, Refusal, Reveal, SessionId,
    Setup, Wording, limits, tidy,
};
use crate::theming::Finding;
use crate::words::Message;

/// What a facilitator chooses. Everything but the level may be left as it is.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Choice {
    /// future, aspiring, emerging or advanced.
    pub level: String,
    /// The session plan's id.
    #[serde(default = "first_plan")]
    pub plan: String,
    /// A title of the facilitator's own.
    #[serde(default)]
    pub title: String,
    /// When themes may be shown.
    #[serde(default = "after_closing")]
    pub reveal: Reveal,
    /// The smallest group to show, in people.
    #[serde(default = "smallest_group")]
    pub smallest_group: u32,
    /// Days the session is kept after its end.
    #[serde(default = "keep_days")]
    pub keep_days: u32,
}

fn first_plan() -> String {
    "away-day".to_owned()
}

fn after_closing() -> Reveal {
    Reveal::AfterClosing
}

fn smallest_group() -> u32 {
    limits::SMALLEST_GROUP
}

fn keep_days() -> u32 {
    limits::KEEP_DAYS
}

/// A session that has just been opened.
pub struct Opened {
    /// Its id.
    pub id: SessionId,
    /// Its join code.
    pub code: JoinCode,
    /// The facilitator's secret, which exists only here and in the link.
    pub secret: Secret,
}

/// The setup that a choice makes.
///
/// # Errors
/// A refusal that says what to choose.
pub fn choose(
    library: &Library,
    choice: &Choice,
    id: SessionId,
    secret: &Secret,
) -> Result<Setup, Refusal> {
    let level = library.level(&choice.level).ok_or_else(|| {
        let known: Vec<&str> = library
            .levels()
            .iter()
            .map(|level| level.id.as_str())
            .collect();
        let says = Message::of("refused-no-such-level").with("level", choice.level.as_str());
        Refusal::BadSetup(says.with("known", known.join(", ")))
    })?;
    let plan = library.plan(&choice.plan).ok_or_else(|| {
        let known: Vec<&str> = library
            .plans()
            .iter()
            .map(|plan| plan.id.as_str())
            .collect();
        let says = Message::of("refused-no-such-plan").with("plan", choice.plan.as_str());
        Refusal::BadSetup(says.with("known", known.join(", ")))
    })?;
    let setup = Setup {
        id,
        title: mask(&tidy(&choice.title)).into_owned(),
        level: level.id.clone(),
        level_name: level.name.clone(),
        plan_name: plan.name.clone(),
        prompts: planned(plan, &level.prompts),
        key_questions: level.key_questions.iter().map(key_question).collect(),
        earlier: None,
        left_out: left_out(plan, &level.prompts),
        opening_notes: plan.opening.notes.clone(),
        closing_notes: plan.closing.notes.clone(),
        reveal: choice.reveal,
        smallest_group: choice.smallest_group,
        keep_days: choice.keep_days,
        keyholes: Keyholes {
            facilitator: secret.digest(),
            screen: secret.lesser("screen").digest(),
            report: secret.lesser("screen").lesser("report").digest(),
        },
    };
    setup.check()?;
    Ok(setup)
}

fn planned(plan: &Plan, prompts: &[Prompt]) -> Vec<PlannedPrompt> {
    let steps = plan.steps.iter();
    let planned = steps.filter_map(|step| {
        if !step.activity.is_written() {
            return Some(activity(step));
        }
        let prompt = prompts.iter().find(|prompt| prompt.id == step.prompt)?;
        Some(question(step, prompt))
    });
    planned.collect()
}

fn question(step: &PlanStep, prompt: &Prompt) -> PlannedPrompt {
    PlannedPrompt {
        activity: Activity::Answer,
        prompt: prompt.id.clone(),
        title: prompt.title.clone(),
        text: prompt.text.clone(),
        hint: prompt.hint.clone(),
        section: prompt.section.clone(),
        slots: prompt.slots,
        minutes: step.minutes,
        notes: step.notes.clone(),
        findings: findings(prompt),
        welsh: prompt.welsh.as_ref().map(wording),
    }
}

/// A step in which nobody writes. It stands for no section of the tool.
fn activity(step: &PlanStep) -> PlannedPrompt {
    PlannedPrompt {
        activity: step.activity,
        prompt: String::new(),
        title: step.title.clone(),
        text: step.text.clone(),
        hint: step.hint.clone(),
        section: String::new(),
        slots: 1,
        minutes: step.minutes,
        notes: step.notes.clone(),
        findings: Vec::new(),
        welsh: step.welsh.as_ref().map(wording),
    }
}

fn key_question(question: &content::KeyQuestion) -> KeyQuestion {
    KeyQuestion {
        text: question.text.clone(),
        reveals: question.reveals.clone(),
        section: question.section.clone(),
    }
}

/// The prompts of the level that the plan does not name.
fn left_out(plan: &Plan, prompts: &[Prompt]) -> Vec<NotAsked> {
    let named = |prompt: &&Prompt| plan.steps.iter().any(|step| step.prompt == prompt.id);
    let left_out = prompts.iter().filter(|prompt| !named(prompt));
    left_out
        .map(|prompt| NotAsked {
            title: prompt.title.clone(),
            welsh_title: prompt.welsh.as_ref().map(|welsh| welsh.title.clone()),
            findings: findings(prompt),
        })
        .collect()
}

fn wording(welsh: &content::Wording) -> Wording {
    Wording {
        title: welsh.title.clone(),
        text: welsh.text.clone(),
        hint: welsh.hint.clone(),
    }
}

fn findings(prompt: &Prompt) -> Vec<Finding> {
    let findings = prompt.findings.iter();
    findings
        .map(|finding| Finding {
            id: finding.id.clone(),
            text: finding.text.clone(),
            section: finding.section.clone(),
        })
        .collect()
}
