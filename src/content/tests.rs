//! The library as a whole: what the program carries is sound, a folder can change it, and every slip is told in words.

mod example;
mod hostile;
mod slips;

use super::{ContentFaults, Library, MAX_PACKS, PROMPT_IDS, PackText};
use crate::theming::C;
use std::collections::BTreeMap;

fn pack(file: &str, text: impl Into<String>) -> PackText {
    PackText {
        file: file.to_owned(),
        text: text.into(),
    }
}

/// The sentences of a refusal, one a line.
fn refusal(packs: impl IntoIterator<Item = PackText>) -> String {
    let refused: ContentFaults = Library::with_packs(packs).unwrap_err();
    refused.to_string()
}

#[test]
fn the_embedded_content_is_sound() {
    let library = Library::embedded().unwrap_or_else(|faults| panic!("{faults}"));
    let ids = |level: &super::Level| level.id.clone();
    let levels: Vec<String> = library.levels().iter().map(ids).collect();
    assert_eq!(levels, ["future", "aspiring", "emerging", "advanced"]);
    for level in library.levels() {
        let prompts = level.prompts.iter().map(|prompt| prompt.id.as_str());
        assert!(prompts.eq(PROMPT_IDS), "{}", level.id);
        assert!(level.draft, "{}: the wording awaits approval", level.id);
    }
}

#[test]
fn every_national_finding_is_looked_out_for() {
    let library = Library::embedded().unwrap();
    for level in library.levels() {
        for prompt in &level.prompts {
            let named: Vec<_> = prompt
                .themes
                .iter()
                .flat_map(|theme| &theme.findings)
                .collect();
            for finding in &prompt.findings {
                let place = format!("{}, {}: {}", level.id, prompt.id, finding.id);
                assert!(named.contains(&&finding.id), "no theme for {place}");
            }
        }
    }
}

#[test]
fn the_same_idea_has_the_same_label_wherever_it_comes_up() {
    let library = Library::embedded().unwrap();
    let mut labels = BTreeMap::new();
    let prompts = library.levels().iter().flat_map(|level| &level.prompts);
    for theme in prompts.flat_map(|prompt| &prompt.themes) {
        let known = labels.entry(&theme.id).or_insert((&theme.label, theme.c));
        assert_eq!(*known, (&theme.label, theme.c), "{}", theme.id);
    }
}

#[test]
fn the_embedded_plans_and_about_page_are_the_ones_we_promise() {
    let library = Library::embedded().unwrap();
    let plans: Vec<_> = library
        .plans()
        .iter()
        .map(|plan| (plan.id.as_str(), plan.minutes))
        .collect();
    let promised = [
        ("away-day", 60),
        ("ask-and-agree", 60),
        ("pulse", 20),
        ("workshop", 90),
        ("preceptorship", 45),
        ("taster", 20),
        ("one-two-four-all", 60),
        ("nominal-group", 50),
    ];
    assert_eq!(plans, promised);
    let about = library.about();
    let cs: Vec<C> = about.cs.iter().map(|c| c.id).collect();
    assert_eq!(cs, [C::Compassion, C::Visibility, C::Credibility]);
    assert_eq!((about.limitations.len(), about.settings.len()), (5, 8));
}

#[test]
fn a_level_of_the_folder_takes_the_place_of_the_embedded_one() {
    let ours = pack("ours.toml", example::level("aspiring", 2));
    let library = Library::with_packs([ours]).unwrap();
    assert_eq!(library.levels().len(), 4);
    assert_eq!(library.levels()[1].name, "Example");
    assert_eq!(library.level("aspiring").unwrap().prompts[0].slots, 1);
    assert_eq!(library.level("nobody"), None);
}

#[test]
fn a_plan_of_the_folder_is_added_or_takes_a_place() {
    let packs = [
        pack("new.toml", example::plans("huddle")),
        pack("taster.toml", example::plans("taster")),
    ];
    let library = Library::with_packs(packs).unwrap();
    let ids: Vec<&str> = library
        .plans()
        .iter()
        .map(|plan| plan.id.as_str())
        .collect();
    assert_eq!(ids.last(), Some(&"huddle"));
    assert_eq!(ids.iter().filter(|id| **id == "taster").count(), 1);
    assert_eq!(library.plan("taster").unwrap().name, "Example plan");
}

#[test]
fn the_about_page_of_the_folder_takes_the_place_of_the_embedded_one() {
    let library = Library::with_packs([pack("ours.toml", example::ABOUT)]).unwrap();
    assert_eq!(library.about().title, "Example");
}

#[test]
fn two_packs_of_a_folder_may_not_give_the_same_thing() {
    let says = refusal([
        pack("a.toml", example::plans("taster")),
        pack("b.toml", example::plans("taster")),
    ]);
    assert_eq!(
        says,
        "b.toml:5: a.toml already gives \"taster\". Keep one of the two, or give this one another id."
    );
}

#[test]
fn there_is_no_fifth_level() {
    let says = refusal([pack("fifth.toml", example::level("fifth", 2))]);
    assert_eq!(
        says,
        "fifth.toml:5: the level \"fifth\" has order 2, which the level \"aspiring\" has too. \
         There are four levels: to change one, use its id and its order."
    );
}

#[test]
fn a_folder_may_hold_so_many_packs_and_no_more() {
    let plans = |count| {
        (0..count).map(|number| {
            pack(
                &format!("{number}.toml"),
                example::plans(&format!("plan-{number}")),
            )
        })
    };
    assert!(Library::with_packs(plans(MAX_PACKS)).is_ok());
    let says = refusal(plans(MAX_PACKS + 1));
    assert_eq!(
        says,
        "50.toml:1: a folder may hold 50 content files. Take some out."
    );
}

#[test]
fn every_faulty_pack_is_told_of_at_once_in_order() {
    let says = refusal([
        pack("a.toml", "kind = \"level\""),
        pack("b.toml", "schema = 1"),
    ]);
    assert_eq!(
        says,
        "a.toml:1: the file does not say its schema. Write schema = 1 at the top.\n\
         b.toml:1: the file does not say its kind. Write kind = \"level\", \"plans\" or \"about\"."
    );
}

#[test]
fn a_set_without_all_its_files_is_refused() {
    let faults = super::assemble([pack("one.toml", example::level("future", 1))], []).unwrap_err();
    assert_eq!(
        faults.to_string(),
        "all content files:1: there are 1 levels, but it takes 4. Add the file of the missing one.\n\
         all content files:1: there is no about page. Add a file with kind = \"about\"."
    );
}
