//! How somebody wants to read, chosen at the foot of a page: a plain form that needs no script.

use maud::{Markup, html};

use super::preferences::{Preferences, TextSize};
use crate::words::Language;

/// The form that chooses a language and a size of text, and leads back to the page it stands on.
pub(super) fn reading(prefs: &Preferences, back: &str) -> Markup {
    let lang = prefs.language;
    let sizes = [
        ("normal", "text-normal", TextSize::Normal),
        ("large", "text-large", TextSize::Large),
    ];
    html! {
        form.reading method="post" action="/preferences" {
            input type="hidden" name="back" value=(back);
            fieldset {
                legend { (lang.say("language")) }
                @for language in Language::ALL {
                    button.second type="submit" name="language" value=(language.code()) lang=(language.code()) aria-pressed=(pressed(language == lang)) { (language.name()) }
                }
            }
            fieldset {
                legend { (lang.say("text-size")) }
                @for (value, key, size) in sizes {
                    button.second type="submit" name="text" value=(value) aria-pressed=(pressed(size == prefs.text)) { (lang.say(key)) }
                }
            }
            p.small { (lang.say("language-unchecked")) }
        }
    }
}

fn pressed(is: bool) -> &'static str {
    if is { "true" } else { "false" }
}

/// The `lang` of an element with a text of the content that there is in English only, on a page that is not.
pub(super) fn english(page: Language) -> Option<&'static str> {
    (page != Language::English).then_some(Language::English.code())
}
