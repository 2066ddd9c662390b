//! Risks that come from the machines and from strangers.

use super::Risk;
use super::level::{Likelihood, Overall, Severity};
use crate::session::limits::KEEP_DAYS;

/// The risks.
pub(super) fn risks() -> Vec<Risk> {
    let mut risks = while_it_runs();
    risks.extend(from_its_files());
    risks.extend(from_strangers());
    risks
}

fn while_it_runs() -> Vec<Risk> {
    vec![
        Risk {
            what: "Whoever runs the server or the proxy records addresses and answers while they pass through, or changes the \
                   program to do so.",
            likelihood: Likelihood::Possible,
            severity: Severity::Severe,
            program: "It stores and logs no address, browser or time of an answer, at any level. It cannot stop the machine it \
                      runs on."
                .to_owned(),
            organisation: "Switch off the proxy’s access log. Few administrators, none of them in the team. Install a build you \
                           can trace to its source.",
            effect: "Reduced, the rest accepted",
            left: Overall::Medium,
        },
        Risk {
            what: "Somebody on the network reads along.",
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: "With https, cookies travel encrypted only. Without, the start pages say that the way is not encrypted."
                .to_owned(),
            organisation: "Put a proxy with TLS in front. Do not use the program without, except on a network you trust.",
            effect: "Reduced",
            left: Overall::Low,
        },
    ]
}

fn from_its_files() -> Vec<Risk> {
    vec![
        Risk {
            what: "The disk, the database or a backup is stolen or read by somebody who should not.",
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: "Everything of a session is encrypted; the keys are in another folder. After closing, no author and no time \
                      is there to be found, even with the keys."
                .to_owned(),
            organisation: "Keep the key folder apart, out of ordinary backups, on a tmpfs or an encrypted disk.",
            effect: "Reduced",
            left: Overall::Low,
        },
        Risk {
            what: "What was deleted survives: old blocks of an SSD, swap, hibernation, old backups.",
            likelihood: Likelihood::Possible,
            severity: Severity::Significant,
            program: "What survives of the database is encrypted, and its keys are overwritten and removed. Keys are wiped from \
                      memory; there are no core dumps."
                .to_owned(),
            organisation: "Key folder on a tmpfs or an encrypted disk; no swap or encrypted swap, no hibernation. (A tmpfs is empty after the machine restarts: all sessions are lost then.) Keep backups no \
                           longer than sessions.",
            effect: "Reduced",
            left: Overall::Low,
        },
        Risk {
            what: "Data is kept longer than needed.",
            likelihood: Likelihood::Possible,
            severity: Severity::Minimal,
            program: format!(
                "Each session deletes itself, also one that nobody ends ({KEEP_DAYS} days as standard). A receipt shows it."
            ),
            organisation: "Set a time for keeping that fits your own rules. Check receipts now and then.",
            effect: "Reduced",
            left: Overall::Low,
        },
        Risk {
            what: "Answers are lost by a crash, a full disk or a lost key, and people have spoken in vain.",
            likelihood: Likelihood::Remote,
            severity: Severity::Minimal,
            program: "A phone says that an answer is in only once it is on disk. Unsent words stay on the phone.".to_owned(),
            organisation: "Back up the sessions’ keys apart from the database if you need to restore. Never the keys of open \
                           questions.",
            effect: "Reduced",
            left: Overall::Low,
        },
    ]
}

fn from_strangers() -> Vec<Risk> {
    vec![
        Risk {
            what: "Somebody from outside gets or guesses the join code, and sends false or abusive answers.",
            likelihood: Likelihood::Possible,
            severity: Severity::Minimal,
            program: "A code lets somebody answer and see what the room sees, nothing more. Quotations wait until the facilitator \
                      has looked. Themes can be kept off the screen."
                .to_owned(),
            organisation: "Do not publish codes. Limit the number of attempts at your proxy.",
            effect: "Reduced",
            left: Overall::Low,
        },
        Risk {
            what: "A fault in the program breaks one of these promises.",
            likelihood: Likelihood::Possible,
            severity: Severity::Severe,
            program: "The source is open, and its automatic tests try to break these promises.".to_owned(),
            organisation: "Install updates. Have it tested by your own people as your rules ask for.",
            effect: "Reduced",
            left: Overall::Medium,
        },
    ]
}
