//! Bad input over plain requests: each gets a clear sentence, dressed as it was asked for, and nothing is lost.

use super::answers::{SEEN, eight};
use super::browser::{Ask, Browser, FRAME, PAGE};
use super::world::World;

/// A form's content type.
const FORM: &str = "application/x-www-form-urlencoded";

/// Bytes that a body may have.
const BODY_BYTES: usize = 64 * 1024;

/// Asks three times, for a page, for a frame and for JSON, and checks the status and the sentence each time.
pub(crate) async fn refused(browser: &mut Browser, ask: impl Fn() -> Ask, status: u16, says: &str) {
    let page = browser
        .asks(ask().header("accept", PAGE))
        .await
        .is(status)
        .says(says);
    assert!(
        page.header("content-type").starts_with("text/html"),
        "{status} {says}"
    );
    assert!(page.text().contains("role=\"alert\""), "{status} {says}");
    let frame = browser
        .asks(ask().header("accept", FRAME))
        .await
        .is(status)
        .says(says);
    assert_eq!(
        frame.header("content-type"),
        format!("{FRAME}; charset=utf-8")
    );
    assert!(
        frame
            .text()
            .starts_with("0 <div id=\"problem\" role=\"alert\""),
        "{}",
        frame.text()
    );
    let json = browser
        .asks(ask().header("accept", "application/json"))
        .await
        .is(status);
    let sentence = json.json()["error"]
        .as_str()
        .expect("a sentence")
        .to_owned();
    assert!(sentence.contains(says), "{sentence}");
    assert!(
        sentence.ends_with('.') && sentence.chars().next().is_some_and(|c| !c.is_lowercase()),
        "{sentence}"
    );
}

#[tokio::test]
async fn bad_answers_are_refused_and_good_ones_still_come_through() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    phone.responds(&[eight()[0]]).await;
    let path = format!("/s/{}/answer", facilitator.session);
    let post = || Ask::post(&path);
    let large = format!("prompt=0&answer0={}", "a".repeat(BODY_BYTES));
    let browser = &mut phone.browser;
    refused(
        browser,
        || post().body(FORM, large.as_str()),
        413,
        "a request can have 64 KiB",
    )
    .await;
    for raw in [&b"prompt=0&answer0=%ff%fe"[..], b"prompt=0&answer0=\xff"] {
        refused(
            browser,
            || post().body(FORM, raw),
            400,
            "is not UTF-8, so it was not stored",
        )
        .await;
    }
    for (body, says) in [
        ("prompt=0&answer0=a&name=Sam", "name"),
        ("answer0=a", "prompt"),
        ("prompt=-1&answer0=a", "could not be read"),
        ("prompt=0&answer0=a&answer0=b", "answer0"),
        ("", "prompt"),
    ] {
        refused(browser, || post().body(FORM, body), 422, says).await;
    }
    for kind in [
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        "",
    ] {
        refused(
            browser,
            || post().body(kind, "prompt=0&answer0=a"),
            415,
            "Send this as application/x-www",
        )
        .await;
    }
    let json_as_said = post().body(
        "Application/X-WWW-Form-URLencoded; charset=utf-8",
        "prompt=0&answer0=a",
    );
    browser.asks(json_as_said).await.is(303);
    assert_eq!(phone.own_words().await, ["a"]);
    for (prompt, status) in [("1", 409), ("99", 404), ("18446744073709551615", 404)] {
        phone
            .tries_question(prompt, &["too early"])
            .await
            .is(status);
    }
    phone
        .tries(&["a", "b"])
        .await
        .is(422)
        .says("This question takes fewer answers. Send 1 at most.");
    phone.responds(&[eight()[1]]).await;
    assert_eq!(phone.own_words().await, [eight()[1]]);
}

#[tokio::test]
async fn codes_that_lead_nowhere_say_why() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut browser = world.browser();
    let codes = [
        ("", 422, "Type the session code."),
        ("KMT", 422, "A session code has 6 letters. You typed 3."),
        ("KMT-RWXB", 422, "You typed 7."),
        ("KMT-RWA", 422, "Session codes do not use “A”."),
        ("<b>", 422, "You typed 1."),
        (
            "BCD-FGH",
            404,
            "That code is not in use. Check the big screen.",
        ),
    ];
    for (code, status, says) in codes {
        let page = browser
            .posts("/join", &[("code", code)])
            .await
            .is(status)
            .says(says);
        let typed = format!("value=\"{}\"", super::html::escaped(code));
        assert!(page.text().contains(&typed), "what was typed is gone");
        let ask = || Ask::post("/join").form(&[("code", code)]);
        refused(&mut browser, ask, status, says).await;
        let ask = Ask::post("/api/join").json(&serde_json::json!({ "code": code }));
        let fault = browser.asks(ask).await.is(status).json();
        assert!(
            fault["error"]
                .as_str()
                .is_some_and(|sentence| sentence.contains(says)),
            "{fault}"
        );
    }
    browser
        .gets("/j/nonsense")
        .await
        .is(200)
        .says("value=\"nonsense\"");

    facilitator.ends().await;
    let fields = [("code", facilitator.code.as_str())];
    browser
        .posts("/join", &fields)
        .await
        .is(410)
        .says("This session has ended.");
    facilitator
        .tries("open", &[("prompt", "0")])
        .await
        .is(410)
        .says("This session has ended.");
}

#[tokio::test]
async fn broken_json_is_refused_and_the_session_goes_on() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    facilitator.opens(0).await;
    let path = format!("/api/sessions/{}/answers", facilitator.session);
    let deep = "[".repeat(10_000);
    for (body, status) in [
        (&b"{"[..], 422),
        (b"[]", 422),
        (b"{\"prompt\":0}", 422),
        (b"{\"prompt\":0,\"answers\":[1]}", 422),
        (b"{\"prompt\":0,\"answers\":[\"a\"],\"name\":\"Sam\"}", 422),
        (b"{\"prompt\":0,\"answers\":[\"\xff\"]}", 400),
        (b"{\"prompt\":0,\"answers\":[\"a\",\"b\"]}", 422),
        (
            b"{\"prompt\":0,\"answers\":[\"\",\"\",\"\",\"\",\"\",\"\"]}",
            422,
        ),
        (deep.as_bytes(), 422),
    ] {
        let ask = Ask::post(&path).body("application/json", body);
        let fault = phones[0].browser.asks(ask).await.is(status).json();
        assert!(
            fault["error"]
                .as_str()
                .is_some_and(|sentence| sentence.len() < 300),
            "{fault}"
        );
    }
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    facilitator.closes(0).await;
    facilitator.report("report.json").await.says(SEEN);
}
