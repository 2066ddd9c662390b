//! What people write in these stories: words of two expected themes, and in each answer one word that only it has.

/// Answers that belong to the expected theme [`SEEN`].
const ON_THE_FLOOR: [&str; 4] = [
    "walk round the ward every day aubergine",
    "walk round the ward every day bramble",
    "walk round the ward every day clementine",
    "walk round the ward every day damson",
];

/// Answers that belong to the expected theme [`MEETINGS`].
const TO_MEETINGS: [&str; 4] = [
    "hold meetings at different times elderberry",
    "hold meetings at different times fennel",
    "hold meetings at different times gooseberry",
    "hold meetings at different times huckleberry",
];

/// The label of the theme of the first four answers.
pub(crate) const SEEN: &str = "Seen on the floor";

/// The label of the theme of the last four answers.
pub(crate) const MEETINGS: &str = "Meetings we can get to";

/// The words by which an answer is known wherever it turns up.
pub(crate) const MARKERS: [&str; 8] = [
    "aubergine",
    "bramble",
    "clementine",
    "damson",
    "elderberry",
    "fennel",
    "gooseberry",
    "huckleberry",
];

/// Eight answers in two themes.
pub(crate) fn eight() -> Vec<&'static str> {
    ON_THE_FLOOR.iter().chain(&TO_MEETINGS).copied().collect()
}

/// The answers that can be read somewhere, by their markers.
pub(crate) fn answers_in(text: &str) -> Vec<&'static str> {
    let there = |marker: &&&str| text.contains(**marker);
    MARKERS.iter().filter(there).copied().collect()
}
