//! How long reading and grouping take: `cargo bench --bench themes`. One thread, no server. The answers are phrases of the
//! built-in content, in an order that mixes all questions.
//!
//! Prints one JSON line: reading one answer; an answer that comes to a board of so many until it is in its theme and in the
//! picture; a settle of so many; and the same by words alone, so that what the model costs is a ratio of one run.

use std::time::Instant;

use openfloor::theming::{Board, Person, Reader, Response, ResponseId, Text};
use serde_json::{Value, json};

/// Answers on the board.
const SIZES: [usize; 3] = [100, 500, 2_000];

/// Answers that come one by one to a board that has the others already.
const COMING: usize = 40;

/// A step that mixes the phrases: a prime, so that each comes once.
const STEP: usize = 1_009;

fn main() {
    let answers = answers();
    let figures = json!({
        "with_model": figures(Reader::choose(false), &answers),
        "words_only": figures(Reader::choose(true), &answers),
        "resident_mb": resident_mb(),
    });
    println!("{figures}");
}

fn figures(reader: Reader, answers: &[Response]) -> Value {
    let mut board = Board::new(reader, &[]);
    board.read_ahead(answers[..1].iter().map(|answer| &answer.text));
    let read = answers[1..=COMING * 5]
        .iter()
        .map(|answer| timed(|| board.read_ahead([&answer.text].into_iter())));
    let read = spread(read.collect());
    let sizes = SIZES.map(|size| {
        let mut board = Board::new(reader, &[]);
        board.update(&answers[..size - COMING]);
        let come = (size - COMING + 1..=size).map(|come| {
            timed(|| {
                board.update(&answers[..come]);
                board.themes();
            })
        });
        let come = spread(come.collect());
        let settle = timed(|| board.settle());
        json!({ "answers": size, "come_ms": come, "settle_ms": settle })
    });
    json!({ "read_ms": read, "boards": sizes })
}

/// Different answers, in an order that has nothing to do with their themes.
fn answers() -> Vec<Response> {
    let library = openfloor::server::library(None).expect("the built-in content is sound");
    let prompts = library.levels().iter().flat_map(|level| &level.prompts);
    let themes = prompts.flat_map(|prompt| &prompt.themes);
    let mut phrases: Vec<&String> = themes.flat_map(|theme| &theme.phrases).collect();
    phrases.sort();
    phrases.dedup();
    let most = SIZES.into_iter().max().unwrap_or_default();
    (0..most)
        .map(|at| Response {
            id: ResponseId(at as u128),
            person: Person(at as u128),
            text: Text::from(phrases[at * STEP % phrases.len()].as_str()),
        })
        .collect()
}

fn spread(mut times: Vec<f64>) -> Value {
    times.sort_by(f64::total_cmp);
    let at = |share: usize| times[(times.len() * share / 100).min(times.len() - 1)];
    json!({ "p50": at(50), "p95": at(95), "p99": at(99), "most": at(100) })
}

/// Milliseconds, to the hundredth.
#[expect(clippy::disallowed_methods, reason = "to measure is what this is for")]
fn timed(work: impl FnOnce()) -> f64 {
    let begun = Instant::now();
    work();
    (begun.elapsed().as_secs_f64() * 100_000.0).round() / 100.0
}

/// Memory of this process, in MB.
fn resident_mb() -> Option<f64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: f64 = line.trim().trim_end_matches(" kB").parse().ok()?;
    Some((kib / 102.4).round() / 10.0)
}
