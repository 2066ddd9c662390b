//! Plans of one's own as files and as forms, choices, and the data file of an earlier session.

use std::sync::LazyLock;

use openfloor::content::Library;
use openfloor::planning::{Draft, FILE_BYTES, OwnPlan, Press};
use openfloor::room::{Choice, choose};
use openfloor::session::identity::Secret;
use openfloor::session::{Earlier, SessionId, limits};
use openfloor::words::Language;
use proptest::prelude::*;

use super::super::hostile::{bytes, cases, is_a_sentence, text};

static LIBRARY: LazyLock<Library> = LazyLock::new(|| Library::embedded().expect("sound content"));

fn ready(plan: &str) -> OwnPlan {
    Choice::ready(&LIBRARY, "future", plan).expect("a ready plan")
}

fn files() -> Vec<Vec<u8>> {
    let plans = LIBRARY.plans().iter();
    plans
        .map(|plan| ready(&plan.id).file().into_bytes())
        .collect()
}

/// The parts of a report's data file that are read.
fn reports() -> Vec<Vec<u8>> {
    let commitment = r#"{"said":"nights","will":"Visit nights monthly","who":"Kim","by":"May"}"#;
    let prompt = r#"{"id":"visibility","face":{"text":"What?","prompt":0},"themes":[{"label":"On nights","answers":12}]}"#;
    let report = |commitments: &str, prompts: &str| {
        format!(r#"{{"title":"Away day","level":"future","commitments":[{commitments}],"prompts":[{prompts}],"more":[1,{{}}]}}"#).into_bytes()
    };
    vec![
        report(commitment, prompt),
        report("", prompt),
        report(&[commitment; 3].join(","), ""),
    ]
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn plan_files(file in bytes(files())) {
        match OwnPlan::read(&file, &LIBRARY) {
            Ok(plan) => {
                prop_assert!(plan.file().len() <= FILE_BYTES);
                prop_assert!(plan.file_name().is_ascii());
                prop_assert_eq!(OwnPlan::read(plan.file().as_bytes(), &LIBRARY), Ok(plan));
            }
            Err(why) => prop_assert!(is_a_sentence(&why.to_string()), "{}", why),
        }
    }

    #[test]
    fn earlier_sessions(file in bytes(reports())) {
        let Ok(data) = serde_json::from_slice::<serde_json::Value>(&file) else { return Ok(()) };
        match Earlier::of_report(&data) {
            Ok(earlier) => {
                prop_assert!(earlier.commitments.len() <= limits::COMMITMENTS && earlier.prompts.len() <= limits::PROMPTS);
                let json = serde_json::to_value(&earlier).expect("plain data");
                prop_assert_eq!(serde_json::from_value::<Earlier>(json).expect("it reads"), earlier);
            }
            Err(why) => prop_assert!(is_a_sentence(&why.to_string()), "{}", why),
        }
    }

    #[test]
    fn choices(body in bytes(choice_bodies())) {
        match serde_json::from_slice::<Choice>(&body) {
            Ok(choice) => {
                let secret = Secret::new([1; 32]);
                match choose(&LIBRARY, &choice, SessionId(1), &secret) {
                    Ok(setup) => prop_assert!(setup.check().is_ok()),
                    Err(why) => prop_assert!(is_a_sentence(&why.to_string()), "{}", why),
                }
            }
            Err(why) => prop_assert!(!why.to_string().is_empty()),
        }
    }
}

fn choice_bodies() -> Vec<Vec<u8>> {
    let [report, ..] = reports()
        .try_into()
        .unwrap_or_else(|_| [vec![], vec![], vec![]]);
    let report = String::from_utf8(report).expect("a text");
    let own = ready("taster").file();
    [
        r#"{"level":"future","plan":"taster","title":"Ward 7","reveal":"waves","smallest_group":5,"keep_days":30}"#.to_owned(),
        r#"{"level":"all"}"#.to_owned(),
        format!(r#"{{"level":"future","plan":"away-day","follows":{report}}}"#),
        format!(r#"{{"own_plan":{own}}}"#),
    ]
    .map(String::into_bytes)
    .to_vec()
}

/// A draft's form as a browser would send it, field by field.
fn form() -> Vec<(String, String)> {
    let draft = Draft::of(&ready("taster"), Language::English);
    let mut fields = [
        ("name", &draft.name),
        ("title", &draft.title),
        ("level", &draft.level),
        ("reveal", &draft.reveal),
        ("smallest_group", &draft.smallest_group),
        ("keep_days", &draft.keep_days),
        ("rule-0", &draft.rules[0]),
        ("opening-minutes", &draft.opening.minutes),
        ("closing-notes", &draft.closing.notes),
    ]
    .map(|(name, value)| (name.to_owned(), value.clone()))
    .to_vec();
    for (at, step) in draft.steps.iter().enumerate() {
        let of_step = [
            ("activity", &step.activity),
            ("question", &step.question),
            ("minutes", &step.minutes),
            ("answers", &step.answers),
            ("together", &step.together),
        ];
        fields.extend(of_step.map(|(name, value)| (format!("step-{at}-{name}"), value.clone())));
    }
    fields
}

proptest! {
    #![proptest_config(cases(3_000))]

    #[test]
    fn plan_forms(
        name in text(&["step-3-text", "step-0-activity", "rule-3", "opening-notes", "name", "step-23-number"]),
        value in text(&["future", "5", "own", "one-word", "Ward 7"]),
        at in any::<prop::sample::Index>(),
        press in text(&["up-3", "down-0", "copy-2", "remove-1", "add", "save", "check"]),
    ) {
        let mut fields = form();
        let at = at.index(fields.len());
        fields[at].1.clone_from(&value);
        fields.insert(at, (name, value.clone()));
        let mut draft = match Draft::from_fields(&fields) {
            Ok(draft) => draft,
            Err(why) => {
                prop_assert!(is_a_sentence(&why.to_string()), "{}", why);
                fields.remove(at);
                Draft::from_fields(&fields).expect("fields of the form")
            }
        };
        if let Some(Press::Edit(edit)) = Press::read(&press) {
            let _ = draft.edit(edit, &value);
        }
        prop_assert!(draft.steps.len() <= limits::PROMPTS);
        let _ = draft.minutes();
        match draft.plan(&LIBRARY) {
            Ok(plan) => prop_assert_eq!(OwnPlan::read(plan.file().as_bytes(), &LIBRARY), Ok(plan)),
            Err(flaws) => prop_assert!(flaws.iter().all(|flaw| is_a_sentence(&flaw.says.to_string()))),
        }
    }
}
