//! The report: what people said, what to ask and learn next, how it was made. A page to read and to print.

mod copy;
mod level;

use maud::{Markup, html};

pub use copy::leaders_copy_page;

use super::agreed::agreed;
use super::layout::{Surface, page};
use super::picture::theme_list;
use super::preferences::Preferences;
use super::question::Question;
use super::quotations::voice_card;
use super::reading::{english, reading};
use super::report_words;
use super::shared::{ground_rules, privacy_links};
use super::{aside, beside, levels, marked_words, outcome, take};
use crate::content::{About, Level};
use crate::session::{
    CopyOfPrompt, Report, ReportLevels, ReportPrompt, ShownTheme, ThenAndNow, limits,
};
use crate::theming::Finding;
use crate::words::Language;

/// The report as a page. No script; it prints.
pub fn report_page(
    prefs: &Preferences,
    report: &Report,
    levels: &[Level],
    about: &About,
) -> Markup {
    let lang = prefs.language;
    let title = report_words::title(lang, report);
    let here = format!("/report/{}", report.session);
    page(
        prefs,
        &title,
        Surface::Report,
        html! {
            main #main {
                (body(lang, report, (levels, about), Said::WordForWord))
                @if !report.rehearsal { (to_take(lang, report)) }
                footer.screen-only { (privacy_links(lang)) (reading(prefs, &here)) }
            }
        },
    )
}

/// How what people said is told.
#[derive(Clone, Copy)]
enum Said<'a> {
    /// By quotations, as far as there are any.
    WordForWord,
    /// By the facilitator, with what each question of the report has instead.
    InOtherWords(&'a [CopyOfPrompt]),
}

