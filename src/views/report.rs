//! The report: what people said, what to ask next, how it was made. A page to print, and a table.

use maud::{Markup, html};

use super::beside;
use super::layout::{Surface, page};
use super::marks::c_word;
use super::picture::{outside, theme_list};
use super::preferences::Preferences;
use super::question::Question;
use super::quotations::voice_card;
use super::reading::{english, reading};
use super::shared::{ground_rules, privacy_links};
use crate::content::{About, Level};
use crate::session::{Report, ReportPrompt};
use crate::theming::Finding;
use crate::words::Language;

/// The report as a page. No script; it prints.
pub fn report_page(
    prefs: &Preferences,
    report: &Report,
    level: Option<&Level>,
    about: &About,
) -> Markup {
    let lang = prefs.language;
    let of_level = || ("level", report.level_name.as_str().into());
    let title = if report.title.is_empty() {
        lang.with("report-untitled", [of_level()])
    } else {
        report.title.clone()
    };
    let plan = ("plan", report.plan_name.as_str().into());
    let here = format!("/report/{}", report.session);
    page(
        prefs,
        &title,
        Surface::Report,
        html! {
            main #main {
                @if report.rehearsal { p #banner { (lang.say("rehearsal")) } }
                p.step { (lang.with("report-step", [of_level(), plan])) }
                h1 { (title) }
                p { (summary(lang, report)) }
                @for prompt in &report.prompts { (asked(lang, report, prompt)) }
                (beside::not_asked(lang, &report.not_asked))
                @if let Some(level) = level { (key_questions(lang, level)) }
                (method(lang, report, about))
                @if report.rules.as_ref().is_none_or(|rules| !rules.is_empty()) {
                    section { h2 { (lang.say("plan-rules")) } (ground_rules(lang, report.rules.as_deref())) }
                }
                @if !report.rehearsal { (to_take(lang, &here)) }
                footer.screen-only { (privacy_links(lang)) (reading(prefs, &here)) }
            }
        },
    )
}

fn to_take(lang: Language, here: &str) -> Markup {
    html! {
        p.small.screen-only {
            (lang.say("report-take-with-you")) " "
            a href={ (here) "/report.csv" } { (lang.say("report-as-table")) } " · "
            a href={ (here) "/report.json" } { (lang.say("report-as-data")) }
        }
    }
}

fn summary(lang: Language, report: &Report) -> String {
    let people = report
        .prompts
        .iter()
        .filter_map(|prompt| prompt.people)
        .max()
        .unwrap_or(0);
    let answers: u32 = report
        .prompts
        .iter()
        .filter_map(|prompt| prompt.answers)
        .sum();
    if answers == 0 && !report.prompts.is_empty() {
        return lang.say("report-nothing-to-show").into_owned();
    }
    let top: Vec<&str> = report
        .prompts
        .iter()
        .filter_map(|prompt| prompt.themes.first())
        .map(|theme| theme.label.as_str())
        .collect();
    let people = ("people", lang.count("people", people).into());
    let answers = ("answers", lang.count("answers", answers).into());
    let first = match report.prompts.len() {
        0 => return lang.say("report-nothing-closed").into_owned(),
        1 => lang.with("report-one-question", [people, answers]),
        many => {
            let questions = ("questions", lang.count("questions", many as u32).into());
            lang.with("report-several-questions", [people, answers, questions])
        }
    };
    if top.is_empty() {
        first
    } else {
        let most = lang.with("report-came-up-most", [("themes", top.join("; ").into())]);
        format!("{first} {most}")
    }
}

fn asked(lang: Language, report: &Report, prompt: &ReportPrompt) -> Markup {
    let asked = Question::of(lang, &prompt.face);
    html! {
        section.asked {
            h2 lang=[asked.lang] { (asked.text) }
            @match (prompt.people, prompt.answers) {
                (Some(people), Some(answers)) => (themes(lang, prompt, people, answers)),
                _ => p { (lang.with("too-few", [("needed", report.smallest_group.into())])) },
            }
            @for voice in &prompt.voices { (voice_card(lang, voice)) }
            @match &prompt.beside {
                Some(rows) => { h3 { (lang.say("beside")) } (beside::list(lang, rows)) },
                None => (national(lang, &prompt.findings)),
            }
        }
    }
}

