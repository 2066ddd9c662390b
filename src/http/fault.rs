//! Errors at the edge: a status and a sentence. How the sentence is dressed is the guard's business.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::room::{LobbyError, RoomError};
use crate::session::{BadCode, Receipt, Refusal};

/// A request that was not fulfilled.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// The status.
    pub(super) status: StatusCode,
    /// What is wrong and what to do.
    pub(super) says: String,
    /// Where the session has been deleted: the receipt.
    pub(super) receipt: Option<Receipt>,
}

impl Fault {
    pub(super) fn new(status: StatusCode, says: impl Into<String>) -> Fault {
        Fault {
            status,
            says: says.into(),
            receipt: None,
        }
    }

    /// The session is gone, and this is what is known of it.
    pub(super) fn deleted(receipt: Receipt) -> Fault {
        let says = "This session has been deleted.";
        Fault {
            receipt: Some(receipt),
            ..Fault::new(StatusCode::GONE, says)
        }
    }

    pub(super) fn no_such_session() -> Fault {
        Fault::new(
            StatusCode::NOT_FOUND,
            "There is no such session. It may have ended and been deleted. Check the code on the big screen.",
        )
    }

    pub(super) fn not_yours() -> Fault {
        Fault::new(StatusCode::FORBIDDEN, Refusal::NotYours.to_string())
    }

    pub(super) fn not_joined() -> Fault {
        Fault::new(
            StatusCode::FORBIDDEN,
            "This phone has not joined this session. Join with the code on the big screen.",
        )
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        (self.status, axum::Extension(self.clone()), self.says).into_response()
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Fault {
        let status = match refusal {
            Refusal::NotYours => StatusCode::FORBIDDEN,
            Refusal::NoSuchPrompt => StatusCode::NOT_FOUND,
            Refusal::Ended => StatusCode::GONE,
            Refusal::NothingWritten
            | Refusal::TooLong(_)
            | Refusal::TooManyAnswers(_)
            | Refusal::BadSetup(_)
            | Refusal::CannotCorrect(_) => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::CONFLICT,
        };
        Fault::new(status, refusal.to_string())
    }
}

impl From<RoomError> for Fault {
    fn from(error: RoomError) -> Fault {
        match error {
            RoomError::Refused(refusal) => refusal.into(),
            RoomError::NotStored(_) => {
                Fault::new(StatusCode::INSUFFICIENT_STORAGE, error.to_string())
            }
            RoomError::Away => Fault::new(StatusCode::SERVICE_UNAVAILABLE, error.to_string()),
        }
    }
}

impl From<LobbyError> for Fault {
    fn from(error: LobbyError) -> Fault {
        match error {
            LobbyError::Refused(refusal) => refusal.into(),
            LobbyError::Gone => Fault::no_such_session(),
            LobbyError::Full => Fault::new(StatusCode::SERVICE_UNAVAILABLE, error.to_string()),
            LobbyError::Store(_) => Fault::new(StatusCode::INSUFFICIENT_STORAGE, error.to_string()),
        }
    }
}

impl From<BadCode> for Fault {
    fn from(bad: BadCode) -> Fault {
        Fault::new(StatusCode::UNPROCESSABLE_ENTITY, bad.to_string())
    }
}
