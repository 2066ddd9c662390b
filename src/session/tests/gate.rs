//! The gate through every correction and back, and what the leader's copy has of it.

use std::collections::BTreeMap;

use super::day::{Day, Step};
use crate::session::*;
use crate::theming::{
    CannotCorrect, Correction, NamedBy, Reason, ResponseId, Theme, ThemeId, Themes,
};

/// A day of six people whose first prompt is boxed in three themes of four answers each, and shown.
fn shown(reveal: Reveal) -> Day {
    let mut day = Day::begin(reveal);
    day.live(&Step::Open(0));
    (0..6).for_each(|phone| day.live(&Step::Respond(phone, 0, [50, 60])));
    day.live(&Step::CloseNow(0));
    let theme = |number: u32| Theme {
        id: ThemeId(number),
        label: format!("theme {number}"),
        named_by: NamedBy::Expected,
        c: None,
        members: (0..4).map(|at| id(number, at)).collect(),
        people: 4,
        hidden: false,
        pin: None,
    };
    let themes = Themes {
        themes: (1..4).map(theme).collect(),
        ..Themes::default()
    };
    let members = themes.themes.iter().flat_map(|theme| &theme.members);
    let response = |id: &ResponseId| BoxedResponse {
        id: *id,
        text: format!("Answer number {} of this day", id.0).into(),
    };
    let command = Command::Box {
        prompt: 0,
        responses: members.map(response).collect(),
        looks_like: Vec::new(),
        themes,
    };
    day.take(Role::Room, command);
    day.live(&Step::Show(0));
    day
}

fn id(theme: u32, at: u32) -> ResponseId {
    ResponseId(u128::from(theme * 10 + at))
}

fn gives(day: &mut Day, command: Command) -> Result<usize, Refusal> {
    let events = day.session.decide(Role::Facilitator, command)?;
    let count = events.len();
    for event in events {
        day.session.apply(&event);
        day.stored.push(event);
    }
    Ok(count)
}

fn releases(day: &mut Day, themes: &[u32], released: bool) -> Result<usize, Refusal> {
    let themes = themes.iter().copied().map(ThemeId).collect();
    let prompt = 0;
    gives(
        day,
        Command::Release {
            prompt,
            themes,
            released,
        },
    )
}

fn corrects(day: &mut Day, correction: Correction) {
    let prompt = 0;
    let done = gives(day, Command::Correct { prompt, correction });
    assert_eq!(done, Ok(1), "the correction is made");
}

fn undoes(day: &mut Day) {
    let changes = day.session.for_facilitator(Attendance::default()).changes;
    let (prompt, number) = (0, changes[0].number);
    assert_eq!(gives(day, Command::Undo { prompt, number }), Ok(1));
}

fn says(day: &mut Day, theme: u32, text: &str) -> Result<usize, Refusal> {
    let (prompt, theme, text) = (0, ThemeId(theme), text.to_owned());
    gives(
        day,
        Command::Paraphrase {
            prompt,
            theme,
            text,
        },
    )
}

/// The labels on the big screen, and how many themes and answers are held back. Phones and the report have the same.
fn seen(day: &Day) -> (Vec<String>, u32, u32) {
    let there = Attendance::default();
    let Scene::Themes { picture, .. } = day.session.for_screen(there).scene else {
        panic!("no themes are shown");
    };
    let on_phone = day.session.for_participant(there).scene;
    assert!(matches!(on_phone, Scene::Themes { picture: of, .. } if of == picture));
    let labels = |themes: &[ShownTheme]| -> Vec<String> {
        themes.iter().map(|theme| theme.label.clone()).collect()
    };
    let report = &day.session.report().prompts[0];
    assert_eq!(labels(picture.themes()), labels(&report.themes));
    let replayed = Session::replay(&day.stored).expect("an opening");
    assert!(
        replayed.report() == day.session.report(),
        "as it was stored"
    );
    (
        labels(picture.themes()),
        report.held_themes,
        report.held_answers,
    )
}

/// What [`seen`] gives where these themes are released, each of four answers.
fn only(released: &[u32], held: u32) -> (Vec<String>, u32, u32) {
    let labels = released.iter().map(|number| format!("theme {number}"));
    (labels.collect(), held, held * 4)
}

#[test]
fn nothing_is_seen_before_it_is_released_and_all_of_it_can_be_held_back_again() {
    let mut day = shown(Reveal::OneByOne);
    assert_eq!(seen(&day), only(&[], 3));
    assert_eq!(releases(&mut day, &[2], true), Ok(2), "and it goes up");
    assert_eq!(seen(&day), only(&[2], 2));
    assert_eq!(releases(&mut day, &[2], true), Ok(0), "sent twice");
    assert_eq!(releases(&mut day, &[1, 2, 3], true), Ok(2));
    assert_eq!(seen(&day), only(&[1, 2, 3], 0));
    assert_eq!(releases(&mut day, &[1, 3], false), Ok(1));
    assert_eq!(seen(&day), only(&[2], 2));
    let unknown = CannotCorrect::NoSuchTheme.into();
    assert_eq!(releases(&mut day, &[2, 9], true), Err(unknown));
    let mut other = shown(Reveal::AfterClosing);
    assert_eq!(releases(&mut other, &[2], false), Err(Refusal::NoGate));
    assert_eq!(seen(&other), only(&[1, 2, 3], 0));
}

