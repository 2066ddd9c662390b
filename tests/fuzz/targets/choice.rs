//! What opens a session, as a program sends it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor::room::{Choice, choose};
use openfloor::session::SessionId;
use openfloor::session::identity::Secret;
use openfloor_fuzz::{LIBRARY, is_a_sentence};

fuzz_target!(|body: &[u8]| {
    let Ok(choice) = serde_json::from_slice::<Choice>(body) else {
        return;
    };
    match choose(&LIBRARY, &choice, SessionId(1), &Secret::new([1; 32])) {
        Ok(setup) => assert!(setup.check().is_ok()),
        Err(why) => is_a_sentence(&why.to_string()),
    }
});
