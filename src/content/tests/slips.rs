//! One slip of the pen at a time in a sound pack: each is found on its line and told with what to do.

use super::super::{Library, MAX_PACK_BYTES};
use super::{example, pack, refusal};

/// Phrases that the example's theme does not have.
const SEVEN_OTHERS: &str = r#""a", "b", "c", "d", "e", "f", "g""#;

/// Spoils a text once and gives what the loader says to it.
fn slip(sound: &str, right: &str, wrong: &str) -> String {
    assert!(sound.contains(right), "the example has no {right:?}");
    refusal([pack("x.toml", sound.replacen(right, wrong, 1))])
}

fn level_slip(right: &str, wrong: &str) -> String {
    slip(&example::level("future", 1), right, wrong)
}

fn plan_slip(right: &str, wrong: &str) -> String {
    slip(&example::plans("huddle"), right, wrong)
}

fn about_slip(right: &str, wrong: &str) -> String {
    slip(example::ABOUT, right, wrong)
}

#[test]
fn in_the_head_of_a_file() {
    assert_eq!(
        level_slip("schema = 1", "schema = 2"),
        "x.toml:1: this schema is not known. This program reads schema = 1."
    );
    assert_eq!(
        level_slip("\"level\"", "\"levle\""),
        "x.toml:2: this kind is not known. Write kind = \"level\", \"plans\" or \"about\"."
    );
    assert_eq!(
        level_slip("id = \"future\"", "id = \"The Future\""),
        "x.toml:3: the level \"The Future\" needs an id of small letters, digits and hyphens, at most 40, such as role-models."
    );
}

#[test]
fn in_the_shape_of_a_file() {
    let unknown = level_slip("hint = \"One line.\"", "hnit = \"One line.\"");
    assert!(
        unknown.starts_with("x.toml:14: there is no field `hnit`, expected one of `id`, `title`"),
        "{unknown}"
    );
    assert_eq!(
        level_slip("c = \"credibility\"\n", ""),
        "x.toml:23: `c` is missing here. Write it."
    );
    assert_eq!(
        level_slip("kind = \"barrier\"", "kind = \"wall\""),
        "x.toml:20: there is no choice `wall`, expected one of `barrier`, `solution`, `theme`, `idea`, \
         `benefit`, `reflection`, `use`. Use one that there is."
    );
    assert_eq!(
        level_slip("slots = 1", "slots = \"one\""),
        "x.toml:16: this cannot be read: invalid type: string \"one\", expected u8. Compare it with a file that works."
    );
    assert_eq!(
        level_slip("name = \"Example\"", "name = \"Example"),
        "x.toml:4: this cannot be read: invalid basic string, expected `\"`. Compare it with a file that works."
    );
}

#[test]
fn in_the_words_of_a_prompt() {
    assert_eq!(
        level_slip("text = \"What about barriers?\"\n", ""),
        "x.toml:10: the prompt \"barriers\" has no text. Write the question people will see."
    );
    assert_eq!(
        level_slip("What about ask?", "  "),
        "x.toml:139: the prompt \"ask\" has no text. Write the question people will see."
    );
    let long = "long ".repeat(41);
    assert_eq!(
        level_slip("What about barriers?", &long),
        "x.toml:13: the prompt \"barriers\" has 205 characters in its text. Keep to 200."
    );
    assert_eq!(
        level_slip("section = \"S\"\nslots", "section = \"\"\nslots"),
        "x.toml:15: the prompt \"barriers\" has no section. Name the section of the tool that it stands for."
    );
}

#[test]
fn in_the_welsh_of_a_prompt() {
    let welsh = |title: &str, text: &str| {
        let samples = "samples = [\"a\", \"b\", \"c\", \"d\", \"e\"]\n";
        let welsh = format!("[prompts.welsh]\ntitle = \"{title}\"\n{text}hint = \"Un llinell.\"\n");
        example::level("future", 1).replacen(samples, &format!("{samples}{welsh}"), 1)
    };
    let sound = welsh("Teitl", "text = \"Beth?\"\n");
    let library = super::Library::with_packs([pack("x.toml", sound)]).unwrap();
    let prompts = &library.level("future").unwrap().prompts;
    assert_eq!(prompts[0].welsh.as_ref().unwrap().text, "Beth?");
    assert_eq!(prompts[1].welsh, None, "it may be left out");

    let refused = |title: &str, text: &str| refusal([pack("x.toml", welsh(title, text))]);
    assert_eq!(
        refused("Teitl", ""),
        "x.toml:18: the Welsh of the prompt \"barriers\" has no text. \
         Write it, or leave the Welsh of this prompt out altogether."
    );
    assert_eq!(
        refused(" ", "text = \"Beth?\"\n"),
        "x.toml:19: the Welsh of the prompt \"barriers\" has no title. \
         Write it, or leave the Welsh of this prompt out altogether."
    );
    let long = format!("text = \"{}\"\n", "hir ".repeat(51));
    assert_eq!(
        refused("Teitl", &long),
        "x.toml:20: the Welsh of the prompt \"barriers\" has 204 characters in its text. Keep to 200."
    );
    let unknown = refused("Teitl", "txet = \"Beth?\"\n");
    assert!(
        unknown.starts_with("x.toml:20: there is no field `txet`"),
        "{unknown}"
    );
}

