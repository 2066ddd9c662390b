//! The answers of one theme on the console, and what can be done with those that are ticked: one form a theme, so that it
//! stays light with thousands of answers. Every act is a button of that form, which works without script as well.

use maud::{Markup, html};

use super::shared::act;
use super::sorting::named;
use crate::session::{ConsoleAnswer, SessionId, ShownTheme};
use crate::theming::OTHER_POINTS;

/// Answers from which a list is longer than a screen, so that what can be done with them has to stay in sight.
const LONG_LIST: usize = 10;

/// The answers of a theme, or of the other points where `theme` is none; `all` are the themes there are.
pub(super) fn answers(
    session: SessionId,
    prompt: usize,
    theme: Option<&ShownTheme>,
    answers: &[ConsoleAnswer],
    all: &[ShownTheme],
) -> Markup {
    let id = theme.map_or_else(|| "other".to_owned(), |theme| theme.id.0.to_string());
    html! {
        @if !answers.is_empty() {
            form.choosing method="post" action=(act(session, "move")) data-send data-long[answers.len() >= LONG_LIST] {
                @match theme {
                    Some(theme) => (named(prompt, theme.id)),
                    None => input type="hidden" name="prompt" value=(prompt);,
                }
                fieldset aria-describedby={ "how-" (id) } {
                    legend { "Answers" }
                    p.hint id={ "how-" (id) } { "Choose some, then say below what to do with them." span.by-keys { " Arrow keys go through them, Space chooses." } }
                    ul.choices data-arrows { @for answer in answers { (choice(answer)) } }
                }
                div.acts role="group" aria-label="With the chosen answers" {
                    @if theme.is_some() { (make(session, &id)) }
                    (mover(session, &id, theme, all))
                    @if theme.is_some() { (pinning(session, &id, answers)) }
                }
            }
        }
    }
}

fn choice(answer: &ConsoleAnswer) -> Markup {
    html! {
        li {
            label {
                input type="checkbox" id={ "a" (answer.id) } name="responses" value=(answer.id);
                span dir="auto" { (answer.text.as_str()) }
                @if answer.pinned { strong.pinned { "First quotation" } }
            }
        }
    }
}

/// First of the buttons: Enter in the name presses it.
fn make(session: SessionId, id: &str) -> Markup {
    html! {
        label for={ "new-" (id) } { "New theme" }
        input id={ "new-" (id) } type="text" name="label" maxlength="60" autocomplete="off";
        button.second id={ "split-" (id) } type="submit" formaction=(act(session, "split")) data-done="Made a theme of them." { "Make a theme of the chosen answers" }
    }
}

fn mover(session: SessionId, id: &str, theme: Option<&ShownTheme>, all: &[ShownTheme]) -> Markup {
    let others = all
        .iter()
        .filter(|other| theme.is_none_or(|theme| theme.id != other.id));
    html! {
        label for={ "to-" (id) } { "Move to" }
        select id={ "to-" (id) } name="into" {
            @for other in others { option value=(other.id.0) { (other.label) } }
            @if theme.is_some() { option value="" { (OTHER_POINTS) } }
        }
        button.second id={ "move-" (id) } type="submit" formaction=(act(session, "move")) data-done="Moved." { "Move the chosen answers" }
    }
}

fn pinning(session: SessionId, id: &str, answers: &[ConsoleAnswer]) -> Markup {
    html! {
        div.pinning {
            button.quiet id={ "pin-" (id) } type="submit" formaction=(act(session, "pin")) data-done="Pinned." { "Pin the chosen answer as the first quotation" }
            @if answers.iter().any(|answer| answer.pinned) {
                button.quiet id={ "unpin-" (id) } type="submit" formaction=(act(session, "unpin")) data-done="Unpinned." { "Unpin" }
            }
        }
    }
}
