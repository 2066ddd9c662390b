//! The report's files, each opened by a reader of its own kind: what people wrote is in them as they wrote it, and none of
//! it does anything there.

mod hostile;
mod picture;
mod readers;
mod refused;
mod slides;
mod whole;

pub(crate) use readers::everything;

use super::asking::asks_all;
use super::browser::{Answer, Browser};
use super::people::{Facilitator, Phone};
use super::world::World;

/// How the names of the files end.
pub(crate) const FILES: [&str; 5] = ["docx", "xlsx", "csv", "md", "json"];

/// Asks for one of the files.
pub(super) async fn asks_for(browser: &mut Browser, session: &str, ending: &str) -> Answer {
    browser
        .gets(&format!("/report/{session}/report.{ending}"))
        .await
}

/// A session in which eight people have answered one question, and it is closed.
async fn after_one_question(world: &World) -> (Facilitator, Vec<Phone>) {
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    asks_all(&mut facilitator, &mut phones).await;
    (facilitator, phones)
}
