//! Answers that overtake each other: an older sending of a phone never takes the place of a newer one.
//!
//! What is guaranteed: whatever is lost, doubled or overtaken on the way, and also across a restart, of what a phone sent to a
//! prompt the newest that came stands, once, and nothing older replaces it. A second page of the same phone that knows of less
//! is told so and loses no word. Without script a browser does not count, and what comes last stands; it sends nothing by itself.
//!
//! A phone numbers what it sends to a prompt: 1, 2, 3; a sending that is repeated keeps its number. What came is kept by the
//! phone's pseudonym for this prompt, beside its answers, and goes with them. It says no more than they do: a first answer
//! leaves nothing of its own, and what follows is known to come from the same phone anyhow.

use super::decide::Decision;
use super::prompt::PromptState;
use super::{Command, Event, Refusal, Session};
use crate::theming::Person;

impl Command {
    /// To which prompt a phone sends this, and under which pseudonym; none where no phone sends it.
    fn sender(&self) -> Option<(usize, Person)> {
        match self {
            Command::Respond { prompt, person, .. }
            | Command::Withdraw { prompt, person, .. }
            | Command::Mark { prompt, person, .. }
            | Command::SayWord { prompt, person, .. }
            | Command::Pass { prompt, person } => Some((*prompt, *person)),
            _ => None,
        }
    }
}

impl Session {
    /// A command with its number. One that is not newer than what came before changes nothing: where it asks for what stands
    /// already, it was repeated and is told so; else something newer has overtaken it.
    pub(super) fn numbered(&self, edition: u32, command: Command) -> Decision {
        let (prompt, person) = command.sender().ok_or(Refusal::NotYours)?;
        let mut events = self.decide_for_phone(command)?;
        let last = self.prompt(prompt)?.edition_of(person);
        match (edition > last, events.is_empty()) {
            (false, true) => {}
            (false, false) => return Err(Refusal::Overtaken),
            // The first answer of a phone speaks for itself.
            (true, false) if edition == 1 => {}
            (true, _) => events.push(Event::Sent {
                prompt,
                person,
                edition,
            }),
        }
        Ok(events)
    }
}

impl PromptState {
    /// The number of the newest sending that came from a phone; 0 where nothing did.
    pub(super) fn edition_of(&self, person: Person) -> u32 {
        let first = self.is_done(person) || self.answers.has_passed(person);
        let later = self.editions.get(&person).copied();
        later.unwrap_or_default().max(first.into())
    }
}
