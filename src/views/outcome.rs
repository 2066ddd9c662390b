//! What came out of a ballot: a ranked list, or the spread over a scale. Each in words, a number and marks.

use maud::{Markup, html};

use super::ballot::{called, point_of, scale_key};
use super::marked_words;
use super::marks::{Scale, amount, c_word, column};
use super::one_word;
use crate::session::{Activity, BallotFace, ItemName, Outcome, OutcomeRow};
use crate::words::Language;

/// What came out, as everybody sees it.
pub(super) fn outcome(lang: Language, activity: Activity, outcome: &Outcome) -> Markup {
    let outside =
        || html! { @for says in one_word::outside(lang, activity, outcome) { p.other { (says) } } };
    match outcome {
        Outcome::TooFew { needed } => {
            html! { p.too-few { (marked_words::too_few(lang, *needed)) } }
        }
        Outcome::Counted { people, rows, .. } => html! {
            p.other { (marked_words::took_part(lang, *people)) }
            @match activity {
                Activity::FollowUp => (happened(lang, activity, rows)),
                Activity::OneWord => { (ranked(lang, activity, rows)) div.outside { (outside()) } },
                Activity::CheckIn | Activity::Pulse => (spread(lang, activity, rows)),
                _ => (ranked(lang, activity, rows)),
            }
        },
    }
}

fn ranked(lang: Language, activity: Activity, rows: &[OutcomeRow]) -> Markup {
    let scale = Scale::of(rows.iter().map(|row| row.worth));
    html! {
        ol.themes {
            @for row in rows {
                li data-c=[row.c.map(c_word)] {
                    div.theme { (called(lang, &row.name, row.c)) span.count { (marked_words::worth(lang, activity, row)) } }
                    (amount(row.c, row.worth, scale))
                }
            }
        }
    }
}

/// What was agreed the time before, each with what people say of it; the bar is of those who say yes. A list, since words
/// of any length have to fit.
fn happened(lang: Language, activity: Activity, rows: &[OutcomeRow]) -> Markup {
    let yes = |row: &OutcomeRow| row.marks.first().copied().unwrap_or(0);
    let scale = Scale::of(rows.iter().map(yes));
    html! {
        ol.themes {
            @for row in rows {
                li {
                    div.theme { (called(lang, &row.name, row.c)) }
                    (amount(None, yes(row), scale))
                    p.other { (marked_words::facts(lang, activity, row)) }
                }
            }
        }
    }
}

/// A table: a line for each item, a column for each point of the scale, a small bar above each number.
fn spread(lang: Language, activity: Activity, rows: &[OutcomeRow]) -> Markup {
    let most = rows
        .iter()
        .flat_map(|row| &row.marks)
        .max()
        .copied()
        .unwrap_or(1)
        .max(1);
    let points = activity.highest_mark();
    html! {
        table.spread {
            thead { tr { td {} @for point in 1..=points { th scope="col" { (point_of(lang, activity, point)) } } } }
            tbody {
                @for row in rows {
                    tr data-c=[row.c.map(c_word)] {
                        th scope="row" { @if row.name == ItemName::Asked { (lang.say("people-here")) } @else { (called(lang, &row.name, row.c)) } }
                        @if row.marks.is_empty() { td colspan=(points) { (marked_words::facts(lang, activity, row)) } }
                        @for count in &row.marks { td { (column(*count, most)) (count) } }
                    }
                }
            }
        }
        p.other { @if let Some(ends) = scale_key(activity) { (lang.say(ends)) " " } (lang.say("spread-how")) }
    }
}

/// What can be marked, while people mark it: no counts.
pub(super) fn open_items(lang: Language, face: &BallotFace) -> Markup {
    html! {
        ul.items {
            @for item in &face.items { li data-c=[item.c.map(c_word)] { (called(lang, &item.name, item.c)) } }
        }
    }
}
