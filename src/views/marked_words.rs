//! What came out of ballots and what was agreed, in sentences without any markup: the page and every file say the same.

use super::ballot::{point_of, scale_key};
use super::report_words::of_c;
use crate::session::{Activity, Commitment, ItemName, OutcomeRow};
use crate::words::Language;

/// What an item is called.
pub(crate) fn name(lang: Language, row: &OutcomeRow) -> String {
    match &row.name {
        ItemName::Asked => lang.say("people-here").into_owned(),
        ItemName::C => row.c.map(|c| of_c(lang, c)).unwrap_or_default(),
        ItemName::Theme { label } => label.clone(),
        ItemName::Word { word } => word.clone(),
        ItemName::Commitment { commitment } => commitment.will.clone(),
        ItemName::Question { question } => question.text.clone(),
    }
}

/// How often it was marked: one number, or the spread over a scale.
pub(crate) fn facts(lang: Language, activity: Activity, row: &OutcomeRow) -> String {
    if !activity.is_scale() {
        return worth(lang, activity, row);
    }
    if row.marks.is_empty() {
        return lang.say("too-few-of-item").into_owned();
    }
    let points = (1..).zip(&row.marks);
    let spread: Vec<String> = points
        .map(|(number, people)| point(lang, activity, number, *people))
        .collect();
    spread.join(", ")
}

/// A point of a scale, and how many chose it.
pub(crate) fn point(lang: Language, activity: Activity, point: u8, people: u32) -> String {
    format!("{}: {people}", point_of(lang, activity, point))
}

/// What the ends of a scale mean, where its points are numbers.
pub(crate) fn scale(lang: Language, activity: Activity) -> Option<String> {
    scale_key(activity).map(|ends| lang.say(ends).into_owned())
}

/// What a row is worth, in words.
pub(crate) fn worth(lang: Language, activity: Activity, row: &OutcomeRow) -> String {
    let noun = match activity {
        Activity::Vote { .. } => "dots",
        Activity::Rank { .. } => "points",
        _ => "people",
    };
    lang.count(noun, row.worth)
}

/// How to read the facts of a scale; none where they are plain numbers.
pub(crate) fn how_to_read(lang: Language, activity: Activity) -> Option<String> {
    let numbers = lang.say("spread-in-line");
    let ends = scale(lang, activity);
    activity.is_scale().then(|| match ends {
        Some(ends) => format!("{ends} {numbers}"),
        None => numbers.into_owned(),
    })
}

/// How many people marked something.
pub(crate) fn took_part(lang: Language, people: u32) -> String {
    lang.with(
        "took-part",
        [("people", lang.count("people", people).into())],
    )
}

/// Instead of what came out, where too few took part.
pub(crate) fn too_few(lang: Language, needed: u32) -> String {
    lang.with("too-few-marks", [("needed", needed.into())])
}

/// A count of a comparison, or a dash where it is not told.
pub(crate) fn told(count: Option<u32>) -> String {
    count.map_or_else(|| "–".to_owned(), |count| count.to_string())
}

/// How many then and how many now, as they are told.
pub(crate) fn then_and_now(lang: Language, then: &str, now: &str) -> String {
    format!(
        "{} {then} · {} {now}",
        lang.say("then"),
        lang.say("now-told")
    )
}

/// Everything about a commitment but what will be done.
pub(crate) fn about(lang: Language, commitment: &Commitment) -> String {
    let parts = [
        ("you-said", &commitment.said),
        ("who", &commitment.who),
        ("by-when", &commitment.by),
    ];
    let there = parts.into_iter().filter(|(_, text)| !text.is_empty());
    let words: Vec<String> = there
        .map(|(key, text)| format!("{} {text}", lang.say(key)))
        .collect();
    words.join(" · ")
}
