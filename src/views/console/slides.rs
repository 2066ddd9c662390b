//! What of the shown themes is on the big screen, and where to turn next.

use maud::{Markup, html};

use crate::session::{
    ConsoleAnswer, ForFacilitator, NextVoice, SessionId, ShownTheme, Slide, Slides,
};
use crate::theming::ThemeId;
use crate::views::shared::act;
use crate::words::Language;

/// Themes from which a big screen may not have room for all in rows.
const MANY_THEMES: usize = 4;

/// The region for turning the big screen.
pub(super) fn slides(lang: Language, view: &ForFacilitator) -> Markup {
    let at = Desk { lang, view };
    html! {
        section #slides {
            @if let (Some(slides), Some(prompt)) = (&view.slides, view.current) {
                h2 { (lang.say("on-the-screen")) }
                p.where { (lang.with("on-the-screen-now", [("what", at.name(slides.now).into())])) }
                (at.turns(prompt, slides))
                @if !matches!(slides.now, Slide::Outcome { .. }) { (at.voice(prompt, slides)) }
            }
        }
    }
}

/// A button that opens one theme.
pub(in crate::views) fn open_theme(
    lang: Language,
    session: SessionId,
    prompt: usize,
    theme: ThemeId,
) -> Markup {
    html! {
        form.inline method="post" action=(act(session, "one-theme")) data-send {
            (fields(prompt, Slide::Theme { theme }))
            button.quiet id={ "open-theme-" (theme.0) } type="submit" { (lang.say("open-on-screen")) }
        }
    }
}

struct Desk<'a> {
    lang: Language,
    view: &'a ForFacilitator,
}

