//! The parts of an answer that may each say something of its own. It only splits; it never decides what a part means.

use unicode_segmentation::UnicodeSegmentation;

/// Fewest words of a part: with fewer it says nothing by itself.
const FEWEST_WORDS: usize = 3;

/// Most parts looked at.
const MOST_PARTS: usize = 3;

/// Words that begin a new part.
const JOINTS: [&str; 4] = ["and", "plus", "but", "then"];

/// The parts of `text` between commas, semicolons, full stops and words that join; none where it is all of one piece.
pub(super) fn clauses(text: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for piece in text.split_word_bounds() {
        let joint = JOINTS.contains(&piece.to_lowercase().as_str());
        if joint || matches!(piece, "," | ";" | "." | "\n") {
            parts.push(String::new());
        } else if let Some(part) = parts.last_mut() {
            part.push_str(piece);
        }
    }
    parts.retain(|part| part.unicode_words().count() >= FEWEST_WORDS);
    parts.truncate(MOST_PARTS);
    if parts.len() < 2 {
        parts.clear();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_split_where_something_new_may_begin() {
        let split = |text: &str| {
            clauses(text)
                .iter()
                .map(|part| part.trim().to_owned())
                .collect::<Vec<_>>()
        };
        assert_eq!(
            split("say thanks more often, and let us have our breaks"),
            ["say thanks more often", "let us have our breaks"]
        );
        assert_eq!(
            split("more nurses on nights plus a rota further ahead"),
            ["more nurses on nights", "a rota further ahead"]
        );
    }

    #[test]
    fn short_parts_and_answers_of_one_piece_are_left_whole() {
        for text in [
            "",
            "kind, fair and honest",
            "walk round the ward every day",
            "sandwiches. Please",
        ] {
            assert!(clauses(text).is_empty(), "{text}");
        }
        assert_eq!(clauses(&"one two three, ".repeat(100)).len(), MOST_PARTS);
    }
}
