//! The verbs for what is shown of the themes: slides, single voices, and matches with the national findings.

use super::{Act, missing};
use crate::http::fault::Fault;
use crate::session::{Command, Slide};
use crate::theming::ResponseId;

impl Act {
    /// Matches, slides and single voices; none where the verb is another one.
    pub(super) fn beside(&self, verb: &str) -> Result<Option<Command>, Fault> {
        let turn = |to| {
            Ok(Some(Command::Turn {
                prompt: self.prompt()?,
                to,
            }))
        };
        match verb {
            "all-themes" => turn(Slide::Themes {
                page: self.page.unwrap_or(0),
            }),
            "outcome" => turn(Slide::Outcome {
                page: self.page.unwrap_or(0),
            }),
            "three-cs" => turn(Slide::Cs),
            "one-theme" => turn(Slide::Theme {
                theme: self.theme()?,
            }),
            "voice" => turn(Slide::Voice {
                response: self.voice()?,
            }),
            "beside" => turn(Slide::Beside {
                page: self.page.unwrap_or(0),
            }),
            "skip-voice" => Ok(Some(Command::SkipVoice {
                prompt: self.prompt()?,
                response: self.voice()?,
            })),
            "same" | "not-same" => Ok(Some(Command::Compare {
                prompt: self.prompt()?,
                theme: self.theme()?,
                finding: self.finding.clone().ok_or_else(|| missing("finding"))?,
                same: verb == "same",
            })),
            _ => Ok(None),
        }
    }

    /// The one answer that is meant.
    fn voice(&self) -> Result<ResponseId, Fault> {
        match self.responses()?.as_slice() {
            [one] => Ok(*one),
            _ => Err(missing("responses")),
        }
    }
}
