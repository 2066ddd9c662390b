//! The room's themes beside what the national focus groups said: four words and their marks, and never an amount.

use maud::{Markup, html};

use super::words;
use crate::session::{BesideRow, NotAsked, PromptFace};
use crate::theming::Finding;

/// The view as a list, for phones and the report.
pub(super) fn list(rows: &[BesideRow]) -> Markup {
    html! {
        (lines(rows))
        p.small { (words::BESIDE_MEANING) }
        p.small { (words::BESIDE_LIMIT) }
    }
}

/// The view on the big screen. Our script shows as many lines as fit, a page at a time.
pub(super) fn on_screen(prompt: &PromptFace, rows: &[BesideRow], page: i32) -> Markup {
    html! {
        section #stage data-scene="themes" data-up="beside" {
            p.step { (words::question_of(prompt.prompt, prompt.of)) ": " (prompt.text) }
            h1 { (words::BESIDE) }
            div.board data-fit data-page=(page) { (lines(rows)) }
            p.limit { (words::BESIDE_LIMIT) }
        }
    }
}

/// Findings that the room was not asked about.
pub(super) fn not_asked(prompts: &[NotAsked]) -> Markup {
    html! {
        @if !prompts.is_empty() {
            section {
                h2 { "– " (words::NOT_ASKED_HERE) }
                p { "The national focus groups also spoke about this. Here it was left out of the plan, not opened, or answered by too few people to show." }
                @for prompt in prompts {
                    h3 { (prompt.title) }
                    ul { @for finding in &prompt.findings { li { (finding.text) " " span.small { "(" (finding.section) ")" } } } }
                }
            }
        }
    }
}

fn lines(rows: &[BesideRow]) -> Markup {
    html! { ol.beside { @for row in rows { li { (line(row)) } } } }
}

fn line(row: &BesideRow) -> Markup {
    match row {
        BesideRow::Both { finding, themes } => html! {
            (relation("●", words::BOTH))
            div { (national(finding)) p.ours { "Here: " @for (at, theme) in themes.iter().enumerate() { @if at > 0 { "; " } strong dir="auto" { (theme) } } } }
        },
        BesideRow::HereOnly { theme } => html! {
            (relation("◐", words::HERE_ONLY))
            div { p.ours { strong dir="auto" { (theme) } } }
        },
        BesideRow::NationalOnly { finding } => html! {
            (relation("○", words::NATIONAL_ONLY))
            div { (national(finding)) }
        },
    }
}

/// A mark and a word, never one alone.
fn relation(mark: &str, word: &str) -> Markup {
    html! { p.relation { span aria-hidden="true" { (mark) } " " (word) } }
}

fn national(finding: &Finding) -> Markup {
    html! { p { (finding.text) } p.section { (finding.section) } }
}
