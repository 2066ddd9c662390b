//! Limits of the lobby and of a room's task, with their units and reasons. What one part of a room limits stands beside it.

/// Sessions one server holds: enough for a region's away days, few enough that the list stays small.
pub const SESSIONS: usize = 20_000;

/// Orders that may wait for a room; beyond that, askers wait.
pub const QUEUE_ORDERS: usize = 1_024;

/// Orders decided together and stored in one append.
pub const BATCH_ORDERS: usize = 256;

/// Milliseconds between two pictures of a room: at most four a second for each audience.
pub const BEAT_MS: u64 = 250;

/// Milliseconds between two head-counts, by people in the room: nobody can follow a large number that changes quickly.
pub const HEAD_COUNT_BEATS_MS: [(u32, u64); 3] = [(100, BEAT_MS), (300, 1_000), (u32::MAX, 3_000)];

/// Lines that are brought something before others have their turn: about a millisecond.
pub const LINES_AT_A_TIME: usize = 128;

/// Seconds between two looks after the lines of an audience: so exact is every deadline of a line.
pub const ROUND_SECONDS: u64 = 5;
