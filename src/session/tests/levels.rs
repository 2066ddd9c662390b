//! Workshops of several levels: what stands side by side tells of no small group, whatever the numbers.

mod told;

use proptest::prelude::*;

use super::setup::setup;
use crate::session::identity::{Key, Token};
use crate::session::*;
use crate::theming::{NamedBy, Person, ResponseId, Theme, ThemeId, Themes};

const LEVELS: [&str; 3] = ["future", "aspiring", "emerging"];

/// A workshop with one question for each level, and one for everybody.
fn workshop() -> Session {
    let mut setup = setup(Reveal::AfterClosing, 5);
    let question = setup.prompts[0].clone();
    let of_level = |level| PlannedPrompt {
        level: Some(level),
        title: "Seen".to_owned(),
        text: format!("Seen by level {level}?"),
        ..question.clone()
    };
    setup.levels = LEVELS
        .map(|id| LevelOf {
            id: id.to_owned(),
            name: id.to_uppercase(),
            bands: String::new(),
        })
        .into();
    setup.prompts.splice(0..1, (0..3).map(of_level));
    setup.check().expect("within the limits");
    Session::opened(setup, JoinCode::parse("KMTRWX").unwrap(), 0)
}

fn does(session: &mut Session, role: Role, command: Command) {
    let events = session.decide(role, command);
    let events = events.unwrap_or_else(|why| panic!("{why}"));
    events.iter().for_each(|event| session.apply(event));
}

fn open(session: &mut Session, prompt: usize) {
    let command = Command::Open {
        prompt,
        joined: 30,
        now: 0,
    };
    does(session, Role::Facilitator, command);
}

/// So many people of a level answer; each has written a word that only it has.
fn answered(session: &mut Session, level: u8, people: u32) {
    for phone in 0..people {
        let random = u128::from(phone + 100 * u32::from(level)).to_be_bytes();
        let token = Token::issue(&Key::new([1; 32]), random, Some(level));
        let key = Key::new([2 + level; 32]);
        let command = Command::Respond {
            prompt: level.into(),
            person: token.person(&key),
            answers: vec![Slot {
                number: 0,
                response: token.response(&key, 0),
                text: format!("walk the ward word{level}x{phone}"),
            }],
            people: None,
        };
        does(session, Role::Participant, command);
    }
}

/// A level's answers in one theme; the themes of the larger levels are alike, whatever their numbers.
fn boxed(session: &Session, prompt: usize) -> Command {
    let answers = session.to_box(prompt).expect("the whole step has closed");
    let responses: Vec<BoxedResponse> = answers
        .iter()
        .map(|response| BoxedResponse {
            id: ResponseId(response.id.0 ^ 1),
            text: response.text.clone(),
        })
        .collect();
    let theme = Theme {
        id: ThemeId(1),
        label: format!("Ward {prompt}"),
        named_by: NamedBy::Words,
        c: None,
        people: responses.len() as u32,
        members: responses.iter().map(|response| response.id).collect(),
        pin: None,
        hidden: false,
    };
    let themes = Themes {
        themes: vec![theme],
        ..Themes::default()
    };
    Command::Box {
        prompt,
        responses,
        themes,
        looks_like: Vec::new(),
    }
}

/// Closes the step and boxes each level with everything in one theme.
fn sorted(session: &mut Session) {
    does(session, Role::Facilitator, Command::CloseNow { prompt: 0 });
    for prompt in 0..3 {
        let command = boxed(session, prompt);
        does(session, Role::Room, command);
    }
}

fn beside(session: &Session, level: Option<u8>) -> SideBySide {
    match session.for_level(Attendance::default(), level).scene {
        Scene::Levels { beside, .. } => beside,
        other => panic!(
            "not side by side: {}",
            serde_json::to_string(&other).unwrap()
        ),
    }
}

#[test]
fn each_level_is_asked_in_its_own_words_and_the_screen_in_none_of_them() {
    let mut session = workshop();
    let there = Attendance::default();
    open(&mut session, 1);
    for level in 0..3u8 {
        assert_eq!(session.stage(level.into()), PromptStage::Open);
        let Scene::Asking { prompt, .. } = session.for_level(there, Some(level)).scene else {
            panic!("not asked")
        };
        assert_eq!(prompt.text, format!("Seen by level {level}?"));
        assert_eq!((prompt.number, prompt.of), (1, 2));
    }
    let Scene::Asking { prompt, .. } = session.for_screen(there).scene else {
        panic!("not asked")
    };
    assert!(prompt.of_levels);
    assert_eq!((&*prompt.text, &*prompt.hint), ("Seen", ""));

    // They close together, and nothing else opens before that.
    let early = Command::Open {
        prompt: 3,
        joined: 30,
        now: 0,
    };
    let refused = session.decide(Role::Facilitator, early).err();
    assert_eq!(refused, Some(Refusal::AnotherIsOpen(1)));
    answered(&mut session, 0, 12);
    let shown = Command::Show { prompt: 0 };
    sorted(&mut session);
    does(&mut session, Role::Facilitator, shown);
    assert_eq!(beside(&session, None), beside(&session, Some(2)));

    // The facilitator looks at one level after the other; nobody else sees any difference.
    let before = beside(&session, None);
    does(
        &mut session,
        Role::Facilitator,
        Command::ReturnTo { prompt: 2 },
    );
    assert_eq!(session.for_facilitator(there).current, Some(2));
    assert_eq!(beside(&session, None), before);
    open(&mut session, 3);
    for level in [None, Some(0), Some(2)] {
        let Scene::Asking { prompt, .. } = session.for_level(there, level).scene else {
            panic!("not asked")
        };
        assert_eq!((prompt.prompt, prompt.number), (3, 2));
    }
}

