//! A facilitator makes a plan before the day, without script: the form carries it, a file keeps it, a session asks it.

mod attackers;

use openfloor::words::Language;
use serde_json::json;

use super::browser::{Answer, Ask, Browser, PAGE};
use super::html;
use super::people::Facilitator;
use super::world::World;

/// Somebody with the plan page open.
pub(super) struct Planner {
    pub(super) browser: Browser,
    /// What stands in the form.
    pub(super) fields: Vec<(String, String)>,
    pub(super) page: String,
}

impl Planner {
    /// Starts from a ready plan.
    pub(super) async fn begins(world: &World, plan: &str) -> Planner {
        let mut browser = world.browser();
        let page = browser
            .gets(&format!("/plan?level=future&plan={plan}"))
            .await
            .is(200);
        let mut planner = Planner {
            browser,
            fields: Vec::new(),
            page: String::new(),
        };
        planner.reads(&page);
        planner
    }

    fn reads(&mut self, answer: &Answer) {
        self.page = answer.text();
        self.fields = html::fields_of_form_with(&self.page, "smallest_group");
    }

    /// Types something over what stands in a field, or chooses it.
    pub(super) fn types(&mut self, name: &str, value: &str) {
        let mut fields = self.fields.iter_mut();
        let field = fields.find(|(known, _)| known == name);
        let field = field.unwrap_or_else(|| panic!("no field {name}"));
        field.1 = value.to_owned();
    }

    /// What stands in a field.
    pub(super) fn typed(&self, name: &str) -> &str {
        let mut fields = self.fields.iter();
        let field = fields.find(|(known, _)| known == name);
        field.map_or("", |(_, value)| value)
    }

    /// Presses a button, and leaves the page as it is.
    pub(super) async fn tries(&mut self, button: &str) -> Answer {
        let mut fields: Vec<(&str, &str)> = Vec::new();
        fields.extend(
            self.fields
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str())),
        );
        fields.push(("do", button));
        let ask = Ask::post("/plan").form(&fields).header("accept", PAGE);
        self.browser.asks(ask).await
    }

    /// Presses a button and goes on with the page that comes.
    pub(super) async fn presses(&mut self, button: &str) {
        let answer = self.tries(button).await.is(200);
        self.reads(&answer);
    }

    /// The titles of the steps, in order.
    fn steps(&self) -> Vec<String> {
        let headings = self.page.split("<h3>").skip(1);
        let of = |rest: &str| {
            let inside = rest.split("</span>").next().unwrap_or_default();
            html::unescaped(inside.rsplit('>').next().unwrap_or_default())
        };
        headings.map(of).collect()
    }

    /// What the page puts the reader at.
    fn is_at(&self) -> Option<String> {
        let tags = self.page.split('<');
        let mut tags = tags.filter(|tag| {
            tag.split('>')
                .next()
                .is_some_and(|head| head.contains(" autofocus"))
        });
        tags.next().and_then(|tag| html::attribute(tag, "id"))
    }

    /// Presses "Open the session" and goes to its console.
    async fn opens(mut self) -> Facilitator {
        let place = self.tries("open").await.is(303).location();
        let session = place.trim_start_matches("/console/").to_owned();
        Facilitator::takes_over(self.browser, session).await
    }
}

/// Chooses a file and presses "Open the file".
pub(super) async fn opens_file(browser: &mut Browser, name: &str, bytes: &[u8]) -> Answer {
    let head = format!(
        "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/json\r\n\r\n"
    );
    let body = [head.as_bytes(), bytes, b"\r\n--x--\r\n"].concat();
    let ask = Ask::post("/plan/file").body("multipart/form-data; boundary=x", body);
    browser.asks(ask.header("accept", PAGE)).await
}

