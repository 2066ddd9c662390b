//! How much a plan may hold, each limit with its unit and its reason.

use std::ops::RangeInclusive;

/// Bytes of a file with a plan: several times the longest ready plan, and as much as the API takes in.
pub const FILE_BYTES: usize = 64 * 1024;

/// Bytes of the form that carries a draft: a form writes one letter in up to twelve bytes, and what is too long for a file
/// must still come back to the page.
pub const FORM_BYTES: usize = 1024 * 1024;

/// Characters in the facilitator's notes to one step: what can be read while a room waits.
pub const NOTES_CHARS: usize = 2_000;

/// Answers one person may give to a question of the facilitator's own: three boxes fit a phone without scrolling.
pub const OWN_SLOTS: RangeInclusive<u8> = 1..=3;

/// Minutes that the opening or the closing may take; none where people begin at once.
pub const PAUSE_MINUTES: RangeInclusive<u32> = 0..=60;
