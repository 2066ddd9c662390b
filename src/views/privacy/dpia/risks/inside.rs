//! Risks that come from the room: words, small numbers, eyes, and the people who run the session.

use super::Risk;
use super::level::{Likelihood, Overall, Severity};
use crate::session::limits::{
    RESPONSE_CHARS, SMALLEST_GROUP, SMALLEST_GROUP_CHOICE, STILL_TO_ANSWER, WAVE_PEOPLE,
};
use crate::views::words;

/// The risks.
pub(super) fn risks() -> Vec<Risk> {
    let mut risks = recognised();
    risks.extend(misused());
    risks
}

fn recognised() -> Vec<Risk> {
    vec![
        Risk {
            what: "An author is recognised by style, or by something only that person could know, and is treated badly for it.",
            likelihood: Likelihood::Probable,
            severity: Severity::Significant,
            program: format!(
                "Short answers ({RESPONSE_CHARS} characters at most). Quotations only after closing, from {}. The facilitator may also \
                 show, {}. Advice beside the box: name nobody. The facilitator can keep themes off the screen.",
                words::quoted_from(),
                words::single_voices()
            ),
            organisation: "Choose a facilitator from outside the team. Make clear beforehand that nobody may ask who said what.",
            effect: "Reduced",
            left: Overall::Medium,
        },
        Risk {
            what: "In a small team, people work out who must have said something, or who has not answered.",
            likelihood: Likelihood::Probable,
            severity: Severity::Significant,
            program: format!(
                "Nothing is shown below {SMALLEST_GROUP} people ({} at least, fixed at the start); answers of fewer are deleted \
                 unread. How many are still to answer shows only as nobody or at least {STILL_TO_ANSWER}.",
                SMALLEST_GROUP_CHOICE.start()
            ),
            organisation: "Do not use it with very small teams. Raise the smallest group where people know each other well.",
            effect: "Reduced",
            left: Overall::Medium,
        },
        Risk {
            what: "Somebody watches who presses Send, and links that to what appears on the screen.",
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: format!(
                "As standard, the room sees nothing before closing. If themes may form earlier: names and counts only, for at least \
                 {WAVE_PEOPLE} new people at a time."
            ),
            organisation: "Give everybody time. Ask all to hold their phones for the whole time, also those who do not answer.",
            effect: "Reduced",
            left: Overall::Low,
        },
    ]
}

fn misused() -> Vec<Risk> {
    vec![
        Risk {
            what: "A facilitator joins with many phones, so that few real people reach the smallest group.",
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: "Every phone shows how many have joined. The smallest group cannot be changed after the start.".to_owned(),
            organisation: "Compare the number that joined with the people in the room, aloud.",
            effect: "Reduced",
            left: Overall::Low,
        },
        Risk {
            what: "People feel made to take part, or a manager demands to know who said something.",
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: "“Nothing to add” counts as done, and no page shows who answered. After closing there is nothing to hand over."
                .to_owned(),
            organisation: "Say that taking part is voluntary. Keep disciplinary and appraisal processes away from it.",
            effect: "Reduced",
            left: Overall::Low,
        },
        Risk {
            what: "Somebody names a patient, a colleague or themselves in an answer.",
            likelihood: Likelihood::Probable,
            severity: Severity::Significant,
            program: "NHS numbers are masked before storing. E-mail and phone numbers, dates of birth, postcodes and a title with \
                      a name bring up a warning. The session can be deleted at once."
                .to_owned(),
            organisation: "Remind people at the start. Agree who deletes a session, and when to report an incident.",
            effect: "Reduced",
            left: Overall::Medium,
        },
        Risk {
            what: "Somebody reports harm or a safety concern here, and nobody can act on it.",
            likelihood: Likelihood::Possible,
            severity: Severity::Severe,
            program: "Every phone says that this is not the place, and names the Freedom to Speak Up Guardian.".to_owned(),
            organisation: "Name the Guardian in the room. Agree what the facilitator does if an answer is worrying.",
            effect: "Reduced",
            left: Overall::Medium,
        },
        Risk {
            what: "Photographs, saved reports or links passed on outlive the session.",
            likelihood: Likelihood::Possible,
            severity: Severity::Minimal,
            program: "The report holds themes, counts, some quotations and the single answers that were shown, and no trace of people.".to_owned(),
            organisation: "Agree who gets the report and where it is kept. Keep the console’s link to the facilitator.",
            effect: "Accepted",
            left: Overall::Low,
        },
    ]
}
