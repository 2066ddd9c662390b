//! What a session of these tests is opened with.

use crate::session::identity::Secret;
use crate::session::*;
use crate::theming::Finding;

pub(super) fn setup(reveal: Reveal, smallest_group: u32) -> Setup {
    let secret = Secret::new([9; 32]);
    let prompt = |id: &str| PlannedPrompt {
        level: None,
        together: 1,
        activity: Activity::Answer,
        prompt: id.to_owned(),
        title: id.to_owned(),
        text: "What helps?".to_owned(),
        hint: String::new(),
        section: "6".to_owned(),
        slots: 2,
        minutes: 5,
        notes: Vec::new(),
        findings: findings(),
        welsh: Some(Wording {
            title: format!("{id} yn Gymraeg"),
            text: "Beth sy’n helpu?".to_owned(),
            hint: String::new(),
        }),
    };
    Setup {
        levels: Vec::new(),
        id: SessionId(7),
        title: String::new(),
        level: "future".to_owned(),
        level_name: "Future".to_owned(),
        plan_name: "Away day".to_owned(),
        prompts: vec![prompt("a"), prompt("b")],
        key_questions: Vec::new(),
        earlier: None,
        rules: None,
        left_out: vec![NotAsked {
            title: "c".to_owned(),
            welsh_title: Some("c yn Gymraeg".to_owned()),
            findings: findings(),
        }],
        opening_notes: Vec::new(),
        closing_notes: Vec::new(),
        reveal,
        smallest_group,
        keep_days: 30,
        keyholes: Keyholes {
            facilitator: secret.digest(),
            screen: secret.digest(),
            report: secret.digest(),
            leader: None,
        },
    }
}

pub(super) fn findings() -> Vec<Finding> {
    let finding = |id: &str, text: &str| Finding {
        id: id.to_owned(),
        text: text.to_owned(),
        section: "6".to_owned(),
    };
    vec![
        finding("rotas", "Rotas come late."),
        finding("meals", "There is nowhere to eat."),
    ]
}
