//! The data file of an earlier session's report.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor::session::{Earlier, limits};
use openfloor_fuzz::is_a_sentence;

fuzz_target!(|file: &[u8]| {
    let Ok(data) = serde_json::from_slice(file) else {
        return;
    };
    match Earlier::of_report(&data) {
        Ok(earlier) => {
            assert!(
                earlier.commitments.len() <= limits::COMMITMENTS
                    && earlier.prompts.len() <= limits::PROMPTS
            );
            let json = serde_json::to_value(&earlier).expect("plain data");
            assert_eq!(
                serde_json::from_value::<Earlier>(json).expect("it reads"),
                earlier
            );
        }
        Err(why) => is_a_sentence(&why.to_string()),
    }
});
