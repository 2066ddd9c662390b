//! What the level's content adds: questions to take to a leader, ways to grow, and where to read on.

use super::super::pieces::{Piece, Point};
use crate::content::{About, Level, Resource};
use crate::words::Language;

/// Key questions, needs and programmes of the level, or of each level of a workshop.
pub(super) fn of_all(lang: Language, levels: &[Level]) -> Vec<Piece> {
    let heading = |key: &str, level: &Level| match levels.len() {
        1 => Piece::Heading(lang.say(key).into_owned()),
        _ => Piece::Heading(format!("{}: {}", lang.say(key), level.name)),
    };
    let questions = levels
        .iter()
        .flat_map(|level| key_questions(heading("report-key-questions", level), level));
    let growing = levels
        .iter()
        .flat_map(|level| development(lang, heading("report-development", level), level));
    questions.chain(growing).collect()
}

fn key_questions(heading: Piece, level: &Level) -> Vec<Piece> {
    let questions = level.key_questions.iter().map(|question| Point {
        lead: question.text.clone(),
        text: question.reveals.clone(),
        from: question.section.clone(),
    });
    vec![heading, Piece::Points(questions.collect())]
}

fn development(lang: Language, heading: Piece, level: &Level) -> Vec<Piece> {
    let grow = &level.development;
    let mut pieces = vec![heading];
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
