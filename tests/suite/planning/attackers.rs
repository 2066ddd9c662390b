//! Whoever means harm to the plan page: too much, too deep, somebody else's markup, or a patient's number.

use super::super::browser::{Ask, PAGE};
use super::super::html;
use super::super::world::World;
use super::{Planner, opens_file};

/// A plan's file around these steps.
fn file(steps: &str) -> String {
    format!(
        "{{\"schema\":1,\"kind\":\"openfloor-plan\",\"name\":\"n\",\"level\":\"future\",\"steps\":{steps}}}"
    )
}

#[tokio::test]
async fn files_that_are_no_plans_are_refused_in_words() {
    let world = World::open().await;
    let mut browser = world.browser();
    let many = vec!["{\"minutes\":1}"; 4_000].join(",");
    let few_too_many = vec!["{\"question\":\"ask\",\"minutes\":1}"; 25].join(",");
    for (bytes, says) in [
        (vec![b' '; 3 * 1024 * 1024], "a plan has 64 KiB at most"),
        (vec![0xff; 100], "not text"),
        (Vec::new(), "No file was chosen"),
        (
            b"PK\x03\x04 a document".to_vec(),
            "Line 1 of this file cannot be read",
        ),
        (b"[".repeat(60_000), "Line 1 of this file cannot be read"),
        (
            file(&"[".repeat(60_000)).into_bytes(),
            "Line 1 of this file cannot be read",
        ),
        (
            file(&format!("[{many}]")).into_bytes(),
            "A plan has 1 to 24 steps.",
        ),
        (
            file(&format!("[{few_too_many}]")).into_bytes(),
            "A plan has 1 to 24 steps.",
        ),
        (
            file("[{\"minutes\":1,\"run\":\"rm\"}]").into_bytes(),
            "unknown field",
        ),
        (
            file("[{\"minutes\":1,\"activity\":{\"do\":\"vote\",\"dots\":3}}]").into_bytes(),
            "Step 1 needs the themes",
        ),
        (
            b"{\"kind\":\"<script>\",\"schema\":1}".to_vec(),
            "no plan of Openfloor",
        ),
    ] {
        let page = opens_file(&mut browser, "plan.json", &bytes)
            .await
            .is(422)
            .says(says);
        let text = page.hides("<script").text();
        assert!(
            text.contains("id=\"problem\" role=\"alert\"") && text.len() < 20_000,
            "{says}"
        );
    }
    let nothing = Ask::post("/plan/file").body("multipart/form-data; boundary=x", "--x--\r\n");
    browser
        .asks(nothing)
        .await
        .is(422)
        .says("No file was chosen");
    let cut_off = Ask::post("/plan/file").body("multipart/form-data; boundary=x", "--x\r\nContent");
    browser.asks(cut_off).await.is(422).says("broke off");
    let no_form = Ask::post("/plan/file")
        .body("application/json", "{}")
        .header("accept", PAGE);
    browser.asks(no_form).await.is(415);
    let elsewhere = Ask::post("/plan/file").header("origin", "https://example.org");
    browser
        .asks(elsewhere.body("multipart/form-data; boundary=x", "--x--\r\n"))
        .await
        .is(403);
}

#[tokio::test]
async fn forms_of_another_making_are_refused() {
    let world = World::open().await;
    let mut planner = Planner::begins(&world, "taster").await;
    let sound = planner.fields.clone();
    for (name, value, status, says) in [
        ("step-24-minutes", "1", 422, "A plan has 1 to 24 steps."),
        ("step-99999999999999999999-minutes", "1", 422, "no field"),
        (
            "step-4000000000-minutes",
            "1",
            422,
            "A plan has 1 to 24 steps.",
        ),
        ("step-1-secret", "1", 422, "no field"),
        ("rule-4", "a fifth rule", 422, "no field"),
        ("<b>", "x", 422, "no field"),
        (
            "name",
            &"n".repeat(1_100 * 1024),
            413,
            "a request can have 1024 KiB",
        ),
    ] {
        planner.fields = sound.clone();
        planner.fields.push((name.to_owned(), value.to_owned()));
        planner
            .tries("save")
            .await
            .is(status)
            .says(says)
            .hides("<b>");
    }
    planner.fields = sound.clone();
    for button in [
        "",
        "up",
        "up-",
        "up--1",
        "up-99",
        "up-18446744073709551616",
        "delete-everything",
    ] {
        let status = if button == "up-99" { 200 } else { 422 };
        planner.tries(button).await.is(status);
    }
    for step in 2..24 {
        planner
            .fields
            .push((format!("step-{step}-activity"), "answer".to_owned()));
        planner
            .fields
            .push((format!("step-{step}-question"), "ask".to_owned()));
        planner
            .fields
            .push((format!("step-{step}-minutes"), "1".to_owned()));
        planner
            .fields
            .push((format!("step-{step}-notes"), "\u{1f600}".repeat(2_000)));
    }
    let refused = planner.tries("save").await.is(422);
    refused.says("This plan is too long for a file of 64 KiB.");
    planner.fields = sound;
    planner.types("step-0-minutes", "4294967296");
    planner
        .tries("open")
        .await
        .is(422)
        .says("Step 1: give it 1 to 60 minutes");
}

#[tokio::test]
async fn somebody_elses_markup_is_text_and_a_patients_number_is_taken_out() {
    let world = World::open().await;
    let mut planner = Planner::begins(&world, "taster").await;
    let bad = "<script>alert(1)</script>\" onfocus=\"x";
    for name in ["name", "title", "rule-0", "opening-notes"] {
        planner.types(name, bad);
    }
    planner.types("rule-1", "Ask about 943 476 5919");
    planner.types("add", "own");
    planner.presses("add").await;
    for name in ["step-2-title", "step-2-text", "step-2-hint", "step-2-notes"] {
        planner.types(name, bad);
    }
    planner.presses("check").await;
    assert!(
        !planner.page.contains("<script>") && planner.page.contains(&html::escaped("<script>"))
    );
    let file = planner.tries("save").await.is(200);
    let name = file.header("content-disposition").to_owned();
    assert_eq!(
        name,
        "attachment; filename=\"openfloor-plan-script-alert-1-script-onfocus-x.json\""
    );
    file.hides("5919");
    let place = planner.tries("open").await.is(303).location();
    let console = planner
        .browser
        .gets(&place)
        .await
        .is(200)
        .hides("<script>alert");
    console.hides("5919").says("alert(1)");
    assert_eq!(world.files_with("943 476 5919"), [""; 0]);
}
