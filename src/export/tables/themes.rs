//! Themes, their numbers and their quotations.

use super::{Cell, Table};
use crate::session::{Report, ReportPrompt, ReportTheme};
use crate::views::report_words::{self, Question};
use crate::words::Language;

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
        let (Some(people), Some(answers)) = (prompt.people, prompt.answers) else {
            continue;
        };
        let question = Question::of(lang, &prompt.face).text;
        let phones = prompt.phones.map_or(Cell::from(""), Cell::from);
        let row = |label: &str, c: String, count: u32, also: u32| {
            let (question, label, c) = (question.into(), label.into(), Cell::Words(c));
            [
                question,
                people.into(),
                phones.clone(),
                answers.into(),
                label,
                c,
                count.into(),
                also.into(),
            ]
        };
        let themes = prompt.themes.iter();
        rows.extend(
            themes.map(|theme| row(&theme.label, c_of(lang, theme), theme.answers, theme.also)),
        );
        if prompt.hidden > 0 {
            let hidden = lang.say("report-hidden");
            rows.push(row(&hidden, String::new(), prompt.hidden, 0));
        }
        if prompt.other > 0 {
            rows.push(row(
                &lang.say("other-points"),
                String::new(),
                prompt.other,
                0,
            ));
        }
    }
    let mut table = Table::new(&lang.say("report-sheet-themes"), columns, rows);
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
    let mut rows = Vec::new();
    for prompt in &report.prompts {
        let question = Question::of(lang, &prompt.face).text;
        let of_themes = prompt.themes.iter().flat_map(|theme| {
            let quotes = theme.quotes.iter();
            quotes.map(|quote| (theme.label.clone(), quote))
        });
        let voice = lang.say("one-voice").into_owned();
        let voices = prompt.voices.iter().map(|text| (voice.clone(), text));
        let all = of_themes.chain(voices);
        rows.extend(
            all.map(|(label, quote)| [question.into(), Cell::Words(label), quote.as_str().into()]),
        );
    }
    Table::new(&lang.say("report-sheet-quotations"), columns, rows)
}

/// One row a theme with its first quotation, for a file that can hold one table only.
pub(super) fn in_short(lang: Language, report: &Report) -> Table {
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (lang.say("report-column-theme").into_owned(), 36),
        (lang.say("report-column-c").into_owned(), 16),
        (lang.say("report-column-answers").into_owned(), 12),
        (lang.say("report-column-quotation").into_owned(), 80),
    ];
    let prompts = report.prompts.iter();
    let rows = prompts
        .flat_map(|prompt| short_rows(lang, prompt))
        .collect();
    Table::new(&lang.say("report-sheet-themes"), columns, rows)
}

fn short_rows(lang: Language, prompt: &ReportPrompt) -> Vec<[Cell; 5]> {
    let question = Question::of(lang, &prompt.face).text;
    let row = |label: &str, c: String, count: u32, quote: &str| {
        [
            question.into(),
            label.into(),
            Cell::Words(c),
            count.into(),
            quote.into(),
        ]
    };
    let themes = prompt.themes.iter().map(|theme| {
        let quote = theme.quotes.first().map_or("", |quote| quote.as_str());
        row(&theme.label, c_of(lang, theme), theme.answers, quote)
    });
    let one_voice = lang.say("one-voice");
    let voices = prompt
        .voices
        .iter()
        .map(|text| row(&one_voice, String::new(), 1, text));
    let other =
        (prompt.other > 0).then(|| row(&lang.say("other-points"), String::new(), prompt.other, ""));
    let parked = prompt.parked.themes.iter().map(|theme| {
        let label = [("theme", theme.label.as_str().into())];
        let quote = theme.quotes.first().map_or("", |quote| quote.as_str());
        let label = lang.with("parked-theme", label);
        row(&label, c_of(lang, theme), theme.answers, quote)
    });
    themes.chain(parked).chain(voices).chain(other).collect()
}

fn c_of(lang: Language, theme: &ReportTheme) -> String {
    theme
        .c
        .map(|c| report_words::name_of_c(lang, c))
        .unwrap_or_default()
}
