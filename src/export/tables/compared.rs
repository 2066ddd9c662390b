//! Questions that the session before asked as well: the themes then and now.

use super::{Cell, Sheet, Table};
use crate::session::Report;
use crate::views::marked_words;
use crate::views::report_words::Question;
use crate::words::Language;

/// A theme: its question, its label, and how many then and now.
pub(super) fn lines(lang: Language, report: &Report) -> Vec<[Cell; 4]> {
    let mut lines = Vec::new();
    for both in &report.then_and_now {
        let mut prompts = report.prompts.iter();
        let prompt = prompts.find(|prompt| prompt.face.prompt == both.prompt);
        let question = prompt.map_or("", |prompt| Question::of(lang, &prompt.face).text);
        lines.extend(both.rows.iter().map(|row| {
            let [then, now] = [row.then, row.now].map(told);
            [question.into(), row.label.as_str().into(), then, now]
        }));
    }
    lines
}

/// A number, or a dash: an empty cell would look as if nobody had said it.
fn told(count: Option<u32>) -> Cell {
    count.map_or_else(|| marked_words::told(None).into(), Cell::Number)
}

/// One row a theme.
pub(super) fn table(lang: Language, report: &Report) -> Table {
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (lang.say("then-and-now-theme").into_owned(), 36),
        (lang.say("then").into_owned(), 12),
        (lang.say("now-told").into_owned(), 12),
    ];
    Table::new(Sheet::Compared.name(lang), columns, lines(lang, report))
}
