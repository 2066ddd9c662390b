//! Errors at the edge: a status and a sentence. In which language and how it is dressed is the guard's business.

use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};

use crate::export::NotWritten;
use crate::room::{CannotHelp, CodeError, LobbyError, RoomError};
use crate::session::{BadCode, Receipt, Refusal};
use crate::words::Message;

/// A request that was not fulfilled.
#[derive(Debug, Clone)]
pub(super) struct Fault {
    /// The status.
    pub(super) status: StatusCode,
    /// What is wrong and what to do.
    pub(super) says: Message,
    /// Where the session has been deleted: the receipt.
    pub(super) receipt: Option<Receipt>,
    /// Where too many wrong codes were typed: what a further try takes.
    pub(super) owed: Option<Owed>,
}

/// The work that a try of a join code takes.
#[derive(Debug, Clone)]
pub(super) struct Owed {
    /// What is to be solved; see [`super::work`].
    pub(super) task: String,
    /// Leading zero bits of a solution.
    pub(super) bits: u32,
    /// Seconds after which a try may be free again.
    pub(super) seconds: u32,
}

impl Fault {
    pub(super) fn new(status: StatusCode, says: Message) -> Fault {
        Fault {
            status,
            says,
            receipt: None,
            owed: None,
        }
    }

    /// Too many wrong codes, and no work.
    pub(super) fn owing(owed: Owed) -> Fault {
        let says = Message::of("fault-work").with("seconds", owed.seconds);
        Fault {
            owed: Some(owed),
            ..Fault::new(StatusCode::TOO_MANY_REQUESTS, says)
        }
    }

    /// The session is gone, and this is what is known of it.
    pub(super) fn deleted(receipt: Receipt) -> Fault {
        Fault {
            receipt: Some(receipt),
            ..Fault::new(StatusCode::GONE, Message::of("session-deleted"))
        }
    }

    pub(super) fn no_such_session() -> Fault {
        Fault::new(StatusCode::NOT_FOUND, Message::of("fault-no-such-session"))
    }

    pub(super) fn nothing_here() -> Fault {
        Fault::new(StatusCode::NOT_FOUND, Message::of("fault-nothing-here"))
    }

    pub(super) fn not_yours() -> Fault {
        Fault::new(StatusCode::FORBIDDEN, Refusal::NotYours.message())
    }

    pub(super) fn not_ended() -> Fault {
        Fault::new(StatusCode::FORBIDDEN, Message::of("fault-not-ended"))
    }

    pub(super) fn not_joined() -> Fault {
        Fault::new(StatusCode::FORBIDDEN, Message::of("fault-not-joined"))
    }
}

impl IntoResponse for Fault {
    fn into_response(self) -> Response {
        (
            self.status,
            axum::Extension(self.clone()),
            self.says.to_string(),
        )
            .into_response()
    }
}

impl From<Refusal> for Fault {
    fn from(refusal: Refusal) -> Fault {
        let status = match refusal {
            Refusal::NotYours | Refusal::OtherLevel => StatusCode::FORBIDDEN,
            Refusal::NoSuchPrompt => StatusCode::NOT_FOUND,
            Refusal::Ended => StatusCode::GONE,
            Refusal::NothingWritten
            | Refusal::TooLong(_)
            | Refusal::TooManyAnswers(_)
            | Refusal::TooManyTogether(_)
            | Refusal::NotOneWord
            | Refusal::WordTooLong(_)
            | Refusal::NotWritten
            | Refusal::NoSuchChoice
            | Refusal::NothingChosen
            | Refusal::TooManyMarked(_)
            | Refusal::SamePlaceTwice
            | Refusal::NothingAgreed
            | Refusal::LineTooLong(_)
            | Refusal::ParaphraseTooLong(_)
            | Refusal::NotOtherWords
            | Refusal::NoNotes
            | Refusal::NoteTooLong { .. }
            | Refusal::TooManyNotes(_)
            | Refusal::BadSetup(_)
            | Refusal::CannotCorrect(_)
            | Refusal::Sorting => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::CONFLICT,
        };
        Fault::new(status, refusal.message())
    }
}

impl From<RoomError> for Fault {
    fn from(error: RoomError) -> Fault {
        match error {
            RoomError::Refused(refusal) => refusal.into(),
            RoomError::NotStored(_) => {
                Fault::new(StatusCode::INSUFFICIENT_STORAGE, error.message())
            }
            RoomError::Away => Fault::new(StatusCode::SERVICE_UNAVAILABLE, error.message()),
        }
    }
}

impl From<LobbyError> for Fault {
    fn from(error: LobbyError) -> Fault {
        match error {
            LobbyError::Refused(refusal) => refusal.into(),
            LobbyError::Gone => Fault::no_such_session(),
            LobbyError::Full => Fault::new(StatusCode::SERVICE_UNAVAILABLE, error.message()),
            LobbyError::Store(_) => Fault::new(StatusCode::INSUFFICIENT_STORAGE, error.message()),
        }
    }
}

impl From<CodeError> for Fault {
    fn from(error: CodeError) -> Fault {
        match error {
            CodeError::Lobby(error) => error.into(),
            CodeError::Room(error) => error.into(),
        }
    }
}

impl From<CannotHelp> for Fault {
    fn from(why: CannotHelp) -> Fault {
        let status = match why {
            CannotHelp::NotACode => StatusCode::UNPROCESSABLE_ENTITY,
            CannotHelp::NotWaiting => StatusCode::NOT_FOUND,
            CannotHelp::TooOften => StatusCode::TOO_MANY_REQUESTS,
            CannotHelp::EnoughWaiting => StatusCode::CONFLICT,
            CannotHelp::EnoughOnServer => StatusCode::SERVICE_UNAVAILABLE,
        };
        Fault::new(status, why.message())
    }
}

impl From<NotWritten> for Fault {
    fn from(_: NotWritten) -> Fault {
        let status = StatusCode::INTERNAL_SERVER_ERROR;
        Fault::new(status, Message::of("fault-went-wrong"))
    }
}

impl From<BadCode> for Fault {
    fn from(bad: BadCode) -> Fault {
        Fault::new(StatusCode::UNPROCESSABLE_ENTITY, bad.message())
    }
}
