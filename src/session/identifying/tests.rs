//! The rules against the table that phones are held to as well, and against any text at all.

mod harmless;
mod made;
mod rates;

use proptest::prelude::*;

use super::patterns::{DATES_OF_BIRTH, E_MAIL, PHONE_NUMBERS, pattern};
use super::*;
use crate::theming::Text;
use crate::theming::ThemeId;

/// The rules as phones have them.
const PHONE_RULES: &str = include_str!("../../../web/identifying.js");

/// Texts, what becomes of them, and what they are warned about.
const TABLE: &str = include_str!("../../../tests/identifying.json");

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct Case {
    text: String,
    masked: Option<String>,
    warns: Vec<Kind>,
}

#[test]
fn every_case_of_the_table_is_judged_as_written_down() {
    let cases: Vec<Case> = serde_json::from_str(TABLE).unwrap();
    assert!(cases.len() > 100);
    for case in &cases {
        let masked = mask(&case.text);
        let expected = case.masked.as_ref().unwrap_or(&case.text);
        assert_eq!(&masked, expected, "{:?}", case.text);
        assert_eq!(warnings(&masked), case.warns, "{:?}", case.text);
    }
    for kind in Kind::ALL {
        assert!(cases.iter().any(|case| case.warns.contains(&kind)));
    }
}

#[test]
fn what_people_write_about_their_work_is_left_alone() {
    let lines: Vec<&str> = harmless::LINES.lines().collect();
    assert!(lines.len() >= 150, "{} lines", lines.len());
    for line in lines {
        assert_eq!(mask(line), line);
        assert_eq!(warnings(line), [], "{line}");
    }
}

#[test]
fn phones_have_the_same_patterns_lists_and_kinds() {
    let patterns = PHONE_NUMBERS.into_iter().chain(DATES_OF_BIRTH).chain([
        E_MAIL,
        postcode::POSTCODE,
        name::TITLE_AND_NAME,
        name::SHOUTED,
    ]);
    for written in patterns {
        pattern(written, true);
        assert!(PHONE_RULES.contains(&format!("/{written}/")), "{written}");
    }
    for list in [postcode::AREAS, postcode::NOT_INWARD, name::NO_NAMES, MASK] {
        assert!(PHONE_RULES.contains(&format!("\"{list}\"")), "{list}");
    }
    for kind in Kind::ALL {
        let key = format!("\"{}\":", kind.id());
        assert!(PHONE_RULES.contains(&key), "{key}");
        let written = serde_json::to_string(&kind).unwrap();
        assert_eq!(written, format!("\"{}\"", kind.id()));
    }
}

#[test]
fn a_number_counts_for_its_ten_digits_masked_or_not() {
    let typed = "for 943 476 5919, please";
    assert_eq!(length("for 9434765919, please"), 22);
    assert_eq!(length(&mask(typed)), 22);
}

#[test]
fn texts_that_stand_or_will_be_refused_are_not_asked_about() {
    let slot = |text: Option<&str>| Own {
        answers: vec![OwnAnswer {
            fixed: false,
            text: text.map(Text::from),
        }],
        ..Own::default()
    };
    let asks = |stands: Option<&str>, text: &str| {
        unconfirmed(&slot(stands), &[Some(text.to_owned())]).concat()
    };
    let told = "Dr Patel listens";
    assert_eq!(asks(None, told), [Kind::Name]);
    assert_eq!(asks(Some(told), &format!(" {told}\r\n")), []);
    assert_eq!(asks(Some("something else"), told), [Kind::Name]);
    let with_number = "Dr Patel, [NHS number removed]";
    assert_eq!(asks(Some(with_number), "Dr Patel, 943 476 5919"), []);
    assert_eq!(asks(None, &format!("{told}{}", " x".repeat(250))), []);
    let two = [Some(told.to_owned()), Some(told.to_owned())];
    assert!(
        unconfirmed(&slot(None), &two).is_empty(),
        "more answers than slots"
    );
}

#[test]
fn a_name_for_a_theme_carries_no_number() {
    let (theme, label) = (ThemeId(1), "Bed of 9434765919".to_owned());
    let masked = mask_label(Correction::Rename { theme, label });
    let label = "Bed of [NHS number removed]".to_owned();
    assert_eq!(masked, Correction::Rename { theme, label });
}

/// Pieces of which texts that are nearly numbers are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => any::<u32>().prop_map(|seed| made::number(u64::from(seed))),
        2 => (any::<u32>(), 0..made::LAYOUTS).prop_map(|(seed, layout)| made::laid_out(&made::number(seed.into()), layout)),
        2 => "[0-9]{1,6}",
        2 => "[ .,:/()\u{200b}\u{a0}–-]{1,4}",
        1 => "(\\+44|0044|\\+44 \\(0\\)|44)",
        1 => "\\PC{0,3}",
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1_500, ..ProptestConfig::default() })]

    #[test]
    fn masking_twice_changes_nothing(pieces in prop::collection::vec(piece(), 0..8)) {
        let text = pieces.concat();
        let once = mask(&text).into_owned();
        prop_assert_eq!(mask(&once), once.as_str(), "{:?}", text);
        warnings(&text);
    }

    #[test]
    fn any_text_is_taken(text in any::<String>()) {
        let once = mask(&text).into_owned();
        prop_assert_eq!(mask(&once), once.as_str());
        warnings(&text);
    }

    /// Nothing is left untried, for want of digits or signs, in which something would have been found.
    #[test]
    fn what_is_not_tried_would_not_match(pieces in prop::collection::vec(telling(), 0..9)) {
        let folded = fold(&pieces.concat());
        let matches = |written: &str, in_any_case| pattern(written, in_any_case).is_match(&folded);
        let any_of = |written: &[&str]| written.iter().any(|written| matches(written, true));
        prop_assert_eq!(patterns::has_e_mail(&folded), any_of(&[E_MAIL]), "{}", folded);
        prop_assert_eq!(patterns::has_phone_number(&folded), any_of(&PHONE_NUMBERS), "{}", folded);
        prop_assert_eq!(patterns::has_date_of_birth(&folded), any_of(&DATES_OF_BIRTH), "{}", folded);
        let titled = [name::TITLE_AND_NAME, name::SHOUTED].iter().any(|written| matches(written, false));
        prop_assert!(!titled || name::has_capital_inside(&folded), "{}", folded);
        prop_assert!(!matches(postcode::POSTCODE, true) || patterns::has_digits(&folded, 2), "{}", folded);
    }
}

/// Pieces of which what the patterns look for is made.
fn telling() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => "[0-9]{1,5}",
        2 => "[ .,/)-]",
        1 => "(07700|0161|020|\\+44|12/03/1990|1990-03-12|3rd |March |1990|dob |d\\.o\\.b\\. |date of birth:|Born |may |3 )",
        1 => "(Dr|Sister|MRS|Prof\\.) ?(J\\. )?([A-Z][a-z]{2,5}|[A-Z]{4,6})",
        1 => "[a-z]{1,6}(@|\\.)[a-z]{2,3}",
        1 => "(SW1A|m1|B33) ?[0-9]?[a-z]{0,2}",
        1 => "\\PC{0,2}",
    ]
}
