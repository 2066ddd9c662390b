//! The big screen: one thing, readable at the back. It shows what its projection has, and that holds no answer before its time.

use maud::{Markup, html};

use super::layout::{FirstPaint, Refresh, Surface, live_page};
use super::preferences::Preferences;
use super::shared::{banner, clock, picture, region, tally_words};
use super::{beside, qr, quotations, words};
use crate::room::Region;
use crate::session::{ForScreen, JoinCode, Picture, PromptFace, Scene, Up};
use crate::theming::ThemeId;
use crate::words::Language;

/// The regions of every big screen.
pub fn screen_regions(view: &ForScreen, lang: Language) -> Vec<Region> {
    vec![
        region("banner", banner(view.rehearsal)),
        region("stage", if view.blank { blank() } else { stage(view) }),
        region("clock", timer(view)),
        region("tally", tally(view)),
    ]
}

/// The big screen's page. `address` is what people type, `code` what they type there.
pub fn screen_page(
    prefs: &Preferences,
    paint: &FirstPaint,
    address: &str,
    code: JoinCode,
) -> Markup {
    let shown = address
        .trim_start_matches("https://")
        .trim_start_matches("http://");
    live_page(
        prefs,
        "Big screen",
        Surface::Screen,
        paint,
        Refresh::Seconds(5),
        html! {
            (paint.region("banner"))
            main #main {
                (paint.region("stage"))
                aside #join aria-label="How to join" {
                    (qr::drawing(&format!("{address}/j/{}", code.compact())))
                    div {
                        p.where { "Join at " strong { (shown) } }
                        p.code aria-label={ "Session code " (spelled(code)) } { (code) }
                    }
                }
                div #foot { (paint.region("clock")) (paint.region("tally")) p #live-badge hidden {} }
            }
            div #controls { button.quiet type="button" data-full-screen { "Full screen" } }
        },
    )
}

/// The code letter by letter, for a screen reader.
fn spelled(code: JoinCode) -> String {
    code.compact()
        .chars()
        .map(|letter| format!("{letter} "))
        .collect()
}

fn blank() -> Markup {
    html! { section #stage data-scene="blank" { p { "Paused" } } }
}

fn stage(view: &ForScreen) -> Markup {
    match &view.scene {
        Scene::Lobby => html! {
            section #stage data-scene="lobby" {
                h1 { @if view.title.is_empty() { "What do you need from your leaders?" } @else { (view.title) } }
                ul.rules {
                    li { "One person speaks at a time." }
                    li { "Speak for yourself, about ways of working." }
                    li { "No names, and no patient details." }
                    li { "What is said here may be shared; who said it may not." }
                }
            }
        },
        Scene::Asking {
            prompt,
            picture,
            closing,
            ..
        } => html! {
            section #stage data-scene="asking" {
                (question(prompt))
                @match picture {
                    Picture::NotYet => p.hint { (prompt.hint) },
                    shown => (themes(shown, 0)),
                }
                @if closing.is_some() { p.band { "Time. Finish your sentence." } }
            }
        },
        Scene::Sorting { prompt, answers } => html! {
            section #stage data-scene="sorting" { (question(prompt)) p.big { "Reading " (words::answers(*answers)) "…" } }
        },
        Scene::Sorted { prompt } => html! {
            section #stage data-scene="sorted" { (question(prompt)) p.big { "The answers are in. Themes in a moment." } }
        },
        Scene::Themes {
            prompt,
            picture,
            up,
        } => shown(prompt, picture, up),
        Scene::Ended { people, answers } => html! {
            section #stage data-scene="ended" {
                h1 { "Thank you." }
                @if *answers > 0 { p.big { (words::people(*people)) " gave " (words::answers(*answers)) "." } }
                p.hint { "The report is on your phone." }
            }
        },
    }
}

fn shown(prompt: &PromptFace, picture: &Picture, up: &Up) -> Markup {
    let theme = |id: &ThemeId| match picture {
        Picture::Themes { themes, .. } => themes.iter().find(|theme| theme.id == *id),
        _ => None,
    };
    let all =
        || html! { section #stage data-scene="themes" { (question(prompt)) (themes(picture, 1)) } };
    match up {
        Up::Theme { theme: id } => match theme(id) {
            Some(theme) => quotations::one_theme(prompt, theme),
            None => all(),
        },
        Up::Voice { text } => quotations::one_voice(prompt, text),
        Up::Beside { page, rows } => beside::on_screen(prompt, rows, *page),
        Up::Themes => all(),
    }
}

fn question(prompt: &PromptFace) -> Markup {
    html! { p.step { (words::question_of(prompt.prompt, prompt.of)) } h1 { (prompt.text) } }
}

fn themes(shown: &Picture, quotes: usize) -> Markup {
    html! { div.board data-fit { (picture(shown, quotes)) } }
}

fn timer(view: &ForScreen) -> Markup {
    match &view.scene {
        Scene::Asking { timer, .. } if !view.blank => clock(*timer),
        _ => clock(crate::session::Timer::Off),
    }
}

fn tally(view: &ForScreen) -> Markup {
    html! {
        p #tally {
            @match &view.scene {
                Scene::Ended { .. } => {},
                _ if view.blank => {},
                Scene::Asking { tally, .. } => (tally_words(*tally)),
                _ => (words::joined(view.joined)),
            }
        }
    }
}
