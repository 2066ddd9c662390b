//! A paper: headings, paragraphs, lists, tables, links and blanks to fill in. Plain data, so that one source can be read on
//! a page and taken away as a file. Its words come from the catalogue, by their keys.

use crate::words::Language;

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
    Blank {
        /// Whose it is to fill in.
        whose: String,
        /// What belongs there.
        hint: String,
    },
    /// Where to read on: words, and an address on this server.
    Links(Vec<(String, &'static str)>),
}

/// A table. Every row has as many cells as there are columns; the first cell names its row.
pub(in crate::views) struct Table {
    /// What it shows.
    pub(in crate::views) caption: String,
    /// The names of its columns.
    pub(in crate::views) columns: Vec<String>,
    /// Its rows.
    pub(in crate::views) rows: Vec<Vec<String>>,
}

/// A sentence without blanks, for a paper.
pub(in crate::views) fn say(lang: Language, key: &str) -> String {
    lang.say(key).into_owned()
}

/// A cell that only the organisation can fill.
pub(super) fn to_fill(lang: Language) -> String {
    say(lang, "papers-to-fill")
}

/// A heading.
pub(in crate::views) fn heading(lang: Language, key: &str) -> Part {
    Part::Heading(say(lang, key))
}

/// A heading below a heading.
pub(super) fn subheading(lang: Language, key: &str) -> Part {
    Part::Subheading(say(lang, key))
}

/// A paragraph.
pub(in crate::views) fn paragraph(lang: Language, key: &str) -> Part {
    Part::Paragraph(say(lang, key))
}

/// A list.
pub(in crate::views) fn list<const N: usize>(lang: Language, points: [&str; N]) -> Part {
    Part::List(points.map(|key| say(lang, key)).into())
}

/// A blank for the organisation, with a hint at what belongs there.
pub(in crate::views) fn blank(lang: Language, hint: &str) -> Part {
    Part::Blank {
        whose: to_fill(lang),
        hint: say(lang, hint),
    }
}

/// A table whose cells are written out. One array a row keeps the number of cells right.
pub(super) fn table<const N: usize>(
    lang: Language,
    caption: &str,
    columns: [&str; N],
    rows: Vec<[String; N]>,
) -> Table {
    Table {
        caption: say(lang, caption),
        columns: row(lang, columns).into(),
        rows: rows.into_iter().map(Vec::from).collect(),
    }
}

/// A row of sentences without blanks.
pub(super) fn row<const N: usize>(lang: Language, cells: [&str; N]) -> [String; N] {
    cells.map(|key| say(lang, key))
}
