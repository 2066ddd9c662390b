//! What the facilitator can do besides asking: two devices, a blank screen, a timer, links to give on.

use super::answers::SEEN;
use super::asking::asks_all;
use super::browser::Browser;
use super::html;
use super::live::Surface;
use super::people::{Facilitator, claims};
use super::world::World;

#[tokio::test]
async fn a_second_device_runs_the_same_session() {
    let world = World::open().await;
    let mut first = world.facilitator().await;
    let screen = first.screen().await;
    let link = first.link("console").await;
    let mut browser = world.browser();
    let address = claims(&mut browser, &link).await.is(200).text();
    assert_eq!(address, format!("/console/{}", first.session));
    let mut second = Facilitator::takes_over(browser, first.session.clone()).await;
    let another = "Another facilitator is also running this";
    second.console.sees(another).await;
    first.console.sees(another).await;

    second.opens(0).await;
    first.console.sees("Close answers").await;
    screen.sees("Question 1 of 4").await;
    first
        .tries("open", &[("prompt", "1")])
        .await
        .is(409)
        .says("Question 1 is still open. Close it first.");
    first.does("open", &[("prompt", "0")]).await;
    drop(second);
    first.console.stops_seeing(another).await;
}

#[tokio::test]
async fn each_link_opens_its_own_door_and_no_other() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let id = facilitator.session.clone();
    let doors = ["console", "screen", "report"];
    for role in doors {
        let link = facilitator.link(role).await;
        let mut browser = world.browser();
        claims(&mut browser, &link).await.is(200);
        for door in doors {
            let opens = door == role || (role == "console" && door == "report");
            let status = if opens { 200 } else { 403 };
            browser.gets(&format!("/{door}/{id}")).await.is(status);
        }
        for other in doors.into_iter().filter(|other| *other != role) {
            let forged = link.replacen(role, other, 1);
            claims(&mut world.browser(), &forged)
                .await
                .is(403)
                .says("That is not yours to do here.");
        }
    }
}

#[tokio::test]
async fn a_blank_screen_shows_nothing_but_where_to_join() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut screen = facilitator.screen().await;
    let phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    screen.has("data-scene=\"asking\"").await;
    let question = html::element(&screen.region("stage"), "stage")
        .expect("a stage")
        .to_owned();
    assert!(question.contains("Question 1 of 4"));

    facilitator.does("blank", &[]).await;
    screen.has("data-scene=\"blank\"").await;
    screen.sees("Paused").await;
    screen.catches_up().await;
    assert!(!screen.region("stage").contains("Question"));
    assert!(!screen.region("tally").contains("answered"));
    assert!(screen.region("clock").contains("hidden"));
    phone.sees("Question 1 of 4").await;
    let page = screen
        .browser
        .gets(&format!("/screen/{}", facilitator.session))
        .await
        .is(200);
    page.says(&facilitator.code).hides("Question 1 of 4");

    facilitator.does("unblank", &[]).await;
    screen.sees("Question 1 of 4").await;
    assert_eq!(screen.region("stage"), question);
}

fn ends_at(surface: &Surface) -> u64 {
    let ends = html::attribute(&surface.region("clock"), "data-ends").expect("a running timer");
    ends.parse().expect("milliseconds")
}

#[tokio::test]
async fn the_timer_can_be_moved_and_stopped() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut screen = facilitator.screen().await;
    facilitator.opens(0).await;
    screen.has("data-ends").await;
    let planned = ends_at(&screen);
    facilitator.does("more-time", &[]).await;
    screen.catches_up().await;
    assert_eq!(ends_at(&screen), planned + 60_000);

    facilitator.does("pause", &[]).await;
    screen.sees("Paused, 13:").await;
    facilitator.does("more-time", &[]).await;
    screen.sees("Paused, 14:").await;
    facilitator.does("resume", &[]).await;
    screen.has("data-ends").await;
    assert!(ends_at(&screen) >= planned + 120_000);
    facilitator.does("close", &[("prompt", "0")]).await;
    screen.stops_seeing("data-ends").await;
}

#[tokio::test]
async fn the_report_waits_for_the_end_and_knows_its_readers() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 8).await;
    asks_all(&mut facilitator, &mut phones).await;
    let report = format!("/report/{}", facilitator.session);
    let files = [
        report.clone(),
        format!("{report}/report.csv"),
        format!("{report}/report.json"),
        format!("{report}/poster"),
        format!("{report}/themes-1.svg"),
    ];
    let mut reader = world.browser();
    claims(&mut reader, &facilitator.link("report").await)
        .await
        .is(200);
    for file in &files {
        reader.gets(file).await.is(200).says(SEEN);
        phones[0].browser.gets(file).await.is(403).hides(SEEN);
        world.browser().gets(file).await.is(403).hides(SEEN);
    }
    let screen = facilitator.screen().await;
    let mut projector: Browser = screen.browser.clone();
    projector.gets(&report).await.is(403);

    facilitator.ends().await;
    phones[0].sees("Read the report").await;
    for file in &files {
        phones[0].browser.gets(file).await.is(200).says(SEEN);
        world.browser().gets(file).await.is(403).hides(SEEN);
    }
}
