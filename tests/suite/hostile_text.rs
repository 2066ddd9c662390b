//! What people write stays text: on every surface, in the report, in a spreadsheet.

use super::people::Facilitator;
use super::world::World;

/// Markup that would run, in words that form a theme.
const MARKUP: &str = "walk round the ward every day <img src=x onerror=alert(1)>";

/// A formula that a spreadsheet would run.
const FORMULA: &str = "=HYPERLINK(\"http://evil.example\") walk round the ward every day";

/// Five people write the same, and it is shown.
async fn everybody_says(world: &World, text: &str) -> (Facilitator, String) {
    let choices = [("title", "<script>alert(2)</script>")];
    let mut facilitator = world.facilitator_who_chooses(&choices).await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    facilitator.opens(0).await;
    for phone in &mut phones {
        phone.responds(&[text]).await;
    }
    facilitator.closes(0).await;
    facilitator.shows(0).await;
    for surface in [&*screen, &phones[4], &facilitator.console] {
        surface.sees(text).await;
    }
    let path = format!("/s/{}", facilitator.session);
    let page = phones[0].browser.gets(&path).await.text();
    let frames = [
        screen.frames(),
        phones[0].frames(),
        facilitator.console.frames(),
        vec![page],
    ];
    (facilitator, frames.concat().concat())
}

#[tokio::test]
async fn markup_is_shown_and_never_run() {
    let world = World::open().await;
    let (mut facilitator, frames) = everybody_says(&world, MARKUP).await;
    let report = facilitator.report("").await.text();
    for html in [frames, report] {
        assert!(html.contains("&lt;img src=x onerror=alert(1)&gt;"));
        assert!(html.contains("&lt;script&gt;alert(2)"));
        assert!(!html.contains("<img") && !html.contains("<script>"));
    }
}

#[tokio::test]
async fn a_formula_is_text_in_the_table() {
    let world = World::open().await;
    let (mut facilitator, _) = everybody_says(&world, FORMULA).await;
    let csv = facilitator.report("report.csv").await.text();
    let cell = "\"'=HYPERLINK(\"\"http://evil.example\"\") walk round the ward every day\"";
    assert!(csv.contains(cell), "{csv}");
    for row in csv.trim_start_matches('\u{feff}').lines() {
        assert!(
            row.starts_with('"') && !row.contains(",=") && !row.contains("\"="),
            "{row}"
        );
    }
}

#[tokio::test]
async fn every_language_and_face_comes_back_as_it_went() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    let longest = "👩🏽‍⚕️".chars().cycle().take(500).collect::<String>();
    for text in [
        "Mae angen mwy o staff arnom – ŵ ŷ",
        "شكرا لكم",
        "two\nlines & \"quotes\" <3",
        &longest,
    ] {
        phone.responds(&[text]).await;
        assert_eq!(phone.own_words().await, [text]);
    }
    let over = format!("{longest}!");
    phone
        .tries(&[&over])
        .await
        .is(422)
        .says("This one has 501.");
    assert_eq!(phone.own_words().await, [longest]);
}
