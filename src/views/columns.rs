//! The themes by the three Cs: columns of cards on the big screen, three headed lists on a phone.

use maud::{Markup, html};

use super::marks::{c_mark, c_word};
use super::picture::counted;
use super::quotations::above;
use crate::session::{Picture, PromptFace, ShownTheme};
use crate::theming::C;
use crate::words::Language;

/// The Cs in the order in which people say them.
const ORDER: [C; 3] = [C::Compassion, C::Credibility, C::Visibility];

/// The view on the big screen. Our script shows as many cards of a column as fit.
pub(super) fn on_screen(lang: Language, prompt: &PromptFace, picture: &Picture) -> Markup {
    let themes: &[ShownTheme] = match picture {
        Picture::Themes { themes, .. } => themes,
        _ => &[],
    };
    html! {
        section #stage data-scene="themes" data-up="cs" {
            (above(lang, prompt))
            h1 { (lang.say("three-cs")) }
            div.board data-fit="columns" { (columns(lang, themes, prompt.slots)) }
        }
    }
}

/// The same as lists.
pub(super) fn list(lang: Language, themes: &[ShownTheme], slots: u8) -> Markup {
    html! { h2 { (lang.say("three-cs")) } (columns(lang, themes, slots)) }
}

fn columns(lang: Language, themes: &[ShownTheme], slots: u8) -> Markup {
    let of = |c: Option<C>| themes.iter().filter(move |theme| theme.c == c);
    html! {
        div.columns {
            @for c in ORDER {
                section data-c=(c_word(c)) {
                    h3 { (c_mark(lang, c)) }
                    (cards(lang, of(Some(c)).collect(), slots))
                }
            }
        }
        @if of(None).next().is_some() {
            p.other { (lang.say("no-c")) ": " @for (at, theme) in of(None).enumerate() { @if at > 0 { "; " } span dir="auto" { (theme.label) } } }
        }
    }
}

fn cards(lang: Language, themes: Vec<&ShownTheme>, slots: u8) -> Markup {
    html! {
        @if themes.is_empty() { p.hint { (lang.say("no-theme-of-c")) } }
        @else { ul { @for theme in themes { li { span.label dir="auto" { (theme.label) } span.count { (counted(lang, theme, slots)) } } } } }
    }
}
