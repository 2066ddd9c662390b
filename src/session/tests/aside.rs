//! What somebody learns who compares two pictures, one before and one after an answer is hidden or parked: that it went.

use proptest::prelude::*;

use super::day::{Day, Step, person};
use crate::session::*;
use crate::theming::{Correction, NamedBy, Reason, ResponseId, Theme, ThemeId, Themes};

/// Answers of six people, two each.
const ANSWERS: usize = 12;

/// In which theme each answer is, from 0 to 3, or in none, and what it says: often what another says as well.
fn boxes() -> impl Strategy<Value = Vec<(usize, usize)>> {
    // One theme is often larger than what is quoted of it.
    let theme = prop_oneof![3 => Just(0usize), 2 => 1..5usize];
    prop::collection::vec((theme, 0..8usize), ANSWERS)
}

fn text(at: usize, says: usize) -> String {
    match says {
        0 => "Late Rota".to_owned(),
        1 => "late rota".to_owned(),
        2 => "cold food".to_owned(),
        _ => format!("unlike anything{at}"),
    }
}

fn id(at: usize) -> ResponseId {
    ResponseId(at as u128 * 7 % 97)
}

/// A day whose first prompt is boxed like this and shown, and its texts.
fn shown(boxes: &[(usize, usize)]) -> (Day, Vec<String>) {
    let mut day = Day::begin(Reveal::AfterClosing);
    day.live(&Step::Open(0));
    (0..6).for_each(|phone| day.live(&Step::Respond(phone, 0, [50, 60])));
    day.live(&Step::CloseNow(0));
    let of = |theme: usize| (0..ANSWERS).filter(move |at| boxes[*at].0 == theme);
    let theme = |number: usize| {
        let mut people: Vec<_> = of(number).map(|at| person((at / 2) as u8, 0)).collect();
        people.dedup_by(|one, other| one == other);
        Theme {
            id: ThemeId(number as u32),
            label: format!("theme {number}"),
            named_by: NamedBy::Expected,
            c: None,
            members: of(number).map(id).collect(),
            people: people.len() as u32,
            hidden: false,
            pin: None,
        }
    };
    let themes = (0..4).map(theme).filter(|theme| !theme.members.is_empty());
    let texts: Vec<String> = (0..ANSWERS).map(|at| text(at, boxes[at].1)).collect();
    let responses = (0..ANSWERS).map(|at| BoxedResponse {
        id: id(at),
        text: texts[at].as_str().into(),
    });
    let command = Command::Box {
        prompt: 0,
        responses: responses.collect(),
        themes: Themes {
            themes: themes.collect(),
            other: of(4).map(id).collect(),
            ..Themes::default()
        },
        looks_like: Vec::new(),
    };
    day.take(Role::Room, command);
    day.live(&Step::Show(0));
    (day, texts)
}

fn corrects(day: &mut Day, correction: Correction) {
    let prompt = 0;
    day.take(Role::Facilitator, Command::Correct { prompt, correction });
}

fn hides(day: &mut Day, at: usize, reason: Reason) {
    let responses = vec![id(at)];
    corrects(day, Correction::HideAnswers { responses, reason });
}

fn picture(day: &Day) -> (Vec<ShownTheme>, u32, TakenOut) {
    match day.session.for_screen(Attendance::default()).scene {
        Scene::Themes {
            picture:
                Picture::Themes {
                    themes,
                    other,
                    taken_out,
                    ..
                },
            ..
        } => (themes, other, taken_out),
        _ => panic!("no themes are shown"),
    }
}

