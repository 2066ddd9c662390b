//! The themes on the console: look, rename, merge, hide; what can be done with answers is beside them, in `choosing`.

use maud::{Markup, html};

use super::console::{gate_button, gate_standing, open_theme};
use super::marks::c_mark;
use super::paper::people_counted;
use super::picture::{counted, outside, theme_list};
use super::shared::act;
use super::{aside, choosing, levels, one_word, outcome, trail};
use crate::session::{
    ConsoleAnswer, ForFacilitator, Phase, Picture, SessionId, ShownTheme, limits,
};
use crate::theming::ThemeId;
use crate::words::Language;

/// The themes of the current prompt.
pub(super) fn sorting(lang: Language, view: &ForFacilitator) -> Markup {
    let session = view.screen.session;
    html! {
        section #sorting data-keep {
            @if let Some((at, counted)) = view.current.zip(view.outcome.as_ref()) {
                @let activity = view.prompts.get(at).map(|prompt| prompt.face.activity).unwrap_or_default();
                h2 { (lang.say("result")) }
                @if view.phase != Phase::Ended { (one_word::to_hide(lang, session, at, counted, &view.hidden_words)) }
                (outcome::outcome(lang, activity, counted))
            }
            (levels::to_another(lang, view))
            @match (&view.picture, view.current.filter(|at| view.writes(*at))) {
                (Picture::Themes { themes, other, hidden, taken_out }, Some(prompt)) => {
                    h2 { (lang.say("themes")) }
                    @if let Some(heads) = view.answered.filter(|heads| heads.on_paper > 0 || heads.phones.is_some()) { p.small { (people_counted(lang, heads)) } }
                    @if view.phase == Phase::Ended {
                        (theme_list(lang, themes, slots_of(view, prompt), 1))
                    } @else if view.to_sort.is_empty() {
                        (trail::trail(lang, session, prompt, &view.changes))
                        (forming(lang, view, prompt, themes))
                    } @else {
                        (gate_standing(lang, view, prompt))
                        (trail::trail(lang, session, prompt, &view.changes))
                        (sorted(lang, view, prompt, themes))
                    }
                    (outside(lang, if view.to_sort.is_empty() { *other } else { 0 }, *hidden, *taken_out))
                },
                (Picture::TooFew { needed }, _) => p.notice { (lang.with("too-few", [("needed", (*needed).into())])) },
                (Picture::NotYet, Some(_)) => p.hint { (lang.with("not-yet", [("needed", view.smallest_group.max(limits::WAVE_PEOPLE).into())])) },
                _ => {},
            }
        }
    }
}

/// While the prompt is open: counts, and what can be done without reading answers.
fn forming(lang: Language, view: &ForFacilitator, prompt: usize, themes: &[ShownTheme]) -> Markup {
    let session = view.screen.session;
    html! {
        (theme_list(lang, themes, slots_of(view, prompt), 0))
        @for theme in &view.hidden_in_wave { p.small { (lang.say("hidden")) ": " (theme.label) " " (one(lang, session, "show-theme", prompt, theme.id, "bring-back")) } }
        details #arrange {
            summary { (lang.say("rename-merge-hide")) }
            ul.plain { @for theme in themes { li { strong dir="auto" { (theme.label) } (tools_while_open(lang, session, prompt, theme, themes)) } } }
        }
    }
}

/// After closing: every theme opens to its answers. `shown` are the themes with enough people.
fn sorted(lang: Language, view: &ForFacilitator, prompt: usize, shown: &[ShownTheme]) -> Markup {
    let session = view.screen.session;
    let all: Vec<ShownTheme> = view
        .to_sort
        .iter()
        .map(|(theme, ..)| theme.clone())
        .collect();
    let slots = slots_of(view, prompt);
    let held = |theme: &ShownTheme| {
        let gate = view.gate.as_ref();
        gate.is_some_and(|gate| gate.held.contains(&theme.id))
    };
    let note = |theme: &ShownTheme, hidden: bool| match hidden {
        true => Some("hidden-note"),
        false if view.parked.contains(&theme.id) => Some("parked-note"),
        false if held(theme) => Some("held-note"),
        false if !shown.iter().any(|other| other.id == theme.id) => Some("too-few-for-a-theme"),
        false => None,
    };
    let parked = |theme: &ShownTheme| view.parked.contains(&theme.id);
    let row = |theme: &ShownTheme, hidden: bool, answers: &[ConsoleAnswer]| {
        html! {
            li data-hidden[hidden] {
                details id={ "theme-" (theme.id.0) } {
                    (summary(lang, theme, slots, note(theme, hidden)))
                    (gate_button(lang, view, prompt, theme.id))
                    @if view.slides.is_some() && note(theme, hidden).is_none() { (open_theme(lang, session, prompt, theme.id)) }
                    (tools(lang, session, prompt, theme, (hidden, parked(theme)), &all))
                    (choosing::answers(lang, session, prompt, Some(theme), answers, &all))
                }
            }
        }
    };
    html! {
        ul.sorting {
            @for (theme, hidden, answers) in view.to_sort.iter().filter(|(theme, ..)| !parked(theme)) { (row(theme, *hidden, answers)) }
            @if !view.other_answers.is_empty() {
                li {
                    details #theme-other {
                        summary { strong { (lang.say("other-points")) } " " span.count { (lang.count("answers", view.other_answers.len() as u32)) } }
                        (choosing::answers(lang, session, prompt, None, &view.other_answers, &all))
                    }
                }
            }
            (aside::hidden_answers(lang, session, prompt, &view.hidden_answers))
        }
        @if !view.parked.is_empty() || !view.parked_answers.is_empty() {
            h3 #parked { (lang.say("parked")) }
            ul.sorting {
                @for (theme, hidden, answers) in view.to_sort.iter().filter(|(theme, ..)| parked(theme)) { (row(theme, *hidden, answers)) }
                (aside::parked_answers(lang, session, prompt, &view.parked_answers))
            }
        }
    }
}

