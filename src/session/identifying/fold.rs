//! One plain spelling of what people type: digits of other scripts, all kinds of spaces, dashes and quotation marks.

/// The zeros of the scripts whose digits count: ASCII, Arabic-Indic, Persian, Devanagari, Bengali, Gurmukhi, Gujarati
/// and fullwidth.
const ZEROS: [char; 8] = [
    '0', '\u{660}', '\u{6f0}', '\u{966}', '\u{9e6}', '\u{a66}', '\u{ae6}', '\u{ff10}',
];

/// The value of a digit of any of the scripts.
pub(super) fn digit(c: char) -> Option<u8> {
    let of_script = |zero: &char| (c as u32).checked_sub(*zero as u32);
    let value = ZEROS
        .iter()
        .filter_map(of_script)
        .find(|value| *value < 10)?;
    u8::try_from(value).ok()
}

/// Characters that take no room: they hide between digits without anybody seeing them.
pub(super) fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// Spaces of every width, and line ends.
pub(super) fn is_space(c: char) -> bool {
    matches!(c, '\t'..='\r' | ' ' | '\u{85}' | '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{2028}' | '\u{2029}' | '\u{202f}' | '\u{205f}' | '\u{3000}')
}

/// Hyphens, dashes and minus signs.
pub(super) fn is_dash(c: char) -> bool {
    matches!(
        c,
        '-' | '\u{2010}'
            ..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' | '\u{ff0d}'
    )
}

/// Text for the patterns, in ASCII alone: what no pattern asks for becomes `#`.
pub(super) fn fold(text: &str) -> String {
    text.chars().filter(|c| !is_unseen(*c)).map(plain).collect()
}

fn plain(c: char) -> char {
    if let Some(value) = digit(c) {
        return char::from(b'0' + value);
    }
    match c {
        '\n' => '\n',
        c if is_space(c) => ' ',
        c if is_dash(c) => '-',
        '\u{2018}' | '\u{2019}' | '\u{2bc}' => '\'',
        '\u{ff0b}' => '+',
        '\u{ff20}' => '@',
        '\u{ff0e}' => '.',
        '\u{ff0f}' => '/',
        c if c.is_ascii() => c,
        // Only whether it is a capital matters: Élodie and Łukasz are names as much as Anna is.
        c if c.is_uppercase() => 'A',
        c if c.is_alphabetic() => 'a',
        _ => '#',
    }
}
