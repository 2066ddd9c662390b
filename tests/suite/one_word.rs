//! A check-in by one word: what several people wrote is told, with how many; what one wrote is nowhere.

use serde_json::json;

use super::browser::{Answer, Ask};
use super::exports::everything;
use super::html;
use super::people::{Facilitator, Phone, claims};
use super::world::World;

/// What people say: three are tired, two are hopeful, and each of the others is alone with his word.
const SAID: [&str; 8] = [
    "Tired", "tired!", "TIRED", "hopeful", "Hopeful", "zebra", "quagga", "okapi",
];

/// Words that must be nowhere.
const RARE: [&str; 3] = ["zebra", "quagga", "okapi"];

impl Phone {
    /// Types a word and presses "Send".
    async fn says_word(&mut self, word: &str) -> Answer {
        self.is_asked().await;
        let path = format!("/s/{}/word", self.session);
        let fields = [("prompt", "0"), ("word", word)];
        self.browser.sends(&path, &fields).await
    }
}

/// A session that begins with one word, and phones that see it.
async fn asked(world: &World, phones: usize) -> (Facilitator, Vec<Phone>) {
    let plan = json!({
        "schema": 1, "kind": "openfloor-plan", "name": "One word", "level": "future",
        "steps": [{ "activity": { "do": "one-word" }, "minutes": 2 }],
    });
    let mut browser = world.browser();
    let opened = browser
        .asks(Ask::post("/api/sessions").json(&json!({ "own_plan": plan })))
        .await
        .is(201)
        .json();
    let word = |name: &str| opened[name].as_str().expect("a word").to_owned();
    let link = format!("console.{}.{}", word("session"), word("facilitator"));
    claims(&mut browser, &link).await.is(200);
    let mut facilitator = Facilitator::takes_over(browser, word("session")).await;
    let phones = world.phones(&facilitator.code, phones).await;
    facilitator.opens(0).await;
    (facilitator, phones)
}

/// Everything that the facilitator and readers of the report can see or take with them.
async fn seen(facilitator: &mut Facilitator) -> String {
    let mut all = String::new();
    for path in ["", "/report"] {
        let path = format!("/api/sessions/{}{path}", facilitator.session);
        all += &facilitator.browser.asks(Ask::get(&path)).await.text();
    }
    for file in [
        "",
        "report.docx",
        "report.xlsx",
        "report.md",
        "report.csv",
        "report.json",
    ] {
        all += &everything(&facilitator.report(file).await.bytes);
    }
    let console = format!("/console/{}", facilitator.session);
    all + &facilitator.browser.gets(&console).await.text()
}

#[tokio::test]
async fn words_of_several_are_told_and_words_of_one_are_nowhere() {
    let world = World::open().await;
    let (mut facilitator, mut phones) = asked(&world, SAID.len()).await;
    let screen = facilitator.screen().await;
    for (phone, word) in phones.iter_mut().zip(SAID) {
        let sent = phone.says_word(word).await.is(200);
        sent.says("Your word is in");
    }
    screen.sees("Everyone has answered: 8 people").await;
    let before = seen(&mut facilitator).await.to_lowercase();
    for word in RARE.iter().chain(&["tired", "hopeful"]) {
        assert!(!before.contains(word), "{word} before it has closed");
        assert!(world.files_with(word).is_empty(), "{word} is sealed");
    }
    assert!(world.readable_with_keys().await.contains("zebra"));

    facilitator.does("close-now", &[("prompt", "0")]).await;
    facilitator.console.sees("Hide “tired”").await;
    facilitator.shows(0).await;
    screen.sees("3 people").await;
    screen.sees("and 3 other words").await;
    phones[7].sees("tired").await;
    let after = seen(&mut facilitator).await + &world.readable_with_keys().await;
    for told in ["tired", "hopeful", "and 3 other words"] {
        assert!(after.contains(told), "{told} is told");
    }
    for word in RARE {
        assert!(
            !after.to_lowercase().contains(word),
            "{word} is kept or shown"
        );
        screen.never_saw(word);
        facilitator.console.never_saw(word);
    }
    hides_and_brings_back(&mut facilitator, &screen, &phones[0]).await;
}

