//! A socket's line: the connection itself, to which a room writes its frames as they are, and through which tungstenite reads,
//! pongs and says goodbye. Whoever writes, a message is never begun while another is under way.
//!
//! It holds one message that is on its way, which is shared with everybody who gets it, and a cursor; nothing else waits for a
//! slow phone.

use std::io::{ErrorKind, Result};
use std::pin::Pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::{Buf, Bytes};
use futures_util::task::AtomicWaker;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::OwnedSemaphorePermit;
use tokio::time::Instant;

use crate::http::limits::{PING_SECONDS, SILENCE_SECONDS, STALLED_SECONDS};
use crate::room::{self, Audience, Frame, Since, limits::ROUND_SECONDS};

/// A ping as it travels: the mark of a last frame, its kind, and no bytes.
const PING: Bytes = Bytes::from_static(&[0x89, 0x00]);

/// The connection under a socket.
pub(super) struct Line {
    stream: TcpStream,
    out: Mutex<Out>,
    /// The task that reads.
    reader: AtomicWaker,
    /// Kept for as long as the connection is.
    _place: Option<Place>,
}

/// A connection's place under the cap on all of them.
pub(super) type Place = Arc<OwnedSemaphorePermit>;

/// What goes out.
struct Out {
    /// Where the other side stands once it has what has been begun.
    cursor: Since,
    /// What is left of a frame that has been begun.
    rest: Bytes,
    /// When something of it left last, or tried to.
    moved: Instant,
    /// A message of tungstenite's has been begun.
    speaking: bool,
    heard: Instant,
    pinged: Instant,
    stands: Stands,
}

/// How a line stands.
#[derive(PartialEq, Eq)]
enum Stands {
    Open,
    /// The room closes, and the goodbye is due.
    Closing,
    /// The goodbye is being said: no frame may follow.
    Over,
    /// The other side takes nothing or says nothing: nothing is said to it any more.
    GivenUp,
}

impl Out {
    /// Whether no frame can be begun.
    fn is_taken(&self) -> bool {
        self.stands != Stands::Open || self.speaking || !self.rest.is_empty()
    }
}

impl Line {
    /// A line to somebody who stands there.
    pub(super) fn new(stream: TcpStream, cursor: Since, place: Option<Place>) -> Arc<Line> {
        let now = Instant::now();
        Arc::new(Line {
            stream,
            out: Mutex::new(Out {
                cursor,
                rest: Bytes::new(),
                moved: now,
                speaking: false,
                heard: now,
                pinged: now,
                stands: Stands::Open,
            }),
            reader: AtomicWaker::new(),
            _place: place,
        })
    }

    /// Notes that the other side has said something.
    pub(super) fn hears(&self) {
        self.lock().heard = Instant::now();
    }

    /// Says that we are there: a frame that changes nothing. Where another is on its way, that one says it.
    pub(super) fn is_there(&self) {
        let out = &mut *self.lock();
        if !out.is_taken() {
            let frame = Frame::nothing_new(out.cursor);
            self.begin(out, frame.message);
        }
    }

    /// No frame is begun from now on.
    pub(super) fn ends(&self) {
        let out = &mut *self.lock();
        if out.stands != Stands::GivenUp {
            out.stands = Stands::Over;
        }
    }

    /// Whether the other side takes nothing, or says nothing.
    pub(super) fn is_given_up(&self) -> bool {
        self.lock().stands == Stands::GivenUp
    }

    /// Goes on with what has been begun, then with what is newest. Ready once nothing more is brought: the room closes, or the
    /// line has been given up.
    pub(super) fn poll_on(&self, cx: &mut Context<'_>, audience: &Audience) -> Poll<()> {
        self.reader.register(cx.waker());
        let mut out = self.lock();
        loop {
            if out.stands != Stands::Open {
                return Poll::Ready(());
            }
            if ready!(self.poll_rest(&mut out, cx)).is_err() || out.speaking {
                // Whoever reads finds out what broke; tungstenite goes on with its own.
                return Poll::Pending;
            }
            let Some(frame) = audience.newer(out.cursor) else {
                return Poll::Pending;
            };
            out.cursor = Since(frame.seq);
            (out.rest, out.moved) = (frame.message, Instant::now());
        }
    }

