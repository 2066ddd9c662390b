//! Coming late, coming back, and a server that goes away in the middle.

use super::answers::{SEEN, eight};
use super::live::Surface;
use super::people::{Facilitator, Phone};
use super::rungs::Rung;
use super::seen::is_sign_of_life;
use super::world::World;

#[tokio::test]
async fn whoever_comes_late_lands_where_everybody_is() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    let mut late = world.phone(&facilitator.code).await;
    late.is_asked().await;
    assert_eq!(late.own_words().await, [""]);
    late.responds(&["walk round the ward"]).await;

    facilitator.closes(0).await;
    facilitator.shows(0).await;
    let later = world.phone(&facilitator.code).await;
    later.sees(SEEN).await;

    facilitator.opens(1).await;
    let mut latest = world.phone(&facilitator.code).await;
    latest.sees("Question 2 of 4").await;
    assert_eq!(latest.own_words().await, [""]);
}

#[tokio::test]
async fn a_restart_in_the_middle_of_a_question_loses_nothing() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()).take(7) {
        phone.responds(&[text]).await;
    }

    world.stops().await;
    for surface in [&*screen, &facilitator.console, &phones[0], &phones[7]] {
        assert_eq!(
            surface.ends().await,
            1012,
            "everybody is told that it restarts"
        );
    }
    world.starts_again().await;

    let session = facilitator.session.clone();
    let mut facilitator = Facilitator::takes_over(facilitator.browser.clone(), session).await;
    let mut back = Vec::new();
    for phone in phones {
        let since = phone.seq();
        let (browser, session) = phone.put_down();
        let base = format!("/s/{session}");
        let resumed = Surface::follows("phone", &browser, &base, Rung::Socket, since).await;
        resumed.sees("Question 1 of 4").await;
        back.push(Phone::comes_back(browser, session, Rung::Socket).await);
    }
    assert_eq!(back[2].own_words().await, [eight()[2]]);
    assert_eq!(back[7].own_words().await, [""]);
    back[2]
        .responds(&["walk round the ward every day quince"])
        .await;
    back[7].responds(&[eight()[7]]).await;
    facilitator
        .console
        .sees("Everyone has answered: 8 people")
        .await;

    facilitator.closes(0).await;
    facilitator.shows(0).await;
    back[0].sees(SEEN).await;
    let json = facilitator.report("report.json").await;
    assert_eq!(
        json.json()["prompts"][0]["answers"],
        8,
        "a change is not a new answer"
    );
    facilitator.console.sees("quince").await;
    let sorting = facilitator.console.region("sorting");
    assert!(
        !sorting.contains("clementine"),
        "the changed answer is gone"
    );
}

/// Five of six people have answered, the question is closing, and the server restarts. The sixth person comes back first.
async fn the_sixth_person_after_a_restart(world: &mut World) -> Phone {
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 6).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()).take(5) {
        phone.responds(&[text]).await;
    }
    facilitator.does("close", &[("prompt", "0")]).await;
    phones[5].sees("This question is closing").await;
    world.stops().await;
    world.starts_again().await;
    let (browser, session) = phones.remove(5).put_down();
    Phone::comes_back(browser, session, Rung::Socket).await
}

#[tokio::test]
async fn a_restart_takes_nobodys_last_seconds_away() {
    let mut world = World::open().await;
    let mut late = the_sixth_person_after_a_restart(&mut world).await;
    let answer = late.tries_question("0", &["walk round the ward"]).await;
    answer.is(200);
}

#[tokio::test]
async fn after_a_restart_nobody_hears_that_everyone_has_answered() {
    let mut world = World::open().await;
    let mut late = the_sixth_person_after_a_restart(&mut world).await;
    late.catches_up().await;
    late.never_saw("Everyone has answered");
}

#[tokio::test]
async fn after_a_restart_newcomers_and_plain_pages_count() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 4).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    screen.sees("Everyone has answered: 4 people").await;
    let plain: Vec<_> = phones.into_iter().map(Phone::put_down).collect();
    world.stops().await;
    world.starts_again().await;
    let newcomer = world.phone(&facilitator.code).await;
    newcomer.is_asked().await;
    let screen = facilitator.screen().await;
    // All but one: that is never told as a number, nor as everybody.
    screen.sees("Nearly everyone has answered").await;
    facilitator.does("close-now", &[("prompt", "0")]).await;
    // Of whom nobody has heard since is not counted any more, until he asks for something.
    screen.sees("1 person has joined").await;
    for (mut browser, session) in plain {
        let path = format!("/s/{session}/answer");
        let late = [("prompt", "0"), ("answer0", "too late")];
        browser.posts(&path, &late).await.is(409);
    }
    screen.sees("5 people have joined").await;
}

#[tokio::test]
async fn whoever_answers_last_while_it_closes_hears_that_it_is_in() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 2).await;
    facilitator.opens(0).await;
    phones[0].responds(&[eight()[0]]).await;
    facilitator.does("close", &[("prompt", "0")]).await;
    phones[1].sees("This question is closing").await;
    phones[1].responds(&[eight()[1]]).await;
    phones[0].sees("Not enough answers").await;
}

#[tokio::test]
async fn a_phone_that_was_locked_gets_one_frame_with_what_is_new() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 3).await;
    facilitator.opens(0).await;
    phones[0].is_asked().await;
    phones[0].sees("0 of 3 have answered").await;
    phones[0].catches_up().await;
    let since = phones[0].seq();
    let (browser, session) = phones.remove(0).put_down();

    // Two changes at two times, which two frames bring to whoever is there.
    phones[0].responds(&[eight()[0]]).await;
    phones[0].sees("Nearly everyone has answered").await;
    facilitator.does("pause", &[]).await;
    phones[0].sees("Paused").await;

    let base = format!("/s/{session}");
    let mut back = Surface::follows("phone", &browser, &base, Rung::Socket, since).await;
    back.sees("Paused").await;
    back.catches_up().await;
    let mut frames = back.frames();
    frames.retain(|frame| !is_sign_of_life(frame));
    assert_eq!(frames.len(), 1, "{frames:?}");
    assert!(frames[0].contains("id=\"clock\"") && frames[0].contains("id=\"tally\""));
    for same in ["id=\"banner\"", "id=\"scene\"", "id=\"answer\""] {
        assert!(
            !frames[0].contains(same),
            "{same} has not changed: {}",
            frames[0]
        );
    }
}

#[tokio::test]
async fn an_answer_sent_again_counts_once() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 6).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()).take(5) {
        phone.responds(&[text]).await;
        phone.responds(&[text]).await;
    }
    // The same again at the same moment, as after a lost connection.
    let mut twin = Phone::comes_back(
        phones[0].browser.clone(),
        phones[0].session.clone(),
        Rung::Socket,
    )
    .await;
    let same = [eight()[0]];
    let (first, again) = (phones[0].tries(&same), twin.tries(&same));
    let (first, again) = tokio::join!(first, again);
    assert_eq!(
        first.is(200).text(),
        again.is(200).text(),
        "the same receipt"
    );
    facilitator.console.sees("6 people have joined").await;
    facilitator.closes(0).await;
    let json = facilitator.report("report.json").await.json();
    assert_eq!(json["prompts"][0]["answers"], 5);
    assert_eq!(json["prompts"][0]["people"], 5);
}
