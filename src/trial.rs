//! Groups the answers of a file: in one go, as they would come in live, or against the clock. It starts no server and keeps
//! nothing.

use std::io::{BufRead, Write};
use std::time::{Duration, Instant};

use anyhow::Context;
use serde_json::json;

use crate::content::Library;
use crate::room::Seeds;
use crate::theming::{
    Board, LineError, Person, Reader, Response, ResponseId, Seed, Themes, annotate, read_texts,
};

/// How a file is grouped.
pub struct Trial {
    /// How its answers are read.
    pub reader: Reader,
    /// The themes to expect.
    pub seeds: Vec<Seed>,
}

impl Trial {
    /// Groups all answers in one go and writes each line back with its theme.
    ///
    /// # Errors
    /// What is wrong with the file, by line.
    pub fn at_once(&self, lines: impl BufRead, out: impl Write) -> Result<(), LineError> {
        annotate(lines, out, self.reader, &self.seeds)
    }

    /// Lets the answers come in one by one and writes a line after every `step` of them, and a last one when all are settled:
    /// how many have come, the theme's number of each (null for other points), and how many have moved since the line before.
    ///
    /// # Errors
    /// What is wrong with the file, by line.
    pub fn stream(
        &self,
        lines: impl BufRead,
        mut out: impl Write,
        step: usize,
    ) -> Result<(), LineError> {
        let responses = responses(lines)?;
        let mut board = Board::new(self.reader, &self.seeds);
        let mut before = Vec::new();
        for come in 1..=responses.len() {
            board.update(&responses[..come]);
            if come % step == 0 || come == responses.len() {
                let now = numbers(&board.themes(), come);
                writeln!(out, "{}", state(&before, &now, "update"))?;
                before = now;
            }
        }
        board.settle();
        let now = numbers(&board.themes(), responses.len());
        writeln!(out, "{}", state(&before, &now, "settle"))?;
        Ok(out.flush()?)
    }

    /// Lets the answers come in one by one and says how long each took to be in its theme and in the picture, and the last
    /// settle, in milliseconds.
    ///
    /// # Errors
    /// What is wrong with the file, by line.
    pub fn timing(&self, lines: impl BufRead, mut out: impl Write) -> Result<(), LineError> {
        let responses = responses(lines)?;
        let mut board = Board::new(self.reader, &self.seeds);
        let (prepared, ()) = timed(|| while board.prepare() {});
        let mut times: Vec<Duration> = Vec::with_capacity(responses.len());
        for come in 1..=responses.len() {
            let (time, _) = timed(|| {
                board.update(&responses[..come]);
                board.themes()
            });
            times.push(time);
        }
        let (settle, _) = timed(|| board.settle());
        times.sort_unstable();
        let at = |share: usize| {
            let place = (times.len() * share / 100).min(times.len().saturating_sub(1));
            times.get(place).copied().map(ms)
        };
        let figures = json!({
            "answers": responses.len(),
            "prepare_ms": ms(prepared),
            "update_ms": { "p50": at(50), "p95": at(95), "p99": at(99), "most": at(100) },
            "settle_ms": ms(settle),
        });
        writeln!(out, "{figures}")?;
        Ok(out.flush()?)
    }
}

/// The themes that a prompt expects (`future/visibility`), or all prompts of a level (`future`), or all of them (`all`).
///
/// # Errors
/// A sentence that says what can be asked for.
pub fn expected(library: &Library, wanted: &str) -> anyhow::Result<Vec<Seed>> {
    let found = Seeds::of(library).named(wanted);
    let levels: Vec<&str> = library
        .levels()
        .iter()
        .map(|level| level.id.as_str())
        .collect();
    (!found.is_empty()).then_some(found).with_context(|| {
        let levels = levels.join(", ");
        format!("nothing is expected for “{wanted}”: write LEVEL/PROMPT, e.g. future/visibility, a level ({levels}), or all")
    })
}

fn responses(lines: impl BufRead) -> Result<Vec<Response>, LineError> {
    let texts = (0..).zip(read_texts(lines)?);
    let own_person = |(i, text): (u128, String)| Response {
        id: ResponseId(i),
        person: Person(i),
        text: text.into(),
    };
    Ok(texts.map(own_person).collect())
}

/// The theme's number of each of the first `come` responses.
fn numbers(themes: &Themes, come: usize) -> Vec<Option<u32>> {
    let mut numbers = vec![None; come];
    for theme in &themes.themes {
        for ResponseId(i) in &theme.members {
            numbers[*i as usize] = Some(theme.id.0);
        }
    }
    numbers
}

fn state(before: &[Option<u32>], now: &[Option<u32>], after: &str) -> serde_json::Value {
    let moved = before.iter().zip(now).filter(|(before, now)| before != now);
    json!({ "answers": now.len(), "after": after, "moved": moved.count(), "cluster": now })
}

#[expect(clippy::disallowed_methods, reason = "to measure is what this is for")]
fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let begun = Instant::now();
    let done = work();
    (begun.elapsed(), done)
}

/// Milliseconds, to the hundredth.
fn ms(time: Duration) -> f64 {
    (time.as_secs_f64() * 100_000.0).round() / 100.0
}