#[test]
fn the_big_button_releases_one_after_the_other_and_others_lead_past_it() {
    let mut day = shown(Reveal::OneByOne);
    let console = |day: &Day| day.session.for_facilitator(Attendance::default());
    for theme in 1..4 {
        let view = console(&day);
        assert_eq!(view.next(), Next::Release(0));
        assert_eq!(view.next_to_release(), Some(ThemeId(theme)));
        assert_eq!(view.to_sort.len(), 3, "the facilitator sees everything");
        assert_eq!(view.picture.themes().len(), 3);
        assert_eq!(releases(&mut day, &[theme], true), Ok(2));
        let Scene::Themes { up, .. } = day.session.for_screen(Attendance::default()).scene else {
            panic!("no themes are shown");
        };
        let theme = ThemeId(theme);
        assert_eq!(up, Up::Theme { theme }, "the new one is up");
    }
    assert_eq!(console(&day).next(), Next::Open(1));
    releases(&mut day, &[1, 2], false).expect("they are there");
    assert_eq!(day.session.themes_held(), 2);
    day.live(&Step::Open(1));
    assert_eq!(console(&day).next(), Next::Close(1), "with two held back");
}

#[test]
fn what_comes_into_a_released_theme_holds_it_again() {
    let merge = |from, into| Correction::Merge {
        from: ThemeId(from),
        into: ThemeId(into),
    };
    let mut day = shown(Reveal::OneByOne);
    releases(&mut day, &[1], true).expect("it is there");
    corrects(&mut day, merge(2, 1));
    assert_eq!(seen(&day), (Vec::new(), 2, 12), "one of the two was held");
    undoes(&mut day);
    assert_eq!(seen(&day), only(&[], 3), "nor does taking it back show it");

    releases(&mut day, &[1, 2], true).expect("they are there");
    corrects(&mut day, merge(2, 1));
    assert_eq!(seen(&day), (vec!["theme 1".to_owned()], 1, 4));
    undoes(&mut day);
    assert_eq!(seen(&day), only(&[1], 2), "its name went with it");

    releases(&mut day, &[2], true).expect("it is there");
    let move_one = |theme, to| Correction::Move {
        responses: vec![id(theme, 0)],
        to: Some(ThemeId(to)),
    };
    corrects(&mut day, move_one(1, 2));
    assert_eq!(seen(&day).0.len(), 2, "all of it had been seen");
    corrects(&mut day, move_one(3, 2));
    assert_eq!(seen(&day).0, ["theme 1"], "an answer came from a held one");
}

/// What a theme was called before it was released had not been released.
#[test]
fn a_name_that_comes_back_holds_its_theme_again() {
    let mut day = shown(Reveal::OneByOne);
    let rename = |label: &str| Correction::Rename {
        theme: ThemeId(1),
        label: label.to_owned(),
    };
    corrects(&mut day, rename("Behaviour"));
    releases(&mut day, &[1, 2], true).expect("they are there");
    undoes(&mut day);
    assert_eq!(seen(&day), only(&[2], 2));
    releases(&mut day, &[1], true).expect("it is there");
    corrects(&mut day, rename("Talking to us"));
    let (labels, ..) = seen(&day);
    assert!(labels.contains(&"Talking to us".to_owned()), "a new name");
    corrects(&mut day, Correction::Park { theme: ThemeId(3) });
    undoes(&mut day);
    assert_eq!(seen(&day).0.len(), 2, "no name has changed");
}

#[test]
fn a_theme_that_is_split_off_starts_held_and_parking_releases_nothing() {
    let mut day = shown(Reveal::OneByOne);
    releases(&mut day, &[1], true).expect("it is there");
    corrects(
        &mut day,
        Correction::Split {
            theme: ThemeId(1),
            responses: vec![id(1, 0), id(1, 1)],
            label: "Apart".to_owned(),
        },
    );
    let (labels, themes, _) = seen(&day);
    assert_eq!((labels, themes), (vec!["theme 1".to_owned()], 3));
    undoes(&mut day);
    assert_eq!(seen(&day), only(&[], 3), "what was apart comes back held");
    releases(&mut day, &[1], true).expect("it is there");
    for correction in [
        Correction::Park { theme: ThemeId(2) },
        Correction::Unpark { theme: ThemeId(2) },
        Correction::Hide { theme: ThemeId(3) },
        Correction::Show { theme: ThemeId(3) },
        Correction::Park { theme: ThemeId(3) },
    ] {
        corrects(&mut day, correction);
        assert_eq!(seen(&day).0, ["theme 1"]);
        let parked = &day.session.report().prompts[0].parked.themes;
        assert!(parked.is_empty(), "a held theme is in no list");
    }
}

