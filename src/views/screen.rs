//! The big screen: one thing, readable at the back. It shows what its projection has, and that holds no answer before its time.

use maud::{Markup, html};

use super::agreed::agreed;
use super::layout::{FirstPaint, Refresh, Surface, live_page, logo};
use super::phone::people_gave;
use super::picture::{held_back, nothing_yet, outside, picture_with, theme_list};
use super::preferences::Preferences;
use super::question::Question;
use super::shared::{banner, bare, clock, day_and_time, ground_rules, region, step_of};
use super::{beside, columns, levels, marks, outcome, qr, quotations, together};
use crate::room::Region;
use crate::session::{Activity, ForScreen, JoinCode, Picture, PromptFace, Scene, Timer, Up};
use crate::theming::ThemeId;
use crate::words::Language;

/// The regions of every big screen.
pub fn screen_regions(view: &ForScreen, lang: Language) -> Vec<Region> {
    vec![
        region("banner", banner(lang, view.rehearsal)),
        region("stage", stage(lang, view)),
        region("clock", timer(lang, view)),
        region("tally", tally(lang, view)),
    ]
}

/// What a big screen's page holds beside its regions.
pub struct ScreenLinks<'a> {
    /// What people type to get to the join page.
    pub address: &'a str,
    /// What they type there.
    pub code: JoinCode,
    /// The link to the report, for the code on the last page.
    pub report: &'a str,
}

/// The big screen's page.
pub fn screen_page(prefs: &Preferences, paint: &FirstPaint, links: &ScreenLinks<'_>) -> Markup {
    let lang = prefs.language;
    live_page(
        prefs,
        &lang.say("big-screen"),
        Surface::Screen,
        paint,
        Refresh::Seconds(5),
        html! {
            header { (paint.region("banner")) }
            main #main {
                (paint.region("stage"))
                (joining(lang, links))
                aside #report-code aria-label=(lang.say("qr-report")) { (qr::drawing(links.report, &lang.say("qr-report"))) }
                div #foot { (paint.region("tally")) (paint.region("clock")) p #live-badge hidden {} }
            }
            (controls(lang))
        },
    )
}

/// How to join. It holds the server's address, which regions do not know, so it is none; a new code has it asked for again.
pub fn joining(lang: Language, links: &ScreenLinks<'_>) -> Markup {
    let ScreenLinks { address, code, .. } = links;
    let shown = bare(address);
    let letters: String = code
        .compact()
        .chars()
        .flat_map(|letter| [letter, ' '])
        .collect();
    html! {
        aside #join data-code-of=(code) aria-label=(lang.say("how-to-join")) {
            (qr::drawing(&format!("{address}/j/{}", code.compact()), &lang.say("qr")))
            div {
                p.where { (lang.say("join-at")) " " strong { (shown) } }
                p.code { span aria-hidden="true" { (code) } span.unseen { (lang.with("session-code-spelled", [("letters", letters.trim().into())])) } }
            }
        }
    }
}

/// What whoever stands at this screen's computer can do: nothing that changes the session.
fn controls(lang: Language) -> Markup {
    html! {
        div #controls {
            button.quiet #hold-still type="button" aria-pressed="false" { (lang.say("hold-still")) }
            button.quiet #full-screen type="button" { (lang.say("full-screen")) }
        }
    }
}

/// That answers are being read; how many, where that is told.
fn reading(lang: Language, answers: Option<u32>) -> String {
    match answers.map(|answers| lang.count("answers", answers)) {
        Some(answers) => lang.with("reading-answers", [("answers", answers.into())]),
        None => lang.say("reading-the-answers").into_owned(),
    }
}

fn stage(lang: Language, view: &ForScreen) -> Markup {
    if view.blank {
        return html! { section #stage data-scene="blank" { h1 { (lang.say("paused")) } } };
    }
    if view.test_line_up {
        return test_line(lang);
    }
    if view.code_up && !matches!(view.scene, Scene::Lobby | Scene::Ended { .. }) {
        return html! { section #stage data-scene="code" { h1 { (lang.say("join-us")) } } };
    }
    match &view.scene {
        Scene::Lobby => lobby(lang, view),
        Scene::Asking { .. } => asking(lang, &view.scene),
        Scene::Sorting { prompt, answers } => {
            closed(lang, "sorting", prompt, &reading(lang, *answers))
        }
        Scene::Sorted { prompt } if !prompt.activity.is_written() => {
            closed(lang, "sorted", prompt, &lang.say("result-in-a-moment"))
        }
        Scene::Outcome {
            prompt,
            outcome: counted,
            page,
        } => html! {
            section #stage data-scene="outcome" { (question(lang, prompt)) div.board data-fit="rows" data-page=(page) { (outcome::outcome(lang, prompt.activity, counted)) } }
        },
        Scene::Levels { prompt, beside } => html! {
            section #stage data-scene="themes" data-up="levels" { (question(lang, prompt)) div.board data-fit="columns" { (levels::side_by_side(lang, beside)) } }
        },
        Scene::Agreeing {
            prompt,
            commitments,
            ..
        } => html! {
            section #stage data-scene="agreeing" data-fit="question" { (question(lang, prompt)) (agreed(lang, commitments)) }
        },
        Scene::Sorted { prompt } => closed(lang, "sorted", prompt, &lang.say("themes-in-a-moment")),
        Scene::Themes {
            prompt,
            picture,
            up,
        } => shown(lang, prompt, picture, up),
        Scene::Ended { people, answers } => html! {
            section #stage data-scene="ended" {
                (logo())
                h1 { (lang.say("thank-you")) }
                @if *answers > 0 { p.big { (people_gave(lang, *people, *answers)) } }
                p.hint { (lang.say("report-on-phone")) }
            }
        },
    }
}

/// A line in the size in which themes are shown at the least.
fn test_line(lang: Language) -> Markup {
    html! {
        section #stage data-scene="test-line" {
            div.theme { h1.label { (lang.say("test-line")) } }
            p.hint { (lang.say("test-line-size")) }
        }
    }
}

