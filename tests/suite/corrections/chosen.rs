//! What can be done with answers that are chosen, after closing: a theme of their own, another theme, the first quotation.

use serde_json::json;

use super::super::answers::{MEETINGS, SEEN, answers_in};
use super::super::browser::{Ask, Browser};
use super::super::html;
use super::super::world::World;
use super::Room;

const APART: &str = "Every single day";

async fn sorted(world: &World) -> Room {
    let mut room = Room::of(world, "after-closing", 8).await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    room
}

#[tokio::test]
async fn chosen_answers_become_a_theme_by_plain_forms() {
    let world = World::open().await;
    let mut room = sorted(&world).await;
    let seen = room.theme(SEEN).await;
    let chosen = room.answers_of(SEEN).await;
    let page = format!("/console/{}", room.facilitator.session);
    let browser: &mut Browser = &mut room.facilitator.browser;
    let shown = browser.gets(&page).await.is(200).text();
    let path = format!("{page}/do/split");
    assert!(shown.contains(&format!("formaction=\"{path}\"")));
    // As a browser sends a form: everything in it, and each ticked box under the same name.
    let mut form = vec![
        ("prompt", "0"),
        ("theme", &seen),
        ("label", APART),
        ("into", ""),
    ];
    form.extend(chosen[..3].iter().map(|id| ("responses", id.as_str())));
    let back = browser.posts(&path, &form).await.is(200);
    assert!(html::element(&back.text(), "sorting").is_some_and(|sorting| sorting.contains(APART)));
    room.screen.sees(APART).await;
    room.screen.sees("3 people").await;
    room.phones[0].sees(APART).await;
    room.facilitator.report("report.csv").await.says(APART);
    assert_eq!(room.changes().await, [format!("Split off “{APART}”")]);

    let without_name = [
        ("prompt", "0"),
        ("theme", &seen),
        ("label", " "),
        ("responses", &chosen[3]),
    ];
    room.facilitator.tries("split", &without_name).await.is(422);
    let nothing = [("prompt", "0"), ("theme", &seen), ("label", APART)];
    let refused = room.facilitator.tries("split", &nothing).await.is(422);
    refused.says("No answers were chosen.");
    let gone = [
        ("prompt", "0"),
        ("theme", &seen),
        ("label", APART),
        ("responses", &chosen[0]),
    ];
    room.facilitator
        .tries("split", &gone)
        .await
        .is(422)
        .says("That answer is no longer there.");
}

#[tokio::test]
async fn several_answers_move_in_one_go() {
    let world = World::open().await;
    let mut room = sorted(&world).await;
    let meetings = room.theme(MEETINGS).await;
    let chosen = room.answers_of(SEEN).await;
    let mut form = vec![("into", meetings.as_str())];
    form.extend(chosen[..3].iter().map(|id| ("responses", id.as_str())));
    room.corrects("move", &form).await;
    room.screen.sees("7 people").await;
    assert_eq!(
        room.changes().await,
        [format!("Moved 3 answers to “{MEETINGS}”")]
    );
    room.undoes().await;
    room.screen.sees("4 people").await;
    let ids = "0".repeat(32);
    let too_many: Vec<_> = (0..501).map(|_| ("responses", ids.as_str())).collect();
    let form = [&[("prompt", "0"), ("into", "")][..], &too_many].concat();
    let refused = room.facilitator.tries("move", &form).await.is(409);
    refused.says("Choose 500 answers at most.");
}

#[tokio::test]
async fn a_pinned_answer_is_quoted_first_until_it_leaves_its_theme() {
    let world = World::open().await;
    let mut room = sorted(&world).await;
    let seen = room.theme(SEEN).await;
    let chosen = room.answers_of(SEEN).await.swap_remove(3);
    let view = room.themes().await;
    let text = |view: &serde_json::Value| {
        let themes = view["to_sort"].as_array().expect("themes").clone();
        let answers = themes
            .iter()
            .flat_map(|theme| theme[2].as_array().expect("answers").clone());
        let mut chosen_one = answers.filter(|answer| answer["id"] == chosen.as_str());
        chosen_one.next().expect("the answer")["text"]
            .as_str()
            .expect("a text")
            .to_owned()
    };
    let text = text(&view);
    room.phones[0].sees_an_answer().await;
    assert!(!room.screen.region("stage").contains(&text));

    room.corrects("pin", &[("theme", &seen), ("responses", &chosen)])
        .await;
    room.screen.sees(&text).await;
    room.phones[0].sees(&text).await;
    room.facilitator.console.sees("First quotation").await;
    room.facilitator.report("report.csv").await.says(&text);
    let report = room.facilitator.report("report.json").await.json();
    let quotes = &report["prompts"][0]["themes"][0]["quotes"];
    assert_eq!(
        (&quotes[0], quotes.as_array().map(Vec::len)),
        (&json!(text), Some(3))
    );
    room.corrects("unpin", &[("theme", &seen)]).await;
    room.screen.stops_seeing(&text).await;
    room.undoes().await;
    room.screen.sees(&text).await;

    room.corrects("move", &[("responses", &chosen), ("into", "")])
        .await;
    room.phones[0].stops_seeing(&text).await;
    room.facilitator
        .console
        .stops_seeing("First quotation")
        .await;
    let two = [
        ("prompt", "0"),
        ("theme", &seen),
        ("responses", &chosen),
        ("responses", &chosen),
    ];
    let refused = room.facilitator.tries("pin", &two).await.is(422);
    refused.says("Choose the one answer");
}

#[tokio::test]
async fn a_program_does_the_same_with_lists() {
    let world = World::open().await;
    let mut room = sorted(&world).await;
    let seen: u32 = room.theme(SEEN).await.parse().expect("a number");
    let chosen = room.answers_of(SEEN).await;
    let path = |verb: &str, session: &str| format!("/api/sessions/{session}/do/{verb}");
    let session = room.facilitator.session.clone();
    let body = json!({ "prompt": 0, "theme": seen, "label": APART, "responses": chosen[..3] });
    let ask = Ask::post(&path("split", &session)).json(&body);
    let view = room.facilitator.browser.asks(ask).await.is(200).json();
    assert_eq!(
        view["state"]["changes"],
        json!([{ "number": 1, "did": "split", "theme": APART }])
    );
    assert!(answers_in(&view["state"]["changes"].to_string()).is_empty());
    let ask = Ask::post(&path("undo", &session)).json(&json!({ "prompt": 0, "change": 1 }));
    let view = room.facilitator.browser.asks(ask).await.is(200).json();
    assert_eq!(view["state"]["changes"], json!([]));
    for body in [
        json!({ "prompt": 0, "into": "", "responses": "x" }),
        json!({ "prompt": 0, "into": "", "response": chosen[0] }),
        json!({ "prompt": 0, "into": "", "responses": [7] }),
    ] {
        let ask = Ask::post(&path("move", &session)).json(&body);
        room.facilitator.browser.asks(ask).await.is(422);
    }
}
