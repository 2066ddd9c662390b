//! People read in the language they chose, or that their browser asks for; programs get English.

use super::browser::{Ask, FRAME};
use super::html;
use super::world::World;
use openfloor::words::Language;

/// What a Welsh browser asks for.
const WELSH: (&str, &str) = ("accept-language", "cy-GB,cy;q=0.9,en;q=0.5");

#[tokio::test]
async fn a_browser_reads_in_its_own_language() {
    let world = World::open().await;
    let mut browser = world.browser();
    let asks = |path: &str| Ask::get(path).header(WELSH.0, WELSH.1);
    let home = browser.asks(asks("/")).await.is(200);
    home.says(&Language::Welsh.say("join-title"))
        .says("lang=\"cy\"")
        .says(&Language::Welsh.say("language-unchecked"))
        .hides(&Language::English.say("home-running"));

    let start = browser.asks(asks("/start")).await.is(200);
    start
        .says(&Language::Welsh.say("start-choose"))
        .says("<h2 lang=\"en\">");
    let english = browser.gets("/start").await.is(200);
    english
        .says("<h2>")
        .hides(&Language::Welsh.say("start-choose"))
        .hides(&Language::Welsh.say("language-unchecked"));
}

#[tokio::test]
async fn what_is_refused_is_said_in_the_language_of_the_asker() {
    let world = World::open().await;
    let mut browser = world.browser();
    let wrong = |accept: &str| {
        let ask = Ask::post("/join").form(&[("code", "KMT-RW")]);
        ask.header("accept", accept).header(WELSH.0, WELSH.1)
    };
    let says = |language: Language| {
        let typed = ("typed", 5_u32.into());
        language.with("refused-code-length", [typed])
    };
    for accept in ["text/html", FRAME] {
        let answer = browser.asks(wrong(accept)).await.is(422);
        answer.says(&says(Language::Welsh));
    }
    let program = browser.asks(wrong("application/json")).await.is(422);
    assert_eq!(program.json()["error"], says(Language::English));

    let nothing = Ask::get("/nothing").header(WELSH.0, WELSH.1);
    let nothing = browser.asks(nothing).await.is(404);
    nothing.says(&Language::Welsh.say("fault-nothing-here"));
    let of_program = Ask::get("/api/nothing").header(WELSH.0, WELSH.1);
    let of_program = browser.asks(of_program).await.is(404);
    let error = &of_program.json()["error"];
    assert_eq!(error, &*Language::English.say("fault-nothing-here"));
}

#[tokio::test]
async fn what_is_chosen_holds_on_every_page_of_the_device() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let mut browser = world.browser();
    let page = format!("/j/{}", facilitator.code.replace('-', ""));
    let before = browser.gets(&page).await.is(200);
    let back = html::attribute(&before.text(), "value").expect("the code");
    assert_eq!(back, facilitator.code);
    before.says(&format!("name=\"back\" value=\"{page}\""));

    let chosen = [("back", page.as_str()), ("language", "cy")];
    let welsh = browser.posts("/preferences", &chosen).await.is(200);
    welsh
        .says(&Language::Welsh.say("join-title"))
        .says(&format!("value=\"{}\"", facilitator.code))
        .says("value=\"cy\" lang=\"cy\" aria-pressed=\"true\"");
    let larger = [("back", "/"), ("text", "large")];
    let larger = browser.posts("/preferences", &larger).await.is(200);
    larger
        .says("data-text=\"large\"")
        .says("value=\"large\" aria-pressed=\"true\"")
        .says(&Language::Welsh.say("home-running"));
}

#[tokio::test]
async fn the_report_follows_its_reader() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    facilitator.opens(0).await;
    for phone in &mut phones {
        phone.is_asked().await;
        phone.responds(&["more time to talk on the ward"]).await;
    }
    facilitator.closes(0).await;
    facilitator.ends().await;

    let english = facilitator.report("report.csv").await.text();
    assert!(english.starts_with("\u{feff}\"question\",\"theme\",\"c\",\"answers\",\"quotation\""));
    let browser = &mut facilitator.browser;
    let chosen = [("back", "/"), ("language", "cy")];
    browser.posts("/preferences", &chosen).await.is(200);
    let page = facilitator.report("").await.is(200);
    page.says(&Language::Welsh.say("report-method"))
        .says("<h2 lang=\"en\">")
        .hides(&Language::English.say("report-method-identity"));
    let table = facilitator.report("report.csv").await.text();
    assert!(table.contains(&*Language::Welsh.say("report-column-quotation")));
}
