//! Words in a picture: cut where a letter ends, never within one, and never markup.

use unicode_segmentation::UnicodeSegmentation;

/// The text as XML holds it.
pub(super) fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            c => out.push(c),
        }
    }
    out
}

/// The text, or so much of it that with the mark of what is missing it is so many letters wide.
pub(super) fn cut(text: &str, letters: usize) -> String {
    if width(text) <= letters {
        return text.to_owned();
    }
    let mut room = letters.saturating_sub(1);
    let kept = text.graphemes(true).take_while(|letter| {
        let fits = width_of(letter) <= room;
        room = room.saturating_sub(width_of(letter));
        fits
    });
    format!("{}…", kept.collect::<String>().trim_end())
}

/// How wide a text is, in letters.
fn width(text: &str) -> usize {
    text.graphemes(true).map(width_of).sum()
}

/// Emoji and the letters of East Asia take the room of two.
fn width_of(letter: &str) -> usize {
    if letter.starts_with(|c| c >= '\u{1100}' && !('\u{1e00}'..='\u{206f}').contains(&c)) {
        2
    } else {
        1
    }
}

/// The text on so many lines at most of so many letters each, broken between words; the last is cut.
pub(super) fn broken(text: &str, letters: usize, lines: usize) -> Vec<String> {
    let mut done = vec![String::new()];
    for word in text.split_whitespace() {
        let at_last = done.len() == lines;
        let line = done.last_mut().expect("there is always a line");
        if line.is_empty() {
            line.push_str(word);
        } else if at_last || width(line) + 1 + width(word) <= letters {
            line.push(' ');
            line.push_str(word);
        } else {
            done.push(word.to_owned());
        }
    }
    done.iter().map(|line| cut(line, letters)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_letter_of_several_characters_is_never_cut() {
        assert_eq!(cut("👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️", 4), "👩🏽‍⚕️…");
        assert_eq!(cut("👩🏽‍⚕️👩🏽‍⚕️", 4), "👩🏽‍⚕️👩🏽‍⚕️");
        assert_eq!(cut("night staff", 7), "night…");
    }

    #[test]
    fn a_question_is_broken_between_words_and_its_last_line_cut() {
        assert_eq!(
            broken("one two three four five", 9, 2),
            ["one two", "three fo…"]
        );
        assert_eq!(broken("one", 9, 2), ["one"]);
    }

    #[test]
    fn words_are_never_markup() {
        assert_eq!(xml("<b a=\"c\">&"), "&lt;b a=&quot;c&quot;&gt;&amp;");
    }
}
