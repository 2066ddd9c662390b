//! Reads WebSocket frames as a server sends them, however they are cut. Of a payload only the sequence number in front is
//! kept, so that reading costs next to nothing.

use std::fmt;

/// Bytes of the longest head of a frame without a mask.
const HEAD_BYTES: usize = 10;

/// Bytes of a payload that are kept: a sequence number and the space behind it.
const START_BYTES: usize = 21;

/// A frame of text.
pub(crate) const TEXT: u8 = 1;

/// A frame that says goodbye.
pub(crate) const CLOSE: u8 = 8;

/// A frame that asks whether we are there.
pub(crate) const PING: u8 = 9;

/// The answer to a ping without content, masked as every browser's frame is.
pub(crate) const PONG: [u8; 6] = [0x8a, 0x80, 0, 0, 0, 0];

/// One whole frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Frame {
    /// What it is: [`TEXT`], [`PING`], [`CLOSE`] or another of the protocol's numbers.
    pub(crate) kind: u8,
    /// The sequence number in front of its text; 0 where there is none.
    pub(crate) seq: u64,
    /// Bytes of its payload.
    pub(crate) payload_bytes: u64,
    /// Bytes of its head and payload.
    pub(crate) whole_bytes: u64,
}

/// What a server must not send.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Broken {
    /// A server's frames have no mask.
    Masked,
    /// Our server sends every message in one frame.
    InPieces,
}

impl fmt::Display for Broken {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Broken::Masked => "the server sent a masked frame",
            Broken::InPieces => "the server sent a message in several frames",
        })
    }
}

/// A connection's frames, as far as they have come.
#[derive(Default)]
pub(crate) struct Frames {
    head: [u8; HEAD_BYTES],
    have: usize,
    /// Bytes of the payload that the head announces, once it is whole.
    payload: Option<u64>,
    /// Bytes of it that have not come yet.
    left: u64,
    start: [u8; START_BYTES],
    kept: usize,
    /// The payload itself, for whoever reads it.
    whole: Option<Vec<u8>>,
}

impl Frames {
    /// The frames of somebody who reads them, not only counts them.
    pub(crate) fn read_whole() -> Frames {
        Frames {
            whole: Some(Vec::new()),
            ..Frames::default()
        }
    }

    /// Takes what has come, and tells every frame that is whole, with its payload where that is read.
    pub(crate) fn take(
        &mut self,
        mut bytes: &[u8],
        mut hear: impl FnMut(Frame, &[u8]),
    ) -> Result<(), Broken> {
        loop {
            if self.payload.is_none() {
                bytes = self.take_head(bytes)?;
            }
            let Some(payload) = self.payload else {
                return Ok(());
            };
            let here = usize::try_from(self.left)
                .unwrap_or(usize::MAX)
                .min(bytes.len());
            self.take_payload(&bytes[..here]);
            bytes = &bytes[here..];
            if self.left > 0 {
                return Ok(());
            }
            hear(
                self.frame(payload),
                self.whole.as_deref().unwrap_or_default(),
            );
            self.starts_over();
        }
    }

    /// Takes bytes of the head and gives back what is behind it.
    fn take_head<'a>(&mut self, bytes: &'a [u8]) -> Result<&'a [u8], Broken> {
        for (at, byte) in bytes.iter().enumerate() {
            self.head[self.have] = *byte;
            self.have += 1;
            if self.have >= 2 && self.have == self.head_bytes() {
                if self.head[1] & 0x80 != 0 {
                    return Err(Broken::Masked);
                }
                if self.head[0] & 0x80 == 0 || self.head[0] & 0x0f == 0 {
                    return Err(Broken::InPieces);
                }
                let length = &self.head[2..self.have];
                let long = length
                    .iter()
                    .fold(0, |sum, byte| sum << 8 | u64::from(*byte));
                let short = u64::from(self.head[1] & 0x7f);
                self.left = if length.is_empty() { short } else { long };
                self.payload = Some(self.left);
                return Ok(&bytes[at + 1..]);
            }
        }
        Ok(&[])
    }

    fn head_bytes(&self) -> usize {
        match self.head[1] & 0x7f {
            126 => 4,
            127 => HEAD_BYTES,
            _ => 2,
        }
    }

    fn take_payload(&mut self, bytes: &[u8]) {
        let more = bytes.len().min(START_BYTES - self.kept);
        self.start[self.kept..self.kept + more].copy_from_slice(&bytes[..more]);
        self.kept += more;
        self.left -= bytes.len() as u64;
        if let Some(whole) = &mut self.whole {
            whole.extend_from_slice(bytes);
        }
    }

    fn frame(&self, payload_bytes: u64) -> Frame {
        let digits = self.start[..self.kept].iter();
        let digits = digits.take_while(|byte| byte.is_ascii_digit());
        Frame {
            kind: self.head[0] & 0x0f,
            seq: digits.fold(0, |sum: u64, digit| {
                sum.wrapping_mul(10).wrapping_add(u64::from(*digit - b'0'))
            }),
            payload_bytes,
            whole_bytes: payload_bytes + self.have as u64,
        }
    }

    fn starts_over(&mut self) {
        (self.have, self.kept, self.payload) = (0, 0, None);
        if let Some(whole) = &mut self.whole {
            whole.clear();
        }
    }
}

/// The head of a server's frame of text with so many bytes.
pub(crate) fn head_of(payload_bytes: usize) -> Vec<u8> {
    let mut head = vec![0x80 | TEXT];
    match payload_bytes {
        0..=125 => head.push(payload_bytes as u8),
        126..=0xffff => {
            head.push(126);
            head.extend((payload_bytes as u16).to_be_bytes());
        }
        _ => {
            head.push(127);
            head.extend((payload_bytes as u64).to_be_bytes());
        }
    }
    head
}
