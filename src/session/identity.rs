//! Who counts as one person, without knowing who anybody is.
//!
//! A phone holds a random token that the session's key vouches for; the server keeps no list of tokens. For
//! each prompt a different pseudonym and different response ids are derived from it, so nothing kept for one
//! prompt says anything about another. Types that hold a secret have no `Debug` and wipe themselves.

use hmac::{Hmac, KeyInit, Mac};
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

use crate::theming::{Person, ResponseId};

/// Bytes of a key.
pub const KEY_BYTES: usize = 32;

/// A secret key of a session or of one prompt.
#[derive(Clone)]
pub struct Key([u8; KEY_BYTES]);

impl Key {
    /// A key of these bytes, which must come from a cryptographic source.
    pub fn new(bytes: [u8; KEY_BYTES]) -> Key {
        Key(bytes)
    }

    /// The bytes, for the one place that writes them to the key folder.
    pub fn bytes(&self) -> &[u8; KEY_BYTES] {
        &self.0
    }

    /// A key for one purpose, which says nothing about this key or about keys for other purposes.
    pub fn derive(&self, purpose: &str) -> Key {
        Key(self.mac(&[purpose.as_bytes()]))
    }

    /// The marks of a note from paper: a person and an answer. The same words in the same place of the same form have the
    /// same; `form` tells forms apart.
    pub fn note(&self, form: &str, place: usize, text: &str) -> (Person, ResponseId) {
        let place = (place as u64).to_be_bytes();
        let mark = |what: &[u8]| self.mac128(&[what, form.as_bytes(), &place, text.as_bytes()]);
        (
            Person(mark(b"note person")).on_paper(),
            ResponseId(mark(b"note")),
        )
    }

    /// A mark of something that is not to be kept itself: it is known again by it as long as the key lives.
    pub fn mark(&self, of: &[u8]) -> u128 {
        self.mac128(&[b"mark", of])
    }

    fn mac(&self, parts: &[&[u8]]) -> [u8; 32] {
        let mut mac =
            Hmac::<Sha256>::new_from_slice(&self.0).expect("HMAC takes keys of any length");
        for part in parts {
            // The length in front keeps ("ab", "c") and ("a", "bc") apart.
            mac.update(&(part.len() as u64).to_be_bytes());
            mac.update(part);
        }
        mac.finalize().into_bytes().into()
    }

    fn mac128(&self, parts: &[&[u8]]) -> u128 {
        let bytes = self.mac(parts);
        u128::from_be_bytes(bytes[..16].try_into().expect("16 of 32 bytes"))
    }
}

impl Drop for Key {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// What a phone holds: 128 random bits, the level that its owner chose where there is a choice, and the session key's word
/// for them.
#[derive(Clone, PartialEq, Eq)]
pub struct Token {
    random: [u8; 16],
    level: Option<u8>,
    vouched: [u8; 16],
}

impl Token {
    /// A new token from 128 random bits.
    pub fn issue(session_key: &Key, random: [u8; 16], level: Option<u8>) -> Token {
        let vouched = match level {
            None => session_key.mac128(&[b"token", &random]),
            Some(level) => session_key.mac128(&[b"token of level", &random, &[level]]),
        };
        Token {
            random,
            level,
            vouched: vouched.to_be_bytes(),
        }
    }

    /// Reads the hex digits of a cookie; none where this session did not issue them.
    pub fn read(session_key: &Key, written: &str) -> Option<Token> {
        let bytes = unhex(written)?;
        let random: [u8; 16] = bytes.get(..16)?.try_into().ok()?;
        let vouched: [u8; 16] = bytes.get(16..32)?.try_into().ok()?;
        let level = match bytes[32..] {
            [] => None,
            [level] => Some(level),
            _ => return None,
        };
        let token = Token::issue(session_key, random, level);
        bool::from(token.vouched.ct_eq(&vouched)).then_some(token)
    }

    /// The hex digits that the phone keeps: 64, and 2 more where it has a level.
    pub fn write(&self) -> String {
        hex(&[&self.random[..], &self.vouched, self.level.as_slice()].concat())
    }

    /// The level that its owner chose, as a place among the levels of the workshop.
    pub fn level(&self) -> Option<u8> {
        self.level
    }

