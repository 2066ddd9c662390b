//! One question from its opening to its themes, as many stories begin.

use super::answers::eight;
use super::people::{Facilitator, Phone, Screen};
use super::world::World;

/// Everybody gives one of the eight answers to the open question, each another one.
pub(crate) async fn all_answer(phones: &mut [Phone]) {
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
}

/// The first question is asked, answered by all and closed.
pub(crate) async fn asks_all(facilitator: &mut Facilitator, phones: &mut [Phone]) {
    facilitator.opens(0).await;
    all_answer(phones).await;
    facilitator.closes(0).await;
}

/// The same, with a text that is too long, and an answer that is taken back and given again.
pub(crate) async fn asks_all_with_mishaps(facilitator: &mut Facilitator, phones: &mut [Phone]) {
    facilitator.opens(0).await;
    all_answer(phones).await;
    phones[0].tries(&["x".repeat(600).as_str()]).await.is(422);
    phones[1].withdraws().await;
    phones[1].responds(&[eight()[1]]).await;
    facilitator.closes(0).await;
}

/// A room of eight with a big screen.
pub(crate) struct Room {
    pub(crate) facilitator: Facilitator,
    pub(crate) screen: Screen,
    pub(crate) phones: Vec<Phone>,
}

impl Room {
    /// Eight people have answered the first question, and its themes are shown.
    pub(crate) async fn shown(world: &World, choices: &[(&str, &str)]) -> Room {
        let mut facilitator = world.facilitator_who_chooses(choices).await;
        let screen = facilitator.screen().await;
        let mut phones = world.phones(&facilitator.code, 8).await;
        asks_all(&mut facilitator, &mut phones).await;
        facilitator.shows(0).await;
        Room {
            facilitator,
            screen,
            phones,
        }
    }
}
