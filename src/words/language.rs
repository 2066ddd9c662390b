//! The languages that people can choose, and how to say something in one of them.

use std::borrow::Cow;

use super::catalogue::{self, Entry};
use super::{Message, Value};

/// A language that people can choose.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Language {
    /// Complete, and the one that programs and logs get.
    #[default]
    English,
    /// Complete, and not yet checked by a translator.
    Welsh,
}

impl Language {
    /// Every language, in the order in which people are offered them.
    pub const ALL: [Language; 2] = [Language::English, Language::Welsh];

    /// Its BCP 47 tag, as a page carries it.
    pub fn tag(self) -> &'static str {
        match self {
            Language::English => "en-GB",
            Language::Welsh => "cy",
        }
    }

    /// Two letters, as a preference is kept.
    pub fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Welsh => "cy",
        }
    }

    /// Its own name for itself.
    pub fn name(self) -> &'static str {
        match self {
            Language::English => "English",
            Language::Welsh => "Cymraeg",
        }
    }

    /// The language of two letters or of a longer tag; none where there is no such catalogue.
    pub fn read(tag: &str) -> Option<Language> {
        let first = tag.trim().split('-').next().unwrap_or_default();
        Language::ALL
            .into_iter()
            .find(|language| first.eq_ignore_ascii_case(language.code()))
    }

    /// The first of these languages that there is, in the order of an `Accept-Language` header.
    pub fn preferred(accepted: &str) -> Option<Language> {
        let tag = |part: &str| part.split(';').next().and_then(Language::read);
        accepted.split(',').find_map(tag)
    }

    /// A sentence without blanks. A key with a dot names an attribute: `no-names.lead`.
    pub fn say(self, key: &str) -> Cow<'static, str> {
        catalogue::say(self, key, &[])
    }

    /// A sentence with a count in it, in the right plural.
    pub fn count(self, key: &str, count: u32) -> String {
        self.with(key, [("count", count.into())])
    }

    /// A sentence with its blanks filled.
    pub fn with<const N: usize>(self, key: &str, blanks: [(&'static str, Value); N]) -> String {
        catalogue::say(self, key, &blanks).into_owned()
    }

    /// A message in words.
    pub fn tell(self, message: &Message) -> String {
        catalogue::say(self, message.key, &message.blanks).into_owned()
    }

    /// Everything this language's catalogue has, in the order of its files.
    pub fn entries(self) -> Vec<Entry> {
        catalogue::entries(self)
    }
}
