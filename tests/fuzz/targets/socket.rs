//! A phone's socket: what comes after the handshake.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor_fuzz::PLACE;

fuzz_target!(|sent: &[u8]| {
    let (session, token) = (&PLACE.session, &PLACE.token);
    let head = format!(
        "GET /s/{session}/live HTTP/1.1\r\nhost: x\r\nauthorization: Bearer {token}\r\nconnection: upgrade\r\nupgrade: websocket\r\n\
         sec-websocket-version: 13\r\nsec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
    );
    let answer = PLACE.says(&[head.as_bytes(), sent].concat());
    assert!(
        answer.starts_with(b"HTTP/1.1 101"),
        "{}",
        String::from_utf8_lossy(&answer)
    );
});
