//! A connection to the whole server, byte by byte: heads, cookies, forms, uploads, JSON. `SESSION` and `TOKEN` stand for those of
//! a phone that has joined. Whatever comes, nothing breaks and the server is not at fault.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor_fuzz::PLACE;

fuzz_target!(|sent: String| {
    let sent = sent
        .replace("SESSION", &PLACE.session)
        .replace("TOKEN", &PLACE.token);
    let answer = PLACE.says(sent.as_bytes());
    assert!(
        !answer.starts_with(b"HTTP/1.1 500"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
});