fn lobby(lang: Language, view: &ForScreen) -> Markup {
    html! {
        section #stage data-scene="lobby" data-fit="question" {
            p.brand { (logo()) span { (lang.say("openfloor")) } }
            h1 { @if view.title.is_empty() { (lang.say("lobby-question")) } @else { (view.title) } }
            (ground_rules(lang, view.rules.as_deref()))
        }
    }
}

fn asking(lang: Language, scene: &Scene) -> Markup {
    let Scene::Asking {
        prompt,
        picture,
        closing,
        left_open_until,
        ..
    } = scene
    else {
        return html! {};
    };
    let asked = Question::of(lang, prompt);
    // With themes below it, the question is a line above them.
    let fit = (*picture == Picture::NotYet).then_some("question");
    let items = prompt.ballot.as_ref().filter(|_| {
        prompt.activity.needs_themes()
            || matches!(prompt.activity, Activity::Choose | Activity::FollowUp)
    });
    html! {
        section #stage data-scene="asking" data-fit=[fit] {
            (question(lang, prompt))
            @match picture {
                Picture::NotYet => { (levels::asked(lang, prompt)) p.hint lang=[asked.lang] { (asked.hint) } (together::hint(lang, prompt)) @if let Some(face) = items { (outcome::open_items(lang, face)) } },
                shown => (themes(lang, prompt, shown, 0, 0)),
            }
            @match (closing, left_open_until) {
                (Some(_), _) => p.band { (lang.say("time-is-up")) },
                (None, Some(until)) => p.big { (lang.with("still-open-until", [("until", day_and_time(lang, until / 1_000).into())])) },
                (None, None) => {},
            }
        }
    }
}

fn closed(lang: Language, scene: &str, prompt: &PromptFace, says: &str) -> Markup {
    html! { section #stage data-scene=(scene) data-fit="question" { (question(lang, prompt)) p.big { (says) } } }
}

fn shown(lang: Language, prompt: &PromptFace, picture: &Picture, up: &Up) -> Markup {
    let theme = |id: &ThemeId| match picture {
        Picture::Themes { themes, .. } => themes.iter().find(|theme| theme.id == *id),
        _ => None,
    };
    let all = |page| {
        html! { section #stage data-scene="themes" { (question(lang, prompt)) (themes(lang, prompt, picture, 1, page)) } }
    };
    let held = held_back(lang, picture);
    let held = held.as_deref();
    match up {
        Up::Theme { theme: id } => match theme(id) {
            Some(theme) => quotations::one_theme(lang, prompt, theme, held),
            None => all(0),
        },
        Up::Voice { text } => quotations::one_voice(lang, prompt, text),
        Up::Beside { page, rows } => beside::on_screen(lang, prompt, rows, *page, held),
        Up::Cs => columns::on_screen(lang, prompt, picture, held),
        Up::Themes { page } => all(*page),
    }
}

fn question(lang: Language, prompt: &PromptFace) -> Markup {
    let asked = Question::of(lang, prompt);
    html! {
        p.step { (step_of(lang, prompt)) }
        h1 lang=[asked.lang] { (asked.text) }
    }
}

/// The ranked list, as many rows as fit. What is outside it stands at its foot, on every page.
fn themes(
    lang: Language,
    prompt: &PromptFace,
    shown: &Picture,
    quotes: usize,
    page: i32,
) -> Markup {
    let list = |themes: &[_]| theme_list(lang, themes, prompt.ratio(), quotes);
    // Where all of it is held back there are no rows to make larger.
    let nothing = shown.themes().is_empty() && held_back(lang, shown).is_some();
    html! {
        div.board data-fit=[(!nothing).then_some("rows")] data-page=(page) {
            @match shown {
                Picture::Themes { themes, other, hidden, taken_out } if !themes.is_empty() || taken_out.held_themes > 0 => {
                    @if themes.is_empty() { (nothing_yet(lang, *taken_out)) } @else { (list(themes)) }
                    div.outside { (outside(lang, *other, *hidden, *taken_out)) }
                },
                shown => (picture_with(lang, shown, list)),
            }
        }
    }
}

fn timer(lang: Language, view: &ForScreen) -> Markup {
    match view.blank {
        true => clock(lang, Timer::Off),
        false => clock(lang, view.scene.timer()),
    }
}

/// How many are there or have answered: in dots or a bar, and in words.
fn tally(lang: Language, view: &ForScreen) -> Markup {
    html! {
        div #tally data-code-now=(view.code) data-locked[view.locked && !view.blank] {
            @match &view.scene {
                Scene::Ended { .. } => {},
                _ if view.blank => {},
                Scene::Asking { prompt, tally, .. } => { (marks::gathering(*tally)) p { (together::tally(lang, prompt, *tally)) } },
                Scene::Lobby => { (marks::there(view.joined)) p { (lang.count("joined", view.joined)) } },
                _ => p { (lang.count("joined", view.joined)) },
            }
        }
    }
}
