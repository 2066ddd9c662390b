//! How a socket ends: with a code that says why, and so that the code arrives.

use std::time::Duration;

use futures_util::SinkExt;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::time::timeout;
use tokio_tungstenite::tungstenite::error::ProtocolError;
use tokio_tungstenite::tungstenite::protocol::CloseFrame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;
use tokio_tungstenite::tungstenite::{Error, Utf8Bytes};

use super::Socket;
use crate::http::limits::{GOODBYE_SECONDS, SEND_SECONDS};

/// Bytes read at a time of what comes too late. A server that stops says goodbye to everybody at once, and holds so many for each.
const LATE_BYTES: usize = 256;

/// Close code for a session that has been deleted: do not come back.
const GONE: u16 = 4404;

/// What to say to whoever broke the rules of WebSocket; nothing to somebody who is gone.
pub(super) fn to_whoever_broke_it(why: &Error) -> Option<CloseFrame> {
    let (code, reason) = match why {
        Error::Protocol(ProtocolError::ResetWithoutClosingHandshake) => return None,
        Error::Protocol(_) => (CloseCode::Protocol, "not WebSocket"),
        Error::Utf8(_) => (CloseCode::Invalid, "not UTF-8"),
        Error::Capacity(_) => (CloseCode::Size, "too long"),
        _ => return None,
    };
    Some(goodbye(code, reason))
}

/// What to say where only text is understood.
pub(super) fn only_text() -> CloseFrame {
    goodbye(CloseCode::Unsupported, "only text")
}

/// What to say when the room closes.
pub(super) fn farewell(deleted: bool) -> CloseFrame {
    match deleted {
        true => goodbye(CloseCode::Library(GONE), "Deleted"),
        false => goodbye(CloseCode::Restart, "Back in a moment"),
    }
}

fn goodbye(code: CloseCode, reason: &'static str) -> CloseFrame {
    CloseFrame {
        code,
        reason: Utf8Bytes::from_static(reason),
    }
}

/// Says goodbye, to whoever still listens; whoever said it first gets it back.
pub(in crate::http) async fn close(socket: &mut Socket, goodbye: Option<CloseFrame>) {
    let says = async {
        match goodbye {
            Some(why) => socket.close(Some(why)).await,
            None => SinkExt::close(socket).await,
        }
    };
    let said = timeout(Duration::from_secs(SEND_SECONDS), says).await;
    if matches!(said, Ok(Ok(()))) {
        let _ = timeout(Duration::from_secs(GOODBYE_SECONDS), linger(socket)).await;
    }
}

/// Reads and drops what is still coming. A connection that ends with bytes unread is reset, and with it goes the goodbye.
async fn linger(socket: &mut Socket) -> std::io::Result<()> {
    let stream = socket.get_mut();
    stream.shutdown().await?;
    let mut late = [0; LATE_BYTES];
    while stream.read(&mut late).await? > 0 {}
    Ok(())
}
