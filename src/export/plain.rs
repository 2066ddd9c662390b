//! What may stand in a file's text: everything that can be seen, and nothing that changes how the rest is read.

use crate::session::is_unseen;

/// The text without characters that cannot be seen and could garble what stands around them: controls, turns of
/// direction, spaces of no width, and what no XML may hold. Lines end with `\n` alone. The joiners of emoji and of
/// Persian stay.
pub(super) fn plain(text: &str) -> String {
    let lines = text.replace("\r\n", "\n");
    let seen = lines.chars().filter_map(|c| match c {
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        c if c.is_control() || is_unseen(c) => None,
        c => Some(c),
    });
    seen.collect()
}

/// The same on one line.
pub(super) fn on_one_line(text: &str) -> String {
    let words = plain(text);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether some of it is read from right to left. Among other words it then needs to be told apart from them.
pub(super) fn is_right_to_left(text: &str) -> bool {
    text.chars().any(|c| {
        matches!(c,
            '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}'
            | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    })
}

/// A piece of a line with more on it: kept to itself where it is read from right to left.
pub(super) fn apart(text: &str) -> String {
    let words = on_one_line(text);
    if is_right_to_left(&words) {
        format!("\u{2068}{words}\u{2069}")
    } else {
        words
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_can_be_seen_is_lost() {
        for text in [
            "Mae angen mwy o staff – ŵ ŷ",
            "👩🏽‍⚕️ 🏴󠁧󠁢󠁷󠁬󠁳󠁿 ok",
            "شكرا لكم",
            "می‌خواهم",
        ] {
            assert_eq!(plain(text), text);
        }
    }

    #[test]
    fn what_turns_hides_or_breaks_is_gone() {
        assert_eq!(
            plain("a\u{202e}b\u{200b}c\u{0}d\u{feff}\u{61c}e\u{1b}[0m"),
            "abcde[0m"
        );
        assert_eq!(
            plain("one\r\ntwo\u{2028}three\tfour"),
            "one\ntwo\nthree four"
        );
        assert_eq!(on_one_line(" one\r\n\r\n two "), "one two");
    }

    #[test]
    fn what_is_read_from_the_right_is_kept_to_itself() {
        assert_eq!(apart("شكرا"), "\u{2068}شكرا\u{2069}");
        assert_eq!(apart("diolch"), "diolch");
    }
}