fn summary(lang: Language, theme: &ShownTheme, slots: u8, note: Option<&str>) -> Markup {
    html! {
        summary {
            strong dir="auto" { (theme.label) } " "
            @if let Some(c) = theme.c { (c_mark(lang, c)) } " "
            @if let Some(note) = note { span.small { "(" (lang.say(note)) ")" } " " }
            span.count { (counted(lang, theme, slots)) }
        }
    }
}

fn tools(
    lang: Language,
    session: SessionId,
    prompt: usize,
    theme: &ShownTheme,
    (hidden, parked): (bool, bool),
    all: &[ShownTheme],
) -> Markup {
    html! {
        div.tools {
            (name_and_merge(lang, session, prompt, theme, all))
            div.pinning {
                @if hidden { (one(lang, session, "show-theme", prompt, theme.id, "bring-back")) }
                @else { (one(lang, session, "hide-theme", prompt, theme.id, "hide-from-screen")) }
                @if parked { (one(lang, session, "unpark-theme", prompt, theme.id, "unpark")) }
                @else { (one(lang, session, "park-theme", prompt, theme.id, "park")) }
            }
        }
    }
}

/// What can be done with a theme before its answers can be read. Parking waits: nobody knows yet what is in it.
fn tools_while_open(
    lang: Language,
    session: SessionId,
    prompt: usize,
    theme: &ShownTheme,
    all: &[ShownTheme],
) -> Markup {
    html! {
        div.tools {
            (name_and_merge(lang, session, prompt, theme, all))
            (one(lang, session, "hide-theme", prompt, theme.id, "hide-from-screen"))
        }
    }
}

fn name_and_merge(
    lang: Language,
    session: SessionId,
    prompt: usize,
    theme: &ShownTheme,
    all: &[ShownTheme],
) -> Markup {
    let id = theme.id.0;
    html! {
            form method="post" action=(act(session, "rename")) data-send data-done=(lang.say("done-renamed")) {
                (named(prompt, theme.id))
                label for={ "label-" (id) } { (lang.say("name")) }
                input id={ "label-" (id) } type="text" name="label" value=(theme.label) maxlength="60" required autocomplete="off";
                button.second id={ "rename-" (id) } type="submit" { (lang.say("rename")) }
            }
            @if all.len() > 1 {
                form method="post" action=(act(session, "merge")) data-send data-done=(lang.say("done-merged")) {
                    (named(prompt, theme.id))
                    label for={ "into-" (id) } { (lang.say("merge-into")) }
                    select id={ "into-" (id) } name="into" {
                        @for other in all.iter().filter(|other| other.id != theme.id) { option value=(other.id.0) { (other.label) } }
                    }
                    button.second id={ "merge-" (id) } type="submit" { (lang.say("merge")) }
                }
            }
    }
}

/// Answers that one person may give to a question.
fn slots_of(view: &ForFacilitator, prompt: usize) -> u8 {
    view.prompts
        .get(prompt)
        .map_or(1, |known| known.face.ratio())
}

pub(super) fn named(prompt: usize, theme: ThemeId) -> Markup {
    html! { input type="hidden" name="prompt" value=(prompt); input type="hidden" name="theme" value=(theme.0); }
}

fn one(
    lang: Language,
    session: SessionId,
    verb: &str,
    prompt: usize,
    theme: ThemeId,
    key: &str,
) -> Markup {
    let place = if verb.ends_with("park-theme") {
        "park"
    } else {
        "hide"
    };
    html! {
        form.inline method="post" action=(act(session, verb)) data-send data-done=(lang.say("done")) {
            (named(prompt, theme))
            // One place for doing and taking back: the focus stays on it.
            button.quiet id={ (place) "-" (theme.0) } type="submit" { (lang.say(key)) }
        }
    }
}
