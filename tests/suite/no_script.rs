//! A phone without script: the whole journey in plain forms.

use super::answers::eight;
use super::browser::{Answer, Browser};
use super::html;
use super::world::World;

/// The attribute that makes a page look for news by itself.
const REFRESH: &str = "http-equiv=\"refresh\"";

struct Plain {
    browser: Browser,
    page: String,
}

impl Plain {
    async fn looks(&mut self) -> Answer {
        self.browser.gets(&self.page).await.is(200)
    }

    async fn presses(&mut self, verb: &str, fields: &[(&str, &str)]) -> Answer {
        let mut form = vec![("prompt", "0")];
        form.extend(fields);
        self.browser
            .posts(&format!("{}/{verb}", self.page), &form)
            .await
    }
}

async fn joins(world: &World, code: &str) -> Plain {
    let mut browser = world.browser();
    browser.gets("/").await.is(200).says("Session code");
    let wrong = browser.posts("/join", &[("code", "KMT-RW")]).await.is(422);
    wrong
        .says("A session code has 6 letters. You typed 5.")
        .says("value=\"KMT-RW\"");
    let typed = code.to_lowercase().replace('-', " ");
    let page = browser.posts("/join", &[("code", &typed)]).await.is(200);
    let page = html::attribute(&page.text(), "data-base").expect("a phone's page");
    Plain { browser, page }
}

#[tokio::test]
async fn plain_forms_do_everything() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phone = joins(&world, &facilitator.code).await;
    phone.looks().await.says("You are in.").says(REFRESH);

    facilitator.opens(0).await;
    let page = phone.looks().await.says("Your answer").hides(REFRESH);
    assert_eq!(html::typed(&page.text()), [""]);
    let page = phone
        .presses("answer", &[("answer0", "walk <b>round</b> & see")])
        .await
        .is(200);
    let page = page.says("Your answer is in. You can change it until the question closes.");
    assert_eq!(html::typed(&page.text()), ["walk <b>round</b> & see"]);

    let page = phone
        .presses("answer", &[("answer0", "walk round")])
        .await
        .is(200);
    assert_eq!(html::typed(&page.text()), ["walk round"]);
    let page = phone
        .presses("withdraw", &[])
        .await
        .is(200)
        .hides("Your answer is in");
    assert_eq!(html::typed(&page.text()), [""]);
    phone
        .presses("pass", &[])
        .await
        .is(200)
        .says("That is fine.");
    facilitator
        .console
        .sees("Everyone has answered: 1 person")
        .await;
    phone
        .presses("answer", &[("answer0", "one more thing")])
        .await
        .is(200)
        .says("Your answer is in");

    let home = phone
        .browser
        .posts(&format!("{}/leave", phone.page), &[])
        .await
        .is(200);
    home.says("Join your session");
    facilitator.console.sees("Nobody has joined yet").await;
    phone.browser.gets(&phone.page).await.is(303);
}

#[tokio::test]
async fn a_refused_form_comes_back_with_everything_that_was_typed() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phone = joins(&world, &facilitator.code).await;
    phone
        .presses("answer", &[("answer0", "too early")])
        .await
        .is(409)
        .says("too early");
    facilitator.opens(0).await;

    let empty = phone.presses("answer", &[("answer0", "  ")]).await.is(422);
    empty.says("Write at least one answer, or choose Nothing to add.");
    let long = format!("<i>{}</i>", "long ".repeat(100));
    let page = phone.presses("answer", &[("answer0", &long)]).await.is(422);
    let page = page.says("An answer can have 500 characters. This one has 507.");
    assert_eq!(html::typed(&page.text()), [long.as_str()]);

    facilitator.does("close-now", &[("prompt", "0")]).await;
    let page = phone
        .presses("answer", &[("answer0", "a moment too late")])
        .await
        .is(409);
    let page = page.says("This question has closed, so the answer was not stored.");
    assert_eq!(html::typed(&page.text()), ["a moment too late"]);
}

#[tokio::test]
async fn three_boxes_hold_three_answers_of_one_person() {
    let world = World::open().await;
    let mut facilitator = world.facilitator_who_chooses(&[("plan", "taster")]).await;
    facilitator.opens(1).await;
    let mut phones = Vec::new();
    for _ in 0..5 {
        phones.push(joins(&world, &facilitator.code).await);
    }
    for phone in &mut phones {
        let fields = [
            ("prompt", "1"),
            ("answer0", eight()[0]),
            ("answer1", ""),
            ("answer2", eight()[4]),
        ];
        let path = format!("{}/answer", phone.page);
        let page = phone
            .browser
            .posts(&path, &fields)
            .await
            .is(200)
            .says("Your answers are in.");
        assert_eq!(html::typed(&page.text()), [eight()[0], "", eight()[4]]);
    }
    facilitator.closes(1).await;
    let json = facilitator.report("report.json").await.json();
    assert_eq!(json["prompts"][0]["people"], 5);
    assert_eq!(json["prompts"][0]["answers"], 10);
}

#[tokio::test]
async fn a_box_is_never_mistaken_for_another() {
    let world = World::open().await;
    let mut facilitator = world.facilitator_who_chooses(&[("plan", "taster")]).await;
    facilitator.opens(1).await;
    let mut phone = joins(&world, &facilitator.code).await;
    let path = format!("{}/answer", phone.page);
    let first = [
        ("prompt", "1"),
        ("answer0", "the first"),
        ("answer1", ""),
        ("answer2", ""),
    ];
    phone.browser.posts(&path, &first).await.is(200);
    let third = [("prompt", "1"), ("answer2", "the third")];
    phone.browser.posts(&path, &third).await;
    let boxes = html::typed(&phone.looks().await.text());
    assert_eq!(
        boxes[0], "the first",
        "the third box has overwritten the first"
    );
    let sixth = [
        ("prompt", "1"),
        ("answer0", "the first"),
        ("answer4", "a fifth"),
    ];
    phone.browser.posts(&path, &sixth).await.is(422);
}
