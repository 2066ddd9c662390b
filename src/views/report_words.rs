//! The report's sentences, without any markup: the page and every file to take away say the same.

use std::borrow::Cow;

use super::aside::counted_key;
use super::marked_words;
use super::marks::c_word;
use super::paper::people_counted;
use super::picture::counted;
pub(crate) use super::question::{Question, title_not_asked};
use super::shared::rules_of;
use super::together;
use crate::content::About;
use crate::planning::ALL_LEVELS;
use crate::session::{
    BesideRow, Heads, LevelColumn, Outcome, Report, ReportPrompt, ShownTheme, SideBySide, limits,
};
use crate::theming::C;
use crate::words::Language;

/// The facilitator's title, or one by the level.
pub(crate) fn title(lang: Language, report: &Report) -> String {
    if !report.title.is_empty() {
        return report.title.clone();
    }
    match report.level.as_str() {
        ALL_LEVELS => lang.say("report-untitled-all").into_owned(),
        _ => {
            let level = [("level", report.level_name.as_str().into())];
            lang.with("report-untitled", level)
        }
    }
}

/// Which level and plan this is of.
pub(crate) fn step(lang: Language, report: &Report) -> String {
    let plan = ("plan", report.plan_name.as_str().into());
    if report.level == ALL_LEVELS {
        return lang.with("report-step-all", [plan]);
    }
    let level = ("level", report.level_name.as_str().into());
    lang.with("report-step", [level, plan])
}

/// Everything in one paragraph: how many said how much, and what came up most.
pub(crate) fn summary(lang: Language, report: &Report) -> String {
    let prompts = &report.prompts;
    if !report.levels.is_empty() {
        return of_levels(lang, report);
    }
    let people = prompts.iter().filter_map(|prompt| prompt.people).max();
    let answers: u32 = prompts.iter().filter_map(|prompt| prompt.answers).sum();
    if answers == 0 && !prompts.is_empty() {
        return lang.say("report-nothing-to-show").into_owned();
    }
    let people = ("people", lang.count("people", people.unwrap_or(0)).into());
    let answers = ("answers", lang.count("answers", answers).into());
    let first = match prompts.len() {
        0 if !report.ballots.is_empty() => return marked_only(lang, report),
        0 => return lang.say("report-nothing-closed").into_owned(),
        1 => lang.with("report-one-question", [people, answers]),
        many => {
            let questions = ("questions", lang.count("questions", many as u32).into());
            lang.with("report-several-questions", [people, answers, questions])
        }
    };
    // What is held back may have come up more often than what is there.
    let told = prompts.iter().filter(|prompt| prompt.held_themes == 0);
    let top = told.filter_map(|prompt| prompt.themes.first());
    let mut named = std::collections::BTreeSet::new();
    let top = top.map(|theme| theme.label.as_str());
    let top: Vec<&str> = top.filter(|label| named.insert(*label)).collect();
    if top.is_empty() {
        return first;
    }
    let most = lang.with("report-came-up-most", [("themes", top.join("; ").into())]);
    format!("{first} {most}")
}

/// The paragraph of a workshop of several levels. It has no number of people or answers: one would tell of a small level.
fn of_levels(lang: Language, report: &Report) -> String {
    let steps = report.levels.len() + report.prompts.len();
    let questions = lang.count("questions", steps as u32);
    lang.with("report-of-levels", [("questions", questions.into())])
}

/// How many of a level answered; none where that is not told.
pub(crate) fn people_of_level(lang: Language, column: &LevelColumn) -> Option<String> {
    column.people.map(|people| lang.count("people", people))
}

/// Instead of the themes of a level, or under it: that too few have answered, or that there are none.
pub(crate) fn no_themes_of_level(
    lang: Language,
    column: &LevelColumn,
    needed: u32,
) -> Option<String> {
    match &column.themes {
        None => Some(lang.with("level-too-few", [("needed", needed.into())])),
        Some(themes) if themes.is_empty() => Some(lang.say("no-theme").into_owned()),
        Some(_) => None,
    }
}

/// That the facilitator hid or parked something in the levels side by side, without a number: one would tell of a level.
pub(crate) fn taken_out_of_levels(
    lang: Language,
    beside: &SideBySide,
) -> impl Iterator<Item = String> {
    let hidden = beside.hidden.then_some("hidden-of-levels");
    let parked = beside.parked.then_some("parked-of-levels");
    let keys = hidden.into_iter().chain(parked);
    keys.map(move |key| lang.say(key).into_owned())
}

/// The same in the report, and how levels side by side are to be read.
pub(crate) fn under_levels(lang: Language, beside: &SideBySide) -> Vec<String> {
    let least = [("least", limits::COMPARISON_CELL.into())];
    let how = lang.with("levels-how", least);
    taken_out_of_levels(lang, beside).chain([how]).collect()
}

/// The paragraph of a session in which nobody wrote: how many took part.
fn marked_only(lang: Language, report: &Report) -> String {
    let people = report
        .ballots
        .iter()
        .filter_map(|ballot| match ballot.outcome {
            Outcome::Counted { people, .. } => Some(people),
            Outcome::TooFew { .. } => None,
        });
    match people.max() {
        Some(people) => marked_words::took_part(lang, people),
        None => lang.say("report-nothing-to-show").into_owned(),
    }
}

/// Instead of a question's themes where too few have answered.
pub(crate) fn too_few(lang: Language, report: &Report) -> String {
    lang.with("too-few", [("needed", report.smallest_group.into())])
}

