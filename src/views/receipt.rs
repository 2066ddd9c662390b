//! The deletion receipt: what was deleted, when, and how much it was. Nothing of what it said.

use maud::{Markup, html};
use time::OffsetDateTime;
use time::macros::format_description;

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::words;
use crate::session::{Receipt, Why};

/// The page that stands at a deleted session's addresses.
pub fn receipt_page(prefs: &Preferences, receipt: &Receipt) -> Markup {
    page(
        prefs,
        "Deleted",
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { "This session has been deleted" }
                p { "Everything of that session has been deleted from this server: its questions, answers, themes and report, and the keys with which they were sealed. Nobody can bring it back." }
                h2 { "Deletion receipt" }
                dl.receipt-list {
                    dt { "Session" } dd { (receipt.session) }
                    dt { "Deleted" } dd { (day_and_time(receipt.deleted_at)) }
                    dt { "Why" } dd { (why(receipt.why)) }
                    dt { "What it had held" } dd { (held(receipt)) }
                }
                p.small { "This receipt is all that is left. It stays at this address for " (words::RECEIPT_KEPT) "; print it if you need it longer. Copies that people made of the report, and backups of this server together with its keys, are in the hands of those who made them." }
                p { a.button href="/" { "Go to the start" } }
            }
        },
    )
}

fn why(why: Why) -> &'static str {
    match why {
        Why::Asked => "The facilitator deleted it.",
        Why::TimeOver => "The time for which it was to be kept was over.",
    }
}

fn held(receipt: &Receipt) -> String {
    let Some(counts) = receipt.held else {
        return "It could not be read any more.".to_owned();
    };
    let questions = match counts.prompts {
        1 => "1 question".to_owned(),
        many => format!("{many} questions"),
    };
    let answers = words::answers(counts.answers);
    match counts.people {
        Some(people) => format!(
            "{questions}, {answers}, from up to {}.",
            words::people(people)
        ),
        None => format!("{questions}, {answers}."),
    }
}

/// A time in seconds since 1970, as people write it.
fn day_and_time(seconds: u64) -> String {
    let form =
        format_description!("[day padding:none] [month repr:long] [year], [hour]:[minute] UTC");
    let time = i64::try_from(seconds)
        .ok()
        .and_then(|seconds| OffsetDateTime::from_unix_timestamp(seconds).ok());
    time.and_then(|time| time.format(form).ok())
        .unwrap_or_else(|| format!("{seconds} seconds after 1970"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::limits;

    #[test]
    fn the_receipt_says_how_long_it_stays() {
        assert_eq!(
            words::RECEIPT_KEPT,
            format!("{} days", limits::RECEIPT_DAYS)
        );
    }

    #[test]
    fn times_are_written_as_people_do() {
        assert_eq!(day_and_time(1_795_491_780), "24 November 2026, 03:43 UTC");
    }
}
