//! A socket byte by byte: pieces as a browser sends them and as none does, and what comes back, held against RFC 6455.

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use super::browser::Browser;
use super::seen::is_sign_of_life;

/// What a piece is.
pub(crate) const CONTINUED: u8 = 0;
pub(crate) const TEXT: u8 = 1;
pub(crate) const BINARY: u8 = 2;
pub(crate) const CLOSE: u8 = 8;
pub(crate) const PING: u8 = 9;
pub(crate) const PONG: u8 = 10;

/// The bit of a last piece.
const LAST: u8 = 0x80;

/// The bit of a mask.
const MASKED: u8 = 0x80;

/// A mask; any will do.
const MASK: [u8; 4] = [0x37, 0xfa, 0x21, 0x3d];

/// The example key of RFC 6455.
const KEY: &str = "dGhlIHNhbXBsZSBub25jZQ==";

/// One frame of WebSocket, called a piece here, for a frame is something else on a live page.
#[derive(Debug, Clone)]
pub(crate) struct Piece {
    first: u8,
    masked: bool,
    payload: Vec<u8>,
}

/// A whole message, or a piece of control.
pub(crate) fn piece(kind: u8, payload: impl AsRef<[u8]>) -> Piece {
    Piece {
        first: LAST | kind,
        masked: true,
        payload: payload.as_ref().to_vec(),
    }
}

/// A close with a code and a reason.
pub(crate) fn close(code: u16, reason: impl AsRef<[u8]>) -> Piece {
    piece(CLOSE, [&code.to_be_bytes(), reason.as_ref()].concat())
}

impl Piece {
    /// More pieces of the same message follow.
    pub(crate) fn and_more(mut self) -> Piece {
        self.first &= !LAST;
        self
    }

    /// With the three reserved bits set like this number.
    pub(crate) fn reserved(mut self, bits: u8) -> Piece {
        self.first |= bits << 4;
        self
    }

    pub(crate) fn unmasked(mut self) -> Piece {
        self.masked = false;
        self
    }

    pub(crate) fn bytes(&self) -> Vec<u8> {
        let length = self.payload.len();
        let extended = match length {
            0..=125 => Vec::new(),
            126..=0xffff => (length as u16).to_be_bytes().to_vec(),
            _ => (length as u64).to_be_bytes().to_vec(),
        };
        let short = match extended.len() {
            0 => length as u8,
            2 => 126,
            _ => 127,
        };
        if !self.masked {
            return [&[self.first, short], &extended[..], &self.payload].concat();
        }
        let masked = self.payload.iter().zip(MASK.iter().cycle());
        let masked: Vec<u8> = masked.map(|(byte, mask)| byte ^ mask).collect();
        [&[self.first, MASKED | short], &extended[..], &MASK, &masked].concat()
    }
}

/// What a server says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Said {
    /// The frame that changes nothing.
    SignOfLife,
    /// Any other frame.
    News(String),
    Pong(Vec<u8>),
    /// The end of WebSocket, with its code; 1005 where it has none.
    Close(u16),
    /// The end of the connection, in order.
    Gone,
    /// A connection cut off: on some systems, what was said last is lost with it.
    Reset,
}

/// An open socket.
pub(crate) struct Wire {
    stream: TcpStream,
    come: Vec<u8>,
}

impl Wire {
    /// Opens a socket as a page does that would like to compress, and checks the handshake.
    pub(crate) async fn opens(browser: &Browser, path: &str) -> Wire {
        let mut stream = browser.connects().await.expect("a connection");
        stream.set_nodelay(true).expect("a connection");
        let (address, origin) = (browser.server.get(), browser.server.origin());
        let request = format!(
            "GET {path} HTTP/1.1\r\nhost: {address}\r\norigin: {origin}\r\ncookie: {}\r\nupgrade: websocket\r\n\
             connection: Upgrade\r\nsec-websocket-version: 13\r\nsec-websocket-key: {KEY}\r\n\
             sec-websocket-extensions: permessage-deflate; client_max_window_bits\r\n\r\n",
            browser.cookie_line()
        );
        stream.write_all(request.as_bytes()).await.expect("sent");
        let mut wire = Wire {
            stream,
            come: Vec::new(),
        };
        let head = wire.head().await.to_lowercase();
        assert!(head.starts_with("http/1.1 101"), "{head}");
        let accepted = derive_accept_key(KEY.as_bytes()).to_lowercase();
        assert!(head.contains(&accepted), "{head}");
        assert!(!head.contains("sec-websocket-extensions"), "{head}");
        wire
    }

    async fn head(&mut self) -> String {
        loop {
            if let Some(end) = self.come.windows(4).position(|four| four == b"\r\n\r\n") {
                let head = self.come.drain(..end + 4).collect();
                return String::from_utf8(head).expect("a plain head");
            }
            assert_eq!(self.more().await, None, "the handshake breaks off");
        }
    }

    /// Reads on, or says how the connection has ended.
    async fn more(&mut self) -> Option<Said> {
        let mut bytes = [0; 4096];
        match self.stream.read(&mut bytes).await {
            Ok(0) => Some(Said::Gone),
            Ok(read) => {
                self.come.extend_from_slice(&bytes[..read]);
                None
            }
            Err(_) => Some(Said::Reset),
        }
    }

    /// Sends bytes as they are, so many at a time. The server may have ended the connection before it has read them all.
    pub(crate) async fn sends(&mut self, bytes: &[u8], at_a_time: usize) {
        for chunk in bytes.chunks(at_a_time.max(1)) {
            if self.stream.write_all(chunk).await.is_err() {
                return;
            }
        }
    }

    /// Ends its own side of the connection.
    pub(crate) async fn says_no_more(&mut self) {
        // It may have ended already.
        let _ = self.stream.shutdown().await;
    }

    /// The next thing the server says.
    pub(crate) async fn hears(&mut self) -> Said {
        loop {
            if let Some(said) = self.said() {
                return said;
            }
            if let Some(end) = self.more().await {
                assert!(self.come.is_empty(), "half a piece came: {:?}", self.come);
                return end;
            }
        }
    }

    /// The first piece that has come whole. A server sends whole messages without a mask, and nothing reserved.
    fn said(&mut self) -> Option<Said> {
        let (first, second) = (*self.come.first()?, *self.come.get(1)?);
        assert!(second & MASKED == 0, "a server masks nothing");
        let (length, start) = match second {
            126 => (
                u16::from_be_bytes(self.come.get(2..4)?.try_into().ok()?) as usize,
                4,
            ),
            127 => (
                u64::from_be_bytes(self.come.get(2..10)?.try_into().ok()?) as usize,
                10,
            ),
            short => (usize::from(short), 2),
        };
        let payload = self.come.get(start..start + length)?.to_vec();
        self.come.drain(..start + length);
        Some(match first & !LAST {
            TEXT => {
                let text = String::from_utf8(payload).expect("a text is UTF-8");
                match is_sign_of_life(&text) {
                    true => Said::SignOfLife,
                    false => Said::News(text),
                }
            }
            PONG => Said::Pong(payload),
            CLOSE => match payload.first_chunk() {
                Some(code) => Said::Close(u16::from_be_bytes(*code)),
                None => Said::Close(1005),
            },
            other => panic!("a piece of kind {other:#x}"),
        })
    }
}
