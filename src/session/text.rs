//! The one place where typed text is made fit to keep: nothing that can be seen is taken away, but for heaps of marks that no
//! script piles up.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Marks on one letter: more than any script writes. Higher heaps would cover the lines of others.
const MARKS: usize = 4;

/// Turns line ends into `\n` and tabs into spaces, drops control characters and what cannot be seen, composes accents (NFC),
/// trims the ends. What is dropped goes first: it may stand between a letter and its accent. Empty where nothing can be seen.
pub fn tidy(typed: &str) -> String {
    let lines = typed
        .replace("\r\n", "\n")
        .replace(['\r', '\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .replace('\t', " ");
    let mut marks = 0;
    let fits = |c: &char| {
        marks = if is_combining_mark(*c) { marks + 1 } else { 0 };
        marks <= MARKS
    };
    let kept: String = lines
        .chars()
        .filter(|&c| c == '\n' || !(c.is_control() || is_unseen(c)))
        .nfc()
        .filter(fits)
        .collect();
    let shows = kept.chars().any(can_be_seen);
    if shows {
        kept.trim().to_owned()
    } else {
        String::new()
    }
}

/// Characters without a picture of their own that could turn, hide or break the text around them. The joiners of emoji and
/// of Persian are none of them.
pub(crate) fn is_unseen(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{180e}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{3164}' | '\u{feff}' | '\u{ffa0}' | '\u{fff9}'..='\u{fffb}' | '\u{fffe}' | '\u{ffff}')
}

/// Whether it shows anything by itself: not a space, a joiner, a mark, a variant or a tag.
fn can_be_seen(c: char) -> bool {
    let joins = matches!(c, '\u{200c}' | '\u{200d}' | '\u{2800}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e01ef}');
    !(c.is_whitespace() || joins || is_combining_mark(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile::{cases, text};
    use proptest::prelude::*;

    #[test]
    fn drops_every_turn_of_direction() {
        for turn in "\u{61c}\u{200e}\u{200f}\u{202a}\u{202e}\u{2066}\u{2069}\u{feff}".chars() {
            assert_eq!(tidy(&format!("a{turn}b")), "ab", "{turn:?}");
        }
    }

    #[test]
    fn keeps_what_people_wrote() {
        assert_eq!(
            tidy("  See us\r\nas people 👍\u{0} "),
            "See us\nas people 👍"
        );
        assert_eq!(tidy("a\u{202e}b"), "ab");
        assert_eq!(tidy("e\u{19}\u{301}"), "é");
        assert_eq!(tidy("Bay 4\tNora"), "Bay 4 Nora");
    }

    #[test]
    fn what_nobody_can_see_is_nothing() {
        for nothing in [
            "\u{200b}",
            "\u{3164} \u{115f}",
            "\u{200d}\u{fe0f}",
            "\u{2800}",
            "\u{301}",
            "\u{ad}\u{2063}",
            "\u{e0041}",
        ] {
            assert_eq!(tidy(nothing), "", "{nothing:?}");
        }
        for kept in [
            "👩🏽‍⚕️",
            "🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}",
            "می‌خواهم",
            "ŵ ŷ",
            ".",
        ] {
            assert_eq!(tidy(kept), kept);
        }
        assert_eq!(tidy("NHS 943\u{200b}476\u{2060}5919"), "NHS 9434765919");
    }

    #[test]
    fn no_letter_carries_a_heap() {
        let heap = format!("a{}b", "\u{316}".repeat(60));
        assert_eq!(tidy(&heap), format!("a{}b", "\u{316}".repeat(MARKS)));
        let tibetan = "རྒྱུན";
        assert_eq!(tidy(tibetan), tibetan);
    }

    proptest! {
        #![proptest_config(cases(4_000))]

        #[test]
        fn tidying_twice_changes_nothing(typed in text(&["Café on\r\nward 7\t", "e\u{202e}\u{301}"])) {
            let once = tidy(&typed);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
