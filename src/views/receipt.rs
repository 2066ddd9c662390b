//! The deletion receipt: what was deleted, when, and how much it was. Nothing of what it said.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::privacy::promises::receipt_kept;
use super::shared::day_and_time;
use crate::session::{Receipt, Why};
use crate::words::Language;

/// The page that stands at a deleted session's addresses.
pub fn receipt_page(prefs: &Preferences, receipt: &Receipt) -> Markup {
    let lang = prefs.language;
    let kept = [("kept", receipt_kept(lang).into())];
    page(
        prefs,
        &lang.say("receipt-title"),
        Surface::Plain,
        html! {
            (masthead(prefs.language, None))
            main #main {
                h1 { (lang.say("receipt-heading")) }
                p { (lang.say("receipt-everything")) }
                h2 { (lang.say("receipt-receipt")) }
                dl.receipt-list {
                    dt { (lang.say("receipt-session")) } dd { (receipt.session) }
                    dt { (lang.say("receipt-when")) } dd { (day_and_time(lang, receipt.deleted_at)) }
                    dt { (lang.say("receipt-why")) } dd { (lang.say(why(receipt.why))) }
                    dt { (lang.say("receipt-held")) } dd { (held(lang, receipt)) }
                }
                @if receipt.held.is_some() { p.small { (lang.say("receipt-not-counted")) } }
                p.small { (lang.with("receipt-all-that-is-left", kept)) }
                p { a.button href="/" { (lang.say("go-to-start")) } }
            }
        },
    )
}

/// The key of a reason.
fn why(why: Why) -> &'static str {
    match why {
        Why::Asked => "receipt-why.asked",
        Why::TimeOver => "receipt-why.time-over",
    }
}

fn held(lang: Language, receipt: &Receipt) -> String {
    let Some(counts) = receipt.held else {
        return lang.say("receipt-held.unreadable").into_owned();
    };
    let counted = |noun, count: Option<u32>| Some(lang.count(noun, count?));
    let questions = ("questions", lang.count("questions", counts.prompts).into());
    let answers = counted("answers", counts.answers);
    match (answers, counted("people", counts.people)) {
        (Some(answers), Some(people)) => {
            let blanks = [
                questions,
                ("answers", answers.into()),
                ("people", people.into()),
            ];
            lang.with("receipt-held.counts-and-people", blanks)
        }
        (None, Some(people)) => lang.with(
            "receipt-held.people",
            [questions, ("people", people.into())],
        ),
        (_, None) => lang.with("receipt-held.questions", [questions]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_written_as_people_do() {
        let at = |lang| day_and_time(lang, 1_795_491_780);
        assert_eq!(at(Language::English), "24 November 2026, 03:43 UTC");
        assert_eq!(at(Language::Welsh), "24 Tachwedd 2026, 03:43 UTC");
        assert!(day_and_time(Language::English, u64::MAX).contains("1970"));
    }
}
