//! An hour that ends in promises: people say how they are, write, vote, choose a question, and see what is agreed.

use std::time::Duration;

use serde_json::json;

use super::answers::eight;
use super::browser::Answer;
use super::exports::everything;
use super::html;
use super::people::{Facilitator, Phone, Screen};
use super::world::World;

/// Phones in the room.
const PHONES: usize = 40;

/// The steps of the plan that ends in promises.
const CHECK_IN: usize = 0;
const QUESTION: usize = 1;
const VOTE: usize = 4;
const CHOOSE: usize = 5;
const COMMIT: usize = 6;

async fn opens(world: &World, plan: &str) -> Facilitator {
    world.facilitator_who_chooses(&[("plan", plan)]).await
}

/// Waits for the step and marks these items: `fields` as the page's form has them.
async fn marks(phone: &mut Phone, fields: &[(&str, &str)]) -> Answer {
    phone.is_asked().await;
    let prompt = html::attribute(&phone.region("scene"), "data-prompt").expect("a step");
    let mut form = vec![("prompt", prompt.as_str())];
    form.extend(fields);
    let path = format!("/s/{}/mark", phone.session);
    phone.browser.sends(&path, &form).await
}

/// Opens a step and waits until a phone has it.
async fn opens_step(facilitator: &mut Facilitator, phones: &[Phone], step: usize) {
    facilitator.opens(step).await;
    for phone in phones {
        let asked = format!("data-prompt=\"{step}\"");
        let told = format!("step {step} never came");
        let has = move |region: &String| region.contains(&asked);
        phone
            .until(told, move |seen| seen.regions.values().any(&has))
            .await;
    }
}

/// A whole hour at sixty times its speed: each step takes the minutes that the plan gives it.
#[tokio::test]
async fn an_hour_that_ends_in_promises() {
    let world = World::open_with(&["--clock-speed", "60"]).await;
    let mut facilitator = opens(&world, "ask-and-agree").await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, PHONES).await;

    check_in(&mut facilitator, &screen, &mut phones).await;
    question(&mut facilitator, &screen, &mut phones).await;

    vote(&mut facilitator, &screen, &mut phones).await;

    // The room adds a question of its own to those of the tool, and chooses it.
    facilitator
        .does(
            "add-question",
            &[("text", "When did you last work a night?")],
        )
        .await;
    opens_step(&mut facilitator, &phones, CHOOSE).await;
    for phone in &mut phones {
        marks(phone, &[("chosen", "3")]).await.is(200);
    }
    its_minutes_pass(&mut facilitator, CHOOSE, 0).await;
    facilitator.does("close-now", &[("prompt", "5")]).await;
    facilitator.shows(CHOOSE).await;
    screen.sees("When did you last work a night?").await;

    agrees(&mut facilitator, &screen, &phones).await;
}

/// A question, sorted into themes as ever. Its timer runs down and closes nothing; once the facilitator has closed it, the
/// last can still send.
async fn question(facilitator: &mut Facilitator, screen: &Screen, phones: &mut [Phone]) {
    opens_step(facilitator, phones, QUESTION).await;
    let (last, quick) = phones.split_last_mut().expect("somebody is there");
    for (phone, text) in quick.iter_mut().zip(eight().into_iter().cycle()) {
        phone.responds(&[text]).await;
    }
    facilitator.does("more-time", &[]).await;
    its_minutes_pass(facilitator, QUESTION, 1).await;
    screen.sees("Nearly everyone has answered").await;
    facilitator.does("close", &[("prompt", "1")]).await;
    last.responds(&[eight()[7]]).await;
    facilitator.console.sees_step(QUESTION, ", not shown").await;
    facilitator.shows(QUESTION).await;
    screen.has("data-scene=\"themes\"").await;
}

/// Waits until the planned minutes of a step have passed on the session's clock, and some more.
async fn its_minutes_pass(facilitator: &mut Facilitator, step: usize, more: u64) {
    let path = format!("/api/sessions/{}", facilitator.session);
    let state = facilitator.browser.gets(&path).await.is(200).json();
    let minutes = state["state"]["prompts"][step]["minutes"].as_u64();
    let minutes = minutes.expect("planned minutes") + more;
    tokio::time::sleep(Duration::from_secs(minutes)).await;
}

