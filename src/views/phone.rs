//! The phone: one thing at a time. Everything on it works as plain forms.

use maud::{Markup, html};

use super::agreed::agreed;
use super::answer_box::{answer, kept};
use super::layout::{FirstPaint, Refresh, Surface, live_page, logo, markup};
use super::outcome;
use super::picture::{picture_with, theme_list};
use super::preferences::Preferences;
use super::question::Question;
use super::shared::{
    banner, clock, day_and_time, ground_rules, no_problem, privacy_links, region, step_of,
};
use super::still_open::still_open;
use super::{levels, quotations, reading, together};
use crate::planning::name_of;
use crate::room::Region;
use crate::session::{Activity, ForParticipant, PromptFace, Scene, SessionId};
use crate::words::Language;

/// The regions of every phone.
pub fn participant_regions(view: &ForParticipant, lang: Language) -> Vec<Region> {
    vec![
        region("banner", banner(lang, view.rehearsal)),
        region("scene", scene(lang, view)),
        region("clock", clock(lang, view.scene.timer())),
        region("notice", notice(lang, &view.scene)),
        answer(lang, view.session, &view.scene),
        region("picture", themes(lang, view)),
        region("tally", tally(lang, view)),
        region(
            "still-open",
            still_open(lang, view.session, &view.still_open),
        ),
    ]
}

/// A phone's page. `own` is this phone's answer box where it has one.
pub fn phone_page(
    prefs: &Preferences,
    session: SessionId,
    paint: &FirstPaint,
    own: Option<&Region>,
    problem: Option<&str>,
) -> Markup {
    let lang = prefs.language;
    let answer = own.map_or_else(|| paint.region("answer"), markup);
    let typing = answer.0.contains(" data-keep");
    let reading = paint.region("picture").0.contains("<details");
    live_page(
        prefs,
        &lang.say("your-session"),
        Surface::Phone,
        paint,
        // A page with an answer box never refreshes by itself: it would take away what is being typed.
        match (typing, reading) {
            (true, _) => Refresh::Never,
            // It would also close the theme that somebody has just opened.
            (_, true) => Refresh::Seconds(20),
            _ => Refresh::Seconds(8),
        },
        html! {
            header {
                (paint.region("banner"))
                div.masthead { span.brand { (logo()) span { (lang.say("openfloor")) } } (paint.region("clock")) }
            }
            main #main {
                (paint.region("scene"))
                (paint.region("notice"))
                @match problem { Some(says) => (super::problem(says)), None => (no_problem()) }
                (answer)
                (paint.region("picture"))
                (paint.region("tally"))
                (paint.region("still-open"))
                @if typing || reading { noscript { p { a.button.second href={ "/s/" (session) } { (lang.say("see-what-is-new")) } } } }
            }
            (foot(prefs, session))
        },
    )
}

pub(super) fn foot(prefs: &Preferences, session: SessionId) -> Markup {
    let lang = prefs.language;
    html! {
        footer {
            (privacy_links(lang))
            details {
                summary { (lang.say("language")) ", " (lang.say("text-size").to_lowercase()) }
                (reading::reading(prefs, &format!("/s/{session}")))
            }
            p.small { (lang.say("speak-up")) }
            form method="post" action={ "/s/" (session) "/leave" } { button.quiet type="submit" { (lang.say("leave-session")) } }
        }
    }
}

fn scene(lang: Language, view: &ForParticipant) -> Markup {
    match &view.scene {
        Scene::Lobby => lobby(lang, view),
        Scene::Asking { prompt, .. } => asked(lang, view, prompt, true),
        Scene::Sorting { prompt, .. }
        | Scene::Sorted { prompt }
        | Scene::Themes { prompt, .. }
        | Scene::Levels { prompt, .. }
        | Scene::Outcome { prompt, .. }
        | Scene::Agreeing { prompt, .. } => asked(lang, view, prompt, false),
        Scene::Ended { people, answers } => ended(lang, view, *people, *answers),
    }
}

fn lobby(lang: Language, view: &ForParticipant) -> Markup {
    let smallest = [("count", view.smallest_group.into())];
    html! {
        section #scene data-scene="lobby" {
            p.step { @if view.title.is_empty() { (lang.with("leaders-of", [("level", view.level_name.as_str().into())])) } @else { (view.title) } }
            h1 { (lang.say("you-are-in")) }
            p.lead { (lang.say("no-names")) }
            p { (lang.say("opens-here")) }
            p { (lang.with("nothing-before", smallest)) }
            (ground_rules(lang, view.rules.as_deref()))
        }
    }
}

