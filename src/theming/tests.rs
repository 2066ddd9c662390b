//! What must hold for any responses and any corrections, tried on random histories.

mod batches;

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::*;

pub(super) fn response(id: u128, person: u128, text: &str) -> Response {
    Response {
        id: ResponseId(id),
        person: Person(person),
        text: text.into(),
    }
}

fn one_each(texts: &[&str]) -> Vec<Response> {
    (0..)
        .zip(texts)
        .map(|(i, text)| response(i, i, text))
        .collect()
}

#[test]
fn a_settle_by_itself_waits_for_twenty() {
    let texts: Vec<String> = (0..19)
        .map(|i| format!("{} {i}", ["late rota", "dear parking", "cold food"][i % 3]))
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let now = one_each(&texts);
    let mut board = Board::new(Reader::Words, &[]);
    let mut before: BTreeMap<ResponseId, ThemeId> = BTreeMap::new();
    for n in 1..=now.len() {
        board.update(&now[..n]);
        let after = homes(&board.themes());
        assert!(
            before
                .iter()
                .all(|(id, theme)| after.get(id) == Some(theme)),
            "a response has moved at {n}"
        );
        before = after;
    }
    assert_eq!(board.themes().themes.len(), 3);
}

#[test]
fn a_settle_by_itself_moves_few_of_those_that_have_a_theme() {
    let kinds = [
        "late rota",
        "rota swap",
        "dear parking",
        "parking permit",
        "cold food",
        "night food",
    ];
    let filler = [
        "again",
        "always",
        "never",
        "today",
        "monday",
        "sometimes",
        "really",
    ];
    let texts: Vec<String> = (0..160)
        .map(|i| {
            format!(
                "{} {} {}",
                kinds[i * 7 % 6],
                kinds[i * 5 % 6],
                filler[i * 3 % 7]
            )
        })
        .collect();
    let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
    let now = one_each(&texts);
    let mut board = Board::new(Reader::Words, &[]);
    let mut before = BTreeMap::new();
    for n in 20..=now.len() {
        board.update(&now[..n]);
        let after = homes(&board.themes());
        let other =
            |(id, theme): &(&ResponseId, &ThemeId)| after.get(id).is_some_and(|now| now != *theme);
        let moved = before.iter().filter(other).count();
        assert!(moved <= n / 32, "{moved} of {n} have moved");
        before = after;
    }
    assert!(before.len() > 100, "most have a theme");
}

fn homes(themes: &Themes) -> BTreeMap<ResponseId, ThemeId> {
    themes
        .themes
        .iter()
        .flat_map(|theme| theme.members.iter().map(|id| (*id, theme.id)))
        .collect()
}

const WORDS: &[&str] = &[
    "parking", "rota", "late", "food", "night", "staff", "listen", "kind", "manager", "not", "the",
    "training", "", "👍", "Beverley", "ward", "breaks",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => prop::collection::vec(prop::sample::select(WORDS), 0..6).prop_map(|words| words.join(" ")),
        1 => any::<String>(),
    ]
}

/// People 0–11 give, change and withdraw responses; the facilitator corrects.
#[derive(Clone, Debug)]
pub(super) enum Step {
    Give(u128, String),
    Change(usize, String),
    Withdraw(usize),
    Settle,
    Correct(usize, usize, usize),
    Undo,
}

pub(super) fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        8 => (0..12u128, text()).prop_map(|(person, text)| Step::Give(person, text)),
        1 => (any::<usize>(), text()).prop_map(|(at, text)| Step::Change(at, text)),
        1 => any::<usize>().prop_map(Step::Withdraw),
        1 => Just(Step::Settle),
        2 => (0..9usize, any::<usize>(), any::<usize>()).prop_map(|(kind, a, b)| Step::Correct(kind, a, b)),
        1 => Just(Step::Undo),
    ]
}