#[tokio::test]
async fn a_plan_is_made_kept_in_a_file_and_asked() {
    let world = World::open().await;
    world
        .browser()
        .gets("/start")
        .await
        .is(200)
        .says("href=\"/plan\"");
    world
        .browser()
        .gets("/plan")
        .await
        .is(200)
        .says("Open a plan you saved");
    let mut planner = Planner::begins(&world, "taster").await;
    assert_eq!(planner.steps(), ["Being seen", "Three ways to improve"]);
    assert!(planner.page.contains("20 minutes in all"));

    planner.presses("down-0").await;
    assert_eq!(planner.steps(), ["Three ways to improve", "Being seen"]);
    assert_eq!(
        planner.is_at().as_deref(),
        Some("up-1"),
        "the reader goes on at the moved step"
    );
    planner.types("add", "own");
    planner.presses("add").await;
    assert_eq!(planner.is_at().as_deref(), Some("step-2-title"));
    planner.types("step-2-title", "Handover");
    planner.types("step-2-text", "What would make our handovers kinder?");
    planner.types("step-2-answers", "2");
    planner.types("step-2-minutes", "soon");
    planner.types("rule-0", "Phones on silent, please.");
    planner.types("title", "Ward 7");

    let refused = planner.tries("save").await.is(422);
    let refused = refused
        .says("Step 3: give it 1 to 60 minutes")
        .says("value=\"soon\"");
    let before = planner.fields.clone();
    planner.reads(&refused);
    assert_eq!(planner.fields, before, "nothing typed is lost");
    assert_eq!(planner.is_at().as_deref(), Some("step-2-minutes"));
    planner.types("step-2-minutes", "7");
    planner.presses("check").await;
    assert!(planner.page.contains("27 minutes in all"));

    let file = planner.tries("save").await.is(200);
    let attached = "attachment; filename=\"openfloor-plan-twenty-minute-taster.json\"";
    assert_eq!(file.header("content-disposition"), attached);
    let mut other_day = world.browser();
    let page = opens_file(&mut other_day, "plan.json", &file.bytes)
        .await
        .is(200);
    let saved = planner.fields.clone();
    planner.browser = other_day;
    planner.reads(&page);
    planner.types("add", "own");
    assert_eq!(planner.fields, saved, "the file brings everything back");

    the_session_asks_it(&world, planner.opens().await).await;
}

/// Phones see the facilitator's own question and rules, and so does the report.
async fn the_session_asks_it(world: &World, mut facilitator: Facilitator) {
    let rule = "Phones on silent, please.";
    let mut phone = world.phone(&facilitator.code).await;
    let lobby = phone
        .browser
        .gets(&format!("/s/{}", facilitator.session))
        .await;
    lobby
        .says(rule)
        .says("No names, and no patient details.")
        .hides("One person speaks");
    let mut screen = facilitator.screen().await;
    let path = format!("/screen/{}", facilitator.session);
    screen
        .browser
        .gets(&path)
        .await
        .is(200)
        .says(rule)
        .says("Ward 7");
    facilitator.opens(2).await;
    let page = phone
        .browser
        .gets(&format!("/s/{}", facilitator.session))
        .await
        .is(200);
    let page = page.says("What would make our handovers kinder?").text();
    assert_eq!(html::typed(&page).len(), 2, "two answers each");
    phone.responds(&["More time", "A quiet room"]).await;
    facilitator.closes(2).await;
    facilitator.ends().await;
    facilitator
        .report("")
        .await
        .says(rule)
        .says("What would make our handovers kinder?");
}

#[tokio::test]
async fn steps_are_added_doubled_and_taken_out_up_to_a_limit() {
    let world = World::open().await;
    let mut planner = Planner::begins(&world, "taster").await;
    planner.types("add", "vote");
    planner.presses("add").await;
    assert_eq!(planner.typed("step-2-activity"), "vote");
    assert_eq!(planner.typed("step-2-number"), "3");
    planner.types("step-2-number", "4");
    planner.presses("copy-2").await;
    assert_eq!(
        planner.typed("step-3-number"),
        "4",
        "the second is as the first"
    );
    planner.presses("remove-0").await;
    planner.presses("remove-0").await;
    planner
        .tries("open")
        .await
        .is(422)
        .says("Step 1 needs the themes of a question");
    planner.types("add", "visibility");
    planner.presses("add").await;
    planner.presses("up-2").await;
    assert_eq!(planner.is_at().as_deref(), Some("up-1"));
    planner.presses("up-1").await;
    planner.presses("check").await;
    assert_eq!(planner.steps(), ["Being seen", "Vote", "Vote"]);
    while planner.steps().len() < 24 {
        planner.presses("copy-0").await;
    }
    let refused = planner.tries("copy-0").await.is(422);
    refused.says("A plan has 1 to 24 steps.");
    assert_eq!(planner.steps().len(), 24);
    let facilitator = planner.opens().await;
    assert!(!facilitator.code.is_empty());
}