/// Their phones show the grace: what is under their thumbs has to arrive in it.
#[test]
fn a_level_of_which_nobody_has_sent_yet_has_its_grace_too() {
    let mut session = workshop();
    open(&mut session, 0);
    answered(&mut session, 0, 1);
    let (prompt, until) = (0, 25_000);
    let close = || Command::Close { prompt, until };
    does(&mut session, Role::Facilitator, close());
    assert_eq!([0, 1, 2].map(|at| session.grace_ends(at)), [Some(until); 3]);
    answered(&mut session, 2, 1);
    // And it ends for all of them at once.
    does(&mut session, Role::Room, Command::EndGrace { prompt: 1 });
    assert_eq!(
        [0, 1, 2].map(|at| session.stage(at)),
        [PromptStage::Sorting; 3]
    );

    // Where nobody at all has sent anything, nobody waits.
    let mut quiet = workshop();
    open(&mut quiet, 0);
    does(&mut quiet, Role::Facilitator, close());
    assert_eq!(quiet.stage(2), PromptStage::Sorting);
}

#[test]
fn where_every_level_is_small_everybody_is_told_so_and_the_room_goes_on() {
    let mut session = workshop();
    assert_eq!(session.waiting(), 2, "a step for each level, one for all");
    open(&mut session, 0);
    (0..3).for_each(|level| answered(&mut session, level, 9));
    sorted(&mut session);
    let nothing = |beside: SideBySide| beside.columns.iter().all(|column| column.themes.is_none());
    assert!(nothing(beside(&session, None)) && nothing(beside(&session, Some(1))));
    let next = session.for_facilitator(Attendance::default()).next();
    assert_eq!(next, Next::Open(3));
}

/// The facilitator knows how many answered in all: that one level has ten would tell of the others.
#[test]
fn while_levels_are_asked_the_console_says_of_none_whether_it_has_ten() {
    let mut session = workshop();
    open(&mut session, 0);
    for (level, people) in [(0, 12), (1, 9), (2, 10), (1, 10)] {
        answered(&mut session, level, people);
        let console = session.for_facilitator(Attendance::default());
        assert!(!console.enough_answered);
    }
    let note = Note {
        person: Person(3).on_paper(),
        response: ResponseId(3),
        text: "from paper".to_owned(),
    };
    let (prompt, notes) = (1, vec![note]);
    let command = Command::TakeNotes { prompt, notes };
    does(&mut session, Role::Facilitator, command);
    let console = session.for_facilitator(Attendance::default());
    assert_eq!(
        (console.current, console.notes),
        (Some(0), 1),
        "of whichever level"
    );
}

#[test]
fn a_workshop_of_levels_neither_votes_nor_shows_waves() {
    let of_all = workshop();
    let mut waves = of_all.setup().clone();
    waves.reveal = Reveal::Waves;
    let mut votes = of_all.setup().clone();
    votes.prompts[3].activity = Activity::Vote { dots: 3 };
    for setup in [waves, votes] {
        assert!(matches!(setup.check(), Err(Refusal::BadSetup(_))));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_tells_of_fewer_than_ten_of_a_level(people in prop::array::uniform3(0..24u32)) {
        let mut session = workshop();
        open(&mut session, 0);
        for (level, people) in (0..).zip(people) {
            answered(&mut session, level, people);
        }
        sorted(&mut session);
        does(&mut session, Role::Facilitator, Command::Show { prompt: 0 });
        let shown = beside(&session, None);
        for (column, people) in shown.columns.iter().zip(people) {
            prop_assert_eq!(column.themes.is_some(), people >= 10);
            prop_assert_eq!(column.people, None, "not before the end");
        }

        // No word of a small level is anywhere, and no total that would tell of it.
        let seen = |session: &Session| {
            let there = Attendance::default();
            let all = (session.for_level(there, Some(0)), session.for_screen(there), session.report());
            serde_json::to_string(&all).unwrap()
        };
        does(&mut session, Role::Facilitator, Command::ReturnTo { prompt: 2 });
        let console = serde_json::to_string(&session.for_facilitator(Attendance::default())).unwrap();
        for (level, people) in people.iter().enumerate().filter(|(_, people)| **people < 10) {
            let word = format!("word{level}x");
            prop_assert!(!seen(&session).contains(&word) && !console.contains(&word), "{} of {}", word, people);
        }
        does(&mut session, Role::Facilitator, Command::End { now: 0 });
        let ended = session.for_screen(Attendance::default()).scene;
        prop_assert_eq!(ended, Scene::Ended { people: 0, answers: 0 });
    }
}
