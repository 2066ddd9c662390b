//! Rights, deletion, who else gets data, and security.

use crate::session::limits::SMALLEST_GROUP;
use crate::views::privacy::paper::{Part, heading, list, paragraph, say};
use crate::views::privacy::promises::{kept_for, receipt_kept};
use crate::words::Language;

/// The sections about what people can ask for, and how data is protected.
pub(super) fn rights(lang: Language) -> Vec<Part> {
    let mut parts = what_you_can_ask_for(lang);
    parts.extend(protection(lang));
    parts
}

fn what_you_can_ask_for(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "notice-rights"),
        paragraph(lang, "notice-rights-law"),
        list(
            lang,
            [
                "notice-rights-choice",
                "notice-rights-open",
                "notice-rights-closed",
                "notice-rights-named",
            ],
        ),
        heading(lang, "notice-deletion"),
        Part::Paragraph(lang.with("notice-deletion-how", [("kept", kept_for(lang).into())])),
        Part::Paragraph(lang.with(
            "notice-deletion-receipt",
            [("kept", receipt_kept(lang).into())],
        )),
    ]
}

fn protection(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "notice-who-else"),
        paragraph(lang, "notice-nobody"),
        heading(lang, "notice-protection"),
        Part::List(vec![
            say(lang, "notice-protected-sealed"),
            say(lang, "notice-protected-shuffled"),
            lang.with("notice-protected-few", [("people", SMALLEST_GROUP.into())]),
            say(lang, "notice-protected-encrypted"),
            say(lang, "notice-protected-memory"),
            say(lang, "notice-protected-code"),
        ]),
        paragraph(lang, "notice-risks"),
    ]
}
