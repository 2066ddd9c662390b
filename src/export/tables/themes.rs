//! Themes, their numbers and their quotations.

use super::{Cell, Sheet, Table};
use crate::session::{Report, ReportPrompt, ReportTheme};
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// A line of a question's themes.
pub(super) struct Line {
    /// Its theme, or what else is counted; a sentence where nothing is.
    pub(super) name: String,
    /// The name of its C; may be empty.
    pub(super) c: String,
    /// Answers in it; none where nothing is counted.
    pub(super) answers: Option<u32>,
    /// Answers in part; none where nothing is counted.
    pub(super) in_part: Option<u32>,
    /// What people wrote.
    pub(super) quotes: Vec<String>,
}

/// A question's themes, what is parked, and what is not among them; at least one line.
pub(super) fn lines(lang: Language, report: &Report, prompt: &ReportPrompt) -> Vec<Line> {
    if prompt.people.is_none() {
        return vec![said(report_words::too_few(lang, report))];
    }
    let themes = prompt.themes.iter();
    let mut lines: Vec<Line> = themes
        .map(|theme| of_theme(lang, theme, theme.label.clone()))
        .collect();
    if lines.is_empty() {
        lines.push(said(report_words::no_theme(lang, prompt).into_owned()));
    }
    lines.extend(prompt.parked.themes.iter().map(|theme| {
        let label = [("theme", theme.label.as_str().into())];
        of_theme(lang, theme, lang.with("parked-theme", label))
    }));
    let outside = [
        ("report-hidden", prompt.hidden),
        ("report-held-back", prompt.held_answers),
        ("other-points", prompt.other),
    ];
    let outside = outside.into_iter().filter(|(_, answers)| *answers > 0);
    lines.extend(outside.map(|(key, answers)| Line {
        answers: Some(answers),
        ..said(lang.say(key).into_owned())
    }));
    lines
}

fn said(name: String) -> Line {
    Line {
        name,
        c: String::new(),
        answers: None,
        in_part: None,
        quotes: Vec::new(),
    }
}

fn of_theme(lang: Language, theme: &ReportTheme, name: String) -> Line {
    let c = theme.c.map(|c| report_words::name_of_c(lang, c));
    let quotes = theme.quotes.iter();
    Line {
        name,
        c: c.unwrap_or_default(),
        answers: Some(theme.answers),
        in_part: Some(theme.also),
        quotes: quotes.map(|quote| quote.as_str().to_owned()).collect(),
    }
}

/// The place of the column for phones, which is there only where one may have answered for several people.
const PHONES: usize = 2;

/// One row a theme, with all its numbers.
pub(super) fn counted(lang: Language, report: &Report) -> Table {
    let heading = |key| lang.say(key).into_owned();
    let columns = [
        (heading("report-column-question"), 50),
        (heading("report-column-people"), 10),
        (heading("report-column-phones"), 10),
        (heading("report-column-all-answers"), 12),
        (heading("report-column-theme"), 36),
        (heading("report-column-c"), 16),
        (heading("report-column-answers"), 12),
        (heading("report-column-in-part"), 12),
    ];
    let mut rows = Vec::new();
    for prompt in &report.prompts {
        let question = Question::of(lang, &prompt.face).text;
        let lines = lines(lang, report, prompt).into_iter();
        rows.extend(lines.map(|line| {
            [
                question.into(),
                prompt.people.into(),
                prompt.phones.into(),
                prompt.answers.into(),
                line.name.into(),
                line.c.into(),
                line.answers.into(),
                line.in_part.into(),
            ]
        }));
    }
    let mut table = Table::new(Sheet::Themes.name(lang), columns, rows);
    if report.prompts.iter().all(|prompt| prompt.phones.is_none()) {
        table.leave_out(PHONES);
    }
    table
}

/// One row a quotation.
pub(super) fn quoted(lang: Language, report: &Report) -> Table {
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (lang.say("report-column-theme").into_owned(), 36),
        (lang.say("report-column-quotation").into_owned(), 80),
    ];
    let mut rows: Vec<[Cell; 3]> = Vec::new();
    for prompt in &report.prompts {
        let question = Question::of(lang, &prompt.face).text;
        for line in lines(lang, report, prompt) {
            let quotes = line.quotes.into_iter();
            rows.extend(
                quotes.map(|quote| [question.into(), line.name.as_str().into(), quote.into()]),
            );
        }
        let voices = prompt.voices.iter();
        rows.extend(voices.map(|voice| {
            let name = lang.say("one-voice").into_owned();
            [question.into(), name.into(), voice.as_str().into()]
        }));
    }
    Table::new(Sheet::Quotations.name(lang), columns, rows)
}
