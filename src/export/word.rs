//! A document for Word. Headings are Word's own, so that its outline and a screen reader find them.

mod styles;

use std::io::Cursor;

use docx_rs::{BreakType, Docx, IndentLevel, NumberingId, Paragraph, Run};

use super::NotWritten;
use super::pieces::{Piece, Point, Theme};
use super::plain::{apart, is_right_to_left, plain};
use styles::{BULLETS, QUIET};

/// The document.
pub(super) fn write(pieces: &[Piece]) -> Result<Vec<u8>, NotWritten> {
    let paragraphs = pieces.iter().flat_map(paragraphs);
    let document = paragraphs.fold(styles::empty(), Docx::add_paragraph);
    let mut file = Cursor::new(Vec::new());
    document.build().pack(&mut file).map_err(|_| NotWritten)?;
    Ok(file.into_inner())
}

fn paragraphs(piece: &Piece) -> Vec<Paragraph> {
    match piece {
        Piece::Title(words) => vec![of_style("title").add_run(run(words))],
        Piece::Heading(words) => vec![of_style("heading1").add_run(run(words))],
        Piece::Subheading(words) => vec![of_style("heading2").add_run(run(words))],
        Piece::Paragraph(words) => vec![Paragraph::new().add_run(run(words))],
        Piece::Aside(words) => vec![of_style("aside").add_run(run(words))],
        Piece::Theme(of) => theme(of),
        Piece::Quote(words) => vec![quote(words)],
        Piece::Points(points) => points.iter().map(point).collect(),
    }
}

fn of_style(style: &str) -> Paragraph {
    Paragraph::new().style(style)
}

/// Words among others, on one line.
fn run(words: &str) -> Run {
    Run::new().add_text(apart(words))
}

fn theme(of: &Theme) -> Vec<Paragraph> {
    let label = run(&of.label).bold();
    let heading = of_style("theme")
        .add_run(Run::new().add_text(format!("{}. ", of.rank)))
        .add_run(label)
        .add_run(Run::new().add_text(" – "))
        .add_run(run(&of.facts))
        .keep_next(!of.quotes.is_empty());
    let quotes = of.quotes.iter().map(|words| quote(words));
    std::iter::once(heading).chain(quotes).collect()
}

/// What somebody wrote, a paragraph of its own in its own direction.
fn quote(words: &str) -> Paragraph {
    let words = plain(words);
    let lines = words.lines().enumerate();
    let run = lines.fold(Run::new(), |run, (at, line)| {
        let run = if at > 0 {
            run.add_break(BreakType::TextWrapping)
        } else {
            run
        };
        run.add_text(line)
    });
    let mut quote = of_style("quote").add_run(run).keep_lines(true);
    if is_right_to_left(&words) {
        quote.property = quote.property.bidi(true);
    }
    quote
}

fn point(of: &Point) -> Paragraph {
    let mut point = of_style("points").numbering(NumberingId::new(BULLETS), IndentLevel::new(0));
    if !of.lead.is_empty() {
        point = point
            .add_run(run(&of.lead).bold())
            .add_run(Run::new().add_text(" "));
    }
    point = point.add_run(run(&of.text));
    if !of.from.is_empty() {
        point = point.add_run(run(&format!(" ({})", of.from)).color(QUIET));
    }
    point
}
