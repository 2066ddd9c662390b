//! What a text may tell about somebody, in words for the person who wrote it.

use serde::{Deserialize, Serialize};

/// Something in a text that may name somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// An e-mail address.
    EMail,
    /// A UK phone number.
    PhoneNumber,
    /// A full date, or any date after a word for birth.
    DateOfBirth,
    /// A full UK postcode.
    Postcode,
    /// A title with a name after it.
    Name,
}

impl Kind {
    /// Every kind, in the order in which warnings come.
    pub const ALL: [Kind; 5] = [
        Kind::EMail,
        Kind::PhoneNumber,
        Kind::DateOfBirth,
        Kind::Postcode,
        Kind::Name,
    ];

    /// Its name for programs.
    pub fn id(self) -> &'static str {
        match self {
            Kind::EMail => "e-mail",
            Kind::PhoneNumber => "phone-number",
            Kind::DateOfBirth => "date-of-birth",
            Kind::Postcode => "postcode",
            Kind::Name => "name",
        }
    }

    /// The key of the sentence that says what it looks like.
    pub fn key(self) -> &'static str {
        match self {
            Kind::EMail => "looks-like-e-mail",
            Kind::PhoneNumber => "looks-like-phone-number",
            Kind::DateOfBirth => "looks-like-date-of-birth",
            Kind::Postcode => "looks-like-postcode",
            Kind::Name => "looks-like-name",
        }
    }
}
