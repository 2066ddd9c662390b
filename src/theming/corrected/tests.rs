//! Any corrections of a closed prompt, taken back in any order that there is.

use proptest::prelude::*;

use super::*;
use crate::theming::tests::{Step, correction, play, step};

/// Corrections, and undos where there is nothing to correct.
fn history() -> impl Strategy<Value = Vec<Option<(usize, usize, usize)>>> {
    let correction = (0..9usize, any::<usize>(), any::<usize>());
    prop::collection::vec(prop::option::weighted(0.7, correction), 1..40)
}

fn answers(themes: &Themes) -> usize {
    themes
        .themes
        .iter()
        .map(|theme| theme.members.len())
        .sum::<usize>()
        + themes.other.len()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_undo_restores_exactly_what_was_there(steps in prop::collection::vec(step(), 10..40), history in history()) {
        let steps: Vec<Step> = steps.into_iter().filter(|step| !matches!(step, Step::Correct(..) | Step::Undo)).collect();
        let grouped = play(&steps, &[]);
        let (mut live, mut again) = (Corrected::new(grouped.clone()), Corrected::new(grouped.clone()));
        let (mut before, mut made) = (Vec::new(), 0u32);
        for kind in history {
            let now = live.themes().clone();
            match kind.and_then(|(kind, a, b)| correction(&now, kind, a, b)) {
                Some(correction) => {
                    let tried = live.tried(&correction);
                    if live.correct(&correction).is_ok() {
                        made += 1;
                        before.push((made, now));
                        again.correct(&correction).expect("a replay can do the same");
                        let shown = tried.expect("it could be made").unwrap_or_else(|| live.themes().clone());
                        prop_assert!(shown == *live.themes());
                    }
                }
                None => if let Some((number, was)) = before.pop() {
                    prop_assert!(live.undo(number.wrapping_add(1)).is_err());
                    live.undo(number).expect("it is the newest");
                    again.undo(number).expect("a replay can do the same");
                    prop_assert!(*live.themes() == was);
                },
            }
            prop_assert_eq!(answers(live.themes()), answers(&grouped));
            prop_assert!(live.themes() == again.themes());
        }
        for (number, was) in before.into_iter().rev() {
            live.undo(number).expect("it is the newest");
            prop_assert!(*live.themes() == was);
        }
        prop_assert!(*live.themes() == grouped, "everything taken back is nothing done");
    }
}

#[test]
fn what_is_too_old_to_be_taken_back_stays() {
    let grouped = play(
        &(0..6)
            .map(|person| Step::Give(person, "late rota".to_owned()))
            .collect::<Vec<_>>(),
        &[],
    );
    let theme = grouped.themes[0].id;
    let mut themes = Corrected::new(grouped);
    let name = |number: u32| Correction::Rename {
        theme,
        label: format!("name {number}"),
    };
    for number in 1..=150 {
        themes.correct(&name(number)).expect("it is there");
    }
    for number in (51..=150).rev() {
        themes.undo(number).expect("it is the newest");
    }
    assert_eq!(themes.undo(50), Err(CannotCorrect::NotTheLast));
    assert_eq!(themes.themes().themes[0].label, "name 50");
}
