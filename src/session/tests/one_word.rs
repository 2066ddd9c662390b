//! Words that one person wrote, looked for everywhere: in what anybody sees, and in what is kept.

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::day::{Day, Step, person, seen};
use super::setup::setup;
use crate::session::*;

const GROUP: u32 = 5;

/// A day whose first step asks for one word.
fn day() -> Day {
    let mut setup = setup(Reveal::Waves, GROUP);
    setup.prompts[0].activity = Activity::OneWord;
    setup.prompts[0].slots = 1;
    let mut day = Day::begin(Reveal::Waves);
    day.session = Session::opened(setup, day.session.code(), 0);
    day.live(&Step::Open(0));
    day
}

/// Words that are nowhere else in a session. The same letters in both spellings are one word.
fn word(number: u8) -> String {
    let letters = [
        "zqonk", "zqelf", "zqirt", "zqumb", "zqast", "zqoft", "zqind", "zqarp",
    ];
    let word = letters[usize::from(number) % letters.len()];
    match number % 3 {
        0 => word.to_uppercase() + "!",
        _ => word.to_owned(),
    }
}

fn plain(word: &str) -> String {
    word.trim_end_matches('!').to_lowercase()
}

impl Day {
    fn says_word(&mut self, phone: u8, word: &str) -> Result<(), Refusal> {
        let (person, word) = (person(phone, 0), word.to_owned());
        let command = Command::SayWord {
            prompt: 0,
            person,
            word,
        };
        let events = self.session.decide(Role::Participant, command)?;
        for event in events {
            self.session.apply(&event);
            self.stored.push(event);
        }
        Ok(())
    }

    fn hides(&mut self, word: &str, hidden: bool) -> Result<usize, Refusal> {
        let command = Command::HideWord {
            prompt: 0,
            word: word.to_owned(),
            hidden,
        };
        let events = self.session.decide(Role::Facilitator, command)?;
        for event in &events {
            self.session.apply(event);
            self.stored.push(event.clone());
        }
        Ok(events.len())
    }

    /// Closes the step as the store does: its journal is gone.
    fn counts(&mut self) {
        self.live(&Step::CloseNow(0));
        self.stored.retain(|kept| kept.journal().is_none());
        self.live(&Step::Show(0));
    }

    /// Everything that anybody sees, and all that is kept.
    fn everything(&self) -> String {
        self.seen().concat() + &serde_json::to_string(&self.stored).unwrap()
    }

