//! From what a facilitator chose to a session's setup.

use crate::content::{self, Level, Library, Plan};
use crate::planning::{self, ALL_LEVELS, Flaw, OwnPlan, no_such_level};
use crate::session::identifying::mask;
use crate::session::identity::Secret;
use crate::session::{
    Activity, Earlier, JoinCode, KeyQuestion, Keyholes, LevelOf, NotAsked, PlannedPrompt, Refusal,
    Reveal, SessionId, Setup, limits, tidy,
};
use crate::words::{Language, Message};

/// Minutes for asking whether what was agreed has happened.
const FOLLOW_UP_MINUTES: u32 = 5;

/// What a facilitator chooses: a level, where everything else may be left as it is, or a whole plan of his own.
#[derive(Debug, Clone, serde::Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Choice {
    /// future, aspiring, emerging or advanced, or `all` for a workshop in which everybody chooses.
    pub level: String,
    /// The session plan's id.
    pub plan: String,
    /// A title of the facilitator's own.
    pub title: String,
    /// When themes may be shown.
    pub reveal: Reveal,
    /// The smallest group to show, in people.
    pub smallest_group: u32,
    /// Days the session is kept after its end.
    pub keep_days: u32,
    /// A whole plan, which has everything else in it.
    pub own_plan: Option<Box<OwnPlan>>,
    /// The data of an earlier session's report, which this one follows.
    pub follows: Option<serde_json::Value>,
}

impl Default for Choice {
    fn default() -> Choice {
        Choice {
            level: String::new(),
            plan: "away-day".to_owned(),
            title: String::new(),
            reveal: Reveal::AfterClosing,
            smallest_group: limits::SMALLEST_GROUP,
            keep_days: limits::KEEP_DAYS,
            own_plan: None,
            follows: None,
        }
    }
}

impl Choice {
    /// What opening a plan of one's own chooses.
    pub fn own(plan: OwnPlan) -> Choice {
        Choice {
            own_plan: Some(Box::new(plan)),
            ..Choice::default()
        }
    }

    /// What opening a session that follows an earlier one chooses; `report` is the data of its report.
    pub fn following(level: &str, plan: &str, report: serde_json::Value) -> Choice {
        Choice {
            level: level.to_owned(),
            plan: plan.to_owned(),
            follows: Some(report),
            ..Choice::default()
        }
    }

    /// The ready plan for a level, as a plan of one's own begins.
    ///
    /// # Errors
    /// A refusal where there is no such level or plan.
    pub fn ready(library: &Library, level: &str, plan: &str) -> Result<OwnPlan, Refusal> {
        let level = known_level(library, level)?;
        Ok(OwnPlan::ready(plan_of(library, plan)?, level))
    }

    /// Days the session is kept after its end, whichever way they were chosen.
    pub fn days_kept(&self) -> u32 {
        let own = self.own_plan.as_ref().map(|plan| plan.keep_days);
        own.unwrap_or(self.keep_days)
    }

    /// Whether nothing else was chosen, which a plan would silently overrule.
    fn is_only_a_plan(&self) -> bool {
        let usual = Choice::default();
        self.level == usual.level
            && self.title == usual.title
            && self.plan == usual.plan
            && self.reveal == usual.reveal
            && self.smallest_group == usual.smallest_group
            && self.keep_days == usual.keep_days
    }
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
    let plan = match &choice.own_plan {
        Some(own) if choice.is_only_a_plan() => {
            let first = |flaws| Refusal::BadSetup(Flaw::first(flaws));
            own.checked(library).map_err(first)?
        }
        Some(_) => return Err(Refusal::BadSetup(Message::of("refused-plan-and-choices"))),
        None => chosen(library, choice)?,
    };
    let asked = Asked::of(library, &plan)?;
    let earlier = choice
        .follows
        .as_ref()
        .map(Earlier::of_report)
        .transpose()?;
    let mut prompts = asked.prompts;
    if earlier
        .as_ref()
        .is_some_and(|earlier| !earlier.commitments.is_empty())
    {
        prompts.insert(0, follow_up());
    }
    let setup = Setup {
        id,
        title: plan.title.clone(),
        level: asked.level,
        level_name: asked.level_name,
        levels: asked.levels,
        plan_name: plan.name.clone(),
        prompts,
        key_questions: asked.key_questions,
        earlier,
        left_out: asked.left_out,
        rules: plan.rules.clone(),
        opening_notes: plan.opening.notes,
        closing_notes: plan.closing.notes,
        reveal: plan.reveal,
        smallest_group: plan.smallest_group,
        keep_days: plan.keep_days,
        keyholes: Keyholes {
            facilitator: secret.digest(),
            screen: secret.lesser("screen").digest(),
            report: secret.lesser("screen").lesser("report").digest(),
            leader: Some(secret.lesser("leader").digest()),
        },
    };
    setup.check()?;
    Ok(setup)
}

