//! What is in the files, how they are handed over, and where they are linked.

use calamine::Data;

use super::readers::{Document, everything, rows, sheets, unpacked};
use super::{FILES, after_one_question, asks_for};
use crate::answers::{MEETINGS, SEEN};
use crate::world::World;

#[tokio::test]
async fn every_file_is_handed_over_to_be_kept_and_has_the_themes() {
    let world = World::open().await;
    let (mut facilitator, _) = after_one_question(&world).await;
    let session = facilitator.session.clone();
    for ending in FILES {
        let file = asks_for(&mut facilitator.browser, &session, ending)
            .await
            .is(200);
        let named = format!("attachment; filename=\"openfloor-report.{ending}\"");
        assert_eq!(file.header("content-disposition"), named);
        assert_eq!(file.header("x-content-type-options"), "nosniff");
        assert_eq!(file.header("cache-control"), "no-store");
        let text = everything(&file.bytes);
        assert!(
            text.contains(SEEN) && text.contains(MEETINGS),
            "{ending}: {text}"
        );
        let again = asks_for(&mut facilitator.browser, &session, ending)
            .await
            .is(200);
        assert_eq!(file.bytes, again.bytes, "{ending} knows a time or chance");
    }
}

#[tokio::test]
async fn the_report_and_the_console_lead_to_every_file() {
    let world = World::open().await;
    let (mut facilitator, _) = after_one_question(&world).await;
    let session = facilitator.session.clone();
    let console = facilitator
        .browser
        .gets(&format!("/console/{session}"))
        .await;
    let report = facilitator.report("").await;
    for page in [console.is(200).text(), report.text()] {
        for ending in FILES {
            let link = format!("href=\"/report/{session}/report.{ending}\"");
            assert!(page.contains(&link), "{link}");
        }
    }
}

#[tokio::test]
async fn a_document_has_words_headings_and_where_they_come_from() {
    let world = World::open().await;
    let (mut facilitator, _) = after_one_question(&world).await;
    let session = facilitator.session.clone();
    let bytes = asks_for(&mut facilitator.browser, &session, "docx")
        .await
        .bytes;
    let document = Document::open(&bytes);
    let has = |words: &str| document.paragraphs.iter().any(|of| of.contains(words));
    assert!(has("8 people gave 8 answers to one question."));
    // Both have four answers, so either may be first.
    let ranked =
        |first: &str, second: &str| has(&format!("1. {first}")) && has(&format!("2. {second}"));
    assert!(ranked(MEETINGS, SEEN) != ranked(SEEN, MEETINGS));
    assert!(has("Questions to take to your leader") && has("How this was made, and its limits"));
    let styles = unpacked(&bytes)
        .into_iter()
        .find(|(name, _)| name == "word/styles.xml");
    let styles = String::from_utf8(styles.expect("styles").1).expect("XML");
    for heading in ["heading 1", "heading 2"] {
        assert!(styles.contains(heading), "Word's own {heading}");
    }
}

#[tokio::test]
async fn a_workbook_has_numbers_as_numbers_and_its_sheets_in_the_readers_language() {
    let world = World::open().await;
    let (mut facilitator, _) = after_one_question(&world).await;
    let session = facilitator.session.clone();
    let bytes = asks_for(&mut facilitator.browser, &session, "xlsx")
        .await
        .bytes;
    let all = sheets(&bytes);
    let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
    let expected = [
        "Themes",
        "Quotations",
        "Beside the national groups",
        "About",
    ];
    assert_eq!(names, expected);
    let (_, themes) = &all[0];
    let seen = themes
        .iter()
        .find(|row| row[3] == Data::String(SEEN.into()));
    let seen = seen.expect("the theme");
    assert_eq!(
        (&seen[1], &seen[2], &seen[5]),
        (&Data::Float(8.0), &Data::Float(8.0), &Data::Float(4.0))
    );

    let choice = [("back", "/"), ("language", "cy")];
    facilitator
        .browser
        .posts("/preferences", &choice)
        .await
        .is(200);
    let bytes = asks_for(&mut facilitator.browser, &session, "xlsx")
        .await
        .bytes;
    assert_eq!(sheets(&bytes)[0].0, "Themâu");
}

#[tokio::test]
async fn a_table_has_a_row_for_each_theme() {
    let world = World::open().await;
    let (mut facilitator, _) = after_one_question(&world).await;
    let session = facilitator.session.clone();
    let bytes = asks_for(&mut facilitator.browser, &session, "csv")
        .await
        .bytes;
    let rows = rows(&bytes);
    let headings = [
        "part of the report",
        "question",
        "theme, or what it is of",
        "c",
        "number",
        "quotation, or what there is to say",
    ];
    assert_eq!(rows[0], headings);
    let themes: Vec<_> = rows.iter().filter(|row| row[0] == "Themes").collect();
    let mut labels: Vec<&str> = themes.iter().map(|row| row[2].as_str()).collect();
    labels.sort_unstable();
    assert_eq!(labels, [MEETINGS, SEEN]);
    assert!(themes.iter().all(|row| row[4] == "4" && !row[5].is_empty()));
    let about = rows.iter().filter(|row| row[0] == "About");
    assert!(about.count() > 5, "what the rest is of");
}