/// Everything that anybody but the facilitator can read.
fn in_public(day: &Day) -> String {
    let seen = day.seen();
    [&seen[0], &seen[1], &seen[3]].map(String::as_str).concat()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn an_observer_learns_that_one_answer_went_and_nothing_else(boxes in boxes(), at in 0..ANSWERS, parked in any::<bool>()) {
        let (mut day, _) = shown(&boxes);
        let (before, other, _) = picture(&day);
        match parked {
            true => corrects(&mut day, Correction::ParkAnswers { responses: vec![id(at)] }),
            false => hides(&mut day, at, Reason::Hurts),
        }
        let (after, other_now, taken_out) = picture(&day);
        prop_assert_eq!((taken_out.hidden, taken_out.parked), if parked { (0, 1) } else { (1, 0) });
        let home = ThemeId(boxes[at].0 as u32);
        let mut folded = 0;
        for theme in &before {
            match after.iter().find(|now| now.id == theme.id) {
                Some(now) => {
                    let lost = u32::from(theme.id == home);
                    prop_assert_eq!((now.answers, &now.label), (theme.answers - lost, &theme.label));
                    prop_assert!(now.quotes.iter().all(|quote| theme.quotes.contains(quote)), "a quotation moved up");
                    let fewer = theme.quotes.len() - now.quotes.len();
                    prop_assert!(fewer <= 1 && (fewer == 0 || parked || theme.id == home || boxes[at].1 < 3));
                }
                None => {
                    prop_assert_eq!(theme.id, home, "another theme folded");
                    folded = theme.answers - 1;
                }
            }
        }
        prop_assert!(after.iter().all(|now| before.iter().any(|was| was.id == now.id)), "a theme came from nowhere");
        let in_shown = before.iter().any(|theme| theme.id == home);
        prop_assert_eq!(other_now, other + folded - u32::from(!in_shown));
    }

    #[test]
    fn hidden_words_are_quoted_from_nobody_and_come_back(boxes in boxes(), chosen in prop::collection::vec(0..ANSWERS, 1..6)) {
        let (mut day, texts) = shown(&boxes);
        let before = (picture(&day), day.session.report().prompts[0].themes.clone());
        for at in &chosen {
            hides(&mut day, *at, Reason::ALL[at % 4]);
        }
        let read = in_public(&day).to_lowercase();
        for at in &chosen {
            prop_assert!(!read.contains(&format!("\"{}\"", texts[*at].to_lowercase())), "{} is read", texts[*at]);
        }
        let report = &day.session.report().prompts[0];
        prop_assert_eq!(report.answers, Some(ANSWERS as u32), "it is still counted as given");
        let told: u32 = report.answers_hidden.iter().map(|because| because.answers).sum();
        let view = day.session.for_facilitator(Attendance::default());
        prop_assert_eq!(told as usize, view.hidden_answers.len());
        prop_assert!(view.hidden_answers.iter().all(|hidden| chosen.iter().any(|at| id(*at) == hidden.answer.id)));
        for at in chosen {
            corrects(&mut day, Correction::BringBack { responses: vec![id(at)] });
        }
        prop_assert_eq!((picture(&day), day.session.report().prompts[0].themes.clone()), before);
    }
}

#[test]
fn a_voice_that_is_hidden_leaves_the_screen_at_once() {
    let mut boxes = vec![(0, 0); ANSWERS];
    boxes[11] = (4, 7);
    let (mut day, texts) = shown(&boxes);
    let response = id(11);
    let turn = Command::Turn {
        prompt: 0,
        to: Slide::Voice { response },
    };
    day.take(Role::Facilitator, turn);
    assert!(in_public(&day).contains(&texts[11]));
    hides(&mut day, 11, Reason::NamesPerson);
    assert!(!in_public(&day).contains(&texts[11]));
    assert!(matches!(picture(&day), (_, 0, TakenOut { hidden: 1, .. })));
}

#[test]
fn below_the_smallest_group_nothing_of_it_is_told() {
    let (day, _) = shown(&[(0, 0); ANSWERS]);
    let few = Day::begin(Reveal::AfterClosing);
    assert!(few.session.report().prompts.is_empty());
    let mut few = day;
    few.live(&Step::Open(1));
    few.live(&Step::Respond(0, 1, [50, 0]));
    few.live(&Step::CloseNow(1));
    few.live(&Step::Box(1));
    let refused = few.session.decide(
        Role::Facilitator,
        Command::Correct {
            prompt: 1,
            correction: Correction::ParkAnswers {
                responses: vec![id(0)],
            },
        },
    );
    assert!(refused.is_err(), "there is no answer to park");
    let prompt = &few.session.report().prompts[1];
    assert_eq!((prompt.people, prompt.parked.other), (None, 0));
    assert!(prompt.answers_hidden.is_empty());
}

#[test]
fn a_parked_theme_is_listed_apart_and_comes_back() {
    let boxes: Vec<_> = (0..ANSWERS).map(|at| (at % 2, 3)).collect();
    let (mut day, _) = shown(&boxes);
    let theme = ThemeId(0);
    corrects(&mut day, Correction::Park { theme });
    let (themes, _, taken_out) = picture(&day);
    assert_eq!((themes.len(), taken_out.parked), (1, 6));
    let parked = day.session.report().prompts.swap_remove(0).parked;
    assert_eq!(
        (parked.themes.len(), parked.themes[0].id, parked.other),
        (1, theme, 0)
    );
    assert!(!parked.themes[0].quotes.is_empty());
    let turn = Command::Turn {
        prompt: 0,
        to: Slide::Theme { theme },
    };
    let refused = day.session.decide(Role::Facilitator, turn).err();
    assert_eq!(refused, Some(Refusal::NoSuchTheme));
    corrects(&mut day, Correction::Unpark { theme });
    assert_eq!(picture(&day).0.len(), 2);
}
