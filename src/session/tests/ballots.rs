//! Any ballots at all: counted as they were marked, hidden until they are counted, and cut loose from everyone.

mod stories;

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::day::{person, seen};
use super::setup::setup;
use crate::session::*;
use crate::theming::{Correction, NamedBy, ResponseId, Theme, ThemeId, Themes};

const K: u32 = 3;
const VOTE: usize = 1;
const STEPS: [Activity; 7] = [
    Activity::Answer,
    Activity::Vote { dots: 2 },
    Activity::Rank { places: 3 },
    Activity::Pulse,
    Activity::CheckIn,
    Activity::Choose,
    Activity::Commit,
];

/// A session whose first step has three themes: of five, four and three answers.
fn sorted() -> Session {
    let mut setup = setup(Reveal::AfterClosing, K);
    let step = setup.prompts[0].clone();
    setup.prompts = STEPS
        .iter()
        .map(|activity| PlannedPrompt {
            activity: *activity,
            ..step.clone()
        })
        .collect();
    setup.key_questions = ["One?", "Two?", "Three?"]
        .map(|text| KeyQuestion {
            text: text.to_owned(),
            ..KeyQuestion::default()
        })
        .into();
    let mut session = Session::opened(setup, JoinCode::parse("KMTRWX").unwrap(), 1_000);
    open(&mut session, 0);
    for phone in 0..12 {
        let answer = Slot {
            number: 0,
            response: ResponseId(u128::from(phone)),
            text: format!("answer {phone}"),
        };
        does(
            &mut session,
            Role::Participant,
            Command::Respond {
                people: None,
                prompt: 0,
                person: person(phone, 0),
                answers: vec![answer],
            },
        );
    }
    does(
        &mut session,
        Role::Facilitator,
        Command::CloseNow { prompt: 0 },
    );
    let theme = |id: u32, members: std::ops::Range<u128>| Theme {
        id: ThemeId(id),
        label: format!("theme {id}"),
        named_by: NamedBy::Expected,
        c: None,
        people: members.clone().count() as u32,
        members: members.map(ResponseId).collect(),
        hidden: false,
        pin: None,
    };
    let themes = Themes {
        themes: vec![theme(1, 0..5), theme(2, 5..9), theme(3, 9..12)],
        ..Themes::default()
    };
    let responses = (0..12)
        .map(|id| BoxedResponse {
            id: ResponseId(id),
            text: format!("answer {id}").as_str().into(),
        })
        .collect();
    does(
        &mut session,
        Role::Room,
        Command::Box {
            prompt: 0,
            responses,
            themes,
            looks_like: Vec::new(),
        },
    );
    session
}

fn does(session: &mut Session, role: Role, command: Command) -> Vec<Event> {
    let events = session
        .decide(role, command)
        .unwrap_or_else(|why| panic!("{why}"));
    events.iter().for_each(|event| session.apply(event));
    events
}

fn open(session: &mut Session, prompt: usize) -> Vec<Event> {
    does(
        session,
        Role::Facilitator,
        Command::Open {
            prompt,
            joined: 12,
            now: 0,
        },
    )
}

fn close(session: &mut Session, prompt: usize) -> Vec<Event> {
    does(session, Role::Facilitator, Command::CloseNow { prompt })
}

fn mark(
    session: &mut Session,
    prompt: usize,
    phone: u8,
    marks: &[u8],
) -> Result<Vec<Event>, Refusal> {
    let command = Command::Mark {
        prompt,
        person: person(phone, prompt),
        marks: marks.to_vec(),
    };
    let events = session.decide(Role::Participant, command)?;
    events.iter().for_each(|event| session.apply(event));
    Ok(events)
}

/// What came out, as pairs of a name and its worth.
fn rows(session: &Session, prompt: usize) -> Vec<(String, u32)> {
    let Some(Outcome::Counted { rows, .. }) = session.outcome(prompt) else {
        return Vec::new();
    };
    let name = |name: ItemName| match name {
        ItemName::Theme { label } => label,
        ItemName::Question { question } => question.text,
        ItemName::Commitment { commitment } => commitment.will,
        ItemName::Word { word } => word,
        ItemName::Asked | ItemName::C => String::new(),
    };
    rows.into_iter()
        .map(|row| (name(row.name), row.worth))
        .collect()
}