    /// The words that are told, and how many people wrote each.
    fn told(&self) -> BTreeMap<String, u32> {
        let report = self.session.report();
        let Some(Outcome::Counted { rows, .. }) = report
            .ballots
            .into_iter()
            .next()
            .map(|ballot| ballot.outcome)
        else {
            return BTreeMap::new();
        };
        let row = |row: OutcomeRow| match row.name {
            ItemName::Word { word } => (word, row.worth),
            other => panic!("{other:?} among the words"),
        };
        rows.into_iter().map(row).collect()
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn a_word_of_too_few_is_nowhere_once_it_has_closed(
        steps in prop::collection::vec((0..30u8, any::<u8>(), 0..9u8), 0..60),
    ) {
        let mut day = day();
        let mut standing: BTreeMap<u8, String> = BTreeMap::new();
        for (phone, said, what) in steps {
            if what == 0 {
                day.live(&Step::Withdraw(phone, 0));
                standing.remove(&phone);
            } else {
                prop_assert!(day.says_word(phone, &word(said)).is_ok());
                standing.insert(phone, plain(&word(said)));
            }
            prop_assert!(!day.seen().concat().contains("zq"), "a word before it has closed");
        }
        day.counts();
        let mut writers: BTreeMap<String, u32> = BTreeMap::new();
        standing.values().for_each(|word| *writers.entry(word.clone()).or_default() += 1);
        let needed = if standing.len() >= 20 { 3 } else { 2 };
        let enough = standing.len() as u32 >= GROUP;
        writers.retain(|_, people| enough && *people >= needed);
        prop_assert_eq!(day.told(), writers.clone());
        let everything = day.everything().to_lowercase();
        for number in 0..24 {
            let word = plain(&word(number));
            prop_assert_eq!(everything.contains(&word), writers.contains_key(&word), "{}", word);
        }
        let replayed: Vec<Event> = day.stored.iter().map(|event| serde_json::from_str(&serde_json::to_string(event).unwrap()).unwrap()).collect();
        prop_assert!(replayed.iter().all(|event| event.journal().is_none()));
    }

    #[test]
    fn who_wrote_which_word_leaves_no_trace(
        (words, mixed) in prop::collection::vec(0..8u8, 5..25)
            .prop_flat_map(|words| (Just(words.clone()), Just(words).prop_shuffle())),
    ) {
        let [one, other] = [words, mixed].map(|words| {
            let mut day = day();
            for (phone, said) in (0..).zip(&words) {
                assert!(day.says_word(phone, &plain(&word(*said))).is_ok());
            }
            day.counts();
            day
        });
        prop_assert_eq!(one.everything(), other.everything());
    }
}

/// Six people: three are tired, two are fine, one is something else.
fn six() -> Day {
    let mut day = day();
    let words = ["Tired", "tired.", "TIRED", "fine", "Fine", "zqonk"];
    for (phone, word) in (0..).zip(words) {
        assert!(day.says_word(phone, word).is_ok());
    }
    day.counts();
    day
}

#[test]
fn a_hidden_word_is_nowhere_but_counted_and_comes_back() {
    let mut day = six();
    let all = day.told();
    assert_eq!(
        all,
        BTreeMap::from([("tired".to_owned(), 3), ("fine".to_owned(), 2)])
    );
    let outcome = |day: &Day| day.session.report().ballots.remove(0).outcome;
    let Outcome::Counted {
        people,
        other_words,
        hidden_words,
        ..
    } = outcome(&day)
    else {
        panic!("nothing came out");
    };
    assert_eq!((people, other_words, hidden_words), (6, 1, 0));
    assert_eq!(day.hides("fine", true), Ok(1));
    assert_eq!(day.hides("fine", true), Ok(0), "twice is once");
    let there = Attendance::default();
    let public = |day: &Day| {
        let all = (
            day.session.for_participant(there),
            day.session.for_screen(there),
            day.session.report(),
        );
        serde_json::to_string(&all).unwrap()
    };
    assert!(!public(&day).contains("fine"));
    assert!(public(&day).contains("\"hidden_words\":1"));
    let console = day.session.for_facilitator(there);
    assert_eq!(console.hidden_words, ["fine"], "to bring it back");
    let again = Session::replay(&[vec![day.stored[0].clone()], day.stored[1..].to_vec()].concat());
    assert!(again.is_some_and(|again| !seen(&again).concat().contains("zqonk")));
    assert_eq!(day.hides("fine", false), Ok(1));
    assert_eq!(day.told(), all);
}

#[test]
fn what_is_not_told_cannot_be_asked_for() {
    let mut day = six();
    for word in ["zqonk", "Tired", "", "nothing"] {
        assert_eq!(day.hides(word, true), Err(Refusal::NoSuchWord), "{word}");
    }
    let mut open = self::day();
    assert!(open.says_word(0, "tired").is_ok());
    assert_eq!(open.hides("tired", true), Err(Refusal::NotSorted));
}

#[test]
fn a_word_counts_once_can_be_changed_and_taken_back() {
    let mut day = day();
    assert!(day.says_word(0, "tired").is_ok());
    let stored = day.stored.len();
    assert!(day.says_word(0, " tired. ").is_ok());
    assert_eq!(day.stored.len(), stored, "sent twice");
    assert!(day.says_word(0, "fine").is_ok());
    assert_eq!(day.session.done(0), 1);
    let own = |day: &Day| day.session.own(0, person(0, 0), &[]).word;
    assert_eq!(own(&day).as_deref(), Some("fine"));
    day.live(&Step::Withdraw(0, 0));
    assert_eq!((own(&day).is_none(), day.session.done(0)), (true, 0));
    assert_eq!(
        day.says_word(0, "three words here"),
        Err(Refusal::NotOneWord)
    );
    assert_eq!(day.says_word(0, "943 476 5919"), Err(Refusal::NotOneWord));
    day.live(&Step::CloseNow(0));
    assert_eq!(day.says_word(0, "late"), Err(Refusal::Closed));
    let mut written = Day::begin(Reveal::Waves);
    written.live(&Step::Open(0));
    assert_eq!(written.says_word(0, "tired"), Err(Refusal::NotWritten));
}