/// A correction of what is on the board; none when there is nothing to correct.
pub(super) fn correction(themes: &Themes, kind: usize, a: usize, b: usize) -> Option<Correction> {
    let theme = |at: usize| themes.themes.get(at % themes.themes.len().max(1));
    let (one, two) = (theme(a)?, theme(b)?);
    let response = *one.members.get(b % one.members.len().max(1))?;
    Some(match kind {
        0 => Correction::Merge {
            from: one.id,
            into: two.id,
        },
        1 => Correction::Rename {
            theme: one.id,
            label: format!("name {b}"),
        },
        2 => Correction::Move {
            responses: vec![response],
            to: Some(two.id),
        },
        3 => Correction::Move {
            responses: vec![response],
            to: None,
        },
        4 => Correction::Split {
            theme: one.id,
            responses: vec![response],
            label: "apart".to_owned(),
        },
        5 => Correction::Hide { theme: one.id },
        6 => Correction::Pin {
            theme: one.id,
            response,
        },
        7 => Correction::Unpin { theme: one.id },
        _ => Correction::Move {
            responses: one.members.iter().copied().take(1 + b % 4).collect(),
            to: Some(two.id),
        },
    })
}

pub(super) fn seeds() -> Vec<Seed> {
    let phrases = ["parking for staff", "dear parking"]
        .map(str::to_owned)
        .to_vec();
    vec![Seed::new(
        "Parking".to_owned(),
        Some(C::Compassion),
        phrases,
        Vec::new(),
    )]
}

/// The invariants of every picture.
pub(super) fn check(themes: &Themes, now: &[Response]) {
    let shown: Vec<ResponseId> = themes
        .themes
        .iter()
        .flat_map(|theme| theme.members.clone())
        .collect();
    let all: BTreeSet<ResponseId> = shown.iter().chain(&themes.other).copied().collect();
    assert_eq!(
        all.len(),
        shown.len() + themes.other.len(),
        "a response is in two places"
    );
    assert_eq!(
        all,
        now.iter().map(|response| response.id).collect(),
        "exactly the responses that count"
    );
    let needed = label::people_needed(now.len());
    for theme in &themes.themes {
        let said: Vec<&Response> = now
            .iter()
            .filter(|response| theme.members.contains(&response.id))
            .collect();
        let people: BTreeSet<Person> = said.iter().map(|response| response.person).collect();
        assert_eq!(people.len(), theme.people as usize);
        assert!(
            theme.named_by == NamedBy::Facilitator || people.len() >= needed,
            "too few people for {}",
            theme.label
        );
        if theme.named_by == NamedBy::Words {
            for word in theme.label.split(" · ") {
                let stems: Vec<String> = words::words(word)
                    .into_iter()
                    .map(|word| word.stem)
                    .collect();
                let says = |response: &&&Response| {
                    words::words(&response.text)
                        .iter()
                        .any(|word| stems.contains(&word.stem))
                };
                let who: BTreeSet<Person> = said
                    .iter()
                    .filter(says)
                    .map(|response| response.person)
                    .collect();
                assert!(
                    who.len() >= needed,
                    "{word} comes from {} people",
                    who.len()
                );
            }
        }
    }
    assert!(
        themes
            .themes
            .is_sorted_by_key(|theme| (std::cmp::Reverse(theme.people), theme.id))
    );
}

/// What the facilitator has said so far and must still be true.
#[derive(Clone, Default)]
struct Word {
    names: BTreeMap<ThemeId, String>,
    places: BTreeMap<ResponseId, Option<ThemeId>>,
}

impl Word {
    fn heed(&mut self, correction: &Correction) {
        match correction {
            Correction::Merge { from, into } => {
                self.names.remove(from);
                self.places
                    .values_mut()
                    .filter(|place| **place == Some(*from))
                    .for_each(|place| *place = Some(*into));
            }
            Correction::Rename { theme, label } => {
                self.names.insert(*theme, label.clone());
            }
            Correction::Move { responses, to } => {
                self.places.extend(responses.iter().map(|id| (*id, *to)));
            }
            Correction::Split { responses, .. } => {
                self.places.retain(|id, _| !responses.contains(id))
            }
            Correction::Hide { .. }
            | Correction::Show { .. }
            | Correction::Pin { .. }
            | Correction::Unpin { .. }
            | Correction::Park { .. }
            | Correction::Unpark { .. }
            | Correction::HideAnswers { .. }
            | Correction::ParkAnswers { .. }
            | Correction::BringBack { .. } => {}
        }
    }

