//! The phone: one thing at a time. Everything on it works as plain forms.

use maud::{Markup, html};

use super::layout::{FirstPaint, Refresh, Surface, live_page, masthead};
use super::preferences::Preferences;
use super::shared::{banner, clock, no_problem, picture, region, tally_words};
use super::warning::{as_it_is, taken_out, warning};
use super::{quotations, words};
use crate::room::Region;
use crate::session::identifying::Kind;
use crate::session::{ForParticipant, Own, PromptFace, Scene, SessionId, limits};
use crate::words::Language;

/// The regions of every phone.
pub fn participant_regions(view: &ForParticipant, lang: Language) -> Vec<Region> {
    vec![
        region("banner", banner(view.rehearsal)),
        region("scene", scene(view)),
        region("clock", timer(&view.scene)),
        region("notice", notice(&view.scene)),
        answer(lang, view.session, &view.scene, &Own::default()),
        region("picture", themes(view)),
        region("tally", tally(view)),
    ]
}

/// The answer box of one phone, with what stands in it: in a page, and in the answer to a POST.
pub fn answer_region(lang: Language, session: SessionId, prompt: &PromptFace, own: &Own) -> Region {
    region("answer", answer_box(session, prompt, own))
}

/// The receipt for an answer that came in with the last seconds: there is no box any more.
pub fn late_receipt(lang: Language) -> Region {
    region(
        "answer",
        html! { div #answer data-key="none" { p.receipt { (words::STORED_AND_CLOSED) } } },
    )
}

/// The answer box after a refusal, with everything that was typed still in it.
pub fn retry_region(
    lang: Language,
    session: SessionId,
    prompt: &PromptFace,
    typed: &Own,
) -> Region {
    region(
        "answer",
        html! { div #answer data-key={ "ask-" (prompt.prompt) } data-keep { (form(session, prompt, typed, words::SEND, &[])) } },
    )
}

/// The answer box with warnings, one entry a slot, before anything of it is stored.
pub fn warned_region(
    lang: Language,
    session: SessionId,
    prompt: &PromptFace,
    typed: &Own,
    warnings: &[Vec<Kind>],
) -> Region {
    region(
        "answer",
        html! {
            div #answer data-key={ "ask-" (prompt.prompt) } data-keep {
                (form(session, prompt, typed, words::SEND, warnings))
            }
        },
    )
}

/// A phone's page. `own` is this phone's answer box where it has one.
pub fn phone_page(
    prefs: &Preferences,
    session: SessionId,
    paint: &FirstPaint,
    own: Option<&Region>,
    problem: Option<&str>,
) -> maud::Markup {
    let answer = own.map_or_else(
        || paint.region("answer"),
        |region| maud::PreEscaped(region.html.clone()),
    );
    let typing = answer.0.contains("<textarea");
    let reading = paint.region("picture").0.contains("<details");
    live_page(
        prefs,
        "Your session",
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
            (masthead(None))
            (paint.region("banner"))
            main #main {
                (paint.region("scene"))
                (paint.region("clock"))
                (paint.region("notice"))
                @match problem { Some(says) => (super::problem(says)), None => (no_problem()) }
                (answer)
                (paint.region("picture"))
                (paint.region("tally"))
                @if typing || reading { noscript { p { a href={ "/s/" (session) } { "See what is new" } } } }
            }
            footer {
                p { a href="/anonymity" { (words::HOW_ANONYMOUS) } }
                p.small { (words::SPEAK_UP) }
                form method="post" action={ "/s/" (session) "/leave" } { button.quiet type="submit" { "Leave this session" } }
            }
        },
    )
}

fn scene(view: &ForParticipant) -> Markup {
    let asks = |prompt: &PromptFace, asking: bool| {
        html! {
            section #scene data-scene=(if asking { "asking" } else { "asked" }) data-level=(view.level) data-id=(prompt.id)
                data-prompt=(prompt.prompt) data-slots=(prompt.slots) {
                p.step { (words::question_of(prompt.prompt, prompt.of)) }
                h1 { (prompt.text) }
                @if asking {
                    p.hint { (prompt.hint) }
                    details { summary { "About this question" } p { "In our own words, after the Clinical Leaders Network’s tool for frontline leadership: " (prompt.section) "." } }
                }
            }
        }
    };
    match &view.scene {
        Scene::Lobby => html! {
            section #scene data-scene="lobby" {
                p.step { @if view.title.is_empty() { (view.level_name) " leaders" } @else { (view.title) } }
                h1 { (words::YOU_ARE_IN) }
                p { (words::NO_NAMES) }
                p { (words::OPENS_HERE) }
                details {
                    summary { (words::HOW_ANONYMOUS) }
                    p { "Nothing is shown before " (view.smallest_group) " people have answered. Answers are shuffled and cut loose from every phone when a question closes." }
                }
            }
        },
        Scene::Asking { prompt, .. } => asks(prompt, true),
        Scene::Sorting { prompt, .. } | Scene::Sorted { prompt } | Scene::Themes { prompt, .. } => {
            asks(prompt, false)
        }
        Scene::Ended { people, answers } => html! {
            section #scene data-scene="ended" {
                h1 { "Thank you." }
                @if *answers > 0 { p { (words::people(*people)) " gave " (words::answers(*answers)) "." } }
                p { a.button href={ "/report/" (view.session) } { "Read the report" } }
                p { "The report stays at this address on this phone for " (view.keep_days) " days. Then everything is deleted." }
            }
        },
    }
}

