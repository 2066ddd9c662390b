//! Single answers are hidden for a reason that everybody is told, and answers and themes are parked for another day.

use serde_json::{Value, json};

use super::super::answers::{MARKERS, MEETINGS, SEEN, answers_in};
use super::super::browser::Ask;
use super::super::html;
use super::super::world::World;
use super::Room;

async fn shown(world: &World) -> Room {
    let mut room = Room::of(world, "after-closing", 8).await;
    room.facilitator.closes(0).await;
    room.facilitator.shows(0).await;
    room
}

/// The marker in an answer's words, by its id.
fn marker_of(view: &Value, id: &str) -> &'static str {
    let themes = view["to_sort"].as_array().expect("themes");
    let answers = themes.iter().filter_map(|theme| theme[2].as_array());
    let mut answers = answers.flatten();
    let answer = answers.find(|answer| answer["id"] == id).expect("it");
    let text = answer["text"].as_str().expect("words");
    let mut markers = MARKERS.into_iter();
    markers.find(|marker| text.contains(marker)).expect("one")
}

#[tokio::test]
async fn a_hidden_answer_leaves_every_surface_and_everybody_is_told() {
    let world = World::open().await;
    let mut room = shown(&world).await;
    let one = room.answer_in(SEEN).await;
    let marker = marker_of(&room.themes().await, &one);
    room.phones[0].sees(marker).await;
    let before = room.facilitator.report("report.json").await.json();

    let hide = [("responses", one.as_str()), ("reason", "names_person")];
    room.corrects("hide-answers", &hide).await;
    // The next picture that anybody can get has it no longer: nobody has to wait for a beat.
    for (browser, path) in [
        (&mut room.screen.browser, "screen"),
        (&mut room.phones[1].browser, "s"),
    ] {
        let path = format!("/{path}/{}", room.facilitator.session);
        let now = browser.gets(&path).await.is(200);
        now.says("1 answer hidden by the facilitator").hides(marker);
    }
    room.screen.sees("1 answer hidden by the facilitator").await;
    room.screen.sees("3 people").await;
    room.phones[0]
        .sees("1 answer hidden by the facilitator")
        .await;
    room.phones[0].stops_seeing(marker).await;
    room.screen.stops_seeing(marker).await;
    for file in ["", "report.csv", "report.json"] {
        room.facilitator.report(file).await.hides(marker);
    }
    let page = room.facilitator.report("").await;
    page.says("8 answers")
        .says("1 answer hidden by the facilitator: 1 named a person.");
    let report = room.facilitator.report("report.json").await.json();
    let (was, is) = (&before["prompts"][0], &report["prompts"][0]);
    assert_eq!(
        is["answers"], was["answers"],
        "it is still counted as given"
    );
    assert_eq!(is["people"], was["people"]);
    let because = json!([{ "reason": "names_person", "answers": 1 }]);
    assert_eq!(is["answers_hidden"], because);
    let view = room.themes().await;
    assert_eq!(view["hidden_answers"][0]["answer"]["id"], one.as_str());
    assert_eq!(
        view["picture"]["taken_out"],
        json!({ "hidden": 1, "parked": 0, "held_themes": 0, "held_answers": 0 })
    );

    room.corrects("bring-back", &[("responses", &one)]).await;
    room.phones[0].sees(marker).await;
    room.screen.stops_seeing("hidden by the facilitator").await;
    let back = room.facilitator.report("report.json").await.json();
    assert_eq!(back["prompts"][0]["themes"], was["themes"]);
}

