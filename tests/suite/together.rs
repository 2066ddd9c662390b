//! One phone that speaks for several people: what is counted, what is told, and what a wrong number is worth.

use serde_json::json;

use super::answers::{MARKERS, answers_in, eight};
use super::browser::Ask;
use super::exports::everything;
use super::html;
use super::people::{Facilitator, Phone};
use super::planning::{Planner, opens_file};
use super::world::World;

/// What the phone asks.
const HOW_MANY: &str = "How many people is this answer from?";

/// A session of one question, in which a phone may answer for up to four people.
async fn fours(world: &World, phones: usize) -> (Facilitator, Vec<Phone>) {
    let step = json!({ "question": "visibility", "minutes": 5, "together": 4 });
    let plan = json!({
        "schema": 1, "kind": "openfloor-plan", "name": "In fours", "level": "future",
        "reveal": "after-closing", "steps": [step],
    });
    let mut browser = world.browser();
    let opened = browser
        .asks(Ask::post("/api/sessions").json(&json!({ "own_plan": plan })))
        .await
        .is(201)
        .json();
    let word = |name: &str| opened[name].as_str().expect("a word").to_owned();
    let link = format!("console.{}.{}", word("session"), word("facilitator"));
    super::people::claims(&mut browser, &link).await.is(200);
    let mut facilitator = Facilitator::takes_over(browser, word("session")).await;
    let phones = world.phones(&facilitator.code, phones).await;
    facilitator.opens(0).await;
    (facilitator, phones)
}

/// The number that is chosen in a form.
fn chosen(form: &str) -> Option<String> {
    let inputs = form
        .split("<input")
        .filter(|input| input.contains("name=\"people\""));
    let mut checked = inputs.filter(|input| {
        input
            .split('>')
            .next()
            .is_some_and(|tag| tag.contains(" checked"))
    });
    html::attribute(checked.next()?, "value")
}

#[tokio::test]
async fn sixteen_people_answer_on_six_phones() {
    let world = World::open().await;
    let (mut facilitator, mut phones) = fours(&world, 7).await;
    let screen = facilitator.screen().await;
    phones[0].sees(HOW_MANY).await;
    assert_eq!(
        chosen(&phones[0].region("answer")),
        Some("1".to_owned()),
        "one at first"
    );
    screen
        .sees("One phone may answer for up to 4 people.")
        .await;
    for (at, people) in ["4", "4", "3", "1", "2", "2"].iter().enumerate() {
        let sent = phones[at].answers_for(people, eight()[at]).await.is(200);
        assert_eq!(
            chosen(&sent.text()),
            Some((*people).to_owned()),
            "what was chosen stands"
        );
    }
    // Sent twice it counts once; and what one phone said is on no other.
    phones[0].answers_for("4", eight()[0]).await.is(200);
    phones[6].withdraws().await;
    let page = format!("/s/{}", facilitator.session);
    let own = phones[2].browser.gets(&page).await.is(200).text();
    assert_eq!(
        chosen(&own),
        Some("3".to_owned()),
        "it comes back to change the answer"
    );
    screen.sees("Nearly every phone has answered").await;
    screen.never_saw("16 people");
    facilitator.console.sees("answered").await;
    let held = world.readable_with_keys().await;
    assert!(held.contains("\"people\":4"), "in the sealed journal alone");
    assert!(world.files_with("\"people\":4").is_empty());

    facilitator.closes(0).await;
    facilitator.console.sees("16 people, on 6 phones").await;
    facilitator.shows(0).await;
    screen.sees("answers").await;
    let held = world.readable_with_keys().await;
    assert!(
        !held.contains("\"is\":\"responded\""),
        "what each phone said is gone"
    );
    assert!(held.contains("\"people\":16,\"on_paper\":0,\"phones\":6"));
    facilitator.ends().await;
    screen.sees("16 people").await;
    is_told_everywhere(&mut facilitator).await;
}

/// The page, every file, and the API.
async fn is_told_everywhere(facilitator: &mut Facilitator) {
    let page = facilitator.report("").await;
    page.says("16 people, on 6 phones, 6 answers")
        .says("the largest group counts as one");
    for file in ["report.docx", "report.md"] {
        let told = everything(&facilitator.report(file).await.bytes);
        assert!(told.contains("16 people, on 6 phones, 6 answers"), "{file}");
    }
    let sheets = everything(&facilitator.report("report.xlsx").await.bytes);
    assert!(
        sheets.contains("phones") && sheets.contains("<v>6</v>") && sheets.contains("<v>16</v>")
    );
    let report = facilitator.report("report.json").await.json();
    let prompt = &report["prompts"][0];
    assert_eq!(
        (&prompt["people"], &prompt["phones"]),
        (&json!(16), &json!(6))
    );
}

