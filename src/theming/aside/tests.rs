//! Hiding, parking and bringing back, in any order: nothing is lost, and no count of people ever grows by it.

use proptest::prelude::*;

use super::*;
use crate::theming::tests::{Step, correction, play, step};
use crate::theming::{Corrected, Correction, ThemeId};

fn answers(themes: &Themes) -> Vec<ResponseId> {
    let members = themes.themes.iter().flat_map(|theme| &theme.members);
    let mut all: Vec<_> = members.chain(&themes.other).copied().collect();
    all.sort_unstable();
    all
}

fn people(themes: &Themes, of: ThemeId) -> Option<u32> {
    let found = themes.themes.iter().find(|theme| theme.id == of);
    found.map(|theme| theme.people)
}

/// Sets an answer aside, or brings it back.
fn setting_aside(one: ResponseId, kind: usize) -> Correction {
    let responses = vec![one];
    match kind % 6 {
        0..=2 => Correction::HideAnswers {
            responses,
            reason: Reason::ALL[kind % 4],
        },
        3 => Correction::ParkAnswers { responses },
        _ => Correction::BringBack { responses },
    }
}

/// Answers that were grouped and never corrected.
fn grouped(steps: Vec<Step>) -> Themes {
    let corrects = |step: &Step| matches!(step, Step::Correct(..) | Step::Undo);
    let steps: Vec<Step> = steps.into_iter().filter(|step| !corrects(step)).collect();
    play(&steps, &[])
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_answer_is_seen_or_set_aside_and_never_both(
        steps in prop::collection::vec(step(), 10..40),
        history in prop::collection::vec((0..20usize, any::<usize>(), any::<usize>()), 1..40),
    ) {
        let grouped = grouped(steps);
        let all = answers(&grouped);
        let (mut live, mut again) = (Corrected::new(grouped.clone()), Corrected::new(grouped.clone()));
        let mut before = Vec::new();
        for (kind, a, b) in history {
            let was = live.themes().clone();
            let next = match kind {
                0..9 => correction(&was, kind, a, b),
                _ if all.is_empty() => None,
                _ => Some(setting_aside(all[a % all.len()], b)),
            };
            let Some(next) = next.filter(|next| live.correct(next).is_ok()) else { continue };
            again.correct(&next).expect("a replay can do the same");
            let now = live.themes();
            let aside: Vec<ResponseId> = now.aside.keys().copied().collect();
            prop_assert!(answers(now).iter().all(|id| !aside.contains(id)), "what is set aside is not seen");
            let mut both = [answers(now), aside].concat();
            both.sort_unstable();
            prop_assert_eq!(&both, &all, "every answer is somewhere, once");
            for theme in &now.themes {
                prop_assert!(theme.people as usize <= theme.members.len(), "more people than answers");
                if matches!(next, Correction::HideAnswers { .. } | Correction::ParkAnswers { .. }) {
                    let had = people(&was, theme.id).expect("setting aside makes no theme");
                    prop_assert!(theme.people <= had, "people came from nowhere");
                }
            }
            before.push((before.len() as u32 + 1, was));
            prop_assert!(live.themes() == again.themes(), "a replay gives the same");
        }
        for (number, was) in before.into_iter().rev() {
            live.undo(number).expect("it is the newest");
            prop_assert!(*live.themes() == was, "an undo restores exactly what was there");
        }
        prop_assert!(*live.themes() == grouped);
    }

    #[test]
    fn what_is_brought_back_in_any_order_is_as_it_was(
        steps in prop::collection::vec(step(), 10..40),
        chosen in prop::collection::vec(any::<usize>(), 1..12),
    ) {
        let mut themes = grouped(steps);
        let (as_grouped, all) = (themes.clone(), answers(&themes));
        prop_assume!(!all.is_empty());
        let chosen: Vec<ResponseId> = chosen.into_iter().map(|at| all[at % all.len()]).collect();
        for (kind, id) in chosen.iter().enumerate() {
            themes.correct(&setting_aside(*id, kind % 4)).expect("it is of this prompt");
        }
        for id in chosen {
            themes.correct(&Correction::BringBack { responses: vec![id] }).expect("it is of this prompt");
        }
        prop_assert!(themes == as_grouped && themes.without_aside() == as_grouped);
    }
}

fn sample() -> Themes {
    let said = ["late rota", "late rota", "late rota again"];
    let give = |(person, said): (u128, &str)| Step::Give(person, said.to_owned());
    play(&(0..).zip(said).map(give).collect::<Vec<_>>(), &[])
}

#[test]
fn a_hidden_answer_may_have_been_the_only_one_of_its_person() {
    let mut themes = sample();
    let theme = themes.themes[0].clone();
    assert_eq!((theme.people, theme.members.len()), (3, 3));
    for (at, left) in [(0, 2), (1, 1), (2, 0)] {
        let hide = setting_aside(theme.members[at], 0);
        themes.correct(&hide).expect("it is there");
        let seen = themes.without_aside().themes.swap_remove(0);
        assert_eq!((seen.people as usize, seen.members.len()), (left, left));
    }
}

#[test]
fn parking_does_not_lift_what_is_hidden_and_strangers_are_refused() {
    let mut themes = sample();
    let one = themes.themes[0].members[0];
    for kind in [1, 3] {
        let next = setting_aside(one, kind);
        themes.correct(&next).expect("it is there");
        assert_eq!(themes.aside[&one], Aside::Hidden(Reason::NamesPatient));
    }
    let stranger = themes.correct(&setting_aside(ResponseId(u128::MAX), 0));
    assert_eq!(stranger, Err(CannotCorrect::NoSuchResponse));
    let responses = Vec::new();
    let nobody = themes.correct(&Correction::BringBack { responses });
    assert_eq!(nobody, Err(CannotCorrect::NothingChosen));
}

#[test]
fn a_reason_is_called_the_same_in_forms_and_in_json() {
    for reason in Reason::ALL {
        assert_eq!(serde_json::json!(reason), reason.word());
    }
}

#[test]
fn a_parked_mark_goes_with_its_theme_and_all_is_stored_as_plain_data() {
    let mut themes = sample();
    let (theme, responses) = (themes.themes[0].id, themes.themes[0].members.clone());
    themes
        .correct(&Correction::Park { theme })
        .expect("it is there");
    themes
        .correct(&setting_aside(responses[0], 3))
        .expect("it is there");
    let stored = serde_json::to_string(&themes).expect("plain data");
    assert!(serde_json::from_str::<Themes>(&stored).is_ok_and(|back| back == themes));
    let to = None;
    themes
        .correct(&Correction::Move { responses, to })
        .expect("they are there");
    assert!(themes.parked.is_empty(), "another theme may get its number");
}
