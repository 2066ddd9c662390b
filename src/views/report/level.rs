//! What the level's content adds to a report: questions to take to a leader, ways to grow, and where to read on.

use maud::{Markup, html};

use super::super::reading::english;
use crate::content::{About, Level, Resource};
use crate::words::Language;

/// The questions that the tool would have people ask their leaders.
pub(super) fn key_questions(lang: Language, level: &Level) -> Markup {
    html! {
        section {
            h2 { (lang.say("report-key-questions")) }
            ol lang=[english(lang)] { @for question in &level.key_questions { li { strong { (question.text) } " " (question.reveals) " " (from(&question.section)) } } }
        }
    }
}

/// What people at the level need to grow, and the programmes that help.
pub(super) fn development(lang: Language, level: &Level) -> Markup {
    let grow = &level.development;
    html! {
        section {
            h2 { (lang.say("report-development")) }
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
