//! A file of answers to group.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor::theming::{Reader, annotate, read_texts};
use openfloor_fuzz::is_a_sentence;

fuzz_target!(|file: &[u8]| {
    let mut out = Vec::new();
    match annotate(file, &mut out, Reader::Words, &[]) {
        Ok(()) => assert_eq!(
            read_texts(&out[..]).expect("it reads"),
            read_texts(file).expect("the same lines")
        ),
        Err(why) => is_a_sentence(&why.to_string()),
    }
});
