//! The themes on the console: look, rename, merge, move, hide.

use maud::{Markup, html};

use super::console::open_theme;
use super::shared::{act, c_mark, theme_list};
use super::words;
use crate::session::{
    ConsoleAnswer, ForFacilitator, Phase, Picture, SessionId, ShownTheme, limits,
};
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
                        (forming(session, prompt, themes, &view.hidden_in_wave))
                        @if *other > 0 { p { (words::other_points(*other)) } }
                    } @else {
                        (sorted(view, prompt))
                        @if *other > 0 { (others(session, prompt, &view.to_sort, &view.other_answers)) }
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
            ul.plain { @for theme in themes { li { strong { (theme.label) } (tools(session, prompt, theme, false, themes)) } } }
        }
    }
}

fn sorted(view: &ForFacilitator, prompt: usize) -> Markup {
    let session = view.screen.session;
    let all: Vec<ShownTheme> = view
        .to_sort
        .iter()
        .map(|(theme, ..)| theme.clone())
        .collect();
    html! {
        ul.sorting {
            @for (theme, hidden, answers) in &view.to_sort {
                li data-hidden[*hidden] {
                    details id={ "theme-" (theme.id.0) } {
                        summary {
                            strong dir="auto" { (theme.label) } " "
                            @if let Some(c) = theme.c { (c_mark(c)) } " "
                            span.count { (words::answers(theme.answers)) } @if *hidden { " (hidden)" }
                        }
                        @if view.slides.is_some() && !*hidden { (open_theme(session, prompt, theme.id)) }
                        (tools(session, prompt, theme, *hidden, &all))
                        ul.answers { @for answer in answers { li { span dir="auto" { (answer.text.as_str()) } (mover(session, prompt, answer, Some(theme.id), &all)) } } }
                    }
                }
            }
        }
    }
}

fn others(
    session: SessionId,
    prompt: usize,
    sorted: &[(ShownTheme, bool, Vec<ConsoleAnswer>)],
    answers: &[ConsoleAnswer],
) -> Markup {
    let all: Vec<ShownTheme> = sorted.iter().map(|(theme, ..)| theme.clone()).collect();
    html! {
        details #theme-other {
            summary { strong { (words::other_points(answers.len() as u32)) } }
            ul.answers { @for answer in answers { li { span dir="auto" { (answer.text.as_str()) } (mover(session, prompt, answer, None, &all)) } } }
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
            form method="post" action=(act(session, "rename")) data-send {
                (named(prompt, theme.id))
                label for={ "label-" (id) } { "Name" }
                input id={ "label-" (id) } type="text" name="label" value=(theme.label) maxlength="60" required autocomplete="off";
                button.second type="submit" { "Rename" }
            }
            @if all.len() > 1 {
                form method="post" action=(act(session, "merge")) data-send {
                    (named(prompt, theme.id))
                    label for={ "into-" (id) } { "Merge into" }
                    select id={ "into-" (id) } name="into" {
                        @for other in all.iter().filter(|other| other.id != theme.id) { option value=(other.id.0) { (other.label) } }
                    }
                    button.second type="submit" { "Merge" }
                }
            }
            @if hidden { (one(session, "show-theme", prompt, theme.id, "Bring it back")) }
            @else { (one(session, "hide-theme", prompt, theme.id, "Hide from the big screen")) }
        }
    }
}

fn named(prompt: usize, theme: ThemeId) -> Markup {
    html! { input type="hidden" name="prompt" value=(prompt); input type="hidden" name="theme" value=(theme.0); }
}

fn one(session: SessionId, verb: &str, prompt: usize, theme: ThemeId, label: &str) -> Markup {
    html! { form.inline method="post" action=(act(session, verb)) data-send { (named(prompt, theme)) button.quiet type="submit" { (label) } } }
}

fn mover(
    session: SessionId,
    prompt: usize,
    answer: &ConsoleAnswer,
    from: Option<ThemeId>,
    all: &[ShownTheme],
) -> Markup {
    let id = format!("{:032x}", answer.id.0);
    html! {
        form.inline method="post" action=(act(session, "move")) data-send {
            input type="hidden" name="prompt" value=(prompt);
            input type="hidden" name="response" value=(id);
            label.unseen for={ "to-" (id) } { "Move this answer to" }
            select id={ "to-" (id) } name="into" {
                @for theme in all.iter().filter(|theme| Some(theme.id) != from) { option value=(theme.id.0) { (theme.label) } }
                @if from.is_some() { option value="" { "Other points" } }
            }
            button.quiet type="submit" { "Move" }
        }
    }
}
