//! Every parser against input that nobody means well with: it never breaks, it ends, it refuses in a sentence that repeats a
//! piece at most, and what it takes it writes and reads again. Parsers that only their own module knows have the same beside
//! them. All together some 100,000 cases, twenty times as many in a full run.

mod content;
mod plans;
mod stored;
mod typed;
