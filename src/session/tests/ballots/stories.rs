//! Single ballots: what is refused, and what becomes of a vote when its themes change.

use super::*;

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
        people: None,
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
fn the_rooms_own_question_can_be_chosen() {
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
}

#[test]
fn what_is_agreed_stays_after_the_end_and_its_number_is_given_once() {
    let mut session = sorted();
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
    does(
        &mut session,
        Role::Facilitator,
        agrees(None, "Visit nights"),
    );
    assert_eq!(
        session.report().commitments[0].number,
        2,
        "a number is given once, so that no other console changes the wrong one"
    );
}

#[test]
fn the_big_button_passes_over_a_vote_that_has_no_themes_and_comes_back_to_it() {
    let next = |session: &Session| session.for_facilitator(Attendance::default()).next();
    let mut session = sorted();
    let empty = Session::opened(session.setup().clone(), session.code(), 1_000);
    assert_eq!(next(&empty), Next::Open(0));
    for theme in [2, 3] {
        let correction = Correction::Hide {
            theme: ThemeId(theme),
        };
        let hides = Command::Correct {
            prompt: 0,
            correction,
        };
        does(&mut session, Role::Facilitator, hides);
    }
    does(&mut session, Role::Facilitator, Command::Show { prompt: 0 });
    let view = session.for_facilitator(Attendance::default());
    let ready: Vec<bool> = view.prompts.iter().map(|prompt| prompt.ready).collect();
    assert_eq!(ready, [true, false, false, true, true, true, true]);
    assert_eq!(view.next(), Next::Open(3), "one theme is no choice");
    let back = Correction::Show { theme: ThemeId(2) };
    does(
        &mut session,
        Role::Facilitator,
        Command::Correct {
            prompt: 0,
            correction: back,
        },
    );
    assert_eq!(next(&session), Next::Open(VOTE));
}

#[test]
fn what_was_prepared_outlasts_a_rehearsal_and_what_was_tried_out_does_not() {
    let mut session = sorted();
    session = Session::opened(session.setup().clone(), session.code(), 1_000);
    let adds = |text: &str| Command::AddQuestion {
        text: text.to_owned(),
    };
    for _ in 0..2 {
        does(&mut session, Role::Facilitator, adds("Prepared?"));
        does(&mut session, Role::Facilitator, Command::StartRehearsal);
        does(&mut session, Role::Facilitator, adds("Tried out?"));
        does(&mut session, Role::Facilitator, Command::EndRehearsal);
    }
    let known: Vec<&str> = session
        .own_questions
        .iter()
        .map(|question| question.text.as_str())
        .collect();
    assert_eq!(known, ["Prepared?"]);
}

#[test]
fn a_list_of_promises_that_is_closed_is_shown() {
    let mut session = sorted();
    open(&mut session, 6);
    close(&mut session, 6);
    let view = session.for_facilitator(Attendance::default());
    assert!(view.prompts[6].shown);
}

#[test]
fn a_session_that_follows_another_asks_whether_it_happened() {
    let mut before = sorted();
    does(
        &mut before,
        Role::Facilitator,
        Command::Agree {
            number: None,
            commitment: Commitment {
                will: "Visit nights".to_owned(),
                ..Commitment::default()
            },
        },
    );
    let file = serde_json::to_value(before.report()).unwrap();
    let earlier = Earlier::of_report(&file).unwrap();
    assert_eq!(earlier.commitments[0].will, "Visit nights");
    assert_eq!(earlier.prompts[0].themes.len(), 3);

    let mut setup = before.setup().clone();
    let step = setup.prompts[0].clone();
    setup.prompts = vec![PlannedPrompt {
        activity: Activity::FollowUp,
        ..step
    }];
    let alone = Session::opened(setup.clone(), before.code(), 1_000);
    let opens = Command::Open {
        prompt: 0,
        joined: 3,
        now: 0,
    };
    assert_eq!(
        alone.decide(Role::Facilitator, opens).err(),
        Some(Refusal::NothingToFollow)
    );

    let elsewhere = Earlier {
        level: "another".to_owned(),
        ..earlier.clone()
    };
    for (earlier, compared) in [(&earlier, 1), (&elsewhere, 0)] {
        let mut again = before.clone();
        again.setup = Setup {
            earlier: Some(earlier.clone()),
            ..before.setup().clone()
        }
        .into();
        assert_eq!(again.report().then_and_now.len(), compared);
    }

    setup.earlier = Some(earlier);
    let mut session = Session::opened(setup, before.code(), 1_000);
    open(&mut session, 0);
    for (phone, said) in [1, 2, 2].into_iter().enumerate() {
        mark(&mut session, 0, phone as u8, &[said]).unwrap();
    }
    close(&mut session, 0);
    let Some(Outcome::Counted { rows, .. }) = session.outcome(0) else {
        panic!("it is counted")
    };
    assert_eq!(rows[0].marks, [1, 2, 0, 0]);
}
