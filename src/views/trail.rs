//! What the facilitator has changed, in words, with one button that takes the last change back.

use maud::{Markup, html};

use super::shared::act;
use super::words;
use crate::session::{Change, Did, SessionId, ThemeName};

/// The changes that stand, newest first; nothing where there are none.
pub(super) fn trail(session: SessionId, prompt: usize, changes: &[Change]) -> Markup {
    let Some((newest, older)) = changes.split_first() else {
        return html! {};
    };
    html! {
        section.trail #trail aria-labelledby="trail-heading" {
            h3 #trail-heading { "What you changed" }
            form method="post" action=(act(session, "undo")) data-send data-done="Taken back." {
                input type="hidden" name="prompt" value=(prompt);
                input type="hidden" name="change" value=(newest.number);
                p #newest-change dir="auto" { (sentence(&newest.did)) }
                button.second #undo type="submit" aria-describedby="newest-change" { "Undo" }
            }
            @if !older.is_empty() {
                details #older-changes {
                    summary { "Before that: " (words::changes(older.len() as u32)) }
                    ul { @for change in older { li dir="auto" { (sentence(&change.did)) } } }
                }
            }
        }
    }
}

fn sentence(did: &Did) -> String {
    match did {
        Did::Merged { theme, into } => format!("Merged {} into {}", name(theme), name(into)),
        Did::Named { theme } => format!("Named {}", name(theme)),
        Did::Moved { answers: 1, into } => format!("Moved an answer to {}", name(into)),
        Did::Moved { answers, into } => {
            format!("Moved {} to {}", words::answers(*answers), name(into))
        }
        Did::Split { theme } => format!("Split off {}", name(theme)),
        Did::Pinned { theme } => format!("Pinned a quotation in {}", name(theme)),
        Did::Unpinned { theme } => format!("Unpinned the quotation in {}", name(theme)),
        Did::Hidden { theme } => format!("Hid {}", name(theme)),
        Did::Shown { theme } => format!("Brought back {}", name(theme)),
    }
}

fn name(theme: &ThemeName) -> String {
    match &theme.label {
        Some(label) => format!("“{label}”"),
        None => "a theme".to_owned(),
    }
}