impl Desk<'_> {
    fn themes(&self) -> &[ShownTheme] {
        self.view.picture.themes()
    }

    /// Those of them that the room may see.
    fn shown(&self) -> impl Iterator<Item = &ShownTheme> {
        let held = |theme: &ShownTheme| {
            let gate = self.view.gate.as_ref();
            gate.is_some_and(|gate| gate.held.contains(&theme.id))
        };
        self.themes().iter().filter(move |theme| !held(theme))
    }

    fn turns(&self, prompt: usize, slides: &Slides) -> Markup {
        if let Slide::Outcome { page } = slides.now {
            return self.outcome_turns(prompt, slides, page);
        }
        let leads_to_all = |to: Option<Slide>| matches!(to, Some(Slide::Themes { .. }));
        let now = slides.now;
        let all = !matches!(now, Slide::Themes { .. })
            && !leads_to_all(slides.next)
            && !leads_to_all(slides.previous);
        let page = match now {
            Slide::Themes { page } => page,
            _ => 0,
        };
        // How many fit only the screen knows; from its last page it goes on to the first.
        let more = matches!(now, Slide::Themes { .. })
            && !leads_to_all(slides.next)
            && self.shown().count() >= MANY_THEMES;
        let cs = now != Slide::Cs && self.shown().any(|theme| theme.c.is_some());
        let beside = !self.view.to_match.is_empty() && !matches!(now, Slide::Beside { .. });
        let lang = self.lang;
        html! {
            div.turn {
                @if let Some(to) = slides.previous { (self.turn(prompt, to, "previous", &self.label(false, to))) }
                @if let Some(to) = slides.next { (self.turn(prompt, to, "forward", &self.label(true, to))) }
                @if more { (self.turn(prompt, Slide::Themes { page: page + 1 }, "more", &lang.say("more-themes"))) }
                @if all { (self.turn(prompt, Slide::START, "all", &lang.say("all-themes"))) }
                @if cs { (self.turn(prompt, Slide::Cs, "cs", &lang.say("three-cs"))) }
                @if beside { (self.turn(prompt, Slide::Beside { page: 0 }, "beside", &lang.say("beside"))) }
            }
        }
    }

    /// The pages of what came out. How many rows fit only the screen knows; from its last page it goes on to the first.
    fn outcome_turns(&self, prompt: usize, slides: &Slides, page: i32) -> Markup {
        let more = Slide::Outcome { page: page + 1 };
        html! {
            div.turn {
                @if let Some(to) = slides.previous { (self.turn(prompt, to, "previous", &self.label(false, to))) }
                @match slides.next {
                    Some(to) => (self.turn(prompt, to, "forward", &self.label(true, to))),
                    None => (self.turn(prompt, more, "more", &self.lang.say("more-of-result"))),
                }
            }
        }
    }

    fn turn(&self, prompt: usize, to: Slide, id: &str, label: &str) -> Markup {
        let verb = match to {
            Slide::Themes { .. } => "all-themes",
            Slide::Outcome { .. } => "outcome",
            Slide::Cs => "three-cs",
            Slide::Theme { .. } => "one-theme",
            Slide::Voice { .. } => "voice",
            Slide::Beside { .. } => "beside",
        };
        let key = match id {
            "previous" => Some("PageUp"),
            // Round and round would never lead a clicker to the next question: there Page Down is the big button's.
            "forward" if to != Slide::START && self.view.next_to_release().is_none() => {
                Some("PageDown")
            }
            _ => None,
        };
        html! {
            form method="post" action=(act(self.view.screen.session, verb)) data-send {
                (fields(prompt, to))
                button.second id={ "turn-" (id) } type="submit" data-press=[key] aria-keyshortcuts=[key] { (label) }
            }
        }
    }

    /// What a button says that leads on or back.
    fn label(&self, on: bool, to: Slide) -> String {
        let (page, there) = if on {
            ("turn-next-page", "turn-next")
        } else {
            ("turn-back-page", "turn-back")
        };
        match to {
            Slide::Beside { .. } => self.lang.say(page).into_owned(),
            to => self.lang.with(there, [("what", self.name(to).into())]),
        }
    }

    /// What is on the big screen, in words; a theme by its label.
    fn name(&self, slide: Slide) -> String {
        let lang = self.lang;
        match slide {
            Slide::Themes { page: 0 } => lang.say("slide-all").into_owned(),
            Slide::Themes { .. } => lang.say("slide-more").into_owned(),
            Slide::Outcome { page: 0 } => lang.say("slide-result").into_owned(),
            Slide::Outcome { .. } => lang.say("slide-result-more").into_owned(),
            Slide::Cs => lang.say("slide-cs").into_owned(),
            Slide::Theme { theme } => {
                let label = self.themes().iter().find(|known| known.id == theme);
                label.map_or_else(String::new, |known| format!("“{}”", known.label))
            }
            Slide::Voice { .. } => lang.say("slide-voice").into_owned(),
            Slide::Beside { .. } => lang.say("slide-beside").into_owned(),
        }
    }

    fn voice(&self, prompt: usize, slides: &Slides) -> Markup {
        let lang = self.lang;
        html! {
            h3 { (lang.say("single-voices")) }
            @if let Slide::Voice { response } = slides.now {
                p { (lang.say("voice-is-up")) }
                (self.skip(prompt, &format!("{response}"), "take", "take-voice-down"))
            }
            @match &slides.voice {
                NextVoice::Ready { answer } => {
                    p.hint { (lang.say("voice-next")) }
                    (self.offered(prompt, answer))
                },
                NextVoice::NoneLeft => p.hint { (lang.say("voice-none-left")) },
                NextVoice::NotInWaves => p.hint { (lang.say("voice-not-in-waves")) },
            }
        }
    }

    fn offered(&self, prompt: usize, answer: &ConsoleAnswer) -> Markup {
        let response = answer.id;
        html! {
            // Out of sight together: nobody should put up what he cannot read.
            div.raw {
                blockquote dir="auto" { (answer.text.as_str()) }
                div.turn {
                    (self.turn(prompt, Slide::Voice { response }, "voice", &self.lang.say("put-voice-up")))
                    (self.skip(prompt, &response.to_string(), "skip", "skip-voice"))
                }
            }
        }
    }

    fn skip(&self, prompt: usize, response: &str, id: &str, key: &str) -> Markup {
        html! {
            form method="post" action=(act(self.view.screen.session, "skip-voice")) data-send {
                input type="hidden" name="prompt" value=(prompt);
                input type="hidden" name="responses" value=(response);
                button.quiet id={ "voice-" (id) } type="submit" { (self.lang.say(key)) }
            }
        }
    }
}

fn fields(prompt: usize, to: Slide) -> Markup {
    html! {
        input type="hidden" name="prompt" value=(prompt);
        @match to {
            Slide::Cs => {},
            Slide::Theme { theme } => input type="hidden" name="theme" value=(theme.0);,
            Slide::Voice { response } => input type="hidden" name="responses" value=(response);,
            Slide::Themes { page } | Slide::Outcome { page } | Slide::Beside { page } => input type="hidden" name="page" value=(page);,
        }
    }
}
