//! The verbs that set single answers and themes aside, and bring them back.

use axum::http::StatusCode;

use super::Act;
use crate::http::fault::Fault;
use crate::theming::{Correction, Reason};
use crate::words::Message;

impl Act {
    /// The last verbs there are: what is none of them is nothing.
    pub(super) fn set_aside(&self, verb: &str) -> Result<Correction, Fault> {
        Ok(match verb {
            "hide-answers" => Correction::HideAnswers {
                responses: self.responses()?,
                reason: self.reason()?,
            },
            "park-answers" => Correction::ParkAnswers {
                responses: self.responses()?,
            },
            "bring-back" => Correction::BringBack {
                responses: self.responses()?,
            },
            "park-theme" => Correction::Park {
                theme: self.theme()?,
            },
            "unpark-theme" => Correction::Unpark {
                theme: self.theme()?,
            },
            unknown => {
                return Err(Fault::new(
                    StatusCode::NOT_FOUND,
                    Message::of("fault-no-such-verb").with("verb", unknown),
                ));
            }
        })
    }

    fn reason(&self) -> Result<Reason, Fault> {
        let given = self.reason.as_deref().unwrap_or_default();
        let known = Reason::ALL.into_iter().find(|known| known.word() == given);
        known.ok_or_else(|| {
            Fault::new(
                StatusCode::UNPROCESSABLE_ENTITY,
                Message::of("fault-choose-reason"),
            )
        })
    }
}
