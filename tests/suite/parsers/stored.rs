//! What the store reads again: a session's events, whichever way they are damaged or out of order, and receipts.

use std::collections::BTreeSet;
use std::sync::LazyLock;

use openfloor::content::Library;
use openfloor::room::{Choice, choose};
use openfloor::session::identity::Secret;
use openfloor::session::{Attendance, Event, JoinCode, Receipt, Session, SessionId};
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::super::hostile::{bytes, cases};
use super::super::older::kinds;

/// A session of a ready plan, as it is stored when it opens.
fn opening() -> Value {
    let library = Library::embedded().expect("sound content");
    let choice: Choice =
        serde_json::from_value(json!({ "level": "future", "plan": "away-day" })).expect("a choice");
    let setup = choose(&library, &choice, SessionId(1), &Secret::new([1; 32])).expect("a setup");
    let code = JoinCode::parse("KMT-RWX").expect("a code");
    let opened = Event::Opened {
        setup: Box::new(setup),
        code,
        delete_after: 1_790_000_000,
    };
    serde_json::to_value(opened).expect("plain data")
}

/// What may happen in a session, in no order.
fn happenings() -> Vec<Vec<u8>> {
    let id = "0123456789abcdef0123456789abcdef";
    let theme = json!({ "id": 1, "label": "Seen on the floor", "named_by": "words", "c": null, "members": [id], "people": 5, "hidden": false, "pin": null });
    let count = json!({ "id": 1, "label": "Seen", "named_by": "words", "c": null, "answers": 5, "hidden": false });
    let happenings = [
        json!({ "is": "prompt-opened", "prompt": 0, "timer": { "is": "off" }, "joined": 9, "delete_after": 1_790_000_000 }),
        json!({ "is": "responded", "prompt": 0, "person": id, "response": id, "text": "see us on nights", "people": 1 }),
        json!({ "is": "noted", "prompt": 0, "person": id, "response": id, "text": "from paper" }),
        json!({ "is": "withdrawn", "prompt": 0, "response": id }),
        json!({ "is": "passed", "prompt": 0, "person": id }),
        json!({ "is": "marked", "prompt": 0, "person": id, "marks": [1, 0, 3] }),
        json!({ "is": "word-said", "prompt": 0, "person": id, "word": "tired" }),
        json!({ "is": "sent", "prompt": 0, "person": id, "edition": 2 }),
        json!({ "is": "wave-taken", "prompt": 0 }),
        json!({ "is": "wave-grouped", "prompt": 0, "picture": { "themes": [count], "other": 2 } }),
        json!({ "is": "left-open", "prompt": 0, "until": 1, "delete_after": 1 }),
        json!({ "is": "closing", "prompt": 0, "until": 1_790_000_000_000_u64 }),
        json!({ "is": "closed", "prompt": 0 }),
        json!({ "is": "boxed", "prompt": 0, "people": 5, "responses": [{ "id": id, "text": "see us" }], "themes": { "themes": [theme], "other": [] }, "corrected": 0 }),
        json!({ "is": "counted", "prompt": 0, "counted": { "people": 5, "marks": [[3, 2], [5]] } }),
        json!({ "is": "words-counted", "prompt": 0, "counted": { "people": 5, "words": [{ "word": "tired", "people": 5 }], "others": 0 } }),
        json!({ "is": "word-hidden", "prompt": 0, "word": "tired", "hidden": true }),
        json!({ "is": "agreed", "number": 1, "commitment": { "said": "", "will": "Visit nights", "who": "Kim", "by": "" } }),
        json!({ "is": "agreement-dropped", "number": 1 }),
        json!({ "is": "shown", "prompt": 0 }),
        json!({ "is": "returned", "prompt": 0 }),
        json!({ "is": "released", "prompt": 0, "themes": [1], "released": true }),
        json!({ "is": "paraphrased", "prompt": 0, "theme": 1, "text": "being there" }),
        json!({ "is": "corrected", "prompt": 0, "correction": { "correction": "rename", "theme": 1, "label": "Nights" }, "while_open": false }),
        json!({ "is": "undone", "prompt": 0, "number": 1, "while_open": false }),
        json!({ "is": "voice-skipped", "prompt": 0, "response": id }),
        json!({ "is": "compared", "prompt": 0, "theme": 1, "finding": "seen", "same": true }),
        json!({ "is": "turned", "prompt": 0, "to": { "is": "theme", "theme": 1 } }),
        json!({ "is": "turned", "prompt": 0, "to": { "is": "outcome", "page": 9 } }),
        json!({ "is": "question-added", "question": { "text": "What of nights?", "reveals": "", "section": "" } }),
        json!({ "is": "blanked", "blank": true }),
        json!({ "is": "code-shown", "up": true }),
        json!({ "is": "test-line-shown", "up": true }),
        json!({ "is": "door-locked", "locked": true }),
        json!({ "is": "code-replaced", "code": "KMTRWX" }),
        json!({ "is": "timer-set", "timer": { "is": "off" } }),
        json!({ "is": "rehearsal-started" }),
        json!({ "is": "rehearsal-ended" }),
        json!({ "is": "ended", "delete_after": 1_790_000_000 }),
    ];
    happenings
        .iter()
        .map(|event| event.to_string().into_bytes())
        .collect()
}

