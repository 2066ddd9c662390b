//! The picture of a question dot by dot, for programs that take no SVG: it looks as the SVG does, with no font but our own.

use resvg::tiny_skia::{ColorU8, Pixmap};

use super::after_one_question;
use crate::answers::{MEETINGS, SEEN};
use crate::people::Facilitator;
use crate::world::World;

/// The blue of a bar of visibility, and the paper.
const BLUE: [u8; 3] = [0x0b, 0x4f, 0x9e];
const WHITE: [u8; 3] = [0xff, 0xff, 0xff];

/// Dots in which the question stands, from the top.
const QUESTION: std::ops::Range<u32> = 60..180;

/// A picture, read.
struct Dots(Pixmap);

impl Dots {
    async fn of(facilitator: &mut Facilitator, name: &str) -> Dots {
        let path = format!("/report/{}/{name}", facilitator.session);
        let file = facilitator.browser.gets(&path).await.is(200);
        assert_eq!(file.header("content-type"), "image/png");
        assert_eq!(
            file.header("content-disposition"),
            format!("attachment; filename=\"openfloor-{name}\"")
        );
        let dots = Dots(Pixmap::decode_png(&file.bytes).expect("a PNG"));
        assert_eq!((dots.0.width(), dots.0.height()), (1920, 1080));
        dots
    }

    /// The colours of some of its lines, dot by dot.
    fn lines(&self, lines: std::ops::Range<u32>) -> Vec<[u8; 3]> {
        let dot = |color: ColorU8| [color.red(), color.green(), color.blue()];
        let across = 0..self.0.width();
        lines
            .flat_map(|y| across.clone().map(move |x| (x, y)))
            .map(|(x, y)| dot(self.0.pixel(x, y).expect("a dot").demultiply()))
            .collect()
    }

    /// Bars of a colour, each as wide as it is, from the top.
    fn bars(&self, color: [u8; 3]) -> Vec<usize> {
        let mut bars = Vec::new();
        let mut within = false;
        for y in 0..self.0.height() {
            let line = self.lines(y..y + 1);
            let wide = line.iter().filter(|dot| **dot == color).count();
            if wide > 100 && !within {
                bars.push(wide);
            }
            within = wide > 100;
        }
        bars
    }
}

#[tokio::test]
async fn a_slide_has_a_bar_for_each_theme_and_words_in_the_readers_language() {
    let world = World::open().await;
    let (mut facilitator, _) = after_one_question(&world).await;
    let english = Dots::of(&mut facilitator, "themes-1.png").await;
    // Both themes have four answers and belong to visibility: two bars of one length, across the whole picture.
    assert_eq!(english.bars(BLUE).len(), 2, "{SEEN} and {MEETINGS}");
    assert!(english.bars(BLUE).iter().all(|wide| *wide > 1_700));
    let words = english.lines(QUESTION);
    assert!(words.iter().filter(|dot| **dot != WHITE).count() > 2_000);

    let choice = [("back", "/"), ("language", "cy")];
    facilitator
        .browser
        .posts("/preferences", &choice)
        .await
        .is(200);
    let welsh = Dots::of(&mut facilitator, "themes-1.png").await;
    assert_ne!(
        welsh.lines(QUESTION),
        words,
        "another language looks another way"
    );
    assert_eq!(welsh.bars(BLUE), english.bars(BLUE));
}

#[tokio::test]
async fn the_report_links_each_picture_in_both_kinds() {
    let world = World::open().await;
    let (mut facilitator, _) = after_one_question(&world).await;
    let mut page = facilitator.report("").await;
    for ending in ["png", "svg"] {
        let link = format!("href=\"/report/{}/themes-1.{ending}\"", facilitator.session);
        page = page.says(&link);
    }
    for nothing in [
        "themes-2.png",
        "marked-1.png",
        "themes-1.jpg",
        "themes-1.png.png",
        "report-1.png",
    ] {
        let path = format!("/report/{}/{nothing}", facilitator.session);
        facilitator.browser.gets(&path).await.is(404);
    }
}

#[tokio::test]
async fn many_take_pictures_at_the_same_time_and_each_gets_one() {
    let world = World::open().await;
    let (facilitator, _) = after_one_question(&world).await;
    let path = format!("/report/{}/themes-1.png", facilitator.session);
    let takers = (0..6).map(|_| {
        let (mut browser, path) = (facilitator.browser.clone(), path.clone());
        async move { browser.gets(&path).await.is(200).bytes }
    });
    let taken = futures_util::future::join_all(takers).await;
    assert!(taken.iter().all(|bytes| *bytes == taken[0]));
}
