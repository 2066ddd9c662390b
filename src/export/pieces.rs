//! What a document is made of, whichever program it is for.

/// One piece of a document, in reading order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Piece {
    /// The title of the whole.
    Title(String),
    /// The heading of a section.
    Heading(String),
    /// A heading within one.
    Subheading(String),
    /// A paragraph.
    Paragraph(String),
    /// Something said in passing: a count, a limit.
    Aside(String),
    /// One theme of a ranked list, with its quotations.
    Theme(Theme),
    /// What one person wrote.
    Quote(String),
    /// A list.
    Points(Vec<Point>),
}

/// A theme in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Theme {
    /// Its place, from 1.
    pub(super) rank: usize,
    /// Its label.
    pub(super) label: String,
    /// Its C and its number, in words.
    pub(super) facts: String,
    /// Its quotations.
    pub(super) quotes: Vec<String>,
}

/// One point of a list.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Point {
    /// What stands out; may be empty.
    pub(super) lead: String,
    /// The rest; may be empty.
    pub(super) text: String,
    /// Where it comes from; may be empty.
    pub(super) from: String,
}
