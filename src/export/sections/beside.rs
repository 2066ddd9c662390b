//! The themes beside what the national focus groups said.

use super::super::pieces::{Piece, Point};
use crate::session::{BesideRow, Report, ReportPrompt};
use crate::theming::Finding;
use crate::views::report_words;
use crate::words::Language;

/// Under a question: the comparison, or what was said nationally where nobody has compared.
pub(super) fn of_question(lang: Language, prompt: &ReportPrompt) -> Vec<Piece> {
    match &prompt.beside {
        Some(rows) => vec![
            Piece::Subheading(lang.say("beside").into_owned()),
            Piece::Points(rows.iter().map(|row| line(lang, row)).collect()),
            Piece::Aside(lang.say("beside-meaning").into_owned()),
            Piece::Aside(lang.say("beside-limit").into_owned()),
        ],
        None if prompt.findings.is_empty() => Vec::new(),
        None => vec![
            Piece::Subheading(lang.say("report-national").into_owned()),
            Piece::Points(prompt.findings.iter().map(cited).collect()),
        ],
    }
}

/// What the national groups said to questions that this session has no themes for.
pub(super) fn not_asked(lang: Language, report: &Report) -> Vec<Piece> {
    if report.not_asked.is_empty() {
        return Vec::new();
    }
    let mut pieces = vec![
        Piece::Heading(lang.say("beside-not-asked").into_owned()),
        Piece::Paragraph(lang.say("beside-not-asked-why").into_owned()),
    ];
    for prompt in &report.not_asked {
        let (title, _) = report_words::title_not_asked(lang, prompt);
        pieces.push(Piece::Subheading(title.to_owned()));
        pieces.push(Piece::Points(prompt.findings.iter().map(cited).collect()));
    }
    pieces
}

fn line(lang: Language, row: &BesideRow) -> Point {
    let lead = report_words::relation(lang, row);
    match row {
        BesideRow::Both { finding, themes } => Point {
            lead,
            text: format!(
                "{} {} {}",
                finding.text,
                lang.say("beside-here"),
                themes.join("; ")
            ),
            from: finding.section.clone(),
        },
        BesideRow::HereOnly { theme } => Point {
            lead,
            text: theme.clone(),
            from: String::new(),
        },
        BesideRow::NationalOnly { finding } => Point {
            lead,
            ..cited(finding)
        },
    }
}

fn cited(finding: &Finding) -> Point {
    Point {
        lead: String::new(),
        text: finding.text.clone(),
        from: finding.section.clone(),
    }
}
