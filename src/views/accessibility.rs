//! The statement about accessibility: the standard, what machines check, what people still have to check, and what is known
//! not to be perfect. It says no more than the tests show.

use maud::{Markup, html};

use super::preferences::Preferences;
use super::privacy::on_page;
use super::privacy::paper::{Part, blank, heading, list, paragraph};
use crate::words::Language;

/// The page about accessibility.
pub fn accessibility_page(prefs: &Preferences) -> Markup {
    let lang = prefs.language;
    let mut parts = vec![paragraph(lang, "accessibility-whose")];
    parts.extend(checked(lang));
    parts.extend(not_checked(lang));
    parts.extend(ways_and_help(lang));
    super::privacy::papers_page(
        prefs,
        &lang.say("accessibility"),
        "/accessibility",
        html! {
            p.lead { (lang.say("accessibility-lead")) }
            (on_page::parts(&parts))
        },
    )
}

fn checked(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "accessibility-standard"),
        paragraph(lang, "accessibility-wcag"),
        paragraph(lang, "accessibility-wcag-aim"),
        heading(lang, "accessibility-machine"),
        paragraph(lang, "accessibility-machine-how"),
        list(
            lang,
            [
                "accessibility-machine-rules",
                "accessibility-machine-widths",
                "accessibility-machine-overflow",
                "accessibility-machine-targets",
                "accessibility-machine-keyboard",
                "accessibility-machine-no-script",
            ],
        ),
        heading(lang, "accessibility-settings"),
        list(
            lang,
            [
                "accessibility-settings-colours",
                "accessibility-settings-forced",
                "accessibility-settings-motion",
            ],
        ),
    ]
}

fn not_checked(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "accessibility-by-hand"),
        paragraph(lang, "accessibility-by-hand-why"),
        list(
            lang,
            [
                "accessibility-by-hand-nvda",
                "accessibility-by-hand-voiceover",
                "accessibility-by-hand-talkback",
                "accessibility-by-hand-voice",
                "accessibility-by-hand-zoom",
                "accessibility-by-hand-contrast",
                "accessibility-by-hand-projector",
                "accessibility-by-hand-old-phones",
                "accessibility-by-hand-welsh",
            ],
        ),
        heading(lang, "accessibility-not-perfect"),
        list(
            lang,
            [
                "accessibility-big-screen",
                "accessibility-bars",
                "accessibility-languages",
                "accessibility-questions",
                "accessibility-timer",
                "accessibility-reload",
            ],
        ),
    ]
}

fn ways_and_help(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "accessibility-otherwise"),
        list(
            lang,
            [
                "accessibility-otherwise-ask",
                "accessibility-otherwise-device",
                "accessibility-otherwise-paper",
            ],
        ),
        heading(lang, "accessibility-problems"),
        paragraph(lang, "accessibility-problems-tell"),
        blank(lang, "accessibility-problems-fill"),
    ]
}
