//! A plan of one's own as a file.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor::planning::OwnPlan;
use openfloor_fuzz::{LIBRARY, is_a_sentence};

fuzz_target!(|file: &[u8]| {
    match OwnPlan::read(file, &LIBRARY) {
        Ok(plan) => assert_eq!(OwnPlan::read(plan.file().as_bytes(), &LIBRARY), Ok(plan)),
        Err(why) => is_a_sentence(&why.to_string()),
    }
});
