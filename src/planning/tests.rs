//! Plans come back from their files as they went, nothing typed is lost, and no file breaks anything.

use std::sync::OnceLock;

use proptest::prelude::*;
use proptest::strategy::ValueTree;

use super::*;
use crate::content::Library;
use crate::session::limits;
use crate::words::Language;

/// Read once: a property asks for it hundreds of times.
fn library() -> &'static Library {
    static LIBRARY: OnceLock<Library> = OnceLock::new();
    LIBRARY.get_or_init(|| Library::embedded().expect("the built-in content is sound"))
}

fn ready() -> OwnPlan {
    let library = library();
    OwnPlan::ready(library.plan("away-day").expect("a plan"), "future")
}

/// A step that can be run, or nearly: its texts are whatever somebody types.
fn step() -> impl Strategy<Value = DraftStep> {
    let names = prop::sample::select(vec![
        "answer", "answer", "check-in", "pulse", "vote", "rank", "choose", "commit",
    ]);
    let question = prop::sample::select(vec!["", "", "visibility", "three-ways"]);
    (
        names,
        question,
        "\\PC{1,30}",
        "\\PC{1,80}",
        ".{0,60}",
        1..4u8,
        2..6u8,
        1..61u32,
        ".{0,90}\n.{0,90}",
    )
        .prop_map(
            |(activity, question, title, text, hint, answers, number, minutes, notes)| {
                let of_level = activity == "answer" && !question.is_empty();
                let own = |text: String| if of_level { String::new() } else { text };
                DraftStep {
                    together: (1 + answers).to_string(),
                    activity: activity.to_owned(),
                    question: if of_level {
                        question.to_owned()
                    } else {
                        String::new()
                    },
                    title: own(title),
                    text: own(text),
                    hint: own(hint),
                    answers: answers.to_string(),
                    number: number.to_string(),
                    minutes: minutes.to_string(),
                    notes,
                }
            },
        )
}

fn draft() -> impl Strategy<Value = Draft> {
    let steps = prop::collection::vec(step(), 0..=limits::PROMPTS);
    let rules = prop::array::uniform4(".{0,70}");
    (
        steps,
        rules,
        "\\PC{1,50}",
        ".{0,60}",
        3..16u32,
        1..366u32,
        any::<bool>(),
    )
        .prop_map(
            |(steps, rules, name, title, smallest_group, keep_days, waves)| Draft {
                name,
                title,
                reveal: if waves { "waves" } else { "after-closing" }.to_owned(),
                smallest_group: smallest_group.to_string(),
                keep_days: keep_days.to_string(),
                rules,
                steps: [
                    vec![DraftStep {
                        activity: "answer".to_owned(),
                        question: "ask".to_owned(),
                        minutes: "5".to_owned(),
                        ..DraftStep::default()
                    }],
                    steps,
                ]
                .concat(),
                ..Draft::of(&ready(), Language::English)
            },
        )
}

#[test]
fn every_ready_plan_can_be_changed_and_kept() {
    let library = library();
    for plan in library.plans() {
        for level in library.levels() {
            let own = OwnPlan::ready(plan, &level.id);
            let read = OwnPlan::read(own.file().as_bytes(), library).expect("its own file");
            assert_eq!(read, own, "{} {}", plan.id, level.id);
            for lang in Language::ALL {
                let draft = Draft::of(&own, lang);
                assert_eq!(draft.plan(library), Ok(own.clone()), "{}", plan.id);
                assert_eq!(draft.minutes(), plan.minutes, "{}", plan.id);
            }
            assert_eq!(own.prompts(level).len(), plan.steps.len());
        }
    }
}

#[test]
fn every_activity_has_words_in_both_languages() {
    for activity in ACTIVITIES {
        let both = Language::ALL.map(|lang| words_of(lang, activity).expect("words"));
        let [english, welsh] = &both;
        assert_ne!(english.text, welsh.text, "{activity:?}");
        for words in &both {
            assert!(
                words.title.chars().count() <= limits::NAME_CHARS,
                "{words:?}"
            );
            assert!(
                words.text.chars().count() <= limits::QUESTION_CHARS,
                "{words:?}"
            );
            assert!(!words.hint.is_empty() && words.hint.chars().count() <= limits::QUESTION_CHARS);
        }
    }
}

