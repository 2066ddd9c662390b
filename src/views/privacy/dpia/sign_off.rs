//! Step 7: who approves, who advises, who looks again.

use crate::views::privacy::paper::{Part, TO_FILL, blank, heading, row, table};

/// The step.
pub(super) fn sign_off() -> Vec<Part> {
    vec![
        heading("Step 7: Sign off and record outcomes"),
        Part::Table(table(
            "Sign off",
            ["Item", "Name, position and date", "Notes"],
            items()
                .map(|(item, note)| row([item, TO_FILL, note]))
                .into(),
        )),
        blank(
            "a summary of the data protection officer’s advice, and the date of the next review.",
        ),
    ]
}

fn items() -> [(&'static str, &'static str); 6] {
    [
        (
            "Measures approved by",
            "Put the actions into your plan, with a date and a person for each.",
        ),
        (
            "Residual risks approved by",
            "If a high risk remains, ask the ICO before going ahead.",
        ),
        (
            "DPO advice provided by",
            "The DPO advises on compliance, on the measures of step 6, and on whether to go ahead.",
        ),
        (
            "DPO advice accepted or overruled by",
            "If overruled, explain why.",
        ),
        (
            "Consultation responses reviewed by",
            "If you decide against what people said, explain why.",
        ),
        (
            "This DPIA will be kept under review by",
            "The DPO should look at compliance as well, and again after each change of the program.",
        ),
    ]
}
