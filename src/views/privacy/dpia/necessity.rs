//! Steps 3 and 4: whom to ask, and whether the processing is necessary and in proportion.

use crate::session::limits::{KEEP_DAYS, SMALLEST_GROUP};
use crate::views::privacy::paper::{Part, blank, heading, list, paragraph, subheading};

/// Step 3.
pub(super) fn consultation() -> Vec<Part> {
    vec![
        heading("Step 3: Consultation process"),
        paragraph("Suggested, before the first session:"),
        list([
            "some of the people who would take part, or staff networks",
            "staff side or trade unions",
            "the Freedom to Speak Up Guardian, because the page points people to this role",
            "information security, and whoever would run the server",
            "the data protection officer, and the Caldicott Guardian if teams work with patients",
        ]),
        blank("whom you asked, when, and what they said; or why asking is not appropriate."),
    ]
}

/// Step 4.
pub(super) fn necessity() -> Vec<Part> {
    vec![
        heading("Step 4: Assess necessity and proportionality"),
        subheading("Lawful basis"),
        paragraph(
            "For you to decide. Public bodies often look at public task (Article 6(1)(e) of the UK GDPR); legitimate interests \
             (Article 6(1)(f)) are not open to a public authority for its own tasks. Consent is a weak basis between employer \
             and staff. If answers may hold special category data, a condition under Article 9 is needed as well.",
        ),
        blank("the lawful basis, and the condition under Article 9 where there is one."),
        subheading("Is it necessary, and is there a gentler way?"),
        Part::List(vec![
            "The purpose needs the text of answers and the number of people behind a theme. It does not need to know who they \
             are, so the program does not keep it."
                .to_owned(),
            "Many survey tools keep the author or the time beside an answer and hide it. Here the link is destroyed.".to_owned(),
            format!(
                "Quality and minimisation: nothing is shown below {SMALLEST_GROUP} people as standard, quotations need several \
                 people, an answer that fits no theme is shown only where the facilitator puts it up, and sessions delete themselves after {KEEP_DAYS} days as standard."
            ),
            "Other uses (“function creep”): there is nothing that leads back to people, so there is nothing to use for it.".to_owned(),
        ]),
        subheading("Rights and information"),
        list([
            "To be informed: the pages “How this stays anonymous” and “Privacy” of this server, and your own notice.",
            "Access, correction, deletion: by people themselves, on their phone, until a question closes. After that no answer \
             can be matched to a person (compare Article 11 of the UK GDPR). Whole sessions can be deleted at once.",
            "Objection: people need not take part, and no page shows who did not answer.",
            "No decision is made by the program about anybody.",
            "Transfers abroad: none by the program.",
        ]),
        blank("how you answer requests; where the server stands; how you make sure that whoever runs it complies."),
    ]
}
