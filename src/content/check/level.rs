//! Whether a level can be used: its seven prompts in order, and everything a session and a report take from them.

use super::super::level::{Development, ExpectedTheme, Level, Prompt, Wording};
use super::super::limits::{
    FINDINGS, KEY_QUESTIONS, LINE_CHARS, LIST, NAME_CHARS, ORDERS, PARAGRAPH_CHARS, PHRASES,
    PROMPT_IDS, QUESTION_CHARS, SAMPLE_CHARS, SAMPLES, SLOTS, THEMES,
};
use super::{Part, WRITE_IT};
use std::collections::BTreeSet;

pub(super) fn check(level: &Level, part: &mut Part<'_>) {
    part.id(&level.id);
    part.text("name", &level.name, NAME_CHARS, WRITE_IT);
    part.number("order", level.order, &ORDERS);
    part.text("bands", &level.bands, PARAGRAPH_CHARS, WRITE_IT);
    part.optional("band_note", level.band_note.as_ref(), PARAGRAPH_CHARS);
    part.section(&level.section);
    part.text("summary", &level.summary, PARAGRAPH_CHARS, WRITE_IT);
    part.list("notes", &level.notes, &LIST, PARAGRAPH_CHARS);
    prompts_in_order(level, part);
    for (number, prompt) in level.prompts.iter().enumerate() {
        check_prompt(
            prompt,
            &mut part.item("prompts", number, "prompt", &prompt.id),
        );
    }
    check_key_questions(level, part);
    let name = format!("the development of {}", part.name);
    check_development(&level.development, &mut part.part("development", name));
}

/// Plans name prompts by id and comparisons go by order, so each level has the same seven in the same order.
fn prompts_in_order(level: &Level, part: &mut Part<'_>) {
    let ids = || level.prompts.iter().map(|prompt| prompt.id.as_str());
    if ids().eq(PROMPT_IDS) {
        return;
    }
    let wrong = ids()
        .zip(PROMPT_IDS)
        .take_while(|(id, right)| id == right)
        .count();
    let says = format!(
        "goes wrong at prompt {}. It needs these {} in this order: {}.",
        wrong + 1,
        PROMPT_IDS.len(),
        PROMPT_IDS.join(", ")
    );
    part.fault(&format!("prompts.{wrong}.id"), &says);
}

fn check_prompt(prompt: &Prompt, part: &mut Part<'_>) {
    let advice = "Write the question people will see.";
    part.text("text", &prompt.text, QUESTION_CHARS, advice);
    part.text(
        "title",
        &prompt.title,
        NAME_CHARS,
        "Write two to four words.",
    );
    part.text("hint", &prompt.hint, LINE_CHARS, "Write one short line.");
    part.section(&prompt.section);
    part.number("slots", prompt.slots, &SLOTS);
    part.list("samples", &prompt.samples, &SAMPLES, SAMPLE_CHARS);
    if let Some(welsh) = &prompt.welsh {
        let name = format!("the Welsh of {}", part.name);
        check_welsh(welsh, &mut part.part("welsh", name));
    }
    check_findings(prompt, part);
    check_themes(prompt, part);
}

/// Half a translation would leave a phone with a question and no hint, so it is whole or left out.
pub(super) fn check_welsh(welsh: &Wording, part: &mut Part<'_>) {
    let advice = "Write it, or leave the Welsh of this prompt out altogether.";
    part.text("title", &welsh.title, NAME_CHARS, advice);
    part.text("text", &welsh.text, QUESTION_CHARS, advice);
    part.text("hint", &welsh.hint, LINE_CHARS, advice);
}

fn check_findings(prompt: &Prompt, part: &mut Part<'_>) {
    part.count("findings", prompt.findings.len(), &FINDINGS);
    part.all_differ("findings", finding_ids(prompt));
    for (number, finding) in prompt.findings.iter().enumerate() {
        let mut part = part.item("findings", number, "finding", &finding.id);
        part.id(&finding.id);
        part.text("text", &finding.text, PARAGRAPH_CHARS, WRITE_IT);
        part.section(&finding.section);
    }
}

fn finding_ids(prompt: &Prompt) -> impl Iterator<Item = &str> {
    prompt.findings.iter().map(|finding| finding.id.as_str())
}

fn check_themes(prompt: &Prompt, part: &mut Part<'_>) {
    part.count("themes", prompt.themes.len(), &THEMES);
    part.all_differ(
        "themes",
        prompt.themes.iter().map(|theme| theme.id.as_str()),
    );
    let mut taken = BTreeSet::new();
    for (number, theme) in prompt.themes.iter().enumerate() {
        let mut part = part.item("themes", number, "theme", &theme.id);
        check_theme(theme, &mut part);
        links_lead_somewhere(theme, prompt, &mut part);
        phrases_are_its_own(theme, &mut taken, &mut part);
    }
}

/// The report sets a theme beside what the national groups said, so a link to nothing would be a line left out.
fn links_lead_somewhere(theme: &ExpectedTheme, prompt: &Prompt, part: &mut Part<'_>) {
    let mut named = BTreeSet::new();
    for (number, id) in theme.findings.iter().enumerate() {
        let says = if !finding_ids(prompt).any(|known| known == id) {
            let known = finding_ids(prompt).collect::<Vec<_>>().join(", ");
            format!(
                "names the finding \"{id}\", which its prompt does not have. Use one of: {known}."
            )
        } else if !named.insert(id) {
            format!("names the finding \"{id}\" twice. Take one out.")
        } else {
            continue;
        };
        part.fault(&format!("findings.{number}"), &says);
    }
}

/// A phrase of two themes would draw the same answers to both.
fn phrases_are_its_own(theme: &ExpectedTheme, taken: &mut BTreeSet<String>, part: &mut Part<'_>) {
    for (number, phrase) in theme.phrases.iter().enumerate() {
        if !phrase.trim().is_empty() && !taken.insert(phrase.trim().to_lowercase()) {
            let says = format!(
                "has the phrase \"{phrase}\", which stands in this prompt before. Say it once only."
            );
            part.fault(&format!("phrases.{number}"), &says);
        }
    }
}

fn check_theme(theme: &ExpectedTheme, part: &mut Part<'_>) {
    part.id(&theme.id);
    let advice = "Write two to six words for the big screen.";
    part.text("label", &theme.label, NAME_CHARS, advice);
    part.list("phrases", &theme.phrases, &PHRASES, LINE_CHARS);
    part.section(&theme.section);
}

fn check_key_questions(level: &Level, part: &mut Part<'_>) {
    part.count("key_questions", level.key_questions.len(), &KEY_QUESTIONS);
    for (number, question) in level.key_questions.iter().enumerate() {
        let mut part = part.item("key_questions", number, "key question", "");
        part.text("text", &question.text, QUESTION_CHARS, WRITE_IT);
        part.text("reveals", &question.reveals, PARAGRAPH_CHARS, WRITE_IT);
        part.section(&question.section);
    }
}

fn check_development(development: &Development, part: &mut Part<'_>) {
    part.section(&development.section);
    part.list("needs", &development.needs, &LIST, PARAGRAPH_CHARS);
    part.optional("note", development.note.as_ref(), PARAGRAPH_CHARS);
    part.count("programmes", development.programmes.len(), &LIST);
    for (number, programme) in development.programmes.iter().enumerate() {
        let mut part = part.item("programmes", number, "programme", "");
        part.text("name", &programme.name, LINE_CHARS, WRITE_IT);
        part.text("what", &programme.what, PARAGRAPH_CHARS, WRITE_IT);
    }
}