#[tokio::test]
async fn whoever_claims_many_alone_reads_nobody() {
    let world = World::open().await;
    for claim in ["1", "4"] {
        let (mut facilitator, mut phones) = fours(&world, 3).await;
        let screen = facilitator.screen().await;
        phones[0].answers_for(claim, "I claim a lot").await.is(200);
        for (phone, text) in phones[1..].iter_mut().zip(eight()) {
            phone.answers_for("1", text).await.is(200);
        }
        facilitator
            .console
            .sees("Too few phones have answered")
            .await;
        facilitator.does("close-now", &[("prompt", "0")]).await;
        screen.sees("We need 5 people").await;
        let path = format!("/api/sessions/{}", facilitator.session);
        let all = facilitator.browser.asks(Ask::get(&path)).await.text()
            + &facilitator.report("").await.text()
            + &facilitator.report("report.json").await.text()
            + &world.readable_with_keys().await;
        assert!(answers_in(&all).is_empty(), "{:?}", answers_in(&all));
        screen.never_saw(MARKERS[0]);
    }
}

#[tokio::test]
async fn a_number_that_may_not_be_is_refused_in_words_and_nothing_typed_is_lost() {
    let world = World::open().await;
    let (mut facilitator, mut phones) = fours(&world, 1).await;
    let phone = &mut phones[0];
    for people in ["0", "5", "255"] {
        let refused = phone.answers_for(people, "kind words").await.is(422);
        refused.says("Here one phone can answer for 1 to 4 people");
    }
    // What may name somebody is asked about, and the number is still chosen in the box that comes back.
    let asked = phone
        .answers_for("3", "ask Sister Blenkinsop")
        .await
        .is(422);
    assert_eq!(chosen(&asked.text()).as_deref(), Some("3"));
    // Without script the page comes back with it as well.
    let path = format!("/s/{}/answer", facilitator.session);
    let fields = [("prompt", "0"), ("answer0", " "), ("people", "2")];
    let page = phone.browser.posts(&path, &fields).await.is(422).text();
    assert_eq!(chosen(&page).as_deref(), Some("2"));
    facilitator.does("close-now", &[("prompt", "0")]).await;
}

#[tokio::test]
async fn a_question_that_everyone_answers_alone_has_no_such_number() {
    let world = World::open().await;
    let mut facilitator = world.facilitator().await;
    let mut phone = world.phone(&facilitator.code).await;
    facilitator.opens(0).await;
    phone.is_asked().await;
    assert!(!phone.region("answer").contains(HOW_MANY));
    phone
        .answers_for("2", "for us two")
        .await
        .is(422)
        .says("every phone answers for one person");
    phone.answers_for("1", "for me").await.is(200);
}

#[tokio::test]
async fn a_plan_says_for_how_many_and_its_file_keeps_it() {
    let world = World::open().await;
    let mut planner = Planner::begins(&world, "one-two-four-all").await;
    assert!(
        planner
            .page
            .contains("Answers may come from groups of up to")
    );
    let of = |planner: &Planner| {
        ["1", "2", "3"].map(|at| planner.typed(&format!("step-{at}-together")).to_owned())
    };
    assert_eq!(of(&planner), ["2", "1", "4"], "in twos, alone, in fours");
    assert_eq!(
        planner.typed("step-0-together"),
        "",
        "nobody writes in a check-in"
    );
    for bad in ["0", "9", "some"] {
        planner.types("step-2-together", bad);
        let refused = planner.tries("check").await.is(422);
        refused.says("Step 3: one phone can answer for 1 to 8 people");
    }
    planner.types("step-2-together", "8");
    let file = planner.tries("save").await.is(200);
    let saved = file.json();
    let kept = ["1", "2", "3"]
        .map(|at| saved["steps"][at.parse::<usize>().expect("a number")]["together"].clone());
    assert_eq!(kept, [json!(2), json!(8), json!(4)]);
    let page = opens_file(&mut planner.browser, "plan.json", &file.bytes)
        .await
        .is(200);
    let again = page.text();
    for (step, people) in [(1, 2), (2, 8), (3, 4)] {
        let select = html::element(&again, &format!("step-{step}-together")).expect("a choice");
        assert!(
            select.contains(&format!("value=\"{people}\" selected")),
            "{select}"
        );
    }
}