    fn check(&self, themes: &Themes) {
        for (id, label) in &self.names {
            assert!(
                themes
                    .themes
                    .iter()
                    .any(|theme| theme.id == *id && theme.label == *label),
                "{label} is gone"
            );
        }
        let homes = homes(themes);
        for (id, place) in &self.places {
            let home = homes.get(id).copied();
            // A theme with too few people is among the other points for a while.
            assert!(
                home == *place || home.is_none(),
                "a moved response has moved again"
            );
        }
    }
}

pub(super) fn play(steps: &[Step], seeds: &[Seed]) -> Themes {
    let (mut board, mut now, mut word) = (
        Board::new(Reader::Words, seeds),
        Vec::<Response>::new(),
        Word::default(),
    );
    // What held before each correction that stands.
    let (mut before, mut made) = (Vec::<(u32, Word)>::new(), 0);
    for (i, step) in (0..).zip(steps) {
        let count = now.len().max(1);
        match step {
            Step::Give(person, text) => now.push(response(i, *person, text)),
            Step::Change(at, text) => {
                if let Some(response) = now.get_mut(at % count) {
                    let words = before.iter_mut().map(|(_, word)| word);
                    words
                        .chain([&mut word])
                        .for_each(|word| _ = word.places.remove(&response.id));
                    response.text = text.as_str().into();
                }
            }
            Step::Withdraw(at) if !now.is_empty() => {
                let gone = now.remove(at % count).id;
                let words = before.iter_mut().map(|(_, word)| word);
                words
                    .chain([&mut word])
                    .for_each(|word| _ = word.places.remove(&gone));
            }
            Step::Withdraw(_) => {}
            Step::Settle => board.settle(),
            Step::Correct(kind, a, b) => {
                if let Some(correction) = correction(&board.themes(), *kind, *a, *b)
                    && board.correct(&correction).unwrap_or(false)
                {
                    made += 1;
                    before.push((made, word.clone()));
                    word.heed(&correction);
                }
            }
            Step::Undo => {
                if let Some((number, was)) = before.pop() {
                    board.undo(number).expect("it is the newest");
                    word = was;
                }
            }
        }
        board.update(&now);
        let themes = board.themes();
        board.update(&now);
        assert!(
            themes == board.themes(),
            "the same update twice changes something"
        );
        check(&themes, &now);
        word.check(&themes);
    }
    board.settle();
    check(&board.themes(), &now);
    word.check(&board.themes());
    board.themes()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_history_keeps_its_promises_and_repeats_exactly(steps in prop::collection::vec(step(), 0..60)) {
        prop_assert_eq!(play(&steps, &[]), play(&steps, &[]));
        play(&steps, &seeds());
    }

    #[test]
    fn any_texts_can_be_grouped(texts in prop::collection::vec(text(), 0..40)) {
        prop_assert_eq!(group(Reader::Words, &texts, &[]).len(), texts.len());
    }

    #[test]
    fn corrections_of_stored_themes_lose_no_response(steps in prop::collection::vec(step(), 10..40)) {
        let mut themes = play(&steps, &[]);
        let all = |themes: &Themes| themes.themes.iter().map(|theme| theme.members.len()).sum::<usize>() + themes.other.len();
        let before = all(&themes);
        for step in &steps {
            if let Step::Correct(kind, a, b) = step
                && let Some(correction) = correction(&themes, *kind, *a, *b)
            {
                let _ = themes.correct(&correction);
                prop_assert_eq!(all(&themes), before);
                prop_assert!(themes.themes.iter().all(|theme| (theme.people as usize) <= theme.members.len()));
            }
        }
    }
}
