//! The leader's copy on the facilitator's side: its link, and a place to say each theme in other words.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::preferences::Preferences;
use super::question::Question;
use super::reading::reading;
use super::shared;
use crate::session::{Paraphrase, SessionId, ToParaphrase, limits};
use crate::theming::ThemeId;
use crate::words::Language;

/// What the page holds.
pub struct LeaderDesk<'a> {
    /// The session.
    pub session: SessionId,
    /// The secret link; none for a session that was opened before there was one.
    pub link: Option<String>,
    /// Whether the session is over: before that the link shows nothing.
    pub ended: bool,
    /// Every question with themes.
    pub prompts: &'a [ToParaphrase],
    /// What was typed and not taken, if anything was.
    pub refused: Option<Refused>,
}

/// What was typed of a theme, and why it was not taken.
pub struct Refused {
    /// The question, 0-based.
    pub prompt: usize,
    /// The theme.
    pub theme: ThemeId,
    /// What was typed.
    pub text: String,
    /// Why it was not taken.
    pub says: String,
}

/// The page.
pub fn leader_desk_page(prefs: &Preferences, desk: &LeaderDesk<'_>) -> Markup {
    let (lang, session) = (prefs.language, desk.session);
    page(
        prefs,
        &lang.say("leaders-copy"),
        Surface::Plain,
        html! {
            (masthead(lang, None))
            main #main {
                p { a href={ "/console/" (session) } { (lang.say("back-to-console")) } }
                h1 { (lang.say("leaders-copy")) }
                p { (lang.say("leaders-copy-means")) }
                (link(lang, desk))
                h2 { (lang.say("in-other-words")) }
                p { (lang.with("in-other-words-how", [("most", limits::PARAPHRASE_CHARS.into())])) }
                @if desk.prompts.iter().all(|prompt| prompt.themes.is_empty()) { p.hint { (lang.say("in-other-words-nothing")) } }
                @for prompt in desk.prompts { (question(lang, desk, prompt)) }
                (reading(prefs, &format!("/console/{session}/leader")))
            }
        },
    )
}

fn link(lang: Language, desk: &LeaderDesk<'_>) -> Markup {
    html! {
        p { a.button.second href={ "/leader/" (desk.session) } target="_blank" { (lang.say("leaders-copy-open")) } }
        @match &desk.link {
            Some(link) => {
                label for="leader-link" { (lang.say("link-leader")) }
                p.hint { (lang.say("link-leader.hint")) }
                input #leader-link type="text" readonly value=(link);
            },
            None => p.notice { (lang.say("leaders-copy-no-link")) },
        }
        @if !desk.ended { p.small { (lang.say("leaders-copy-not-yet")) } }
    }
}

fn question(lang: Language, desk: &LeaderDesk<'_>, prompt: &ToParaphrase) -> Markup {
    let asked = Question::of(lang, &prompt.face);
    html! {
        @if !prompt.themes.is_empty() || prompt.held > 0 {
            section.asked {
                h3 lang=[asked.lang] { (asked.text) }
                @for theme in &prompt.themes { (said(lang, desk, prompt.face.prompt, theme)) }
                @if prompt.held > 0 { p.small { (lang.count("held-not-in-copy", prompt.held)) } }
            }
        }
    }
}

fn said(lang: Language, desk: &LeaderDesk<'_>, prompt: usize, theme: &Paraphrase) -> Markup {
    let id = format!("theme-{prompt}-{}", theme.theme.0);
    let refused = desk.refused.as_ref();
    let refused = refused.filter(|of| (of.prompt, of.theme) == (prompt, theme.theme));
    let text = refused.map_or(&theme.text, |refused| &refused.text);
    let about = refused.map(|_| "problem");
    html! {
        form method="post" action={ "/console/" (desk.session) "/leader" } {
            input type="hidden" name="prompt" value=(prompt);
            input type="hidden" name="theme" value=(theme.theme.0);
            @if let Some(refused) = refused { (shared::problem(&refused.says)) }
            label for=(id) dir="auto" { (theme.label) }
            // No limit of its own: what is too long is refused in words, not cut off.
            textarea id=(id) name="text" rows="3" dir="auto" aria-invalid=[about.map(|_| "true")] aria-describedby=[about] autofocus[about.is_some()] { (text) }
            p { button.second type="submit" { (lang.say("keep-words")) span.unseen { ": " (theme.label) } } }
        }
    }
}
