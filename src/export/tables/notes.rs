//! What the tables are of, and how to read them.

use super::super::Source;
use super::{Cell, Table};
use crate::views::report_words;
use crate::words::Language;

/// One row a sentence.
pub(super) fn table(lang: Language, source: Source<'_>) -> Table {
    let Source { report, about, .. } = source;
    let mut sentences = vec![
        report_words::title(lang, report),
        report_words::step(lang, report),
        report_words::summary(lang, report),
        report_words::ground_rules(lang),
    ];
    if report.rehearsal {
        sentences.insert(0, lang.say("rehearsal").into_owned());
    }
    let withheld = report.prompts.iter().any(|prompt| prompt.people.is_none());
    sentences.extend(withheld.then(|| report_words::too_few(lang, report)));
    sentences.extend(report_words::method(lang, report, about));
    let limits = about.limitations.iter();
    sentences.extend(limits.map(|limit| format!("{}. {}", limit.title, limit.text)));
    let rows = sentences.into_iter().map(|words| [Cell::Words(words)]);
    let name = lang.say("report-sheet-notes");
    Table::new(&name, [(name.clone().into_owned(), 110)], rows.collect())
}
