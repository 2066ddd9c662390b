//! Checking a network before the day, without a session: each way is tried once, and nobody can hold the server with it.

use futures_util::future::join_all;
use futures_util::{SinkExt, StreamExt};
use http_body_util::BodyExt;
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::{Error, Message};

use super::browser::{Ask, Browser};
use super::patience::PATIENCE;
use super::proxy;
use super::rungs::{socket, socket_from};
use super::world::World;

/// More than may try at the same time.
const CROWD: usize = 110;

#[tokio::test]
async fn the_page_says_what_to_ask_for_and_what_it_cannot_try_without_script() {
    let world = World::open_with(&["--public-url", "https://of.example.nhs.uk"]).await;
    let mut browser = world.browser();
    browser.gets("/").await.is(200).says("href=\"/check\"");
    let page = browser.gets("/check").await.is(200);
    let page = page
        .says("Host name: of.example.nhs.uk")
        .says("Port: 443 (HTTPS)");
    let page = page
        .says("WebSocket (wss): let “Upgrade: websocket” through")
        .says("JavaScript does not run here.");
    page.hides("Set-Cookie");
    assert!(browser.cookies.is_empty());
    let own = World::open().await;
    let page = own.browser().gets("/check").await.is(200);
    page.says(&format!("Port: {} (HTTP)", own.address.get().port()));
}

#[tokio::test]
async fn each_way_answers_once_and_ends_by_itself() {
    let world = World::open().await;
    let mut browser = world.browser();
    browser.gets("/check/round-trip").await.is(204);
    browser.gets("/check/poll").await.is(204);

    let mut socket = socket(&browser, "/check/ws").await.expect("a socket");
    let first = socket.next().await.expect("a message").expect("a message");
    assert_eq!(first.into_text().expect("text").as_str(), "0 ");
    socket
        .send(Message::text("?"))
        .await
        .expect("an open socket");
    assert!(matches!(socket.next().await, Some(Ok(Message::Close(_)))));
    // Whoever says nothing is let go as well.
    let mut silent = super::rungs::socket(&browser, "/check/ws")
        .await
        .expect("a socket");
    let ended = timeout(PATIENCE, async {
        while let Some(Ok(message)) = silent.next().await {
            if message.is_close() {
                return;
            }
        }
    });
    ended.await.expect("it ends");

    let stream = browser.begins(Ask::get("/check/events")).await;
    let mut body = stream.expect("a stream").into_body();
    let first = body.frame().await.expect("an event").expect("an event");
    assert_eq!(first.into_data().expect("data").as_ref(), b"data: 0 \n\n");
    let rest = timeout(PATIENCE, body.collect()).await;
    let rest = rest.expect("it ends").expect("whole").to_bytes();
    assert!(rest.len() < 64, "{rest:?}");
}

#[tokio::test]
async fn a_socket_opens_from_our_own_page_only_and_not_through_a_strict_proxy() {
    let world = World::open().await;
    let browser = world.browser();
    for origin in [None, Some("null"), Some("https://evil.example")] {
        let refused = socket_from(&browser, "/check/ws", origin).await;
        assert!(matches!(refused, Err(Error::Http(why)) if why.status() == 403));
    }
    let strict = proxy::without_upgrades(world.address.clone()).await;
    let behind = Browser::new(strict.clone());
    let refused = socket(&behind, "/check/ws").await;
    assert!(matches!(refused, Err(Error::Http(why)) if why.status() == 426));
    Browser::new(strict).gets("/check/round-trip").await.is(204);
}

#[tokio::test]
async fn a_crowd_that_checks_is_turned_away_in_words_and_sessions_go_on() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let hold = |_| {
        let mut browser = world.browser();
        async move { browser.begins(Ask::get("/check/events")).await }
    };
    let held = join_all((0..CROWD).map(hold)).await;
    let status =
        |answer: &Option<hyper::Response<_>>| answer.as_ref().map(|it| it.status().as_u16());
    let refused = held.iter().filter(|answer| status(answer) == Some(503));
    assert!(refused.count() >= CROWD - 100);
    world.phone(&facilitator.code).await;
    drop(held);
}
