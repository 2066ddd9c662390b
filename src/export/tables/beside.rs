//! The themes beside what the national focus groups said. Never an amount.

use super::{Cell, Table};
use crate::session::{BesideRow, Report};
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// One row a line of the comparison.
pub(super) fn table(lang: Language, report: &Report) -> Table {
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (lang.say("report-column-relation").into_owned(), 18),
        (lang.say("report-column-here").into_owned(), 40),
        (lang.say("report-column-national").into_owned(), 70),
        (lang.say("report-column-section").into_owned(), 40),
    ];
    let mut rows = Vec::new();
    for prompt in &report.prompts {
        let question = Question::of(lang, &prompt.face).text;
        let compared = prompt.beside.iter().flatten();
        rows.extend(compared.map(|row| line(lang, question, row)));
    }
    Table::new(&lang.say("report-sheet-beside"), columns, rows)
}

fn line(lang: Language, question: &str, row: &BesideRow) -> [Cell; 5] {
    let (here, finding) = match row {
        BesideRow::Both { finding, themes } => (themes.join("; "), Some(finding)),
        BesideRow::HereOnly { theme } => (theme.clone(), None),
        BesideRow::NationalOnly { finding } => (String::new(), Some(finding)),
    };
    let said = finding.map_or("", |finding| finding.text.as_str());
    let section = finding.map_or("", |finding| finding.section.as_str());
    let relation = report_words::relation(lang, row);
    [
        question.into(),
        Cell::Words(relation),
        Cell::Words(here),
        said.into(),
        section.into(),
    ]
}