/// Who is asked, and what.
struct Asked {
    level: String,
    level_name: String,
    levels: Vec<LevelOf>,
    prompts: Vec<PlannedPrompt>,
    key_questions: Vec<KeyQuestion>,
    left_out: Vec<NotAsked>,
}

impl Asked {
    fn of(library: &Library, plan: &OwnPlan) -> Result<Asked, Refusal> {
        if plan.level == ALL_LEVELS {
            return Ok(Asked::of_all(library, plan));
        }
        let level = level_of(library, &plan.level)?;
        Ok(Asked {
            level: level.id.clone(),
            level_name: level.name.clone(),
            levels: Vec::new(),
            prompts: plan.prompts(level),
            key_questions: level.key_questions.iter().map(key_question).collect(),
            left_out: plan.left_out(level),
        })
    }

    /// A workshop in which everybody chooses a level.
    fn of_all(library: &Library, plan: &OwnPlan) -> Asked {
        let level = |level: &Level| LevelOf {
            id: level.id.clone(),
            name: level.name.clone(),
            bands: level.bands.clone(),
        };
        Asked {
            level: ALL_LEVELS.to_owned(),
            level_name: Language::English.say("all-levels").into_owned(),
            levels: library.levels().iter().map(level).collect(),
            prompts: plan.prompts_of_all(library.levels()),
            key_questions: Vec::new(),
            left_out: Vec::new(),
        }
    }
}

/// A ready plan with what else was chosen.
fn chosen(library: &Library, choice: &Choice) -> Result<OwnPlan, Refusal> {
    let level = known_level(library, &choice.level)?;
    let plan = plan_of(library, &choice.plan)?;
    Ok(OwnPlan {
        title: mask(&tidy(&choice.title)).into_owned(),
        reveal: choice.reveal,
        smallest_group: choice.smallest_group,
        keep_days: choice.keep_days,
        ..OwnPlan::ready(plan, level)
    })
}

/// The step with which a session begins that follows another one: it stands for nothing of the plan.
fn follow_up() -> PlannedPrompt {
    let words = |lang| planning::words_of(lang, Activity::FollowUp);
    let english = words(Language::English).unwrap_or_default();
    PlannedPrompt {
        activity: Activity::FollowUp,
        level: None,
        prompt: planning::name_of(Activity::FollowUp).to_owned(),
        title: english.title,
        text: english.text,
        hint: english.hint,
        section: String::new(),
        slots: 1,
        together: 1,
        minutes: FOLLOW_UP_MINUTES,
        notes: Vec::new(),
        findings: Vec::new(),
        welsh: words(Language::Welsh),
    }
}

fn key_question(question: &content::KeyQuestion) -> KeyQuestion {
    KeyQuestion {
        text: question.text.clone(),
        reveals: question.reveals.clone(),
        section: question.section.clone(),
    }
}

/// The id of a level, or of all of them.
fn known_level<'l>(library: &'l Library, id: &str) -> Result<&'l str, Refusal> {
    match id {
        ALL_LEVELS => Ok(ALL_LEVELS),
        id => level_of(library, id).map(|level| level.id.as_str()),
    }
}

fn level_of<'l>(library: &'l Library, id: &str) -> Result<&'l Level, Refusal> {
    library
        .level(id)
        .ok_or_else(|| Refusal::BadSetup(no_such_level(library, id)))
}

fn plan_of<'l>(library: &'l Library, id: &str) -> Result<&'l Plan, Refusal> {
    library.plan(id).ok_or_else(|| {
        let known: Vec<&str> = library
            .plans()
            .iter()
            .map(|plan| plan.id.as_str())
            .collect();
        let says = Message::of("refused-no-such-plan").quoting("plan", id);
        Refusal::BadSetup(says.with("known", known.join(", ")))
    })
}
