//! How somebody wants to read: kept on that device only, in one cookie that says nothing about anybody.

use crate::words::Language;

/// How large the text is, beside what the browser does by itself.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum TextSize {
    /// As the page was designed.
    #[default]
    Normal,
    /// Half as large again.
    Large,
}

/// What one device has chosen.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Preferences {
    /// The language of every page.
    pub language: Language,
    /// The size of the text on phones and plain pages.
    pub text: TextSize,
    /// Whether a console hides what people wrote, so that it may be seen by the room.
    pub safe: bool,
}

impl Preferences {
    /// What a cookie kept, such as `cy.large.safe`. Unknown words are passed over.
    pub fn read(written: &str) -> Preferences {
        let has = |word: &str| written.split('.').any(|part| part == word);
        Preferences {
            language: written
                .split('.')
                .find_map(Language::read)
                .unwrap_or_default(),
            text: if has("large") {
                TextSize::Large
            } else {
                TextSize::Normal
            },
            safe: has("safe"),
        }
    }

    /// The same as a cookie keeps it.
    pub fn write(self) -> String {
        let mut words = vec![self.language.code()];
        words.extend((self.text == TextSize::Large).then_some("large"));
        words.extend(self.safe.then_some("safe"));
        words.join(".")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        for language in Language::ALL {
            for text in [TextSize::Normal, TextSize::Large] {
                for safe in [false, true] {
                    let chosen = Preferences {
                        language,
                        text,
                        safe,
                    };
                    assert_eq!(Preferences::read(&chosen.write()), chosen);
                }
            }
        }
        assert_eq!(Preferences::read("xx.huge"), Preferences::default());
    }
}
