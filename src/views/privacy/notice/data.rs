//! What is processed, what is not, and what a browser keeps.

use crate::room::REMEMBERED_MS;
use crate::session::limits::{KEEP_DAYS, RESPONSE_CHARS, UNENDED_DAYS};
use crate::views::privacy::paper::{Part, heading, list, paragraph, row, say, table};
use crate::views::privacy::promises::{kept_for, receipt_kept};
use crate::words::Language;

/// Hours for which a browser keeps that somebody typed the passcode.
const REMEMBERED_HOURS: u32 = (REMEMBERED_MS / 3_600_000) as u32;

/// The sections about data.
pub(super) fn data(lang: Language) -> Vec<Part> {
    vec![
        heading(lang, "notice-data"),
        Part::Table(table(
            lang,
            "notice-processed",
            [
                "notice-what",
                "notice-why",
                "notice-where",
                "notice-how-long",
            ],
            processed(lang),
        )),
        Part::Paragraph(lang.with("notice-unended", [("days", UNENDED_DAYS.into())])),
        heading(lang, "notice-not-stored"),
        paragraph(lang, "notice-none-of-this"),
        list(
            lang,
            [
                "notice-not-name",
                "notice-not-address",
                "notice-not-browser",
                "notice-not-joined",
                "notice-not-sent",
            ],
        ),
        heading(lang, "notice-cookies"),
        Part::Table(table(
            lang,
            "notice-kept",
            ["notice-what", "notice-why", "notice-how-long"],
            kept_by_browser(lang),
        )),
        paragraph(lang, "notice-no-other-cookies"),
    ]
}

fn processed(lang: Language) -> Vec<[String; 4]> {
    let mut rows = of_people(lang);
    rows.extend(of_sessions(lang));
    rows
}

fn of_people(lang: Language) -> Vec<[String; 4]> {
    vec![
        [
            lang.with("notice-answers", [("characters", RESPONSE_CHARS.into())]),
            say(lang, "notice-answers.why"),
            say(lang, "notice-answers.where"),
            lang.with("notice-answers.how-long", [("kept", kept_for(lang).into())]),
        ],
        [
            say(lang, "notice-number"),
            say(lang, "notice-number.why"),
            say(lang, "notice-number.where"),
            kept_by_phone(lang),
        ],
        row(
            lang,
            [
                "notice-marks",
                "notice-marks.why",
                "notice-marks.where",
                "notice-marks.how-long",
            ],
        ),
        row(
            lang,
            [
                "notice-address",
                "notice-address.why",
                "notice-address.where",
                "notice-address.how-long",
            ],
        ),
        row(
            lang,
            [
                "notice-language",
                "notice-language.why",
                "notice-language.where",
                "notice-language.how-long",
            ],
        ),
    ]
}

fn of_sessions(lang: Language) -> Vec<[String; 4]> {
    vec![
        row(
            lang,
            [
                "notice-session",
                "notice-session.why",
                "notice-session.where",
                "notice-session.how-long",
            ],
        ),
        row(
            lang,
            [
                "notice-finding",
                "notice-finding.why",
                "notice-finding.where",
                "notice-finding.how-long",
            ],
        ),
        [
            say(lang, "notice-receipt"),
            say(lang, "notice-receipt.why"),
            say(lang, "notice-receipt.where"),
            lang.with(
                "notice-receipt.how-long",
                [("kept", receipt_kept(lang).into())],
            ),
        ],
    ]
}

/// How long cookies stay: as long as a session that goes on to the last day.
fn cookies_kept(lang: Language) -> String {
    lang.with(
        "notice-cookies-kept",
        [("days", (UNENDED_DAYS + KEEP_DAYS).into())],
    )
}

fn kept_by_phone(lang: Language) -> String {
    lang.with("notice-phone-kept", [("kept", cookies_kept(lang).into())])
}

fn kept_by_browser(lang: Language) -> Vec<[String; 3]> {
    vec![
        [
            say(lang, "notice-cookie-phone"),
            say(lang, "notice-cookie-phone.why"),
            kept_by_phone(lang),
        ],
        [
            say(lang, "notice-cookie-links"),
            say(lang, "notice-cookie-links.why"),
            cookies_kept(lang),
        ],
        [
            say(lang, "notice-cookie-let-in"),
            say(lang, "notice-cookie-let-in.why"),
            lang.with(
                "notice-cookie-let-in.how-long",
                [("hours", REMEMBERED_HOURS.into())],
            ),
        ],
        row(
            lang,
            [
                "notice-cookie-preferences",
                "notice-cookie-preferences.why",
                "notice-cookie-preferences.how-long",
            ],
        ),
        row(
            lang,
            ["notice-own", "notice-own.why", "notice-own.how-long"],
        ),
        row(
            lang,
            [
                "notice-unsent",
                "notice-unsent.why",
                "notice-unsent.how-long",
            ],
        ),
    ]
}
