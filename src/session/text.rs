//! The one place where typed text is made fit to keep: nothing visible is taken away.

use unicode_normalization::UnicodeNormalization;

/// Turns line ends into `\n` and tabs into spaces, drops control and invisible direction characters, composes accents (NFC),
/// trims the ends. What is dropped goes first: it may stand between a letter and its accent.
pub fn tidy(typed: &str) -> String {
    let lines = typed
        .replace("\r\n", "\n")
        .replace('\r', "\n")
        .replace('\t', " ");
    let kept: String = lines
        .chars()
        .filter(|&c| c == '\n' || !(c.is_control() || turns_direction(c)))
        .nfc()
        .collect();
    kept.trim().to_owned()
}

/// Characters that turn the direction of the text around them; one in an answer could garble a whole screen.
fn turns_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
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

    proptest! {
        #![proptest_config(cases(4_000))]

        #[test]
        fn tidying_twice_changes_nothing(typed in text(&["Café on\r\nward 7\t", "e\u{202e}\u{301}"])) {
            let once = tidy(&typed);
            prop_assert_eq!(tidy(&once), once);
        }
    }
}
