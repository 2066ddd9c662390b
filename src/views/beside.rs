//! The room's themes beside what the national focus groups said: four words and their marks, and never an amount.

use maud::{Markup, html};

use super::question::title_not_asked;
use super::quotations::above;
use super::reading::english;
use crate::session::{BesideRow, NotAsked, PromptFace};
use crate::theming::Finding;
use crate::words::Language;

/// The view as a list, for phones and the report.
pub(super) fn list(lang: Language, rows: &[BesideRow]) -> Markup {
    html! {
        (lines(lang, rows))
        p.small { (lang.say("beside-meaning")) }
        p.small { (lang.say("beside-limit")) }
    }
}

/// The view on the big screen. Our script shows as many lines as fit, a page at a time.
pub(super) fn on_screen(
    lang: Language,
    prompt: &PromptFace,
    rows: &[BesideRow],
    page: i32,
    held: Option<&str>,
) -> Markup {
    html! {
        section #stage data-scene="themes" data-up="beside" {
            (above(lang, prompt))
            h1 { (lang.say("beside")) }
            div.board data-fit="pages" data-page=(page) { (lines(lang, rows)) }
            p.limit { (lang.say("beside-limit")) @if let Some(held) = held { " " (held) } }
        }
    }
}

/// Findings that the room was not asked about.
pub(super) fn not_asked(lang: Language, prompts: &[NotAsked]) -> Markup {
    html! {
        @if !prompts.is_empty() {
            section {
                h2 { "– " (lang.say("beside-not-asked")) }
                p { (lang.say("beside-not-asked-why")) }
                @for prompt in prompts {
                    @let (title, its_own) = title_not_asked(lang, prompt);
                    h3 lang=[its_own] { (title) }
                    ul { @for finding in &prompt.findings { li { (cited(lang, finding)) } } }
                }
            }
        }
    }
}

/// A finding and the section of the tool it stands for.
pub(super) fn cited(lang: Language, finding: &Finding) -> Markup {
    html! { span lang=[english(lang)] { (finding.text) " " span.small { "(" (finding.section) ")" } } }
}

fn lines(lang: Language, rows: &[BesideRow]) -> Markup {
    html! { ol.beside { @for row in rows { li { (line(lang, row)) } } } }
}

fn line(lang: Language, row: &BesideRow) -> Markup {
    match row {
        BesideRow::Both { finding, themes } => html! {
            (relation("●", &lang.say("beside-both")))
            div { (national(lang, finding)) p.ours { (lang.say("beside-here")) " " @for (at, theme) in themes.iter().enumerate() { @if at > 0 { "; " } strong dir="auto" { (theme) } } } }
        },
        BesideRow::HereOnly { theme } => html! {
            (relation("◐", &lang.say("beside-here-only")))
            div { p.ours { strong dir="auto" { (theme) } } }
        },
        BesideRow::NationalOnly { finding } => html! {
            (relation("○", &lang.say("beside-national-only")))
            div { (national(lang, finding)) }
        },
    }
}

/// A mark and a word, never one alone.
fn relation(mark: &str, word: &str) -> Markup {
    html! { p.relation { span aria-hidden="true" { (mark) } " " (word) } }
}

fn national(lang: Language, finding: &Finding) -> Markup {
    html! { div lang=[english(lang)] { p { (finding.text) } p.section { (finding.section) } } }
}
