//! Every correction of stored themes, and every refusal.

use super::*;

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
    }
}

fn themes() -> Themes {
    Themes {
        themes: vec![theme(4, &[1, 2, 3, 4], 3), theme(1, &[5, 6], 2)],
        other: ids(&[7]),
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
        response: ResponseId(1),
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
            response: ResponseId(1),
            to: None
        })
        .other,
        ids(&[1, 7])
    );
    assert_eq!(
        after(&Correction::Move {
            response: ResponseId(1),
            to: Some(ThemeId(4))
        }),
        themes()
    );
}

#[test]
fn a_split_gets_the_next_number_and_at_least_the_people_that_cannot_have_stayed() {
    let label = " rota swaps ".to_owned();
    let split = after(&Correction::Split {
        theme: ThemeId(4),
        responses: ids(&[1, 2, 3]),
        label,
    });
    let new = split
        .themes
        .iter()
        .find(|theme| theme.id == ThemeId(5))
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
fn an_emptied_theme_goes_unless_the_facilitator_named_it() {
    let mut themes = after(&Correction::Move {
        response: ResponseId(5),
        to: None,
    });
    let rename = Correction::Rename {
        theme: ThemeId(1),
        label: "Rota".to_owned(),
    };
    let mut named = themes.clone();
    named.correct(&rename).expect("the theme is there");
    let last = Correction::Move {
        response: ResponseId(6),
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
                response: ResponseId(1),
                to: Some(gone),
            },
            CannotCorrect::NoSuchTheme,
        ),
        (
            Correction::Move {
                response: ResponseId(99),
                to: None,
            },
            CannotCorrect::NoSuchResponse,
        ),
        (Correction::Hide { theme: gone }, CannotCorrect::NoSuchTheme),
        (split(ids(&[5])), CannotCorrect::NoSuchResponse),
        (split(Vec::new()), CannotCorrect::NothingChosen),
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