/// Everything that is printed.
fn body(
    lang: Language,
    report: &Report,
    (levels, about): (&[Level], &About),
    said: Said<'_>,
) -> Markup {
    let copy = |at: usize| match said {
        Said::WordForWord => None,
        Said::InOtherWords(copies) => copies.get(at),
    };
    html! {
        @if report.rehearsal { p #banner { (lang.say("rehearsal")) } }
        p.step { (report_words::step(lang, report)) }
        h1 { (report_words::title(lang, report)) }
        @if let Said::InOtherWords(_) = said { (copy::what_it_is(lang)) }
        p.summary { (report_words::summary(lang, report)) }
        p { (report_words::ground_rules(lang)) }
        @for (at, prompt) in report.prompts.iter().enumerate() { (asked(lang, report, prompt, copy(at))) }
        @for of_levels in &report.levels { (asked_levels(lang, of_levels)) }
        (marked(lang, report))
        (beside::not_asked(lang, &report.not_asked))
        (level::of_all(lang, levels))
        (level::resources(lang, about))
        (method(lang, report, about, said))
        @if report.rules.as_ref().is_none_or(|rules| !rules.is_empty()) {
            section { h2 { (lang.say("plan-rules")) } (ground_rules(lang, report.rules.as_deref())) }
        }
    }
}

fn to_take(lang: Language, report: &Report) -> Markup {
    html! {
        section.take.screen-only {
            h2 { (lang.say("report-take-with-you")) }
            p.links { (take::files(lang, report.session)) }
            (take::pictures(lang, report))
        }
    }
}

fn asked(
    lang: Language,
    report: &Report,
    prompt: &ReportPrompt,
    copy: Option<&CopyOfPrompt>,
) -> Markup {
    let asked = Question::of(lang, &prompt.face);
    html! {
        section.asked {
            h2 lang=[asked.lang] { (asked.text) }
            @match (prompt.people, prompt.answers) {
                (Some(people), Some(answers)) => (themes(lang, report, prompt, (people, answers), copy)),
                _ => p { (report_words::too_few(lang, report)) },
            }
            @for voice in &prompt.voices { (voice_card(lang, voice)) }
            @match &prompt.beside {
                Some(rows) => { h3 { (lang.say("beside")) } (beside::list(lang, rows)) },
                None => (national(lang, &prompt.findings)),
            }
        }
    }
}

fn themes(
    lang: Language,
    report: &Report,
    prompt: &ReportPrompt,
    (people, answers): (u32, u32),
    copy: Option<&CopyOfPrompt>,
) -> Markup {
    let list = |themes: &[ShownTheme]| match copy {
        None => theme_list(lang, themes, prompt.face.ratio(), 3),
        Some(copy) => copy::themes(lang, themes, prompt.face.ratio(), copy),
    };
    html! {
        p.small { (report_words::counts(lang, prompt, people, answers)) }
        @for rule in report_words::how_people_count(lang, report, prompt) { p.small { (rule) } }
        @if prompt.themes.is_empty() { p { (report_words::no_theme(lang, prompt)) } } @else { (list(&prompt.themes)) }
        @for says in report_words::outside(lang, prompt) { p.other { (says) } }
        (aside::hidden_in_report(lang, prompt))
        (aside::parked_in_report(lang, prompt, list))
        @if let Some(copy) = copy { (copy::left_out(lang, copy)) }
        @if let Some(changed) = report_words::changed(lang, prompt) { p.small { (changed) } }
    }
}

/// A step of a workshop in which each level was asked in its own words.
fn asked_levels(lang: Language, of_levels: &ReportLevels) -> Markup {
    let asked = Question::of(lang, &of_levels.face);
    html! {
        section.asked {
            h2 lang=[asked.lang] { (asked.text) }
            (levels::in_report(lang, &of_levels.beside))
            @for says in report_words::under_levels(lang, &of_levels.beside) { p.small { (says) } }
        }
    }
}

/// What came out of the ballots, and what was agreed.
fn marked(lang: Language, report: &Report) -> Markup {
    html! {
        @if !report.ballots.is_empty() {
            section {
                h2 { (lang.say("report-chosen")) }
                @for ballot in &report.ballots {
                    @let asked = Question::of(lang, &ballot.face);
                    section.asked { h3 lang=[asked.lang] { (asked.text) } (outcome::outcome(lang, ballot.face.activity, &ballot.outcome)) }
                }
            }
        }
        (then_and_now(lang, report))
        @if !report.commitments.is_empty() {
            section { h2 { (lang.say("report-agreed")) } (agreed(lang, &report.commitments)) }
        }
    }
}

/// The questions that the session before asked as well: which themes were there then, and which are now.
fn then_and_now(lang: Language, report: &Report) -> Markup {
    let least = [("least", limits::COMPARISON_CELL.into())];
    html! {
        @if !report.then_and_now.is_empty() {
            section {
                h2 { (lang.say("then-and-now")) }
                @for both in &report.then_and_now { (compared(lang, report, both)) }
                p.small { (lang.with("then-and-now-how", least)) }
            }
        }
    }
}

fn compared(lang: Language, report: &Report, both: &ThenAndNow) -> Markup {
    let mut prompts = report.prompts.iter();
    let asked = prompts.find(|prompt| prompt.face.prompt == both.prompt);
    let asked = asked.map(|prompt| Question::of(lang, &prompt.face));
    html! {
        @if let Some(asked) = asked { h3 lang=[asked.lang] { (asked.text) } }
        table.then-and-now {
            thead { tr { th scope="col" { (lang.say("then-and-now-theme")) } th scope="col" { (lang.say("then")) } th scope="col" { (lang.say("now-told")) } } }
            tbody { @for row in &both.rows { tr { th scope="row" dir="auto" { (row.label) } td { (marked_words::told(row.then)) } td { (marked_words::told(row.now)) } } } }
        }
    }
}

/// What the national groups said, where nobody has held the themes against it.
fn national(lang: Language, findings: &[Finding]) -> Markup {
    html! {
        @if !findings.is_empty() {
            details.screen-only {
                summary { (lang.say("report-national")) }
                ul lang=[english(lang)] { @for finding in findings { li { (finding.text) " " span.small { "(" (finding.section) ")" } } } }
            }
        }
    }
}

fn method(lang: Language, report: &Report, about: &About, said: Said<'_>) -> Markup {
    let [how, source] = report_words::method(lang, report, about);
    let how = match said {
        Said::WordForWord => how,
        Said::InOtherWords(_) => report_words::method_of_copy(lang, report),
    };
    html! {
        section {
            h2 { (lang.say("report-method")) }
            @for words in [how, source] { p { (words) } }
            ul lang=[english(lang)] { @for limit in &about.limitations { li { strong { (limit.title) } ". " (limit.text) } } }
        }
    }
}
