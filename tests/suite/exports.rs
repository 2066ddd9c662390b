//! The report's files, each opened by a reader of its own kind: what people wrote is in them as they wrote it, and none of
//! it does anything there.

mod hostile;
mod picture;
mod readers;
mod refused;
mod slides;
mod whole;

pub(crate) use readers::everything;

use super::browser::{Answer, Browser};

/// How the names of the files end.
pub(crate) const FILES: [&str; 5] = ["docx", "xlsx", "csv", "md", "json"];

/// Asks for one of the files.
pub(super) async fn asks_for(browser: &mut Browser, session: &str, ending: &str) -> Answer {
    browser
        .gets(&format!("/report/{session}/report.{ending}"))
        .await
}
