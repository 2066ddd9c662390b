//! What was agreed: what people said, what will be done, by whom and by when.

use maud::{Markup, html};

use crate::session::{Commitment, NumberedCommitment};
use crate::words::Language;

/// All that was agreed.
pub(super) fn agreed(lang: Language, commitments: &[NumberedCommitment]) -> Markup {
    html! {
        @if commitments.is_empty() { p.hint { (lang.say("nothing-agreed-yet")) } }
        @else { ol.agreed { @for known in commitments { li { (one(lang, &known.commitment)) } } } }
    }
}

/// One commitment.
pub(super) fn one(lang: Language, commitment: &Commitment) -> Markup {
    let line = |key: &str, text: &str| {
        html! { @if !text.is_empty() { span { span.key { (lang.say(key)) } " " span dir="auto" { (text) } } } }
    };
    html! {
        @if !commitment.said.is_empty() { p.said { span.key { (lang.say("you-said")) } " " span dir="auto" { (commitment.said) } } }
        p.will { span.key { (lang.say("we-will")) } " " strong dir="auto" { (commitment.will) } }
        @if !commitment.who.is_empty() || !commitment.by.is_empty() {
            p.who { (line("who", &commitment.who)) (line("by-when", &commitment.by)) }
        }
    }
}
