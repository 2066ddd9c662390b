//! Reads HTTP requests as far as the near-limit server needs to.

/// What somebody asks for.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Request {
    /// A WebSocket, with this key.
    Upgrade {
        /// What the answer is derived from.
        key: Vec<u8>,
    },
    /// Anything else.
    Other,
}

/// The first whole request with its body, and how many bytes it has; none before it is all there.
pub(crate) fn first_of(bytes: &[u8]) -> Option<(Request, usize)> {
    let head = bytes.windows(4).position(|end| end == b"\r\n\r\n")? + 4;
    let named = |name| header(&bytes[..head], name);
    let length = named("content-length").and_then(|length| length.parse().ok());
    let whole = head + length.unwrap_or(0);
    let request = match named("sec-websocket-key") {
        Some(key) => Request::Upgrade {
            key: key.as_bytes().to_vec(),
        },
        None => Request::Other,
    };
    (bytes.len() >= whole).then_some((request, whole))
}

fn header<'a>(head: &'a [u8], name: &str) -> Option<&'a str> {
    let mut lines = std::str::from_utf8(head).ok()?.split("\r\n").skip(1);
    lines.find_map(|line| {
        let (known, value) = line.split_once(':')?;
        known.eq_ignore_ascii_case(name).then(|| value.trim())
    })
}