#[tokio::test]
async fn nobody_has_to_have_ground_rules() {
    let world = World::open().await;
    let mut planner = Planner::begins(&world, "taster").await;
    for at in 0..4 {
        planner.types(&format!("rule-{at}"), " ");
    }
    let mut facilitator = planner.opens().await;
    let mut phone = world.phone(&facilitator.code).await;
    let lobby = format!("/s/{}", facilitator.session);
    let lobby = phone.browser.gets(&lobby).await.is(200);
    lobby.hides("class=\"rules\"").hides("One person speaks");
    facilitator.ends().await;
    facilitator.report("").await.hides("Ground rules");

    let mut usual = world.facilitator().await;
    let mut phone = world.phone(&usual.code).await;
    let lobby = format!("/s/{}", usual.session);
    phone
        .browser
        .gets(&lobby)
        .await
        .is(200)
        .says("One person speaks at a time.");
    usual.ends().await;
    usual.report("").await.says("Ground rules");
}

#[tokio::test]
async fn a_plan_speaks_the_language_of_its_reader() {
    let world = World::open().await;
    let mut planner = Planner::begins(&world, "taster").await;
    planner
        .browser
        .posts("/preferences", &[("language", "cy"), ("back", "/plan")])
        .await
        .is(200);
    planner.presses("check").await;
    let welsh = Language::Welsh;
    assert!(
        planner
            .page
            .contains(&html::escaped(&welsh.say("plan-title")))
    );
    // The usual rules stay the usual ones, in whichever language they were shown.
    let file = planner.tries("save").await.is(200).json();
    assert!(file.get("rules").is_none(), "{file}");
    planner.types("smallest_group", "1");
    planner
        .tries("open")
        .await
        .is(422)
        .says("fod rhwng 3 a 15 person.");
}

#[tokio::test]
async fn a_program_hands_a_whole_plan_over() {
    let world = World::open().await;
    let mut planner = Planner::begins(&world, "workshop").await;
    planner.types("title", "Course 9");
    let plan = planner.tries("save").await.is(200).json();
    let mut browser = world.browser();
    let ask = Ask::post("/api/sessions").json(&json!({ "own_plan": plan }));
    let opened = browser.asks(ask).await.is(201).json();
    let path = format!(
        "/api/sessions/{}",
        opened["session"].as_str().expect("an id")
    );
    let secret = opened["facilitator"].as_str().expect("a secret");
    let state = browser
        .asks(Ask::get(&path).bearer(secret))
        .await
        .is(200)
        .json();
    assert_eq!(state["state"]["screen"]["title"], "Course 9");
    assert_eq!(state["state"]["prompts"].as_array().map(Vec::len), Some(7));

    let mut short = plan.clone();
    short["steps"][0]["minutes"] = json!(0);
    for (body, says) in [
        (
            json!({ "own_plan": plan, "level": "future" }),
            "Send the plan alone",
        ),
        (
            json!({ "own_plan": plan, "title": "Mine" }),
            "Send the plan alone",
        ),
        (
            json!({ "own_plan": short }),
            "Step 1: give it 1 to 60 minutes",
        ),
        (json!({ "own_plan": { "schema": 2 } }), "schema 2"),
        (json!({}), "There is no level"),
    ] {
        browser
            .asks(Ask::post("/api/sessions").json(&body))
            .await
            .is(422)
            .says(says);
    }
}
