//! The JSON API: its description against its routes, and a whole session run by a program.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::answers::{answers_in, eight};
use super::browser::{Answer, Ask, Browser};
use super::patience::in_time;
use super::routes::routes;
use super::world::World;

/// Verbs of HTTP, as a route and the description call them.
const METHODS: [&str; 4] = ["get", "post", "put", "delete"];

/// The step of the plan "1-2-4-All" that asks for one word.
const LAST_WORD: usize = 6;

/// A program that runs a session with tokens of its own.
struct Program {
    browser: Browser,
    session: String,
    facilitator: String,
    screen: String,
    report: String,
    code: String,
}

impl Program {
    async fn opens(world: &World, choice: Value) -> Program {
        let mut browser = world.browser();
        let opened = browser
            .asks(Ask::post("/api/sessions").json(&choice))
            .await
            .is(201)
            .json();
        let word = |name: &str| opened[name].as_str().expect("a word").to_owned();
        assert!(word("join").ends_with(&format!("/j/{}", word("code").replace('-', ""))));
        Program {
            browser,
            session: word("session"),
            facilitator: word("facilitator"),
            screen: word("screen"),
            report: word("report"),
            code: word("code"),
        }
    }

    async fn joins(&mut self) -> String {
        let body = json!({ "code": self.code });
        let joined = self
            .browser
            .asks(Ask::post("/api/join").json(&body))
            .await
            .is(201)
            .json();
        assert_eq!(joined["session"], self.session.as_str());
        joined["token"].as_str().expect("a token").to_owned()
    }

    async fn asks(&mut self, method: &str, what: &str, token: &str, body: Option<Value>) -> Answer {
        let ask = Ask::new(method, &format!("/api/sessions/{}{what}", self.session)).bearer(token);
        let ask = match &body {
            Some(body) => ask.json(body),
            None => ask,
        };
        self.browser.asks(ask).await
    }

    async fn does(&mut self, verb: &str, body: Value) -> Value {
        let token = self.facilitator.clone();
        self.asks("POST", &format!("/do/{verb}"), &token, Some(body))
            .await
            .is(200)
            .json()
    }

    async fn waits_until_sorted(&mut self) {
        in_time(async { while self.looks().await["next"]["is"] == "wait" {} }).await;
    }

    async fn looks(&mut self) -> Value {
        let token = self.facilitator.clone();
        self.asks("GET", "", &token, None).await.is(200).json()
    }
}

#[tokio::test]
async fn the_description_and_the_routes_are_the_same() {
    let world = World::open().await;
    let description = world
        .browser()
        .gets("/api/openapi.json")
        .await
        .is(200)
        .json();
    let mut described = BTreeSet::new();
    for (path, item) in description["paths"].as_object().expect("paths") {
        let methods = item.as_object().expect("methods").keys();
        described.extend(
            methods
                .filter(|key| METHODS.contains(&key.as_str()))
                .map(|key| (key.to_uppercase(), path.clone())),
        );
    }
    let mut routes = routes();
    routes.retain(|(_, path)| path.starts_with("/api/"));
    assert_eq!(described, routes);
    assert!(described.len() > 8, "{described:?}");
}

/// Checks that a thing has the fields that the description says it always has, and no others.
fn is_as_described(description: &Value, name: &str, thing: &Value) {
    let schema = &description["components"]["schemas"][name];
    let list = |names: &Value| -> BTreeSet<String> {
        let names = names.as_array().expect("a list").iter();
        names
            .map(|name| name.as_str().expect("a name").to_owned())
            .collect()
    };
    let fields = |of: &Value| -> BTreeSet<String> {
        of.as_object().expect("an object").keys().cloned().collect()
    };
    assert_eq!(list(&schema["required"]), fields(thing), "{name}");
    assert_eq!(fields(&schema["properties"]), fields(thing), "{name}");
}

#[tokio::test]
async fn a_question_comes_as_described_and_in_both_languages() {
    let world = World::open().await;
    let mut program = Program::opens(&world, json!({ "level": "future" })).await;
    let description = program.browser.gets("/api/openapi.json").await.json();
    program.does("open", json!({ "prompt": 0 })).await;
    let face = program.looks().await["state"]["screen"]["scene"]["prompt"].take();
    is_as_described(&description, "PromptFace", &face);
    is_as_described(&description, "Wording", &face["welsh"]);
    assert_ne!(face["text"], face["welsh"]["text"]);

    program.does("close-now", json!({ "prompt": 0 })).await;
    program.waits_until_sorted().await;
    program.does("end", json!({})).await;
    let reader = program.report.clone();
    let report = program.asks("GET", "/report", &reader, None).await.is(200);
    let not_asked = &report.json()["not_asked"];
    for prompt in not_asked.as_array().expect("a list") {
        is_as_described(&description, "NotAsked", prompt);
        assert_ne!(prompt["title"], prompt["welsh_title"]);
        assert!(prompt["welsh_title"].is_string());
    }
    assert!(!not_asked[0].is_null());
}

