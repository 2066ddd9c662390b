//! A paper as HTML. On a narrow window each row of a table becomes a block, and each cell says its column's name.

use maud::{Markup, html};

use super::paper::{Part, Table};

/// The parts of a paper, in order.
pub(in crate::views) fn parts(parts: &[Part]) -> Markup {
    html! { @for part in parts { (one(part)) } }
}

fn one(part: &Part) -> Markup {
    html! {
        @match part {
            Part::Heading(words) => h2 { (words) },
            Part::Subheading(words) => h3 { (words) },
            Part::Paragraph(words) => p { (words) },
            Part::Notice(words) => p.notice { (words) },
            Part::List(points) => ul { @for point in points { li { (point) } } },
            Part::Table(of) => (table(of)),
            Part::Blank { whose, hint } => p.blank { strong { (whose) ": " } (hint) },
            Part::Links(links) => ul { @for (words, path) in links { li { a href=(path) { (words) } } } },
        }
    }
}

/// A table. The roles keep it a table for screen readers where the style lays its rows out as blocks.
pub(in crate::views) fn table(of: &Table) -> Markup {
    html! {
        table role="table" {
            caption { (of.caption) }
            thead role="rowgroup" {
                tr role="row" { @for name in &of.columns { th scope="col" role="columnheader" { (name) } } }
            }
            tbody role="rowgroup" {
                @for cells in &of.rows {
                    tr role="row" {
                        @for (at, (name, cell)) in of.columns.iter().zip(cells).enumerate() {
                            @if at == 0 { th scope="row" role="rowheader" { (cell) } }
                            @else { td role="cell" data-column=(name) { (cell) } }
                        }
                    }
                }
            }
        }
    }
}
