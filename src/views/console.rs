//! The console: one big button for the next act, the plan beside it, the themes to sort, the room's health.

mod matching;
mod slides;

use maud::{Markup, html};

use super::layout::{FirstPaint, Refresh, Surface, live_page, masthead, page};
use super::preferences::Preferences;
use super::shared::{act, banner, clock, no_problem, region, tally_words};
use super::{sorting, words};
use crate::room::Region;
use crate::session::{
    ConsolePrompt, ForFacilitator, Next, Phase, PromptStage, Scene, SessionId, Timer,
};
use crate::words::Language;
pub(super) use slides::open_theme;

/// The links a facilitator keeps or gives on.
pub struct ConsoleLinks {
    /// Where phones join.
    pub join: String,
    /// The console itself: whoever has it runs the session.
    pub console: String,
    /// The big screen, which can only be looked at.
    pub screen: String,
    /// The report.
    pub report: String,
    /// Whether the way here is not encrypted.
    pub insecure: bool,
}

/// The regions of every console.
pub fn facilitator_regions(view: &ForFacilitator, lang: Language) -> Vec<Region> {
    vec![
        region("banner", banner(view.screen.rehearsal)),
        region("next", next(view)),
        region("clock", timer(view)),
        region("controls", controls(view)),
        region("plan", plan(view)),
        region("slides", slides::slides(view)),
        region("sorting", sorting::sorting(view)),
        region("matching", matching::matching(view)),
        region("health", health(view)),
        region("rehearsal", rehearsal(view)),
    ]
}

/// The console's page.
pub fn console_page(
    prefs: &Preferences,
    session: SessionId,
    paint: &FirstPaint,
    links: &ConsoleLinks,
) -> Markup {
    live_page(
        prefs,
        "Console",
        Surface::Console,
        paint,
        Refresh::Never,
        html! {
            (masthead(Some("Console")))
            (paint.region("banner"))
            main #main.console {
                section.now aria-label="Now" {
                    (no_problem())
                    (paint.region("next"))
                    (paint.region("clock"))
                    (paint.region("controls"))
                    (paint.region("slides"))
                    (paint.region("sorting"))
                    (paint.region("matching"))
                    noscript { p { a href={ "/console/" (session) } { "See what is new" } } }
                }
                section.side aria-label="Room and plan" {
                    form.big-screen method="post" action={ "/console/" (session) "/screen" } target="_blank" {
                        button #open-screen type="submit" { "Open the big screen" }
                    }
                    (paint.region("health"))
                    (paint.region("plan"))
                    (paint.region("rehearsal"))
                    (links_of(session, links))
                }
            }
        },
    )
}

/// A button that gives one command.
fn button(
    session: SessionId,
    verb: &str,
    label: &str,
    class: &str,
    prompt: Option<usize>,
) -> Markup {
    // The next act has a button of its own beside the plan's, which has one for each question.
    let id = match prompt.filter(|_| class != "next") {
        Some(prompt) => format!("do-{verb}-{prompt}"),
        None => format!("do-{verb}"),
    };
    html! {
        form method="post" action=(act(session, verb)) data-send {
            @if let Some(prompt) = prompt { input type="hidden" name="prompt" value=(prompt); }
            button id=(id) class=(class) type="submit" { (label) }
        }
    }
}

fn next(view: &ForFacilitator) -> Markup {
    let session = view.screen.session;
    let press = |verb: &str, label: String, prompt| button(session, verb, &label, "next", prompt);
    html! {
        div #next {
            p.where { (standing(view)) }
            @match view.next() {
                Next::Open(at) => (press("open", format!("Open question {}", at + 1), Some(at))),
                Next::Close(at) => (press("close", "Close answers".to_owned(), Some(at))),
                Next::CloseNow(at) => (press("close-now", "Close now, do not wait".to_owned(), Some(at))),
                Next::Wait => p role="status" { "Sorting the answers…" },
                Next::Show(at) => (press("show", "Show themes".to_owned(), Some(at))),
                Next::End => form method="get" action={ "/console/" (session) "/end" } { button.next #do-end type="submit" { "End session" } },
                Next::Over => form method="post" action={ "/console/" (session) "/report" } { button.next type="submit" { "Read the report" } },
            }
            @if matches!(view.next(), Next::Close(_) | Next::CloseNow(_)) && !view.enough_answered {
                p.notice { (words::would_be_deleted(view.smallest_group)) }
            }
            @match view.next() {
                Next::Open(at) => (about(view, at)),
                Next::Over => {},
                _ => @if let Some(at) = view.current { (about(view, at)) },
            }
        }
    }
}

