//! The themes on the console: look, rename, merge, hide; what can be done with answers is beside them, in `choosing`.

use maud::{Markup, html};

use super::console::open_theme;
use super::shared::{act, c_mark, theme_list};
use super::{choosing, trail, words};
use crate::session::{ForFacilitator, Phase, Picture, SessionId, ShownTheme, limits};
use crate::theming::ThemeId;

/// The themes of the current prompt.
pub(super) fn sorting(view: &ForFacilitator) -> Markup {
    let session = view.screen.session;
    html! {
        section #sorting data-keep {
            @match (&view.picture, view.current) {
                (Picture::Themes { themes, other, hidden }, Some(prompt)) => {
                    h2 { "Themes" }
                    @if view.phase == Phase::Ended {
                        (theme_list(themes, 1))
                        @if *other > 0 { p { (words::other_points(*other)) } }
                    } @else if view.to_sort.is_empty() {
                        (trail::trail(session, prompt, &view.changes))
                        (forming(session, prompt, themes, &view.hidden_in_wave))
                        @if *other > 0 { p { (words::other_points(*other)) } }
                    } @else {
                        (trail::trail(session, prompt, &view.changes))
                        (sorted(view, prompt, themes))
                    }
                    @if *hidden > 0 { p.small { (words::hidden_points(*hidden)) } }
                },
                (Picture::TooFew { needed }, _) => p { (words::too_few(*needed)) },
                (Picture::NotYet, Some(_)) => p.hint { (words::not_yet(view.smallest_group.max(limits::WAVE_PEOPLE))) },
                _ => {},
            }
        }
    }
}

/// While the prompt is open: counts, and what can be done without reading answers.
fn forming(
    session: SessionId,
    prompt: usize,
    themes: &[ShownTheme],
    hidden: &[ShownTheme],
) -> Markup {
    html! {
        (theme_list(themes, 0))
        @for theme in hidden { p.small { "Hidden: " (theme.label) " " (one(session, "show-theme", prompt, theme.id, "Bring it back")) } }
        details #arrange {
            summary { "Rename, merge or hide" }
            ul.plain { @for theme in themes { li { strong dir="auto" { (theme.label) } (tools(session, prompt, theme, false, themes)) } } }
        }
    }
}

/// After closing: every theme opens to its answers. `shown` are the themes with enough people.
fn sorted(view: &ForFacilitator, prompt: usize, shown: &[ShownTheme]) -> Markup {
    let session = view.screen.session;
    let all: Vec<ShownTheme> = view
        .to_sort
        .iter()
        .map(|(theme, ..)| theme.clone())
        .collect();
    let note = |theme: &ShownTheme, hidden: bool| match hidden {
        true => "hidden",
        false if !shown.iter().any(|other| other.id == theme.id) => words::TOO_FEW_FOR_A_THEME,
        false => "",
    };
    html! {
        ul.sorting {
            @for (theme, hidden, answers) in &view.to_sort {
                li data-hidden[*hidden] {
                    details id={ "theme-" (theme.id.0) } {
                        (summary(theme, note(theme, *hidden)))
                        @if view.slides.is_some() && note(theme, *hidden).is_empty() { (open_theme(session, prompt, theme.id)) }
                        (tools(session, prompt, theme, *hidden, &all))
                        (choosing::answers(session, prompt, Some(theme), answers, &all))
                    }
                }
            }
            @if !view.other_answers.is_empty() {
                li {
                    details #theme-other {
                        summary { strong { (crate::theming::OTHER_POINTS) } span.count { (words::answers(view.other_answers.len() as u32)) } }
                        (choosing::answers(session, prompt, None, &view.other_answers, &all))
                    }
                }
            }
        }
    }
}

fn summary(theme: &ShownTheme, note: &str) -> Markup {
    html! {
        summary {
            strong dir="auto" { (theme.label) } " "
            @if let Some(c) = theme.c { (c_mark(c)) } " "
            @if !note.is_empty() { span.small { "(" (note) ")" } " " }
            span.count { (words::answers(theme.answers)) }
        }
    }
}

fn tools(
    session: SessionId,
    prompt: usize,
    theme: &ShownTheme,
    hidden: bool,
    all: &[ShownTheme],
) -> Markup {
    let id = theme.id.0;
    html! {
        div.tools {
            form method="post" action=(act(session, "rename")) data-send data-done="Renamed." {
                (named(prompt, theme.id))
                label for={ "label-" (id) } { "Name" }
                input id={ "label-" (id) } type="text" name="label" value=(theme.label) maxlength="60" required autocomplete="off";
                button.second id={ "rename-" (id) } type="submit" { "Rename" }
            }
            @if all.len() > 1 {
                form method="post" action=(act(session, "merge")) data-send data-done="Merged." {
                    (named(prompt, theme.id))
                    label for={ "into-" (id) } { "Merge into" }
                    select id={ "into-" (id) } name="into" {
                        @for other in all.iter().filter(|other| other.id != theme.id) { option value=(other.id.0) { (other.label) } }
                    }
                    button.second id={ "merge-" (id) } type="submit" { "Merge" }
                }
            }
            @if hidden { (one(session, "show-theme", prompt, theme.id, "Bring it back")) }
            @else { (one(session, "hide-theme", prompt, theme.id, "Hide from the big screen")) }
        }
    }
}

pub(super) fn named(prompt: usize, theme: ThemeId) -> Markup {
    html! { input type="hidden" name="prompt" value=(prompt); input type="hidden" name="theme" value=(theme.0); }
}

fn one(session: SessionId, verb: &str, prompt: usize, theme: ThemeId, label: &str) -> Markup {
    html! {
        form.inline method="post" action=(act(session, verb)) data-send data-done="Done." {
            (named(prompt, theme))
            // One place for hiding and bringing back: the focus stays on it.
            button.quiet id={ "hide-" (theme.0) } type="submit" { (label) }
        }
    }
}
