//! What the facilitator has changed, in words, with one button that takes the last change back.

use maud::{Markup, html};

use super::shared::act;
use crate::session::{Change, Did, SessionId, ThemeName};
use crate::words::Language;

/// The changes that stand, newest first; nothing where there are none.
pub(super) fn trail(
    lang: Language,
    session: SessionId,
    prompt: usize,
    changes: &[Change],
) -> Markup {
    let Some((newest, older)) = changes.split_first() else {
        return html! {};
    };
    html! {
        section.trail #trail aria-labelledby="trail-heading" {
            h3 #trail-heading { (lang.say("what-you-changed")) }
            form method="post" action=(act(session, "undo")) data-send data-done=(lang.say("done-taken-back")) {
                input type="hidden" name="prompt" value=(prompt);
                input type="hidden" name="change" value=(newest.number);
                p #newest-change dir="auto" { (sentence(lang, &newest.did)) }
                button.second #undo type="submit" aria-describedby="newest-change" { (lang.say("undo")) }
            }
            @if !older.is_empty() {
                details #older-changes {
                    summary { (lang.with("before-that", [("changes", lang.count("changes", older.len() as u32).into())])) }
                    ul { @for change in older { li dir="auto" { (sentence(lang, &change.did)) } } }
                }
            }
        }
    }
}

fn sentence(lang: Language, did: &Did) -> String {
    let of = |key: &str, theme: &ThemeName| lang.with(key, [("theme", name(lang, theme).into())]);
    match did {
        Did::Merged { theme, into } => lang.with(
            "did-merge",
            [
                ("theme", name(lang, theme).into()),
                ("into", name(lang, into).into()),
            ],
        ),
        Did::Named { theme } => of("did-name", theme),
        Did::Moved { answers, into } => lang.with(
            "did-move",
            [
                ("count", (*answers).into()),
                ("into", name(lang, into).into()),
            ],
        ),
        Did::Split { theme } => of("did-split", theme),
        Did::Pinned { theme } => of("did-pin", theme),
        Did::Unpinned { theme } => of("did-unpin", theme),
        Did::Hidden { theme } => of("did-hide", theme),
        Did::Shown { theme } => of("did-bring-back", theme),
        Did::Parked { theme } => of("did-park", theme),
        Did::Unparked { theme } => of("did-unpark", theme),
        Did::AnswersHidden { answers } => lang.count("did-hide-answers", *answers),
        Did::AnswersParked { answers } => lang.count("did-park-answers", *answers),
        Did::AnswersBack { answers } => lang.count("did-bring-answers-back", *answers),
    }
}

fn name(lang: Language, theme: &ThemeName) -> String {
    match &theme.label {
        Some(label) => format!("“{label}”"),
        None => lang.say("a-theme").into_owned(),
    }
}
