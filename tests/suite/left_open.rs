//! Questions that the room leaves open, for people who cannot leave the floor.

use super::answers::eight;
use super::html;
use super::people::Facilitator;
use super::world::World;

/// What the facilitator's one next act is, as a program reads it.
async fn next(facilitator: &mut Facilitator) -> String {
    let path = format!("/api/sessions/{}", facilitator.session);
    let state = facilitator.browser.gets(&path).await.is(200).json();
    state["next"].to_string()
}

#[tokio::test]
async fn the_room_goes_on_and_whoever_could_not_come_answers_later() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    facilitator.opens(0).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    let week = [("prompt", "0"), ("days", "7")];
    facilitator.does("leave-open", &week).await;
    facilitator.console.sees_step(0, "left open").await;
    facilitator.opens(1).await;
    phones[0].sees("Question 2 of 4").await;
    phones[0].sees("Still open").await;

    // Somebody on the ward, with a phone that runs no script, in the middle of question 2.
    let mut nurse = world.browser();
    let code = [("code", &*facilitator.code)];
    let page = nurse.posts("/join", &code).await.is(200);
    let base = html::attribute(&page.text(), "data-base").expect("a phone's page");
    let question = format!("{base}/question/0");
    page.says("Question 2 of 4").says(&question);
    let page = nurse.gets(&question).await.is(200).says("Question 1 of 4");
    assert_eq!(html::typed(&page.text()), [""]);
    let answer = format!("{base}/answer");
    let refused = nurse.posts(&answer, &[("prompt", "0")]).await.is(422);
    refused
        .says("Question 1 of 4")
        .says("Write at least one answer");
    let said = [("prompt", "0"), ("answer0", "come to the ward at night")];
    let page = nurse.posts(&answer, &said).await.is(200);
    page.says("Question 1 of 4").says("Your answer is in.");

    // What was left open outlasts the server, and so does what was written to it.
    world.stops().await;
    world.starts_again().await;
    let session = facilitator.session.clone();
    let mut facilitator = Facilitator::takes_over(facilitator.browser.clone(), session).await;
    let page = nurse.gets(&question).await.is(200);
    assert_eq!(html::typed(&page.text()), ["come to the ward at night"]);

    facilitator.closes(1).await;
    assert_eq!(next(&mut facilitator).await, r#"{"is":"open","prompt":2}"#);
    facilitator.closes(0).await;
    let closed = nurse.posts(&answer, &said).await.is(409);
    closed
        .says("Question 2 of 4")
        .says("This question has closed");
    assert_eq!(nurse.gets(&question).await.is(303).location(), base);
    facilitator.does("return-to", &[("prompt", "0")]).await;
    facilitator.console.sees("come to the ward at night").await;
    facilitator.shows(0).await;
    let page = nurse.gets(&base).await.is(200);
    page.says("Question 1 of 4").hides("Still open");
}

/// What closes by itself is closed when its time has come, whether the server was there or not.
#[tokio::test]
async fn a_day_later_it_has_closed_by_itself() {
    // A day in two seconds and a half.
    let mut world = World::open_with(&["--clock-speed", "34560"]).await;
    let mut facilitator = world.facilitator().await;
    let days = [("prompt", "0"), ("days", "1")];
    facilitator.opens(0).await;
    facilitator.does("leave-open", &days).await;
    for (text, mut phone) in eight().iter().zip(world.phones(&facilitator.code, 5).await) {
        phone.responds(&[text]).await;
    }
    facilitator.console.sees_step(0, "left open").await;
    facilitator.console.sees_step(0, "sorted, not shown").await;

    facilitator.opens(1).await;
    facilitator
        .does("leave-open", &[("prompt", "1"), ("days", "1")])
        .await;
    world.stops().await;
    world.starts_again().await;
    let session = facilitator.session.clone();
    let facilitator = Facilitator::takes_over(facilitator.browser.clone(), session).await;
    facilitator.console.sees_step(1, ", not shown").await;
}

#[tokio::test]
async fn all_questions_can_be_left_open_at_once_and_the_session_waits_for_them() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    facilitator.does("leave-all-open", &[("days", "7")]).await;
    for prompt in 0..4 {
        facilitator.console.sees_step(prompt, "left open").await;
    }
    facilitator.console.sees("Nothing more to do today.").await;
    assert_eq!(next(&mut facilitator).await, r#"{"is":"left-open"}"#);
    let again = facilitator.tries("leave-all-open", &[("days", "7")]).await;
    again
        .is(409)
        .says("There is no question left to leave open");
    let too_long = facilitator
        .tries("leave-open", &[("prompt", "0"), ("days", "31")])
        .await;
    too_long.is(422).says("1 to 30 days");
    facilitator.tries("end", &[]).await.is(409);

    for text in eight().iter().take(5) {
        let mut phone = world.phone(&facilitator.code).await;
        phone.responds(&[text]).await;
        phone
            .tries_question("2", &[text])
            .await
            .is(200)
            .says("Your answer is in.");
    }
    for prompt in 0..4 {
        facilitator.closes(prompt).await;
    }
    // What nobody could be shown yet comes before the end, and nothing else does.
    assert_eq!(next(&mut facilitator).await, r#"{"is":"show","prompt":0}"#);
    facilitator.shows(0).await;
    assert_eq!(
        next(&mut facilitator).await,
        r#"{"is":"return-to","prompt":2}"#
    );
    facilitator.does("return-to", &[("prompt", "2")]).await;
    facilitator.shows(2).await;
    assert_eq!(next(&mut facilitator).await, r#"{"is":"end"}"#);
    facilitator.ends().await;
}