#[test]
fn every_made_up_happening_is_one_and_all_kinds_are_there() {
    let mut seen = BTreeSet::from(["opened".to_owned()]);
    for event in happenings() {
        let read = serde_json::from_slice::<Event>(&event);
        assert!(
            read.is_ok(),
            "{:?}: {}",
            read.err(),
            String::from_utf8_lossy(&event)
        );
        let event: Value = serde_json::from_slice(&event).expect("JSON");
        seen.insert(event["is"].as_str().expect("a kind").to_owned());
    }
    assert_eq!(seen, kinds());
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn events(written in bytes(happenings())) {
        if let Ok(event) = serde_json::from_slice::<Event>(&written) {
            let json = serde_json::to_string(&event).expect("plain data");
            let again: Event = serde_json::from_str(&json).expect("what it writes it reads");
            prop_assert_eq!(serde_json::to_string(&again).expect("plain data"), json);
        }
    }

    #[test]
    fn receipts(written in bytes(vec![br#"{"session":"23b854dd7cb848b2","deleted_at":1790000000,"why":"asked","held":{"prompts":1,"people":5,"answers":7}}"#.to_vec()])) {
        if let Ok(receipt) = serde_json::from_slice::<Receipt>(&written) {
            let json = serde_json::to_string(&receipt).expect("plain data");
            prop_assert_eq!(serde_json::from_str::<Receipt>(&json).expect("it reads"), receipt);
        }
    }
}

/// A happening of some prompt, whether there is such a prompt or not.
fn happening() -> impl Strategy<Value = Value> {
    let prompts = prop_oneof![8 => 0..3u64, 1 => 0..30u64, 1 => Just(u64::from(u32::MAX))];
    (select(happenings()), prompts).prop_map(|(event, prompt)| {
        let mut event: Value = serde_json::from_slice(&event).expect("JSON");
        if event["prompt"].is_number() {
            event["prompt"] = prompt.into();
        }
        event
    })
}

proptest! {
    #![proptest_config(cases(500))]

    #[test]
    fn histories(happened in prop::collection::vec(happening(), 0..40)) {
        static OPENING: LazyLock<Value> = LazyLock::new(opening);
        let all = [vec![OPENING.clone()], happened].concat();
        let events: Result<Vec<Event>, _> = all.into_iter().map(serde_json::from_value).collect();
        let events = events.expect("each is a happening");
        let session = Session::replay(&events).expect("it begins with its opening");
        let _ = (session.report(), session.leaders_copy());
        let _ = session.for_facilitator(Attendance::default());
        let _ = session.for_screen(Attendance::default());
        let _ = session.for_participant(Attendance::default());
    }
}
