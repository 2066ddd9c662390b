//! Every correction of stored themes, and every refusal.

use super::*;
use crate::theming::themes::Also;

fn ids(numbers: &[u128]) -> Vec<ResponseId> {
    numbers.iter().copied().map(ResponseId).collect()
}

fn theme(id: u32, members: &[u128], people: u32) -> Theme {
    let (id, members) = (ThemeId(id), ids(members));
    Theme {
        id,
        label: "rota".to_owned(),
        named_by: NamedBy::Words,
        c: None,
        members,
        people,
        hidden: false,
        pin: None,
    }
}

fn themes() -> Themes {
    Themes {
        themes: vec![theme(4, &[1, 2, 3, 4], 3), theme(1, &[5, 6], 2)],
        other: ids(&[7]),
        ..Themes::default()
    }
}

fn after(correction: &Correction) -> Themes {
    let mut themes = themes();
    themes
        .correct(correction)
        .expect("the correction is possible");
    themes
}

#[test]
fn a_merge_counts_no_person_twice() {
    let merged = after(&Correction::Merge {
        from: ThemeId(1),
        into: ThemeId(4),
    });
    assert_eq!(merged.themes.len(), 1);
    assert_eq!(
        (merged.themes[0].people, merged.themes[0].members.len()),
        (3, 6)
    );
}

#[test]
fn a_move_takes_the_response_along_and_ranks_anew() {
    let moved = after(&Correction::Move {
        responses: vec![ResponseId(1)],
        to: Some(ThemeId(1)),
    });
    assert_eq!(
        moved
            .themes
            .iter()
            .map(|theme| theme.id.0)
            .collect::<Vec<_>>(),
        [1, 4]
    );
    assert_eq!(moved.themes[0].members, ids(&[5, 6, 1]));
    assert_eq!(
        after(&Correction::Move {
            responses: vec![ResponseId(1)],
            to: None
        })
        .other,
        ids(&[1, 7])
    );
    assert_eq!(
        after(&Correction::Move {
            responses: vec![ResponseId(1)],
            to: Some(ThemeId(4))
        }),
        themes()
    );
}

#[test]
fn a_split_gets_a_free_number_and_at_least_the_people_that_cannot_have_stayed() {
    let label = " rota swaps ".to_owned();
    let split = after(&Correction::Split {
        theme: ThemeId(4),
        responses: ids(&[1, 2, 3]),
        label,
    });
    let new = split
        .themes
        .iter()
        .find(|theme| ![ThemeId(4), ThemeId(1)].contains(&theme.id))
        .expect("the new theme is there");
    assert_eq!(
        (new.label.as_str(), new.named_by, new.people),
        ("rota swaps", NamedBy::Facilitator, 2)
    );
    let old = split
        .themes
        .iter()
        .find(|theme| theme.id == ThemeId(4))
        .expect("the old theme is there");
    assert_eq!((old.people, old.members.len()), (1, 1));
}

#[test]
fn several_responses_move_together_and_bring_the_people_that_cannot_have_stayed() {
    let moved = after(&Correction::Move {
        responses: ids(&[1, 2, 3, 4, 5, 7, 7]),
        to: Some(ThemeId(1)),
    });
    assert_eq!(moved.themes.len(), 1);
    assert_eq!(
        (moved.themes[0].people, &moved.themes[0].members),
        (3, &ids(&[5, 6, 1, 2, 3, 4, 7]))
    );
    assert!(moved.other.is_empty());
}

#[test]
fn a_pin_stays_as_long_as_its_response_does() {
    let pin = |themes: &mut Themes, theme, response| {
        let (theme, response) = (ThemeId(theme), ResponseId(response));
        themes.correct(&Correction::Pin { theme, response })
    };
    let mut pinned = themes();
    pin(&mut pinned, 4, 3).expect("it is there");
    pin(&mut pinned, 1, 6).expect("it is there");
    assert_eq!(
        pin(&mut pinned, 4, 5),
        Err(CannotCorrect::NoSuchResponse),
        "of another theme"
    );
    let pins = |correction: &Correction| {
        let mut themes = pinned.clone();
        themes.correct(correction).expect("it is possible");
        let pins = themes.themes.iter().map(|theme| theme.pin.map(|id| id.0));
        pins.collect::<Vec<_>>()
    };
    let moved = |responses: &[u128]| Correction::Move {
        responses: ids(responses),
        to: None,
    };
    let merged = |from, into| Correction::Merge {
        from: ThemeId(from),
        into: ThemeId(into),
    };
    assert_eq!(pins(&moved(&[1])), [Some(6), Some(3)]);
    assert_eq!(pins(&moved(&[3])), [Some(6), None]);
    assert_eq!(
        pins(&merged(1, 4)),
        [Some(3)],
        "the theme that stays decides"
    );
    let split = Correction::Split {
        theme: ThemeId(4),
        responses: ids(&[3, 4]),
        label: "apart".to_owned(),
    };
    assert_eq!(pins(&split), [Some(6), None, None]);
    let theme = ThemeId(4);
    assert_eq!(pins(&Correction::Unpin { theme }), [None, Some(6)]);
    pinned
        .correct(&Correction::Unpin { theme })
        .expect("it is there");
    let mut merged_away = pinned.clone();
    let into_unpinned = merged(1, 4);
    merged_away.correct(&into_unpinned).expect("both are there");
    assert_eq!(
        merged_away.themes[0].pin,
        Some(ResponseId(6)),
        "the other's, where it has none"
    );
}

