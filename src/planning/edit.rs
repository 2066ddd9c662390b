//! What a press of a button does to a draft, and where the reader goes on afterwards.

use super::draft::{Draft, DraftStep};
use super::wording::name_of;
use crate::session::{Activity, limits};
use crate::words::Message;

/// A step that is added as a question of the facilitator's own.
pub const OWN: &str = "own";

/// The activities that can be added beside questions, with the numbers that they begin with.
pub const ACTIVITIES: [Activity; 7] = [
    Activity::CheckIn,
    Activity::OneWord,
    Activity::Pulse,
    Activity::Vote { dots: 3 },
    Activity::Rank { places: 3 },
    Activity::Choose,
    Activity::Commit,
];

/// Minutes that a new step begins with.
const NEW_MINUTES: &str = "5";

/// A button of the plan page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Press {
    /// Change the draft.
    Edit(Edit),
    /// Add the minutes up again, and check everything.
    Check,
    /// Save it as a file.
    Save,
    /// Open a session with it.
    Open,
}

/// A change of a draft.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit {
    /// Add the chosen step at the end.
    Add,
    /// Move a step towards the beginning.
    Up(usize),
    /// Move a step towards the end.
    Down(usize),
    /// Put a second one of a step after it.
    Copy(usize),
    /// Take a step out.
    Remove(usize),
}

impl Press {
    /// The button of this value, such as `up-2`.
    pub fn read(value: &str) -> Option<Press> {
        Some(match value {
            "save" => Press::Save,
            "open" => Press::Open,
            "check" => Press::Check,
            "add" => Press::Edit(Edit::Add),
            other => {
                let (verb, at) = other.split_once('-')?;
                let at = at.parse().ok()?;
                Press::Edit(match verb {
                    "up" => Edit::Up(at),
                    "down" => Edit::Down(at),
                    "copy" => Edit::Copy(at),
                    "remove" => Edit::Remove(at),
                    _ => return None,
                })
            }
        })
    }
}

impl Draft {
    /// Changes the draft; `add` is the step to add. Gives the name of the field or button where the reader goes on.
    ///
    /// # Errors
    /// A sentence where there is no room for a further step; nothing has changed then.
    pub fn edit(&mut self, edit: Edit, add: &str) -> Result<String, Message> {
        let last = self.steps.len().saturating_sub(1);
        match edit {
            Edit::Up(at) if (1..=last).contains(&at) => {
                self.steps.swap(at - 1, at);
                let button = if at == 1 { "down" } else { "up" };
                Ok(format!("{button}-{}", at - 1))
            }
            Edit::Down(at) if at < last => {
                self.steps.swap(at, at + 1);
                let button = if at + 1 == last { "up" } else { "down" };
                Ok(format!("{button}-{}", at + 1))
            }
            Edit::Copy(at) if at < self.steps.len() => {
                self.has_room()?;
                self.steps.insert(at + 1, self.steps[at].clone());
                Ok(format!("step-{}-minutes", at + 1))
            }
            Edit::Remove(at) if at < self.steps.len() => {
                self.steps.remove(at);
                match self.steps.len() {
                    0 => Ok("add".to_owned()),
                    left => Ok(format!("remove-{}", at.min(left - 1))),
                }
            }
            Edit::Add => self.add(add),
            _ => Ok(String::new()),
        }
    }

    fn add(&mut self, what: &str) -> Result<String, Message> {
        self.has_room()?;
        let mut step = DraftStep {
            activity: name_of(Activity::Answer).to_owned(),
            answers: "1".to_owned(),
            together: "1".to_owned(),
            minutes: NEW_MINUTES.to_owned(),
            ..DraftStep::default()
        };
        let at = self.steps.len();
        let mut goes_on = format!("step-{at}-minutes");
        if let Some(activity) = ACTIVITIES.iter().find(|known| name_of(**known) == what) {
            step.activity = what.to_owned();
            if let Activity::Vote { dots: number } | Activity::Rank { places: number } = activity {
                step.number = number.to_string();
            }
        } else if what == OWN {
            goes_on = format!("step-{at}-title");
        } else {
            step.question = what.to_owned();
        }
        self.steps.push(step);
        Ok(goes_on)
    }

    fn has_room(&self) -> Result<(), Message> {
        if self.steps.len() < limits::PROMPTS {
            return Ok(());
        }
        Err(Message::of("plan-flaw-how-many").with("most", limits::PROMPTS))
    }
}
