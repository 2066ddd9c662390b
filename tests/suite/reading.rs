//! People read in the language they chose, or that their browser asks for; programs get English.

use super::browser::{Ask, Browser, FRAME};
use super::html;
use super::people::Phone;
use super::world::World;
use openfloor::content::{Library, Prompt};
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

/// A browser whose owner has chosen Welsh.
async fn reads_welsh(mut browser: Browser) -> Browser {
    let chosen = [("back", "/"), ("language", "cy")];
    browser.posts("/preferences", &chosen).await.is(200);
    browser
}

/// A question of the level of these sessions.
fn question(id: &str) -> Prompt {
    let library = Library::embedded().expect("sound content");
    let level = library.level("future").expect("the level");
    let mut prompts = level.prompts.iter();
    let question = prompts.find(|prompt| prompt.id == id);
    question.expect("the question").clone()
}

/// The question that a session with everything left as it is asks first.
fn first_question() -> Prompt {
    question("visibility")
}

#[tokio::test]
async fn everybody_is_asked_in_the_language_they_chose() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let english = world.phone(&facilitator.code).await;
    let mut welsh = Phone::joins(reads_welsh(world.browser()).await, &facilitator.code).await;
    let screen = facilitator.screen().await;
    let asked = first_question();
    let in_welsh = asked.welsh.expect("its Welsh");

    facilitator.opens(0).await;
    for surface in [&*english, &*screen] {
        surface.sees(&asked.text).await;
        surface.sees(&asked.hint).await;
        surface.never_saw(&in_welsh.text);
    }
    welsh.sees(&in_welsh.text).await;
    welsh.sees(&in_welsh.hint).await;
    welsh.never_saw(&asked.text);
    let page = welsh.browser.gets(&format!("/s/{}", welsh.session)).await;
    page.is(200)
        .says(&format!("<h1>{}</h1>", in_welsh.text))
        .hides(&asked.text);

    let mut console = reads_welsh(facilitator.browser.clone()).await;
    let page = console
        .gets(&format!("/console/{}", facilitator.session))
        .await;
    page.is(200)
        .says(&format!("<p class=\"question\">“{}”</p>", in_welsh.text))
        .says(&format!("<strong>{}</strong>", in_welsh.title))
        .hides(&asked.text);
}

/// A level's content as somebody writes it who knows no Welsh.
fn without_welsh(level: &str) -> String {
    let mut parts = level.split("[prompts.welsh]\n");
    let head = parts.next().unwrap_or_default().to_owned();
    let rest = parts.filter_map(|part| part.split_once("\n\n"));
    head + &rest.map(|(_, after)| after).collect::<String>()
}

#[tokio::test]
async fn a_question_that_has_no_welsh_is_asked_in_english_and_marked_so() {
    let folder = tempfile::tempdir().expect("a folder");
    let ours = without_welsh(include_str!("../../content/future.toml"));
    std::fs::write(folder.path().join("ours.toml"), ours).expect("a file");
    let content = folder.path().to_str().expect("a plain path");
    let world = World::open_with(&["--content", content]).await;
    let mut facilitator = world.facilitator().await;
    let phone = Phone::joins(reads_welsh(world.browser()).await, &facilitator.code).await;

    facilitator.opens(0).await;
    let asked = first_question();
    phone.sees(&asked.text).await;
    phone.has("<h1 lang=\"en\">").await;
    let mut browser = phone.put_down().0;
    let page = browser.gets(&format!("/s/{}", facilitator.session)).await;
    page.is(200)
        .says(&format!("<h1 lang=\"en\">{}</h1>", asked.text))
        .says(&format!("<p class=\"hint\" lang=\"en\">{}</p>", asked.hint));
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
    let begins =
        "\u{feff}\"part of the report\",\"question\",\"theme, or what it is of\",\"c\",\"number\"";
    assert!(english.starts_with(begins));
    assert!(english.contains(&first_question().text));

    facilitator.browser = reads_welsh(facilitator.browser).await;
    let (asked, in_welsh) = (first_question(), first_question().welsh.expect("its Welsh"));
    let left_out = question("use").welsh.expect("its Welsh");
    let page = facilitator.report("").await.is(200);
    page.says(&Language::Welsh.say("report-method"))
        .says(&format!("<h2>{}</h2>", in_welsh.text))
        .says(&format!("<h3>{}</h3>", left_out.title))
        .hides(&asked.text)
        .hides(&Language::English.say("report-ground-rules"));
    let table = facilitator.report("report.csv").await.text();
    assert!(table.contains(&*Language::Welsh.say("report-column-quotation")));
    assert!(table.contains(&in_welsh.text) && !table.contains(&asked.text));
}
