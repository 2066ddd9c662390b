//! The report's files, to take away: from the report itself, and from the console at any time.

use maud::{Markup, html};

use super::question::Question;
use crate::session::{Outcome, PromptFace, Report, SessionId};
use crate::words::Language;

/// The files, as their names end, and what each is called.
const FILES: [(&str, &str); 5] = [
    ("docx", "report-as-document"),
    ("xlsx", "report-as-workbook"),
    ("csv", "report-as-table"),
    ("md", "report-as-text"),
    ("json", "report-as-data"),
];

/// The kinds of a picture, as their files' names end and as they are called everywhere.
const PICTURES: [(&str, &str); 2] = [("png", "PNG"), ("svg", "SVG")];

/// Links to every file of a session's report, and to its poster.
pub(super) fn files(lang: Language, session: SessionId) -> Markup {
    html! {
        @for (ending, key) in FILES {
            a href={ "/report/" (session) "/report." (ending) } download { (lang.say(key)) }
        }
        a href={ "/report/" (session) "/poster" } { (lang.say("poster")) }
    }
}

/// Links to the picture of each question that has one, for slide programs of any kind.
pub(super) fn pictures(lang: Language, report: &Report) -> Markup {
    let asked = report.prompts.iter();
    let themes = asked.filter(|prompt| !prompt.themes.is_empty());
    let themes = themes.map(|prompt| (&prompt.face, "themes"));
    let ballots = report.ballots.iter();
    let marked = ballots.filter(|ballot| matches!(ballot.outcome, Outcome::Counted { .. }));
    let marked = marked.map(|ballot| (&ballot.face, "marked"));
    let mut shown: Vec<(&PromptFace, &str)> = themes.chain(marked).collect();
    shown.sort_by_key(|(face, _)| face.prompt);
    html! {
        @if !shown.is_empty() {
            h3 { (lang.say("report-pictures")) }
            ul.pictures { @for (face, of) in shown { li { (picture(lang, report.session, face, of)) } } }
        }
    }
}

fn picture(lang: Language, session: SessionId, face: &PromptFace, of: &str) -> Markup {
    let asked = Question::of(lang, face);
    html! {
        span lang=[asked.lang] { (asked.title) }
        @for (ending, name) in PICTURES {
            a href={ "/report/" (session) "/" (of) "-" (face.prompt + 1) "." (ending) } download { (name) span.unseen lang=[asked.lang] { ": " (asked.title) } }
        }
    }
}