/// What is agreed grows on the screen and on every phone, and stays in the report and in its files.
async fn agrees(facilitator: &mut Facilitator, screen: &Screen, phones: &[Phone]) {
    facilitator.opens(COMMIT).await;
    screen.sees("Nothing is written down yet.").await;
    let refused = facilitator.tries("agree", &[("will", " ")]).await.is(422);
    refused.says("Write what will be done.");
    let agreed = [
        ("said", "We never see you at night"),
        ("will", "Visit nights monthly"),
        ("who", "Matron"),
        ("by", "1 March"),
    ];
    facilitator.does("agree", &agreed).await;
    screen.sees("Visit nights monthly").await;
    phones[3].sees("Visit nights monthly").await;
    facilitator.does("close-now", &[("prompt", "6")]).await;
    facilitator.ends().await;
    let report = facilitator.report("").await;
    let report = report
        .says("40 dots")
        .says("When did you last work a night?")
        .says("Visit nights monthly");
    report.says("40 people took part.");
    let session = facilitator.session.clone();
    for ending in ["docx", "xlsx", "csv", "md", "json"] {
        let path = format!("/report/{session}/report.{ending}");
        let file = facilitator.browser.gets(&path).await.is(200);
        let text = everything(&file.bytes);
        for said in [
            "Visit nights monthly",
            "When did you last work a night?",
            "Matron",
        ] {
            assert!(text.contains(said), "{said} is not in {ending}");
        }
    }
    // Put right afterwards, when somebody has looked into the calendar.
    facilitator
        .does(
            "agree",
            &[
                ("number", "1"),
                ("will", "Visit nights monthly"),
                ("by", "8 March"),
            ],
        )
        .await;
    facilitator
        .report("")
        .await
        .says("8 March")
        .hides("1 March");
}

/// How are you? Nobody sees a number before it closes, and the facilitator sees it first.
async fn check_in(facilitator: &mut Facilitator, screen: &Screen, phones: &mut [Phone]) {
    opens_step(facilitator, phones, CHECK_IN).await;
    screen.sees("How are you, here and now?").await;
    for (at, phone) in phones.iter_mut().enumerate() {
        let answer = marks(phone, &[("m0", ["2", "4", "4", "5"][at % 4])])
            .await
            .is(200);
        answer.says("Your choice is in.");
    }
    facilitator.console.sees("Everyone has answered").await;
    assert!(!facilitator.console.region("sorting").contains("took part"));
    its_minutes_pass(facilitator, CHECK_IN, 0).await;
    facilitator.does("close-now", &[("prompt", "0")]).await;
    facilitator.console.sees("40 people took part.").await;
    screen.sees("The result comes in a moment.").await;
    assert!(!screen.region("stage").contains("took part"));
    facilitator.shows(CHECK_IN).await;
    screen.sees("40 people took part.").await;
    phones[0].sees("40 people took part.").await;
}

/// A vote on the themes of the question before. Each has three dots; they are hidden until it closes.
async fn vote(facilitator: &mut Facilitator, screen: &Screen, phones: &mut [Phone]) {
    opens_step(facilitator, phones, VOTE).await;
    let ballot = phones[0].region("answer");
    let items = ballot.matches("type=\"checkbox\"").count();
    assert_eq!(items, 2, "{ballot}");
    assert!(ballot.contains("up to 2"), "{ballot}");
    screen
        .sees("Which of these themes matter most to you?")
        .await;
    for (at, phone) in phones.iter_mut().enumerate() {
        let both = [("m0", "1"), ("m1", "1")];
        let chosen = if at < 30 { &both[..] } else { &both[..1] };
        marks(phone, chosen).await.is(200);
        // Sent twice, as a phone on bad Wi-Fi does, counts once.
        marks(phone, chosen).await.is(200);
    }
    screen.sees("Everyone has answered").await;
    assert!(!screen.region("stage").contains("class=\"count\""));
    facilitator.does("close-now", &[("prompt", "4")]).await;
    facilitator.shows(VOTE).await;
    screen.sees("40 dots").await;
    screen.sees("30 dots").await;
}

#[tokio::test]
async fn a_long_result_is_turned_page_by_page() {
    let world = World::open().await;
    let mut facilitator = opens(&world, "ask-and-agree").await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 6).await;
    for at in 0..5 {
        let text = format!("Question of our own, number {at}?");
        facilitator.does("add-question", &[("text", &text)]).await;
    }
    opens_step(&mut facilitator, &phones, CHOOSE).await;
    for (at, phone) in phones.iter_mut().enumerate() {
        marks(phone, &[("chosen", &at.to_string())]).await.is(200);
    }
    facilitator.does("close-now", &[("prompt", "5")]).await;
    // What nobody sees yet cannot be turned.
    let second = [("prompt", "5"), ("page", "1")];
    facilitator.tries("outcome", &second).await.is(409);
    facilitator.shows(CHOOSE).await;
    screen.has("data-scene=\"outcome\"").await;
    assert!(screen.region("stage").contains("data-page=\"0\""));

    // A clicker's Page Down turns to the other three of eight, and then goes on to what comes next.
    let turns = "id=\"turn-forward\" type=\"submit\" data-press=\"PageDown\"";
    facilitator.console.has(turns).await;
    facilitator
        .console
        .sees("Next: the rest of the result")
        .await;
    facilitator.does("outcome", &second).await;
    screen.has("data-page=\"1\"").await;
    facilitator.console.sees("Back: the result").await;
    facilitator.console.catches_up().await;
    assert!(!facilitator.console.region("slides").contains(turns));
    assert!(facilitator.console.region("next").contains("PageDown"));
    // Phones have all of it, whatever page is up.
    phones[0].sees("Question of our own, number 4?").await;

    // The next step begins on its first page, and themes cannot be turned to where there are none.
    let themes = [("prompt", "5"), ("page", "1")];
    facilitator.tries("all-themes", &themes).await.is(409);
    facilitator
        .tries("outcome", &[("prompt", "0")])
        .await
        .is(409);
}

