//! The themes beside what the national focus groups said, and what these said besides. Never an amount.

use super::{Cell, Sheet, Table};
use crate::session::{BesideRow, Report, ReportPrompt};
use crate::theming::Finding;
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// A line of the comparison.
pub(super) struct Line {
    /// The question it belongs to.
    pub(super) question: String,
    /// How the two stand to each other.
    pub(super) relation: String,
    /// What was said here; may be empty.
    pub(super) here: String,
    /// What was said nationally; may be empty.
    pub(super) national: String,
    /// The section of the tool that says so; may be empty.
    pub(super) section: String,
}

impl Line {
    fn of(question: &str, relation: String, here: String, finding: Option<&Finding>) -> Line {
        let said = |of: fn(&Finding) -> &String| finding.map(of).cloned().unwrap_or_default();
        Line {
            question: question.to_owned(),
            relation,
            here,
            national: said(|finding| &finding.text),
            section: said(|finding| &finding.section),
        }
    }
}

/// Every line: what was compared, what nobody has compared, and what was not asked here.
pub(super) fn lines(lang: Language, report: &Report) -> Vec<Line> {
    let asked = report.prompts.iter();
    let mut lines: Vec<Line> = asked.flat_map(|prompt| of_question(lang, prompt)).collect();
    let relation = lang.say("beside-not-asked").into_owned();
    for prompt in &report.not_asked {
        let (title, _) = report_words::title_not_asked(lang, prompt);
        let findings = prompt.findings.iter();
        lines.extend(
            findings.map(|said| Line::of(title, relation.clone(), String::new(), Some(said))),
        );
    }
    lines
}

fn of_question(lang: Language, prompt: &ReportPrompt) -> Vec<Line> {
    let question = Question::of(lang, &prompt.face).text;
    let Some(rows) = &prompt.beside else {
        let relation = lang.say("report-national").into_owned();
        let findings = prompt.findings.iter();
        return findings
            .map(|said| Line::of(question, relation.clone(), String::new(), Some(said)))
            .collect();
    };
    let line = |row: &BesideRow| {
        let (here, finding) = match row {
            BesideRow::Both { finding, themes } => (themes.join("; "), Some(finding)),
            BesideRow::HereOnly { theme } => (theme.clone(), None),
            BesideRow::NationalOnly { finding } => (String::new(), Some(finding)),
        };
        Line::of(question, report_words::relation(lang, row), here, finding)
    };
    rows.iter().map(line).collect()
}

/// One row a line.
pub(super) fn table(lang: Language, report: &Report) -> Table {
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (lang.say("report-column-relation").into_owned(), 18),
        (lang.say("report-column-here").into_owned(), 40),
        (lang.say("report-column-national").into_owned(), 70),
        (lang.say("report-column-section").into_owned(), 40),
    ];
    let rows = lines(lang, report).into_iter().map(|line| {
        [
            line.question,
            line.relation,
            line.here,
            line.national,
            line.section,
        ]
        .map(Cell::Words)
    });
    Table::new(Sheet::Beside.name(lang), columns, rows.collect())
}
