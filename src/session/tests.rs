//! Any history at all, against the promises of the core.

mod aside;
mod ballots;
mod beside;
mod day;
mod editions;
mod gate;
mod heads;
mod left_open;
mod levels;
mod one_word;
mod opening;
mod receipt;
mod roles;
mod setup;

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::theming::{Board, NamedBy, Person, Reader, ResponseId, Theme, ThemeId, Themes};
use day::{Day, PHONES, SMALLEST_GROUP, Step, person, seen, slots, step};

/// The words in a projection that only one person can have written.
fn words_of_one(seen: &str) -> BTreeSet<String> {
    seen.split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.starts_with("phone") && word.contains("word"))
        .map(str::to_owned)
        .collect()
}

/// Many people at one prompt, so that waves follow each other.
fn crowd() -> impl Strategy<Value = Step> {
    prop_oneof![
        6 => (0..30u8).prop_map(|phone| Step::Respond(phone, 0, [50, 0])),
        1 => (0..30u8).prop_map(|phone| Step::Withdraw(phone, 0)),
        3 => Just(Step::Wave(0)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn replay_is_live(steps in prop::collection::vec(step(), 0..120), waves in any::<bool>()) {
        let mut day = Day::begin(if waves { Reveal::Waves } else { Reveal::AfterClosing });
        for step in &steps {
            day.live(step);
        }
        // As the store does it: written as JSON and read back.
        let read = day.stored.iter().map(|event| serde_json::from_str(&serde_json::to_string(event).unwrap()).unwrap());
        let replayed = Session::replay(&read.collect::<Vec<Event>>()).unwrap();
        prop_assert_eq!(day.seen(), seen(&replayed));
        for prompt in 0..2 {
            for phone in 0..PHONES {
                let own = |session: &Session| session.own(prompt, person(phone, prompt), &slots(phone, prompt));
                prop_assert!(own(&day.session) == own(&replayed));
            }
            prop_assert_eq!(day.session.done(prompt), replayed.done(prompt));
            prop_assert_eq!(day.session.wave_due(prompt), replayed.wave_due(prompt));
        }
    }

    #[test]
    fn nobody_sees_a_word_before_its_time(steps in prop::collection::vec(step(), 0..120), waves in any::<bool>()) {
        let mut day = Day::begin(if waves { Reveal::Waves } else { Reveal::AfterClosing });
        for step in &steps {
            day.live(step);
            let closed: u32 = day.session.report().prompts.iter().filter_map(|prompt| prompt.people).count() as u32;
            let seen = day.seen();
            if closed == 0 {
                // No prompt has been closed with enough people: not one word of one person, to anyone.
                prop_assert!(seen.iter().all(|json| words_of_one(json).is_empty()), "{:?}", step);
            }
        }
    }

    #[test]
    fn every_wave_has_enough_people_and_enough_new_ones(steps in prop::collection::vec(crowd(), 0..120), group in 3..8u32) {
        let mut day = Day::with_group(Reveal::Waves, group);
        day.live(&Step::Open(0));
        let people = |day: &Day| -> Option<BTreeSet<Person>> {
            Some(day.session.wave(0)?.iter().map(|response| response.person).collect())
        };
        for step in &steps {
            let (before, stored) = (people(&day).unwrap_or_default(), day.stored.len());
            day.live(step);
            let taken = day.stored[stored..].iter().any(|event| matches!(event, Event::WaveTaken { .. }));
            if taken {
                let now = people(&day).unwrap_or_default();
                prop_assert!(now.len() as u32 >= group, "below the smallest group");
                prop_assert!(now.difference(&before).count() as u32 >= limits::WAVE_PEOPLE, "too few new people");
            }
        }
    }

    #[test]
    fn what_the_screen_quotes_comes_from_several_people(steps in prop::collection::vec(step(), 0..120)) {
        let mut day = Day::begin(Reveal::AfterClosing);
        for step in &steps {
            day.live(step);
        }
        for prompt in &day.session.report().prompts {
            let enough = prompt.people.unwrap_or(0) >= SMALLEST_GROUP;
            prop_assert!(enough || prompt.themes.is_empty());
            for theme in &prompt.themes {
                prop_assert!(theme.answers >= 2, "one person's theme was shown");
            }
        }
    }

    #[test]
    fn quotas_hold_and_sending_twice_counts_once(steps in prop::collection::vec(step(), 0..80)) {
        let mut day = Day::begin(Reveal::AfterClosing);
        for step in &steps {
            day.live(step);
            let (before, people) = (day.seen(), day.session.done(0));
            if matches!(step, Step::Respond(..) | Step::Pass(..)) {
                let stored = day.stored.len();
                day.live(step);
                prop_assert_eq!(stored, day.stored.len());
                prop_assert_eq!(before, day.seen());
                prop_assert_eq!(people, day.session.done(0));
            }
            prop_assert!(day.session.done(0) <= u32::from(PHONES) && day.session.done(1) <= u32::from(PHONES));
        }
        let stranger = Command::Respond {
            people: None,
            prompt: 0,
            person: person(0, 0),
            answers: (0..3).map(|n| Slot { number: n, response: ResponseId(n.into()), text: "one too many".to_owned() }).collect(),
        };
        day.live(&Step::Open(0));
        if day.session.stage(0) == PromptStage::Open {
            prop_assert_eq!(day.session.decide(Role::Participant, stranger).err(), Some(Refusal::TooManyAnswers(2)));
        }
    }
}

/// What ten people of two minds say, some in the very same words.
const SAID: [&str; 10] = [
    "rota comes late",
    "listen to nights",
    "rota comes late",
    "nights need a listen",
    "late rota again",
    "please listen, nights",
    "rota late",
    "zebra",
    "listen",
    "rota comes late again",
];

/// The themes at the close when the people answer in this order, on a board that follows the waves as a room's does.
fn themes_after(order: &[usize], reveal: Reveal) -> Themes {
    let (mut day, mut board) = (Day::begin(reveal), Board::new(Reader::Words, &[]));
    day.live(&Step::Open(0));
    for &who in order {
        day.says(who as u8, SAID[who]);
        if reveal == Reveal::Waves && day.session.wave_due(0) {
            day.live(&Step::Wave(0));
            board.update(&day.session.wave(0).unwrap());
            board.settle();
        }
    }
    day.live(&Step::CloseNow(0));
    board.update(&day.session.to_box(0).unwrap());
    board.settle();
    board.themes()
}

proptest! {
    #[test]
    fn what_is_boxed_does_not_tell_who_was_first(order in Just((0..10).collect::<Vec<_>>()).prop_shuffle()) {
        let any_order: Vec<usize> = (0..10).collect();
        let without_waves = themes_after(&order, Reveal::AfterClosing);
        prop_assert!(without_waves.themes.len() > 1);
        prop_assert_eq!(&without_waves, &themes_after(&any_order, Reveal::AfterClosing));
        // A theme that began in a wave keeps its number, which is as good as random; all else is as without waves.
        let mut with_waves = themes_after(&order, Reveal::Waves);
        let same = |one: &Theme, other: &Theme| one.members == other.members && one.label == other.label;
        for theme in &mut with_waves.themes {
            let found = without_waves.themes.iter().find(|other| same(theme, other));
            prop_assert!(found.is_some(), "{} is another theme", theme.label);
            theme.id = found.unwrap().id;
        }
        with_waves.themes.sort_by_key(|theme| (std::cmp::Reverse(theme.people), theme.id));
        prop_assert_eq!(with_waves, without_waves);
    }
}

#[test]
fn a_wave_needs_the_smallest_group_and_new_people() {
    let mut day = Day::begin(Reveal::Waves);
    day.live(&Step::Open(0));
    let answer = |day: &mut Day, phones: std::ops::Range<u8>| {
        phones.for_each(|phone| day.live(&Step::Respond(phone, 0, [50, 0])));
    };
    answer(&mut day, 0..4);
    assert!(
        !day.session.wave_due(0),
        "the smallest group is there, but a wave has five people"
    );
    answer(&mut day, 4..5);
    assert!(day.session.wave_due(0));
    day.live(&Step::Wave(0));
    answer(&mut day, 5..9);
    assert!(
        !day.session.wave_due(0),
        "four new people are fewer than a wave"
    );
    answer(&mut day, 9..10);
    assert!(day.session.wave_due(0));
}

#[test]
fn below_the_smallest_group_nothing_is_kept() {
    let mut day = Day::begin(Reveal::AfterClosing);
    for step in [
        Step::Open(0),
        Step::Respond(0, 0, [50, 60]),
        Step::Respond(1, 0, [50, 60]),
        Step::CloseNow(0),
        Step::Box(0),
    ] {
        day.live(&step);
    }
    let stored: Vec<String> = day
        .stored
        .iter()
        .map(|event| serde_json::to_string(event).unwrap())
        .collect();
    assert!(stored.iter().all(|json| words_of_one(json).is_empty()));
    assert!(matches!(
        day.session.for_screen(Attendance::default()).scene,
        Scene::Themes {
            picture: Picture::TooFew { needed: 4 },
            ..
        }
    ));
}

#[test]
fn one_or_two_still_to_answer_are_never_told() {
    for (done, joined, tally) in [
        (0, 2, Tally::Counted { done: 0, joined: 2 }),
        (5, 8, Tally::Counted { done: 5, joined: 8 }),
        (6, 8, Tally::NearlyAll),
        (7, 8, Tally::NearlyAll),
        (8, 8, Tally::All { done: 8 }),
        (9, 8, Tally::All { done: 9 }),
    ] {
        assert_eq!(Tally::of(done, joined), tally, "{done} of {joined}");
    }
}

#[test]
fn a_wave_waits_for_a_smallest_group_larger_than_itself() {
    let mut day = Day::with_group(Reveal::Waves, 8);
    day.live(&Step::Open(0));
    for phone in 0..8 {
        assert!(
            !day.session.wave_due(0),
            "{phone} people are fewer than eight"
        );
        day.live(&Step::Respond(phone, 0, [50, 0]));
    }
    assert!(day.session.wave_due(0));
}

#[test]
fn a_box_below_the_smallest_group_is_emptied_whoever_filled_it() {
    let mut day = Day::begin(Reveal::AfterClosing);
    for step in [
        Step::Open(0),
        Step::Respond(0, 0, [50, 60]),
        Step::CloseNow(0),
    ] {
        day.live(&step);
    }
    let responses = vec![BoxedResponse {
        id: ResponseId(1),
        text: "phone0word50".into(),
    }];
    day.take(
        Role::Room,
        Command::Box {
            prompt: 0,
            responses,
            themes: Themes::default(),
            looks_like: Vec::new(),
        },
    );
    let Some(Event::Boxed { responses, .. }) = day.stored.last() else {
        panic!("not boxed")
    };
    assert!(responses.is_empty());
}

#[test]
fn a_theme_of_one_person_is_folded_into_other_points() {
    let mut day = Day::begin(Reveal::AfterClosing);
    day.live(&Step::Open(0));
    (0..5).for_each(|phone| day.live(&Step::Respond(phone, 0, [50, 0])));
    day.live(&Step::CloseNow(0));
    let ids = (0..5).map(ResponseId);
    let responses = ids
        .map(|id| BoxedResponse {
            id,
            text: format!("phone{}word50", id.0).into(),
        })
        .collect();
    let theme = |id, people, members: std::ops::Range<u128>| Theme {
        id: ThemeId(id),
        label: format!("theme {id}"),
        named_by: NamedBy::Facilitator,
        c: None,
        members: members.map(ResponseId).collect(),
        people,
        hidden: false,
        pin: None,
    };
    let themes = Themes {
        themes: vec![theme(0, 2, 0..2), theme(1, 1, 2..3)],
        other: vec![ResponseId(3), ResponseId(4)],
        ..Themes::default()
    };
    day.take(
        Role::Room,
        Command::Box {
            prompt: 0,
            responses,
            themes,
            looks_like: Vec::new(),
        },
    );
    let prompt = &day.session.report().prompts[0];
    assert_eq!(
        (prompt.themes.len(), prompt.themes[0].answers, prompt.other),
        (1, 2, 3)
    );
}
