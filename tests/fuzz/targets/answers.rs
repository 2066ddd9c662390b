//! What people write: tidied, masked, and read for what may name somebody.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor::session::{identifying, tidy};

fuzz_target!(|typed: &str| {
    let kept = tidy(typed);
    assert_eq!(tidy(&kept), kept);
    let masked = identifying::mask(&kept);
    assert_eq!(identifying::mask(&masked), masked);
    assert!(identifying::length(&masked) <= kept.chars().count());
    let _ = identifying::warnings_of_typed(typed);
});
