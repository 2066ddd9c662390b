//! The report's files, to take away: from the report itself, and from the console at any time.

use maud::{Markup, html};

use super::question::Question;
use crate::session::{PromptFace, Report, SessionId};
use crate::words::Language;

/// The files, as their names end, and what each is called.
const FILES: [(&str, &str); 5] = [
    ("docx", "report-as-document"),
    ("xlsx", "report-as-workbook"),
    ("csv", "report-as-table"),
    ("md", "report-as-text"),
    ("json", "report-as-data"),
];

/// Links to every file of a session's report, and to its poster.
pub(super) fn files(lang: Language, session: SessionId) -> Markup {
    html! {
        @for (ending, key) in FILES {
            a href={ "/report/" (session) "/report." (ending) } download { (lang.say(key)) }
        }
        a href={ "/report/" (session) "/poster" } { (lang.say("poster")) }
    }
}

/// A link to the picture of each question that has themes.
pub(super) fn pictures(lang: Language, report: &Report) -> Markup {
    let prompts = report.prompts.iter();
    let shown: Vec<&PromptFace> = prompts
        .filter(|prompt| !prompt.themes.is_empty())
        .map(|prompt| &prompt.face)
        .collect();
    html! {
        @if !shown.is_empty() {
            p { (lang.say("report-pictures")) }
            p.links {
                @for face in shown {
                    @let asked = Question::of(lang, face);
                    a href={ "/report/" (report.session) "/themes-" (face.prompt + 1) ".svg" } lang=[asked.lang] download { (asked.title) }
                }
            }
        }
    }
}
