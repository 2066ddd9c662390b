//! A theme opened to its quotations, and a single voice: on phones in the list, on the big screen in the largest text.

use maud::{Markup, html};

use super::marks::{Scale, amount, c_mark, c_word};
use super::picture::{counted, heading, picture_with};
use super::question::Question;
use super::shared::question_of;
use super::{beside, columns};
use crate::session::{Picture, PromptFace, Scene, ShownTheme, Up};
use crate::theming::Text;
use crate::words::Language;

/// What is up beside the themes; our script reads it out once.
pub(super) fn up_beside(scene: &Scene) -> Option<&'static str> {
    match scene {
        Scene::Themes { up, .. } => match up {
            Up::Voice { .. } => Some("voice"),
            Up::Beside { .. } => Some("beside"),
            Up::Cs => Some("cs"),
            Up::Themes { .. } | Up::Theme { .. } => None,
        },
        _ => None,
    }
}

/// What is up on the big screen and more than the themes comes first; the themes stay, each with its quotations.
pub(super) fn on_phone(lang: Language, prompt: &PromptFace, shown: &Picture, up: &Up) -> Markup {
    let themes = || html! { h2 { (lang.say("themes")) } };
    html! {
        @match (up, shown) {
            (Up::Voice { text }, _) => { (voice_card(lang, text)) (themes()) },
            (Up::Beside { rows, .. }, _) => { h2 { (lang.say("beside")) } (beside::list(lang, rows)) (themes()) },
            (Up::Cs, Picture::Themes { themes: known, .. }) => { (columns::list(lang, known, prompt.ratio())) (themes()) },
            _ => {},
        }
        (picture_with(lang, shown, |themes| list(lang, themes, prompt.ratio())))
    }
}

/// The ranked list on phones: each theme opens to its quotations.
fn list(lang: Language, themes: &[ShownTheme], slots: u8) -> Markup {
    let scale = Scale::of_themes(themes);
    html! {
        ol.themes {
            @for theme in themes {
                li data-theme=(theme.id.0) data-c=[theme.c.map(c_word)] {
                    @if theme.quotes.is_empty() { div.theme { (heading(lang, theme, slots)) } (amount(theme.c, theme.answers, scale)) }
                    @else {
                        details id={ "quotes-" (theme.id.0) } {
                            summary { span.theme { (heading(lang, theme, slots)) } (amount(theme.c, theme.answers, scale)) }
                            @for quote in &theme.quotes { blockquote dir="auto" { (quote.as_str()) } }
                        }
                    }
                }
            }
        }
    }
}

/// The question, small, above what is up of its answers.
pub(super) fn above(lang: Language, prompt: &PromptFace) -> Markup {
    let asked = Question::of(lang, prompt);
    html! {
        p.step { (question_of(lang, prompt.number, prompt.of)) span lang=[asked.lang] { ": " (asked.text) } }
    }
}

/// One theme on the big screen. Our script makes the quotations as large as they fit.
pub(super) fn one_theme(
    lang: Language,
    prompt: &PromptFace,
    theme: &ShownTheme,
    held: Option<&str>,
) -> Markup {
    html! {
        section #stage data-scene="themes" data-up="theme" data-c=[theme.c.map(c_word)] {
            (above(lang, prompt))
            h1 dir="auto" { (theme.label) }
            p.hint { @if let Some(c) = theme.c { (c_mark(lang, c)) " · " } (counted(lang, theme, prompt.ratio())) }
            div.board data-fit="quotes" { @for quote in &theme.quotes { blockquote dir="auto" { (quote.as_str()) } } }
            @if let Some(held) = held { p.limit { (held) } }
        }
    }
}

/// A single voice on the big screen.
pub(super) fn one_voice(lang: Language, prompt: &PromptFace, text: &Text) -> Markup {
    html! {
        section #stage data-scene="themes" data-up="voice" {
            (above(lang, prompt))
            h1 { (lang.say("one-voice")) }
            div.board data-fit="quotes" { blockquote dir="auto" { (text.as_str()) } }
            p.limit { (lang.say("one-voice-note")) }
        }
    }
}

/// A single voice on a phone and in the report.
pub(super) fn voice_card(lang: Language, text: &Text) -> Markup {
    html! {
        section.voice {
            h2 { (lang.say("one-voice")) }
            blockquote dir="auto" { (text.as_str()) }
            p.small { (lang.say("one-voice-note")) }
        }
    }
}