#[test]
fn an_emptied_theme_goes_unless_the_facilitator_named_it() {
    let mut themes = after(&Correction::Move {
        responses: vec![ResponseId(5)],
        to: None,
    });
    let rename = Correction::Rename {
        theme: ThemeId(1),
        label: "Rota".to_owned(),
    };
    let mut named = themes.clone();
    named.correct(&rename).expect("the theme is there");
    let last = Correction::Move {
        responses: vec![ResponseId(6)],
        to: None,
    };
    themes.correct(&last).expect("the response is there");
    named.correct(&last).expect("the response is there");
    assert_eq!((themes.themes.len(), named.themes.len()), (1, 2));
}

#[test]
fn what_cannot_be_done_is_refused_in_words_and_changes_nothing() {
    let (here, gone) = (ThemeId(4), ThemeId(9));
    let split = |responses| Correction::Split {
        theme: here,
        responses,
        label: "x".to_owned(),
    };
    let rename = |label: &str| Correction::Rename {
        theme: here,
        label: label.to_owned(),
    };
    let cases = [
        (
            Correction::Merge {
                from: here,
                into: gone,
            },
            CannotCorrect::NoSuchTheme,
        ),
        (
            Correction::Merge {
                from: gone,
                into: here,
            },
            CannotCorrect::NoSuchTheme,
        ),
        (
            Correction::Merge {
                from: here,
                into: here,
            },
            CannotCorrect::SameTheme,
        ),
        (
            Correction::Move {
                responses: vec![ResponseId(1)],
                to: Some(gone),
            },
            CannotCorrect::NoSuchTheme,
        ),
        (
            Correction::Move {
                responses: vec![ResponseId(99)],
                to: None,
            },
            CannotCorrect::NoSuchResponse,
        ),
        (Correction::Hide { theme: gone }, CannotCorrect::NoSuchTheme),
        (split(ids(&[5])), CannotCorrect::NoSuchResponse),
        (split(Vec::new()), CannotCorrect::NothingChosen),
        (
            Correction::Move {
                responses: Vec::new(),
                to: None,
            },
            CannotCorrect::NothingChosen,
        ),
        (rename("  "), CannotCorrect::LabelLength),
        (rename(&"é".repeat(61)), CannotCorrect::LabelLength),
    ];
    for (correction, why) in cases {
        let mut themes = themes();
        assert_eq!(themes.correct(&correction), Err(why), "{correction:?}");
        assert!(themes == self::themes() && why.to_string().ends_with('.'));
    }
    assert!(themes().correct(&rename(&"é".repeat(60))).is_ok());
}

#[test]
fn a_correction_is_stored_with_its_kind_in_words() {
    let json = serde_json::to_string(&Correction::Hide { theme: ThemeId(3) }).expect("plain data");
    assert_eq!(json, r#"{"correction":"hide","theme":3}"#);
}

#[test]
fn an_answer_that_also_speaks_for_a_theme_goes_on_speaking_for_what_that_is_merged_into() {
    let also = |theme: u32, response: u128| Also {
        theme: ThemeId(theme),
        response: ResponseId(response),
    };
    let mut themes = Themes {
        also: vec![also(1, 2), also(1, 7)],
        ..themes()
    };
    assert_eq!(themes.also(&themes.themes[1]), 2);
    let merge = Correction::Merge {
        from: ThemeId(1),
        into: ThemeId(4),
    };
    themes.correct(&merge).expect("both are there");
    assert_eq!(themes.also, [also(4, 2), also(4, 7)]);
    // Answer 2 is a member, and counts as one only.
    assert_eq!(themes.also(&themes.themes[0]), 1);
}
