//! Words that may tell who somebody is: NHS numbers are taken out, everything else is only warned about.
//!
//! The same rules stand in `web/identifying.js`, so that a phone can act before anything is sent. One table of cases
//! and a test of the patterns hold the two together. Nothing here ever refuses a text.

mod fold;
mod kind;
mod name;
mod number;
mod patterns;
mod postcode;
#[cfg(test)]
mod tests;

pub use kind::Kind;
pub use number::mask;

pub use crate::theming::MASK;

use super::{Own, OwnAnswer, limits, tidy};
use crate::theming::Correction;
use fold::fold;

/// Characters an NHS number counts for, masked or not, so that taking it out never makes an answer too long.
const NUMBER_CHARS: usize = 10;

/// Whether a folded text has something of a kind in it.
type Check = fn(&str) -> bool;

/// What a text may tell, one kind each. Give it the text as [`mask`] leaves it: an NHS number is no phone number.
pub fn warnings(text: &str) -> Vec<Kind> {
    let folded = fold(text);
    let checks: [(Kind, Check); 5] = [
        (Kind::EMail, patterns::has_e_mail),
        (Kind::PhoneNumber, patterns::has_phone_number),
        (Kind::DateOfBirth, patterns::has_date_of_birth),
        (Kind::Postcode, postcode::has_postcode),
        (Kind::Name, name::has_name),
    ];
    let found = checks.into_iter().filter(|(_, has)| has(&folded));
    found.map(|(kind, _)| kind).collect()
}

/// The same for a text as it was typed. Nothing where it is too long: it will be refused, and is not worth reading.
pub fn warnings_of_typed(typed: &str) -> Vec<Kind> {
    let text = tidy(typed);
    match length(&text) > limits::RESPONSE_CHARS {
        true => Vec::new(),
        false => warnings(&mask(&text)),
    }
}

/// Characters of a text for the limits: as many as its writer typed, whatever the mask has made of them.
pub fn length(text: &str) -> usize {
    let masked = text.matches(MASK).count();
    text.chars().count() - masked * MASK.chars().count() + masked * NUMBER_CHARS
}

/// The correction with a name that is fit to keep, and no NHS number in it.
pub fn mask_label(mut correction: Correction) -> Correction {
    if let Correction::Rename { label, .. } | Correction::Split { label, .. } = &mut correction {
        *label = mask(&tidy(label)).into_owned();
    }
    correction
}

/// What to warn of before these texts are stored, one entry a slot; `own` is what stands there now, and has been
/// decided on. Nothing where the texts will be refused anyway, for a reason that has words of its own.
pub fn unconfirmed(own: &Own, texts: &[Option<String>]) -> Vec<Vec<Kind>> {
    let texts = texts
        .iter()
        .map(|typed| tidy(typed.as_deref().unwrap_or_default()));
    let texts: Vec<String> = texts.collect();
    let too_long = texts
        .iter()
        .any(|text| length(text) > limits::RESPONSE_CHARS);
    if too_long || texts.len() > own.answers.len() {
        return Vec::new();
    }
    let of_slot = |(text, stands): (&String, &OwnAnswer)| {
        let text = mask(text);
        if stands.text.as_deref() == Some(&text) {
            Vec::new()
        } else {
            warnings(&text)
        }
    };
    texts.iter().zip(&own.answers).map(of_slot).collect()
}
