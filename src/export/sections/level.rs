//! What the level's content adds: questions to take to a leader, ways to grow, and where to read on.

use super::super::pieces::{Piece, Point};
use crate::content::{About, Level, Resource};
use crate::words::Language;

/// Key questions, needs and programmes.
pub(super) fn section(lang: Language, level: &Level) -> Vec<Piece> {
    [key_questions(lang, level), development(lang, level)].concat()
}

fn key_questions(lang: Language, level: &Level) -> Vec<Piece> {
    let questions = level.key_questions.iter().map(|question| Point {
        lead: question.text.clone(),
        text: question.reveals.clone(),
        from: question.section.clone(),
    });
    vec![
        Piece::Heading(lang.say("report-key-questions").into_owned()),
        Piece::Points(questions.collect()),
    ]
}

fn development(lang: Language, level: &Level) -> Vec<Piece> {
    let grow = &level.development;
    let mut pieces = vec![Piece::Heading(lang.say("report-development").into_owned())];
    if !grow.needs.is_empty() {
        let needs = grow.needs.iter().map(|need| Point {
            text: need.clone(),
            ..Point::default()
        });
        pieces.push(Piece::Subheading(lang.say("report-needs").into_owned()));
        pieces.push(Piece::Points(needs.collect()));
    }
    if !grow.programmes.is_empty() {
        let programmes = grow.programmes.iter().map(|programme| Point {
            lead: programme.name.clone(),
            text: programme.what.clone(),
            ..Point::default()
        });
        pieces.push(Piece::Subheading(
            lang.say("report-programmes").into_owned(),
        ));
        pieces.push(Piece::Points(programmes.collect()));
    }
    pieces.extend(grow.note.iter().cloned().map(Piece::Paragraph));
    pieces.push(Piece::Aside(grow.section.clone()));
    pieces
}

/// Where to read on.
pub(super) fn resources(lang: Language, about: &About) -> Vec<Piece> {
    if about.resources.is_empty() {
        return Vec::new();
    }
    vec![
        Piece::Heading(lang.say("report-resources").into_owned()),
        Piece::Points(about.resources.iter().map(resource).collect()),
    ]
}

fn resource(of: &Resource) -> Point {
    let told = format!("{}. {}", of.body, of.what);
    Point {
        lead: of.title.clone(),
        text: match &of.url {
            Some(address) => format!("{told} {address}"),
            None => told,
        },
        from: of.section.clone(),
    }
}
