//! What the level's content adds to a report: questions to take to a leader, ways to grow, and where to read on.

use maud::{Markup, html};

use super::super::reading::english;
use crate::content::{About, Level, Resource};
use crate::words::Language;

/// Questions and ways to grow of the level, or of each level of a workshop.
pub(super) fn of_all(lang: Language, levels: &[Level]) -> Markup {
    let of = |level: &Level| (levels.len() > 1).then(|| level.name.clone());
    html! {
        @for level in levels { (key_questions(lang, level, of(level))) }
        @for level in levels { (development(lang, level, of(level))) }
    }
}

/// A heading, with the level's name where there are several.
fn heading(lang: Language, key: &str, of: Option<String>) -> Markup {
    html! { h2 { (lang.say(key)) @if let Some(level) = of { ": " span lang=[english(lang)] { (level) } } } }
}

/// The questions that the tool would have people ask their leaders.
fn key_questions(lang: Language, level: &Level, of: Option<String>) -> Markup {
    html! {
        section {
            (heading(lang, "report-key-questions", of))
            ol lang=[english(lang)] { @for question in &level.key_questions { li { strong { (question.text) } " " (question.reveals) " " (from(&question.section)) } } }
        }
    }
}

/// What people at the level need to grow, and the programmes that help.
fn development(lang: Language, level: &Level, of: Option<String>) -> Markup {
    let grow = &level.development;
    html! {
        section {
            (heading(lang, "report-development", of))
            @if !grow.needs.is_empty() {
                h3 { (lang.say("report-needs")) }
                ul lang=[english(lang)] { @for need in &grow.needs { li { (need) } } }
            }
            @if !grow.programmes.is_empty() {
                h3 { (lang.say("report-programmes")) }
                ul lang=[english(lang)] { @for programme in &grow.programmes { li { strong { (programme.name) } ". " (programme.what) } } }
            }
            p lang=[english(lang)] { @if let Some(note) = &grow.note { (note) " " } (from(&grow.section)) }
        }
    }
}

/// Where to read on.
pub(super) fn resources(lang: Language, about: &About) -> Markup {
    html! {
        @if !about.resources.is_empty() {
            section {
                h2 { (lang.say("report-resources")) }
                ul lang=[english(lang)] { @for of in &about.resources { li { (resource(of)) } } }
            }
        }
    }
}

fn resource(of: &Resource) -> Markup {
    html! {
        @match &of.url {
            Some(url) => a href=(url) rel="noreferrer" { (of.title) },
            None => strong { (of.title) },
        }
        ", " (of.body) ". " (of.what)
    }
}

fn from(section: &str) -> Markup {
    html! { span.small { "(" (section) ")" } }
}
