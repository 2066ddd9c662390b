//! What of the shown themes is on the big screen, and where to turn next.

use maud::{Markup, html};

use crate::session::{ConsoleAnswer, ForFacilitator, NextVoice, Picture, SessionId, Slide, Slides};
use crate::theming::ThemeId;
use crate::views::shared::act;
use crate::views::words;

/// The region for turning the big screen.
pub(super) fn slides(view: &ForFacilitator) -> Markup {
    html! {
        section #slides {
            @if let (Some(slides), Some(prompt)) = (&view.slides, view.current) {
                h2 { "On the big screen" }
                p.where { "Now: " (name(view, slides.now)) }
                div.turn {
                    @if let Some(to) = slides.previous { (turn(view, prompt, to, "previous", &label("Back", view, to))) }
                    @if let Some(to) = slides.next { (turn(view, prompt, to, "forward", &label("Next", view, to))) }
                    @if slides.now != Slide::Themes && slides.next != Some(Slide::Themes) && slides.previous != Some(Slide::Themes) {
                        (turn(view, prompt, Slide::Themes, "all", "All themes"))
                    }
                    @if !view.to_match.is_empty() && !matches!(slides.now, Slide::Beside { .. }) {
                        (turn(view, prompt, Slide::Beside { page: 0 }, "beside", words::BESIDE))
                    }
                }
                (voice(view, prompt, slides))
            }
        }
    }
}

/// A button that opens one theme.
pub(in crate::views) fn open_theme(session: SessionId, prompt: usize, theme: ThemeId) -> Markup {
    html! {
        form.inline method="post" action=(act(session, "one-theme")) data-send {
            (fields(prompt, Slide::Theme { theme }))
            button.quiet type="submit" { "Open on the big screen" }
        }
    }
}

fn turn(view: &ForFacilitator, prompt: usize, to: Slide, id: &str, label: &str) -> Markup {
    let verb = match to {
        Slide::Themes => "all-themes",
        Slide::Theme { .. } => "one-theme",
        Slide::Voice { .. } => "voice",
        Slide::Beside { .. } => "beside",
    };
    html! {
        form method="post" action=(act(view.screen.session, verb)) data-send {
            (fields(prompt, to))
            button.second id={ "turn-" (id) } type="submit" { (label) }
        }
    }
}

fn fields(prompt: usize, to: Slide) -> Markup {
    html! {
        input type="hidden" name="prompt" value=(prompt);
        @match to {
            Slide::Themes => {},
            Slide::Theme { theme } => input type="hidden" name="theme" value=(theme.0);,
            Slide::Voice { response } => input type="hidden" name="responses" value=(response);,
            Slide::Beside { page } => input type="hidden" name="page" value=(page);,
        }
    }
}

/// What a button says that leads there.
fn label(way: &str, view: &ForFacilitator, to: Slide) -> String {
    match to {
        Slide::Beside { .. } => format!("{way} page"),
        to => format!("{way}: {}", name(view, to)),
    }
}

/// What is on the big screen, in words; a theme by its label.
fn name(view: &ForFacilitator, slide: Slide) -> String {
    let Picture::Themes { themes, .. } = &view.picture else {
        return String::new();
    };
    match slide {
        Slide::Themes => "all themes".to_owned(),
        Slide::Theme { theme } => {
            let label = themes.iter().find(|known| known.id == theme);
            label.map_or_else(String::new, |known| format!("“{}”", known.label))
        }
        Slide::Voice { .. } => "a single voice".to_owned(),
        Slide::Beside { .. } => "beside the national focus groups".to_owned(),
    }
}

fn voice(view: &ForFacilitator, prompt: usize, slides: &Slides) -> Markup {
    let session = view.screen.session;
    html! {
        h3 { "Single voices" }
        @if let Slide::Voice { response } = slides.now {
            p { "A single voice is on the big screen." }
            (skip(session, prompt, &format!("{response}"), "take", "Take it down, and out of the report"))
        }
        @match &slides.voice {
            NextVoice::Ready { answer } => {
                p.hint { "The next one. Read it first: it may name somebody. What you put up is also in the report, as one person’s answer." }
                (offered(view, prompt, answer))
            },
            NextVoice::NoneLeft => p.hint { "No answer outside the themes is left to show. One that may name somebody is never offered." },
            NextVoice::NotInWaves => p.hint { "This session showed themes as they formed. Single voices are not offered then: somebody who watched could work out who came late." },
        }
    }
}

fn offered(view: &ForFacilitator, prompt: usize, answer: &ConsoleAnswer) -> Markup {
    let (session, response) = (view.screen.session, answer.id);
    html! {
        blockquote dir="auto" { (answer.text.as_str()) }
        div.turn {
            (turn(view, prompt, Slide::Voice { response }, "voice", "Put this voice up"))
            (skip(session, prompt, &response.to_string(), "skip", "Skip it"))
        }
    }
}

fn skip(session: SessionId, prompt: usize, response: &str, id: &str, label: &str) -> Markup {
    html! {
        form method="post" action=(act(session, "skip-voice")) data-send {
            input type="hidden" name="prompt" value=(prompt);
            input type="hidden" name="responses" value=(response);
            button.quiet id={ "voice-" (id) } type="submit" { (label) }
        }
    }
}