    /// Writes what is left of a frame.
    fn poll_rest(&self, out: &mut Out, cx: &mut Context<'_>) -> Poll<Result<()>> {
        while !out.rest.is_empty() {
            ready!(self.stream.poll_write_ready(cx))?;
            match self.stream.try_write(&out.rest) {
                Ok(written) => {
                    out.rest.advance(written);
                    out.moved = Instant::now();
                }
                Err(why) if why.kind() == ErrorKind::WouldBlock => {}
                Err(why) => {
                    out.rest.clear();
                    return Poll::Ready(Err(why));
                }
            }
        }
        Poll::Ready(Ok(()))
    }

    /// Begins to write a message; what is not taken at once the reading task sees to.
    fn begin(&self, out: &mut Out, mut message: Bytes) {
        match self.stream.try_write(&message) {
            Ok(written) => message.advance(written),
            Err(why) if why.kind() == ErrorKind::WouldBlock => {}
            // Whoever reads finds out.
            Err(_) => return,
        }
        if !message.is_empty() {
            (out.rest, out.moved) = (message, Instant::now());
            self.reader.wake();
        }
    }

    fn lock(&self) -> MutexGuard<'_, Out> {
        self.out.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl room::Line for Line {
    fn bring(&self, audience: &Audience) {
        let out = &mut *self.lock();
        if out.is_taken() {
            return;
        }
        if let Some(frame) = audience.newer(out.cursor) {
            out.cursor = Since(frame.seq);
            self.begin(out, frame.message);
        }
    }

    fn close(&self) {
        let out = &mut *self.lock();
        if out.stands == Stands::Open {
            out.stands = Stands::Closing;
            self.reader.wake();
        }
    }

    fn look_after(&self) {
        let out = &mut *self.lock();
        let now = Instant::now();
        let longer = |since: Instant, seconds| now - since > Duration::from_secs(seconds);
        let stalled = !out.rest.is_empty() && longer(out.moved, STALLED_SECONDS);
        if stalled || longer(out.heard, SILENCE_SECONDS) {
            out.stands = Stands::GivenUp;
            self.reader.wake();
        } else if !out.is_taken() && longer(out.pinged, PING_SECONDS - ROUND_SECONDS) {
            out.pinged = now;
            self.begin(out, PING);
        }
    }
}

/// Tungstenite's side of a line.
pub(in crate::http) struct Ends(pub(super) Arc<Line>);

impl AsyncRead for Ends {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        let stream = &self.0.stream;
        loop {
            ready!(stream.poll_read_ready(cx))?;
            match stream.try_read(into.initialize_unfilled()) {
                Ok(read) => {
                    into.advance(read);
                    return Poll::Ready(Ok(()));
                }
                Err(why) if why.kind() == ErrorKind::WouldBlock => {}
                Err(why) => return Poll::Ready(Err(why)),
            }
        }
    }
}

impl AsyncWrite for Ends {
    fn poll_write(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        message: &[u8],
    ) -> Poll<Result<usize>> {
        let line = &self.0;
        let out = &mut *line.lock();
        if out.stands == Stands::GivenUp {
            return Poll::Ready(Err(ErrorKind::TimedOut.into()));
        }
        ready!(line.poll_rest(out, cx))?;
        loop {
            ready!(line.stream.poll_write_ready(cx))?;
            match line.stream.try_write(message) {
                Ok(written) => {
                    // What tungstenite hands over always ends with the end of a message.
                    out.speaking = written < message.len();
                    return Poll::Ready(Ok(written));
                }
                Err(why) if why.kind() == ErrorKind::WouldBlock => {}
                Err(why) => return Poll::Ready(Err(why)),
            }
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<()>> {
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Result<()>> {
        let shut = rustix::net::shutdown(&self.0.stream, rustix::net::Shutdown::Write);
        Poll::Ready(shut.map_err(Into::into))
    }
}
