//! A theme opened to its quotations, and a single voice: on phones in the list, on the big screen in the largest text.

use maud::{Markup, html};

use super::shared::{bar, c_mark, c_word, most_answers, picture_with};
use super::{beside, words};
use crate::session::{Picture, PromptFace, Scene, ShownTheme, Up};
use crate::theming::Text;

/// What is up beside the themes; our script reads it out once.
pub(super) fn up_beside(scene: &Scene) -> Option<&'static str> {
    match scene {
        Scene::Themes { up, .. } => match up {
            Up::Voice { .. } => Some("voice"),
            Up::Beside { .. } => Some("beside"),
            Up::Themes | Up::Theme { .. } => None,
        },
        _ => None,
    }
}

/// What is up on the big screen and more than the themes comes first; the themes stay, each with its quotations.
pub(super) fn on_phone(shown: &Picture, up: &Up) -> Markup {
    html! {
        @match up {
            Up::Voice { text } => { (voice_card(text)) h2 { (words::THEMES) } },
            Up::Beside { rows, .. } => { h2 { (words::BESIDE) } (beside::list(rows)) h2 { (words::THEMES) } },
            Up::Themes | Up::Theme { .. } => {},
        }
        (picture_with(shown, list))
    }
}

/// The ranked list on phones: each theme opens to its quotations.
fn list(themes: &[ShownTheme]) -> Markup {
    let most = most_answers(themes);
    html! {
        ol.themes {
            @for theme in themes {
                li data-theme=(theme.id.0) data-c=[theme.c.map(c_word)] {
                    @if theme.quotes.is_empty() { div.theme { (heading(theme)) } (bar(theme, most)) }
                    @else {
                        details id={ "quotes-" (theme.id.0) } {
                            summary { span.theme { (heading(theme)) } (bar(theme, most)) }
                            @for quote in &theme.quotes { blockquote dir="auto" { (quote.as_str()) } }
                        }
                    }
                }
            }
        }
    }
}

fn heading(theme: &ShownTheme) -> Markup {
    html! {
        span.label dir="auto" { (theme.label) }
        @if let Some(c) = theme.c { (c_mark(c)) }
        span.count { (words::answers_in(theme)) }
    }
}

/// One theme on the big screen. Our script makes the quotations as large as they fit.
pub(super) fn one_theme(prompt: &PromptFace, theme: &ShownTheme) -> Markup {
    html! {
        section #stage data-scene="themes" data-up="theme" {
            p.step { (words::question_of(prompt.prompt, prompt.of)) ": " (prompt.text) }
            h1 dir="auto" { (theme.label) }
            p.hint { @if let Some(c) = theme.c { (c_mark(c)) " · " } (words::answers_in(theme)) }
            div.board data-fit data-grow { @for quote in &theme.quotes { blockquote dir="auto" { (quote.as_str()) } } }
        }
    }
}

/// A single voice on the big screen.
pub(super) fn one_voice(prompt: &PromptFace, text: &Text) -> Markup {
    html! {
        section #stage data-scene="themes" data-up="voice" {
            p.step { (words::question_of(prompt.prompt, prompt.of)) ": " (prompt.text) }
            h1 { (words::ONE_VOICE) }
            div.board data-fit data-grow { blockquote dir="auto" { (text.as_str()) } }
            p.limit { (words::ONE_VOICE_NOTE) }
        }
    }
}

/// A single voice on a phone and in the report.
pub(super) fn voice_card(text: &Text) -> Markup {
    html! {
        section.voice {
            h2 { (words::ONE_VOICE) }
            blockquote dir="auto" { (text.as_str()) }
            p.small { (words::ONE_VOICE_NOTE) }
        }
    }
}
