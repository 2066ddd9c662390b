//! Whether the content of one pack can be used, said in sentences.
//!
//! A [`Part`] is one thing under check: it knows how to speak of itself and where it stands.

mod about;
mod level;
mod plan;

use super::fault::ContentFault;
use super::limits::{ID_CHARS, LINE_CHARS};
use super::lines::Source;
use super::pack::Body;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::ops::RangeInclusive;

/// Advice enough where the field says what belongs in it.
const WRITE_IT: &str = "Write it.";

/// Everything that is wrong with one pack.
pub(super) fn faults(body: &Body, source: &Source) -> Vec<ContentFault> {
    let mut faults = Vec::new();
    let mut whole = Part {
        source,
        faults: &mut faults,
        place: String::new(),
        name: match body {
            Body::Level(level) => format!("the level \"{}\"", level.id),
            Body::Plans(_) => "the file".to_owned(),
            Body::About(_) => "the about page".to_owned(),
        },
    };
    match body {
        Body::Level(level) => level::check(level, &mut whole),
        Body::Plans(plans) => plan::check(plans, &mut whole),
        Body::About(about) => about::check(about, &mut whole),
    }
    faults
}

/// One thing under check. Every finding starts with its name and is filed under its place.
struct Part<'a> {
    source: &'a Source,
    faults: &'a mut Vec<ContentFault>,
    /// Such as `prompts.2.themes.0`; empty for the whole file.
    place: String,
    /// Such as `the prompt "barriers"`.
    name: String,
}

impl Part<'_> {
    /// A thing within this one, spoken of by its id: `the prompt "barriers"`.
    fn item(&mut self, field: &str, number: usize, kind: &str, id: &str) -> Part<'_> {
        let name = match id {
            "" => format!("the {kind} number {} of {}", number + 1, self.name),
            _ => format!("the {kind} \"{id}\""),
        };
        self.part(&format!("{field}.{number}"), name)
    }

    /// A thing within this one that has no id.
    fn part(&mut self, field: &str, name: String) -> Part<'_> {
        Part {
            source: self.source,
            place: self.place_of(field),
            faults: self.faults,
            name,
        }
    }

    fn place_of(&self, field: &str) -> String {
        match self.place.as_str() {
            "" => field.to_owned(),
            place => format!("{place}.{field}"),
        }
    }

    /// Files a fault: the part's name, then what it says.
    fn fault(&mut self, field: &str, says: &str) {
        let place = self.place_of(field);
        let says = format!("{} {says}", self.name);
        self.faults.push(self.source.fault(&place, says));
    }

    /// A text that must be there and must fit.
    fn text(&mut self, field: &str, text: &str, max_chars: usize, advice: &str) {
        if text.trim().is_empty() {
            self.fault(field, &format!("has no {field}. {advice}"));
        }
        self.fits(field, field, text, max_chars);
    }

    /// A text that may be absent, but if it is there must say something and must fit.
    fn optional(&mut self, field: &str, text: Option<&String>, max_chars: usize) {
        if let Some(text) = text {
            self.text(field, text, max_chars, "Write it, or leave the field out.");
        }
    }

    fn fits(&mut self, field: &str, what: &str, text: &str, max_chars: usize) {
        let chars = text.chars().count();
        if chars > max_chars {
            let says = format!("has {chars} characters in its {what}. Keep to {max_chars}.");
            self.fault(field, &says);
        }
    }

    /// The section of the tool that it stands for, so that every word can be traced.
    fn section(&mut self, section: &str) {
        let advice = "Name the section of the tool that it stands for.";
        self.text("section", section, LINE_CHARS, advice);
    }

    /// An id that can stand in an address.
    fn id(&mut self, id: &str) {
        let kebab = id
            .split('-')
            .all(|word| !word.is_empty() && word.chars().all(is_small));
        if !kebab || id.len() > ID_CHARS {
            let says = format!(
                "needs an id of small letters, digits and hyphens, at most {ID_CHARS}, such as role-models."
            );
            self.fault("id", &says);
        }
    }

    /// A number that must lie within bounds.
    fn number<N: PartialOrd + Display>(
        &mut self,
        field: &str,
        number: N,
        allowed: &RangeInclusive<N>,
    ) {
        if !allowed.contains(&number) {
            let (low, high) = (allowed.start(), allowed.end());
            let says = format!("has {field} = {number}. Use {low} to {high}.");
            self.fault(field, &says);
        }
    }

    /// How many things a list may hold.
    fn count(&mut self, field: &str, count: usize, allowed: &RangeInclusive<usize>) {
        if !allowed.contains(&count) {
            let says = match (allowed.start(), allowed.end()) {
                (low, high) if low == high => format!("has {count} {field}. Give exactly {low}."),
                (low, high) => format!("has {count} {field}. Give {low} to {high}."),
            };
            self.fault(field, &says);
        }
    }

    /// A list of short texts, each of which must be there and must fit.
    fn list(
        &mut self,
        field: &str,
        texts: &[String],
        allowed: &RangeInclusive<usize>,
        max_chars: usize,
    ) {
        self.count(field, texts.len(), allowed);
        for (number, text) in texts.iter().enumerate() {
            let place = format!("{field}.{number}");
            if text.trim().is_empty() {
                let says = format!("has an empty item in its {field}. Write it or take it out.");
                self.fault(&place, &says);
            }
            self.fits(&place, field, text, max_chars);
        }
    }

    /// Ids that must differ from each other.
    fn all_differ<'i>(&mut self, field: &str, ids: impl Iterator<Item = &'i str>) {
        let mut seen = BTreeSet::new();
        for (number, id) in ids.enumerate() {
            if !id.is_empty() && !seen.insert(id) {
                let says = format!("has \"{id}\" twice in its {field}. Give each its own id.");
                self.fault(&format!("{field}.{number}.id"), &says);
            }
        }
    }
}

fn is_small(letter: char) -> bool {
    letter.is_ascii_lowercase() || letter.is_ascii_digit()
}