fn asked(lang: Language, view: &ForParticipant, prompt: &PromptFace, asking: bool) -> Markup {
    let asked = Question::of(lang, prompt);
    let ballot = prompt.ballot.as_ref();
    html! {
        section #scene data-scene=(if asking { "asking" } else { "asked" }) data-level=(view.level) data-id=(prompt.id)
            data-prompt=(prompt.prompt) data-slots=(prompt.slots) data-do=[(ballot.is_some() || prompt.activity == Activity::OneWord).then(|| name_of(prompt.activity))] data-highest=[ballot.map(|_| prompt.activity.highest_mark())]
            data-most=[ballot.map(|face| face.most)] data-items=[ballot.map(|face| face.items.len())] {
            p.step { (step_of(lang, prompt)) }
            h1 lang=[asked.lang] { (asked.text) }
            @if asking {
                p.hint lang=[asked.lang] { (asked.hint) }
                (together::hint(lang, prompt))
                @if !prompt.section.is_empty() {
                    details {
                        summary { (lang.say("about-question")) }
                        p { (lang.with("about-question-source", [("section", prompt.section.as_str().into())])) }
                    }
                }
            }
        }
    }
}

fn ended(lang: Language, view: &ForParticipant, people: u32, answers: u32) -> Markup {
    html! {
        section #scene data-scene="ended" {
            h1 { (lang.say("thank-you")) }
            @if answers > 0 { p.lead { (people_gave(lang, people, answers)) } }
            p { a.button href={ "/report/" (view.session) } { (lang.say("read-report")) } }
            p { (lang.with("report-stays", [("count", view.keep_days.into())])) }
        }
    }
}

/// Who took part and how much they wrote.
pub(super) fn people_gave(lang: Language, people: u32, answers: u32) -> String {
    let blanks = [
        ("people", lang.count("people", people).into()),
        ("answers", lang.count("answers", answers).into()),
    ];
    lang.with("people-gave", blanks)
}

fn notice(lang: Language, scene: &Scene) -> Markup {
    html! {
        div #notice {
            @match scene {
                Scene::Asking { closing: Some(until), .. } => p.closing { (lang.say("still-typing")) " " span data-until=(until) {} },
                Scene::Asking { left_open_until: Some(until), .. } => p { (lang.with("left-open", [("until", day_and_time(lang, until / 1_000).into())])) },
                Scene::Sorting { .. } => p { (lang.say("answers-closed")) " " (lang.say("look-up")) },
                Scene::Sorted { prompt } if !prompt.activity.is_written() => p { (lang.say("closed-look-up")) },
                Scene::Sorted { .. } => p { (lang.say("answers-closed")) " " (lang.say("wait-for-themes")) },
                _ => {},
            }
        }
    }
}

fn themes(lang: Language, view: &ForParticipant) -> Markup {
    html! {
        div #picture data-up=[quotations::up_beside(&view.scene)] {
            @match &view.scene {
                Scene::Asking { prompt, picture, .. } => (picture_with(lang, picture, |themes| theme_list(lang, themes, prompt.ratio(), 0))),
                Scene::Outcome { prompt, outcome, .. } => (outcome::outcome(lang, prompt.activity, outcome)),
                Scene::Agreeing { commitments, .. } => (agreed(lang, commitments)),
                Scene::Levels { beside, .. } => (levels::side_by_side(lang, beside)),
                Scene::Themes { prompt, picture, up } => (quotations::on_phone(lang, prompt, picture, up)),
                _ => {},
            }
        }
    }
}

fn tally(lang: Language, view: &ForParticipant) -> Markup {
    html! {
        p #tally {
            @match &view.scene {
                Scene::Lobby => (lang.count("joined", view.joined)),
                Scene::Asking { prompt, tally, .. } => (together::tally(lang, prompt, *tally)),
                _ => {},
            }
        }
    }
}

/// The receipt for an answer that came in with the last seconds: there is no box any more.
pub fn late_receipt(lang: Language) -> Region {
    region(
        "answer",
        html! { div #answer data-key="none" { p.receipt { (lang.say("stored-and-closed")) } (kept(lang)) } },
    )
}
