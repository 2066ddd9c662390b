//! From a draft to a plan that can be run: everything typed is tidied, and whatever is wrong is said at once.

use std::ops::RangeInclusive;

use super::draft::{Draft, DraftPause};
use super::flaw::Flaw;
use super::limits::{FILE_BYTES, NOTES_CHARS, PAUSE_MINUTES};
use super::plan::{ALL_LEVELS, Kind, OwnPlan, Pause, Schema};
use super::unknown::no_such_level;
use super::wording::USUAL_RULES;
use crate::content::Library;
use crate::session::identifying::{length, mask};
use crate::session::{Activity, Reveal, limits, tidy};
use crate::words::{Language, Message};

/// Text as a session keeps it: tidied, on one line, with no NHS number in it.
pub(super) fn line(typed: &str) -> String {
    let tidied = tidy(typed);
    let words: Vec<&str> = tidied.split_whitespace().collect();
    mask(&words.join(" ")).into_owned()
}

/// Notes as a list, one a line.
pub(super) fn notes(typed: &str) -> Vec<String> {
    let lines = typed.lines().map(line);
    lines.filter(|line| !line.is_empty()).collect()
}

/// A number that lies within bounds.
pub(super) fn number<N: std::str::FromStr + PartialOrd>(
    typed: &str,
    choice: &RangeInclusive<N>,
) -> Option<N> {
    let number = typed.trim().parse().ok()?;
    choice.contains(&number).then_some(number)
}

/// Gathers what is wrong while a draft is read.
#[derive(Default)]
pub(super) struct Flaws(pub(super) Vec<Flaw>);

impl Flaws {
    pub(super) fn add(&mut self, field: impl Into<String>, says: Message) {
        self.0.push(Flaw::new(field, says));
    }

    /// A number within bounds, or the lowest and a flaw with both bounds in its words.
    pub(super) fn number<N>(
        &mut self,
        field: impl Into<String>,
        typed: &str,
        choice: &RangeInclusive<N>,
        says: Message,
    ) -> N
    where
        N: std::str::FromStr + PartialOrd + Copy + Into<crate::words::Value>,
    {
        number(typed, choice).unwrap_or_else(|| {
            let says = says.with("least", *choice.start());
            self.add(field, says.with("most", *choice.end()));
            *choice.start()
        })
    }

    /// A text that fits, or a flaw with the most characters in its words.
    pub(super) fn fits(
        &mut self,
        field: impl Into<String>,
        text: &str,
        most: usize,
        says: Message,
    ) {
        if length(text) > most {
            self.add(field, says.with("most", most));
        }
    }
}

impl Draft {
    /// The plan that this draft makes.
    ///
    /// # Errors
    /// Everything that is wrong with it, each with its field.
    pub fn plan(&self, library: &Library) -> Result<OwnPlan, Vec<Flaw>> {
        let mut flaws = Flaws::default();
        let plan = self.read(library, &mut flaws);
        if flaws.0.is_empty() && plan.file().len() > FILE_BYTES {
            let says = Message::of("plan-flaw-too-large").with("kib", FILE_BYTES / 1024);
            flaws.add("save", says);
        }
        if flaws.0.is_empty() {
            Ok(plan)
        } else {
            Err(flaws.0)
        }
    }

    fn read(&self, library: &Library, flaws: &mut Flaws) -> OwnPlan {
        // All levels have the same questions.
        let all = self.level.trim() == ALL_LEVELS;
        let first = || library.levels().first().filter(|_| all);
        let level = library.level(self.level.trim()).or_else(first);
        if level.is_none() {
            flaws.add("level", no_such_level(library, &line(&self.level)));
        }
        let name = line(&self.name);
        if name.is_empty() || length(&name) > limits::NAME_CHARS {
            let says = Message::of("plan-flaw-name").with("most", limits::NAME_CHARS);
            flaws.add("name", says);
        }
        let title = line(&self.title);
        let says = Message::of("refused-title-length");
        flaws.fits("title", &title, limits::TITLE_CHARS, says);
        let group = Message::of("refused-smallest-group");
        let days = Message::of("refused-keep-days");
        let smallest_group = flaws.number(
            "smallest_group",
            &self.smallest_group,
            &limits::SMALLEST_GROUP_CHOICE,
            group,
        );
        let keep_days = flaws.number(
            "keep_days",
            &self.keep_days,
            &limits::KEEP_DAYS_CHOICE,
            days,
        );
        OwnPlan {
            schema: Schema,
            kind: Kind::Plan,
            name,
            title,
            level: match level {
                Some(_) if all => ALL_LEVELS.to_owned(),
                level => level.map(|level| level.id.clone()).unwrap_or_default(),
            },
            reveal: self.reveal(flaws),
            smallest_group,
            keep_days,
            rules: self.rules(flaws),
            opening: pause(&self.opening, "opening", flaws),
            steps: self.read_steps(level, flaws),
            closing: pause(&self.closing, "closing", flaws),
        }
    }

    fn reveal(&self, flaws: &mut Flaws) -> Reveal {
        match self.reveal.as_str() {
            "after-closing" => Reveal::AfterClosing,
            "waves" => Reveal::Waves,
            "one-by-one" => Reveal::OneByOne,
            _ => {
                flaws.add("reveal-after-closing", Message::of("plan-flaw-reveal"));
                Reveal::AfterClosing
            }
        }
    }

    /// The ground rules that were written; none where they are the usual ones, which every reader's language has.
    fn rules(&self, flaws: &mut Flaws) -> Option<Vec<String>> {
        let rules: Vec<String> = self.rules.iter().map(|rule| line(rule)).collect();
        let usual = |lang: &Language| {
            let pairs = USUAL_RULES.iter().zip(&rules);
            pairs
                .into_iter()
                .all(|(key, rule)| lang.say(key) == rule.as_str())
        };
        if Language::ALL.iter().any(usual) {
            return None;
        }
        for (at, rule) in rules.iter().enumerate() {
            let says = Message::of("refused-rule-length");
            flaws.fits(format!("rule-{at}"), rule, limits::RULE_CHARS, says);
        }
        Some(rules.into_iter().filter(|rule| !rule.is_empty()).collect())
    }

    fn read_steps(
        &self,
        level: Option<&crate::content::Level>,
        flaws: &mut Flaws,
    ) -> Vec<super::Step> {
        if self.steps.is_empty() || self.steps.len() > limits::PROMPTS {
            let says = Message::of("plan-flaw-how-many").with("most", limits::PROMPTS);
            flaws.add("add", says);
            return Vec::new();
        }
        let read = |(at, step): (usize, &super::DraftStep)| step.read(at, level, flaws);
        let steps: Vec<super::Step> = self.steps.iter().enumerate().map(read).collect();
        let activities = steps.iter().map(|step| step.activity);
        if let Some(at) = Activity::first_without_themes(activities) {
            let says = Message::of("refused-plan-without-themes").with("step", at + 1);
            flaws.add(format!("step-{at}-minutes"), says);
        }
        steps
    }
}

fn pause(typed: &DraftPause, field: &str, flaws: &mut Flaws) -> Pause {
    let says = Message::of("plan-flaw-pause-minutes");
    let minutes_field = format!("{field}-minutes");
    let minutes = flaws.number(minutes_field, &typed.minutes, &PAUSE_MINUTES, says);
    let notes = notes(&typed.notes);
    let says = Message::of("plan-flaw-pause-notes");
    flaws.fits(
        format!("{field}-notes"),
        &notes.join("\n"),
        NOTES_CHARS,
        says,
    );
    Pause { minutes, notes }
}
