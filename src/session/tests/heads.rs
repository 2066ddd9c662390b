//! Phones that speak for several people, against those who say a number that is not true.

use proptest::prelude::*;

use super::day::{Day, Step, person, slots};
use super::setup::setup;
use crate::session::*;
use crate::theming::{Person, ResponseId};

/// The most that one phone may claim here.
const TOGETHER: u8 = 8;

/// A day whose first question is open, in which a phone may speak for several people.
fn day(reveal: Reveal, smallest_group: u32) -> Day {
    let mut setup = setup(reveal, smallest_group);
    setup.prompts[0].together = TOGETHER;
    let mut day = Day::begin(reveal);
    day.session = Session::opened(setup, day.session.code(), 0);
    day.live(&Step::Open(0));
    day
}

impl Day {
    /// A phone answers for so many people; none where it does not say.
    fn speaks(&mut self, phone: u8, text: &str, people: Option<u8>) -> Result<(), Refusal> {
        let slot = Slot {
            number: 0,
            response: slots(phone, 0)[0],
            text: text.to_owned(),
        };
        let command = Command::Respond {
            prompt: 0,
            person: person(phone, 0),
            answers: vec![slot],
            people,
        };
        self.session
            .decide(Role::Participant, command)
            .map(|events| {
                events.iter().for_each(|event| self.session.apply(event));
                self.stored.extend(events);
            })
    }

    fn claims(&mut self, claims: &[u8]) {
        for (phone, people) in (0..).zip(claims) {
            let text = format!("rota phone{phone}");
            assert!(self.speaks(phone, &text, Some(*people)).is_ok());
        }
    }

    fn notes(&mut self, many: u8) {
        let note = |at: u8| Note {
            person: Person(u128::from(at)).on_paper(),
            response: ResponseId(u128::from(at) + 1_000),
            text: format!("note {at}"),
        };
        let notes = (0..many).map(note).collect();
        self.take(Role::Facilitator, Command::TakeNotes { prompt: 0, notes });
    }

    /// Closes the question; what is shown of it then.
    fn ends(&mut self) -> ReportPrompt {
        self.live(&Step::CloseNow(0));
        self.live(&Step::Box(0));
        self.session.report().prompts.remove(0)
    }

    /// Everything that is kept for as long as the session, as the store writes it.
    fn kept(&self) -> Vec<String> {
        let kept = self.stored.iter().filter(|event| event.journal().is_none());
        kept.map(|event| serde_json::to_string(event).unwrap())
            .collect()
    }
}

fn is_shown(claims: &[u8], notes: u8, group: u32) -> bool {
    let mut day = day(Reveal::AfterClosing, group);
    day.claims(claims);
    day.notes(notes);
    let prompt = day.ends();
    assert_eq!(prompt.people.is_some(), prompt.phones.is_some());
    prompt.people.is_some()
}

#[test]
fn one_phone_that_claims_eight_does_not_open_two_other_answers() {
    assert!(!is_shown(&[8, 1, 1], 0, 5));
    assert!(!is_shown(&[8, 8], 0, 5), "two groups read each other");
    assert!(!is_shown(&[8], 30, 5), "notes stand in for phones");
    assert!(!is_shown(&[8, 1, 1], 30, 5), "notes stand in for people");
    assert!(is_shown(&[2, 2, 2], 0, 5), "three twos are five and more");
    assert!(is_shown(&[4, 4, 4], 0, 9) && !is_shown(&[4, 4, 4], 0, 10));
    assert!(is_shown(&[1; 5], 0, 5) && !is_shown(&[1; 4], 0, 5));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn whatever_one_phone_claims_the_others_must_be_a_smallest_group_less_one(
        claims in prop::collection::vec(1..=TOGETHER, 0..9),
        notes in 0..12u8,
        group in 3..16u32,
    ) {
        let shown = is_shown(&claims, notes, group);
        let all: u32 = claims.iter().copied().map(u32::from).sum();
        if claims.is_empty() {
            prop_assert_eq!(shown, u32::from(notes) >= group);
        } else if shown {
            prop_assert!(claims.len() >= 3);
            for claimed in &claims {
                prop_assert!(all - u32::from(*claimed) + 1 >= group, "{claims:?} opened by one of {claimed}");
            }
        }
        // Nobody who says one is worse off than without such numbers.
        prop_assert!(shown || (claims.len() as u32) < group);
    }

    #[test]
    fn only_the_sum_is_left_whoever_said_which_number(
        (claims, mixed) in prop::collection::vec(1..=TOGETHER, 3..9)
            .prop_flat_map(|claims| (Just(claims.clone()), Just(claims).prop_shuffle())),
        notes in 0..3u8,
    ) {
        // Others may have said other numbers, too, as long as the sum is the same.
        let mut mixed = mixed;
        if let (Some(more), Some(fewer)) = (
            mixed.iter().position(|people| *people < TOGETHER),
            mixed.iter().rposition(|people| *people > 1),
        ) {
            mixed[more] += 1;
            mixed[fewer] -= 1;
        }
        let [one, other] = [&claims, &mixed].map(|claims| {
            let mut day = day(Reveal::AfterClosing, 3);
            day.claims(claims);
            day.notes(notes);
            let prompt = day.ends();
            let all: u32 = claims.iter().copied().map(u32::from).sum();
            assert_eq!(prompt.people, Some(all + u32::from(notes)));
            assert_eq!((prompt.phones, prompt.on_paper), (Some(claims.len() as u32), Some(u32::from(notes))));
            day
        });
        prop_assert_eq!(one.kept(), other.kept());
        prop_assert_eq!(one.seen(), other.seen());
        prop_assert!(one.stored.iter().all(|event| event.journal().is_none()), "the journal is gone");
    }

    #[test]
    fn while_it_is_open_no_number_can_be_read_anywhere(claims in prop::collection::vec(1..=TOGETHER, 3..9)) {
        let [honest, claimed] = [vec![1; claims.len()], claims.clone()].map(|claims| {
            let mut day = day(Reveal::Waves, 15);
            day.claims(&claims);
            day
        });
        let public = |day: &Day| {
            let there = Attendance { joined: 9, ..Attendance::default() };
            let all = (day.session.for_participant(there), day.session.for_screen(there), day.session.report());
            serde_json::to_string(&all).unwrap()
        };
        prop_assert_eq!(public(&honest), public(&claimed));
        prop_assert_eq!(honest.stored.len(), claimed.stored.len(), "a record more or less tells it");
    }
}

