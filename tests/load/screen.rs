//! The big screen, as far as it tells how many answers it shows.

/// What a frame of the screen has changed.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Shown {
    /// Themes of so many answers, while the question is open.
    Wave(usize),
    /// Themes of so many answers, after it has closed.
    Themes(usize),
    /// Something else.
    Other,
}

/// Reads a frame.
pub(crate) fn shown(frame: &str) -> Shown {
    let scene = frame.split_once("id=\"stage\" data-scene=\"");
    let scene = scene.and_then(|(_, rest)| rest.split_once('"'));
    match scene {
        Some(("asking", stage)) if stage.contains("data-theme=") => Shown::Wave(answers(stage)),
        Some(("themes", stage)) => Shown::Themes(answers(stage)),
        _ => Shown::Other,
    }
}

/// The answers behind all themes, and beside them. What a theme has only in part is counted where it belongs.
fn answers(stage: &str) -> usize {
    let numbers = ["class=\"count\">", "class=\"other\">"];
    let places = numbers
        .iter()
        .flat_map(|before| stage.split(before).skip(1));
    places.map(first_number).sum()
}

fn first_number(text: &str) -> usize {
    let text = text.split('<').next().unwrap_or_default();
    let from = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let digits = from.chars().take_while(|c| c.is_ascii_digit() || *c == ',');
    let digits: String = digits.filter(char::is_ascii_digit).collect();
    digits.parse().unwrap_or(0)
}