fn themes(lang: Language, prompt: &ReportPrompt, people: u32, answers: u32) -> Markup {
    let counted = |key, count| (key, lang.count(key, count).into());
    html! {
        p.small { (lang.with("report-counts", [counted("people", people), counted("answers", answers)])) }
        (theme_list(lang, &prompt.themes, prompt.face.slots, 3))
        (outside(lang, prompt.other, prompt.hidden))
        @match prompt.changes {
            None => {},
            Some(0) => p.small { (lang.say("report-not-changed")) },
            Some(changes) => p.small { (lang.with("report-changed", [counted("changes", changes)])) },
        }
    }
}

/// What the national groups said, where nobody has held the themes against it.
fn national(lang: Language, findings: &[Finding]) -> Markup {
    html! {
        @if !findings.is_empty() {
            details {
                summary { (lang.say("report-national")) }
                ul lang=[english(lang)] { @for finding in findings { li { (finding.text) " " span.small { "(" (finding.section) ")" } } } }
            }
        }
    }
}

fn key_questions(lang: Language, level: &Level) -> Markup {
    html! {
        section {
            h2 { (lang.say("report-key-questions")) }
            ol lang=[english(lang)] { @for question in &level.key_questions { li { strong { (question.text) } " " (question.reveals) " " span.small { "(" (question.section) ")" } } } }
        }
    }
}

fn method(lang: Language, report: &Report, about: &About) -> Markup {
    let source = [
        ("title", about.title.as_str().into()),
        ("author", about.author.as_str().into()),
        ("year", about.year.to_string().into()),
    ];
    html! {
        section {
            h2 { (lang.say("report-method")) }
            p { (lang.with("report-method-answers", [("needed", report.smallest_group.into())])) }
            p { (lang.say("report-method-identity")) }
            p { (lang.with("report-method-source", source)) }
            ul lang=[english(lang)] { @for limit in &about.limitations { li { strong { (limit.title) } ". " (limit.text) } } }
        }
    }
}

/// The report as a table: one line a theme, safe to open in a spreadsheet.
pub fn csv(lang: Language, report: &Report) -> String {
    let headings = [
        "report-column-question",
        "report-column-theme",
        "report-column-c",
        "report-column-answers",
        "report-column-quotation",
    ]
    .map(|key| lang.say(key));
    let mut lines = vec![line(&headings.each_ref().map(AsRef::as_ref))];
    for prompt in &report.prompts {
        let question = Question::of(lang, &prompt.face).text;
        for theme in &prompt.themes {
            let c = theme.c.map(|c| lang.say(c_word(c))).unwrap_or_default();
            let quote = theme.quotes.first().cloned().unwrap_or_default();
            let answers = theme.answers.to_string();
            lines.push(line(&[question, &theme.label, &c, &answers, &quote]));
        }
        for voice in &prompt.voices {
            lines.push(line(&[question, &lang.say("one-voice"), "", "1", voice]));
        }
        if prompt.other > 0 {
            let answers = prompt.other.to_string();
            lines.push(line(&[
                question,
                &lang.say("other-points"),
                "",
                &answers,
                "",
            ]));
        }
    }
    lines.concat()
}

fn line(cells: &[&str]) -> String {
    let cells: Vec<String> = cells.iter().map(|cell| quoted(cell)).collect();
    cells.join(",") + "\r\n"
}

/// A cell after RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front.
fn quoted(cell: &str) -> String {
    let formula = cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '\0']);
    format!(
        "\"{}{}\"",
        if formula { "'" } else { "" },
        cell.replace('"', "\"\"")
    )
}

#[cfg(test)]
mod tests {
    use super::quoted;

    #[test]
    fn no_cell_is_a_formula() {
        for start in ["=", "+", "-", "@", "\t", "\r"] {
            assert!(
                quoted(&format!("{start}1+1")).starts_with("\"'"),
                "{start:?}"
            );
        }
        assert_eq!(quoted("say \"hello\""), "\"say \"\"hello\"\"\"");
    }
}
