//! Addresses that lead nowhere, verbs that make no sense, and sessions out of their limits.

use super::bad_input::refused;
use super::browser::Ask;
use super::world::World;

#[tokio::test]
async fn addresses_that_do_not_exist_say_what_to_do() {
    let world = World::open().await;
    let mut browser = world.browser();
    let nowhere = "There is nothing at this address.";
    refused(&mut browser, || Ask::new("GET", "/nowhere"), 404, nowhere).await;
    refused(
        &mut browser,
        || Ask::new("GET", "/assets/passwd"),
        404,
        "There is no such file.",
    )
    .await;
    let long = "g".repeat(300);
    for session in [
        "0000000000000000",
        "xyz",
        "..",
        "%00",
        &long,
        "ffffffffffffffff%20",
    ] {
        for (surface, part) in [
            ("console", ""),
            ("s", "/poll"),
            ("screen", "/live"),
            ("report", ""),
        ] {
            let path = format!("/{surface}/{session}{part}");
            refused(
                &mut browser,
                || Ask::new("GET", &path),
                404,
                "There is no such session.",
            )
            .await;
        }
    }
    let wrong = "does not take that kind of request";
    refused(&mut browser, || Ask::new("DELETE", "/join"), 405, wrong).await;
}

/// Fields of a form.
type Form = &'static [(&'static str, &'static str)];

/// A form that a facilitator's browser would never send, and what it is told.
const SENSELESS: [(&str, Form, u16, &str); 8] = [
    (
        "dance",
        &[("prompt", "0")],
        404,
        "There is nothing called “dance” to do here.",
    ),
    (
        "dance",
        &[],
        404,
        "There is nothing called “dance” to do here.",
    ),
    ("open", &[], 422, "“prompt” is missing or not understood."),
    (
        "open",
        &[("prompt", "99")],
        404,
        "This session has no such question.",
    ),
    ("open", &[("prompt", "0"), ("colour", "red")], 422, "colour"),
    (
        "close-now",
        &[("prompt", "0")],
        409,
        "This question has not opened yet.",
    ),
    (
        "show",
        &[("prompt", "0")],
        409,
        "The answers are not sorted yet.",
    ),
    (
        "end-rehearsal",
        &[],
        409,
        "This session is not being rehearsed.",
    ),
];

#[tokio::test]
async fn verbs_that_make_no_sense_say_why() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let base = format!("/console/{}", facilitator.session);
    for (verb, fields, status, says) in SENSELESS {
        let ask = || Ask::post(&format!("{base}/do/{verb}")).form(fields);
        refused(&mut facilitator.browser, ask, status, says).await;
    }
    let wrong = "This address does not take that kind of request.";
    for (part, status, says) in [
        ("do/open", 405, wrong),
        ("poll?since=soon", 400, "“since” must be the number"),
        ("live", 426, "This address is a WebSocket."),
    ] {
        let ask = || Ask::new("GET", &format!("{base}/{part}"));
        refused(&mut facilitator.browser, ask, status, says).await;
    }
    facilitator.opens(0).await;
    let early = facilitator.tries("end", &[]).await.is(409);
    early.says("Question 1 is still open. Close it first.");
}

#[tokio::test]
async fn a_session_out_of_its_limits_is_not_opened() {
    let world = World::open().await;
    let mut browser = world.browser();
    let long = "x".repeat(81);
    for (field, value, says) in [
        (
            "level",
            "boss",
            "There is no level “boss”. Choose one of: future, aspiring, emerging, advanced, all.",
        ),
        ("plan", "party", "There is no session plan “party”."),
        (
            "smallest_group",
            "2",
            "The smallest group to show can be 3 to 15 people.",
        ),
        ("smallest_group", "16", "3 to 15 people"),
        ("keep_days", "0", "1 to 365 days"),
        ("keep_days", "366", "1 to 365 days"),
        ("title", &long, "A title can have 80 characters."),
        ("reveal", "at-once", "could not be read"),
        ("colour", "red", "could not be read"),
    ] {
        let mut fields = vec![(field, value)];
        if field != "level" {
            fields.push(("level", "future"));
        }
        browser.posts("/start", &fields).await.is(422).says(says);
        let number = value.parse::<u32>().map(serde_json::Value::from);
        let mut body = serde_json::json!({ "level": "future" });
        body[field] = number.unwrap_or_else(|_| value.into());
        let fault = browser
            .asks(Ask::post("/api/sessions").json(&body))
            .await
            .is(422)
            .json();
        assert!(
            fault["error"]
                .as_str()
                .is_some_and(|sentence| sentence.contains(says)),
            "{fault}"
        );
    }
    assert!(browser.cookies.is_empty());
    assert_eq!(
        world
            .files()
            .iter()
            .filter(|(path, _)| path.ends_with("session.key"))
            .count(),
        0
    );
}
