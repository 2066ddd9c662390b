//! Somebody else helps to run a session: a code typed once opens the console. And those who try to get in by guessing.

use futures_util::future::join_all;
use serde_json::json;

use super::browser::{Ask, Browser, FRAME};
use super::html;
use super::people::Facilitator;
use super::world::World;

/// What somebody reads whose code opens nothing.
const NOT_VALID: &str = "This helper code is not valid";

/// The facilitator asks for a helper code, as our script does.
async fn offers(facilitator: &mut Facilitator) -> String {
    let path = format!("/console/{}/pair", facilitator.session);
    let frame = facilitator.browser.sends(&path, &[]).await.is(200).text();
    html::code(&frame)
}

/// A code that is not this one.
fn wrong(code: &str) -> String {
    let first = if code.starts_with('B') { "C" } else { "B" };
    format!("{first}{}", &code[1..])
}

#[tokio::test]
async fn a_helper_types_the_code_once_and_runs_the_session_too() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let phone = world.phone(&facilitator.code).await;
    let code = offers(&mut facilitator).await;
    let typed = code.to_lowercase().replace('-', " ");
    let mut helper = world.browser();
    helper.gets("/pair").await.is(200).says("Helper code");
    let console = helper.posts("/pair", &[("code", &typed)]).await.is(200);
    console.says(&facilitator.code).hides(&code);
    let mut helper = Facilitator::takes_over(helper, facilitator.session.clone()).await;
    let both = "Another facilitator is also running this";
    facilitator.console.sees(both).await;
    helper.console.sees(both).await;
    helper.opens(0).await;
    phone.is_asked().await;

    let mut third = world.browser();
    let refused = third.posts("/pair", &[("code", &code)]).await.is(404);
    refused.says(NOT_VALID).says(&code);
    assert!(third.cookies.is_empty());
    let path = format!("/console/{}", facilitator.session);
    third.gets(&path).await.is(403);
}

#[tokio::test]
async fn without_script_the_code_stands_on_a_page_of_its_own() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let path = format!("/console/{}/pair", facilitator.session);
    let page = facilitator.browser.posts(&path, &[]).await.is(200);
    let page = page.says("keeps access until the session is deleted");
    let code = html::code(&page.text());
    let console = format!("/console/{}", facilitator.session);
    facilitator
        .browser
        .gets(&console)
        .await
        .is(200)
        .hides(&code);
    let mut helper = world.browser();
    helper.posts("/pair", &[("code", &code)]).await.is(200);
    helper.gets(&console).await.is(200);
}

#[tokio::test]
async fn a_fourth_code_is_refused_until_one_is_used() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut codes = Vec::new();
    for _ in 0..3 {
        codes.push(offers(&mut facilitator).await);
    }
    let path = format!("/console/{}/pair", facilitator.session);
    let refused = facilitator.browser.sends(&path, &[]).await.is(409);
    refused.says("3 helper codes of this session have not been used yet");
    let used = [("code", codes[1].as_str())];
    world.browser().posts("/pair", &used).await.is(200);
    offers(&mut facilitator).await;
}

#[tokio::test]
async fn a_code_opens_the_console_of_its_own_session_and_of_no_other() {
    let world = World::open().await;
    let mut ours = world.facilitator().await;
    let theirs = world.facilitator().await;
    let code = offers(&mut ours).await;
    let mut helper = world.browser();
    let ask = Ask::post("/api/pair").json(&json!({ "code": code }));
    let told = helper.asks(ask).await.is(200).json();
    assert_eq!(told["session"], ours.session.as_str());
    let token = told["facilitator"].as_str().expect("a secret");
    for (session, status) in [(&ours.session, 200), (&theirs.session, 403)] {
        let ask = Ask::get(&format!("/api/sessions/{session}")).bearer(token);
        helper.asks(ask).await.is(status);
    }
}

#[tokio::test]
async fn only_the_console_makes_codes_and_only_our_pages_send_them() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let screen = facilitator.screen().await;
    let phone = world.phone(&facilitator.code).await;
    let path = format!("/console/{}/pair", facilitator.session);
    for mut stranger in [
        screen.browser.clone(),
        phone.browser.clone(),
        world.browser(),
    ] {
        stranger.sends(&path, &[]).await.is(403);
    }
    let code = offers(&mut facilitator).await;
    let mut lured = world.browser();
    let elsewhere = Ask::post("/pair").form(&[("code", &code)]);
    let elsewhere = elsewhere.header("origin", "https://evil.example");
    lured.asks(elsewhere).await.is(403);
    assert!(lured.cookies.is_empty());
    // The join code is none, and what cannot be a code counts as no try.
    for (typed, status) in [(facilitator.code.as_str(), 404), ("KMT", 422), ("", 422)] {
        lured.posts("/pair", &[("code", typed)]).await.is(status);
    }
    lured.posts("/pair", &[("code", &code)]).await.is(200);
}

async fn guesses(mut browser: Browser, code: &str) -> u16 {
    let ask = Ask::post("/pair").form(&[("code", code)]);
    browser.asks(ask.header("accept", FRAME)).await.status
}

#[tokio::test]
async fn whoever_guesses_is_slowed_down_and_never_let_in() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let code = offers(&mut facilitator).await;
    let guess = wrong(&code);
    // More than five a second for as long as the slowest machine takes.
    let all = join_all((0..60).map(|_| guesses(world.browser(), &guess))).await;
    assert!(all.contains(&404) && all.contains(&429), "{all:?}");
    assert!(all.iter().all(|status| [404, 429].contains(status)));
}

#[tokio::test]
async fn half_a_code_is_worth_five_tries() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let code = offers(&mut facilitator).await;
    let last = if code.ends_with('B') { "C" } else { "B" };
    let near = format!("{}{last}", &code[..6]);
    let mut tried = 0;
    while tried < 5 {
        // What is refused for haste is not held against the code.
        tried += u32::from(guesses(world.browser(), &near).await == 404);
    }
    loop {
        match guesses(world.browser(), &code).await {
            429 => {}
            status => break assert_eq!(status, 404),
        }
    }
}

#[tokio::test]
async fn a_restart_and_a_deletion_forget_every_code() {
    let mut world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let before = offers(&mut facilitator).await;
    world.stops().await;
    world.starts_again().await;
    assert_eq!(guesses(world.browser(), &before).await, 404);
    let after = offers(&mut facilitator).await;
    assert_eq!(world.files_with(&after), [""; 0]);
    let path = format!("/console/{}/delete", facilitator.session);
    facilitator.browser.posts(&path, &[]).await.is(200);
    assert_eq!(guesses(world.browser(), &after).await, 404);
}

#[tokio::test]
async fn a_session_that_is_over_takes_its_codes_along() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut other = world.facilitator().await;
    let (code, theirs) = (offers(&mut facilitator).await, offers(&mut other).await);
    facilitator.ends().await;
    let mut helper = world.browser();
    let refused = helper.posts("/pair", &[("code", &code)]).await.is(404);
    refused.says(NOT_VALID);
    helper.posts("/pair", &[("code", &theirs)]).await.is(200);
}