/// A sound body for an operation; none where it takes none.
fn body_of(operation: &str, code: &str, helper_code: &str) -> Option<Value> {
    match operation {
        "openSession" => Some(json!({ "level": "future" })),
        "join" | "replaceCode" => Some(json!({ "code": code })),
        "acceptHelp" => Some(json!({ "code": helper_code })),
        "offerHelp" => Some(json!({})),
        "answer" => Some(json!({ "prompt": 0, "answers": [eight()[0]] })),
        "mark" => Some(json!({ "prompt": 0, "marks": [4, 0, 1] })),
        "sayWord" => Some(json!({ "prompt": LAST_WORD, "word": "hopeful" })),
        "takeNotes" => Some(json!({ "prompt": 0, "form": "1", "notes": [eight()[1]] })),
        "act" | "pass" | "withdraw" => Some(json!({ "prompt": 0 })),
        "describe" | "look" | "deleteSession" | "themes" | "report" => None,
        unknown => panic!("say here how to ask for {unknown}"),
    }
}

#[tokio::test]
async fn every_operation_that_is_described_works_as_described() {
    let world = World::open().await;
    let mut program = Program::opens(&world, json!({ "level": "future" })).await;
    let token = program.joins().await;
    // Marks are for steps in which nobody writes.
    let choice = json!({ "level": "future", "plan": "pulse" });
    let mut pulse = Program::opens(&world, choice).await;
    let marker = pulse.joins().await;
    pulse.does("open", json!({ "prompt": 0 })).await;
    // And words are for steps of one word.
    let choice = json!({ "level": "future", "plan": "one-two-four-all" });
    let mut word = Program::opens(&world, choice).await;
    let speaker = word.joins().await;
    word.does("open", json!({ "prompt": LAST_WORD })).await;
    let facilitator = program.facilitator.clone();
    let offered = program
        .asks("POST", "/pair", &facilitator, Some(json!({})))
        .await
        .is(201)
        .json();
    let helper_code = offered["code"].as_str().expect("a code").to_owned();
    let description = program.browser.gets("/api/openapi.json").await.json();
    let paths = description["paths"].as_object().expect("paths").clone();
    let operations = paths.iter().flat_map(|(path, item)| {
        let methods = item.as_object().expect("methods").iter();
        let methods = methods.filter(|(key, _)| METHODS.contains(&key.as_str()));
        methods.map(move |(method, operation)| {
            (path.clone(), method.to_uppercase(), operation.clone())
        })
    });
    let mut operations: Vec<_> = operations.collect();
    // A question has to be open before it is answered, and deleting comes last.
    operations.sort_by_key(|(_, method, operation)| {
        (method == "DELETE", operation["operationId"] != "act")
    });
    for (path, method, operation) in operations {
        let name = operation["operationId"].as_str().expect("a name");
        let session = match name {
            "mark" => &pulse.session,
            "sayWord" => &word.session,
            _ => &program.session,
        };
        let path = path.replace("{session}", session).replace("{verb}", "open");
        let bearer = match name {
            "mark" => &marker,
            "sayWord" => &speaker,
            "answer" | "pass" | "withdraw" => &token,
            _ => &program.facilitator,
        };
        let ask = Ask::new(&method, &path).bearer(bearer);
        let ask = match body_of(name, &program.code, &helper_code) {
            Some(body) => ask.json(&body),
            None => ask,
        };
        let answer = program.browser.asks(ask).await;
        let status = answer.status.to_string();
        assert!(
            status.starts_with('2'),
            "{name}: {status} {}",
            answer.text()
        );
        assert!(
            operation["responses"].get(&status).is_some(),
            "{name} does not describe {status}"
        );
        assert!(
            answer
                .header("content-type")
                .starts_with("application/json"),
            "{name}"
        );
    }
}

