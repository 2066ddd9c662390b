//! A question that is left open for people who cannot come.

use super::setup::setup;
use crate::session::*;

const DAY_MS: u64 = 86_400_000;

fn does(session: &mut Session, role: Role, command: Command) -> Vec<Event> {
    let events = session
        .decide(role, command)
        .unwrap_or_else(|why| panic!("{why}"));
    events.iter().for_each(|event| session.apply(event));
    events
}

#[test]
fn it_closes_by_itself_and_only_then_and_its_answers_are_kept_till_then() {
    let mut session = Session::opened(
        setup(Reveal::Waves, 5),
        JoinCode::parse("KMTRWX").unwrap(),
        1_000,
    );
    let leave = |days| Command::LeaveOpen {
        prompt: 0,
        days,
        now: 5_000,
    };
    assert_eq!(
        session.decide(Role::Facilitator, leave(7)).err(),
        Some(Refusal::NotOpenYet)
    );
    does(
        &mut session,
        Role::Facilitator,
        Command::Open {
            prompt: 0,
            joined: 3,
            now: 0,
        },
    );
    assert_eq!(session.ends_by_itself(0), None);
    assert!(
        does(&mut session, Role::Room, Command::EndGrace { prompt: 0 }).is_empty(),
        "nothing closes by itself"
    );
    for days in [0, 31] {
        assert!(matches!(
            session.decide(Role::Facilitator, leave(days)),
            Err(Refusal::BadSetup(_))
        ));
    }
    does(&mut session, Role::Facilitator, leave(30));
    let until = 5_000 + 30 * DAY_MS;
    assert_eq!(session.ends_by_itself(0), Some(until));
    assert!(
        session.delete_after() > until / 1_000,
        "it is not deleted before it closes"
    );
    let json = serde_json::to_string(&session.for_participant(Attendance::default())).unwrap();
    assert!(json.contains(&format!("\"left_open_until\":{until}")));

    // Another day is chosen, and the facilitator may still close it by hand.
    does(&mut session, Role::Facilitator, leave(1));
    assert_eq!(session.ends_by_itself(0), Some(5_000 + DAY_MS));
    let mut by_hand = session.clone();
    does(
        &mut by_hand,
        Role::Facilitator,
        Command::CloseNow { prompt: 0 },
    );
    assert_eq!(
        (by_hand.stage(0), by_hand.ends_by_itself(0)),
        (PromptStage::Sorting, None)
    );
    does(&mut session, Role::Room, Command::EndGrace { prompt: 0 });
    assert_eq!(
        (session.stage(0), session.ends_by_itself(0)),
        (PromptStage::Sorting, None)
    );
}

/// What the room agrees is written down in the room.
#[test]
fn what_the_room_agrees_is_not_left_open() {
    let mut setup = setup(Reveal::AfterClosing, 5);
    setup.prompts[0].activity = Activity::Commit;
    let mut session = Session::opened(setup, JoinCode::parse("KMTRWX").unwrap(), 0);
    open(&mut session, 0);
    let left = session.decide(Role::Facilitator, leave(0));
    assert_eq!(left.err(), Some(Refusal::AgreedTogether));
}

#[test]
fn what_has_closed_is_not_left_open_either_and_is_told_so() {
    let mut session = Session::opened(
        setup(Reveal::AfterClosing, 5),
        JoinCode::parse("KMTRWX").unwrap(),
        0,
    );
    open(&mut session, 0);
    does(
        &mut session,
        Role::Facilitator,
        Command::CloseNow { prompt: 0 },
    );
    let left = session.decide(Role::Facilitator, leave(0));
    assert_eq!(left.err(), Some(Refusal::Closed));
}

/// Left open before anybody had joined, and the server began anew when only one phone was back.
#[test]
fn whoever_has_answered_counts_as_having_joined() {
    let mut session = Session::opened(
        setup(Reveal::AfterClosing, 5),
        JoinCode::parse("KMTRWX").unwrap(),
        0,
    );
    let all = Command::LeaveAllOpen {
        days: 7,
        joined: 0,
        now: 0,
    };
    does(&mut session, Role::Facilitator, all);
    for phone in 0..7 {
        let pass = Command::Pass {
            prompt: 1,
            person: super::day::person(phone, 1),
        };
        does(&mut session, Role::Participant, pass);
    }
    assert_eq!(session.joined_before(), 7);
}

/// What a rehearsal wipes keeps nothing any longer than opening a question in it would have.
#[test]
fn what_a_rehearsal_leaves_open_moves_no_day() {
    let rehearsed = |leaves: bool| {
        let mut session = Session::opened(
            setup(Reveal::AfterClosing, 5),
            JoinCode::parse("KMTRWX").unwrap(),
            0,
        );
        does(&mut session, Role::Facilitator, Command::StartRehearsal);
        open(&mut session, 0);
        if leaves {
            does(&mut session, Role::Facilitator, leave(0));
        }
        does(&mut session, Role::Facilitator, Command::EndRehearsal);
        session.delete_after()
    };
    assert_eq!(rehearsed(true) / 86_400, rehearsed(false) / 86_400);
}

fn open(session: &mut Session, prompt: usize) {
    let (joined, now) = (3, 0);
    let command = Command::Open {
        prompt,
        joined,
        now,
    };
    does(session, Role::Facilitator, command);
}

fn leave(prompt: usize) -> Command {
    Command::LeaveOpen {
        prompt,
        days: 7,
        now: 5_000,
    }
}
