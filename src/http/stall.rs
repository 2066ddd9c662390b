//! A connection that breaks where its peer takes nothing for too long. Without that, whoever asks for a page and never reads it
//! holds a place for as long as the peer's machine says that it is alive.

use std::io::{Error, ErrorKind, IoSlice, Result};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::time::{Sleep, sleep};

use super::limits::STALLED_SECONDS;

/// A connection with that deadline.
pub(super) struct Stalls<C> {
    connection: C,
    /// Runs while something waits to leave, and begins anew with every byte that does.
    deadline: Option<Pin<Box<Sleep>>>,
}

impl<C: AsyncWrite + Unpin> Stalls<C> {
    pub(super) fn new(connection: C) -> Stalls<C> {
        Stalls {
            connection,
            deadline: None,
        }
    }

    /// The connection, whose deadlines are somebody else's from now on.
    pub(super) fn into_inner(self) -> C {
        self.connection
    }

    /// Tries to get something out of the door.
    fn tries<T>(
        &mut self,
        cx: &mut Context<'_>,
        go: impl FnOnce(Pin<&mut C>, &mut Context<'_>) -> Poll<Result<T>>,
    ) -> Poll<Result<T>> {
        if let Poll::Ready(gone) = go(Pin::new(&mut self.connection), cx) {
            self.deadline = None;
            return Poll::Ready(gone);
        }
        let begin = || Box::pin(sleep(Duration::from_secs(STALLED_SECONDS)));
        ready!(self.deadline.get_or_insert_with(begin).as_mut().poll(cx));
        Poll::Ready(Err(Error::from(ErrorKind::TimedOut)))
    }
}

impl<C: AsyncRead + Unpin> AsyncRead for Stalls<C> {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<Result<()>> {
        Pin::new(&mut self.connection).poll_read(cx, into)
    }
}

impl<C: AsyncWrite + Unpin> AsyncWrite for Stalls<C> {
    fn poll_write(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<Result<usize>> {
        self.tries(cx, |connection, cx| connection.poll_write(cx, bytes))
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<Result<usize>> {
        self.tries(cx, |connection, cx| {
            connection.poll_write_vectored(cx, pieces)
        })
    }

    fn is_write_vectored(&self) -> bool {
        self.connection.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        self.tries(cx, C::poll_flush)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Result<()>> {
        self.tries(cx, C::poll_shutdown)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::io::{AsyncReadExt, AsyncWriteExt, duplex};
    use tokio::time::Instant;

    /// Bytes that the way to the peer holds.
    const WAY_BYTES: usize = 16;

    #[tokio::test(start_paused = true)]
    async fn whoever_reads_nothing_is_let_go_in_time() {
        let (ours, _theirs) = duplex(WAY_BYTES);
        let began = Instant::now();
        let broke = Stalls::new(ours).write_all(&[0; WAY_BYTES + 1]).await;
        assert_eq!(broke.unwrap_err().kind(), ErrorKind::TimedOut);
        assert_eq!(began.elapsed().as_secs(), STALLED_SECONDS);
    }

    #[tokio::test(start_paused = true)]
    async fn whoever_reads_slowly_gets_everything() {
        let (ours, mut theirs) = duplex(WAY_BYTES);
        let sending = tokio::spawn(async move { Stalls::new(ours).write_all(&[0; 99]).await });
        for _ in 0..99 {
            sleep(Duration::from_secs(STALLED_SECONDS - 1)).await;
            theirs.read_u8().await.expect("another byte");
        }
        assert!(sending.await.expect("it ends").is_ok());
    }
}
