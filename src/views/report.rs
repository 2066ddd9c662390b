//! The report: what people said, what to ask next, how it was made. A page to print, and a table.

use maud::{Markup, html};

use super::layout::{Surface, page};
use super::preferences::Preferences;
use super::quotations::voice_card;
use super::shared::{privacy_links, theme_list};
use super::{beside, words};
use crate::content::{About, Level};
use crate::session::{Report, ReportPrompt};
use crate::theming::Finding;

/// The report as a page. No script; it prints.
pub fn report_page(
    prefs: &Preferences,
    report: &Report,
    level: Option<&Level>,
    about: &About,
) -> Markup {
    let title = if report.title.is_empty() {
        format!("{} leaders: what we need", report.level_name)
    } else {
        report.title.clone()
    };
    page(
        prefs,
        &title,
        Surface::Report,
        html! {
            main #main {
                @if report.rehearsal { p #banner { (words::REHEARSAL) } }
                p.step { (words::NAME) " report · " (report.level_name) " leaders · " (report.plan_name) }
                h1 { (title) }
                p { (summary(report)) }
                @for prompt in &report.prompts { (asked(report, prompt)) }
                (beside::not_asked(&report.not_asked))
                @if let Some(level) = level { (key_questions(level)) }
                (method(report, about))
                @if !report.rehearsal { p.small.screen-only { "Take it with you: " a href={ "/report/" (report.session) "/report.csv" } { "table (CSV)" } " · " a href={ "/report/" (report.session) "/report.json" } { "data (JSON)" } } }
                footer.screen-only { (privacy_links()) }
            }
        },
    )
}

fn summary(report: &Report) -> String {
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
    let top: Vec<&str> = report
        .prompts
        .iter()
        .filter_map(|prompt| prompt.themes.first())
        .map(|theme| theme.label.as_str())
        .collect();
    let first = match report.prompts.len() {
        0 => return "No question has been closed yet.".to_owned(),
        1 => format!(
            "{} gave {} to one question.",
            words::people(people),
            words::answers(answers)
        ),
        many => format!(
            "Up to {} gave {} to {many} questions.",
            words::people(people),
            words::answers(answers)
        ),
    };
    if top.is_empty() {
        first
    } else {
        format!("{first} What came up most: {}.", top.join("; "))
    }
}

fn asked(report: &Report, prompt: &ReportPrompt) -> Markup {
    html! {
        section.asked {
            h2 { (prompt.face.text) }
            @match (prompt.people, prompt.answers) {
                (Some(people), Some(answers)) => {
                    p.small { (words::people(people)) ", " (words::answers(answers)) }
                    (theme_list(&prompt.themes, 3))
                    @if prompt.other > 0 { p.other { (words::other_points(prompt.other)) } }
                    @if prompt.hidden > 0 { p.other { (words::hidden_points(prompt.hidden)) } }
                    @if let Some(changes) = prompt.changes { p.small { (words::changed_by_facilitator(changes)) } }
                },
                _ => p { (words::too_few(report.smallest_group)) },
            }
            @for voice in &prompt.voices { (voice_card(voice)) }
            @match &prompt.beside {
                Some(rows) => { h3 { (words::BESIDE) } (beside::list(rows)) },
                None => (national(&prompt.findings)),
            }
        }
    }
}

/// What the national groups said, where nobody has held the themes against it.
fn national(findings: &[Finding]) -> Markup {
    html! {
        @if !findings.is_empty() {
            details {
                summary { "What the national focus groups said" }
                ul { @for finding in findings { li { (finding.text) " " span.small { "(" (finding.section) ")" } } } }
            }
        }
    }
}

fn key_questions(level: &Level) -> Markup {
    html! {
        section {
            h2 { "Questions to take to your leader" }
            ol { @for question in &level.key_questions { li { strong { (question.text) } " " (question.reveals) " " span.small { "(" (question.section) ")" } } } }
        }
    }
}

fn method(report: &Report, about: &About) -> Markup {
    html! {
        section {
            h2 { "How this was made, and its limits" }
            p {
                "Answers were anonymous and short. A program on the session’s own server grouped them by their words and meaning; the facilitator could correct the groups. Nothing is shown where fewer than "
                (report.smallest_group) " people answered. Quotations stand for several people’s answers; what is headed “" (words::ONE_VOICE) "” is one person’s answer that the facilitator put up."
            }
            p { "Neither the identity nor the team of whoever said something may be revealed." }
            p { "The questions follow “" (about.title) "” (" (about.author) ", " (about.year) "), in our own words. Its limits are ours too:" }
            ul { @for limit in &about.limitations { li { strong { (limit.title) } ". " (limit.text) } } }
        }
    }
}

/// The report as a table: one line a theme, safe to open in a spreadsheet.
pub fn csv(report: &Report) -> String {
    let mut lines = vec![line(&["question", "theme", "c", "answers", "quotation"])];
    for prompt in &report.prompts {
        for theme in &prompt.themes {
            let c = theme.c.map(|c| format!("{c:?}")).unwrap_or_default();
            let quote = theme.quotes.first().cloned().unwrap_or_default();
            lines.push(line(&[
                &prompt.face.text,
                &theme.label,
                &c,
                &theme.answers.to_string(),
                &quote,
            ]));
        }
        for voice in &prompt.voices {
            lines.push(line(&[&prompt.face.text, words::ONE_VOICE, "", "1", voice]));
        }
        if prompt.other > 0 {
            lines.push(line(&[
                &prompt.face.text,
                "Other points",
                "",
                &prompt.other.to_string(),
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
