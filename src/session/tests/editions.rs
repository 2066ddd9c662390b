//! What phones send to a question may be lost, doubled and overtaken in any way: what stands is what each sent last.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::day::{person, slots};
use super::setup::setup;
use crate::session::*;

const PHONES: u8 = 3;

/// What somebody presses.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Press {
    /// Writes something into one box or both; never nothing into both.
    Write([u8; 2]),
    TakeBack,
}

fn press() -> impl Strategy<Value = Press> {
    prop_oneof![
        4 => [0..4u8, 0..4u8].prop_filter("something", |boxes| *boxes != [0, 0]).prop_map(Press::Write),
        1 => Just(Press::TakeBack),
    ]
}

/// What each phone presses, and in which order it arrives how often: any of it or nothing, and the last of it at least once.
fn traffic() -> impl Strategy<Value = (Vec<Vec<Press>>, Vec<(u8, usize)>)> {
    let presses = proptest::collection::vec(proptest::collection::vec(press(), 1..6), 3);
    presses.prop_flat_map(|presses| {
        let last = (0..PHONES).map(|phone| (phone, presses[usize::from(phone)].len() - 1));
        let last: Vec<(u8, usize)> = last.collect();
        let any = proptest::collection::vec((0..PHONES, any::<prop::sample::Index>()), 0..24);
        let lengths: Vec<usize> = presses.iter().map(Vec::len).collect();
        let arrivals = any.prop_map(move |any| {
            let of = |(phone, at): (u8, prop::sample::Index)| {
                (phone, at.index(lengths[usize::from(phone)]))
            };
            any.into_iter()
                .map(of)
                .chain(last.clone())
                .collect::<Vec<_>>()
        });
        (Just(presses), arrivals.prop_shuffle())
    })
}

fn command(phone: u8, press: Press) -> Command {
    let (prompt, person, ids) = (0, person(phone, 0), slots(phone, 0));
    match press {
        Press::TakeBack => Command::Withdraw {
            prompt,
            person,
            responses: ids,
        },
        Press::Write(boxes) => Command::Respond {
            prompt,
            person,
            people: None,
            answers: (0..)
                .zip(ids.into_iter().zip(boxes))
                .map(|(number, (response, word))| Slot {
                    number,
                    response,
                    text: text(phone, word),
                })
                .collect(),
        },
    }
}

/// A text that tells whose it is; zero is an empty box.
fn text(phone: u8, word: u8) -> String {
    match word {
        0 => String::new(),
        word => format!("phone {phone} says {word}"),
    }
}

fn open() -> Session {
    let code = JoinCode::parse("KMTRWX").unwrap();
    let mut session = Session::opened(setup(Reveal::AfterClosing, 3), code, 0);
    let open = Command::Open {
        prompt: 0,
        joined: 3,
        now: 0,
    };
    for event in session.decide(Role::Facilitator, open).ok().unwrap() {
        session.apply(&event);
    }
    session
}

/// What arrives, with its number; whether it was taken. What was stored is also given to `journal`.
fn arrives(
    session: &mut Session,
    journal: &mut Vec<Event>,
    edition: u32,
    command: Command,
) -> Result<(), Refusal> {
    let numbered = Command::Numbered {
        edition,
        command: Box::new(command),
    };
    let events = session.decide(Role::Participant, numbered)?;
    events.iter().for_each(|event| session.apply(event));
    journal.extend(events);
    Ok(())
}

fn standing(session: &Session, phone: u8) -> Vec<String> {
    let own = session.own(0, person(phone, 0), &slots(phone, 0));
    let texts = own.answers.into_iter();
    texts
        .map(|answer| answer.text.map(|text| (*text).to_owned()))
        .map(Option::unwrap_or_default)
        .collect()
}

proptest! {
    #[test]
    fn what_each_sent_last_stands_once((presses, arrivals) in traffic()) {
        let (mut session, mut journal) = (open(), Vec::new());
        let mut newest = [0; PHONES as usize];
        for (phone, at) in arrivals {
            let seat = usize::from(phone);
            let before = standing(&session, phone);
            let taken = arrives(&mut session, &mut journal, at as u32 + 1, command(phone, presses[seat][at]));
            if at + 1 < newest[seat] {
                prop_assert_eq!(standing(&session, phone), before, "something older has changed something");
            } else {
                prop_assert_eq!(taken, Ok(()), "the newest so far, new or again, was refused");
                newest[seat] = at + 1;
            }
        }
        let mut replayed = open();
        journal.iter().for_each(|event| replayed.apply(event));
        for phone in 0..PHONES {
            let meant = match presses[usize::from(phone)].last() {
                Some(Press::Write(boxes)) => boxes.map(|word| text(phone, word)).to_vec(),
                _ => vec![String::new(); 2],
            };
            prop_assert_eq!(standing(&session, phone), meant.clone());
            prop_assert_eq!(standing(&replayed, phone), meant, "and also after a restart");
        }
        let all = session.prompts[0].answers.all();
        let ids: BTreeSet<_> = all.iter().map(|answer| answer.id).collect();
        prop_assert_eq!(ids.len(), all.len(), "each stands once");
    }
}

#[test]
fn a_first_answer_leaves_nothing_but_itself() {
    let (mut session, mut journal) = (open(), Vec::new());
    arrives(
        &mut session,
        &mut journal,
        1,
        command(0, Press::Write([1, 0])),
    )
    .unwrap();
    arrives(
        &mut session,
        &mut journal,
        1,
        command(0, Press::Write([1, 0])),
    )
    .unwrap();
    assert_eq!(journal.len(), 1, "sent twice, stored once");
    assert!(matches!(journal[0], Event::Responded { .. }));
}

#[test]
fn what_a_page_of_before_sends_is_refused_in_words_and_takes_nothing_away() {
    let (mut session, mut journal) = (open(), Vec::new());
    arrives(
        &mut session,
        &mut journal,
        2,
        command(0, Press::Write([2, 0])),
    )
    .unwrap();
    for older in [1, 2] {
        let other = command(0, Press::Write([3, 0]));
        let refused = arrives(&mut session, &mut journal, older, other);
        assert_eq!(refused, Err(Refusal::Overtaken));
    }
    assert_eq!(standing(&session, 0)[0], text(0, 2));
    let own = session.own(0, person(0, 0), &slots(0, 0));
    assert_eq!(
        own.edition, 2,
        "the page that comes back counts on from here"
    );
}

#[test]
fn marks_and_passes_are_numbered_too_and_nothing_is_within_a_number_twice() {
    let (mut session, mut journal) = (open(), Vec::new());
    let pass = || Command::Pass {
        prompt: 0,
        person: person(0, 0),
    };
    arrives(&mut session, &mut journal, 1, pass()).unwrap();
    arrives(
        &mut session,
        &mut journal,
        2,
        command(0, Press::Write([1, 1])),
    )
    .unwrap();
    arrives(&mut session, &mut journal, 1, pass()).unwrap();
    assert_eq!(
        standing(&session, 0)[0],
        text(0, 1),
        "the old pass changes nothing"
    );
    let nested = Command::Numbered {
        edition: 3,
        command: Box::new(pass()),
    };
    let refused = arrives(&mut session, &mut journal, 4, nested);
    assert_eq!(refused, Err(Refusal::NotYours));
}