/// A question and the notes for it, where the facilitator looks anyway.
fn about(view: &ForFacilitator, at: usize) -> Markup {
    html! {
        @if let Some(prompt) = view.prompts.get(at) {
            p.question { "“" (prompt.face.text) "”" }
            details #notes { summary { "Notes for this question" } ul.notes { @for note in &prompt.notes { li { (note) } } } }
        }
    }
}

fn standing(view: &ForFacilitator) -> String {
    match &view.screen.scene {
        Scene::Lobby => format!(
            "{}. {}.",
            view.plan_name,
            words::joined(view.attendance.joined)
        ),
        Scene::Asking { prompt, tally, .. } => {
            format!("Question {}: {}.", prompt.prompt + 1, tally_words(*tally))
        }
        Scene::Sorting { prompt, .. } => format!("Question {} is closed.", prompt.prompt + 1),
        Scene::Sorted { prompt } => format!(
            "Question {} is sorted. Look through the themes, then show them.",
            prompt.prompt + 1
        ),
        Scene::Themes { prompt, .. } if matches!(view.next(), Next::Show(_)) => format!(
            "Question {} is sorted. Look through the answers; showing adds quotations to the themes.",
            prompt.prompt + 1
        ),
        Scene::Themes { prompt, .. } => {
            format!("Question {} is on the big screen.", prompt.prompt + 1)
        }
        Scene::Ended { .. } => "This session has ended.".to_owned(),
    }
}

fn timer(view: &ForFacilitator) -> Markup {
    match &view.screen.scene {
        Scene::Asking { timer, .. } => clock(*timer),
        _ => clock(Timer::Off),
    }
}

fn controls(view: &ForFacilitator) -> Markup {
    let session = view.screen.session;
    html! {
        div #controls {
            @if let Scene::Asking { timer, closing: None, .. } = &view.screen.scene {
                (button(session, "more-time", "+1 minute", "second", None))
                @match timer {
                    Timer::Running { .. } => (button(session, "pause", "Pause the timer", "second", None)),
                    Timer::Paused { .. } => (button(session, "resume", "Run the timer", "second", None)),
                    Timer::Off => {},
                }
            }
            @if view.phase != Phase::Ended {
                @if view.screen.blank { (button(session, "unblank", "Show the big screen", "second", None)) }
                @else { (button(session, "blank", "Blank the big screen", "second", None)) }
            }
        }
    }
}

fn plan(view: &ForFacilitator) -> Markup {
    html! {
        section #plan {
            h2 { "Plan" }
            @if view.phase == Phase::Lobby { (notes("Before the first question", &view.opening_notes)) }
            ol {
                @for prompt in &view.prompts { (planned(view, prompt)) }
            }
            @if view.next() == Next::End { (notes("At the end", &view.closing_notes)) }
            @if view.phase == Phase::Running && view.next() != Next::End { form method="get" action={ "/console/" (view.screen.session) "/end" } { button.quiet type="submit" { "End the session here" } } }
        }
    }
}

fn planned(view: &ForFacilitator, prompt: &ConsolePrompt) -> Markup {
    let at = prompt.face.prompt;
    let now = view.current == Some(at);
    let free = !view
        .prompts
        .iter()
        .any(|other| !matches!(other.stage, PromptStage::Waiting | PromptStage::Sorted));
    let session = view.screen.session;
    html! {
        li aria-current=[now.then_some("step")] {
            details id={ "step-" (at) } {
                summary { strong { (prompt.face.title) } " " span.state { (state(prompt)) } " " span.small { (prompt.minutes) " min" } }
                p { "“" (prompt.face.text) "”" }
                (notes("Notes", &prompt.notes))
                @if free && view.phase != Phase::Ended {
                    @match prompt.stage {
                        PromptStage::Waiting => (button(session, "open", "Open this question", "second", Some(at))),
                        PromptStage::Sorted => (button(session, "show", "Show these themes", "second", Some(at))),
                        _ => {},
                    }
                }
            }
        }
    }
}