/// How many gave how many answers to a question, and how many of them on paper.
pub(crate) fn counts(lang: Language, prompt: &ReportPrompt, people: u32, answers: u32) -> String {
    let people = people_counted(
        lang,
        Heads {
            people,
            on_paper: prompt.on_paper.unwrap_or(0),
            phones: prompt.phones,
        },
    );
    let people = ("people", people.into());
    let answers = ("answers", lang.count("answers", answers).into());
    lang.with("report-counts", [people, answers])
}

/// How phones that speak for several people and notes from paper were counted; nothing where there were none.
pub(crate) fn how_people_count(
    lang: Language,
    report: &Report,
    prompt: &ReportPrompt,
) -> Vec<String> {
    let together = together::rule_in_words(lang, &prompt.face, report.smallest_group);
    let needed = [("needed", report.smallest_group.into())];
    let on_paper = prompt.on_paper.unwrap_or(0) > 0;
    let paper = on_paper.then(|| lang.with("paper-rule", needed));
    together.into_iter().chain(paper).collect()
}

/// What is not among a question's themes, a sentence each.
pub(crate) fn outside(lang: Language, prompt: &ReportPrompt) -> impl Iterator<Item = String> {
    let both = [
        ("other-points-with", prompt.other),
        ("hidden-points", prompt.hidden),
    ];
    let there = both.into_iter().filter(|(_, count)| *count > 0);
    let there = there.map(move |(key, count)| {
        let answers = lang.count("answers", count);
        lang.with(key, [("answers", answers.into())])
    });
    held_back(lang, prompt.held_themes, prompt.held_answers)
        .into_iter()
        .chain(there)
}

/// What is held back of a question's themes; none where nothing is.
pub(crate) fn held_back(lang: Language, themes: u32, answers: u32) -> Option<String> {
    let blanks = [
        ("count", themes.into()),
        ("answers", lang.count("answers", answers).into()),
    ];
    (themes > 0).then(|| lang.with("held-back", blanks))
}

/// Instead of a question's themes where there are none.
pub(crate) fn no_theme(lang: Language, prompt: &ReportPrompt) -> Cow<'static, str> {
    lang.say(match prompt.held_themes {
        0 => "no-theme",
        _ => "none-released",
    })
}

/// How many answers the facilitator hid one by one, and why; none where there are none.
pub(crate) fn hidden_answers(lang: Language, prompt: &ReportPrompt) -> Option<String> {
    let all: u32 = prompt.answers_hidden.iter().map(|of| of.answers).sum();
    let why = prompt.answers_hidden.iter();
    let why: Vec<String> = why
        .map(|of| lang.count(counted_key(of.reason), of.answers))
        .collect();
    let blanks = [
        ("answers", lang.count("answers", all).into()),
        ("reasons", why.join(", ").into()),
    ];
    (all > 0).then(|| lang.with("report-answers-hidden", blanks))
}

/// How many answers were parked one by one; none where there are none.
pub(crate) fn parked_answers(lang: Language, prompt: &ReportPrompt) -> Option<String> {
    let answers = [("answers", lang.count("answers", prompt.parked.other).into())];
    (prompt.parked.other > 0).then(|| lang.with("parked-one-by-one", answers))
}

/// Whether the facilitator changed a question's themes; none below the smallest group.
pub(crate) fn changed(lang: Language, prompt: &ReportPrompt) -> Option<String> {
    Some(match prompt.changes? {
        0 => lang.say("report-not-changed").into_owned(),
        changes => {
            let changes = lang.count("changes", changes);
            lang.with("report-changed", [("changes", changes.into())])
        }
    })
}

/// The shape of a C as a character, as it is drawn elsewhere.
pub(crate) fn shape(c: C) -> char {
    match c {
        C::Compassion => '▲',
        C::Visibility => '●',
        C::Credibility => '■',
    }
}

/// A theme's C, with its shape.
pub(crate) fn of_c(lang: Language, c: C) -> String {
    format!("{} {}", shape(c), name_of_c(lang, c))
}

/// The name of a C.
pub(crate) fn name_of_c(lang: Language, c: C) -> String {
    lang.say(c_word(c)).into_owned()
}

/// A theme's C, if it has one, and its number.
pub(crate) fn facts(lang: Language, theme: &ShownTheme, slots: u8) -> String {
    let number = counted(lang, theme, slots);
    match theme.c {
        Some(c) => format!("{} · {number}", of_c(lang, c)),
        None => number,
    }
}

/// How a theme and a national finding stand to each other, with its mark.
pub(crate) fn relation(lang: Language, row: &BesideRow) -> String {
    let (mark, word) = match row {
        BesideRow::Both { .. } => ('●', lang.say("beside-both")),
        BesideRow::HereOnly { .. } => ('◐', lang.say("beside-here-only")),
        BesideRow::NationalOnly { .. } => ('○', lang.say("beside-national-only")),
    };
    format!("{mark} {word}")
}

/// The ground rules that the room had.
pub(crate) fn rules(lang: Language, report: &Report) -> Vec<String> {
    rules_of(lang, report.rules.as_deref())
}

/// How to use what stands in it.
pub(crate) fn ground_rules(lang: Language) -> String {
    lang.say("report-ground-rules").into_owned()
}

/// How the leader's copy was made.
pub(crate) fn method_of_copy(lang: Language, report: &Report) -> String {
    let needed = ("needed", report.smallest_group.into());
    lang.with("leaders-copy-method", [needed])
}

/// How the report was made, and whose questions these are.
pub(crate) fn method(lang: Language, report: &Report, about: &About) -> [String; 2] {
    let needed = ("needed", report.smallest_group.into());
    let source = [
        ("title", about.title.as_str().into()),
        ("author", about.author.as_str().into()),
        ("year", about.year.to_string().into()),
    ];
    [
        lang.with("report-method-answers", [needed]),
        lang.with("report-method-source", source),
    ]
}