fn timer(scene: &Scene) -> Markup {
    match scene {
        Scene::Asking { timer, .. } => clock(*timer),
        _ => clock(crate::session::Timer::Off),
    }
}

fn notice(scene: &Scene) -> Markup {
    html! {
        div #notice role="status" {
            @match scene {
                Scene::Asking { closing: Some(until), .. } => p.closing { (words::STILL_TYPING) " " span data-until=(until) {} },
                Scene::Sorting { .. } => p { (words::ANSWERS_CLOSED) " " (words::LOOK_UP) },
                Scene::Sorted { .. } => p { (words::ANSWERS_CLOSED) " " (words::WAIT_FOR_THEMES) },
                _ => {},
            }
        }
    }
}

fn answer(lang: Language, session: SessionId, scene: &Scene, own: &Own) -> Region {
    match scene {
        Scene::Asking { prompt, .. } => answer_region(lang, session, prompt, own),
        _ => region("answer", kept()),
    }
}

/// No answer box. Words that somebody had not sent when it went are put here by our script, never thrown away.
fn kept() -> Markup {
    html! {
        div #answer data-key="none" {
            details #kept hidden { summary { "Words you had not sent" } p {} }
        }
    }
}

fn answer_box(session: SessionId, prompt: &PromptFace, own: &Own) -> Markup {
    let written: Vec<&str> = own
        .answers
        .iter()
        .filter_map(|answer| answer.text.as_deref())
        .collect();
    let all_fixed = own.answers.iter().all(|answer| answer.fixed);
    html! {
        div #answer data-key={ "ask-" (prompt.prompt) } data-keep {
            @if written.is_empty() {
                @if own.passed { p.receipt { (words::PASSED) } }
                (form(session, prompt, own, words::SEND, &[]))
                @if !own.passed { (pass(session, prompt)) }
            } @else {
                p.receipt { (receipt(own, written.len())) }
                (taken_out(own))
                details {
                    summary { @if all_fixed { "Show" } @else { "Show or change" } }
                    @if all_fixed { @for text in &written { (fixed(text)) } }
                    @else { (form(session, prompt, own, "Send the change", &[])) }
                    form method="post" action={ "/s/" (session) "/withdraw" } data-send {
                        input type="hidden" name="prompt" value=(prompt.prompt);
                        button.quiet type="submit" { "Take it back" }
                    }
                }
            }
        }
    }
}

fn form(
    session: SessionId,
    prompt: &PromptFace,
    own: &Own,
    send: &str,
    warnings: &[Vec<Kind>],
) -> Markup {
    let kinds = |slot: usize| warnings.get(slot).map(Vec::as_slice).unwrap_or_default();
    let described = |slot: usize| match kinds(slot) {
        [] => "short".to_owned(),
        _ => format!("warning{slot} short"),
    };
    let text = |slot: usize| {
        own.answers
            .get(slot)
            .and_then(|answer| answer.text.as_deref())
            .unwrap_or_default()
    };
    html! {
        form method="post" action={ "/s/" (session) "/answer" } data-send data-draft=(prompt.prompt) {
            input type="hidden" name="prompt" value=(prompt.prompt);
            @for slot in 0..usize::from(prompt.slots) {
                @if own.answers.get(slot).is_some_and(|answer| answer.fixed) { (fixed(text(slot))) }
                @else {
                label for={ "answer" (slot) } {
                    @if prompt.slots == 1 { "Your answer" } @else { "Answer " (slot + 1) }
                }
                textarea id={ "answer" (slot) } name={ "answer" (slot) } rows=(if prompt.slots == 1 { 4 } else { 2 }) dir="auto"
                    data-limit=(limits::RESPONSE_CHARS) data-show-from=(limits::RESPONSE_CHARS_SHOWN_FROM) aria-describedby=(described(slot)) { (text(slot)) }
                (warning(slot, kinds(slot)))
                }
            }
            p.hint #short { (words::KEEP_IT_SHORT) }
            button type="submit" { (send) }
            @if !warnings.is_empty() { (as_it_is()) }
        }
    }
}

/// An answer that everyone has seen among the themes.
fn fixed(text: &str) -> Markup {
    html! { p.fixed dir="auto" { "“" (text) "”" } }
}

fn receipt(own: &Own, written: usize) -> &'static str {
    match (own.answers.iter().any(|answer| answer.fixed), written) {
        (true, _) => words::ANSWER_IS_SHOWN,
        (false, 1) => words::ANSWER_IS_IN,
        (false, _) => words::ANSWERS_ARE_IN,
    }
}

fn pass(session: SessionId, prompt: &PromptFace) -> Markup {
    html! {
        form method="post" action={ "/s/" (session) "/pass" } data-send {
            input type="hidden" name="prompt" value=(prompt.prompt);
            button.second type="submit" { (words::NOTHING_TO_ADD) }
        }
    }
}

fn themes(view: &ForParticipant) -> Markup {
    html! {
        div #picture data-up=[quotations::up_beside(&view.scene)] {
            @match &view.scene {
                Scene::Asking { picture: shown, .. } => (picture(shown, 0)),
                Scene::Themes { picture: shown, up, .. } => (quotations::on_phone(shown, up)),
                _ => {},
            }
        }
    }
}

fn tally(view: &ForParticipant) -> Markup {
    html! {
        p #tally {
            @match &view.scene {
                Scene::Lobby => (words::joined(view.joined)),
                Scene::Asking { tally, .. } => (tally_words(*tally)),
                _ => {},
            }
        }
    }
}
