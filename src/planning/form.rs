//! The draft as a form carries it: a name and a text for each field, and nothing else.

use super::draft::{Draft, DraftPause, DraftStep};
use crate::session::limits;
use crate::words::Message;

impl Draft {
    /// The draft that a form's fields make.
    ///
    /// # Errors
    /// A sentence where a field is none of this form's, or there are more steps than a plan may have.
    pub fn from_fields(fields: &[(String, String)]) -> Result<Draft, Message> {
        let mut draft = Draft::default();
        for (name, value) in fields {
            *draft.field(name)? = value.clone();
        }
        Ok(draft)
    }

    fn field(&mut self, name: &str) -> Result<&mut String, Message> {
        let unknown = || Message::of("plan-field-unknown").quoting("field", name);
        if let Some((step, of_step)) = name
            .strip_prefix("step-")
            .and_then(|rest| rest.split_once('-'))
        {
            let at: usize = step.parse().map_err(|_| unknown())?;
            if at >= limits::PROMPTS {
                return Err(Message::of("plan-flaw-how-many").with("most", limits::PROMPTS));
            }
            if at >= self.steps.len() {
                self.steps.resize_with(at + 1, DraftStep::default);
            }
            return self.steps[at].field(of_step).ok_or_else(unknown);
        }
        let rule = name.strip_prefix("rule-").and_then(|at| at.parse().ok());
        if let Some(rule) = rule.and_then(|at: usize| self.rules.get_mut(at)) {
            return Ok(rule);
        }
        let field = match name {
            "name" => &mut self.name,
            "title" => &mut self.title,
            "level" => &mut self.level,
            "reveal" => &mut self.reveal,
            "smallest_group" => &mut self.smallest_group,
            "keep_days" => &mut self.keep_days,
            other => match other.split_once('-') {
                Some(("opening", field)) => self.opening.field(field).ok_or_else(unknown)?,
                Some(("closing", field)) => self.closing.field(field).ok_or_else(unknown)?,
                _ => return Err(unknown()),
            },
        };
        Ok(field)
    }
}

impl DraftPause {
    fn field(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "minutes" => Some(&mut self.minutes),
            "notes" => Some(&mut self.notes),
            _ => None,
        }
    }
}

impl DraftStep {
    fn field(&mut self, name: &str) -> Option<&mut String> {
        match name {
            "activity" => Some(&mut self.activity),
            "question" => Some(&mut self.question),
            "title" => Some(&mut self.title),
            "text" => Some(&mut self.text),
            "hint" => Some(&mut self.hint),
            "answers" => Some(&mut self.answers),
            "together" => Some(&mut self.together),
            "number" => Some(&mut self.number),
            "minutes" => Some(&mut self.minutes),
            "notes" => Some(&mut self.notes),
            _ => None,
        }
    }
}
