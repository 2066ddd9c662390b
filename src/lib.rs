//! Openfloor lets a team say what they need from their leaders, together, without anyone being singled out.
//!
//! A facilitator opens a session and gets a join code. People join from their phones. The server sends out the
//! prompts of one leadership level, gathers anonymous responses, and shows the themes that form on a big screen.
//!
//! # The map
//!
//! ```text
//!  main ─► config, process, server
//!            │
//!  http      routes, guards, sockets          knows HTTP; decides nothing
//!  rehearse  pretend phones over real sockets knows what a phone knows
//!  trial     a file of answers, grouped       knows no server
//!  gallery   every page in every state        knows no server
//!  export    the report → files to take away  never sees a session, and pure
//!  views     projections → regions of HTML    never sees a session
//!            │
//!  room      lobby, rooms, frames             knows time and who is connected
//!            │
//!  store     append, load, seal, purge        knows disk
//!            │
//!  planning  a plan of one's own, its file    no clock, no chance, no await
//!  content   levels, prompts, session plans   the same
//!  session   Command → Event → state          the same
//!  theming   responses → themes               the same
//!  words     every sentence, in each language  the same
//! ```
//!
//! Arrows go down only; a test of the suite holds the imports against this map.
//!
//! # What is never there
//!
//! - The core (`planning`, `content`, `session`, `theming`, `words`) never does I/O, never reads a clock, never draws a random number.
//! - No event says who gave a response or when. A pseudonym is different for every prompt, exists in memory and in
//!   sealed records, and is gone when the prompt is boxed.
//! - Views never see a [`session::Session`], only projections; a projection has no field for what its audience may
//!   not know.
//! - No lock and no map reference is held across an await; no queue, body, room or wait is without a limit.
//! - Nothing a person wrote, no address and no token is ever logged, nor dumped when the program breaks.

pub mod config;
pub mod content;
pub mod export;
pub mod gallery;
#[cfg(test)]
#[path = "../tests/suite/hostile.rs"]
mod hostile;
pub mod http;
pub mod planning;
pub mod process;
pub mod rehearse;
pub mod room;
pub mod server;
pub mod session;
pub mod store;
pub mod theming;
pub mod trial;
pub mod views;
pub mod words;
