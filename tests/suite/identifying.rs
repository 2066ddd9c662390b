//! Words that may tell who somebody is: NHS numbers never get in, everything else is asked about once.

use openfloor::words::Language;

use super::answers::{SEEN, eight};
use super::browser::{Answer, Browser};
use super::exports::{FILES, everything};
use super::html;
use super::people::Facilitator;
use super::world::World;

/// A valid number as people write it, and as it would be without its spaces.
const NUMBER: [&str; 2] = ["943 476 5919", "9434765919"];

/// What stands in its place.
const MASK: &str = "[NHS number removed]";

/// What names somebody.
const TELLING: &str = "Ask Dr Patel on 07700 900123";

/// How a warning under an answer box begins; its sentences are on every phone's page, for the script.
const WARNING: &str = "<div class=\"warning\"";

/// A sentence that people read.
fn say(key: &str) -> std::borrow::Cow<'static, str> {
    Language::English.say(key)
}

/// A phone without script, at the first question.
struct Plain {
    browser: Browser,
    page: String,
}

impl Plain {
    async fn joins(world: &World, code: &str) -> Plain {
        let mut browser = world.browser();
        let page = browser.posts("/join", &[("code", code)]).await.is(200);
        let page = html::attribute(&page.text(), "data-base").expect("a phone's page");
        Plain { browser, page }
    }

    async fn sends(&mut self, fields: &[(&str, &str)]) -> Answer {
        let mut form = vec![("prompt", "0")];
        form.extend(fields);
        let path = format!("{}/answer", self.page);
        self.browser.posts(&path, &form).await
    }

    /// What stands in its box when the page is loaded.
    async fn reads(&mut self) -> Vec<String> {
        let page = self.browser.gets(&self.page).await.is(200);
        html::typed(&page.text())
    }
}

/// A session with the first question open.
async fn asking() -> (World, Facilitator) {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    facilitator.opens(0).await;
    (world, facilitator)
}

#[tokio::test]
async fn a_phone_without_script_is_asked_once_and_sends_as_it_is() {
    let (world, facilitator) = asking().await;
    let mut phone = Plain::joins(&world, &facilitator.code).await;
    let asked = phone.sends(&[("answer0", TELLING)]).await.is(422);
    let asked = asked
        .says(&say("back-not-sent"))
        .says(&say("may-name"))
        .says("It looks like a phone number.")
        .says("It looks like a person’s name.")
        .says(&say("as-it-is"))
        .hides("Your answer is in");
    let page = asked.text();
    assert_eq!(html::typed(&page), [TELLING]);
    let button = page.split(&*say("as-it-is")).next().expect("a button");
    assert!(button.ends_with("name=\"as_it_is\" value=\"1\">"), "{page}");
    assert_eq!(phone.reads().await, [""], "nothing is stored");

    let confirmed = [("answer0", TELLING), ("as_it_is", "1")];
    let sent = phone.sends(&confirmed).await.is(200);
    sent.says("Your answer is in").hides(WARNING);
    assert_eq!(phone.reads().await, [TELLING]);
    let again = phone.sends(&[("answer0", TELLING)]).await.is(200);
    again.hides(WARNING);
    phone.sends(&[("answer0", "Ask Dr Khan")]).await.is(422);
    assert_eq!(phone.reads().await, [TELLING], "the answer before stands");
}

#[tokio::test]
async fn a_phone_without_script_is_asked_and_changes_its_answer() {
    let (world, facilitator) = asking().await;
    let mut phone = Plain::joins(&world, &facilitator.code).await;
    phone.sends(&[("answer0", TELLING)]).await.is(422);
    let changed = phone.sends(&[("answer0", "Ask the doctors")]).await;
    changed.is(200).says("Your answer is in");
    assert_eq!(phone.reads().await, ["Ask the doctors"]);
}

#[tokio::test]
async fn only_the_box_that_tells_something_is_marked() {
    let world = World::open().await;
    let mut facilitator = world.facilitator_who_chooses(&[("plan", "taster")]).await;
    facilitator.opens(1).await;
    let mut phone = world.phone(&facilitator.code).await;
    phone.is_asked().await;
    let asked = phone.tries(&[eight()[0], TELLING, ""]).await.is(422);
    let frame = asked.text();
    let region = html::element(&frame, "answer").expect("the box comes back");
    assert_eq!(html::typed(region), [eight()[0], TELLING, ""]);
    assert!(html::element(region, "warning1").is_some());
    assert!(html::element(region, "warning0").is_none());
    assert!(html::element(region, "warning2").is_none());
    assert_eq!(phone.own_words().await, ["", "", ""], "nothing is stored");
}

#[tokio::test]
async fn what_is_refused_anyway_is_refused_for_its_own_reason() {
    let (world, mut facilitator) = asking().await;
    let mut phone = Plain::joins(&world, &facilitator.code).await;
    let long = format!("{TELLING} {}", "x".repeat(500));
    let refused = phone.sends(&[("answer0", &long)]).await.is(422);
    refused
        .says("An answer can have 500 characters.")
        .hides(WARNING);
    facilitator.does("close-now", &[("prompt", "0")]).await;
    let late = phone.sends(&[("answer0", TELLING)]).await.is(409);
    late.says("This question has closed").hides(WARNING);
}

