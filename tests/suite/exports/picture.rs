//! The picture of a question's themes: a file of its own, with words that are never markup.

use quick_xml::events::Event;

use super::after_one_question;
use crate::answers::{MEETINGS, SEEN};
use crate::people::Facilitator;
use crate::world::World;

/// A name at the limit of names, hostile, with a letter of several characters where it has to be cut.
const LABEL: &str = "<script>alert(1)</script>\u{61c}\"x\"👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️";

/// The same, and a second question that too few have answered.
async fn after_two_questions(world: &World) -> Facilitator {
    let (mut facilitator, mut phones) = after_one_question(world).await;
    facilitator.opens(1).await;
    for phone in &mut phones[..4] {
        phone.responds(&["walk round the ward every day"]).await;
    }
    facilitator.closes(1).await;
    facilitator
}

/// The names of all elements and attributes of a picture, and its words: one entry an element with text.
fn read(xml: &str) -> (Vec<String>, Vec<String>) {
    let (mut names, mut words, mut text) = (Vec::new(), Vec::new(), String::new());
    let mut reader = quick_xml::Reader::from_str(xml);
    loop {
        match reader.read_event().expect("sound XML") {
            Event::Start(of) | Event::Empty(of) => {
                names.push(of.name().as_ref().to_owned());
                let attributes = of.attributes().map(|one| one.expect("an attribute"));
                names.extend(attributes.map(|one| one.key.as_ref().to_owned()));
                text.clear();
            }
            Event::Text(part) => text += &part,
            Event::GeneralRef(of) => text += super::readers::resolved(&of),
            Event::End(_) => words.push(std::mem::take(&mut text)),
            Event::Eof => break (names, words),
            _ => {}
        }
    }
}

#[tokio::test]
async fn a_picture_shows_every_theme_and_needs_no_other_file() {
    let world = World::open().await;
    let mut facilitator = after_two_questions(&world).await;
    let path = format!("/report/{}/themes-1.svg", facilitator.session);
    let picture = facilitator.browser.gets(&path).await.is(200);
    assert_eq!(
        picture.header("content-type"),
        "image/svg+xml; charset=utf-8"
    );
    assert_eq!(
        picture.header("content-disposition"),
        "attachment; filename=\"openfloor-themes-1.svg\""
    );
    let (names, words) = read(&picture.text());
    for theme in [SEEN, MEETINGS, "● Visibility · 4 people"] {
        assert!(words.iter().any(|of| of == theme), "{theme} in {words:?}");
    }
    assert!(
        words.iter().any(|of| of == "8 people, 8 answers"),
        "{words:?}"
    );
    for active in [
        "script",
        "image",
        "use",
        "a",
        "foreignObject",
        "style",
        "href",
        "xlink:href",
        "onload",
    ] {
        assert!(!names.iter().any(|name| name == active), "{active}");
    }
    facilitator
        .report("")
        .await
        .says(&format!("href=\"{path}\""));
}

#[tokio::test]
async fn a_long_name_is_cut_between_letters_and_whole_in_its_title() {
    let world = World::open().await;
    let mut facilitator = after_two_questions(&world).await;
    let report = facilitator.report("report.json").await.json();
    let theme = report["prompts"][0]["themes"][0]["id"].to_string();
    let fields = [("prompt", "0"), ("theme", &*theme), ("label", LABEL)];
    facilitator.does("rename", &fields).await;
    let path = format!("/report/{}/themes-1.svg", facilitator.session);
    let picture = facilitator.browser.gets(&path).await.is(200).text();
    let (names, words) = read(&picture);
    assert!(!names.iter().any(|name| name == "script"));
    let whole = LABEL.replace('\u{61c}', "");
    assert!(words.contains(&whole), "{words:?}");
    let cut = words
        .iter()
        .find(|of| of.ends_with('…'))
        .expect("a cut name");
    let kept = cut.trim_end_matches('…');
    let next = whole.strip_prefix(kept).expect("its beginning");
    assert!(
        next.starts_with("👩") || next.starts_with(' '),
        "cut within a letter: {cut}"
    );
}

#[tokio::test]
async fn there_is_no_picture_and_no_sheet_of_what_may_not_be_shown() {
    let world = World::open().await;
    let mut facilitator = after_two_questions(&world).await;
    let report = format!("/report/{}", facilitator.session);
    for number in [
        "0",
        "2",
        "3",
        "9",
        "99999999999999999999",
        "",
        "+1",
        "1.svg/x",
    ] {
        let path = format!("{report}/themes-{number}.svg");
        facilitator.browser.gets(&path).await.is(404);
    }
    let poster = facilitator
        .browser
        .gets(&format!("{report}/poster"))
        .await
        .is(200);
    let poster = poster.says(SEEN).text();
    assert_eq!(poster.matches("<section").count(), 1);
}
