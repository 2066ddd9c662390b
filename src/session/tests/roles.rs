//! Every verb belongs to one role.

use super::day::{Day, person};
use crate::session::*;
use crate::theming::{Correction, ResponseId, ThemeId, Themes};

const ROLES: [Role; 4] = [
    Role::Participant,
    Role::Facilitator,
    Role::Screen,
    Role::Room,
];

/// What the facilitator can do with themes that are shown.
fn of_shown_themes() -> [fn() -> Command; 3] {
    [
        || Command::Turn {
            prompt: 0,
            to: Slide::START,
        },
        || Command::SkipVoice {
            prompt: 0,
            response: ResponseId(0),
        },
        || Command::Compare {
            prompt: 0,
            theme: ThemeId(0),
            finding: String::new(),
            same: true,
        },
    ]
}

fn of_words() -> [fn() -> Command; 2] {
    [
        || Command::SayWord {
            prompt: 0,
            person: person(0, 0),
            word: "tired".to_owned(),
        },
        || Command::HideWord {
            prompt: 0,
            word: "tired".to_owned(),
            hidden: true,
        },
    ]
}

fn numbered() -> Command {
    Command::Numbered {
        edition: 1,
        command: Box::new(Command::Pass {
            prompt: 0,
            person: person(0, 0),
        }),
    }
}

fn of_what_is_left_open() -> [fn() -> Command; 3] {
    [
        || Command::ReturnTo { prompt: 0 },
        || Command::LeaveOpen {
            prompt: 0,
            days: 1,
            now: 0,
        },
        || Command::LeaveAllOpen {
            days: 1,
            joined: 0,
            now: 0,
        },
    ]
}

#[test]
fn no_role_can_do_anothers_verb() {
    let session = Day::begin(Reveal::Waves).session;
    let commands: Vec<fn() -> Command> = vec![
        || Command::Respond {
            people: None,
            prompt: 0,
            person: person(0, 0),
            answers: Vec::new(),
        },
        || Command::Withdraw {
            prompt: 0,
            person: person(0, 0),
            responses: Vec::new(),
        },
        || Command::Pass {
            prompt: 0,
            person: person(0, 0),
        },
        || Command::Open {
            prompt: 0,
            joined: 0,
            now: 0,
        },
        || Command::Close {
            prompt: 0,
            until: 0,
        },
        || Command::CloseNow { prompt: 0 },
        || Command::Show { prompt: 0 },
        || Command::Correct {
            prompt: 0,
            correction: Correction::Hide { theme: ThemeId(0) },
        },
        || Command::Blank(true),
        || Command::MoreTime { now: 0 },
        || Command::PauseTimer {
            pause: true,
            now: 0,
        },
        || Command::StartRehearsal,
        || Command::EndRehearsal,
        || Command::End { now: 0 },
        || Command::EndGrace { prompt: 0 },
        || Command::TakeWave { prompt: 0 },
        || Command::GroupWave {
            prompt: 0,
            picture: WavePicture::default(),
        },
        || Command::Box {
            prompt: 0,
            responses: Vec::new(),
            themes: Themes::default(),
            looks_like: Vec::new(),
        },
    ];
    for command in commands
        .into_iter()
        .chain(of_shown_themes())
        .chain(of_words())
        .chain([numbered as fn() -> Command])
        .chain(of_what_is_left_open())
    {
        let owner = command().belongs_to();
        for role in ROLES {
            let refused = session.decide(role, command()).err() == Some(Refusal::NotYours);
            assert_eq!(refused, role != owner, "{role:?} and a verb of {owner:?}");
        }
    }
}