#[tokio::test]
async fn an_answer_full_of_numbers_is_taken_and_can_be_sent_again() {
    let (world, facilitator) = asking().await;
    let mut phone = Plain::joins(&world, &facilitator.code).await;
    let typed = [NUMBER[1]; 45].join(" ");
    let sent = phone.sends(&[("answer0", &typed)]).await.is(200);
    sent.says("Your answer is in")
        .says(&say("number-taken-out"));
    let masked = [MASK; 45].join(" ");
    assert_eq!(phone.reads().await, [masked.as_str()]);
    phone.sends(&[("answer0", &masked)]).await.is(200);
    let too_long = [NUMBER[1]; 46].join(" ");
    phone.sends(&[("answer0", &too_long)]).await.is(422);
}

#[tokio::test]
async fn an_nhs_number_is_never_stored_and_never_shown() {
    let (world, mut facilitator) = asking().await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    for (phone, text) in phones.iter_mut().zip(eight()) {
        for number in NUMBER {
            phone.responds(&[&format!("{text}, bed of {number}")]).await;
        }
        let stored = format!("{text}, bed of {MASK}");
        assert_eq!(phone.own_words().await, [stored]);
    }
    facilitator.closes(0).await;
    facilitator.shows(0).await;
    screen.sees(MASK).await;
    facilitator.console.sees(MASK).await;
    let mut seen = facilitator.console.region("sorting") + &screen.region("stage");
    facilitator.ends().await;
    seen += &facilitator.report("").await.text();
    for ending in FILES {
        let file = facilitator.report(&format!("report.{ending}")).await;
        seen += &everything(&file.bytes);
    }
    assert!(seen.contains(MASK));
    // Not even whoever has every key finds one.
    let stored = world.readable_with_keys().await;
    assert!(stored.contains("bed of"), "this test can find answers");
    for number in NUMBER {
        assert!(!seen.contains(number));
        assert!(!stored.contains(number));
    }
}

#[tokio::test]
async fn a_title_and_the_name_of_a_theme_carry_no_number() {
    let world = World::open().await;
    let title = format!("For {}", NUMBER[0]);
    let mut facilitator = world
        .facilitator_who_chooses(&[("title", title.as_str())])
        .await;
    let mut screen = facilitator.screen().await;
    let path = format!("/screen/{}", facilitator.session);
    let page = screen.browser.gets(&path);
    page.await.says(&format!("For {MASK}")).hides(NUMBER[0]);

    facilitator.opens(0).await;
    for text in eight() {
        world.phone(&facilitator.code).await.responds(&[text]).await;
    }
    facilitator.closes(0).await;
    facilitator.shows(0).await;
    screen.sees(SEEN).await;
    let theme = html::attribute(&screen.region("stage"), "data-theme");
    let theme = theme.expect("a theme");
    let label = format!("Bed of {}", NUMBER[1]);
    let fields = [
        ("prompt", "0"),
        ("theme", theme.as_str()),
        ("label", &label),
    ];
    facilitator.does("rename", &fields).await;
    screen.sees(&format!("Bed of {MASK}")).await;
    for number in NUMBER {
        assert_eq!(world.files_with(number), [""; 0]);
    }
}

#[tokio::test]
async fn phones_alone_load_the_rules_and_are_handed_the_sentences() {
    let (world, mut facilitator) = asking().await;
    let phone = Plain::joins(&world, &facilitator.code).await;
    let mut browser = phone.browser;
    let page = browser.gets(&phone.page).await.is(200);
    let page = page.says("/assets/phone.js").says("/assets/identifying.js");
    for key in [
        "may-name",
        "as-it-is",
        "number-taken-out",
        "looks-like-postcode",
    ] {
        assert!(page.text().contains(&*say(key)), "{key}");
    }
    let console = format!("/console/{}", facilitator.session);
    let console = facilitator.browser.gets(&console).await;
    let console = console.hides("phone.js").hides("identifying.js");
    console.hides(&say("may-name"));
    let script = browser.gets("/assets/identifying.js").await.is(200);
    script.says("globalThis.identifying");
    let script = browser.gets("/assets/console.js").await.is(200);
    script.hides("identifying");
}

#[test]
fn nothing_in_the_content_looks_as_if_it_named_somebody() {
    use openfloor::session::identifying::{mask, warnings};
    let library = openfloor::server::library(None).expect("sound content");
    let mut read = 0;
    for level in library.levels() {
        for prompt in &level.prompts {
            let themes = prompt.themes.iter();
            let phrases = themes.flat_map(|theme| theme.phrases.iter().chain([&theme.label]));
            for text in phrases.chain([&prompt.text, &prompt.hint, &prompt.title]) {
                assert!(warnings(text).is_empty() && mask(text) == *text, "{text}");
                read += 1;
            }
        }
    }
    assert!(read > 200, "{read} texts");
}
