//! Small sound packs for the tests to lay over the embedded ones, or to spoil.

use super::PROMPT_IDS;
use std::fmt::Write;

/// A level with the least a level may have. Its first prompt starts on line 10.
pub(super) fn level(id: &str, order: u8) -> String {
    let mut text = format!(
        r#"schema = 1
kind = "level"
id = "{id}"
name = "Example"
order = {order}
bands = "All"
section = "S"
summary = "For tests."
"#
    );
    for prompt in PROMPT_IDS {
        write!(text, "{}", PROMPT.replace("PROMPT", prompt)).unwrap();
    }
    for _ in 0..3 {
        text.push_str("[[key_questions]]\ntext = \"Why?\"\nreveals = \"R\"\nsection = \"S\"\n");
    }
    text.push_str("[development]\nsection = \"S\"\n");
    text
}

const PROMPT: &str = r#"
[[prompts]]
id = "PROMPT"
title = "Title of PROMPT"
text = "What about PROMPT?"
hint = "One line."
section = "S"
slots = 1
samples = ["a", "b", "c", "d", "e"]
[[prompts.findings]]
id = "walls"
kind = "barrier"
text = "Something."
section = "S"
[[prompts.themes]]
id = "trust"
label = "Trust"
c = "credibility"
phrases = ["1", "2", "3", "4", "5", "6", "7"]
findings = ["walls"]
section = "S"
"#;

/// A pack of one plan of ten minutes.
pub(super) fn plans(id: &str) -> String {
    format!(
        r#"schema = 1
kind = "plans"
id = "ours"
[[plans]]
id = "{id}"
name = "Example plan"
minutes = 10
setting = "Anywhere."
section = "S"
opening = {{ minutes = 1, notes = ["Hello."] }}
closing = {{ minutes = 1, notes = [] }}
[[plans.steps]]
prompt = "visibility"
minutes = 8
notes = []
"#
    )
}

/// An about page with the least it may have.
pub(super) const ABOUT: &str = r#"schema = 1
kind = "about"
id = "about"
title = "Example"
author = "A"
year = 2025
review = "July 2026"
summary = "For tests."
[[cs]]
id = "compassion"
name = "Compassion"
means = "M"
section = "S"
[[cs]]
id = "visibility"
name = "Visibility"
means = "M"
section = "S"
[[cs]]
id = "credibility"
name = "Credibility"
means = "M"
section = "S"
[[resources]]
title = "R"
body = "B"
what = "W"
url = "https://example.org/"
group = "G"
section = "S"
[[limitations]]
title = "L"
text = "T"
section = "S"
[[settings]]
id = "team"
name = "Team"
what = "W"
section = "S"
"#;
