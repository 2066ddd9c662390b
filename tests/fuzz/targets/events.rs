//! What has happened in a session, one event on each line, as the store reads it again.
#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use openfloor::room::{Choice, choose};
use openfloor::session::identity::Secret;
use openfloor::session::{Attendance, Event, JoinCode, Session, SessionId};
use openfloor_fuzz::LIBRARY;

static OPENING: LazyLock<Event> = LazyLock::new(|| {
    let choice: Choice = serde_json::from_str(r#"{"level":"future"}"#).expect("a choice");
    let setup = choose(&LIBRARY, &choice, SessionId(1), &Secret::new([1; 32])).expect("a setup");
    Event::Opened {
        setup: Box::new(setup),
        code: JoinCode::parse("KMT-RWX").expect("a code"),
        delete_after: 0,
    }
});

fuzz_target!(|happened: &str| {
    let read = happened
        .lines()
        .filter_map(|line| serde_json::from_str(line).ok());
    let events: Vec<Event> = [OPENING.clone()].into_iter().chain(read).collect();
    for event in &events {
        let json = serde_json::to_string(event).expect("plain data");
        let again: Event = serde_json::from_str(&json).expect("what it writes it reads");
        assert_eq!(serde_json::to_string(&again).expect("plain data"), json);
    }
    let Some(session) = Session::replay(&events) else {
        return;
    };
    let _ = (
        session.report(),
        session.leaders_copy(),
        session.for_facilitator(Attendance::default()),
    );
    let _ = (
        session.for_screen(Attendance::default()),
        session.for_participant(Attendance::default()),
    );
});
