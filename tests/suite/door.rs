//! Who gets in and how: the sheet of paper, and a door that lets nobody new in.

use serde_json::json;

use super::browser::Ask;
use super::world::World;

/// What somebody reads who comes too late.
const LOCKED: &str = "Nobody new can join this session now. Ask the facilitator to let you in.";

#[tokio::test]
async fn nobody_new_gets_in_through_a_locked_door_and_whoever_is_in_stays() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let phone = world.phone(&facilitator.code).await;
    let (mut inside, session) = phone.put_down();
    facilitator.does("lock-door", &[]).await;
    facilitator.console.sees("Nobody new can join.").await;
    screen.has("data-locked").await;

    let code = facilitator.code.clone();
    let mut late = world.browser();
    let refused = late.posts("/join", &[("code", &code)]).await.is(403);
    refused.says(LOCKED).says(&code);
    let ask = Ask::post("/api/join").json(&json!({ "code": code }));
    late.asks(ask).await.is(403).says(LOCKED);
    inside.posts("/join", &[("code", &code)]).await.is(200);
    inside.gets(&format!("/s/{session}")).await.is(200);

    world.stops().await;
    world.starts_again().await;
    late.posts("/join", &[("code", &code)]).await.is(403);
    facilitator.does("unlock-door", &[]).await;
    late.posts("/join", &[("code", &code)]).await.is(200);
}

#[tokio::test]
async fn the_joining_sheet_has_the_code_twice_and_no_secret() {
    let world = World::open().await;
    let choices = [("title", "Ward 7 away day")];
    let mut facilitator = world.facilitator_who_chooses(&choices).await;
    let path = format!("/console/{}/sheet", facilitator.session);
    let sheet = facilitator.browser.gets(&path).await.is(200);
    let sheet = sheet.says("Ward 7 away day").says(&facilitator.code);
    let sheet = sheet.says("<svg class=\"qr\"").hides("<script");
    sheet.says("Freedom to Speak Up Guardian");
    world.browser().gets(&path).await.is(403);
}
