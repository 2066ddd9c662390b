//! The report: what people said, what to ask and learn next, how it was made. A page to read and to print.

mod level;

use maud::{Markup, html};

use super::agreed::agreed;
use super::layout::{Surface, page};
use super::picture::theme_list;
use super::preferences::Preferences;
use super::question::Question;
use super::quotations::voice_card;
use super::reading::{english, reading};
use super::report_words;
use super::shared::{ground_rules, privacy_links};
use super::{aside, beside, marked_words, outcome, take, together};
use crate::content::{About, Level};
use crate::session::{Report, ReportPrompt, ThenAndNow, limits};
use crate::theming::Finding;
use crate::words::Language;

/// The report as a page. No script; it prints.
pub fn report_page(
    prefs: &Preferences,
    report: &Report,
    level: Option<&Level>,
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
                @if report.rehearsal { p #banner { (lang.say("rehearsal")) } }
                p.step { (report_words::step(lang, report)) }
                h1 { (title) }
                p.summary { (report_words::summary(lang, report)) }
                p { (report_words::ground_rules(lang)) }
                @for prompt in &report.prompts { (asked(lang, report, prompt)) }
                (marked(lang, report))
                (beside::not_asked(lang, &report.not_asked))
                @if let Some(level) = level { (level::key_questions(lang, level)) (level::development(lang, level)) }
                (level::resources(lang, about))
                (method(lang, report, about))
                @if report.rules.as_ref().is_none_or(|rules| !rules.is_empty()) {
                    section { h2 { (lang.say("plan-rules")) } (ground_rules(lang, report.rules.as_deref())) }
                }
                @if !report.rehearsal { (to_take(lang, report)) }
                footer.screen-only { (privacy_links(lang)) (reading(prefs, &here)) }
            }
        },
    )
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

fn asked(lang: Language, report: &Report, prompt: &ReportPrompt) -> Markup {
    let asked = Question::of(lang, &prompt.face);
    html! {
        section.asked {
            h2 lang=[asked.lang] { (asked.text) }
            @match (prompt.people, prompt.answers) {
                (Some(people), Some(answers)) => (themes(lang, prompt, (people, answers), report.smallest_group)),
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
    prompt: &ReportPrompt,
    (people, answers): (u32, u32),
    smallest_group: u32,
) -> Markup {
    let on_paper = prompt.on_paper.unwrap_or(0);
    html! {
        p.small { (report_words::counts(lang, prompt, people, answers)) }
        (together::rule(lang, &prompt.face, smallest_group))
        @if on_paper > 0 { p.small { (lang.with("paper-rule", [("needed", smallest_group.into())])) } }
        @if prompt.themes.is_empty() { p { (lang.say("no-theme")) } } @else { (theme_list(lang, &prompt.themes, prompt.face.ratio(), 3)) }
        @for says in report_words::outside(lang, prompt) { p.other { (says) } }
        (aside::hidden_in_report(lang, prompt))
        (aside::parked_in_report(lang, prompt))
        @if let Some(changed) = report_words::changed(lang, prompt) { p.small { (changed) } }
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

fn method(lang: Language, report: &Report, about: &About) -> Markup {
    let [how, source] = report_words::method(lang, report, about);
    html! {
        section {
            h2 { (lang.say("report-method")) }
            @for words in [how, source] { p { (words) } }
            ul lang=[english(lang)] { @for limit in &about.limitations { li { strong { (limit.title) } ". " (limit.text) } } }
        }
    }
}