#[tokio::test]
async fn too_few_marks_are_never_shown_and_words_are_refused() {
    let world = World::open().await;
    let mut facilitator = opens(&world, "pulse").await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 4).await;
    opens_step(&mut facilitator, &phones, 0).await;
    for phone in &mut phones {
        marks(phone, &[("m0", "1"), ("m1", "5"), ("m2", "3")])
            .await
            .is(200);
    }
    let refused = phones[0].tries(&["words"]).await.is(422);
    refused.says("Nobody writes in this step.");
    marks(&mut phones[1], &[("m9", "1")])
        .await
        .is(422)
        .says("That cannot be marked here.");
    marks(&mut phones[1], &[])
        .await
        .is(422)
        .says("Nothing is marked yet.");
    phones[2].withdraws().await;
    phones[3].has_nothing_to_add().await;
    facilitator.does("close-now", &[("prompt", "0")]).await;
    screen.sees("Too few people took part").await;
    phones[0].sees("What was marked has been deleted.").await;
    facilitator.ends().await;
    facilitator
        .report("")
        .await
        .says("Too few people took part")
        .hides("took part.");
}

#[tokio::test]
async fn what_two_of_five_say_of_one_thing_is_not_shown() {
    let world = World::open().await;
    let mut facilitator = opens(&world, "pulse").await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    opens_step(&mut facilitator, &phones, 0).await;
    for (phone, all) in phones.iter_mut().zip([true, true, false, false, false]) {
        let marked = [("m0", "4"), ("m1", "2"), ("m2", "2")];
        let marked = if all { &marked[..] } else { &marked[..1] };
        marks(phone, marked).await.is(200);
    }
    facilitator.does("close-now", &[("prompt", "0")]).await;
    facilitator.shows(0).await;
    let too_few = "Too few said something about this to show it.";
    screen.sees("5 people took part.").await;
    assert_eq!(screen.region("stage").matches(too_few).count(), 2);
    facilitator.ends().await;
    let report = facilitator.report("").await.text();
    assert_eq!(report.matches(too_few).count(), 2);
    let file = facilitator.report("report.json").await.json();
    let counted = |row: usize| &file["ballots"][0]["outcome"]["rows"][row]["marks"];
    assert_eq!(*counted(0), json!([0, 0, 0, 5, 0]));
    assert_eq!((counted(1), counted(2)), (&json!([]), &json!([])));
}

#[tokio::test]
async fn a_phone_without_script_marks_and_changes_its_mind() {
    let world = World::open().await;
    let mut facilitator = opens(&world, "pulse").await;
    let phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    phone.is_asked().await;
    let (mut browser, session) = phone.put_down();
    let (page, mark) = (format!("/s/{session}"), format!("/s/{session}/mark"));
    browser
        .gets(&page)
        .await
        .is(200)
        .hides("http-equiv=\"refresh\"");
    let refused = browser
        .posts(&mark, &[("prompt", "0"), ("m0", "6")])
        .await
        .is(422);
    refused.says("That cannot be marked here.");
    let marked = browser
        .posts(&mark, &[("prompt", "0"), ("m0", "4")])
        .await
        .is(200);
    let marked = marked.says("Your choice is in.");
    assert!(marked.text().contains("name=\"m0\" value=\"4\" checked"));
    browser
        .posts(&mark, &[("prompt", "0"), ("m1", "2")])
        .await
        .is(200);
    let page = browser.gets(&page).await.is(200).text();
    assert!(
        page.contains("name=\"m1\" value=\"2\" checked")
            && !page.contains("name=\"m0\" value=\"4\" checked")
    );
}

#[tokio::test]
async fn marks_outlast_the_server_and_go_when_they_are_counted() {
    let mut world = World::open().await;
    let mut facilitator = opens(&world, "pulse").await;
    let mut phones = world.phones(&facilitator.code, 5).await;
    opens_step(&mut facilitator, &phones, 0).await;
    for phone in &mut phones {
        marks(phone, &[("m0", "3")]).await.is(200);
    }
    let before = keys(&world, &facilitator);
    world.stops().await;
    world.starts_again().await;
    let (browser, session) = (facilitator.browser.clone(), facilitator.session.clone());
    let mut facilitator = Facilitator::takes_over(browser, session).await;
    facilitator.does("close-now", &[("prompt", "0")]).await;
    facilitator.console.sees("5 people took part.").await;
    assert_eq!(
        keys(&world, &facilitator),
        before - 1,
        "the key of the marks is gone"
    );
}

/// Files of keys that a session has.
fn keys(world: &World, facilitator: &Facilitator) -> usize {
    let of_session = |path: &std::path::Path| {
        path.to_string_lossy().contains(&facilitator.session)
            && path.extension().is_some_and(|kind| kind == "key")
    };
    world
        .files()
        .iter()
        .filter(|(path, _)| of_session(path))
        .count()
}
