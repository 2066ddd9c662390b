//! What a plan asks in a session: each step's words, from the level, from the facilitator, or from the activity itself.

use super::plan::{OwnPlan, Step};
use super::wording::{name_of, words_of};
use crate::content::{Level, Prompt};
use crate::session::{NotAsked, PlannedPrompt, Wording};
use crate::theming::Finding;
use crate::words::Language;

impl OwnPlan {
    /// The prompts of a workshop of several levels, in order: each question once a level, and each other step once.
    pub fn prompts_of_all(&self, levels: &[Level]) -> Vec<PlannedPrompt> {
        let of_level = |step: &Step, (at, level): (u8, &Level)| {
            let mut asked = level
                .prompts
                .iter()
                .filter(|known| known.id == step.question);
            let prompt = step.of_level(asked.next()?);
            Some(PlannedPrompt {
                level: Some(at),
                ..prompt
            })
        };
        let steps = self.steps.iter().enumerate();
        let prompts = steps.flat_map(|(at, step)| match step.question.is_empty() {
            true => vec![step.own(at)],
            false => {
                let levels = (0..).zip(levels);
                levels.filter_map(|level| of_level(step, level)).collect()
            }
        });
        prompts.collect()
    }

    /// The prompts of a session, in order. A question that the level does not have is passed over.
    pub fn prompts(&self, level: &Level) -> Vec<PlannedPrompt> {
        let steps = self.steps.iter().enumerate();
        steps
            .filter_map(|(at, step)| {
                if step.question.is_empty() {
                    return Some(step.own(at));
                }
                let asked = level
                    .prompts
                    .iter()
                    .find(|prompt| prompt.id == step.question);
                asked.map(|prompt| step.of_level(prompt))
            })
            .collect()
    }

    /// The prompts of the level that no step asks.
    pub fn left_out(&self, level: &Level) -> Vec<NotAsked> {
        let named = |prompt: &&Prompt| self.steps.iter().any(|step| step.question == prompt.id);
        let left_out = level.prompts.iter().filter(|prompt| !named(prompt));
        left_out
            .map(|prompt| NotAsked {
                title: prompt.title.clone(),
                welsh_title: prompt.welsh.as_ref().map(|welsh| welsh.title.clone()),
                findings: findings(prompt),
            })
            .collect()
    }
}

impl Step {
    fn of_level(&self, prompt: &Prompt) -> PlannedPrompt {
        PlannedPrompt {
            activity: self.activity,
            level: None,
            prompt: prompt.id.clone(),
            title: prompt.title.clone(),
            text: prompt.text.clone(),
            hint: prompt.hint.clone(),
            section: prompt.section.clone(),
            slots: prompt.slots,
            together: self.together,
            minutes: self.minutes,
            notes: self.notes.clone(),
            findings: findings(prompt),
            welsh: welsh(prompt),
        }
    }

    /// With the facilitator's words where there are any; an activity has its own in both languages, box by box.
    fn own(&self, at: usize) -> PlannedPrompt {
        let own = Wording {
            title: self.title.clone(),
            text: self.text.clone(),
            hint: self.hint.clone(),
        };
        let prompt = match name_of(self.activity) {
            "answer" => format!("own-{}", at + 1),
            activity => format!("{activity}-{}", at + 1),
        };
        let usual = words_of(Language::English, self.activity);
        let words = usual.map_or_else(|| own.clone(), |usual| filled(&own, usual));
        PlannedPrompt {
            activity: self.activity,
            level: None,
            prompt,
            title: words.title,
            text: words.text,
            hint: words.hint,
            section: String::new(),
            slots: self.answers,
            together: self.together,
            minutes: self.minutes,
            notes: self.notes.clone(),
            findings: Vec::new(),
            welsh: words_of(Language::Welsh, self.activity).map(|usual| filled(&own, usual)),
        }
    }
}

/// The facilitator's words, and the usual ones where he wrote none.
fn filled(own: &Wording, usual: Wording) -> Wording {
    let or = |own: &String, usual: String| if own.is_empty() { usual } else { own.clone() };
    Wording {
        title: or(&own.title, usual.title),
        text: or(&own.text, usual.text),
        hint: or(&own.hint, usual.hint),
    }
}

fn welsh(prompt: &Prompt) -> Option<Wording> {
    prompt.welsh.as_ref().map(|welsh| Wording {
        title: welsh.title.clone(),
        text: welsh.text.clone(),
        hint: welsh.hint.clone(),
    })
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