#[test]
fn in_the_numbers_of_a_prompt() {
    assert_eq!(
        level_slip("slots = 1", "slots = 6"),
        "x.toml:16: the prompt \"barriers\" has slots = 6. Use 1 to 5."
    );
    assert_eq!(
        level_slip("\"a\", ", ""),
        "x.toml:17: the prompt \"barriers\" has 4 samples. Give 5 to 40."
    );
    assert_eq!(
        level_slip("\"a\",", "\n\n\"\","),
        "x.toml:19: the prompt \"barriers\" has an empty item in its samples. Write it or take it out."
    );
    let finding = "[[prompts.findings]]\nid = \"walls\"\nkind = \"barrier\"\ntext = \"Something.\"\nsection = \"S\"\n";
    assert_eq!(
        level_slip(finding, "").lines().next().unwrap(),
        "x.toml:10: the prompt \"barriers\" has 0 findings. Give 1 to 30."
    );
}

#[test]
fn in_the_themes_of_a_prompt() {
    assert_eq!(
        level_slip("\"1\", ", ""),
        "x.toml:27: the theme \"trust\" has 6 phrases. Give 7 to 20."
    );
    let theme = "[[prompts.themes]]\nid = \"trust\"\nlabel = \"Trust\"\nc = \"credibility\"\n\
                 phrases = [\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\"]\nfindings = [\"walls\"]\nsection = \"S\"\n";
    let other_words = theme.replace(
        "\"1\", \"2\", \"3\", \"4\", \"5\", \"6\", \"7\"",
        SEVEN_OTHERS,
    );
    assert_eq!(
        level_slip(theme, &format!("{theme}{other_words}")),
        "x.toml:31: the prompt \"barriers\" has \"trust\" twice in its themes. Give each its own id."
    );
    assert_eq!(
        level_slip("id = \"trust\"\n", ""),
        "x.toml:23: the theme number 1 of the prompt \"barriers\" needs an id of small letters, digits and hyphens, \
         at most 40, such as role-models."
    );
}

#[test]
fn in_the_findings_of_a_prompt() {
    assert_eq!(
        level_slip("id = \"walls\"\n", "").lines().next().unwrap(),
        "x.toml:18: the finding number 1 of the prompt \"barriers\" needs an id of small letters, digits and hyphens, \
         at most 40, such as role-models."
    );
    let finding = "[[prompts.findings]]\nid = \"walls\"\nkind = \"barrier\"\ntext = \"Something.\"\nsection = \"S\"\n";
    assert_eq!(
        level_slip(finding, &finding.repeat(2)),
        "x.toml:24: the prompt \"barriers\" has \"walls\" twice in its findings. Give each its own id."
    );
}

#[test]
fn in_what_a_theme_has_to_do_with_findings() {
    assert_eq!(
        level_slip("findings = [\"walls\"]", "findings = [\"doors\"]"),
        "x.toml:28: the theme \"trust\" names the finding \"doors\", which its prompt does not have. Use one of: walls."
    );
    assert_eq!(
        level_slip(
            "findings = [\"walls\"]",
            "findings = [\"walls\",\n\"walls\"]"
        ),
        "x.toml:29: the theme \"trust\" names the finding \"walls\" twice. Take one out."
    );
    for nothing in ["", "findings = []\n"] {
        let sound = example::level("future", 1).replace("findings = [\"walls\"]\n", nothing);
        assert!(super::Library::with_packs([pack("x.toml", sound)]).is_ok());
    }
}

#[test]
fn in_the_phrases_of_two_themes() {
    let others = SEVEN_OTHERS.replace("\"a\"", "\"Twice\"");
    let theme = format!(
        "section = \"S\"\n[[prompts.themes]]\nid = \"other\"\nlabel = \"Other\"\nc = \"credibility\"\nsection = \"S\"\nphrases = [{others}]\n"
    );
    let findings = "findings = [\"walls\"]\nsection = \"S\"\n";
    let twice = example::level("future", 1)
        .replacen("\"7\"", "\"twice\"", 1)
        .replacen(findings, &format!("findings = [\"walls\"]\n{theme}"), 1);
    assert_eq!(
        refusal([pack("x.toml", twice)]),
        "x.toml:35: the theme \"other\" has the phrase \"Twice\", which stands in this prompt before. Say it once only."
    );
}