fn named(rows: &[(&str, u32)]) -> Vec<(String, u32)> {
    rows.iter()
        .map(|(name, worth)| ((*name).to_owned(), *worth))
        .collect()
}

/// A ballot that is allowed in the step that opens next, made from any numbers.
fn allowed(activity: Activity, items: usize, wild: &[u8]) -> Vec<u8> {
    let mut marks = vec![0; items];
    for (at, number) in wild.iter().take(activity.most_marked(items)).enumerate() {
        let item = usize::from(*number) % items;
        marks[item] = match activity {
            Activity::Rank { .. } => at as u8 + 1,
            _ => number % activity.highest_mark() + 1,
        };
    }
    marks
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn every_ballot_that_stands_counts_once(
        step in 1usize..6,
        ballots in prop::collection::vec((0u8..9, prop::option::weighted(0.8, prop::collection::vec(0u8..=255, 1..6))), 0..40),
    ) {
        let mut session = sorted();
        let opened = open(&mut session, step);
        let Some(Event::PromptOpened { items, .. }) = opened.first() else { panic!("it opens") };
        let (activity, items) = (STEPS[step], items.len());
        let mut book: BTreeMap<u8, Vec<u8>> = BTreeMap::new();
        let mut stored = Vec::new();
        for (phone, wild) in &ballots {
            match wild {
                Some(wild) => {
                    let marks = allowed(activity, items, wild);
                    stored.extend(mark(&mut session, step, *phone, &marks).unwrap());
                    book.insert(*phone, marks);
                }
                None => {
                    let command = Command::Withdraw { prompt: step, person: person(*phone, step), responses: Vec::new() };
                    stored.extend(does(&mut session, Role::Participant, command));
                    book.remove(phone);
                }
            }
        }
        prop_assert!(stored.iter().all(|event| event.journal() == Some(step)), "marks are only in the journal");
        prop_assert_eq!(session.done(step), book.len() as u32);
        let closed = close(&mut session, step);
        prop_assert!(closed.iter().any(|event| event.cuts_loose() == Some(step)));
        let Some(Event::Counted { counted, .. }) = closed.last() else { panic!("it is counted") };
        prop_assert_eq!(counted.people, book.len() as u32);
        if counted.people < K {
            prop_assert!(counted.marks.is_empty(), "nothing of it is kept");
            prop_assert_eq!(session.outcome(step), Some(Outcome::TooFew { needed: K }));
        } else {
            for item in 0..items {
                let said = book.values().filter(|marks| marks[item] > 0).count() as u32;
                if activity.is_scale() && said < K {
                    prop_assert!(counted.marks[item].is_empty(), "nothing of this item is kept");
                    continue;
                }
                for place in 1..=activity.highest_mark() {
                    let gave = book.values().filter(|marks| marks[item] == place).count() as u32;
                    prop_assert_eq!(counted.marks[item][usize::from(place) - 1], gave);
                }
            }
        }
        for phone in 0..9 {
            prop_assert!(session.own(step, person(phone, step), &[]).marks.is_empty(), "nothing leads back to a phone");
        }
    }

    /// What anybody sees before the end depends on how many have marked something, and on nothing else.
    #[test]
    fn until_it_closes_nobody_sees_what_is_marked(
        step in 1usize..6,
        ballots in prop::collection::vec((0u8..9, prop::collection::vec(0u8..=255, 1..6), prop::collection::vec(0u8..=255, 1..6)), 1..12),
    ) {
        let (mut one, mut other) = (sorted(), sorted());
        for session in [&mut one, &mut other] {
            open(session, step);
        }
        let items = one.prompts[step].ballot.items.len();
        for (phone, this, that) in &ballots {
            mark(&mut one, step, *phone, &allowed(STEPS[step], items, this)).unwrap();
            mark(&mut other, step, *phone, &allowed(STEPS[step], items, that)).unwrap();
            prop_assert_eq!(seen(&one), seen(&other));
        }
    }
}
