//! A connection of somebody who waits for each answer, and what is asked on it.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4, TcpStream};
use std::time::Duration;

use anyhow::{Context, ensure};
use rustix::net::{AddressFamily, SocketFlags, SocketType, sockopt};

use crate::answers::{Answers, Came};
use crate::figures::{SECOND, now};

/// Seconds that an answer may take.
const ANSWER_SECONDS: u64 = 60;

/// Nanoseconds after which a connection is not counted on: the server hangs up where nothing is asked for some seconds.
const IDLE_NS: u64 = 2 * SECOND;

/// Bytes of the buffer that answers are read with.
const BUFFER_BYTES: usize = 64 * 1024;

/// A request with a body, or without one.
pub(crate) fn request(
    server: SocketAddr,
    line: &str,
    headers: &[(&str, &str)],
    kind: &str,
    body: &str,
) -> Vec<u8> {
    let mut text = format!("{line} HTTP/1.1\r\nhost: {server}\r\n");
    for (name, value) in headers {
        text += &format!("{name}: {value}\r\n");
    }
    if !kind.is_empty() {
        let length = body.len();
        text += &format!(
            "origin: http://{server}\r\ncontent-type: {kind}\r\ncontent-length: {length}\r\n"
        );
    }
    (text + "\r\n" + body).into_bytes()
}

/// A request that opens a socket.
pub(crate) fn upgrade(server: SocketAddr, path: &str, who: (&str, &str)) -> Vec<u8> {
    let origin = format!("http://{server}");
    let headers = [
        ("origin", &*origin),
        who,
        ("connection", "Upgrade"),
        ("upgrade", "websocket"),
        ("sec-websocket-version", "13"),
        ("sec-websocket-key", "AAAAAAAAAAAAAAAAAAAAAA=="),
    ];
    request(server, &format!("GET {path}"), &headers, "", "")
}

/// A connection of somebody who waits for each answer.
pub(crate) struct Line {
    stream: TcpStream,
    answers: Answers,
    came: Vec<u8>,
    /// When something passed on it last.
    used: u64,
}

impl Line {
    pub(crate) fn open(from: Ipv4Addr, to: SocketAddr) -> anyhow::Result<Line> {
        let flags = SocketFlags::CLOEXEC;
        let socket =
            rustix::net::socket_with(AddressFamily::INET, SocketType::STREAM, flags, None)?;
        sockopt::set_tcp_nodelay(&socket, true)?;
        rustix::net::bind(&socket, &SocketAddrV4::new(from, 0))?;
        rustix::net::connect(&socket, &to).with_context(|| format!("no connection to {to}"))?;
        let stream = TcpStream::from(socket);
        stream.set_read_timeout(Some(Duration::from_secs(ANSWER_SECONDS)))?;
        Ok(Line {
            stream,
            answers: Answers::read_whole(),
            came: vec![0; BUFFER_BYTES],
            used: now(),
        })
    }

    /// Whether the server may have hung up by now.
    pub(crate) fn is_old(&self) -> bool {
        now() > self.used + IDLE_NS
    }

    /// Sends a request without waiting.
    pub(crate) fn send(&mut self, request: &[u8]) -> anyhow::Result<()> {
        Ok(self.stream.write_all(request)?)
    }

    /// Waits for the answer to what was sent.
    pub(crate) fn answer(&mut self) -> anyhow::Result<&Answers> {
        self.answers.starts_over();
        loop {
            let came = self.stream.read(&mut self.came).context("no answer")?;
            ensure!(came > 0, "the server hung up instead of answering");
            let taken = self.answers.take(&self.came[..came]);
            let (used, whole) = taken.map_err(|why| anyhow::anyhow!("{why}"))?;
            ensure!(used == came, "more came than an answer");
            if whole != Came::Part {
                self.used = now();
                return Ok(&self.answers);
            }
        }
    }

    /// Asks, and checks the status of the answer.
    pub(crate) fn ask(&mut self, request: &[u8], status: u16) -> anyhow::Result<&Answers> {
        self.send(request)?;
        let answer = self.answer()?;
        let asked = String::from_utf8_lossy(request);
        let asked = asked.lines().next().unwrap_or_default();
        let says = String::from_utf8_lossy(answer.body());
        let says: String = says.chars().take(400).collect();
        ensure!(
            answer.status() == status,
            "{asked}: {} {says}",
            answer.status()
        );
        Ok(answer)
    }
}
