//! The report's files, to take away: from the report itself, and from the console at any time.

use maud::{Markup, html};

use crate::session::SessionId;
use crate::words::Language;

/// The files, as their names end, and what each is called.
const FILES: [(&str, &str); 5] = [
    ("docx", "report-as-document"),
    ("xlsx", "report-as-workbook"),
    ("csv", "report-as-table"),
    ("md", "report-as-text"),
    ("json", "report-as-data"),
];

/// Links to every file of a session's report.
pub(super) fn files(lang: Language, session: SessionId) -> Markup {
    html! {
        p.links {
            @for (ending, key) in FILES {
                a href={ "/report/" (session) "/report." (ending) } download { (lang.say(key)) }
            }
        }
    }
}
