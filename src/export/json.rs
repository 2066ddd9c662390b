//! The report for programs, as the interface gives it: nothing is lost, and nothing in it turns the text around it.

use super::NotWritten;
use crate::session::Report;
use crate::session::is_unseen;

/// The file.
pub(super) fn write(report: &Report) -> Result<Vec<u8>, NotWritten> {
    let json = serde_json::to_string(report).map_err(|_| NotWritten)?;
    // Other than in a string no such character can stand in JSON, and there its number means the same.
    let mut file = String::with_capacity(json.len());
    for c in json.chars() {
        if is_unseen(c) {
            file.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            file.push(c);
        }
    }
    Ok(file.into_bytes())
}
