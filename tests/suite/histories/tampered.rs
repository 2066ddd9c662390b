//! A box that should not be there: whatever wrote it, nobody reads an answer of too few people.

use openfloor::session::{BoxedResponse, Event, Reveal, Role};
use openfloor::session::{Command, Picture, Scene};
use openfloor::theming::{NamedBy, ResponseId, Theme, ThemeId, Themes};

use super::choices::{Choices, Grouping};
use super::day::Day;

/// Boxes three answers of one theme and one outside, as from so many people, and shows them.
fn day_with_a_box(people: u32) -> Day {
    let mut day = Day::begin(Choices {
        smallest_group: 5,
        reveal: Reveal::Waves,
        grouping: Grouping::Board,
    });
    let open = Command::Open {
        prompt: 0,
        joined: 9,
        now: 0,
    };
    day.does(Role::Facilitator, open).expect("it opens");
    let response = |id| BoxedResponse {
        id: ResponseId(id),
        text: format!("wvplonk{id}0").into(),
    };
    let theme = Theme {
        id: ThemeId(7),
        label: "wvdrims0".to_owned(),
        named_by: NamedBy::Words,
        c: None,
        members: (0..3).map(ResponseId).collect(),
        people: 3,
        hidden: false,
        pin: None,
    };
    let boxed = Event::Boxed {
        phones: None,
        prompt: 0,
        people,
        on_paper: 0,
        responses: (0..4).map(response).collect(),
        themes: Themes {
            themes: vec![theme],
            other: vec![ResponseId(3)],
            ..Themes::default()
        },
        looks_like: Vec::new(),
        corrected: 0,
    };
    day.session.apply(&boxed);
    day.session.apply(&Event::Shown { prompt: 0 });
    day
}

#[test]
fn a_box_of_too_few_people_is_never_read() {
    let mut day = day_with_a_box(4);
    let now = day.projected();
    day.seen.read(&now);
    for (reader, words) in day.seen.words() {
        assert!(words.is_empty(), "{reader:?} reads {words:?}");
    }
    assert_eq!(now.facilitator.picture, Picture::TooFew { needed: 5 });
    let Scene::Themes { picture, .. } = now.screen.scene else {
        panic!("the screen does not say why it shows nothing");
    };
    assert_eq!(picture, Picture::TooFew { needed: 5 });
    assert_eq!(
        (now.report.prompts[0].people, now.report.prompts[0].answers),
        (None, None)
    );

    let mut enough = day_with_a_box(5);
    let now = enough.projected();
    enough.seen.read(&now);
    for (reader, words) in enough.seen.words() {
        assert!(!words.is_empty(), "{reader:?} would read nothing at all");
    }
}
