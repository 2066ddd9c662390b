//! An adversary who keeps all that a day ever told: to phones, on the big screen, in the report, in the leader's copy and on
//! the receipt. What he may know is how many answered each question in all, and which levels had ten. So two days of which
//! that is the same have to look the same to him from beginning to end, however the rest of their numbers differ.

use proptest::prelude::*;
use proptest::sample::Index;

use super::super::setup::setup;
use super::{LEVELS, boxed, does};
use crate::session::identity::{Key, Token};
use crate::session::*;
use crate::theming::{Correction, ThemeId};

/// People of each level who answer a question.
type People = [u32; 3];

/// How a step comes to its end.
#[derive(Debug, Clone, Copy)]
enum Way {
    AtOnce,
    AfterGrace,
    LeftOpen,
}

/// Two questions for each level, and one for everybody.
fn workshop() -> Session {
    let mut setup = setup(Reveal::AfterClosing, 5);
    let asked = |question: &str, level| PlannedPrompt {
        level: Some(level),
        prompt: question.to_owned(),
        slots: 1,
        ..setup.prompts[0].clone()
    };
    let questions = ["a", "c"].map(|question| [0, 1, 2].map(|level| asked(question, level)));
    setup.prompts.splice(0..1, questions.concat());
    setup.levels = LEVELS
        .map(|id| LevelOf {
            id: id.to_owned(),
            name: id.to_uppercase(),
            bands: String::new(),
        })
        .into();
    setup.check().expect("within the limits");
    Session::opened(setup, JoinCode::parse("KMTRWX").unwrap(), 0)
}

/// A day, and all that it has told so far.
struct Day {
    session: Session,
    told: Vec<String>,
}

impl Day {
    fn begins() -> Day {
        let (session, told) = (workshop(), Vec::new());
        Day { session, told }
    }

    fn takes(&mut self, role: Role, command: Command) {
        does(&mut self.session, role, command);
        self.told.push(told(&self.session));
    }

    /// A step of all levels, from its opening until it is shown, with or without the themes of levels.
    fn step(&mut self, first: usize, people: People, way: Way, hides: bool) {
        let (joined, now) = (0, 0);
        let prompt = first;
        let open = Command::Open {
            prompt,
            joined,
            now,
        };
        self.takes(Role::Facilitator, open);
        for (at, people) in (first..).zip(people) {
            (0..people).for_each(|phone| self.answers(at, phone));
        }
        self.closes(prompt, way);
        for at in first..first + 3 {
            let command = boxed(&self.session, at);
            self.takes(Role::Room, command);
        }
        for (prompt, _) in (first..).zip(people).filter(|of| hides && of.1 >= 10) {
            let correction = Correction::Hide { theme: ThemeId(1) };
            let hide = Command::Correct { prompt, correction };
            self.takes(Role::Facilitator, hide);
        }
        self.takes(Role::Facilitator, Command::Show { prompt });
    }

    fn answers(&mut self, prompt: usize, phone: u32) {
        let level = (prompt % 3) as u8;
        let random = u128::from(phone + 100 * u32::from(level)).to_be_bytes();
        let token = Token::issue(&Key::new([1; 32]), random, Some(level));
        let key = Key::new([2 + prompt as u8; 32]);
        let answer = Slot {
            number: 0,
            response: token.response(&key, 0),
            text: format!("walk the ward of {level}"),
        };
        let command = Command::Respond {
            prompt,
            person: token.person(&key),
            answers: vec![answer],
            people: None,
        };
        self.takes(Role::Participant, command);
    }

    /// One order, or one moment, ends all of it.
    fn closes(&mut self, prompt: usize, way: Way) {
        let (role, command) = match way {
            Way::AtOnce => (Role::Facilitator, Command::CloseNow { prompt }),
            Way::AfterGrace => {
                let close = Command::Close { prompt, until: 25 };
                self.takes(Role::Facilitator, close);
                (Role::Room, Command::EndGrace { prompt })
            }
            Way::LeftOpen => {
                let (days, now) = (1, 0);
                let leave = Command::LeaveOpen { prompt, days, now };
                self.takes(Role::Facilitator, leave);
                (Role::Room, Command::EndGrace { prompt })
            }
        };
        self.takes(role, command);
    }
}

