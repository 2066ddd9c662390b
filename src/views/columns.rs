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
pub(super) fn on_screen(
    lang: Language,
    prompt: &PromptFace,
    picture: &Picture,
    held: Option<&str>,
) -> Markup {
    let themes = picture.themes();
    html! {
        section #stage data-scene="themes" data-up="cs" {
            (above(lang, prompt))
            h1 { (lang.say("three-cs")) }
            div.board data-fit="columns" { (columns(themes, |c| html! { h2 { (c_mark(lang, c)) } }, |some| cards(lang, some, prompt.ratio()))) (none_of_them(lang, themes)) }
            @if let Some(held) = held { p.limit { (held) } }
        }
    }
}

/// The same as lists.
pub(super) fn list(lang: Language, themes: &[ShownTheme], slots: u8) -> Markup {
    html! {
        h2 { (lang.say("three-cs")) }
        (columns(themes, |c| html! { h3 { (c_mark(lang, c)) } }, |some| cards(lang, some, slots)))
        (none_of_them(lang, themes))
    }
}

fn columns(
    themes: &[ShownTheme],
    heading: impl Fn(C) -> Markup,
    cards: impl Fn(&[&ShownTheme]) -> Markup,
) -> Markup {
    html! {
        div.columns {
            @for c in ORDER {
                section data-c=(c_word(c)) { (heading(c)) (cards(&of(themes, Some(c)))) }
            }
        }
    }
}

fn of(themes: &[ShownTheme], c: Option<C>) -> Vec<&ShownTheme> {
    themes.iter().filter(|theme| theme.c == c).collect()
}

/// Themes that nobody can tell a C for, in one line.
fn none_of_them(lang: Language, themes: &[ShownTheme]) -> Markup {
    let others = of(themes, None);
    html! {
        @if !others.is_empty() {
            p.other { (lang.say("no-c")) ": " @for (at, theme) in others.iter().enumerate() { @if at > 0 { "; " } span dir="auto" { (theme.label) } } }
        }
    }
}

fn cards(lang: Language, themes: &[&ShownTheme], slots: u8) -> Markup {
    html! {
        @if themes.is_empty() { p.hint { (lang.say("no-theme-of-c")) } }
        @else { ul { @for theme in themes { li { span.label dir="auto" { (theme.label) } span.count { (counted(lang, theme, slots)) } } } } }
    }
}
