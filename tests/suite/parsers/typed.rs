//! What people and their browsers type and send: codes, tokens, secrets, words, languages.

use openfloor::http::Network;
use openfloor::room::HelperCode;
use openfloor::session::identity::{Key, Secret, Token, hex, unhex};
use openfloor::session::{JoinCode, SessionId, identifying, tidy};
use openfloor::views::Preferences;
use openfloor::words::{Language, Message};
use proptest::prelude::*;

use super::super::hostile::{bytes, cases, is_a_sentence, strange, text};

/// A session's key.
fn key() -> Key {
    Key::new([7; 32])
}

/// Answers, with and without what may name somebody.
const ANSWERS: [&str; 6] = [
    "walk round the ward every day",
    "Ask Dr Jones or Sister O'Brien, 943 476 5919, born 12/03/1956",
    "ring 07700 900123 or write to sam.jones@nhs.net, SW1A 1AA",
    "٩٤٣ ٤٧٦ ٥٩١٩ and 9434765919 9434765870",
    "gweld ni ar y ward bob dydd, ŵyl",
    "a\r\nb\tc\u{202e}d e\u{301}",
];

proptest! {
    #![proptest_config(cases(8_000))]

    #[test]
    fn codes(typed in text(&["KMT-RWX", "kmtrwx", " k m t - r w x ", "1bz-5k8"])) {
        match JoinCode::parse(&typed) {
            Ok(code) => prop_assert_eq!(JoinCode::parse(&code.to_string()), Ok(code)),
            Err(why) => prop_assert!(is_a_sentence(&why.to_string()), "{}", why),
        }
        match HelperCode::parse(&typed) {
            Ok(code) => prop_assert!(HelperCode::parse(&code.shown()) == Ok(code)),
            Err(why) => prop_assert!(is_a_sentence(&why.to_string()), "{}", why),
        }
    }

    #[test]
    fn session_ids(typed in text(&["23b854dd7cb848b2", "0000000000000000"])) {
        match typed.parse::<SessionId>() {
            Ok(id) => prop_assert_eq!(id.to_string().parse(), Ok(id)),
            Err(why) => prop_assert!(is_a_sentence(&why)),
        }
    }

    #[test]
    fn digits(typed in text(&["00ff10", "deadBEEF"])) {
        if let Some(bytes) = unhex(&typed) {
            prop_assert_eq!(hex(&bytes), typed.to_lowercase());
        }
    }

    #[test]
    fn tokens(written in bytes([None, Some(2)].map(|level| Token::issue(&key(), [9; 16], level).write().into_bytes()).to_vec())) {
        let written = String::from_utf8_lossy(&written);
        if let Some(token) = Token::read(&key(), &written) {
            prop_assert_eq!(token.write(), written.to_lowercase());
            prop_assert!(Token::read(&Key::new([8; 32]), &written).is_none());
        }
    }

    #[test]
    fn secrets(written in bytes(vec![Secret::new([5; 32]).write().as_bytes().to_vec()])) {
        let (ours, written) = (Secret::new([5; 32]), String::from_utf8_lossy(&written).into_owned());
        let opens = Secret::read(&written).opens(&ours.digest());
        prop_assert_eq!(opens, written == ours.write());
        prop_assert!(!Secret::read(&written).lesser("screen").opens(&ours.digest()));
    }

    #[test]
    fn preferences(written in text(&["cy.large.safe", "en", "en.large"])) {
        let read = Preferences::read(&written);
        prop_assert_eq!(Preferences::read(&read.write()), read);
    }

    #[test]
    fn languages(accepted in text(&["fr, cy;q=0.8, en;q=0.5", "en-GB,en;q=0.9", "cy"])) {
        if let Some(language) = Language::preferred(&accepted) {
            prop_assert_eq!(Language::read(language.tag()), Some(language));
        }
    }
}

proptest! {
    #![proptest_config(cases(4_000))]

    #[test]
    fn answers(typed in text(&ANSWERS)) {
        let kept = tidy(&typed);
        prop_assert_eq!(&tidy(&kept), &kept);
        // A letter may be written in up to three bytes more once its accents are put together in the usual order.
        prop_assert!(kept.len() <= 3 * typed.len());
        prop_assert!(kept.chars().all(|c| c == '\n' || !c.is_control()));
        let masked = identifying::mask(&kept);
        let again = identifying::mask(&masked);
        prop_assert_eq!(&again, &masked);
        prop_assert!(identifying::length(&masked) <= kept.chars().count());
        prop_assert!(identifying::warnings_of_typed(&typed).len() <= 5);
    }

    #[test]
    fn addresses(host in text(&["of.example:7700", "localhost", "[::1]:80", "192.168.7.9"]), origin in text(&["https://of.example", "null"])) {
        let headers = |host: &str| {
            let host = host.parse::<axum::http::HeaderValue>().ok()?;
            Some(axum::http::HeaderMap::from_iter([(axum::http::header::HOST, host)]))
        };
        let network = Network::new(Some("https://of.example"), "127.0.0.1:80".parse().expect("an address"), &[]);
        if let Some(headers) = headers(&host) {
            let ours = network.is_ours(&origin, &headers);
            prop_assert!(!ours || origin.eq_ignore_ascii_case("https://of.example") || origin.to_lowercase().ends_with(&host.to_lowercase()));
            let open = Network::new(None, "192.168.7.9:80".parse().expect("an address"), &[]);
            prop_assert!(open.base(&headers).len() <= host.len() + 30);
        }
    }

    #[test]
    fn blanks(value in strange(), number in any::<u64>()) {
        let count = usize::try_from(number).unwrap_or(usize::MAX);
        for language in Language::ALL {
            let says = language.tell(&Message::of("refused-no-such-level").with("level", &*value).with("known", "all"));
            prop_assert!(says.contains(&value), "{}", says);
            let says = language.tell(&Message::of("refused-code-length").with("typed", count));
            prop_assert!(is_a_sentence(&says));
        }
    }
}
