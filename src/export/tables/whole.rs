//! Everything in one table, for programs that know no sheets. The first column says which sheet a row would stand on.

use super::super::Source;
use super::{Cell, Sheet, Table, beside, compared, levels, marked, notes, themes};
use crate::session::Report;
use crate::views::marked_words;
use crate::views::report_words::Question;
use crate::words::Language;

/// A row: the part, the question, the theme or whatever it is of, its C, its number, and words.
type Row = [Cell; 6];

/// The table.
pub(super) fn table(lang: Language, source: Source<'_>) -> Table {
    let report = source.report;
    let heading = |key| lang.say(key).into_owned();
    let columns = [
        (heading("report-column-part"), 20),
        (heading("report-column-question"), 50),
        (heading("report-column-name"), 36),
        (heading("report-column-c"), 16),
        (heading("report-column-number"), 12),
        (heading("report-column-words"), 80),
    ];
    let rows = [
        of_themes(lang, report),
        of_levels(lang, report),
        of_ballots(lang, report),
        of_comparison(lang, report),
        of_agreed(lang, report),
        of_national(lang, report),
        of_notes(lang, source),
    ];
    Table::new(String::new(), columns, rows.concat())
}

/// A row a theme with its first quotation; further ones, and single voices, have rows of their own.
fn of_themes(lang: Language, report: &Report) -> Vec<Row> {
    let quotation = |question: &str, name: &str, words: &str| {
        let part = Sheet::Quotations.name(lang);
        [
            part.into(),
            question.into(),
            name.into(),
            "".into(),
            "".into(),
            words.into(),
        ]
    };
    let mut rows = Vec::new();
    for prompt in &report.prompts {
        let question = Question::of(lang, &prompt.face).text;
        for line in themes::lines(lang, report, prompt) {
            let mut quotes = line.quotes.iter().map(String::as_str);
            rows.push([
                Sheet::Themes.name(lang).into(),
                question.into(),
                line.name.as_str().into(),
                line.c.into(),
                line.answers.into(),
                quotes.next().unwrap_or_default().into(),
            ]);
            rows.extend(quotes.map(|words| quotation(question, &line.name, words)));
        }
        let voice = lang.say("one-voice");
        let voices = prompt.voices.iter();
        rows.extend(voices.map(|words| quotation(question, &voice, words.as_str())));
    }
    rows
}

/// The level stands before its question; how many of it answered is in the sheet of levels only.
fn of_levels(lang: Language, report: &Report) -> Vec<Row> {
    let row = |line: &levels::Line<'_>, quote: &str| {
        [
            Sheet::Levels.name(lang).into(),
            format!("{} · {}", line.level, line.question).into(),
            line.name.as_str().into(),
            line.c.as_str().into(),
            "".into(),
            quote.into(),
        ]
    };
    let lines = levels::lines(lang, report);
    let rows = lines.iter();
    rows.flat_map(|line| line.with_quotes().map(|quote| row(line, quote)))
        .collect()
}

fn of_ballots(lang: Language, report: &Report) -> Vec<Row> {
    let mut rows = Vec::new();
    for ballot in &report.ballots {
        let asked = Question::of(lang, &ballot.face).text;
        rows.extend(marked::lines(lang, ballot).into_iter().map(|line| {
            let part = Sheet::Marked.name(lang);
            [
                part.into(),
                asked.into(),
                line.name.into(),
                line.c.into(),
                line.worth.into(),
                line.result.into(),
            ]
        }));
    }
    rows
}

/// The number is the one of now; both stand in the words.
fn of_comparison(lang: Language, report: &Report) -> Vec<Row> {
    let shown = |cell: &Cell| match cell {
        Cell::Words(words) => words.clone(),
        Cell::Number(number) => number.to_string(),
    };
    let lines = compared::lines(lang, report).into_iter();
    lines
        .map(|[question, label, then, now]| {
            let words = marked_words::then_and_now(lang, &shown(&then), &shown(&now));
            let part = Sheet::Compared.name(lang);
            [part.into(), question, label, "".into(), now, words.into()]
        })
        .collect()
}

fn of_agreed(lang: Language, report: &Report) -> Vec<Row> {
    let agreed = report.commitments.iter().map(|known| &known.commitment);
    agreed
        .map(|agreed| {
            let (part, about) = (Sheet::Agreed.name(lang), marked_words::about(lang, agreed));
            let will = agreed.will.as_str();
            [
                part.into(),
                "".into(),
                will.into(),
                "".into(),
                "".into(),
                about.into(),
            ]
        })
        .collect()
}

fn of_national(lang: Language, report: &Report) -> Vec<Row> {
    let lines = beside::lines(lang, report).into_iter();
    lines
        .map(|line| {
            let said = [line.relation, line.national, line.section];
            let said = said.into_iter().filter(|words| !words.is_empty());
            let words = said.collect::<Vec<_>>().join(" · ");
            let (part, question) = (Sheet::Beside.name(lang), line.question);
            [
                part.into(),
                question.into(),
                line.here.into(),
                "".into(),
                "".into(),
                words.into(),
            ]
        })
        .collect()
}

fn of_notes(lang: Language, source: Source<'_>) -> Vec<Row> {
    let lines = notes::lines(lang, source).into_iter();
    lines
        .map(|[question, sentence]| {
            let part = Sheet::Notes.name(lang);
            [
                part.into(),
                question.into(),
                "".into(),
                "".into(),
                "".into(),
                sentence.into(),
            ]
        })
        .collect()
}
