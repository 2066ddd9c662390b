//! Where the session stands, the one next act, and the question it is about.

use maud::{Markup, html};

use super::{gate, key_of};
use crate::session::{ForFacilitator, Next, Scene, SessionId, Slide, limits};
use crate::views::levels::questions;
use crate::views::reading::english;
use crate::views::shared::{act, day_and_time};
use crate::views::together;
use crate::words::Language;

/// Days that are offered first for a question that is left open: everybody has had a shift.
const LEFT_OPEN_DAYS: u32 = 7;

/// The region of the big button. Whatever is next is done by it, so one hand can run the whole session.
pub(super) fn next(lang: Language, view: &ForFacilitator) -> Markup {
    let session = view.screen.session;
    let number = |at: usize| [("number", number_of(view, at).into())];
    let keys = |verb: &str| keys(view, verb);
    let press = |verb: &str, label: &str, at: usize| {
        html! {
            form method="post" action=(act(session, verb)) data-send {
                input type="hidden" name="prompt" value=(at);
                button.next id={ "do-" (verb) } type="submit" data-press=[key_of(verb)] aria-keyshortcuts=[keys(verb)] { (label) }
            }
        }
    };
    html! {
        div #next {
            p.where { (standing(lang, view)) }
            @match view.next() {
                Next::Open(at) => (press("open", &lang.with(label(view, at, "open-question", "open-step"), number(at)), at)),
                Next::Close(at) => (press("close", &lang.say(label(view, at, "close-answers", "close-step")), at)),
                Next::CloseNow(at) => (press("close-now", &lang.say("close-now"), at)),
                Next::Wait => p role="status" { (lang.say("sorting-answers")) },
                Next::Show(at) => (press("show", &lang.say(label(view, at, "show-themes", "show-result")), at)),
                Next::ReturnTo(at) => (press("return-to", &lang.with(label(view, at, "return-to-question", "return-to-step"), number(at)), at)),
                Next::LeftOpen => p role="status" { (lang.say("nothing-today")) },
                Next::Release(at) => (gate::next(lang, view, at, keys("release"))),
                Next::End => form method="get" action={ "/console/" (session) "/end" } { button.next #do-end type="submit" aria-keyshortcuts=[keys("end")] { (lang.say("end-session")) } },
                Next::Over => form method="post" action={ "/console/" (session) "/report" } { button.next #do-report type="submit" aria-keyshortcuts=[keys("report")] { (lang.say("read-report")) } },
            }
            @if matches!(view.next(), Next::Close(_) | Next::CloseNow(_)) && !view.enough_answered && !is_agreeing(view) {
                p.notice { (lang.with(would_be_deleted(view), [("needed", view.smallest_group.into())])) }
            }
        }
    }
}

/// The number of a prompt's step, as people count.
fn number_of(view: &ForFacilitator, at: usize) -> usize {
    view.prompts.get(at).map_or(0, |prompt| prompt.face.number)
}

/// The key of a label: one where people write, another where they do something else.
fn label(
    view: &ForFacilitator,
    at: usize,
    written: &'static str,
    other: &'static str,
) -> &'static str {
    let activity = view.prompts.get(at).map(|prompt| prompt.face.activity);
    match activity {
        Some(activity) if !activity.is_written() => other,
        _ => written,
    }
}

/// The key of what is said where too few have answered, or may have: phones that speak for several people are told in phones.
fn would_be_deleted(view: &ForFacilitator) -> &'static str {
    let current = view.current.and_then(|at| view.prompts.get(at));
    match current.map(|prompt| &prompt.face) {
        Some(face) if face.level.is_some() => "would-be-deleted-of-levels",
        Some(face) if face.together > 1 => "would-be-deleted-together",
        _ => "would-be-deleted",
    }
}

/// The keys that press the big button: its own, and Page Down where that turns no slide.
fn keys(view: &ForFacilitator, verb: &str) -> Option<String> {
    let released = matches!(view.next(), Next::Release(_));
    let turns = view
        .slides
        .as_ref()
        .is_some_and(|slides| slides.next.is_some_and(|next| next != Slide::START));
    let keys: Vec<&str> = key_of(verb)
        .into_iter()
        .chain((released || !turns).then_some("PageDown"))
        .collect();
    (!keys.is_empty()).then(|| keys.join(" "))
}

