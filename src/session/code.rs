//! Join codes: six consonants shown as `KMT-RWX`, typed in any case.
//!
//! No vowels and no Y, so no words; no letter that looks like a digit is left unmapped.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::words::Message;

/// The twenty letters a code is made of.
const ALPHABET: &[u8; 20] = b"BCDFGHJKLMNPQRSTVWXZ";

/// Letters in a code.
const LETTERS: usize = 6;

/// Number of codes that can be written, the unfortunate ones included: 20⁶.
pub const CODES: u64 = 64_000_000;

/// Three letters that read as an insult, a group or a clinical order nobody wants on a wall.
const UNFORTUNATE: &[&str] = &[
    "BCH", "BLK", "BMB", "BNG", "BST", "BTC", "BTH", "CCK", "CNT", "CRP", "DCK", "DKS", "DMB",
    "DMN", "DNR", "DTH", "FCK", "FCS", "FGT", "FKN", "FQU", "FCX", "GSS", "HJB", "HMC", "HRN",
    "JZZ", "KKK", "KLL", "KNB", "LSD", "MRD", "NGR", "NHS", "NZS", "PMS", "PSS", "PRC", "RPS",
    "SHT", "SLT", "STD", "SXX", "TWT", "WNK", "WTF",
];

/// A session's join code.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct JoinCode([u8; LETTERS]);

/// Why something typed is no join code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum BadCode {
    /// Nothing was typed.
    Empty,
    /// Not six letters.
    Length(usize),
    /// A letter that no code has.
    Letter(char),
}

impl BadCode {
    /// What to say to whoever typed it.
    pub fn message(&self) -> Message {
        match self {
            BadCode::Empty => Message::of("refused-code-empty"),
            BadCode::Length(typed) => Message::of("refused-code-length").with("typed", *typed),
            BadCode::Letter(letter) => {
                Message::of("refused-code-letter").with("letter", letter.to_string())
            }
        }
    }
}

impl fmt::Display for BadCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.message().fmt(f)
    }
}

impl JoinCode {
    /// The code for a number drawn at random from `0..CODES`; none where the letters would be unfortunate, so draw again.
    pub fn from_number(mut number: u64) -> Option<JoinCode> {
        let mut letters = [0; LETTERS];
        for letter in &mut letters {
            *letter = ALPHABET[(number % 20) as usize];
            number /= 20;
        }
        let code = JoinCode(letters);
        let unfortunate = UNFORTUNATE
            .iter()
            .any(|three| code.compact().contains(three));
        (!unfortunate).then_some(code)
    }

    /// Reads what a person typed: any case, spaces and dashes ignored, common misreadings mapped.
    pub fn parse(typed: &str) -> Result<JoinCode, BadCode> {
        let letters: Vec<char> = typed
            .chars()
            .filter(|c| c.is_alphanumeric())
            .map(meant)
            .collect();
        if letters.is_empty() {
            return Err(BadCode::Empty);
        }
        if let Some(&strange) = letters
            .iter()
            .find(|c| !c.is_ascii() || !ALPHABET.contains(&(**c as u8)))
        {
            return Err(BadCode::Letter(strange));
        }
        let bytes: Vec<u8> = letters.iter().map(|&c| c as u8).collect();
        bytes
            .try_into()
            .map(JoinCode)
            .map_err(|bytes: Vec<u8>| BadCode::Length(bytes.len()))
    }

    /// The six letters without the dash, as a link carries them.
    pub fn compact(&self) -> String {
        self.0.iter().map(|&b| char::from(b)).collect()
    }
}

/// The letter somebody meant who read a code from the back of a room.
fn meant(typed: char) -> char {
    match typed.to_ascii_uppercase() {
        '1' | 'I' => 'L',
        '5' => 'S',
        '2' => 'Z',
        '8' => 'B',
        other => other,
    }
}

impl fmt::Display for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let compact = self.compact();
        write!(f, "{}-{}", &compact[..3], &compact[3..])
    }
}

impl fmt::Debug for JoinCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl TryFrom<String> for JoinCode {
    type Error = BadCode;
    fn try_from(text: String) -> Result<Self, BadCode> {
        JoinCode::parse(&text)
    }
}

impl From<JoinCode> for String {
    fn from(code: JoinCode) -> String {
        code.compact()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_is_shown_can_be_typed_in_any_way(number in 0..CODES) {
            if let Some(code) = JoinCode::from_number(number) {
                for typed in [code.to_string(), code.compact().to_lowercase(), format!(" {} ", code.to_string().replace('-', " "))] {
                    prop_assert_eq!(JoinCode::parse(&typed), Ok(code));
                }
            }
        }

        #[test]
        fn anything_typed_is_answered(typed in ".{0,40}") {
            let _ = JoinCode::parse(&typed);
        }
    }

    #[test]
    fn misreadings_are_understood() {
        assert_eq!(JoinCode::parse("1bz-5k8").unwrap().to_string(), "LBZ-SKB");
    }

    #[test]
    fn mistakes_are_named() {
        assert_eq!(JoinCode::parse(" - "), Err(BadCode::Empty));
        assert_eq!(JoinCode::parse("KMTRW"), Err(BadCode::Length(5)));
        assert_eq!(JoinCode::parse("KMTRWA"), Err(BadCode::Letter('A')));
    }

    #[test]
    fn unfortunate_letters_are_never_drawn() {
        let drawn = (0..CODES).step_by(997).filter_map(JoinCode::from_number);
        assert!(
            drawn
                .into_iter()
                .all(|code| !code.compact().contains("NHS"))
        );
    }
}
