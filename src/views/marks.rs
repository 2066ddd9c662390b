//! What is drawn: shapes, bars and dots. Each stands beside words that say the same, and none tells anything by colour alone.

use std::fmt::Write;

use maud::{Markup, html};

use crate::session::{ShownTheme, Tally};
use crate::theming::C;
use crate::words::Language;

/// Answers, or people, up to which a picture has one mark for each; more would be too small to count at the back.
const EACH: u32 = 40;

/// How a picture's themes are drawn, so that they can be compared with each other.
#[derive(Clone, Copy)]
pub(super) struct Scale {
    /// Answers in the largest theme.
    most: u32,
    /// Whether there is one mark for each answer.
    each: bool,
}

impl Scale {
    /// The scale of all themes of a picture, whether they are on this page or not.
    pub(super) fn of_themes(themes: &[ShownTheme]) -> Scale {
        Scale::of(themes.iter().map(|theme| theme.answers))
    }

    /// The scale of these numbers.
    pub(super) fn of(counts: impl Iterator<Item = u32> + Clone) -> Scale {
        Scale {
            most: counts.clone().max().unwrap_or(1).max(1),
            each: counts.sum::<u32>() <= EACH,
        }
    }
}

/// A C in one word, as it stands in a page's source.
pub(super) fn c_word(c: C) -> &'static str {
    match c {
        C::Compassion => "compassion",
        C::Visibility => "visibility",
        C::Credibility => "credibility",
    }
}

/// The name of a C and its shape.
pub(super) fn c_mark(lang: Language, c: C) -> Markup {
    html! {
        span.c data-c=(c_word(c)) {
            svg.shape viewBox="0 0 10 10" aria-hidden="true" { path d=(shape(Some(c), 0)) {} }
            (lang.say(c_word(c)))
        }
    }
}

/// How many there are of something that belongs to a C: one shape for each where they are few, a bar where they are many.
pub(super) fn amount(c: Option<C>, count: u32, scale: Scale) -> Markup {
    let part = format!("{:.1}", f64::from(count) * 100.0 / f64::from(scale.most));
    if scale.each {
        let mut path = String::new();
        (0..count).for_each(|at| path.push_str(&shape(c, at)));
        return html! {
            svg.marks viewBox={ "0 0 " (scale.most * 10) " 10" } preserveAspectRatio="xMinYMid meet" data-part=(part) aria-hidden="true" { path d=(path) {} }
        };
    }
    html! {
        svg.bar data-part=(part) aria-hidden="true" { rect width=(format!("{part}%")) height="100%" {} }
    }
}

/// A column that is as high as its number, beside the highest of all.
pub(super) fn column(count: u32, most: u32) -> Markup {
    let height = f64::from(count) * 40.0 / f64::from(most);
    html! {
        svg.column viewBox="0 0 30 40" aria-hidden="true" { rect y=(format!("{:.1}", 40.0 - height)) width="30" height=(format!("{height:.1}")) {} }
    }
}

/// The shape of a C in the place of number `at`, each ten wide: compassion ▲, visibility ●, credibility ■, none ◆.
fn shape(c: Option<C>, at: u32) -> String {
    let x = f64::from(at * 10);
    let mut path = String::new();
    let written = match c {
        Some(C::Compassion) => write!(path, "M{} 9h9l-4.5-8z", x + 0.5),
        Some(C::Visibility) => write!(path, "M{} 5a4 4 0 1 0 8 0a4 4 0 1 0-8 0z", x + 1.0),
        Some(C::Credibility) => write!(path, "M{} 1.5h7v7h-7z", x + 1.5),
        None => write!(path, "M{} .6l4.4 4.4l-4.4 4.4l-4.4-4.4z", x + 5.0),
    };
    written.expect("a string takes everything");
    path
}

/// The patterns that bars of compassion and credibility are filled with (`web/patterns.css`), once for each page.
pub(super) fn patterns() -> Markup {
    html! {
        svg.patterns width="0" height="0" aria-hidden="true" {
            pattern #hatch width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)" {
                rect.c-compassion width="5" height="8" {}
            }
            pattern #dots width="7" height="7" patternUnits="userSpaceOnUse" {
                rect.c-ground width="7" height="7" {}
                circle.c-credibility cx="3.5" cy="3.5" r="2.6" {}
            }
        }
    }
}

/// Who has answered: one dot for each person there up to [`EACH`], a bar beyond. Never who, and never that just one or
/// two are missing.
pub(super) fn gathering(tally: Tally) -> Markup {
    match tally {
        Tally::Counted { done, joined } if joined <= EACH => dots(done, joined.max(done)),
        Tally::Counted { done, joined } => part(f64::from(done) * 100.0 / f64::from(joined)),
        Tally::NearlyAll => part(95.0),
        Tally::All { done } if done <= EACH => dots(done, done),
        Tally::All { .. } => part(100.0),
    }
}

/// People who are there: one dot each, a full bar beyond [`EACH`], nothing for nobody.
pub(super) fn there(people: u32) -> Markup {
    match people {
        0 => html! {},
        few if few <= EACH => dots(few, few),
        _ => part(100.0),
    }
}

fn dots(full: u32, all: u32) -> Markup {
    html! {
        svg.gathering viewBox={ "0 0 " (all.max(1) * 12) " 12" } preserveAspectRatio="xMinYMid meet" data-full=(full) aria-hidden="true" {
            @for at in 0..all { circle.full[at < full] cx=(at * 12 + 6) cy="6" r="4" {} }
        }
    }
}

fn part(percent: f64) -> Markup {
    html! { svg.gathering.part aria-hidden="true" { rect width=(format!("{percent:.0}%")) height="100%" {} } }
}