#[tokio::test]
async fn hiding_asks_for_a_reason_and_is_undone_like_any_change() {
    let world = World::open().await;
    let mut room = shown(&world).await;
    let chosen = room.answers_of(SEEN).await;
    let page = format!("/console/{}", room.facilitator.session);
    let path = format!("{page}/do/hide-answers");
    // As a browser sends the form of a theme: all of its fields, whichever button was pressed.
    let seen = room.theme(SEEN).await;
    let form = |reason: &'static str| {
        let mut form = vec![
            ("prompt", "0"),
            ("theme", &seen),
            ("label", ""),
            ("into", ""),
        ];
        form.push(("reason", reason));
        form.extend(chosen[..3].iter().map(|id| ("responses", id.as_str())));
        form
    };
    let browser = &mut room.facilitator.browser;
    let refused = browser.posts(&path, &form("")).await.is(422);
    refused.says("Choose why these answers are to be hidden.");
    let back = browser.posts(&path, &form("hurts")).await.is(200).text();
    let sorting = html::element(&back, "sorting").expect("the themes");
    assert!(sorting.contains("Hid 3 answers") && sorting.contains("it hurts somebody"));
    assert!(sorting.contains("id=\"hidden-answers\""));

    // Fewer people are left than a theme needs: it folds, and is counted among the other points.
    room.screen.stops_seeing(SEEN).await;
    room.screen.sees("Other points: 1 answer").await;
    room.screen
        .sees("3 answers hidden by the facilitator")
        .await;
    let report = room.facilitator.report("").await.hides(SEEN);
    assert_eq!(
        answers_in(&report.text()).len(),
        3,
        "three of the other theme"
    );
    room.corrects("undo", &[("change", "1")]).await;
    room.screen.sees(SEEN).await;
    room.screen.stops_seeing("hidden by the facilitator").await;

    let open = room.theme(MEETINGS).await;
    for (verb, field) in [("bring-back", "xyz"), ("park-answers", "00")] {
        let form = [
            ("prompt", "0"),
            ("theme", open.as_str()),
            ("responses", field),
        ];
        room.facilitator.tries(verb, &form).await.is(422);
    }
}

#[tokio::test]
async fn what_is_parked_is_off_the_list_and_in_the_report() {
    let world = World::open().await;
    let mut room = shown(&world).await;
    let seen = room.theme(SEEN).await;
    let one = room.answer_in(MEETINGS).await;
    let marker = marker_of(&room.themes().await, &one);
    room.corrects("park-theme", &[("theme", &seen)]).await;
    room.screen.stops_seeing(SEEN).await;
    room.screen.sees("4 answers parked for another day").await;
    room.phones[0].stops_seeing(SEEN).await;
    room.corrects("park-answers", &[("responses", &one)]).await;
    room.screen.sees("5 answers parked for another day").await;
    let console = room.facilitator.console.region("sorting");
    assert!(
        console.contains("Parked for another day") && console.contains("Put it back on the list")
    );
    room.facilitator
        .report("")
        .await
        .says("Parked for another day")
        .says(SEEN)
        .says("1 answer parked one by one")
        .hides(marker);
    room.facilitator
        .report("report.csv")
        .await
        .says(&format!("Parked for another day: {SEEN}"));
    let report = room.facilitator.report("report.json").await.json();
    let parked = &report["prompts"][0]["parked"];
    assert_eq!(
        (&parked["themes"][0]["answers"], &parked["other"]),
        (&json!(4), &json!(1))
    );

    room.corrects("unpark-theme", &[("theme", &seen)]).await;
    room.corrects("bring-back", &[("responses", &one)]).await;
    room.screen.sees(SEEN).await;
    room.screen.stops_seeing("parked").await;
}

#[tokio::test]
async fn what_is_set_aside_stays_so_through_a_restart() {
    let mut world = World::open().await;
    let mut room = shown(&world).await;
    let (one, other) = (room.answer_in(SEEN).await, room.answer_in(MEETINGS).await);
    let hide = [("responses", one.as_str()), ("reason", "names_patient")];
    room.corrects("hide-answers", &hide).await;
    room.corrects("park-answers", &[("responses", &other)])
        .await;
    let before = room.themes().await;
    world.stops().await;
    world.starts_again().await;
    let path = format!("/api/sessions/{}/themes", room.facilitator.session);
    let after = room.facilitator.browser.asks(Ask::get(&path)).await;
    assert_eq!(after.is(200).json(), before);
}

#[tokio::test]
async fn nothing_is_set_aside_before_anybody_can_read_it() {
    let world = World::open().await;
    let mut room = Room::of(&world, "waves", 5).await;
    room.screen.sees(SEEN).await;
    let seen = room.theme(SEEN).await;
    let id = "0".repeat(32);
    for (verb, field) in [
        ("hide-answers", ("responses", &*id)),
        ("park-answers", ("responses", &*id)),
        ("park-theme", ("theme", &*seen)),
    ] {
        let form = [("prompt", "0"), ("reason", "hurts"), field];
        let refused = room.facilitator.tries(verb, &form).await.is(422);
        refused.says("That can be done once the question is closed.");
    }
}
