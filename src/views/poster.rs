//! "You said": a sheet for each question with its largest themes, to put up where people work. It prints on A4 and on A3,
//! and in grey as well: what a colour says is said by a shape and a word too.

use maud::{Markup, html};

use super::layout::{Surface, page};
use super::marks::{Scale, amount, c_word};
use super::picture::heading;
use super::preferences::Preferences;
use super::question::Question;
use super::report_words;
use crate::session::{Report, ReportPrompt};
use crate::words::Language;

/// Themes on a sheet: what can be read from across a corridor.
const THEMES_ON_A_SHEET: usize = 5;

/// Characters of a question up to which it stands in the largest letters.
const SHORT_QUESTION: usize = 90;

/// The sheets, one below the other on a screen.
pub fn poster_page(prefs: &Preferences, report: &Report) -> Markup {
    let lang = prefs.language;
    let prompts = report.prompts.iter();
    let sheets: Vec<&ReportPrompt> = prompts.filter(|prompt| !prompt.themes.is_empty()).collect();
    let back = format!("/report/{}", report.session);
    page(
        prefs,
        &lang.say("poster"),
        Surface::Poster,
        html! {
            main #main {
                h1.unseen { (lang.say("poster-you-said")) }
                p.screen-only { (lang.say("poster-print")) " " a href=(back) { (lang.say("read-report")) } }
                @if sheets.is_empty() { p { (report_words::summary(lang, report)) } }
                @for prompt in sheets { (sheet(lang, report, prompt)) }
            }
        },
    )
}

fn sheet(lang: Language, report: &Report, prompt: &ReportPrompt) -> Markup {
    let asked = Question::of(lang, &prompt.face);
    let scale = Scale::of_themes(&prompt.themes);
    let largest = prompt.themes.iter().take(THEMES_ON_A_SHEET);
    html! {
        section.sheet {
            @if report.rehearsal { p.rehearsal { (lang.say("rehearsal")) } }
            p.you-said aria-hidden="true" { (lang.say("poster-you-said")) }
            h2 lang=[asked.lang] data-long[asked.text.chars().count() > SHORT_QUESTION] { (asked.text) }
            ol.themes {
                @for theme in largest {
                    li data-c=[theme.c.map(c_word)] {
                        div.theme { (heading(lang, theme, prompt.face.ratio())) }
                        (amount(theme.c, theme.answers, scale))
                    }
                }
            }
            p.from {
                span dir="auto" { (report_words::title(lang, report)) } " · "
                @if let (Some(people), Some(answers)) = (prompt.people, prompt.answers) { (report_words::counts(lang, prompt, people, answers)) " · " }
                (lang.say("poster-limit"))
            }
        }
    }
}
