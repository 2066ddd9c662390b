//! How a document looks. Word knows its own styles by their names; where it has one of the kind, ours has its name.

use docx_rs::{
    AbstractNumbering, Docx, Footer, Level, LevelJc, LevelText, LineSpacing, NumberFormat,
    Numbering, PageNum, Paragraph, RunFonts, SpecialIndentType, Start, Style, StyleType,
};

/// The one list that points are in.
pub(super) const BULLETS: usize = 2;

/// The colour of what is said in passing: dark enough to be read when it is printed.
pub(super) const QUIET: &str = "444444";

/// Twentieths of a point that a list and a quotation stand in from the margin.
const INDENT: i32 = 400;

/// Half points of a paragraph's letters.
const SIZE: usize = 22;

/// A font that every office program has, or knows what to put in its place.
const FONT: &str = "Arial";

/// A document with styles, a list and page numbers, and nothing in it.
pub(super) fn empty() -> Docx {
    let page = Footer::new().add_paragraph(Paragraph::new().add_page_num(PageNum::new()));
    let document = Docx::new()
        .default_fonts(RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT))
        .default_size(SIZE)
        .default_line_spacing(LineSpacing::new().after(120))
        .add_abstract_numbering(AbstractNumbering::new(BULLETS).add_level(bullet()))
        .add_numbering(Numbering::new(BULLETS, BULLETS))
        .footer(page);
    all().into_iter().fold(document, Docx::add_style)
}

fn bullet() -> Level {
    let hangs = Some(SpecialIndentType::Hanging(INDENT / 2));
    Level::new(
        0,
        Start::new(1),
        NumberFormat::new("bullet"),
        LevelText::new("•"),
        LevelJc::new("left"),
    )
    .indent(Some(INDENT), hangs, None, None)
}

fn all() -> [Style; 7] {
    let style = |id, name| {
        Style::new(id, StyleType::Paragraph)
            .name(name)
            .q_format(true)
    };
    let room = |before, after| LineSpacing::new().before(before).after(after);
    [
        style("title", "Title")
            .size(44)
            .bold()
            .line_spacing(room(0, 120)),
        style("heading1", "heading 1")
            .size(30)
            .bold()
            .outline_lvl(0)
            .line_spacing(room(360, 120)),
        style("heading2", "heading 2")
            .size(25)
            .bold()
            .outline_lvl(1)
            .line_spacing(room(240, 80)),
        style("theme", "theme").line_spacing(room(160, 60)),
        style("quote", "Quote")
            .italic()
            .indent(Some(INDENT), None, None, None),
        style("points", "List Paragraph").line_spacing(room(0, 60)),
        style("aside", "aside").size(20).color(QUIET),
    ]
}