    /// The phone's pseudonym under a key, different for every key.
    pub fn person(&self, key: &Key) -> Person {
        Person(key.mac128(&[b"person", &self.random])).with_phone()
    }

    /// The id of the answer in one slot (0-based): sending again, changing and withdrawing meet the same answer.
    pub fn response(&self, prompt_key: &Key, slot: u8) -> ResponseId {
        ResponseId(prompt_key.mac128(&[b"response", &self.random, &[slot]]))
    }
}

impl Drop for Token {
    fn drop(&mut self) {
        self.random.zeroize();
        self.vouched.zeroize();
    }
}

/// SHA-256 of a link's secret: enough to check the secret, of no use to make it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Digest(String);

/// The facilitator's secret, from which the screen's and the report's secrets follow.
#[derive(Clone)]
pub struct Secret(String);

impl Secret {
    /// A secret from 256 random bits.
    pub fn new(random: [u8; 32]) -> Secret {
        Secret(hex(&random))
    }

    /// A secret as it came in: checked by [`Secret::opens`], not here.
    pub fn read(written: &str) -> Secret {
        Secret(written.to_owned())
    }

    /// The secret as a link carries it.
    pub fn write(&self) -> &str {
        &self.0
    }

    /// A lesser secret for one purpose (`screen`, `report`, `leader`), from which this one cannot be found.
    pub fn lesser(&self, purpose: &str) -> Secret {
        let digest = Sha256::new()
            .chain_update(purpose)
            .chain_update(":")
            .chain_update(&self.0)
            .finalize();
        Secret(hex(&digest))
    }

    /// What the store keeps of it.
    pub fn digest(&self) -> Digest {
        Digest(hex(&Sha256::digest(self.0.as_bytes())))
    }

    /// Whether this secret is the one a digest was made of.
    pub fn opens(&self, keyhole: &Digest) -> bool {
        self.digest()
            .0
            .as_bytes()
            .ct_eq(keyhole.0.as_bytes())
            .into()
    }
}

impl Drop for Secret {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// Bytes as lower-case hex digits.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The bytes of hex digits; none where they are not.
pub fn unhex(digits: &str) -> Option<Vec<u8>> {
    let pairs = digits.bytes().all(|b| b.is_ascii_hexdigit()) && digits.len().is_multiple_of(2);
    pairs.then(|| {
        (0..digits.len())
            .step_by(2)
            .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok())
            .collect()
    })?
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_is_known_only_to_the_session_that_issued_it() {
        let (ours, theirs) = (Key::new([1; 32]), Key::new([2; 32]));
        let written = Token::issue(&ours, [7; 16], None).write();
        assert!(Token::read(&ours, &written).is_some());
        assert!(Token::read(&theirs, &written).is_none());
        assert!(Token::read(&ours, &written.replace("07", "08")).is_none());
        assert!(Token::read(&ours, "é").is_none());
    }

    #[test]
    fn nobody_changes_the_level_of_a_token() {
        let key = Key::new([1; 32]);
        let written = Token::issue(&key, [7; 16], Some(2)).write();
        let level = |written: &str| Token::read(&key, written).map(|token| token.level());
        assert_eq!(level(&written), Some(Some(2)));
        assert_eq!(level(&written[..64]), None);
        assert_eq!(level(&format!("{}03", &written[..64])), None);
        assert_eq!(level(&format!("{written}00")), None);
        let none = Token::issue(&key, [7; 16], None).write();
        assert_eq!(level(&none), Some(None));
        assert_eq!(level(&format!("{none}02")), None);
    }

    #[test]
    fn prompts_share_no_pseudonym_and_slots_no_id() {
        let token = Token::issue(&Key::new([1; 32]), [7; 16], None);
        let (first, second) = (Key::new([3; 32]), Key::new([4; 32]));
        assert!(token.person(&first) != token.person(&second));
        assert_ne!(token.response(&first, 0), token.response(&second, 0));
        assert_ne!(token.response(&first, 0), token.response(&first, 1));
    }

    #[test]
    fn lesser_secrets_do_not_open_the_console() {
        let secret = Secret::new([9; 32]);
        assert!(secret.opens(&secret.digest()));
        assert!(!secret.lesser("screen").opens(&secret.digest()));
        assert!(
            !secret
                .lesser("report")
                .opens(&secret.lesser("screen").digest())
        );
    }
}