#[tokio::test]
async fn a_program_runs_a_session_from_opening_to_deletion() {
    let world = World::open().await;
    let mut program = Program::opens(
        &world,
        json!({ "level": "emerging", "plan": "taster", "title": "By program" }),
    )
    .await;
    assert_eq!(
        program.looks().await["next"],
        json!({ "is": "open", "prompt": 0 })
    );
    let mut tokens = Vec::new();
    for _ in 0..6 {
        tokens.push(program.joins().await);
    }
    program.does("open", json!({ "prompt": 0 })).await;
    for (token, text) in tokens.iter().zip(eight()) {
        let body = json!({ "prompt": 0, "answers": [text] });
        let receipt = program
            .asks("POST", "/answers", token, Some(body))
            .await
            .is(200)
            .json();
        assert_eq!(
            receipt,
            json!({ "stored": true, "own": { "answers": [{ "text": text, "fixed": false }], "people": 1, "word": null, "marks": [], "passed": false } })
        );
    }
    let none = program
        .asks(
            "POST",
            "/withdraw",
            &tokens[5],
            Some(json!({ "prompt": 0 })),
        )
        .await
        .is(200)
        .json();
    assert_eq!(none["own"]["answers"][0]["text"], Value::Null);
    let passed = program
        .asks("POST", "/pass", &tokens[5], Some(json!({ "prompt": 0 })))
        .await
        .is(200)
        .json();
    assert_eq!(passed["own"]["passed"], true);
    roles_see_what_is_theirs(&mut program, &tokens[0]).await;

    program.does("close-now", json!({ "prompt": 0 })).await;
    program.waits_until_sorted().await;
    program.does("show", json!({ "prompt": 0 })).await;
    let (facilitator, reader) = (program.facilitator.clone(), program.report.clone());
    let themes = program
        .asks("GET", "/themes", &facilitator, None)
        .await
        .is(200);
    assert_eq!(answers_in(&themes.text()).len(), 5);
    program.does("end", json!({})).await;
    let report = program
        .asks("GET", "/report", &reader, None)
        .await
        .is(200)
        .json();
    assert_eq!(report["prompts"][0]["answers"], 5);
    program
        .asks("GET", "/report", &tokens[0], None)
        .await
        .is(200);
    program.asks("DELETE", "", &tokens[0], None).await.is(403);
    everything_is_deleted(&mut program, &facilitator).await;
}

async fn everything_is_deleted(program: &mut Program, facilitator: &str) {
    let deleted = program.asks("DELETE", "", facilitator, None).await.is(200);
    let receipt = deleted.json()["receipt"].clone();
    assert_eq!(receipt["why"], "asked");
    let held = json!({ "prompts": 1, "people": 5, "answers": 5 });
    assert_eq!(receipt["held"], held);
    let gone = program.asks("GET", "", facilitator, None).await.is(410);
    assert_eq!(gone.json()["receipt"], receipt);
}

#[tokio::test]
async fn a_program_is_asked_before_it_stores_what_may_name_somebody() {
    let world = World::open().await;
    let mut program = Program::opens(&world, json!({ "level": "future" })).await;
    let token = program.joins().await;
    program.does("open", json!({ "prompt": 0 })).await;
    let text = "Dr Patel, ring 07700 900123 about 943 476 5919";
    let mut body = json!({ "prompt": 0, "answers": [text] });
    let asked = program
        .asks("POST", "/answers", &token, Some(body.clone()))
        .await
        .is(422)
        .json();
    let words = openfloor::words::Language::English.say("may-name");
    assert_eq!(
        asked,
        json!({ "error": words, "warnings": ["phone-number", "name"] })
    );
    let view = program.asks("GET", "", &token, None).await.is(200).json();
    assert_eq!(view["own"]["answers"][0]["text"], Value::Null);

    body["as_it_is"] = json!(true);
    let receipt = program
        .asks("POST", "/answers", &token, Some(body.clone()))
        .await
        .is(200)
        .json();
    let stored = "Dr Patel, ring 07700 900123 about [NHS number removed]";
    assert_eq!(receipt["own"]["answers"][0]["text"], stored);
    body["as_it_is"] = json!(false);
    program
        .asks("POST", "/answers", &token, Some(body))
        .await
        .is(200);
}

async fn roles_see_what_is_theirs(program: &mut Program, phone: &str) {
    let (screen, reader) = (program.screen.clone(), program.report.clone());
    let view = program.asks("GET", "", phone, None).await.is(200).json();
    assert_eq!(view["role"], "participant");
    assert_eq!(
        answers_in(&view.to_string()),
        answers_in(eight()[0]),
        "only its own answer"
    );
    let view = program.asks("GET", "", &screen, None).await.is(200).json();
    assert_eq!(view["role"], "screen");
    assert!(answers_in(&view.to_string()).is_empty());
    let view = program.looks().await;
    assert_eq!(view["role"], "facilitator");
    assert!(answers_in(&view.to_string()).is_empty());
    program.asks("GET", "", &reader, None).await.is(403);
    for stranger in [phone, &screen, &reader, "nonsense"] {
        program.asks("GET", "/themes", stranger, None).await.is(403);
        let fault = program
            .asks("POST", "/do/end", stranger, Some(json!({})))
            .await
            .is(403)
            .json();
        assert_eq!(
            fault["error"],
            "That is not yours to do here. Use the link you were given."
        );
    }
}
