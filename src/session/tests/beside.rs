//! Matches with national findings: what holds after a correction, and what a session of before knows of them.

use serde_json::Value;

use super::day::{Day, Step};
use crate::session::*;
use crate::theming::{Correction, LooksLike, NamedBy, ResponseId, Theme, ThemeId, Themes};

fn themes(numbers: &[u32]) -> Themes {
    let theme = |&number: &u32| Theme {
        id: ThemeId(number),
        label: format!("theme {number}"),
        named_by: NamedBy::Words,
        c: None,
        members: (0..4)
            .map(|at| ResponseId(u128::from(number) * 10 + at))
            .collect(),
        people: 4,
        hidden: false,
        pin: None,
    };
    Themes {
        themes: numbers.iter().map(theme).collect(),
        other: Vec::new(),
        ..Themes::default()
    }
}

/// A day with these themes in the box of its first prompt, which is shown; theme 1 looks like the finding about rotas.
fn shown(numbers: &[u32]) -> Day {
    let mut day = Day::begin(Reveal::AfterClosing);
    day.live(&Step::Open(0));
    (0..6).for_each(|phone| day.live(&Step::Respond(phone, 0, [50, 0])));
    day.live(&Step::CloseNow(0));
    let themes = themes(numbers);
    let response = |id: &ResponseId| BoxedResponse {
        id: *id,
        text: "rota".into(),
    };
    let members = themes.themes.iter().flat_map(|theme| &theme.members);
    let command = Command::Box {
        prompt: 0,
        responses: members.map(response).collect(),
        looks_like: vec![LooksLike {
            theme: ThemeId(1),
            finding: "rotas".to_owned(),
        }],
        themes,
    };
    day.take(Role::Room, command);
    day.live(&Step::Show(0));
    day
}

fn says(day: &mut Day, theme: u32, finding: &str, same: bool) {
    let command = Command::Compare {
        prompt: 0,
        theme: ThemeId(theme),
        finding: finding.to_owned(),
        same,
    };
    day.take(Role::Facilitator, command);
}

fn corrects(day: &mut Day, correction: Correction) {
    let command = Command::Correct {
        prompt: 0,
        correction,
    };
    day.take(Role::Facilitator, command);
}

/// Findings that a theme looks like, and those accepted for it.
fn of(day: &Day, theme: u32) -> (Vec<String>, Vec<String>) {
    let view = day.session.for_facilitator(Attendance::default());
    let mut matches = view.to_match.into_iter();
    let of = matches.find(|of| of.theme == ThemeId(theme));
    let of = of.expect("a theme that may be shown");
    let named = |findings: Vec<crate::theming::Finding>| findings.into_iter().map(|f| f.id);
    (named(of.suggested).collect(), named(of.accepted).collect())
}

fn none() -> Vec<String> {
    Vec::new()
}

fn rotas() -> Vec<String> {
    vec!["rotas".to_owned()]
}

#[test]
fn a_suggestion_is_no_match_before_it_is_accepted() {
    let mut day = shown(&[1, 2]);
    assert_eq!(of(&day, 1), (rotas(), none()));
    assert_eq!(day.session.report().prompts[0].beside, None);
    says(&mut day, 1, "rotas", true);
    assert_eq!(of(&day, 1), (none(), rotas()));
    says(&mut day, 1, "rotas", false);
    assert_eq!(of(&day, 1), (none(), none()));
    let stored = day.stored.len();
    says(&mut day, 1, "rotas", false);
    says(&mut day, 1, "nothing", true);
    says(&mut day, 7, "rotas", true);
    assert_eq!(day.stored.len(), stored, "nothing new was said");
}

#[test]
fn a_merged_theme_keeps_what_was_accepted_and_asks_again_where_two_answers_differ() {
    let merge = Correction::Merge {
        from: ThemeId(1),
        into: ThemeId(2),
    };
    for (said_of_the_other, after) in [
        (None, (none(), rotas())),
        (Some(true), (none(), rotas())),
        (Some(false), (rotas(), none())),
    ] {
        let mut day = shown(&[1, 2]);
        says(&mut day, 1, "rotas", true);
        if let Some(same) = said_of_the_other {
            says(&mut day, 2, "rotas", same);
        }
        corrects(&mut day, merge.clone());
        assert_eq!(of(&day, 2), after, "{said_of_the_other:?}");
    }
}

