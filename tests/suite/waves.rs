//! Themes that form while a question is open: nothing below the smallest group, then several people at a time.

use super::answers::{MEETINGS, SEEN, answers_in, eight};
use super::people::{Facilitator, Phone, Screen};
use super::world::World;

/// Twelve people are in the room, the big screen is on, and the first question is open.
async fn room(world: &World) -> (Facilitator, Screen, Vec<Phone>) {
    let waves = [("reveal", "waves"), ("smallest_group", "5")];
    let mut facilitator = world.facilitator_who_chooses(&waves).await;
    let screen = facilitator.screen().await;
    let phones = world.phones(&facilitator.code, 12).await;
    facilitator.opens(0).await;
    (facilitator, screen, phones)
}

async fn respond(phones: &mut [Phone], from: usize, to: usize) {
    // Alternating, so that each theme has two people in the first wave.
    let texts = [0, 4, 1, 5, 2, 6, 3, 7].map(|at| eight()[at]);
    for (phone, text) in phones
        .iter_mut()
        .zip(texts.iter().cycle())
        .take(to)
        .skip(from)
    {
        phone.responds(&[text]).await;
    }
}

/// Makes the room show everything that it would show by now, and waits until it has come.
async fn everything_has_come(room: &mut (Facilitator, Screen, Vec<Phone>)) {
    room.0.does("more-time", &[]).await;
    room.0.console.catches_up().await;
    room.1.catches_up().await;
    room.2[11].catches_up().await;
}

#[tokio::test]
async fn nothing_is_shown_before_five_people_and_something_after() {
    let world = World::open().await;
    let mut room = room(&world).await;
    respond(&mut room.2, 0, 4).await;
    everything_has_come(&mut room).await;
    room.1.sees("4 of 12 have answered").await;
    for surface in [&*room.1, &room.0.console, &room.2[11]] {
        for sign in [SEEN, MEETINGS, "Other points"] {
            surface.never_saw(sign);
        }
        surface.never_saw_an_answer();
    }

    respond(&mut room.2, 4, 5).await;
    for surface in [&*room.1, &room.0.console, &room.2[11]] {
        surface.sees(SEEN).await;
        surface.sees(MEETINGS).await;
    }
}

#[tokio::test]
async fn themes_grow_by_five_new_people_and_never_by_fewer() {
    let world = World::open().await;
    let mut room = room(&world).await;
    respond(&mut room.2, 0, 5).await;
    room.1.sees(SEEN).await;
    let first = room.1.region("stage");
    assert!(
        first.contains("3 people") && first.contains("2 people"),
        "{first}"
    );

    respond(&mut room.2, 5, 9).await;
    everything_has_come(&mut room).await;
    room.1.sees("9 of 12 have answered").await;
    assert_eq!(room.1.region("stage"), first, "four new people are no wave");

    respond(&mut room.2, 9, 10).await;
    room.1.sees("5 people").await;
}

#[tokio::test]
async fn no_quotation_is_anywhere_before_the_question_has_closed() {
    let world = World::open().await;
    let mut room = room(&world).await;
    respond(&mut room.2, 0, 11).await;
    room.2[11].has_nothing_to_add().await;
    room.1.sees("Everyone has answered: 12 people").await;
    everything_has_come(&mut room).await;
    room.0.console.never_saw_an_answer();

    room.0.closes(0).await;
    room.1.has("data-scene=\"themes\"").await;
    room.1.catches_up().await;
    room.1.never_saw_an_answer();
    room.2[11].never_saw_an_answer();
    room.0.console.sees_an_answer().await;
    room.0.shows(0).await;
    room.1.sees_an_answer().await;
}

#[tokio::test]
async fn a_room_that_shrinks_below_five_keeps_its_answers_to_itself() {
    let world = World::open().await;
    let mut room = room(&world).await;
    respond(&mut room.2, 0, 5).await;
    room.1.sees(SEEN).await;
    room.2[0].withdraws().await;
    room.2[1].withdraws().await;
    room.1.sees("3 of 12 have answered").await;
    room.0.closes(0).await;
    room.1.sees("Not enough answers").await;
    let report = room.0.report("report.json").await.text();
    assert!(answers_in(&report).is_empty());
    room.0.console.catches_up().await;
    room.0.console.never_saw_an_answer();
}

#[tokio::test]
async fn three_answers_of_one_person_make_no_theme() {
    let world = World::open().await;
    let choices = [("reveal", "waves"), ("plan", "taster")];
    let mut facilitator = world.facilitator_who_chooses(&choices).await;
    let mut screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 7).await;
    facilitator.opens(1).await;
    let alone = [
        "paint the aubergine corridor",
        "aubergine corridor paint",
        "paint in the corridor: aubergine",
    ];
    phones[0].responds(&alone).await;
    for phone in &mut phones[1..5] {
        phone.responds(&["keep your promises to us", "", ""]).await;
    }
    screen.sees("Other points: 3 answers").await;
    for phone in &mut phones[5..] {
        phone
            .responds(&["keep your promises to us please", "", ""])
            .await;
    }
    facilitator.closes(1).await;
    facilitator.shows(1).await;
    screen.has("data-scene=\"themes\"").await;
    screen.sees("Other points: 3 answers").await;
    screen.catches_up().await;
    screen.never_saw_an_answer();
    let report = facilitator.report("").await.text();
    assert!(answers_in(&report).is_empty());
}

#[tokio::test]
async fn an_answer_that_everyone_has_seen_can_be_taken_back_but_not_changed() {
    let world = World::open().await;
    let mut room = room(&world).await;
    room.2[11].responds(&["drop in at night ivy"]).await;
    room.2[11].responds(&["drop in at night too ivy"]).await;
    respond(&mut room.2, 0, 6).await;
    room.1.sees(SEEN).await;
    let refused = room.2[0].tries(&["come and see us instead"]).await.is(409);
    refused.says("can no longer be changed. You can take it back and write a new one.");
    let page = format!("/s/{}", room.2[0].session);
    let page = room.2[0].browser.gets(&page).await.is(200);
    let page = page.says("You can take it back, but not change it.").text();
    assert!(page.contains("class=\"fixed\"") && !page.contains("<textarea"));
    room.2[0].withdraws().await;
    room.2[0].responds(&["come and see us instead"]).await;
}