#[test]
fn waves_count_new_phones_and_not_new_heads() {
    let mut day = day(Reveal::Waves, 5);
    day.claims(&[8, 8, 8, 8]);
    assert!(!day.session.wave_due(0), "thirty-two heads on four phones");
    day.claims(&[8, 8, 8, 8, 1]);
    assert!(day.session.wave_due(0));
    day.live(&Step::Wave(0));
    day.claims(&[8; 9]);
    assert!(!day.session.wave_due(0), "four phones are new");
    day.claims(&[8; 10]);
    assert!(day.session.wave_due(0));
}

#[test]
fn a_number_counts_once_can_be_changed_and_goes_with_the_answer() {
    let mut day = day(Reveal::AfterClosing, 3);
    day.claims(&[2, 3, 4]);
    let stored = day.stored.len();
    day.claims(&[2, 3, 4]);
    assert_eq!(day.stored.len(), stored, "sent twice, counted once");
    let own = |day: &Day, phone| {
        day.session
            .own(0, person(phone, 0), &slots(phone, 0))
            .people
    };
    assert_eq!(own(&day, 1), Some(3));
    assert!(day.speaks(1, "rota phone1", Some(5)).is_ok());
    assert_eq!(own(&day, 1), Some(5), "only the number has changed");
    assert!(day.speaks(1, "other words", None).is_ok());
    assert_eq!(own(&day, 1), Some(5), "what is not said again stands");
    day.live(&Step::Withdraw(2, 0));
    assert_eq!(own(&day, 2), None);
    assert!(day.speaks(2, "back again", None).is_ok());
    assert_eq!(own(&day, 2), Some(1), "nothing is left of the number");
    assert_eq!(day.ends().people, Some(2 + 5 + 1));
}

#[test]
fn numbers_that_a_step_does_not_take_are_refused_and_nothing_changes() {
    let mut day = day(Reveal::AfterClosing, 3);
    for people in [0, TOGETHER + 1, u8::MAX] {
        let refused = day.speaks(0, "rota", Some(people));
        assert_eq!(refused, Err(Refusal::TooManyTogether(TOGETHER)));
    }
    assert!(day.speaks(0, "rota", Some(TOGETHER)).is_ok());
    let mut alone = Day::begin(Reveal::AfterClosing);
    alone.live(&Step::Open(0));
    let refused = alone.speaks(0, "rota", Some(2));
    assert_eq!(refused, Err(Refusal::TooManyTogether(1)));
    assert!(alone.speaks(0, "rota", Some(1)).is_ok());
    for (together, activity, fits) in [
        (1, Activity::Pulse, true),
        (2, Activity::Pulse, false),
        (8, Activity::Answer, true),
        (0, Activity::Answer, false),
        (9, Activity::Answer, false),
    ] {
        let mut setup = setup(Reveal::AfterClosing, 5);
        setup.prompts[0].together = together;
        setup.prompts[0].activity = activity;
        assert_eq!(setup.check().is_ok(), fits, "{together} {activity:?}");
    }
}
