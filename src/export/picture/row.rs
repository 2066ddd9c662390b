//! One theme of the picture: its name, its C, its bar and its number.

use super::super::plain::{apart, on_one_line};
use super::text::{cut, xml};
use super::{MARGIN, SIZE};
use crate::session::ShownTheme;
use crate::theming::C;
use crate::views::report_words;
use crate::words::Language;

/// Where the first row begins, and how high each is.
const TOP: usize = 206;
const HEIGHT: usize = 86;

/// Letters of a name for which there is room beside the C and the number.
const LETTERS: usize = 38;

/// Units of the widest bar.
const WIDEST: f64 = (SIZE.0 - 2 * MARGIN) as f64;

/// All rows, the widest bar for the largest theme.
pub(super) fn all(lang: Language, themes: &[ShownTheme], slots: u8) -> String {
    let most = themes.iter().map(|theme| theme.answers).max().unwrap_or(1);
    let rows = themes.iter().enumerate();
    let rows = rows.map(|(at, theme)| one(lang, theme, slots, TOP + at * HEIGHT, most));
    PATTERNS.to_owned() + &rows.collect::<String>()
}

fn one(lang: Language, theme: &ShownTheme, slots: u8, top: usize, most: u32) -> String {
    let whole = on_one_line(&theme.label);
    let label = xml(&apart(&cut(&whole, LETTERS)));
    let facts = xml(&report_words::facts(lang, theme, slots));
    let width = f64::from(theme.answers) / f64::from(most.max(1)) * WIDEST;
    let (words, bar, right) = (top + 34, top + 46, SIZE.0 - MARGIN);
    format!(
        "<g>\n<title>{}</title>\n<text x=\"{MARGIN}\" y=\"{words}\" font-size=\"34\" font-weight=\"700\">{label}</text>\n\
         <text x=\"{right}\" y=\"{words}\" font-size=\"28\" text-anchor=\"end\">{facts}</text>\n\
         <rect x=\"{MARGIN}\" y=\"{bar}\" width=\"{width:.0}\" height=\"26\" fill=\"{}\" stroke=\"#0b0c0c\"/>\n</g>\n",
        xml(&whole),
        fill(theme.c)
    )
}

/// Bars are told apart by their patterns, so in grey as well.
const PATTERNS: &str = "<defs>\n\
    <pattern id=\"hatch\" width=\"12\" height=\"12\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate(45)\">\
    <rect width=\"12\" height=\"12\" fill=\"#fff\"/><rect width=\"7\" height=\"12\" fill=\"#cf4a00\"/></pattern>\n\
    <pattern id=\"dots\" width=\"10\" height=\"10\" patternUnits=\"userSpaceOnUse\">\
    <rect width=\"10\" height=\"10\" fill=\"#fff\"/><circle cx=\"5\" cy=\"5\" r=\"3.6\" fill=\"#0b0c0c\"/></pattern>\n</defs>\n";

fn fill(c: Option<C>) -> &'static str {
    match c {
        Some(C::Compassion) => "url(#hatch)",
        Some(C::Visibility) => "#0b4f9e",
        Some(C::Credibility) => "url(#dots)",
        None => "#6f675d",
    }
}
