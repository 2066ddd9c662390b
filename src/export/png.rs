//! A picture of ours as PNG, for programs that take no SVG. The words are drawn with a font that is part of the program, so
//! they look the same on every machine and need nothing that is installed there.

use std::sync::{Arc, LazyLock};

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use super::NotWritten;
use super::picture::SIZE;

/// Dots from left to right and from top to bottom: a slide fills a screen of this size without being made larger.
const DOTS: (u32, u32) = (1920, 1080);

/// The font, in the two weights that pictures have.
const FONTS: [&[u8]; 2] = [
    include_bytes!("../../content/fonts/Arimo-Regular.ttf"),
    include_bytes!("../../content/fonts/Arimo-Bold.ttf"),
];

/// What the font is called in its files.
const FAMILY: &str = "Arimo";

static KNOWN: LazyLock<Arc<Database>> = LazyLock::new(|| {
    let mut fonts = Database::new();
    for font in FONTS {
        fonts.load_font_data(font.to_vec());
    }
    // Pictures ask for a font without serifs at the last.
    fonts.set_sans_serif_family(FAMILY);
    Arc::new(fonts)
});

/// The picture, dot by dot. Some tens of milliseconds of work.
pub fn png(svg: &str) -> Result<Vec<u8>, NotWritten> {
    let options = Options {
        fontdb: KNOWN.clone(),
        font_family: FAMILY.to_owned(),
        ..Options::default()
    };
    let drawing = Tree::from_str(svg, &options).map_err(|_| NotWritten)?;
    let mut dots = Pixmap::new(DOTS.0, DOTS.1).ok_or(NotWritten)?;
    let (across, down) = (DOTS.0 as f32 / SIZE.0 as f32, DOTS.1 as f32 / SIZE.1 as f32);
    resvg::render(
        &drawing,
        Transform::from_scale(across, down),
        &mut dots.as_mut(),
    );
    dots.encode_png().map_err(|_| NotWritten)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::Library;
    use resvg::usvg::{GlyphId, Node};

    /// Characters of a text that the font has no shape for.
    fn unknown(text: &str, weight: u32) -> String {
        let drawn = |c: &char| {
            let svg = format!(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"9\" height=\"9\"><text font-weight=\"{weight}\">&#{};</text></svg>",
                u32::from(*c)
            );
            let options = Options {
                fontdb: KNOWN.clone(),
                font_family: FAMILY.to_owned(),
                ..Options::default()
            };
            let tree = Tree::from_str(&svg, &options).expect("sound SVG");
            let mut nodes = tree.root().children().iter();
            nodes.any(|node| match node {
                Node::Text(text) => {
                    let mut glyphs = text
                        .layouted()
                        .iter()
                        .flat_map(|span| &span.positioned_glyphs);
                    glyphs.all(|glyph| glyph.id != GlyphId(0))
                }
                _ => false,
            })
        };
        let visible = text
            .chars()
            .filter(|c| !c.is_whitespace() && !c.is_control());
        let each: std::collections::BTreeSet<char> = visible.collect();
        each.into_iter().filter(|c| !drawn(c)).collect()
    }

    /// Every sentence that a picture could have, in every language, and what stands in it besides.
    fn everything_said() -> String {
        let sentences = [
            include_str!("../../content/words/en/report.ftl"),
            include_str!("../../content/words/en/shared.ftl"),
            include_str!("../../content/words/cy/report.ftl"),
            include_str!("../../content/words/cy/shared.ftl"),
            include_str!("../../content/words/cy/privacy.ftl"),
        ]
        .concat();
        let library = Library::embedded().expect("content of ours");
        sentences + &format!("{:?}{:?}", library.levels(), library.plans()) + "▲■●·…"
    }

    #[test]
    fn every_letter_of_ours_has_a_shape_in_either_weight() {
        let said = everything_said();
        assert!(said.contains('ŵ') && said.contains('ŷ'), "Welsh is in it");
        for weight in [400, 700] {
            assert_eq!(unknown(&said, weight), "", "{weight}");
            assert_eq!(
                unknown("ẃẁẅỳŵŷŴŶâêîôû£½– łğñžőœưΩЖ", weight),
                "",
                "{weight}"
            );
        }
        assert_eq!(
            unknown("ŵ☃한", 400),
            "☃한",
            "this test finds what has no shape"
        );
    }

    #[test]
    fn what_is_no_picture_is_not_drawn() {
        assert_eq!(png("<svg"), Err(NotWritten));
    }
}
