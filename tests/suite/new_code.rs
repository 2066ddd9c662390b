//! Another join code in the middle of a session, because a picture of the old one has gone round.

use serde_json::json;

use super::browser::{Ask, Browser};
use super::html;
use super::people::Facilitator;
use super::world::World;

/// What somebody reads who types a code that nobody uses.
const NOT_IN_USE: &str = "That code is not in use. Check the big screen.";

/// The facilitator presses the button; gives the code that stands then.
async fn replaces(facilitator: &mut Facilitator) -> String {
    let path = format!("/console/{}/code", facilitator.session);
    let old = facilitator.code.clone();
    let fields = [("code", old.as_str())];
    facilitator.browser.sends(&path, &fields).await.is(200);
    facilitator.console.stops_seeing(&old).await;
    let health = facilitator.console.region("health");
    facilitator.code = html::attribute(&health, "data-code-now").expect("a code");
    assert_ne!(facilitator.code, old);
    old
}

async fn is_refused(browser: &mut Browser, code: &str) {
    let fields = [("code", code)];
    let page = browser.posts("/join", &fields).await.is(404);
    page.says(NOT_IN_USE);
    let ask = Ask::post("/api/join").json(&json!({ "code": code }));
    browser.asks(ask).await.is(404).says(NOT_IN_USE);
}

#[tokio::test]
async fn a_new_code_lets_people_in_and_the_old_one_nobody_and_whoever_is_in_goes_on() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut screen = facilitator.screen().await;
    let mut phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    phone.is_asked().await;
    let old = replaces(&mut facilitator).await;
    let code = facilitator.code.clone();
    is_refused(&mut world.browser(), &old).await;
    world.phone(&code).await;

    // Open pages have the new one: the screen's code, what it scans as, the console's link, the sheet.
    screen.has("data-code-now").await;
    let path = format!("/screen/{}", facilitator.session);
    let piece = screen.browser.asks_for_piece(&path).await.is(200);
    piece.says(&format!("data-code-of=\"{code}\"")).hides(&old);
    screen
        .browser
        .gets(&path)
        .await
        .is(200)
        .says(&code)
        .hides(&old);
    let path = format!("/console/{}", facilitator.session);
    let compact = code.replace('-', "");
    let piece = facilitator.browser.asks_for_piece(&path).await.is(200);
    piece.says(&format!("/j/{compact}")).hides("console-link");
    let sheet = format!("{path}/sheet");
    let sheet = facilitator.browser.gets(&sheet).await.is(200);
    sheet.says(&code).hides(&old);

    phone.responds(&["Come and see us on nights"]).await;
    world.stops().await;
    world.starts_again().await;
    is_refused(&mut world.browser(), &old).await;
    world.phone(&code).await;
    let (mut inside, session) = phone.put_down();
    inside.gets(&format!("/s/{session}")).await.is(200);
}

#[tokio::test]
async fn pressing_twice_replaces_the_code_once() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let old = replaces(&mut facilitator).await;
    let path = format!("/console/{}/code", facilitator.session);
    let again = [("code", old.as_str())];
    facilitator.browser.sends(&path, &again).await.is(200);
    facilitator.console.catches_up().await;
    facilitator.console.sees(&facilitator.code).await;
    world.phone(&facilitator.code).await;
    for nonsense in ["", "KMT", "AAA-AAA"] {
        let fields = [("code", nonsense)];
        facilitator.browser.sends(&path, &fields).await.is(422);
    }
    let mut phone = world.browser();
    let code = facilitator.code.clone();
    phone.posts("/join", &[("code", &code)]).await.is(200);
    phone.sends(&path, &[("code", &code)]).await.is(403);
}

#[tokio::test]
async fn a_code_made_before_or_in_a_rehearsal_outlives_it() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let first = replaces(&mut facilitator).await;
    facilitator.does("start-rehearsal", &[]).await;
    let second = replaces(&mut facilitator).await;
    facilitator.does("end-rehearsal", &[]).await;
    world.phone(&facilitator.code).await;
    world.stops().await;
    world.starts_again().await;
    world.phone(&facilitator.code).await;
    let path = format!("/console/{}", facilitator.session);
    let console = facilitator.browser.gets(&path).await.is(200);
    console.says(&facilitator.code);
    for old in [first, second] {
        is_refused(&mut world.browser(), &old).await;
    }
}

#[tokio::test]
async fn an_ended_session_keeps_its_code() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    facilitator.ends().await;
    let path = format!("/console/{}/code", facilitator.session);
    let code = facilitator.code.clone();
    let refused = facilitator.browser.sends(&path, &[("code", &code)]).await;
    refused.is(410);
    let path = format!("/console/{}", facilitator.session);
    facilitator.browser.gets(&path).await.is(200).says(&code);
}
