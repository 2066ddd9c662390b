//! What was asked, and what came of it.

use super::super::pieces::{Piece, Theme};
use super::beside;
use crate::session::{Report, ReportPrompt, ReportTheme};
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// All questions that are closed, in order.
pub(super) fn section(lang: Language, report: &Report) -> Vec<Piece> {
    let prompts = report.prompts.iter();
    prompts
        .flat_map(|prompt| question(lang, report, prompt))
        .collect()
}

fn question(lang: Language, report: &Report, prompt: &ReportPrompt) -> Vec<Piece> {
    let mut pieces = vec![Piece::Heading(
        Question::of(lang, &prompt.face).text.to_owned(),
    )];
    match (prompt.people, prompt.answers) {
        (Some(people), Some(answers)) => {
            pieces.extend(themes(lang, report, prompt, (people, answers)));
        }
        _ => pieces.push(Piece::Paragraph(report_words::too_few(lang, report))),
    }
    for voice in &prompt.voices {
        pieces.extend([
            Piece::Subheading(lang.say("one-voice").into_owned()),
            Piece::Quote(voice.as_str().to_owned()),
            Piece::Aside(lang.say("one-voice-note").into_owned()),
        ]);
    }
    pieces.extend(beside::of_question(lang, prompt));
    pieces
}

fn themes(
    lang: Language,
    report: &Report,
    prompt: &ReportPrompt,
    (people, answers): (u32, u32),
) -> Vec<Piece> {
    let counts = report_words::counts(lang, prompt, people, answers);
    let mut pieces = vec![Piece::Aside(counts)];
    let rules = report_words::how_people_count(lang, report, prompt).into_iter();
    pieces.extend(rules.map(Piece::Aside));
    if prompt.themes.is_empty() {
        pieces.push(Piece::Paragraph(
            report_words::no_theme(lang, prompt).into_owned(),
        ));
    }
    let ranked = prompt.themes.iter().zip(1..);
    pieces.extend(
        ranked.map(|(theme, rank)| Piece::Theme(one(lang, theme, rank, prompt.face.ratio()))),
    );
    pieces.extend(report_words::outside(lang, prompt).map(Piece::Aside));
    pieces.extend(report_words::hidden_answers(lang, prompt).map(Piece::Aside));
    pieces.extend(report_words::changed(lang, prompt).map(Piece::Aside));
    pieces.extend(parked(lang, prompt));
    pieces
}

/// What was parked for another day.
fn parked(lang: Language, prompt: &ReportPrompt) -> Vec<Piece> {
    let parked = &prompt.parked;
    if parked.themes.is_empty() && parked.other == 0 {
        return Vec::new();
    }
    let mut pieces = vec![Piece::Subheading(lang.say("parked").into_owned())];
    let themes = parked.themes.iter().zip(1..);
    pieces.extend(
        themes.map(|(theme, rank)| Piece::Theme(one(lang, theme, rank, prompt.face.ratio()))),
    );
    pieces.extend(report_words::parked_answers(lang, prompt).map(Piece::Aside));
    pieces
}

fn one(lang: Language, theme: &ReportTheme, rank: usize, slots: u8) -> Theme {
    let quotes = theme.quotes.iter();
    Theme {
        rank,
        label: theme.label.clone(),
        facts: report_words::facts(lang, theme, slots),
        quotes: quotes.map(|quote| quote.as_str().to_owned()).collect(),
    }
}
