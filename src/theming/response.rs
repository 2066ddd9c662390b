//! One response as theming sees it: an id, a pseudonym, a text. Never a name, an address or a time.

use std::fmt;

use serde::de::Error;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use super::text::Text;

/// Random or derived 128-bit id of one response. Serialises as 32 hex digits.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ResponseId(pub u128);

/// Who counts as one person for one prompt: a pseudonym that exists in memory only. It has no `Debug` and no
/// `Serialize`, so that it cannot slip into a log or a file by accident.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Person(pub u128);

/// The bit of a pseudonym that tells who wrote on paper.
const PAPER: u128 = 1 << 127;

impl Person {
    /// This person, who has a phone.
    pub fn with_phone(self) -> Person {
        Person(self.0 & !PAPER)
    }

    /// This person, who wrote on paper.
    pub fn on_paper(self) -> Person {
        Person(self.0 | PAPER)
    }

    /// Whether this is somebody who wrote on paper.
    pub fn is_on_paper(self) -> bool {
        self.0 & PAPER != 0
    }

    /// How many of these people count. Notes from paper never stand in for phones: where anybody has a phone, only people
    /// with phones count; where nobody has, those on paper do.
    pub fn counted<'a>(people: impl IntoIterator<Item = &'a Person>) -> usize {
        let (mut phones, mut paper) = (0, 0);
        for person in people {
            *(if person.is_on_paper() {
                &mut paper
            } else {
                &mut phones
            }) += 1;
        }
        if phones == 0 { paper } else { phones }
    }
}

/// One response that counts. No `Debug`: its text must not reach a log.
#[derive(Clone)]
pub struct Response {
    /// Stays the same when the text is changed.
    pub id: ResponseId,
    /// Who gave it, for counting people.
    pub person: Person,
    /// The words as typed.
    pub text: Text,
}

impl fmt::Display for ResponseId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl Serialize for ResponseId {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for ResponseId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let digits = String::deserialize(from)?;
        let hex = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit());
        match u128::from_str_radix(&digits, 16) {
            Ok(id) if hex => Ok(Self(id)),
            _ => Err(D::Error::custom(
                "a response id is 32 hex digits; copy it again in full",
            )),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_on_paper_count_only_among_themselves() {
        let phone = |number| Person(number).with_phone();
        let paper = |number| Person(number).on_paper();
        assert_eq!(Person::counted(&[]), 0);
        assert_eq!(Person::counted(&[paper(1), paper(2)]), 2);
        assert_eq!(Person::counted(&[paper(1), phone(1), paper(2)]), 1);
        assert_eq!(Person::counted(&[phone(1), phone(u128::MAX)]), 2);
    }

    #[test]
    fn an_id_is_32_hex_digits_and_nothing_else() {
        let id = ResponseId(0xabc);
        let json = serde_json::to_string(&id).expect("an id is a plain string");
        assert_eq!(json, format!("\"{}abc\"", "0".repeat(29)));
        assert!(serde_json::from_str::<ResponseId>(&json).is_ok_and(|back| back == id));
        for bad in [
            "\"\"",
            "\"abc\"",
            "\"+0000000000000000000000000000abc\"",
            "7",
        ] {
            assert!(serde_json::from_str::<ResponseId>(bad).is_err(), "{bad}");
        }
    }
}
