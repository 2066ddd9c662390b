//! The privacy page: for the people whose answers these are, and for those who look after their rights.

mod data;
mod rights;

use super::paper::{Part, blank, heading, list, paragraph};
use crate::views::words;

/// The whole page.
pub(super) fn notice() -> Vec<Part> {
    let mut parts = in_short();
    parts.extend(data::data());
    parts.extend(rights::rights());
    parts.extend(limits_of_use());
    parts
}

fn in_short() -> Vec<Part> {
    vec![
        paragraph(
            "Openfloor collects short answers from a team, without names, and groups them into themes. It runs on one server of \
             your organisation, or of somebody your organisation has asked to run it.",
        ),
        Part::List(vec![
            "You need no account. Nothing asks for your name.".to_owned(),
            "No answer is kept together with who gave it or when.".to_owned(),
            format!("Every session is deleted {}.", words::kept_for()),
            "Nobody else gets any data. No page loads anything from elsewhere.".to_owned(),
        ]),
        heading("Who is responsible"),
        paragraph(
            "The organisation that runs this server decides why and how it is used. In the words of the law it is the controller. \
             Your invitation should name it; if it does not, ask the facilitator. The makers of the program run nothing for it \
             and receive nothing from it.",
        ),
        blank(
            "its name, the contact for questions about privacy, and its data protection officer. Put them into the invitation \
             to a session, or into your own privacy notice with a link to this page.",
        ),
        heading("Purpose and lawful basis"),
        paragraph(
            "Purpose: to let a team say what it needs from its leaders, so that they can act on it. Answers are not for judging \
             anybody, and no decision about a person is made from them.",
        ),
        blank(
            "the lawful basis under Article 6 of the UK GDPR, and a condition under Article 9 if answers may tell about health, \
             belief or union membership. The impact assessment has hints.",
        ),
    ]
}

fn limits_of_use() -> Vec<Part> {
    vec![
        heading("Patients and other people"),
        paragraph(
            "Answers should name nobody. NHS numbers are recognised and masked before anything is stored. If an answer seems to \
             hold a name, a phone number, an e-mail address, a date of birth or a postcode, you are warned before it is sent. You \
             can change it, or send it as it is. No program finds everything: please look yourself.",
        ),
        heading("What this is not for"),
        Part::Notice(words::SPEAK_UP.to_owned()),
        list([
            "Nobody watches answers as they come in, and nobody can find out who gave one. So nobody can come back to you.",
            "Openfloor is not a medical device. It gives no advice about care and is not meant for patient data.",
        ]),
    ]
}
