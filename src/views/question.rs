//! A question in its reader's language, or in English where it has not been put into that language.

use super::reading::english;
use crate::session::{NotAsked, PromptFace};
use crate::words::Language;

/// The words of a question as somebody reads them.
pub(crate) struct Question<'a> {
    /// A few words for lists.
    pub(crate) title: &'a str,
    /// The question.
    pub(crate) text: &'a str,
    /// One line under it.
    pub(crate) hint: &'a str,
    /// The `lang` of elements with these words: English on a page that is not.
    pub(crate) lang: Option<&'static str>,
}

impl Question<'_> {
    /// What a page in this language shows of a prompt.
    pub(crate) fn of(page: Language, prompt: &PromptFace) -> Question<'_> {
        match (page, &prompt.welsh) {
            (Language::Welsh, Some(welsh)) => Question {
                title: &welsh.title,
                text: &welsh.text,
                hint: &welsh.hint,
                lang: None,
            },
            _ => Question {
                title: &prompt.title,
                text: &prompt.text,
                hint: &prompt.hint,
                lang: english(page),
            },
        }
    }
}

/// The title of a question that was not asked, and the `lang` of its element.
pub(crate) fn title_not_asked(page: Language, prompt: &NotAsked) -> (&str, Option<&'static str>) {
    match (page, &prompt.welsh_title) {
        (Language::Welsh, Some(title)) => (title, None),
        _ => (&prompt.title, english(page)),
    }
}
