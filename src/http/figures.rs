//! Figures for whoever watches the server, on a listener of their own: how full it is, whether the disk takes what is
//! written, and whether anything goes wrong.
//!
//! A scraper keeps what it reads, with the time. Were a figure to move when somebody answers, its record would be a list of
//! the moments at which the people of a small room answered, to be laid beside the list of who sent when. So there is
//! none: answers, people, questions and commits are not counted, nothing is told of one session, and how long the disk takes
//! is tried out by a write of the program's own. What is told is taken once a minute, however often it is read, and rounded
//! up so far that one phone more or less is seldom seen. The faults counted are the server's own; a refusal of what a phone
//! sent would be a moment of that phone.

use std::fmt::Write;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, PoisonError, RwLock};
use std::time::Duration;

use axum::Router;
use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

/// Connections and faults are told in steps of so many.
const STEP: u64 = 10;

/// Bytes of memory are told in steps of so many.
const MEMORY_STEP_BYTES: u64 = 16 * 1024 * 1024;

/// A write took at most so long, in milliseconds. Beyond the last it counts as not written.
const WRITE_STEPS_MS: [u64; 8] = [5, 10, 25, 100, 250, 1_000, 2_500, 10_000];

/// How long a write may take before the disk counts as one that takes nothing.
pub const WRITE_PATIENCE: Duration = Duration::from_millis(WRITE_STEPS_MS[7]);

/// What the scraper reads, and what is counted in between.
#[derive(Default)]
pub struct Figures {
    faults: AtomicU64,
    turned_away: AtomicU64,
    page: RwLock<Arc<str>>,
}

/// What is taken once a minute.
#[derive(Debug, Clone, Copy)]
pub struct Taken {
    /// When the program started, in seconds since 1970.
    pub started: u64,
    /// Sessions kept.
    pub sessions: u64,
    /// Connections open, and how many there can be.
    pub connections: [u64; 2],
    /// Memory in use, in bytes, where the system tells.
    pub memory: Option<u64>,
    /// How long a write of the program's own took; none where it did not get through.
    pub write: Option<Duration>,
}

impl Figures {
    /// The server could not do what it should have done.
    pub(super) fn fault(&self) {
        self.faults.fetch_add(1, Ordering::Relaxed);
    }

    /// Somebody came when the server was full.
    pub(super) fn turned_away(&self) {
        self.turned_away.fetch_add(1, Ordering::Relaxed);
    }

    /// Puts up new figures.
    pub fn renew(&self, taken: &Taken) {
        let counted = [&self.faults, &self.turned_away].map(|count| count.load(Ordering::Relaxed));
        let mut page = self.page.write().unwrap_or_else(PoisonError::into_inner);
        *page = written(taken, counted).into();
    }

    fn read(&self) -> Arc<str> {
        let page = self.page.read();
        page.unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// The one address of the listener for figures.
pub fn router_of_figures(figures: Arc<Figures>) -> Router {
    Router::new()
        .route("/metrics", get(metrics))
        .with_state(figures)
}

async fn metrics(State(figures): State<Arc<Figures>>) -> impl IntoResponse {
    let kind = "text/plain; version=0.0.4; charset=utf-8";
    ([(header::CONTENT_TYPE, kind)], figures.read().to_string())
}

/// The figures in the text format of Prometheus.
fn written(taken: &Taken, [faults, turned_away]: [u64; 2]) -> String {
    let [connections, most] = taken.connections;
    let figures = [
        ("start_time_seconds", "gauge", Some(taken.started)),
        ("sessions", "gauge", Some(taken.sessions)),
        ("connections", "gauge", Some(in_steps(connections, STEP))),
        ("connections_limit", "gauge", Some(most)),
        ("faults_total", "counter", Some(in_steps(faults, STEP))),
        (
            "turned_away_total",
            "counter",
            Some(in_steps(turned_away, STEP)),
        ),
        (
            "memory_bytes",
            "gauge",
            taken.memory.map(|bytes| in_steps(bytes, MEMORY_STEP_BYTES)),
        ),
        (
            "disk_writes",
            "gauge",
            Some(u64::from(taken.write.is_some())),
        ),
        (
            "disk_write_milliseconds",
            "gauge",
            taken.write.map(write_step),
        ),
    ];
    let mut page = "# TYPE openfloor_info gauge\n".to_owned();
    let _ = writeln!(
        page,
        "openfloor_info{{version=\"{}\"}} 1",
        env!("CARGO_PKG_VERSION")
    );
    for (name, kind, figure) in figures {
        if let Some(figure) = figure {
            let _ = writeln!(
                page,
                "# TYPE openfloor_{name} {kind}\nopenfloor_{name} {figure}"
            );
        }
    }
    page
}

/// The next whole step above, so that anything at all is seen and nothing exactly.
fn in_steps(figure: u64, step: u64) -> u64 {
    figure.div_ceil(step) * step
}

fn write_step(took: Duration) -> u64 {
    let fits = |step: &u64| took <= Duration::from_millis(*step);
    let longest = WRITE_STEPS_MS[WRITE_STEPS_MS.len() - 1];
    WRITE_STEPS_MS.into_iter().find(fits).unwrap_or(longest)
}

#[cfg(test)]
mod tests {
    use super::*;

    const QUIET: Taken = Taken {
        started: 1_790_000_000,
        sessions: 1,
        connections: [8, 20_000],
        memory: Some(100_000_000),
        write: Some(Duration::from_millis(3)),
    };

    #[test]
    fn one_phone_and_one_answer_more_are_not_seen() {
        let busier = Taken {
            connections: [9, 20_000],
            memory: Some(100_004_096),
            write: Some(Duration::from_millis(4)),
            ..QUIET
        };
        assert_eq!(written(&QUIET, [0, 0]), written(&busier, [0, 0]));
    }

    #[test]
    fn what_goes_wrong_is_seen_at_once_and_in_tens() {
        assert!(written(&QUIET, [0, 0]).contains("openfloor_faults_total 0\n"));
        assert!(written(&QUIET, [1, 0]).contains("openfloor_faults_total 10\n"));
        assert!(written(&QUIET, [10, 11]).contains("openfloor_faults_total 10\n"));
        assert!(written(&QUIET, [10, 11]).contains("openfloor_turned_away_total 20\n"));
        let stuck = Taken {
            write: None,
            ..QUIET
        };
        let page = written(&stuck, [0, 0]);
        assert!(page.contains("openfloor_disk_writes 0\n"), "{page}");
        assert!(!page.contains("disk_write_milliseconds"), "{page}");
    }

    #[test]
    fn a_write_is_told_by_the_step_that_it_fits_in() {
        for (took, step) in [(0, 5), (5, 5), (6, 10), (9_000, 10_000), (11_000, 10_000)] {
            assert_eq!(write_step(Duration::from_millis(took)), step);
        }
    }
}
