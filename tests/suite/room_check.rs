//! Checking the room before people come: one phone, the network it is on, the big screen from the back row.

use super::browser::Browser;
use super::html;
use super::live::Surface;
use super::people::{Facilitator, Phone};
use super::proxy;
use super::rungs::Rung;
use super::world::World;

/// The page that checks the room, kept live by the console's frames.
async fn checks(facilitator: &Facilitator) -> Surface {
    let base = format!("/console/{}", facilitator.session);
    let mut browser = facilitator.browser.clone();
    let page = browser.gets(&format!("{base}/room")).await.is(200).text();
    assert!(page.contains("id=\"room-check\""), "{page}");
    let since = html::attribute(&page, "data-seq").expect("a live page");
    let since = since.parse().expect("a number");
    Surface::follows("room check", &browser, &base, Rung::Socket, since).await
}

#[tokio::test]
async fn a_phone_shows_up_by_itself_and_goes_again() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let path = format!("/console/{}/room", facilitator.session);
    let page = facilitator.browser.gets(&path).await.is(200);
    let page = page.says("Waiting for a phone…").says(&facilitator.code);
    page.says("<svg class=\"qr\"").says("past the hour");
    let room = checks(&facilitator).await;
    let phone = world.phone(&facilitator.code).await;
    room.sees("1 phone is connected").await;
    room.sees("Live by WebSocket: 1").await;
    let (mut browser, session) = phone.put_down();
    room.sees("Waiting for a phone…").await;
    room.sees("1 phone has joined and is not connected").await;
    // Without script: the phone's page is plain, and the check is what a reload shows.
    browser.gets(&format!("/s/{session}")).await.is(200);
    let page = facilitator.browser.gets(&path).await.is(200);
    page.says("1 phone has joined and is not connected");
    world.browser().gets(&path).await.is(403);
}

#[tokio::test]
async fn every_rung_is_named_and_a_phone_behind_a_strict_proxy_polls() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let room = checks(&facilitator).await;
    let code = &facilitator.code;
    let _events = Phone::joins_over(world.browser(), code, Rung::Events).await;
    room.sees("Live by server-sent events: 1").await;
    let strict = proxy::without_upgrades(world.address.clone()).await;
    let behind = Browser::new(strict);
    let phone = Phone::joins_over(behind, code, Rung::Poll).await;
    room.sees("Live by polling: 1").await;
    room.sees("2 phones are connected").await;
    // Between an answer and the next question it is not counted as gone: only its going is.
    let before = room.frames().len();
    let third = world.phone(code).await;
    room.sees("3 phones are connected").await;
    phone.sees("3 people have joined").await;
    let _fourth = world.phone(code).await;
    phone.sees("4 people have joined").await;
    room.sees("4 phones are connected").await;
    for frame in &room.frames()[before..] {
        let check = html::element(frame, "room-check").unwrap_or_default();
        assert!(
            !frame.contains("id=\"room-check\"") || frame.contains("Live by polling: 1"),
            "{check}"
        );
    }
    drop(third);
    room.sees("3 phones are connected").await;
}

#[tokio::test]
async fn the_back_row_gets_a_line_to_read_until_the_first_question() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let room = checks(&facilitator).await;
    room.sees("No big screen is connected").await;
    let screen = facilitator.screen().await;
    room.sees("Big screen connected").await;
    let question = "Can the back row read this line?";
    facilitator.does("show-test-line", &[]).await;
    screen.sees(question).await;
    room.sees("The line is on the big screen.").await;
    facilitator.does("show-code", &[]).await;
    screen.stops_seeing(question).await;
    facilitator.does("show-test-line", &[]).await;
    world.stops().await;
    world.starts_again().await;
    let mut facilitator = Facilitator::takes_over(facilitator.browser, facilitator.session).await;
    let screen = facilitator.screen().await;
    screen.sees(question).await;
    facilitator.opens(0).await;
    screen.stops_seeing(question).await;

    // Without script the button leads back to the check.
    let path = format!("/console/{}/do/show-test-line", facilitator.session);
    let page = facilitator.browser.posts(&path, &[]).await.is(200);
    page.says("Take the line down").says("id=\"room-check\"");
    screen.sees(question).await;
    facilitator.does("hide-test-line", &[]).await;
    screen.stops_seeing(question).await;
}
