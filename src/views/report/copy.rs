//! The leader's copy: the report's page over a projection that has nobody's words, with what stands in their place.

use maud::{Markup, html};

use super::super::layout::{Surface, page};
use super::super::picture::theme_list_with;
use super::super::preferences::Preferences;
use super::super::reading::reading;
use super::super::report_words;
use super::super::shared::privacy_links;
use super::{Said, body};
use crate::content::{About, Level};
use crate::session::{CopyOfPrompt, LeadersCopy, ShownTheme};
use crate::words::Language;

/// The leader's copy as a page. No script; it prints. There is nothing to take away and nowhere to go on to.
pub fn leaders_copy_page(
    prefs: &Preferences,
    copy: &LeadersCopy,
    levels: &[Level],
    about: &About,
) -> Markup {
    let (lang, report) = (prefs.language, &copy.report);
    let title = report_words::title(lang, report);
    let here = format!("/leader/{}", report.session);
    page(
        prefs,
        &lang.with("leaders-copy-of", [("title", title.into())]),
        Surface::Report,
        html! {
            main #main {
                (body(lang, report, (levels, about), Said::InOtherWords(&copy.prompts)))
                footer.screen-only { (privacy_links(lang)) (reading(prefs, &here)) }
            }
        },
    )
}

/// What stands above everything in it.
pub(super) fn what_it_is(lang: Language) -> Markup {
    html! { p { strong { (lang.say("leaders-copy")) ". " } (lang.say("leaders-copy-is")) } }
}

/// Themes with what the facilitator says of them.
pub(super) fn themes(
    lang: Language,
    themes: &[ShownTheme],
    slots: u8,
    copy: &CopyOfPrompt,
) -> Markup {
    theme_list_with(lang, themes, slots, |theme| {
        html! {
            @if let Some(said) = copy.in_other_words.get(&theme.id) {
                p.said dir="auto" { (said) " " span.small { "(" (lang.say("facilitators-words")) ")" } }
            }
        }
    })
}

/// What was left out of a question, a sentence each.
pub(super) fn left_out(lang: Language, copy: &CopyOfPrompt) -> Markup {
    html! {
        @if copy.quotations > 0 { p.other { (lang.count("copy-quotations", copy.quotations)) } }
        @if copy.voices > 0 { p.other { (lang.count("copy-voices", copy.voices)) } }
    }
}