#[test]
fn a_file_says_what_is_wrong_with_it_and_where() {
    let library = library();
    let file = ready().file();
    let deep = "[".repeat(50_000);
    let many = format!(
        "{{\"schema\":1,\"kind\":\"openfloor-plan\",\"name\":\"n\",\"level\":\"future\",\"steps\":[{}]}}",
        vec!["{\"minutes\":1,\"question\":\"ask\"}"; 1_000].join(",")
    );
    for (file, says) in [
        (String::new(), "No file was chosen."),
        ("x".repeat(FILE_BYTES + 1), "a plan has 64 KiB at most"),
        ("{}".to_owned(), "no plan of Openfloor"),
        ("[1]".to_owned(), "no plan of Openfloor|Line 1"),
        (deep, "Line 1 of this file cannot be read"),
        (many, "A plan has 1 to 24 steps."),
        (
            file.replacen("\"schema\": 1", "\"schema\": 2", 1),
            "(schema 2)",
        ),
        (
            file.replacen("\"keep_days\": 30", "\"keep_days\": 0", 1),
            "1 to 365 days",
        ),
        (
            file.replacen("\"minutes\": 13", "\"minutes\": 61", 1),
            "Step 1: give it 1 to 60 minutes",
        ),
        (
            file.replacen("\"minutes\": 13", "\"minutes\": -1", 1),
            "cannot be read",
        ),
        (
            file.replacen("\"level\": \"future\"", "\"level\": \"past\"", 1),
            "no level “past”",
        ),
        (
            file.replacen(
                "\"question\": \"visibility\"",
                "\"question\": \"weather\"",
                1,
            ),
            "Step 1: this level has no question “weather”",
        ),
        (
            file.replacen("\"title\": \"\"", "\"heading\": \"\"", 1),
            "unknown field `heading`",
        ),
    ] {
        let refused = OwnPlan::read(file.as_bytes(), library)
            .expect_err(says)
            .to_string();
        assert!(
            says.split('|').any(|says| refused.contains(says)),
            "{says}: {refused}"
        );
        assert!(refused.len() < 500, "{refused}");
    }
    let bytes = [file.as_bytes(), b"\xff"].concat();
    let refused = OwnPlan::read(&bytes, library).expect_err("no text");
    assert!(refused.to_string().contains("not text"));
    let marked = format!("\u{feff}{file}");
    assert_eq!(OwnPlan::read(marked.as_bytes(), library), Ok(ready()));
}

#[test]
fn nobody_votes_before_there_is_anything_to_vote_on() {
    let (library, mut plan) = (library(), ready());
    let vote = |dots| Step {
        activity: crate::session::Activity::Vote { dots },
        question: String::new(),
        ..plan.steps[0].clone()
    };
    let (three, six) = (vote(3), vote(6));
    plan.steps.push(three.clone());
    assert_eq!(plan.checked(library), Ok(plan.clone()));
    plan.steps.rotate_right(1);
    let flaws = plan.checked(library).expect_err("a vote before any answer");
    assert_eq!(flaws[0].field, "step-0-minutes");
    assert!(
        flaws[0]
            .says
            .to_string()
            .contains("Step 1 needs the themes")
    );
    plan.steps[0] = plan.steps[1].clone();
    plan.steps.push(six);
    let flaws = plan.checked(library).expect_err("too many dots");
    assert!(flaws[0].says.to_string().contains("0 to 5 dots"));
}

#[test]
fn what_names_a_patient_is_taken_out() {
    let mut draft = Draft::of(&ready(), Language::English);
    draft.title = "About 943 476 5919".to_owned();
    draft.rules[0] = "Ring 9434765919".to_owned();
    let plan = draft.plan(library()).expect("a plan");
    assert!(!plan.file().contains("5919"), "{}", plan.file());
    assert!(plan.title.contains(crate::session::identifying::MASK));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_saved_is_what_is_opened(draft in draft()) {
        let library = library();
        if let Ok(plan) = draft.plan(library) {
            let read = OwnPlan::read(plan.file().as_bytes(), library);
            prop_assert_eq!(read.as_ref(), Ok(&plan));
            for lang in Language::ALL {
                let again = Draft::of(&plan, lang).plan(library);
                prop_assert_eq!(again.as_ref(), Ok(&plan));
            }
            let level = library.level(&plan.level).expect("its level");
            prop_assert_eq!(plan.prompts(level).len(), plan.steps.len());
        }
    }

    #[test]
    fn any_garbage_is_refused(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        prop_assert!(OwnPlan::read(&bytes, library()).is_err());
    }

    #[test]
    fn a_damaged_file_breaks_nothing(at in any::<prop::sample::Index>(), with in any::<u8>()) {
        let (library, mut file) = (library(), ready().file().into_bytes());
        let at = at.index(file.len());
        file[at] = with;
        if let Ok(plan) = OwnPlan::read(&file, library) {
            prop_assert_eq!(OwnPlan::read(plan.file().as_bytes(), library), Ok(plan));
        }
    }

    #[test]
    fn moving_steps_loses_nothing(draft in draft(), presses in prop::collection::vec((any::<bool>(), 0..26usize), 0..40)) {
        let mut moved = draft.clone();
        for (up, at) in presses {
            let edit = if up { Edit::Up(at) } else { Edit::Down(at) };
            moved.edit(edit, "").expect("moving needs no room");
        }
        let sorted = |draft: &Draft| {
            let mut steps: Vec<String> = draft.steps.iter().map(|step| format!("{step:?}")).collect();
            steps.sort();
            steps
        };
        prop_assert_eq!(sorted(&moved), sorted(&draft));
    }
}

#[test]
fn most_random_plans_can_be_run() {
    // Otherwise the tests above would hold for nothing.
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let library = library();
    let drafts = (0..50).map(|_| draft().new_tree(&mut runner).expect("a draft").current());
    let run = drafts.filter(|draft| draft.plan(library).is_ok()).count();
    assert!(run > 15, "only {run} of 50");
}
