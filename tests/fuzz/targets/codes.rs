//! Codes, ids, tokens, secrets, preferences and languages.
#![no_main]

use libfuzzer_sys::fuzz_target;
use openfloor::room::HelperCode;
use openfloor::session::identity::{Key, Secret, Token, hex, unhex};
use openfloor::session::{JoinCode, SessionId};
use openfloor::views::Preferences;
use openfloor::words::Language;
use openfloor_fuzz::is_a_sentence;

fuzz_target!(|typed: &str| {
    match JoinCode::parse(typed) {
        Ok(code) => assert_eq!(JoinCode::parse(&code.to_string()), Ok(code)),
        Err(why) => is_a_sentence(&why.to_string()),
    }
    if let Err(why) = HelperCode::parse(typed) {
        is_a_sentence(&why.to_string());
    }
    match typed.parse::<SessionId>() {
        Ok(id) => assert_eq!(id.to_string(), typed.to_lowercase()),
        Err(why) => is_a_sentence(&why),
    }
    if let Some(bytes) = unhex(typed) {
        assert_eq!(hex(&bytes), typed.to_lowercase());
    }
    let key = Key::new([7; 32]);
    if let Some(token) = Token::read(&key, typed) {
        assert_eq!(token.write(), typed.to_lowercase());
    }
    assert!(!Secret::read(typed).opens(&Secret::new([5; 32]).lesser("screen").digest()));
    let read = Preferences::read(typed);
    assert_eq!(Preferences::read(&read.write()), read);
    let _ = Language::preferred(typed);
});
