//! What people read where an answer may name somebody. The phone's script builds the same pieces before it sends.

use maud::{Markup, html};

use super::words;
use crate::session::Own;
use crate::session::identifying::{Kind, MASK};
use crate::words::Language;

/// The warning under an answer box; nothing where there is nothing to say.
pub(super) fn warning(slot: usize, kinds: &[Kind]) -> Markup {
    html! {
        @if !kinds.is_empty() {
            div.warning id={ "warning" (slot) } tabindex="-1" {
                p { strong { (words::MAY_NAME) } }
                @for kind in kinds { p data-kind=(kind.id()) { (Language::English.say(kind.key())) } }
            }
        }
    }
}

/// The button that sends in spite of a warning.
pub(super) fn as_it_is() -> Markup {
    html! { button.second type="submit" name="as_it_is" value="1" { (words::AS_IT_IS) } }
}

/// The line that says that a number was taken out of what stands here.
pub(super) fn taken_out(own: &Own) -> Markup {
    let texts = own
        .answers
        .iter()
        .filter_map(|answer| answer.text.as_deref());
    let masked = texts.into_iter().any(|text| text.contains(MASK));
    html! { @if masked { p.taken { (words::NUMBER_TAKEN_OUT) } } }
}