#[test]
fn in_the_row_of_a_level() {
    assert_eq!(
        level_slip("id = \"visibility\"", "id = \"seen\""),
        "x.toml:53: the level \"future\" goes wrong at prompt 3. It needs these 7 in this order: \
         barriers, credibility, visibility, compassion, three-ways, use, ask."
    );
    assert_eq!(
        level_slip(
            "[[key_questions]]\ntext = \"Why?\"\nreveals = \"R\"\nsection = \"S\"\n",
            ""
        ),
        "x.toml:156: the level \"future\" has 2 key_questions. Give exactly 3."
    );
    assert_eq!(
        level_slip("order = 1", "order = 5"),
        "x.toml:5: the level \"future\" has order = 5. Use 1 to 4."
    );
}

/// A step of another kind in place of the example's.
fn other_step(step: &str) -> String {
    let sound = "prompt = \"visibility\"";
    plan_slip(sound, step)
}

#[test]
fn in_a_step_that_asks_no_prompt() {
    for (step, says) in [
        (
            "activity = { do = \"vote\", dots = 3 }",
            "has step 1 on the themes of a question, but no question before it. Put a question first.",
        ),
        (
            "activity = { do = \"vote\", dots = 9 }",
            "has a number that nobody may choose.",
        ),
        (
            "activity = { do = \"rank\", places = 1 }",
            "has a number that nobody may choose.",
        ),
        (
            "prompt = \"ask\"\nactivity = { do = \"check-in\" }",
            "has a prompt and an activity that asks none.",
        ),
        ("activity = { do = \"dance\" }", "dance"),
        (
            "prompt = \"ask\"\ntext = \"Why?\"",
            "has a prompt of the level and words of its own.",
        ),
        ("text = \"Why?\"", "has no title."),
        ("title = \"Why\"", "sends out \"\", which no level has."),
    ] {
        let said = other_step(step);
        assert!(said.contains(says), "{step}: {said}");
    }
    for sound in [
        "activity = { do = \"check-in\" }",
        "activity = { do = \"commit\" }\ntitle = \"Ours\"",
        "title = \"Why\"\ntext = \"Why do we meet?\"",
    ] {
        let plans = example::plans("huddle").replacen("prompt = \"visibility\"", sound, 1);
        assert!(
            Library::with_packs([pack("x.toml", plans)]).is_ok(),
            "{sound}"
        );
    }
}

#[test]
fn in_a_plan() {
    assert_eq!(
        plan_slip("minutes = 10", "minutes = 11"),
        "x.toml:7: the plan \"huddle\" says 11 minutes, but its opening, steps and closing add up to 10. Make them agree."
    );
    assert_eq!(
        plan_slip("prompt = \"visibility\"", "prompt = \"lunch\""),
        "x.toml:13: the step number 1 of the plan \"huddle\" sends out \"lunch\", which no level has. \
         Use one of: barriers, credibility, visibility, compassion, three-ways, use, ask."
    );
    let step = "[[plans.steps]]\nprompt = \"visibility\"\nminutes = 1\n";
    let twelve_more =
        example::plans("huddle").replace("minutes = 10", "minutes = 22") + &step.repeat(12);
    assert_eq!(
        refusal([pack("x.toml", twelve_more)]),
        "x.toml:12: the plan \"huddle\" has 13 steps. Give 1 to 12."
    );
    assert_eq!(
        plan_slip("minutes = 8", "minutes = 0"),
        "x.toml:7: the plan \"huddle\" says 10 minutes, but its opening, steps and closing add up to 2. Make them agree.\n\
         x.toml:14: the step number 1 of the plan \"huddle\" has minutes = 0. Use 1 to 60."
    );
}

#[test]
fn in_the_about_page() {
    assert_eq!(
        about_slip("id = \"visibility\"", "id = \"compassion\""),
        "x.toml:9: the about page needs compassion, visibility and credibility, each once."
    );
    assert_eq!(
        about_slip("https://example.org/", "javascript:alert(1)"),
        "x.toml:28: the resource \"R\" needs a web address that starts with https://, or none."
    );
    assert_eq!(
        about_slip("id = \"about\"", "id = \"ours\""),
        "x.toml:3: the about page needs id = \"about\", since there is only one."
    );
}

#[test]
fn in_the_size_of_a_file() {
    let sound = example::plans("huddle");
    let padding = "#".repeat(MAX_PACK_BYTES - sound.len());
    assert!(super::Library::with_packs([pack("x.toml", format!("{sound}{padding}"))]).is_ok());
    assert_eq!(
        refusal([pack("x.toml", format!("{sound}{padding}#"))]),
        "x.toml:1: this file is over 1048576 bytes. Shorten it or split it."
    );
}

#[test]
fn in_anything_that_is_not_content() {
    for nonsense in [
        "",
        "\0",
        "]]]]",
        "\u{feff}",
        "a.b.c = {",
        "🙂 = 1",
        "schema = [[[[1]]]]",
    ] {
        assert!(
            refusal([pack("x.toml", nonsense)]).starts_with("x.toml:1: "),
            "{nonsense:?}"
        );
    }
    let deep = "a.".repeat(100_000) + "a = 1";
    assert!(refusal([pack("x.toml", deep)]).starts_with("x.toml:1: "));
}
