//! The gate on the console: what the room sees now, and the buttons that release themes and hold them back again.

use maud::{Markup, html};

use crate::session::{ForFacilitator, SessionId};
use crate::theming::ThemeId;
use crate::views::shared::act;
use crate::words::Language;

/// What is released so far, and a button for all the rest; nothing where all themes are shown together.
pub(in crate::views) fn standing(lang: Language, view: &ForFacilitator, prompt: usize) -> Markup {
    let Some(gate) = &view.gate else {
        return html! {};
    };
    html! {
        section.gate #gate aria-labelledby="gate-heading" {
            h3 #gate-heading { (released_of(lang, view)) }
            p.hint { (lang.say("gate-how")) }
            @if gate.held.len() > 1 {
                form method="post" action=(act(view.screen.session, "release")) data-send data-done=(lang.say("done-released")) {
                    (fields(prompt, &gate.held))
                    button.second #release-all type="submit" { (lang.say("release-all")) }
                }
            }
        }
    }
}

/// How many of how many themes the room sees.
pub(super) fn released_of(lang: Language, view: &ForFacilitator) -> String {
    let held = view.gate.as_ref().map_or(0, |gate| gate.held.len());
    let of = view.picture.themes().len();
    let blanks = [("count", (of - held).into()), ("of", of.into())];
    lang.with("gate-released", blanks)
}

/// The button of one theme; nothing where all themes are shown together.
pub(in crate::views) fn button(
    lang: Language,
    view: &ForFacilitator,
    prompt: usize,
    theme: ThemeId,
) -> Markup {
    let Some(gate) = &view.gate else {
        return html! {};
    };
    let (verb, key, done) = match gate.released.contains(&theme) {
        true => ("hold-back", "hold-back", "done-held-back"),
        false => ("release", "release", "done-released"),
    };
    html! {
        form.inline method="post" action=(act(view.screen.session, verb)) data-send data-done=(lang.say(done)) {
            (fields(prompt, &[theme]))
            // One place for doing and taking back: the focus stays on it.
            button.second id={ "gate-" (theme.0) } type="submit" { (lang.say(key)) }
        }
    }
}

/// The big button while something is held back, and the way past it.
pub(super) fn next(
    lang: Language,
    view: &ForFacilitator,
    prompt: usize,
    keys: Option<String>,
) -> Markup {
    let next = view.next_to_release();
    let mut themes = view.picture.themes().iter();
    let theme = themes.find(|theme| Some(theme.id) == next);
    let session: SessionId = view.screen.session;
    html! {
        @if let Some(theme) = theme {
            form method="post" action=(act(session, "release")) data-send {
                (fields(prompt, &[theme.id]))
                // Each theme has a button of its own: the second half of a double click must not release the next one.
                button.next id={ "do-release-" (theme.id.0) } type="submit" aria-keyshortcuts=[keys] { (lang.with("release-next", [("theme", theme.label.as_str().into())])) }
            }
        }
        p.hint { (lang.say("release-or-go-on")) }
    }
}

fn fields(prompt: usize, themes: &[ThemeId]) -> Markup {
    html! {
        input type="hidden" name="prompt" value=(prompt);
        @for theme in themes { input type="hidden" name="themes" value=(theme.0); }
    }
}
