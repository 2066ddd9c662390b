//! The picture of a question's answers: a ranked list of themes, each in words, a number and marks.

use maud::{Markup, html};

use super::marks::{Scale, amount, c_mark, c_word};
use super::report_words;
use crate::session::{Picture, ShownTheme, TakenOut};
use crate::words::Language;

/// How many a theme has: people where everybody has one answer to give and gives it alone, else answers.
pub(super) fn counted(lang: Language, theme: &ShownTheme, slots: u8) -> String {
    let noun = if slots == 1 { "people" } else { "answers" };
    let counted = lang.count(noun, theme.answers);
    match theme.also {
        0 => counted,
        more => lang.with(
            "in-part",
            [("counted", counted.into()), ("count", more.into())],
        ),
    }
}

/// A theme's name, its C and its number.
pub(super) fn heading(lang: Language, theme: &ShownTheme, slots: u8) -> Markup {
    html! {
        span.label dir="auto" { (theme.label) }
        @if let Some(c) = theme.c { (c_mark(lang, c)) }
        span.count { (counted(lang, theme, slots)) }
    }
}

/// A ranked list of themes; `quotes` quotations a theme, `slots` as [`crate::session::PromptFace::ratio`] has it.
pub(super) fn theme_list(
    lang: Language,
    themes: &[ShownTheme],
    slots: u8,
    quotes: usize,
) -> Markup {
    theme_list_with(lang, themes, slots, |theme| {
        html! { @for quote in theme.quotes.iter().take(quotes) { blockquote dir="auto" { (quote.as_str()) } } }
    })
}

/// The same with something else below each theme.
pub(super) fn theme_list_with(
    lang: Language,
    themes: &[ShownTheme],
    slots: u8,
    below: impl Fn(&ShownTheme) -> Markup,
) -> Markup {
    let scale = Scale::of_themes(themes);
    html! {
        ol.themes {
            @for theme in themes {
                li data-theme=(theme.id.0) data-c=[theme.c.map(c_word)] {
                    div.theme { (heading(lang, theme, slots)) }
                    (amount(theme.c, theme.answers, scale))
                    (below(theme))
                }
            }
        }
    }
}

/// The picture of a question around a list of its themes.
pub(super) fn picture_with(
    lang: Language,
    picture: &Picture,
    list: impl Fn(&[ShownTheme]) -> Markup,
) -> Markup {
    match picture {
        Picture::NotYet => html! {},
        Picture::TooFew { needed } => {
            html! { p.too-few { (lang.with("too-few", [("needed", (*needed).into())])) } }
        }
        Picture::Themes {
            themes,
            other,
            hidden,
            taken_out,
        } => html! {
            (list(themes))
            @if themes.is_empty() { (nothing_yet(lang, *taken_out)) }
            (outside(lang, *other, *hidden, *taken_out))
        },
    }
}

/// Where there is no theme to see: none has formed, or none is released so far.
pub(super) fn nothing_yet(lang: Language, taken_out: TakenOut) -> Markup {
    html! {
        @if taken_out.held_themes > 0 { p.big { (lang.say("themes-one-by-one")) } }
        @else { p { (lang.say("no-theme")) } }
    }
}

/// How much is held back, wherever themes are shown.
pub(super) fn held_back(lang: Language, picture: &Picture) -> Option<String> {
    match picture {
        Picture::Themes { taken_out, .. } => {
            report_words::held_back(lang, taken_out.held_themes, taken_out.held_answers)
        }
        Picture::NotYet | Picture::TooFew { .. } => None,
    }
}

/// What is not among the themes: what is held back, the other points, what the facilitator hid, in themes or one by one, and what is parked;
/// all as numbers.
pub(super) fn outside(lang: Language, other: u32, hidden: u32, taken_out: TakenOut) -> Markup {
    let hidden = hidden + taken_out.hidden;
    let words = |key: &str, count: u32| {
        let answers = lang.count("answers", count);
        html! { p.other { (lang.with(key, [("answers", answers.into())])) } }
    };
    let held = report_words::held_back(lang, taken_out.held_themes, taken_out.held_answers);
    html! {
        @if let Some(held) = held { p.other { (held) } }
        @if other > 0 { (words("other-points-with", other)) }
        @if hidden > 0 { (words("hidden-points", hidden)) }
        @if taken_out.parked > 0 { (words("parked-points", taken_out.parked)) }
    }
}
