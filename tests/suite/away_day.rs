//! Away days from the opening to the report, with few, some and many phones.

use super::answers::{MEETINGS, SEEN, answers_in, eight};
use super::world::World;

#[tokio::test]
async fn three_phones_are_too_few_and_nothing_of_them_is_ever_shown() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 3).await;
    screen.sees("3 people have joined").await;

    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    screen.sees("Everyone has answered: 3 people").await;
    let warned = "these answers are deleted unread";
    facilitator.console.sees(warned).await;
    facilitator.closes(0).await;

    for surface in [&*screen, &facilitator.console, &phones[0]] {
        surface
            .sees("Not enough answers to show. We need 5 people")
            .await;
    }
    facilitator.ends().await;
    facilitator
        .report("")
        .await
        .says("Not enough answers to show");
    let json = facilitator.report("report.json").await;
    assert!(json.json()["prompts"][0]["people"].is_null());
    assert!(answers_in(&json.text()).is_empty());
    let csv = facilitator.report("report.csv").await.text();
    assert!(answers_in(&csv).is_empty());
    screen.catches_up().await;
    for surface in [&*screen, &facilitator.console] {
        surface.never_saw_an_answer();
    }
    assert_eq!(world.answers_on_disk(), 0, "too few answers are not kept");
}

#[tokio::test]
async fn eight_phones_go_through_two_questions_to_the_report() {
    let world = World::open().await;
    let mut facilitator = world.facilitator_who_chooses(&[("title", "Ward 7")]).await;
    let screen = facilitator.screen().await;
    screen.sees("Ward 7").await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    screen.sees("8 people have joined").await;
    phones[0].sees("You are in.").await;

    facilitator.opens(0).await;
    screen.sees("0 of 8 have answered").await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    screen.sees("Everyone has answered: 8 people").await;
    let warned = "these answers are deleted unread";
    facilitator.console.stops_seeing(warned).await;
    facilitator.closes(0).await;
    screen.sees("Themes in a moment").await;
    screen.never_saw_an_answer();
    facilitator.console.sees(SEEN).await;
    facilitator.shows(0).await;
    for surface in [&*screen, &phones[0], &phones[7]] {
        surface.sees(SEEN).await;
        surface.sees(MEETINGS).await;
        surface.sees_an_answer().await;
    }

    facilitator.opens(1).await;
    screen.stops_seeing(SEEN).await;
    phones[3].has_nothing_to_add().await;
    phones[4].responds(&["keeps promises"]).await;
    facilitator.closes(1).await;
    screen.sees("Not enough answers").await;

    facilitator.ends().await;
    phones[0].sees("8 people gave 8 answers").await;
    screen.sees("Thank you.").await;
    report_of_eight(&mut facilitator).await;
}

async fn report_of_eight(facilitator: &mut super::people::Facilitator) {
    let page = facilitator
        .report("")
        .await
        .says("Ward 7")
        .says("Up to 8 people gave 8 answers");
    let page = page
        .says(SEEN)
        .says(MEETINGS)
        .hides("keeps promises")
        .hides("<script");
    assert!(answers_in(&page.text()).len() >= 4);
    assert!(
        page.text().len() <= 60 * 1024,
        "{} bytes",
        page.text().len()
    );
    let csv = facilitator
        .report("report.csv")
        .await
        .says("\"Seen on the floor\"");
    assert!(csv.header("content-type").starts_with("text/csv"));
    assert!(
        csv.header("content-disposition")
            .contains("openfloor-report.csv")
    );
    let json = facilitator.report("report.json").await.json();
    assert_eq!(json["ended"], true);
    assert_eq!(json["prompts"][0]["people"], 8);
    assert_eq!(json["prompts"][0]["answers"], 8);
    assert!(
        json["prompts"][1]["people"].is_null(),
        "one person is too few"
    );
    let themes = json["prompts"][0]["themes"].as_array().expect("themes");
    assert!(themes.iter().any(|theme| theme["label"] == SEEN));
}

#[tokio::test]
async fn sixty_phones_answer_at_once_and_each_counts_once() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let phones = world.phones(&facilitator.code, 60).await;
    screen.sees("60 people have joined").await;

    facilitator.opens(0).await;
    let answering = phones.into_iter().zip(eight().into_iter().cycle());
    let answering = answering.map(|(mut phone, text)| async move {
        phone.responds(&[text]).await;
        phone
    });
    let phones = futures_util::future::join_all(answering).await;
    screen.sees("Everyone has answered: 60 people").await;
    facilitator.closes(0).await;
    facilitator.shows(0).await;
    screen.sees(SEEN).await;
    phones[59].sees(MEETINGS).await;
    facilitator.ends().await;
    phones[31].sees("60 people gave 60 answers").await;
    let json = facilitator.report("report.json").await.json();
    let prompt = &json["prompts"][0];
    let themes = prompt["themes"].as_array().expect("themes");
    let in_themes: u64 = themes
        .iter()
        .filter_map(|theme| theme["answers"].as_u64())
        .sum();
    assert_eq!(in_themes + prompt["other"].as_u64().unwrap_or_default(), 60);
    assert!(!answers_in(&themes[0]["quotes"].to_string()).is_empty());
}
