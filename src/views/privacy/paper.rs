//! A paper: headings, paragraphs, lists, tables, links and blanks to fill in. Plain data, so that one source can be read on
//! a page and taken away as a file.

/// One part of a paper, in plain words without any markup.
pub(in crate::views) enum Part {
    /// Begins a section.
    Heading(String),
    /// Begins a part of a section.
    Subheading(String),
    /// Some sentences.
    Paragraph(String),
    /// What must not be missed.
    Notice(String),
    /// Points of equal rank.
    List(Vec<String>),
    /// Rows under named columns.
    Table(Table),
    /// What only the organisation can say.
    Blank(String),
    /// Where to read on: words, and an address on this server.
    Links(Vec<(String, &'static str)>),
}

/// A table. Every row has as many cells as there are columns; the first cell names its row.
pub(in crate::views) struct Table {
    /// What it shows.
    pub(in crate::views) caption: String,
    /// The names of its columns.
    pub(in crate::views) columns: Vec<&'static str>,
    /// Its rows.
    pub(in crate::views) rows: Vec<Vec<String>>,
}

/// A cell that only the organisation can fill.
pub(super) const TO_FILL: &str = "Your organisation fills in";

/// A heading.
pub(super) fn heading(words: &str) -> Part {
    Part::Heading(words.to_owned())
}

/// A heading below a heading.
pub(super) fn subheading(words: &str) -> Part {
    Part::Subheading(words.to_owned())
}

/// A paragraph.
pub(super) fn paragraph(words: impl Into<String>) -> Part {
    Part::Paragraph(words.into())
}

/// A list.
pub(super) fn list<const N: usize>(points: [&str; N]) -> Part {
    Part::List(points.map(str::to_owned).into())
}

/// A blank for the organisation, with a hint at what belongs there.
pub(super) fn blank(hint: &str) -> Part {
    Part::Blank(hint.to_owned())
}

/// A table whose cells are written out. One array a row keeps the number of cells right.
pub(in crate::views) fn table<const N: usize>(
    caption: &str,
    columns: [&'static str; N],
    rows: Vec<[String; N]>,
) -> Table {
    Table {
        caption: caption.to_owned(),
        columns: columns.into(),
        rows: rows.into_iter().map(Vec::from).collect(),
    }
}

/// A row of plain words.
pub(super) fn row<const N: usize>(cells: [&str; N]) -> [String; N] {
    cells.map(str::to_owned)
}
