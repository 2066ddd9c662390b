//! The suite: stories told at the level people see, on the real server over real sockets.
//!
//! Every test has a server, a folder and a port of its own. Helpers are verbs. No test waits for a fixed time.
//!
//! The stories of a broken disk stand between a program and its C library, so they need a program that is not linked into one
//! piece with it.

mod activities;
mod adversary;
mod answers;
mod api;
mod asking;
mod asvs;
mod attackers;
mod autobahn;
mod away_day;
mod backups;
mod bad_addresses;
mod bad_input;
mod bad_wire;
mod beside;
mod browser;
mod budgets;
mod catalogue;
mod check;
mod coming_back;
mod commands;
mod corrections;
mod crowd;
mod deletion;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod disk;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod disk_trouble;
mod door;
mod dropped;
mod exports;
mod facilitating;
mod figures;
mod flood;
mod following;
mod gate;
mod guessing;
mod half_open;
#[cfg(target_os = "linux")]
mod harm;
mod headers;
mod held_clock;
mod histories;
mod hostile;
mod hostile_text;
mod html;
mod identifying;
mod kills;
mod ladder;
mod left_open;
mod levels;
mod live;
mod load;
mod meaning;
mod new_code;
mod no_room_on_disk;
mod no_script;
mod observer;
mod older;
mod one_word;
mod origins;
mod pairing;
mod palette;
mod paper;
mod parsers;
mod passcode;
mod patience;
mod people;
mod planning;
#[cfg(all(target_os = "linux", target_env = "gnu"))]
mod power_cuts;
mod privacy;
mod program;
mod proxy;
mod reading;
mod readme;
mod rehearsal;
mod restarting;
mod room_check;
mod routes;
mod rungs;
mod secrets;
mod seen;
mod sent;
mod slow;
mod source;
mod staying;
mod storm;
mod style;
mod tidy;
mod together;
mod traces;
mod voices;
mod waves;
mod wire;
mod world;
