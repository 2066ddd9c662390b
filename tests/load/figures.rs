//! What runs are summed up in, and the one clock they are timed by.

use rustix::time::{ClockId, clock_gettime};
use serde_json::{Value, json};

/// Nanoseconds of a millisecond.
pub(crate) const MS: u64 = 1_000_000;

/// Nanoseconds of a second.
pub(crate) const SECOND: u64 = 1_000 * MS;

/// Nanoseconds since some moment; it never goes back.
pub(crate) fn now() -> u64 {
    let time = clock_gettime(ClockId::Monotonic);
    time.tv_sec as u64 * SECOND + time.tv_nsec as u64
}

/// Nanoseconds as milliseconds.
pub(crate) fn ms(ns: u64) -> f64 {
    ns as f64 / MS as f64
}

/// A figure with three digits that count, so that nobody reads more into it.
pub(crate) fn rounded(figure: f64) -> Value {
    if figure == 0.0 || !figure.is_finite() {
        return json!(if figure == 0.0 { Some(0.0) } else { None });
    }
    let digits = 2 - figure.abs().log10().floor() as i32;
    let shift = 10_f64.powi(digits.max(0));
    json!((figure * shift).round() / shift)
}

/// The value below which this share of the figures lies; none where there are none.
pub(crate) fn quantile(figures: &mut [f64], share: f64) -> f64 {
    figures.sort_by(f64::total_cmp);
    let last = figures.len().saturating_sub(1) as f64;
    let at = (last * share).round() as usize;
    figures.get(at).copied().unwrap_or(f64::NAN)
}

/// The figure in the middle.
pub(crate) fn median(figures: impl IntoIterator<Item = f64>) -> f64 {
    let mut figures: Vec<f64> = figures.into_iter().collect();
    quantile(&mut figures, 0.5)
}
