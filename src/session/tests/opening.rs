//! What a session does not open with.

use super::setup::setup;
use crate::session::{Activity, Reveal, Setup};

/// What the session says to a setup that has been spoilt.
fn refused(spoil: impl FnOnce(&mut Setup)) -> String {
    let mut setup = setup(Reveal::AfterClosing, 5);
    assert!(setup.check().is_ok());
    spoil(&mut setup);
    setup
        .check()
        .map_or_else(|why| why.to_string(), |()| "opened".to_owned())
}

#[test]
fn a_step_on_themes_comes_after_a_question() {
    let (vote, rank) = (Activity::Vote { dots: 3 }, Activity::Rank { places: 3 });
    for activity in [vote, rank] {
        let says = refused(|setup| setup.prompts[0].activity = activity);
        assert!(
            says.starts_with("Step 1 needs the themes of a question"),
            "{says}"
        );
        let says = refused(|setup| setup.prompts[1].activity = activity);
        assert_eq!(says, "opened", "after a question");
    }
    let says = refused(|setup| {
        setup.prompts[0].activity = Activity::CheckIn;
        setup.prompts[1].activity = vote;
    });
    assert!(
        says.starts_with("Step 2 needs"),
        "a check-in has no themes: {says}"
    );
}

#[test]
fn numbers_and_ground_rules_have_limits() {
    for (activity, says) in [
        (
            Activity::Vote { dots: 6 },
            "Step 2: each person can have 0 to 5 dots.",
        ),
        (
            Activity::Rank { places: 1 },
            "Step 2: each person can put 2 to 5 themes in order.",
        ),
        (
            Activity::Rank { places: 6 },
            "Step 2: each person can put 2 to 5 themes in order.",
        ),
    ] {
        assert_eq!(refused(|setup| setup.prompts[1].activity = activity), says);
    }
    let rules = |rules: &[&str]| {
        let rules: Vec<String> = rules.iter().map(|rule| (*rule).to_owned()).collect();
        refused(|setup| setup.rules = Some(rules))
    };
    assert_eq!(rules(&["a", "b", "c", "d"]), "opened");
    assert_eq!(rules(&[]), "opened");
    assert!(rules(&["a"; 5]).starts_with("There can be 4 ground rules"));
    assert_eq!(rules(&["é".repeat(80).as_str()]), "opened");
    assert!(rules(&["é".repeat(81).as_str()]).starts_with("A ground rule can have 80"));
}
