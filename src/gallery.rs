//! The gallery: every state of every surface as static pages, for whoever designs, translates or checks them.
//!
//! The pages are made by the views' own functions from sample sessions that go through the real core. All of it is
//! fixed: ids, keys, answers and the clock. So two galleries of the same program are the same to the byte.

mod answers;
mod asked;
mod console;
mod day;
mod edits;
mod files;
mod gated;
mod index;
mod large;
mod left_open;
mod levels;
mod marking;
mod moments;
mod one_word;
mod paper;
mod phone;
mod plain;
mod planning;
mod readers;
mod report;
mod sample;
mod screen;
mod set_aside;
mod small;
mod state;
mod together;
mod waves;

pub use files::write;
pub use state::{State, Surface};

use crate::content::Library;
use moments::Moments;

/// Every state, in the order of the index.
pub fn states(library: &Library) -> Vec<State> {
    let moments = Moments::of(library);
    [
        plain::states(library, &moments),
        planning::states(library),
        phone::states(&moments),
        screen::states(&moments),
        console::states(&moments),
        report::states(library, &moments),
    ]
    .concat()
}

#[cfg(test)]
mod tests;
