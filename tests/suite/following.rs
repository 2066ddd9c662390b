//! A session that follows an earlier one: it asks whether what was agreed has happened, and compares then and now.

use serde_json::{Value, json};

use super::browser::{Answer, Ask, Browser};
use super::people::Facilitator;
use super::world::World;

/// Chooses a file and a plan, and presses the button.
async fn follows(browser: &mut Browser, file: &[u8], plan: &str) -> Answer {
    let field = |name: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"");
    let text = |name: &str, value: &str| format!("{}\r\n\r\n{value}\r\n", field(name));
    let head = format!(
        "{}; filename=\"openfloor-report.json\"\r\nContent-Type: application/json\r\n\r\n",
        field("file")
    );
    let body = [
        text("level", "future").as_bytes(),
        text("plan", plan).as_bytes(),
        head.as_bytes(),
        file,
        b"\r\n--x--\r\n",
    ]
    .concat();
    let ask = Ask::post("/follow").body("multipart/form-data; boundary=x", body);
    browser.asks(ask.header("accept", "text/html")).await
}

/// A session in which twelve people said one thing and two things were agreed, and the data file of its report.
async fn some_time_ago(world: &World) -> Vec<u8> {
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 12).await;
    facilitator.opens(0).await;
    for (at, phone) in phones.iter_mut().enumerate() {
        let text = format!("we never see a manager on nights, visit the night shift {at}");
        phone.responds(&[&text]).await;
    }
    facilitator.closes(0).await;
    for will in ["Visit nights monthly", "A board for ideas <b>"] {
        facilitator.does("agree", &[("will", will)]).await;
    }
    facilitator.ends().await;
    facilitator.report("report.json").await.bytes.to_vec()
}

#[tokio::test]
async fn the_next_session_asks_whether_it_happened() {
    let world = World::open().await;
    let file = some_time_ago(&world).await;
    let mut browser = world.browser();
    browser.gets("/start").await.is(200).says("/follow");
    browser
        .gets("/follow")
        .await
        .is(200)
        .says("openfloor-report.json");
    let place = follows(&mut browser, &file, "away-day")
        .await
        .is(303)
        .location();
    let session = place.trim_start_matches("/console/").to_owned();
    let mut facilitator = Facilitator::takes_over(browser, session).await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 12).await;

    facilitator.opens(0).await;
    screen.sees("Has it happened?").await;
    screen.sees("Visit nights monthly").await;
    for (at, phone) in phones.iter_mut().enumerate() {
        phone.is_asked().await;
        let first = if at < 4 { "1" } else { "2" };
        let path = format!("/s/{}/mark", phone.session);
        let marks = [("prompt", "0"), ("m0", first), ("m1", "3")];
        phone.browser.sends(&path, &marks).await.is(200);
    }
    facilitator.does("close-now", &[("prompt", "0")]).await;
    facilitator.shows(0).await;
    screen.sees("12 people took part.").await;

    facilitator.opens(1).await;
    for (at, phone) in phones.iter_mut().enumerate() {
        phone.has("data-prompt=\"1\"").await;
        phone
            .responds(&[&format!(
                "we never see a manager on nights, visit the night shift {at}"
            )])
            .await;
    }
    facilitator.closes(1).await;
    facilitator.ends().await;
    let report = facilitator.report("").await;
    report
        .says("Has it happened?")
        .says("A board for ideas &lt;b&gt;")
        .says("Then and now");
    let report = facilitator.report("report.json").await.json();
    let row = &report["then_and_now"][0]["rows"][0];
    assert_eq!((&row["then"], &row["now"]), (&12.into(), &12.into()));
}

#[tokio::test]
async fn what_is_no_report_is_refused_in_words_and_keeps_what_was_chosen() {
    let world = World::open().await;
    let mut browser = world.browser();
    let deep = "[".repeat(100_000);
    let huge = format!("{{\"title\":\"{}\"}}", "x".repeat(2 * 1024 * 1024));
    let refused = follows(&mut browser, b"", "taster").await.is(422);
    refused
        .says("No file is chosen, or it is empty.")
        .says("value=\"taster\" selected");
    for bad in [
        "nothing",
        "{}",
        "[1]",
        &deep,
        "{\"title\":\"\",\"commitments\":[{}],\"prompts\":[]}",
    ] {
        let refused = follows(&mut browser, bad.as_bytes(), "taster")
            .await
            .is(422);
        refused
            .says("This is not the data file of a report.")
            .says("value=\"taster\" selected");
    }
    let refused = follows(&mut browser, huge.as_bytes(), "taster")
        .await
        .is(422);
    refused.says("This file holds more than a report can.");
    // Beyond what is read to its end: the sentence is still that of a report.
    let endless = vec![b'x'; 17 * 1024 * 1024];
    let refused = follows(&mut browser, &endless, "taster").await.is(422);
    refused.says("This file holds more than a report can.");
    let many: String = (0..17)
        .map(|at| format!("--x\r\nContent-Disposition: form-data; name=\"n{at}\"\r\n\r\n\r\n"))
        .collect();
    let ask = Ask::post("/follow").body("multipart/form-data; boundary=x", many + "--x--\r\n");
    let refused = browser.asks(ask.header("accept", "text/html")).await;
    refused.is(422).says("This request could not be read.");
    let file = some_time_ago(&world).await;
    follows(&mut browser, &file, "no-plan")
        .await
        .is(422)
        .says("There is no session plan “no-plan”.");
}

#[tokio::test]
async fn a_program_sends_the_report_with_its_choice() {
    let world = World::open().await;
    let mut report: Value = serde_json::from_slice(&some_time_ago(&world).await).unwrap();
    let mut opens = async |padding: usize| {
        report["padding"] = "x".repeat(padding).into();
        let choice = json!({ "level": "future", "plan": "taster", "follows": report });
        let ask = Ask::post("/api/sessions").json(&choice);
        world.browser().asks(ask).await
    };
    opens(100 * 1024).await.is(201);
    let refused = opens(2 * 1024 * 1024).await.is(413);
    refused.says("a request can have 1088 KiB");
}
