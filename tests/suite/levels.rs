//! A workshop of all levels: people choose one when they join, and what each level asks stands side by side.

use super::answers::SEEN;
use super::browser::{Ask, PAGE};
use super::people::{Facilitator, Phone};
use super::world::World;

/// What nobody reads where 12, 10 and 3 answered, for everybody knows that it was 25 in all.
const NUMBERS: [&str; 5] = [
    "12 people",
    "10 people<",
    "3 people",
    "12 answers",
    "10 answers",
];

async fn of_level(
    world: &World,
    facilitator: &Facilitator,
    level: &str,
    count: usize,
) -> Vec<Phone> {
    let mut phones = Vec::new();
    for _ in 0..count {
        phones.push(Phone::joins_as(world.browser(), &facilitator.code, level).await);
    }
    phones
}

#[tokio::test]
async fn whoever_types_the_code_says_of_which_level_he_is() {
    let world = World::open().await;
    let facilitator = world.facilitator_who_chooses(&[("level", "all")]).await;
    let mut somebody = world.browser();
    let code = [("code", &*facilitator.code)];
    let page = somebody.posts("/join", &code).await.is(200);
    for level in ["Future", "Aspiring", "Emerging", "Advanced"] {
        page.text().contains(level).then_some(()).expect(level);
    }
    page.says("Which level fits you best?").hides("You are in.");
}

#[tokio::test]
async fn each_level_is_asked_its_own_and_no_small_level_is_told_of() {
    let world = World::open().await;
    let mut facilitator = world.facilitator_who_chooses(&[("level", "all")]).await;
    let screen = facilitator.screen().await;

    let mut future = of_level(&world, &facilitator, "future", 12).await;
    let mut aspiring = of_level(&world, &facilitator, "aspiring", 10).await;
    let mut emerging = of_level(&world, &facilitator, "emerging", 3).await;
    facilitator.opens(0).await;
    screen.sees("Each level has its own question.").await;
    screen.sees("Question 1 of 4").await;
    future[0].sees("be easier to talk to?").await;
    aspiring[0]
        .sees("bring more people into the conversation?")
        .await;
    emerging[0].sees("even on busy or split days?").await;
    aspiring[0]
        .tries_question("0", &["walk round the ward"])
        .await
        .is(403)
        .says("This question is for people of another level.");

    for phone in &mut future {
        phone.responds(&["walk round the ward every day"]).await;
    }
    for phone in &mut aspiring {
        phone
            .responds(&["give people a chance to lead a meeting"])
            .await;
    }
    for phone in &mut emerging {
        phone.responds(&["a word of few quillwort"]).await;
    }
    screen.sees("Everyone has answered: 25 people").await;
    facilitator.closes(0).await;
    screen.never_saw("Reading 3");
    screen.never_saw("Reading 2");
    facilitator
        .console
        .sees("The answers of one level at a time")
        .await;
    screen.sees("Themes in a moment.").await;
    facilitator.shows(0).await;
    for surface in [&*screen, &future[0], &emerging[0]] {
        surface.sees(SEEN).await;
        surface
            .sees("Too few answers to show. We need 10 people of a level")
            .await;
        for number in NUMBERS {
            surface.stops_seeing(number).await;
        }
    }
    facilitator.does("return-to", &[("prompt", "2")]).await;
    facilitator
        .console
        .sees("We need 10 people so no one can be picked out")
        .await;
    assert!(world.files_with("quillwort").is_empty());

    for file in ["", "report.json", "report.md", "report.csv"] {
        let report = facilitator.report(file).await;
        let mut report = report.says(SEEN).says("Emerging").hides("quillwort");
        for number in NUMBERS {
            report = report.hides(number);
        }
    }
}

#[tokio::test]
async fn notes_from_paper_are_those_of_a_level() {
    let world = World::open().await;
    let mut facilitator = world.facilitator_who_chooses(&[("level", "all")]).await;
    facilitator.opens(0).await;
    let console = format!("/console/{}", facilitator.session);
    let page = facilitator.browser.gets(&console).await.is(200);
    page.says("the answers of every level in which fewer than 10")
        .says("<option value=\"2\">Emerging</option>");
    let paper = (0..10).map(|line| format!("walk the ward at night {line}\n"));
    let paper = paper.collect::<String>();
    let notes = [("prompt", "2"), ("form", "0"), ("notes", &*paper)];
    let path = format!("{console}/notes");
    facilitator.browser.posts(&path, &notes).await.is(200);
    facilitator.console.sees("10 notes").await;
    facilitator.closes(0).await;
    let report = facilitator.report("report.json").await.json();
    let columns = &report["levels"][0]["beside"]["columns"];
    let shown = |at: usize| columns[at]["themes"].is_array();
    assert_eq!([0, 1, 2, 3].map(shown), [false, false, true, false]);
}

#[tokio::test]
async fn a_program_says_its_level_when_it_joins() {
    let world = World::open().await;
    let facilitator = world.facilitator_who_chooses(&[("level", "all")]).await;
    let mut program = world.browser();
    let join = |body: serde_json::Value| Ask::post("/api/join").json(&body);
    let without = serde_json::json!({ "code": facilitator.code });
    let refused = program.asks(join(without)).await.is(422);
    refused.says("future, aspiring, emerging, advanced");
    let with = serde_json::json!({ "code": facilitator.code, "level": "advanced" });
    let joined = program.asks(join(with)).await.is(201).json();
    let token = joined["token"].as_str().expect("a token").to_owned();
    let session = format!("/api/sessions/{}", facilitator.session);
    let state = program
        .asks(Ask::get(&session).bearer(&token))
        .await
        .is(200)
        .json();
    assert_eq!(state["state"]["level"], "advanced");
}

#[tokio::test]
async fn what_cannot_be_done_with_all_levels_is_said_on_the_page() {
    let world = World::open().await;
    for (choice, says) in [
        (("reveal", "waves"), "themes are shown after closing"),
        (("plan", "ask-and-agree"), "each level has its own themes"),
    ] {
        let fields = [("level", "all"), choice];
        let ask = Ask::post("/start").form(&fields).header("accept", PAGE);
        world.browser().asks(ask).await.is(422).says(says);
    }
}
