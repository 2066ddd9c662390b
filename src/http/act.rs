//! The facilitator's verbs as they come in, by form or as JSON, and the commands they become.

mod agreeing;
mod aside;
mod beside;
mod gate;
mod words;

use std::fmt;

use axum::http::StatusCode;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};

use super::fault::Fault;
use crate::room::Clock;
use crate::session::{Command, limits};
use crate::theming::{Correction, ResponseId, ThemeId};
use crate::words::Message;

/// What a verb may need. Which fields it does need is said where one is missing.
#[derive(Default)]
pub(super) struct Act {
    prompt: Option<usize>,
    theme: Option<ThemeId>,
    /// A theme's number; empty for "Other points".
    into: Option<String>,
    label: Option<String>,
    responses: Vec<String>,
    /// Themes to release or to hold back; none where a number could not be read.
    themes: Vec<Option<ThemeId>>,
    change: Option<u32>,
    /// A national finding's id.
    finding: Option<String>,
    /// Why answers are hidden; empty where nothing was chosen.
    reason: Option<String>,
    /// A page of the view beside the national focus groups; the first if none is named.
    page: Option<i32>,
    /// Days to leave a prompt open.
    days: Option<u32>,
    /// Number of something that was agreed.
    number: Option<u32>,
    /// What people said, what will be done, who does it, by when.
    said: Option<String>,
    will: Option<String>,
    who: Option<String>,
    by: Option<String>,
    /// A question of the room's own.
    text: Option<String>,
}

impl Act {
    const FIELDS: [&str; 17] = [
        "prompt",
        "theme",
        "into",
        "label",
        "responses",
        "themes",
        "change",
        "finding",
        "reason",
        "page",
        "days",
        "number",
        "said",
        "will",
        "who",
        "by",
        "text",
    ];

    fn prompt(&self) -> Result<usize, Fault> {
        self.prompt.ok_or_else(|| missing("prompt"))
    }

    fn theme(&self) -> Result<ThemeId, Fault> {
        self.theme.ok_or_else(|| missing("theme"))
    }

    fn label(&self) -> Result<String, Fault> {
        self.label.clone().ok_or_else(|| missing("label"))
    }

    /// The theme to go to; none for "Other points".
    fn into(&self) -> Result<Option<ThemeId>, Fault> {
        match self.into.as_deref() {
            None => Err(missing("into")),
            Some("") => Ok(None),
            Some(number) => number
                .parse()
                .map(|number| Some(ThemeId(number)))
                .map_err(|_| missing("into")),
        }
    }

    fn responses(&self) -> Result<Vec<ResponseId>, Fault> {
        let id = |digits: &String| u128::from_str_radix(digits, 16).map(ResponseId);
        let ids: Result<_, _> = self.responses.iter().map(id).collect();
        ids.map_err(|_| missing("responses"))
    }

