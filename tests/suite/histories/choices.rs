//! What is fixed before a history begins.

use openfloor::session::identity::Secret;
use openfloor::session::{Activity, Keyholes, PlannedPrompt, Reveal, SessionId, Setup, Wording};
use proptest::prelude::*;

/// Prompts of every history, by the answers one person may give.
pub(super) const SLOTS: [u8; 3] = [3, 1, 5];

/// How the answers are grouped.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Grouping {
    /// By the real board.
    Board,
    /// By chance, from a seed.
    Chance(u64),
}

/// The facilitator's choices.
#[derive(Debug, Clone, Copy)]
pub(super) struct Choices {
    pub(super) smallest_group: u32,
    pub(super) reveal: Reveal,
    pub(super) grouping: Grouping,
}

pub(super) fn choices() -> impl Strategy<Value = Choices> {
    let grouping = prop_oneof![
        2 => Just(Grouping::Board),
        1 => any::<u64>().prop_map(Grouping::Chance),
    ];
    let reveal = prop_oneof![
        2 => Just(Reveal::Waves),
        1 => Just(Reveal::AfterClosing),
        2 => Just(Reveal::OneByOne),
    ];
    (3..9u32, reveal, grouping).prop_map(|(smallest_group, reveal, grouping)| Choices {
        smallest_group,
        reveal,
        grouping,
    })
}

pub(super) fn setup(choices: &Choices) -> Setup {
    let digest = || Secret::new([9; 32]).digest();
    let prompt = |(at, slots): (usize, &u8)| PlannedPrompt {
        level: None,
        together: 1,
        activity: Activity::Answer,
        prompt: format!("prompt-{at}"),
        title: format!("Prompt {at}"),
        text: format!("What helps, {at}?"),
        hint: "One thing".to_owned(),
        section: "6".to_owned(),
        slots: *slots,
        minutes: 5,
        notes: vec!["Give them time".to_owned()],
        findings: super::slides::findings(),
        welsh: Some(Wording {
            title: format!("Cwestiwn {at}"),
            text: format!("Beth sy’n helpu, {at}?"),
            hint: "Un peth".to_owned(),
        }),
    };
    Setup {
        levels: Vec::new(),
        id: SessionId(7),
        title: "Away day".to_owned(),
        level: "future".to_owned(),
        level_name: "Future".to_owned(),
        plan_name: "Away day".to_owned(),
        prompts: SLOTS.iter().enumerate().map(prompt).collect(),
        key_questions: Vec::new(),
        earlier: None,
        rules: None,
        left_out: Vec::new(),
        opening_notes: Vec::new(),
        closing_notes: Vec::new(),
        reveal: choices.reveal,
        smallest_group: choices.smallest_group,
        keep_days: 30,
        keyholes: Keyholes {
            facilitator: digest(),
            screen: digest(),
            report: digest(),
            leader: None,
        },
    }
}