#[test]
fn an_answer_comes_back_to_a_released_theme_and_leaves_it_released() {
    let mut day = shown(Reveal::OneByOne);
    releases(&mut day, &[1], true).expect("it is there");
    let responses = vec![id(1, 2)];
    corrects(
        &mut day,
        Correction::HideAnswers {
            responses: responses.clone(),
            reason: Reason::Hurts,
        },
    );
    corrects(&mut day, Correction::BringBack { responses });
    assert_eq!(seen(&day), only(&[1], 2));
}

/// What the leader's copy has of the first prompt, by theme.
fn copied(day: &Day) -> BTreeMap<u32, String> {
    let copy = day.session.leaders_copy();
    let json = serde_json::to_string(&copy).expect("plain data");
    assert!(!json.contains("Answer number"), "somebody is quoted");
    let said = copy.prompts[0].in_other_words.clone().into_iter();
    said.map(|(theme, text)| (theme.0, text)).collect()
}

#[test]
fn the_leaders_copy_has_other_words_and_counts() {
    let mut day = shown(Reveal::AfterClosing);
    assert_eq!(says(&mut day, 1, " They want  this \n"), Ok(1));
    assert_eq!(says(&mut day, 1, "They want  this"), Ok(0), "sent twice");
    let number = "Ring 943 476 5919 about theme two";
    assert_eq!(says(&mut day, 2, number), Ok(1));
    let masked = number.replace("943 476 5919", identifying::MASK);
    assert_eq!(copied(&day)[&2], masked, "as everything that is typed");
    let copy = day.session.leaders_copy();
    assert_eq!(copy.prompts[0].quotations, 9, "three of each theme");
    assert!(
        !serde_json::to_string(&day.session.report())
            .unwrap()
            .contains("They want")
    );

    let long = "a".repeat(limits::PARAPHRASE_CHARS + 1);
    let length = limits::PARAPHRASE_CHARS + 1;
    let refused = says(&mut day, 1, &long);
    assert_eq!(refused, Err(Refusal::ParaphraseTooLong(length)));
    let quoted = says(&mut day, 1, "Somebody said: answer NUMBER 11, of this day!");
    assert_eq!(quoted, Err(Refusal::NotOtherWords));
    let unknown = CannotCorrect::NoSuchTheme.into();
    assert_eq!(says(&mut day, 9, "x"), Err(unknown));

    day.live(&Step::End);
    assert_eq!(says(&mut day, 3, "Also after the end"), Ok(1));
    assert_eq!(says(&mut day, 1, "  "), Ok(1), "taken back");
    assert_eq!(copied(&day).keys().copied().collect::<Vec<_>>(), [2, 3]);
}

#[test]
fn other_words_go_with_their_theme_and_come_back_with_it() {
    let mut day = shown(Reveal::OneByOne);
    for theme in 1..4 {
        says(&mut day, theme, &format!("Words of {theme}")).expect("it is there");
    }
    assert_eq!(copied(&day), BTreeMap::new(), "all of it is held back");
    releases(&mut day, &[1, 2, 3], true).expect("they are there");
    assert_eq!(copied(&day).len(), 3);
    let (from, into) = (ThemeId(2), ThemeId(1));
    corrects(&mut day, Correction::Merge { from, into });
    assert_eq!(copied(&day)[&1], "Words of 1");
    assert_eq!(copied(&day).len(), 2);
    undoes(&mut day);
    releases(&mut day, &[2], true).expect("it is back");
    assert_eq!(copied(&day)[&2], "Words of 2");
    corrects(&mut day, Correction::Hide { theme: ThemeId(3) });
    assert_eq!(copied(&day).len(), 2);
}

#[test]
fn a_session_of_before_opens_and_has_no_link_to_the_copy() {
    let mut day = Day::begin(Reveal::AfterClosing);
    let digest = day.session.setup().keyholes.report.clone();
    let Event::Opened { setup, .. } = &mut day.stored[0] else {
        panic!("it begins with its opening");
    };
    setup.keyholes.leader = Some(digest);
    let mut json = serde_json::to_value(&day.stored[0]).expect("plain data");
    let keyholes = json["setup"]["keyholes"].as_object_mut().expect("keyholes");
    assert!(keyholes.remove("leader").is_some());
    let event: Event = serde_json::from_value(json).expect("as it was stored");
    let session = Session::replay(&[event]).expect("an opening");
    assert_eq!(session.setup().keyholes.leader, None);
}
