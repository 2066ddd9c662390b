//! A workshop of several levels: choosing one's own, and what each asks of leaders, side by side.

use maud::{Markup, html};

use super::layout::{Surface, masthead, page};
use super::marks::c_mark;
use super::preferences::Preferences;
use super::question::Question;
use super::reading::english;
use super::report_words;
use super::shared::act;
use crate::session::{
    ConsolePrompt, ForFacilitator, LevelColumn, LevelOf, LevelTheme, PromptFace, SideBySide,
};
use crate::words::Language;

/// The page on which somebody who joins says of which level he is. One press joins.
pub fn choose_level_page(
    prefs: &Preferences,
    code: &str,
    work: Option<&str>,
    levels: &[LevelOf],
) -> Markup {
    let lang = prefs.language;
    page(
        prefs,
        &lang.say("which-level"),
        Surface::Plain,
        html! {
            (masthead(lang, None))
            main #main {
                h1 { (lang.say("which-level")) }
                p { (lang.say("which-level-why")) }
                form.which-level method="post" action="/join" {
                    input type="hidden" name="code" value=(code);
                    @if let Some(work) = work { input type="hidden" name="work" value=(work); }
                    @for level in levels {
                        p {
                            button.second type="submit" name="level" value=(level.id) lang=[english(lang)] aria-describedby={ "bands-" (level.id) } { (level.name) }
                        }
                        p.hint id={ "bands-" (level.id) } lang=[english(lang)] { (level.bands) }
                    }
                }
            }
        },
    )
}

/// What the levels ask, as columns on the big screen and as lists one below the other on paper and phones.
pub(super) fn side_by_side(lang: Language, beside: &SideBySide) -> Markup {
    html! {
        div.columns.levels { @for column in &beside.columns { (one(lang, column, beside.needed, false)) } }
        @for says in report_words::taken_out_of_levels(lang, beside) { p.other { (says) } }
    }
}

/// The same with what each level was asked, and quotations.
pub(super) fn in_report(lang: Language, beside: &SideBySide) -> Markup {
    html! {
        div.levels { @for column in &beside.columns { (one(lang, column, beside.needed, true)) } }
    }
}

/// What each level is asked while people write.
pub(super) fn asked(lang: Language, prompt: &PromptFace) -> Markup {
    html! { @if prompt.of_levels { p.hint { (lang.say("each-level-its-question")) } } }
}

/// On the console: what each level is asked in the step of a prompt.
pub(super) fn questions(lang: Language, view: &ForFacilitator, prompt: &ConsolePrompt) -> Markup {
    let number = prompt.face.number;
    let step = view
        .prompts
        .iter()
        .filter(|other| other.face.number == number);
    html! {
        @for other in step {
            @let asked = Question::of(lang, &other.face);
            p.question lang=[asked.lang] {
                @if let Some(level) = &other.face.level { strong lang=[english(lang)] { (level) } ": " }
                "“" (asked.text) "”"
            }
        }
    }
}

/// On the console: from the answers of one level to those of another.
pub(super) fn to_another(lang: Language, view: &ForFacilitator) -> Markup {
    let here: Vec<&ConsolePrompt> = view.levels_here().collect();
    html! {
        @if !here.is_empty() {
            h2 { (lang.say("one-level-at-a-time")) }
            ul.plain.which-level {
                @for prompt in here {
                    @let at = prompt.face.prompt;
                    li {
                        form method="post" action=(act(view.screen.session, "return-to")) data-send {
                            input type="hidden" name="prompt" value=(at);
                            button.second id={ "to-level-" (at) } type="submit" lang=[english(lang)] aria-pressed=((view.current == Some(at)).to_string()) { (prompt.face.level.as_deref().unwrap_or_default()) }
                        }
                    }
                }
            }
        }
    }
}

fn one(lang: Language, column: &LevelColumn, needed: u32, whole: bool) -> Markup {
    let asked = Question::of(lang, &column.prompt);
    html! {
        section {
            @if whole { h3 lang=[english(lang)] { (column.level) } } @else { h2 lang=[english(lang)] { (column.level) } }
            @if whole { p.question lang=[asked.lang] { "“" (asked.text) "”" } }
            @if let Some(people) = report_words::people_of_level(lang, column) { p.small { (people) } }
            @if let Some(none) = report_words::no_themes_of_level(lang, column, needed) { p.too-few { (none) } }
            @if let Some(themes @ [_, ..]) = column.themes.as_deref() { ul { @for theme in themes { (card(lang, theme, whole)) } } }
        }
    }
}

fn card(lang: Language, theme: &LevelTheme, whole: bool) -> Markup {
    html! {
        li {
            span.label dir="auto" { (theme.label) }
            @if let (true, Some(c)) = (whole, theme.c) { " " (c_mark(lang, c)) }
            @if whole { @for quote in &theme.quotes { blockquote dir="auto" { (quote.as_str()) } } }
        }
    }
}
