//! Any ballots at all: counted as they were marked, hidden until they are counted, and cut loose from everyone.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::day::{person, seen, setup};
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

#[test]
fn what_may_not_be_marked_is_refused() {
    let mut session = sorted();
    assert_eq!(
        mark(&mut session, VOTE, 0, &[1, 0, 0]).err(),
        Some(Refusal::NotOpenYet)
    );
    open(&mut session, VOTE);
    for (marks, why) in [
        (&[1, 1, 1][..], Refusal::TooManyMarked(2)),
        (&[0, 0, 0], Refusal::NothingChosen),
        (&[2, 0, 0], Refusal::NoSuchChoice),
        (&[1, 0], Refusal::NoSuchChoice),
        (&[1, 0, 0, 0], Refusal::NoSuchChoice),
        (&[], Refusal::NoSuchChoice),
    ] {
        assert_eq!(
            mark(&mut session, VOTE, 0, marks).err(),
            Some(why),
            "{marks:?}"
        );
    }
    let answer = Slot {
        number: 0,
        response: ResponseId(99),
        text: "words".to_owned(),
    };
    let writes = Command::Respond {
        prompt: VOTE,
        person: person(0, VOTE),
        answers: vec![answer],
    };
    assert_eq!(
        session.decide(Role::Participant, writes).err(),
        Some(Refusal::NotWritten)
    );
    close(&mut session, VOTE);
    open(&mut session, 2);
    assert_eq!(
        mark(&mut session, 2, 0, &[1, 1, 0]).err(),
        Some(Refusal::SamePlaceTwice)
    );
    assert!(mark(&mut session, 2, 0, &[3, 1, 0]).is_ok());
}

#[test]
fn a_vote_follows_its_themes_when_they_are_merged_and_comes_back_with_them() {
    let mut session = sorted();
    open(&mut session, VOTE);
    for phone in 0..6 {
        let marks = if phone < 4 { [0, 1, 1] } else { [1, 0, 0] };
        mark(&mut session, VOTE, phone, &marks).unwrap();
    }
    close(&mut session, VOTE);
    let before = named(&[("theme 2", 4), ("theme 3", 4), ("theme 1", 2)]);
    assert_eq!(rows(&session, VOTE), before);
    let corrects = |session: &mut Session, correction| {
        does(
            session,
            Role::Facilitator,
            Command::Correct {
                prompt: 0,
                correction,
            },
        )
    };
    corrects(
        &mut session,
        Correction::Merge {
            from: ThemeId(3),
            into: ThemeId(1),
        },
    );
    assert_eq!(
        rows(&session, VOTE),
        named(&[("theme 1", 6), ("theme 2", 4)])
    );
    corrects(
        &mut session,
        Correction::Rename {
            theme: ThemeId(1),
            label: "Both".to_owned(),
        },
    );
    assert_eq!(rows(&session, VOTE)[0].0, "Both");
    corrects(&mut session, Correction::Hide { theme: ThemeId(2) });
    assert_eq!(rows(&session, VOTE), named(&[("Both", 6)]));
    for number in (1..=3).rev() {
        does(
            &mut session,
            Role::Facilitator,
            Command::Undo { prompt: 0, number },
        );
    }
    assert_eq!(rows(&session, VOTE), before);
}

#[test]
fn themes_that_merge_during_a_vote_are_one_choice_and_no_dot_is_lost() {
    let mut session = sorted();
    open(&mut session, VOTE);
    for phone in 0..3 {
        mark(&mut session, VOTE, phone, &[0, 1, 1]).unwrap();
    }
    let correction = Correction::Merge {
        from: ThemeId(3),
        into: ThemeId(2),
    };
    does(
        &mut session,
        Role::Facilitator,
        Command::Correct {
            prompt: 0,
            correction,
        },
    );
    let face = session.face(VOTE).and_then(|face| face.ballot).unwrap();
    assert_eq!(
        face.items.iter().map(|item| item.item).collect::<Vec<_>>(),
        [0, 1]
    );
    assert_eq!(face.marks, 3, "a ballot that was on its way still fits");
    mark(&mut session, VOTE, 3, &[0, 0, 1]).unwrap();
    close(&mut session, VOTE);
    assert_eq!(
        rows(&session, VOTE),
        named(&[("theme 2", 7), ("theme 1", 0)])
    );
}

#[test]
fn an_order_is_worth_points_and_a_vote_without_themes_does_not_open() {
    let mut session = sorted();
    open(&mut session, 2);
    for (phone, marks) in (0..).zip([[1, 2, 3], [2, 1, 0], [3, 1, 2]]) {
        mark(&mut session, 2, phone, &marks).unwrap();
    }
    close(&mut session, 2);
    assert_eq!(
        rows(&session, 2),
        named(&[("theme 2", 8), ("theme 1", 6), ("theme 3", 3)])
    );

    let fresh = Session::opened(session.setup().clone(), session.code(), 1_000);
    let refused = fresh.decide(
        Role::Facilitator,
        Command::Open {
            prompt: VOTE,
            joined: 0,
            now: 0,
        },
    );
    assert_eq!(refused.err(), Some(Refusal::NoThemesYet));
}

#[test]
fn the_rooms_own_question_can_be_chosen_and_what_is_agreed_stays_after_the_end() {
    let mut session = sorted();
    let adds = |text: &str| Command::AddQuestion {
        text: text.to_owned(),
    };
    does(&mut session, Role::Facilitator, adds("Ours?"));
    assert!(
        does(&mut session, Role::Facilitator, adds(" Ours? ")).is_empty(),
        "the same question is one"
    );
    open(&mut session, 5);
    for phone in 0..3 {
        mark(&mut session, 5, phone, &[0, 0, 0, 1]).unwrap();
    }
    close(&mut session, 5);
    assert_eq!(rows(&session, 5)[0], ("Ours?".to_owned(), 3));

    let agrees = |number, will: &str| Command::Agree {
        number,
        commitment: Commitment {
            will: will.to_owned(),
            ..Commitment::default()
        },
    };
    does(&mut session, Role::Facilitator, Command::End { now: 0 });
    assert_eq!(
        session.decide(Role::Facilitator, agrees(None, "  ")).err(),
        Some(Refusal::NothingAgreed)
    );
    assert_eq!(
        session
            .decide(Role::Facilitator, agrees(Some(7), "Visit"))
            .err(),
        Some(Refusal::NoSuchCommitment)
    );
    does(
        &mut session,
        Role::Facilitator,
        agrees(None, "Visit nights"),
    );
    assert!(
        does(
            &mut session,
            Role::Facilitator,
            agrees(None, "Visit nights")
        )
        .is_empty(),
        "pressed twice is one"
    );
    does(
        &mut session,
        Role::Facilitator,
        agrees(Some(1), "Visit nights monthly, call 943 476 5919"),
    );
    let agreed = session.report().commitments;
    assert_eq!(
        agreed[0].commitment.will,
        "Visit nights monthly, call [NHS number removed]"
    );
    does(
        &mut session,
        Role::Facilitator,
        Command::DropCommitment { number: 1 },
    );
    assert!(session.report().commitments.is_empty());
}
