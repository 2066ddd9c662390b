//! What the tables are of, and how to read them.

use super::super::Source;
use super::{Cell, Sheet, Table};
use crate::session::{Outcome, Report, ReportBallot, ReportPrompt, limits};
use crate::views::marked_words;
use crate::views::report_words::{self, Question};
use crate::words::Language;

/// One row a sentence, with the question it is about, if it is about one.
pub(super) fn table(lang: Language, source: Source<'_>) -> Table {
    let sheet = Sheet::Notes.name(lang);
    let columns = [
        (lang.say("report-column-question").into_owned(), 50),
        (sheet.clone(), 110),
    ];
    let rows = lines(lang, source)
        .into_iter()
        .map(|line| line.map(Cell::Words));
    Table::new(sheet, columns, rows.collect())
}

/// The sentences: a question, or nothing, and what is said of it.
pub(super) fn lines(lang: Language, source: Source<'_>) -> Vec<[String; 2]> {
    let report = source.report;
    let in_all = |sentence: String| [String::new(), sentence];
    let mut lines: Vec<[String; 2]> = opening(lang, report).into_iter().map(in_all).collect();
    for prompt in &report.prompts {
        let question = Question::of(lang, &prompt.face).text;
        let told = of_question(lang, report, prompt).into_iter();
        lines.extend(told.map(|sentence| [question.to_owned(), sentence]));
    }
    for step in &report.levels {
        let question = Question::of(lang, &step.face).text;
        let told = report_words::under_levels(lang, &step.beside).into_iter();
        lines.extend(told.map(|sentence| [question.to_owned(), sentence]));
    }
    for ballot in &report.ballots {
        let question = Question::of(lang, &ballot.face).text;
        let told = of_ballot(lang, ballot).into_iter();
        lines.extend(told.map(|sentence| [question.to_owned(), sentence]));
    }
    lines.extend(how_to_read(lang, report).into_iter().map(in_all));
    lines.extend(closing(lang, source).into_iter().map(in_all));
    lines
}

fn opening(lang: Language, report: &Report) -> Vec<String> {
    let pretend = report.rehearsal.then(|| lang.say("rehearsal").into_owned());
    let always = [
        report_words::title(lang, report),
        report_words::step(lang, report),
        report_words::summary(lang, report),
        report_words::ground_rules(lang),
    ];
    pretend.into_iter().chain(always).collect()
}

/// How many answered, what is not among the themes, and whether the facilitator changed them.
fn of_question(lang: Language, report: &Report, prompt: &ReportPrompt) -> Vec<String> {
    let (Some(people), Some(answers)) = (prompt.people, prompt.answers) else {
        return vec![report_words::too_few(lang, report)];
    };
    let mut told = vec![report_words::counts(lang, prompt, people, answers)];
    told.extend(report_words::how_people_count(lang, report, prompt));
    told.extend(report_words::outside(lang, prompt));
    told.extend(report_words::hidden_answers(lang, prompt));
    told.extend(report_words::parked_answers(lang, prompt));
    told.extend(report_words::changed(lang, prompt));
    told
}

/// How many took part, and how to read what came out; nothing where they were too few.
fn of_ballot(lang: Language, ballot: &ReportBallot) -> Vec<String> {
    let Outcome::Counted { people, .. } = &ballot.outcome else {
        return Vec::new();
    };
    let took_part = marked_words::took_part(lang, *people);
    let how = marked_words::how_to_read(lang, ballot.face.activity);
    std::iter::once(took_part).chain(how).collect()
}

/// How to read what is there in this report.
fn how_to_read(lang: Language, report: &Report) -> Vec<String> {
    let prompts = || report.prompts.iter();
    let mut keys = Vec::new();
    if prompts().any(|prompt| !prompt.voices.is_empty()) {
        keys.push("one-voice-note");
    }
    if prompts().any(|prompt| prompt.beside.is_some()) {
        keys.extend(["beside-meaning", "beside-limit"]);
    }
    if !report.not_asked.is_empty() {
        keys.push("beside-not-asked-why");
    }
    let least = [("least", limits::COMPARISON_CELL.into())];
    let compared = !report.then_and_now.is_empty();
    let compared = compared.then(|| lang.with("then-and-now-how", least));
    let said = keys.into_iter().map(|key| lang.say(key).into_owned());
    said.chain(compared).collect()
}

/// How it was made, its limits, and the ground rules that the room had.
fn closing(lang: Language, source: Source<'_>) -> Vec<String> {
    let Source { report, about, .. } = source;
    let limits = about.limitations.iter();
    let limits = limits.map(|limit| format!("{}. {}", limit.title, limit.text));
    let rules = report_words::rules(lang, report);
    let heading = (!rules.is_empty()).then(|| lang.say("plan-rules").into_owned());
    report_words::method(lang, report, about)
        .into_iter()
        .chain(limits)
        .chain(heading)
        .chain(rules)
        .collect()
}