fn state(prompt: &ConsolePrompt) -> &'static str {
    match (prompt.stage, prompt.shown) {
        (PromptStage::Waiting, _) => "",
        (PromptStage::Open, _) => "open",
        (PromptStage::Closing, _) => "closing",
        (PromptStage::Sorting, _) => "sorting",
        (PromptStage::Sorted, false) => "sorted, not shown",
        (PromptStage::Sorted, true) => "shown",
    }
}

fn notes(heading: &str, notes: &[String]) -> Markup {
    html! { @if !notes.is_empty() { p.small { strong { (heading) } } ul.notes { @for note in notes { li { (note) } } } } }
}

fn health(view: &ForFacilitator) -> Markup {
    let there = view.attendance;
    html! {
        section #health {
            h2 { "Room" }
            p.code { (view.screen.code) }
            ul.plain {
                li { (words::joined(there.joined)) }
                li { (there.connected) " connected now" }
                @if let Scene::Asking { tally, .. } = &view.screen.scene { li { (tally_words(*tally)) } }
                li { @if there.screens == 0 { "No big screen is connected" } @else { "Big screen connected" } }
                @if there.consoles > 1 { li.notice { "Another facilitator is also running this" } }
                li.small { "Nothing is shown below " (view.smallest_group) " people" }
            }
        }
    }
}

fn rehearsal(view: &ForFacilitator) -> Markup {
    let session = view.screen.session;
    html! {
        section #rehearsal {
            @if view.screen.rehearsal {
                h2 { "Rehearsal" }
                (pretend_people(session, "Send pretend people in"))
                (button(session, "end-rehearsal", "End the rehearsal and wipe it", "second", None))
            } @else if view.phase == Phase::Lobby {
                h2 { "Try it first" }
                p.small { "Pretend people join and answer. All of it is wiped before you start." }
                (pretend_people(session, "Rehearse with pretend people"))
            }
        }
    }
}

fn pretend_people(session: SessionId, label: &str) -> Markup {
    html! {
        form method="post" action={ "/console/" (session) "/rehearse" } data-send {
            input type="hidden" name="phones" value="12";
            button.second type="submit" { (label) " (12)" }
        }
    }
}

fn links_of(session: SessionId, links: &ConsoleLinks) -> Markup {
    let link = |id: &str, label: &str, value: &str, hint: &str| {
        html! {
            label for=(id) { (label) }
            p.hint { (hint) }
            input id=(id) type="text" readonly value=(value) data-copy;
        }
    };
    html! {
        details #links {
            summary { "Your links" }
            (link("join-link", "To join", &links.join, "What the QR code on the big screen holds."))
            (link("console-link", "This console", &links.console, "Secret: whoever has it runs the session. Keep it to come back from another device."))
            (link("screen-link", "The big screen", &links.screen, "For another computer. It can only look."))
            (link("report-link", "The report", &links.report, "For your leader, once the session has ended."))
            @if links.insecure { p.notice { "This server is reached without encryption: use these links only on a network you trust." } }
            p { a href={ "/console/" (session) "/delete" } { "Delete everything now" } }
        }
    }
}

/// Asks before the session ends, and says what happens then.
pub fn confirm_end_page(
    prefs: &Preferences,
    session: SessionId,
    keep_days: u32,
    waiting: usize,
) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("end-title"),
        Surface::Plain,
        html! {
            (masthead(None))
            main #main {
                h1 { (lang.say("end-ask")) }
                @if waiting > 0 { p.notice { (lang.with("end-waiting", [("count", waiting.into())])) } }
                ul {
                    li { (lang.say("end-no-answers")) }
                    li { (lang.say("end-report")) }
                    li { (lang.count("end-deleted-after", keep_days)) }
                }
                form method="post" action=(act(session, "end")) { button type="submit" { (lang.say("end-button")) } }
                p { a href={ "/console/" (session) } { (lang.say("end-go-back")) } }
            }
        },
    )
}

/// Asks before everything is deleted.
pub fn confirm_delete_page(prefs: &Preferences, session: SessionId) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("delete-everything"),
        Surface::Plain,
        html! {
            (masthead(None))
            main #main {
                h1 { (lang.say("delete-ask")) }
                p { (lang.say("delete-what")) }
                form method="post" action={ "/console/" (session) "/delete" } { button.danger type="submit" { (lang.say("delete-everything")) } }
                p { a href={ "/console/" (session) } { (lang.say("end-go-back")) } }
            }
        },
    )
}