    fn response(&self) -> Result<ResponseId, Fault> {
        match self.responses()?.as_slice() {
            [one] => Ok(*one),
            _ => Err(Fault::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                Message::of("fault-one-answer"),
            )),
        }
    }

    /// The command of a verb.
    pub(super) fn command(&self, verb: &str, clock: Clock, joined: u32) -> Result<Command, Fault> {
        let now = clock.now_ms();
        if let Some(command) = self.agreeing(verb)? {
            return Ok(command);
        }
        if let Some(command) = self.hiding_word(verb)? {
            return Ok(command);
        }
        if let Some(command) = self.beside(verb)? {
            return Ok(command);
        }
        if let Some(command) = self.gate(verb)? {
            return Ok(command);
        }
        Ok(match verb {
            "open" => Command::Open {
                prompt: self.prompt()?,
                joined,
                now,
            },
            "leave-open" => Command::LeaveOpen {
                prompt: self.prompt()?,
                days: self.days.ok_or_else(|| missing("days"))?,
                now,
            },
            "leave-all-open" => Command::LeaveAllOpen {
                days: self.days.ok_or_else(|| missing("days"))?,
                joined,
                now,
            },
            "close" => Command::Close {
                prompt: self.prompt()?,
                until: now + limits::GRACE_MS,
            },
            "close-now" => Command::CloseNow {
                prompt: self.prompt()?,
            },
            "show" => Command::Show {
                prompt: self.prompt()?,
            },
            "return-to" => Command::ReturnTo {
                prompt: self.prompt()?,
            },
            "blank" => Command::Blank(true),
            "unblank" => Command::Blank(false),
            "show-code" => Command::ShowCode(true),
            "hide-code" => Command::ShowCode(false),
            "show-test-line" => Command::ShowTestLine(true),
            "hide-test-line" => Command::ShowTestLine(false),
            "lock-door" => Command::LockDoor(true),
            "unlock-door" => Command::LockDoor(false),
            "more-time" => Command::MoreTime { now },
            "pause" => Command::PauseTimer { pause: true, now },
            "resume" => Command::PauseTimer { pause: false, now },
            "start-rehearsal" => Command::StartRehearsal,
            "end-rehearsal" => Command::EndRehearsal,
            "end" => Command::End {
                now: clock.now_seconds(),
            },
            "undo" => Command::Undo {
                prompt: self.prompt()?,
                number: self.change.ok_or_else(|| missing("change"))?,
            },
            correcting => {
                let correction = self.correction(correcting)?;
                Command::Correct {
                    prompt: self.prompt()?,
                    correction,
                }
            }
        })
    }

    fn correction(&self, verb: &str) -> Result<Correction, Fault> {
        Ok(match verb {
            "rename" => Correction::Rename {
                theme: self.theme()?,
                label: self.label()?,
            },
            "merge" => Correction::Merge {
                from: self.theme()?,
                into: self.into()?.ok_or_else(|| missing("into"))?,
            },
            "move" => Correction::Move {
                responses: self.responses()?,
                to: self.into()?,
            },
            "split" => Correction::Split {
                theme: self.theme()?,
                responses: self.responses()?,
                label: self.label()?,
            },
            "pin" => Correction::Pin {
                theme: self.theme()?,
                response: self.response()?,
            },
            "unpin" => Correction::Unpin {
                theme: self.theme()?,
            },
            "hide-theme" => Correction::Hide {
                theme: self.theme()?,
            },
            "show-theme" => Correction::Show {
                theme: self.theme()?,
            },
            setting_aside => self.set_aside(setting_aside)?,
        })
    }
}

fn missing(field: &str) -> Fault {
    Fault::new(
        StatusCode::UNPROCESSABLE_ENTITY,
        Message::of("fault-field-missing").with("field", field),
    )
}

/// Ticked boxes are several fields of one name, which derived code refuses; a program sends a list.
impl<'de> Deserialize<'de> for Act {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Act, D::Error> {
        from.deserialize_map(Reading)
    }
}

struct Reading;

#[derive(Deserialize)]
#[serde(untagged)]
enum OneOrMany {
    One(String),
    Many(Vec<String>),
}

impl<'de> Visitor<'de> for Reading {
    type Value = Act;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the fields of a verb")
    }

    fn visit_map<M: MapAccess<'de>>(self, mut map: M) -> Result<Act, M::Error> {
        let mut act = Act::default();
        while let Some(name) = map.next_key::<String>()? {
            match name.as_str() {
                "prompt" => once("prompt", &mut act.prompt, map.next_value()?)?,
                "theme" => once("theme", &mut act.theme, map.next_value()?)?,
                "into" => once("into", &mut act.into, map.next_value()?)?,
                "label" => once("label", &mut act.label, map.next_value()?)?,
                "change" => once("change", &mut act.change, map.next_value()?)?,
                "finding" => once("finding", &mut act.finding, map.next_value()?)?,
                "reason" => once("reason", &mut act.reason, map.next_value()?)?,
                "page" => once("page", &mut act.page, map.next_value()?)?,
                "days" => once("days", &mut act.days, map.next_value()?)?,
                "number" => once("number", &mut act.number, map.next_value()?)?,
                "said" => once("said", &mut act.said, map.next_value()?)?,
                "will" => once("will", &mut act.will, map.next_value()?)?,
                "who" => once("who", &mut act.who, map.next_value()?)?,
                "by" => once("by", &mut act.by, map.next_value()?)?,
                "text" => once("text", &mut act.text, map.next_value()?)?,
                "themes" => act
                    .themes
                    .extend(map.next_value::<gate::OneOrMany>()?.numbers()),
                "responses" => match map.next_value()? {
                    OneOrMany::One(id) => act.responses.push(id),
                    OneOrMany::Many(ids) => act.responses.extend(ids),
                },
                unknown => return Err(M::Error::unknown_field(unknown, &Act::FIELDS)),
            }
        }
        Ok(act)
    }
}

fn once<T, E: Error>(name: &'static str, field: &mut Option<T>, value: Option<T>) -> Result<(), E> {
    if field.is_some() {
        return Err(E::duplicate_field(name));
    }
    *field = value;
    Ok(())
}