/// A word that names somebody is gone from every screen with one press.
async fn hides_and_brings_back(
    facilitator: &mut Facilitator,
    screen: &super::people::Screen,
    phone: &Phone,
) {
    let fields = [("prompt", "0"), ("text", "hopeful")];
    facilitator.does("hide-word", &fields).await;
    screen.sees("1 word hidden").await;
    phone.sees("1 word hidden").await;
    for region in [screen.region("stage"), phone.region("picture")] {
        assert!(
            region.contains("tired") && !region.contains("hopeful"),
            "{region}"
        );
    }
    facilitator.console.sees("Bring “hopeful” back").await;
    for file in ["", "report.json", "report.md"] {
        let told = facilitator.report(file).await.text();
        assert!(
            !told.contains("hopeful") && told.contains("tired"),
            "{file}"
        );
    }
    facilitator.report("").await.says("1 word hidden");
    let rare = [("prompt", "0"), ("text", "zebra")];
    let refused = facilitator.tries("hide-word", &rare).await.is(409);
    refused.says("That word is not in the list any more");
    facilitator.does("show-word", &fields).await;
    screen.sees("hopeful").await;
}

#[tokio::test]
async fn below_the_smallest_group_no_word_is_told_whatever_it_is() {
    let world = World::open().await;
    let (mut facilitator, mut phones) = asked(&world, 4).await;
    let screen = facilitator.screen().await;
    for phone in &mut phones {
        phone.says_word("zebra").await.is(200);
    }
    facilitator.console.sees("Fewer than 5 people").await;
    facilitator.does("close-now", &[("prompt", "0")]).await;
    screen.sees("We need 5 so no one can be picked out").await;
    let all = seen(&mut facilitator).await + &world.readable_with_keys().await;
    assert!(!all.contains("zebra"));
    screen.never_saw("zebra");
}

#[tokio::test]
async fn what_is_no_word_is_refused_in_words_and_stays_in_the_box() {
    let world = World::open().await;
    let (mut facilitator, mut phones) = asked(&world, 1).await;
    let phone = &mut phones[0];
    let path = format!("/s/{}/word", phone.session);
    for (typed, says) in [
        (
            "we are all tired",
            "Write one or two words, in letters only",
        ),
        ("943 476 5919", "Write one or two words, in letters only"),
        (
            "incomprehensiblenesseswords",
            "A word can have 24 characters. This has 27",
        ),
    ] {
        let fields = [("prompt", "0"), ("word", typed)];
        phone.browser.sends(&path, &fields).await.is(422).says(says);
        let page = phone.browser.posts(&path, &fields).await.is(422);
        let page = page.says(says).text();
        let field = html::element(&page, "word").expect("the box");
        assert_eq!(html::attribute(field, "value").as_deref(), Some(typed));
    }
    // Without script: sent, changed, and taken back.
    let page = phone
        .browser
        .posts(&path, &[("prompt", "0"), ("word", "Not sure.")])
        .await
        .is(200)
        .text();
    let field = html::element(&page, "word").expect("the box");
    assert_eq!(html::attribute(field, "value").as_deref(), Some("Not sure"));
    phone.withdraws().await;
    assert!(!phone.region("answer").contains("Not sure"));
    let written = phone.tries(&["a whole sentence"]).await;
    written.is(422);
    facilitator.does("close-now", &[("prompt", "0")]).await;
    phone
        .browser
        .sends(&path, &[("prompt", "0"), ("word", "late")])
        .await
        .is(409);
}

#[tokio::test]
async fn a_program_says_a_word_and_hides_one() {
    let world = World::open().await;
    let (mut facilitator, _phones) = asked(&world, 0).await;
    let mut browser = world.browser();
    let path = format!("/api/sessions/{}", facilitator.session);
    for word in ["calm", "Calm", "calm.", "busy", "busy"] {
        let body = json!({ "code": facilitator.code });
        let joined = browser
            .asks(Ask::post("/api/join").json(&body))
            .await
            .is(201)
            .json();
        let token = joined["token"].as_str().expect("a token").to_owned();
        let body = json!({ "prompt": 0, "word": word });
        let said = Ask::post(&format!("{path}/word"))
            .bearer(&token)
            .json(&body);
        let receipt = browser.asks(said).await.is(200).json();
        assert_eq!(receipt["own"]["word"], json!(word.trim_end_matches('.')));
    }
    facilitator.does("close-now", &[("prompt", "0")]).await;
    facilitator
        .does("hide-word", &[("prompt", "0"), ("text", "busy")])
        .await;
    let state = facilitator
        .browser
        .asks(Ask::get(&path))
        .await
        .is(200)
        .json();
    let outcome = &state["state"]["outcome"];
    assert_eq!(
        outcome["rows"][0]["name"],
        json!({ "is": "word", "word": "calm" })
    );
    assert_eq!(
        (&outcome["rows"][0]["worth"], &outcome["hidden_words"]),
        (&json!(3), &json!(1))
    );
    assert_eq!(state["state"]["hidden_words"], json!(["busy"]));
}
