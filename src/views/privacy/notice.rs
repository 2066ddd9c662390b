//! The privacy page: for the people whose answers these are, and for those who look after their rights.

mod data;
mod rights;

use super::paper::{Part, blank, heading, list, paragraph, say};
use super::promises::kept_for;
use crate::words::Language;

/// The whole page.
pub(super) fn notice(lang: Language) -> Vec<Part> {
    let mut parts = in_short(lang);
    parts.extend(data::data(lang));
    parts.extend(rights::rights(lang));
    parts.extend(limits_of_use(lang));
    parts
}

fn in_short(lang: Language) -> Vec<Part> {
    vec![
        paragraph(lang, "notice-about"),
        Part::List(vec![
            say(lang, "notice-short-account"),
            say(lang, "notice-short-alone"),
            lang.with("notice-short-deleted", [("kept", kept_for(lang).into())]),
            say(lang, "notice-short-nobody"),
        ]),
        heading(lang, "notice-responsible"),
        paragraph(lang, "notice-controller"),
        blank(lang, "notice-controller-fill"),
        heading(lang, "notice-purpose-and-basis"),
        paragraph(lang, "notice-purpose"),
        blank(lang, "notice-basis-fill"),
    ]
}

fn limits_of_use(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "notice-others"),
        paragraph(lang, "notice-name-nobody"),
        heading(lang, "notice-not-for"),
        Part::Notice(say(lang, "speak-up")),
        list(lang, ["notice-nobody-watches", "notice-no-device"]),
    ]
}
