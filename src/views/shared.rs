//! Pieces that several surfaces use.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::words;
use crate::room::Region;
use crate::session::{Picture, SessionId, ShownTheme, Tally, Timer};
use crate::theming::C;

/// A fault as a page of its own.
pub fn fault_page(prefs: &Preferences, status: u16, says: &str) -> Markup {
    let heading = if status >= 500 {
        "Not just now"
    } else {
        "That did not work"
    };
    page(
        prefs,
        heading,
        Surface::Plain,
        html! {
            (masthead(None))
            main #main {
                h1 { (heading) }
                p.problem role="alert" { (says) }
                p { a.button href="/" { "Go to the start" } }
            }
        },
    )
}

/// A fault beside a form: our script puts it where the form is.
pub fn problem(says: &str) -> Markup {
    html! { div #problem role="alert" tabindex="-1" { p { (says) } } }
}

/// The place for [`problem`] while there is none.
pub fn no_problem() -> Markup {
    html! { div #problem role="alert" tabindex="-1" {} }
}

pub(super) fn region(id: &'static str, markup: Markup) -> Region {
    Region {
        id,
        html: markup.into_string(),
    }
}

/// The mark that all is pretend.
pub(super) fn banner(rehearsal: bool) -> Markup {
    html! { p #banner role="note" { @if rehearsal { (words::REHEARSAL) } } }
}

/// How many have answered.
pub(super) fn tally_words(tally: Tally) -> String {
    match tally {
        Tally::Counted { done, joined } => format!("{done} of {joined} have answered"),
        Tally::NearlyAll => "Nearly everyone has answered".to_owned(),
        Tally::All { done } => format!("Everyone has answered: {}", words::people(done)),
    }
}

/// The timer; our script counts down, and without it the planned end stands there.
pub(super) fn clock(timer: Timer) -> Markup {
    match timer {
        Timer::Off => html! { p #clock hidden {} },
        Timer::Running { ends_at } => html! { p #clock data-ends=(ends_at) { } },
        Timer::Paused { left } => {
            html! { p #clock data-left=(left) { "Paused, " (left.div_ceil(60_000)) " min left" } }
        }
    }
}

/// The name of a C and its mark: a shape and a word, never colour alone.
pub(super) fn c_mark(c: C) -> Markup {
    let (word, mark) = match c {
        C::Compassion => ("Compassion", "▲"),
        C::Visibility => ("Visibility", "●"),
        C::Credibility => ("Credibility", "■"),
    };
    html! { span.c data-c=(word.to_lowercase()) { span aria-hidden="true" { (mark) } " " (word) } }
}

/// A ranked list of themes with a bar each; `quotes` quotations a theme.
pub(super) fn theme_list(themes: &[ShownTheme], quotes: usize) -> Markup {
    let most = most_answers(themes);
    html! {
        ol.themes {
            @for theme in themes {
                li data-theme=(theme.id.0) data-c=[theme.c.map(c_word)] {
                    div.theme {
                        span.label dir="auto" { (theme.label) }
                        @if let Some(c) = theme.c { (c_mark(c)) }
                        span.count { (words::answers_in(theme)) }
                    }
                    (bar(theme, most))
                    @for quote in theme.quotes.iter().take(quotes) { blockquote dir="auto" { (quote.as_str()) } }
                }
            }
        }
    }
}

/// The answers in the largest theme, for the length of a bar.
pub(super) fn most_answers(themes: &[ShownTheme]) -> u32 {
    let answers = themes.iter().map(|theme| theme.answers);
    answers.max().unwrap_or(1).max(1)
}

/// The bar of a theme beside one with the `most` answers.
pub(super) fn bar(theme: &ShownTheme, most: u32) -> Markup {
    html! {
        svg.bar viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" {
            rect width=(format!("{:.1}", f64::from(theme.answers) * 100.0 / f64::from(most))) height="4" {}
        }
    }
}

/// The picture of a prompt, in words and bars, with `quotes` quotations a theme.
pub(super) fn picture(picture: &Picture, quotes: usize) -> Markup {
    picture_with(picture, |themes| theme_list(themes, quotes))
}

/// The picture of a prompt around a list of its themes.
pub(super) fn picture_with(picture: &Picture, list: impl Fn(&[ShownTheme]) -> Markup) -> Markup {
    match picture {
        Picture::NotYet => html! {},
        Picture::TooFew { needed } => html! { p.too-few { (words::too_few(*needed)) } },
        Picture::Themes {
            themes,
            other,
            hidden,
        } => html! {
            (list(themes))
            @if themes.is_empty() { p { "No theme has formed. Every answer says something of its own." } }
            @if *other > 0 { p.other { (words::other_points(*other)) } }
            @if *hidden > 0 { p.other { (words::hidden_points(*hidden)) } }
        },
    }
}

/// A C in one word.
pub(super) fn c_word(c: C) -> &'static str {
    match c {
        C::Compassion => "compassion",
        C::Visibility => "visibility",
        C::Credibility => "credibility",
    }
}

/// The foot of plain pages.
pub(super) fn footer(insecure: bool) -> Markup {
    html! {
        footer {
            (privacy_links())
            @if insecure {
                p.notice {
                    "This server is reached without encryption. That is fine on your own machine or a network you trust; "
                    "elsewhere, whoever runs the network could read along."
                }
            }
        }
    }
}

/// Where to read what happens to data.
pub(super) fn privacy_links() -> Markup {
    html! { p { a href="/anonymity" { (words::HOW_ANONYMOUS) } " · " a href="/privacy" { (words::PRIVACY) } } }
}

/// Where a facilitator's verb is sent.
pub(super) fn act(session: SessionId, verb: &str) -> String {
    format!("/console/{session}/do/{verb}")
}
