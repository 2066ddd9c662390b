//! The themes to expect of every prompt, from the content. Rooms share them, so that their phrases are read once for all.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use crate::content::{EVERYDAY_THEMES, ExpectedTheme, Library};
use crate::theming::Seed;

/// Phrases of an everyday theme, taken in turns from all prompts that expect it. More are read longer and group no better.
const EVERYDAY_PHRASES: usize = 32;

/// The expected themes of all prompts.
pub struct Seeds {
    /// By level and prompt.
    of: BTreeMap<(String, String), Arc<[Seed]>>,
}

impl Seeds {
    /// What the library expects: of each prompt its own themes, and after them those that come up whatever is asked.
    pub fn of(library: &Library) -> Seeds {
        let everyday: Vec<(&str, Seed)> = EVERYDAY_THEMES
            .iter()
            .filter_map(|id| Some((*id, everyday(library, id)?)))
            .collect();
        let mut of = BTreeMap::new();
        for level in library.levels() {
            for prompt in &level.prompts {
                let own: BTreeSet<&str> = prompt.themes.iter().map(|own| own.id.as_str()).collect();
                let others = everyday.iter().filter(|(id, _)| !own.contains(id));
                let seeds = prompt.themes.iter().map(seed);
                let seeds = seeds.chain(others.map(|(_, seed)| seed.clone()));
                of.insert((level.id.clone(), prompt.id.clone()), seeds.collect());
            }
        }
        Seeds { of }
    }

    /// The themes that a prompt expects; none for a prompt of a facilitator's own.
    pub fn of_prompt(&self, level: &str, prompt: &str) -> Arc<[Seed]> {
        let key = (level.to_owned(), prompt.to_owned());
        self.of.get(&key).cloned().unwrap_or_default()
    }

    /// The themes of a prompt (`future/visibility`), of all prompts of a level (`future`), or of all (`all`). An idea that comes
    /// up several times is one theme.
    pub fn named(&self, wanted: &str) -> Vec<Seed> {
        let (level, prompt) = wanted.split_once('/').unwrap_or((wanted, ""));
        let asked = |key: &(String, String)| {
            (level == "all" || key.0 == level) && (prompt.is_empty() || key.1 == prompt)
        };
        let mut found: Vec<Seed> = Vec::new();
        for seed in self
            .of
            .iter()
            .filter(|(key, _)| asked(key))
            .flat_map(|(_, seeds)| &**seeds)
        {
            match found.iter_mut().find(|known| known.label == seed.label) {
                Some(known) => known.add_phrases(seed),
                None => found.push(seed.clone()),
            }
        }
        found
    }
}

fn seed(theme: &ExpectedTheme) -> Seed {
    let (label, phrases) = (theme.label.clone(), theme.phrases.clone());
    Seed::new(label, Some(theme.c), phrases, theme.findings.clone())
}

/// An everyday theme with phrases of all prompts that expect it, by turns. It stands for no finding: those belong to prompts.
fn everyday(library: &Library, id: &str) -> Option<Seed> {
    let prompts = library.levels().iter().flat_map(|level| &level.prompts);
    let themes: Vec<&ExpectedTheme> = prompts
        .flat_map(|prompt| &prompt.themes)
        .filter(|theme| theme.id == id)
        .collect();
    let first = themes.first()?;
    let longest = themes.iter().map(|theme| theme.phrases.len()).max()?;
    let in_turns = (0..longest).flat_map(|turn| {
        themes
            .iter()
            .filter_map(move |theme| theme.phrases.get(turn))
    });
    let mut seen = BTreeSet::new();
    let phrases = in_turns.filter(|phrase| seen.insert(phrase.as_str()));
    let phrases = phrases.take(EVERYDAY_PHRASES).cloned().collect();
    Some(Seed::new(
        first.label.clone(),
        Some(first.c),
        phrases,
        Vec::new(),
    ))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::server;

    fn labels(seeds: &[Seed]) -> Vec<&str> {
        seeds.iter().map(|seed| seed.label.as_str()).collect()
    }

    #[test]
    fn a_prompt_expects_its_own_themes_first_and_each_idea_once() {
        let library = server::library(None).expect("the built-in content is sound");
        let seeds = Seeds::of(&library);
        for level in library.levels() {
            for prompt in &level.prompts {
                let expected = seeds.of_prompt(&level.id, &prompt.id);
                let own: Vec<&str> = prompt.themes.iter().map(|own| own.label.as_str()).collect();
                assert!(labels(&expected).starts_with(&own));
                let once: BTreeSet<&str> = labels(&expected).into_iter().collect();
                assert_eq!(once.len(), expected.len(), "{}/{}", level.id, prompt.id);
                assert!(expected.len() > own.len(), "everyday themes come after");
            }
        }
    }

    #[test]
    fn a_prompt_of_a_facilitators_own_expects_nothing() {
        let library = server::library(None).expect("the built-in content is sound");
        let seeds = Seeds::of(&library);
        assert!(seeds.of_prompt("future", "lunch").is_empty());
        assert!(seeds.named("lunch").is_empty() && seeds.named("future/lunch").is_empty());
    }
}
