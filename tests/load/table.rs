//! Fan-out and the storm, for several numbers of phones.

use anyhow::ensure;
use serde_json::{Value, json};

use crate::options::{Ground, Often};
use crate::{fan_out, storm};

/// Bytes of a frame.
const FRAME_BYTES: usize = 2_048;

/// Measures a row for each number of phones, each with servers of its own.
pub(crate) fn measure(
    ground: &Ground,
    often: &Often,
    rows: &[usize],
    connections: usize,
) -> anyhow::Result<Value> {
    ensure!(!rows.is_empty(), "--rows must name a number of phones");
    for phones in rows {
        ground.with(*phones).check(connections)?;
    }
    let row = |phones: &usize| {
        let hall = ground.with(*phones);
        let fan_out = fan_out::measure(&hall, often, &[FRAME_BYTES], connections)?;
        let storm = storm::measure(&hall, often.runs)?;
        Ok(json!({ "phones": hall.phones, "fan_out": fan_out, "storm": storm }))
    };
    let told: Vec<Value> = rows.iter().map(row).collect::<anyhow::Result<_>>()?;
    Ok(json!({ "mode": "table", "rows": told }))
}
