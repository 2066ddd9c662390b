//! Reads HTTP answers as our server sends them, however they are cut: a head, and a body of the length that it names.

use std::fmt;

/// Bytes of the longest head that is read.
const HEAD_BYTES: usize = 16 * 1024;

/// What follows an answer's head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Came {
    /// Not all of it has come.
    Part,
    /// It has come, with its body.
    Whole,
    /// The connection is a WebSocket from here on.
    Socket,
}

/// Why an answer cannot be read.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// No end of the head.
    EndlessHead,
    /// Not HTTP.
    NotHttp,
    /// A body whose length nobody has named.
    UnknownLength,
}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Unreadable::EndlessHead => "the head of an answer did not end",
            Unreadable::NotHttp => "an answer did not begin as HTTP does",
            Unreadable::UnknownLength => "an answer did not name the length of its body",
        })
    }
}

/// A connection's answers, as far as they have come. Its buffers are used again for the next.
#[derive(Default)]
pub(crate) struct Answers {
    head: Vec<u8>,
    /// Whether the head is there in full.
    headed: bool,
    status: u16,
    /// Bytes of the body, and those of them that have not come yet.
    length: usize,
    left: usize,
    /// Whether anybody reads bodies.
    reads: bool,
    body: Vec<u8>,
}

impl Answers {
    /// The answers to somebody who reads their bodies, not only their heads.
    pub(crate) fn read_whole() -> Answers {
        Answers {
            reads: true,
            ..Answers::default()
        }
    }

    /// Takes what has come, up to the end of one answer, and says how many bytes that was.
    pub(crate) fn take(&mut self, bytes: &[u8]) -> Result<(usize, Came), Unreadable> {
        let mut used = 0;
        if !self.headed {
            used = self.take_head(bytes)?;
            if !self.headed {
                return Ok((used, Came::Part));
            }
        }
        let here = self.left.min(bytes.len() - used);
        if self.reads {
            self.body.extend_from_slice(&bytes[used..used + here]);
        }
        self.left -= here;
        used += here;
        Ok((
            used,
            match (self.left, self.status) {
                (_, 101) => Came::Socket,
                (0, _) => Came::Whole,
                _ => Came::Part,
            },
        ))
    }

    fn take_head(&mut self, bytes: &[u8]) -> Result<usize, Unreadable> {
        let before = self.head.len();
        self.head.extend_from_slice(bytes);
        let from = before.saturating_sub(3);
        let end = self.head[from..]
            .windows(4)
            .position(|four| four == b"\r\n\r\n");
        let Some(end) = end else {
            let goes_on = self.head.len() <= HEAD_BYTES;
            return goes_on
                .then_some(bytes.len())
                .ok_or(Unreadable::EndlessHead);
        };
        let end = from + end + 4;
        self.head.truncate(end);
        self.headed = true;
        self.status = self.read_status().ok_or(Unreadable::NotHttp)?;
        let named = self.header("content-length");
        let bodiless = matches!(self.status, 101 | 204 | 304);
        self.length = match named.and_then(|length| length.parse().ok()) {
            _ if bodiless => 0,
            Some(length) => length,
            None => return Err(Unreadable::UnknownLength),
        };
        self.left = self.length;
        Ok(end - before)
    }

    fn read_status(&self) -> Option<u16> {
        let line = self.head.strip_prefix(b"HTTP/1.1 ")?;
        std::str::from_utf8(line.get(..3)?).ok()?.parse().ok()
    }

    /// Its status.
    pub(crate) fn status(&self) -> u16 {
        self.status
    }

    /// The first header of this name, in small letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        let head = std::str::from_utf8(&self.head).ok()?;
        let mut lines = head.split("\r\n").skip(1);
        lines.find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then(|| value.trim())
        })
    }

    /// Its body, where bodies are read.
    pub(crate) fn body(&self) -> &[u8] {
        &self.body
    }

    /// Bytes of its head and body.
    pub(crate) fn whole_bytes(&self) -> usize {
        self.head.len() + self.length
    }

    /// Makes room for the next.
    pub(crate) fn starts_over(&mut self) {
        self.head.clear();
        self.body.clear();
        (self.headed, self.left) = (false, 0);
    }
}