/// All that everybody can read at this moment, or would be left to read if the session were deleted now.
fn told(session: &Session) -> String {
    let there = Attendance {
        joined: 72,
        ..Attendance::default()
    };
    let phones: Vec<_> = (0..3)
        .map(|level| session.for_level(there, Some(level)))
        .collect();
    let (report, copy) = (session.report(), session.leaders_copy());
    let receipt = session.receipt(Why::Asked, 0);
    // A server that begins anew counts at least so many as having joined.
    let joined = session.joined_before();
    let all = (
        phones,
        session.for_screen(there),
        report,
        copy,
        receipt,
        joined,
    );
    serde_json::to_string(&all).unwrap()
}

/// All that a day ever told.
fn day(questions: [People; 2], how: [(Way, bool); 2]) -> Vec<String> {
    let mut day = Day::begins();
    for (first, (people, (way, hides))) in [0, 3].into_iter().zip(questions.into_iter().zip(how)) {
        day.step(first, people, way, hides);
    }
    day.takes(Role::Facilitator, Command::End { now: 0 });
    day.told
}

fn has_ten(people: People) -> [bool; 3] {
    people.map(|people| people >= 10)
}

/// What a question may have got instead, as far as anybody may know.
fn others(people: People) -> Vec<People> {
    let all = people.iter().sum::<u32>();
    let first_two = (0..=all).flat_map(|first| (0..=all - first).map(move |next| (first, next)));
    let every = first_two.map(|(first, next)| [first, next, all - first - next]);
    every
        .filter(|other| has_ten(*other) == has_ten(people))
        .collect()
}

fn way() -> impl Strategy<Value = Way> {
    prop_oneof![
        Just(Way::AtOnce),
        Just(Way::AfterGrace),
        Just(Way::LeftOpen)
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, ..ProptestConfig::default() })]

    #[test]
    fn days_that_differ_in_numbers_of_levels_look_the_same(
        people in prop::array::uniform2(prop::array::uniform3(0..24u32)),
        instead in any::<[Index; 2]>(),
        how in prop::array::uniform2((way(), any::<bool>())),
    ) {
        prop_assume!(people.iter().flatten().any(|people| *people < 10));
        let mut other = people;
        for (question, instead) in other.iter_mut().zip(instead) {
            *question = *instead.get(&others(*question));
        }
        let (one, another) = (day(people, how), day(other, how));
        prop_assert_eq!(one.len(), another.len());
        for (moment, (one, another)) in one.iter().zip(&another).enumerate() {
            prop_assert_eq!(one, another, "at moment {}, {:?} and {:?}", moment, people, other);
        }
    }
}

/// Where no level is small there is nothing to find out, and the report says how many answered, once it is over.
#[test]
fn the_report_has_the_people_of_levels_where_each_had_ten_in_every_question() {
    let told = |people| {
        let mut day = Day::begins();
        day.step(0, [12, 15, 11], Way::AtOnce, false);
        day.step(3, people, Way::AtOnce, false);
        let people = |day: &Day| -> Vec<Option<u32>> {
            let report = day.session.report();
            let steps = report.levels.iter();
            let columns = steps.flat_map(|step| &step.beside.columns);
            columns.map(|column| column.people).collect()
        };
        assert_eq!(people(&day), [None; 6], "another question may be smaller");
        day.takes(Role::Facilitator, Command::End { now: 0 });
        people(&day)
    };
    assert_eq!(
        told([10, 10, 13]),
        [12, 15, 11, 10, 10, 13].map(Some).to_vec()
    );
    assert_eq!(told([10, 9, 13]), [None; 6]);
}