fn is_agreeing(view: &ForFacilitator) -> bool {
    matches!(view.screen.scene, Scene::Agreeing { .. })
}

/// A way to leave an open question open for those who are not here.
fn leave_open(lang: Language, view: &ForFacilitator, prompt: usize) -> Markup {
    html! {
        details #leave-open {
            summary { (lang.say("leave-open")) }
            p.small { (lang.say("leave-open-how")) }
            (leave_for(lang, view.screen.session, "leave-open", "leave-it-open", Some(prompt)))
        }
    }
}

/// For how many days, and the button that does it.
pub(super) fn leave_for(
    lang: Language,
    session: SessionId,
    verb: &str,
    label: &str,
    prompt: Option<usize>,
) -> Markup {
    let choice = limits::LEFT_OPEN_DAYS_CHOICE;
    let days = format!("days-{verb}");
    html! {
        form method="post" action=(act(session, verb)) data-send {
            @if let Some(prompt) = prompt { input type="hidden" name="prompt" value=(prompt); }
            label for=(days) { (lang.say("leave-open-days")) }
            input id=(days) type="number" name="days" value=(LEFT_OPEN_DAYS) min=(choice.start()) max=(choice.end());
            button.second type="submit" { (lang.say(label)) }
        }
    }
}

/// A question and the notes for it, where the facilitator looks anyway.
pub(super) fn about(lang: Language, view: &ForFacilitator) -> Markup {
    let at = match view.next() {
        Next::Open(at) => Some(at),
        Next::Over => None,
        _ => view.current,
    };
    html! {
        section #about data-keep {
            @if let Some(prompt) = at.and_then(|at| view.prompts.get(at)) {
                (questions(lang, view, prompt))
                @if !prompt.notes.is_empty() {
                    details #notes { summary { (lang.say("notes-for-question")) } ul.notes lang=[english(lang)] { @for note in &prompt.notes { li { (note) } } } }
                }
                @if let Scene::Asking { left_open_until, closing: None, .. } = &view.screen.scene {
                    (together::rule(lang, &prompt.face, view.smallest_group))
                    @if let Some(until) = left_open_until { p.notice { (lang.with("still-open-until", [("until", day_and_time(lang, until / 1_000).into())])) } }
                    (leave_open(lang, view, prompt.face.prompt))
                }
            }
        }
    }
}

fn standing(lang: Language, view: &ForFacilitator) -> String {
    let of = |key: &str, number: usize| lang.with(key, [("number", number.into())]);
    match &view.screen.scene {
        Scene::Lobby => {
            let joined = lang.count("joined", view.attendance.joined);
            lang.with(
                "standing-lobby",
                [
                    ("plan", view.plan_name.as_str().into()),
                    ("joined", joined.into()),
                ],
            )
        }
        Scene::Asking { prompt, tally, .. } => {
            let blanks = [
                ("number", prompt.number.into()),
                ("tally", together::tally(lang, prompt, *tally).into()),
            ];
            let key = match prompt.activity.is_written() {
                true => "standing-asking",
                false => "standing-marking",
            };
            lang.with(key, blanks)
        }
        Scene::Sorting { prompt, .. } => of("standing-closed", prompt.number),
        Scene::Sorted { prompt } if !prompt.activity.is_written() => {
            of("standing-counted", prompt.number)
        }
        Scene::Outcome { prompt, .. } => of("standing-outcome", prompt.number),
        Scene::Agreeing { .. } => lang.say("standing-agreeing").into_owned(),
        Scene::Sorted { prompt } => of("standing-sorted", prompt.number),
        Scene::Themes { prompt, .. } if matches!(view.next(), Next::Show(_)) => {
            of("standing-sorted-waves", prompt.number)
        }
        Scene::Levels { prompt, .. } => of("standing-shown", prompt.number),
        Scene::Themes { prompt, .. } if view.gate.is_some() => {
            let shown = of("standing-shown", prompt.number);
            format!("{shown} {}", gate::released_of(lang, view))
        }
        Scene::Themes { prompt, .. } => of("standing-shown", prompt.number),
        Scene::Ended { .. } => lang.say("standing-ended").into_owned(),
    }
}