#[test]
fn what_is_undone_brings_the_matches_back_and_keeps_what_was_decided_since() {
    let mut day = shown(&[1, 2]);
    says(&mut day, 1, "rotas", true);
    says(&mut day, 2, "rotas", false);
    let merge = Correction::Merge {
        from: ThemeId(1),
        into: ThemeId(2),
    };
    corrects(&mut day, merge);
    says(&mut day, 2, "meals", true);
    let undo = Command::Undo {
        prompt: 0,
        number: 1,
    };
    day.take(Role::Facilitator, undo);
    assert_eq!(of(&day, 1), (none(), rotas()));
    assert_eq!(of(&day, 2), (none(), vec!["meals".to_owned()]));
}

#[test]
fn a_renamed_theme_keeps_its_match_and_a_part_of_it_is_asked_about() {
    let mut day = shown(&[1, 2]);
    says(&mut day, 1, "rotas", true);
    let rename = Correction::Rename {
        theme: ThemeId(1),
        label: "Ours".to_owned(),
    };
    corrects(&mut day, rename);
    let split = Correction::Split {
        theme: ThemeId(1),
        responses: vec![ResponseId(10), ResponseId(11)],
        label: "Apart".to_owned(),
    };
    corrects(&mut day, split);
    assert_eq!(of(&day, 1), (none(), rotas()));
    let view = day.session.for_facilitator(Attendance::default());
    let apart = view.to_match.iter().find(|of| of.label == "Apart");
    let apart = apart.expect("the part that left").theme.0;
    assert_eq!(of(&day, apart), (rotas(), none()));
    let rows = day.session.report().prompts[0].beside.clone();
    let both =
        |row: &BesideRow| matches!(row, BesideRow::Both { themes, .. } if themes == &["Ours"]);
    assert!(rows.expect("somebody has compared").iter().any(both));
}

/// The session as it comes back from a store that did not know these fields.
fn stored_before(day: &Day, fields: &[&str]) -> Session {
    let old = |event: &Event| {
        let mut json = serde_json::to_value(event).expect("plain data");
        for field in fields {
            forget(&mut json, field);
        }
        serde_json::from_value(json).expect("an event of before")
    };
    let events: Vec<Event> = day.stored.iter().map(old).collect();
    Session::replay(&events).expect("an opening")
}

#[test]
fn a_session_stored_before_there_was_welsh_still_opens() {
    let day = shown(&[1, 2]);
    let of = |session: &Session| {
        let report = session.report();
        let left_out = report.not_asked[0].welsh_title.clone();
        (report.prompts[0].face.welsh.is_some(), left_out.is_some())
    };
    assert_eq!(of(&day.session), (true, true));
    assert_eq!(
        of(&stored_before(&day, &["welsh", "welsh_title"])),
        (false, false)
    );
}

#[test]
fn a_session_stored_before_there_were_findings_still_opens() {
    let day = shown(&[1, 2]);
    let session = stored_before(&day, &["findings", "left_out", "looks_like"]);
    let view = session.for_facilitator(Attendance::default());
    assert!(view.to_match.is_empty() && view.slides.is_some());
    let report = session.report();
    assert_eq!(report.prompts[0].themes.len(), 2);
    assert!(report.prompts[0].findings.is_empty() && report.not_asked.is_empty());
    let beside = Command::Turn {
        prompt: 0,
        to: Slide::Beside { page: 0 },
    };
    let refused = session.decide(Role::Facilitator, beside).err();
    assert_eq!(refused, Some(Refusal::NothingBeside));
}

/// Takes a field out wherever it stands.
fn forget(json: &mut Value, field: &str) {
    match json {
        Value::Object(fields) => {
            fields.remove(field);
            fields.values_mut().for_each(|value| forget(value, field));
        }
        Value::Array(values) => values.iter_mut().for_each(|value| forget(value, field)),
        _ => {}
    }
}

#[test]
fn prompts_below_the_smallest_group_count_for_nothing_at_the_end() {
    let mut day = shown(&[1, 2]);
    for step in [
        Step::Open(1),
        Step::Respond(0, 1, [50, 60]),
        Step::CloseNow(1),
        Step::Box(1),
        Step::End,
    ] {
        day.live(&step);
    }
    let Scene::Ended { people, answers } = day.session.for_screen(Attendance::default()).scene
    else {
        panic!("it has not ended");
    };
    assert_eq!((people, answers), (6, 8));
    let report = day.session.report();
    let not_asked = report.not_asked.iter();
    let not_asked: Vec<_> = not_asked
        .map(|of| (of.title.as_str(), of.welsh_title.as_deref()))
        .collect();
    let too_few = ("b", Some("b yn Gymraeg"));
    let left_out = ("c", Some("c yn Gymraeg"));
    assert_eq!(not_asked, [too_few, left_out]);
}
