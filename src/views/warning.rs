//! What people read where an answer may name somebody. The phone's script builds the same pieces before it sends.

use maud::{Markup, html};

use crate::session::Own;
use crate::session::identifying::{Kind, MASK};
use crate::words::Language;

/// The warning under an answer box; nothing where there is nothing to say.
pub(super) fn warning(lang: Language, slot: usize, kinds: &[Kind]) -> Markup {
    html! {
        @if !kinds.is_empty() {
            div.warning id={ "warning" (slot) } tabindex="-1" {
                p { strong { (lang.say("may-name")) } }
                @for kind in kinds { p data-kind=(kind.id()) { (lang.say(kind.key())) } }
            }
        }
    }
}

/// The button that sends in spite of a warning.
pub(super) fn as_it_is(lang: Language) -> Markup {
    html! { button.second type="submit" name="as_it_is" value="1" { (lang.say("as-it-is")) } }
}

/// The line that says that a number was taken out of what stands here.
pub(super) fn taken_out(lang: Language, own: &Own) -> Markup {
    let texts = own
        .answers
        .iter()
        .filter_map(|answer| answer.text.as_deref());
    let masked = texts.into_iter().any(|text| text.contains(MASK));
    html! { @if masked { p.taken { (lang.say("number-taken-out")) } } }
}
