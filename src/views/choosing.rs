//! The answers of one theme on the console, and what can be done with those that are ticked: one form a theme, so that it
//! stays light with thousands of answers. Every act is a button of that form, which works without script as well.

use maud::{Markup, html};

use super::aside::reason_key;
use super::shared::act;
use super::sorting::named;
use crate::session::{ConsoleAnswer, SessionId, ShownTheme};
use crate::theming::Reason;
use crate::words::Language;

/// Answers from which a list is longer than a screen, so that what can be done with them has to stay in sight.
const LONG_LIST: usize = 10;

/// The answers of a theme, or of the other points where `theme` is none; `all` are the themes there are.
pub(super) fn answers(
    lang: Language,
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
                    legend { (lang.say("answers-heading")) }
                    p.hint id={ "how-" (id) } { (lang.say("choose-some")) span.by-keys { " " (lang.say("choose-by-keys")) } }
                    ul.choices data-arrows { @for answer in answers { (choice(lang, answer)) } }
                }
                div.acts role="group" aria-label=(lang.say("with-the-chosen")) {
                    @if theme.is_some() { (make(lang, session, &id)) }
                    (mover(lang, session, &id, theme, all))
                    (hiding(lang, session, &id))
                    div.pinning {
                        @if theme.is_some() { (pinning(lang, session, &id, answers)) }
                        button.quiet id={ "park-answers-" (id) } type="submit" formaction=(act(session, "park-answers")) data-done=(lang.say("done-parked")) { (lang.say("park-chosen")) }
                    }
                }
            }
        }
    }
}

fn choice(lang: Language, answer: &ConsoleAnswer) -> Markup {
    html! {
        li {
            label {
                input type="checkbox" id={ "a" (answer.id) } name="responses" value=(answer.id);
                span dir="auto" { (answer.text.as_str()) }
                @if answer.pinned { strong.pinned { (lang.say("first-quotation")) } }
            }
        }
    }
}

/// First of the buttons: Enter in the name presses it.
fn make(lang: Language, session: SessionId, id: &str) -> Markup {
    html! {
        label for={ "new-" (id) } { (lang.say("new-theme")) }
        input id={ "new-" (id) } type="text" name="label" maxlength="60" autocomplete="off";
        button.second id={ "split-" (id) } type="submit" formaction=(act(session, "split")) data-done=(lang.say("done-made")) { (lang.say("make-theme")) }
    }
}

fn mover(
    lang: Language,
    session: SessionId,
    id: &str,
    theme: Option<&ShownTheme>,
    all: &[ShownTheme],
) -> Markup {
    let others = all
        .iter()
        .filter(|other| theme.is_none_or(|theme| theme.id != other.id));
    html! {
        label for={ "to-" (id) } { (lang.say("move-to")) }
        select id={ "to-" (id) } name="into" {
            @for other in others { option value=(other.id.0) { (other.label) } }
            @if theme.is_some() { option value="" { (lang.say("other-points")) } }
        }
        button.second id={ "move-" (id) } type="submit" formaction=(act(session, "move")) data-done=(lang.say("done-moved")) { (lang.say("move-chosen")) }
    }
}

fn pinning(lang: Language, session: SessionId, id: &str, answers: &[ConsoleAnswer]) -> Markup {
    html! {
        button.quiet id={ "pin-" (id) } type="submit" formaction=(act(session, "pin")) data-done=(lang.say("done-pinned")) { (lang.say("pin-chosen")) }
        @if answers.iter().any(|answer| answer.pinned) {
            button.quiet id={ "unpin-" (id) } type="submit" formaction=(act(session, "unpin")) data-done=(lang.say("done-unpinned")) { (lang.say("unpin")) }
        }
    }
}

/// Nothing is chosen for the facilitator: everybody is told the reason, so it has to be meant.
fn hiding(lang: Language, session: SessionId, id: &str) -> Markup {
    html! {
        label for={ "why-" (id) } { (lang.say("hide-because")) }
        select id={ "why-" (id) } name="reason" {
            option value="" { (lang.say("choose-reason")) }
            @for reason in Reason::ALL { option value=(reason.word()) { (lang.say(reason_key(reason))) } }
        }
        button.second id={ "hide-answers-" (id) } type="submit" formaction=(act(session, "hide-answers")) data-done=(lang.say("done-hidden")) { (lang.say("hide-chosen")) }
    }
}
