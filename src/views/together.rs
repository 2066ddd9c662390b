//! One phone that answers for several people: the number on its form, and what everybody is told of it.

use maud::{Markup, html};

use super::shared::tally_words;
use crate::session::{Own, PromptFace, Tally, limits};
use crate::words::Language;

/// Numbers in one row: on the narrowest phone each is wide enough for a thumb.
const IN_A_ROW: usize = 4;

/// How many people the answer is from: buttons, with what was chosen before.
pub(super) fn number(lang: Language, prompt: &PromptFace, own: &Own) -> Markup {
    let now = own.people.unwrap_or(1);
    let numbers: Vec<u8> = (1..=prompt.together).collect();
    html! {
        @if prompt.together > 1 {
            fieldset.scale {
                legend { (lang.say("how-many-people")) }
                @for row in numbers.chunks(IN_A_ROW) {
                    div {
                        @for people in row {
                            label { input type="radio" name="people" value=(people) checked[now == *people]; span { (people) } }
                        }
                    }
                }
            }
        }
    }
}

/// That one phone may answer for several people, where it may.
pub(super) fn hint(lang: Language, prompt: &PromptFace) -> Markup {
    let most = [("most", prompt.together.into())];
    html! { @if prompt.together > 1 { p.hint { (lang.with("one-phone-for-several", most)) } } }
}

/// What it takes until something is shown, where one phone may answer for several people.
pub(super) fn rule(lang: Language, prompt: &PromptFace, smallest_group: u32) -> Markup {
    html! { @if let Some(rule) = rule_in_words(lang, prompt, smallest_group) { p.small { (rule) } } }
}

/// The same without markup; none where each phone is one person.
pub(super) fn rule_in_words(
    lang: Language,
    prompt: &PromptFace,
    smallest_group: u32,
) -> Option<String> {
    let blanks = [
        ("needed", smallest_group.into()),
        ("phones", limits::PHONES_TOGETHER.into()),
    ];
    (prompt.together > 1).then(|| lang.with("together-rule", blanks))
}

/// How many have answered: in phones where one may answer for several people, since whoever has sent nothing may have
/// answered on another's.
pub(super) fn tally(lang: Language, prompt: &PromptFace, tally: Tally) -> String {
    if prompt.together == 1 {
        return tally_words(lang, tally);
    }
    match tally {
        Tally::Counted { done, joined } => {
            let blanks = [("done", done.into()), ("joined", joined.into())];
            lang.with("phones-counted", blanks)
        }
        Tally::NearlyAll => lang.say("phones-nearly").into_owned(),
        Tally::All { done } => {
            let phones = lang.count("phones", done);
            lang.with("phones-all", [("phones", phones.into())])
        }
    }
}
