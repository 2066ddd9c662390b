//! The suite: stories told at the level people see, on the real server over real sockets.
//!
//! Every test has a server, a folder and a port of its own. Helpers are verbs. No test waits for a fixed time.

mod adversary;
mod answers;
mod api;
mod attackers;
mod away_day;
mod bad_addresses;
mod bad_input;
mod bad_wire;
mod beside;
mod browser;
mod budgets;
mod catalogue;
mod coming_back;
mod commands;
mod corrections;
mod deletion;
mod facilitating;
mod histories;
mod hostile_text;
mod html;
mod identifying;
mod ladder;
mod live;
mod meaning;
mod no_room_on_disk;
mod no_script;
mod observer;
mod palette;
mod patience;
mod people;
mod privacy;
mod program;
mod proxy;
mod reading;
mod rehearsal;
mod rungs;
mod seen;
mod source;
mod style;
mod tidy;
mod traces;
mod voices;
mod waves;
mod world;
