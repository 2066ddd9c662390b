//! A pack of content.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor::content::{Library, PackText};
use openfloor_fuzz::is_a_sentence;

fuzz_target!(|text: String| {
    if let Err(faults) = Library::with_packs([PackText {
        file: "pack.toml".to_owned(),
        text,
    }]) {
        faults
            .to_string()
            .lines()
            .filter(|line| !line.trim().is_empty())
            .for_each(is_a_sentence);
    }
});
