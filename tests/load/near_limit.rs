//! The near-limit server: as little as a server can do. One thread, raw epoll, one ready-made frame, one `send` for each client,
//! one ready-made receipt. What ours takes is told beside what this takes on the same machine in the same minutes.
//!
//! It takes its orders as lines on its standard input, and ends with it:
//! `frame N` makes a frame of N bytes of text ready, `greet N` sends a frame of N bytes behind every handshake (0: none),
//! `receipt N` answers every POST with N bytes, `go` sends the ready frame to everybody.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddrV4, TcpListener, TcpStream};
use std::os::fd::OwnedFd;

use rustix::event::epoll::{self, CreateFlags, Event, EventData, EventFlags};
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketFlags, SocketType};
use tokio_tungstenite::tungstenite::handshake::derive_accept_key;

use crate::frames::head_of;
use crate::requests::{Request, first_of};

/// Connections that may wait to be accepted, as many as our own server has room for.
const BACKLOG: i32 = openfloor::http::limits::BACKLOG as i32;

/// Connections that are told of at once.
const EVENTS: usize = 1_024;

/// Bytes of the buffer that all clients are read with.
const BUFFER_BYTES: usize = 64 * 1024;

/// The number that stands for the listener, and the one for the orders.
const LISTENER: u64 = u64::MAX;
const ORDERS: u64 = u64::MAX - 1;

/// The first sequence number; all have as many digits.
const FIRST_SEQ: u64 = 1_000_000_000_000;

/// Bytes of the shortest text: the sequence number and a space.
const LEAST_BYTES: usize = 14;

struct Client {
    stream: TcpStream,
    /// The beginning of a request whose end has not come.
    begun: Vec<u8>,
    is_socket: bool,
    /// What did not leave at once.
    unsent: Vec<u8>,
}

struct Server {
    epoll: OwnedFd,
    listener: TcpListener,
    clients: Vec<Option<Client>>,
    free: Vec<usize>,
    seq: u64,
    /// Bytes of the frame that goes to everybody, of the one behind a handshake, and the receipt.
    frame_bytes: usize,
    greet_bytes: usize,
    receipt: Vec<u8>,
    buffer: Vec<u8>,
    /// The beginning of an order whose end has not come.
    order: Vec<u8>,
}

/// Serves until its standard input ends.
pub(crate) fn serve() -> anyhow::Result<()> {
    let flags = SocketFlags::NONBLOCK | SocketFlags::CLOEXEC;
    let socket = rustix::net::socket_with(AddressFamily::INET, SocketType::STREAM, flags, None)?;
    rustix::net::bind(&socket, &SocketAddrV4::new(Ipv4Addr::LOCALHOST, 0))?;
    rustix::net::listen(&socket, BACKLOG)?;
    let epoll = epoll::create(CreateFlags::CLOEXEC)?;
    epoll::add(
        &epoll,
        &socket,
        EventData::new_u64(LISTENER),
        EventFlags::IN,
    )?;
    epoll::add(
        &epoll,
        std::io::stdin(),
        EventData::new_u64(ORDERS),
        EventFlags::IN,
    )?;
    let server = Server {
        epoll,
        listener: TcpListener::from(socket),
        clients: Vec::new(),
        free: Vec::new(),
        seq: FIRST_SEQ,
        frame_bytes: LEAST_BYTES,
        greet_bytes: 0,
        receipt: receipt(0),
        buffer: vec![0; BUFFER_BYTES],
        order: Vec::new(),
    };
    println!("http://{}", server.listener.local_addr()?);
    server.run()
}

fn receipt(bytes: usize) -> Vec<u8> {
    let body = "r".repeat(bytes);
    format!("HTTP/1.1 200 OK\r\ncontent-length: {bytes}\r\n\r\n{body}").into_bytes()
}

/// A frame whose text begins with a sequence number.
fn frame(seq: u64, bytes: usize) -> Vec<u8> {
    let bytes = bytes.max(LEAST_BYTES);
    let mut frame = head_of(bytes);
    frame.extend(format!("{seq} {}", "x".repeat(bytes - LEAST_BYTES)).into_bytes());
    frame
}

impl Server {
    fn run(mut self) -> anyhow::Result<()> {
        let mut events: Vec<Event> = Vec::with_capacity(EVENTS);
        loop {
            events.clear();
            match epoll::wait(
                &self.epoll,
                rustix::buffer::spare_capacity(&mut events),
                None,
            ) {
                Ok(_) | Err(Errno::INTR) => {}
                Err(why) => return Err(why.into()),
            }
            for event in &events {
                match event.data.u64() {
                    LISTENER => self.accept()?,
                    ORDERS => {
                        if !self.obey()? {
                            return Ok(());
                        }
                    }
                    client => self.serve_client(client as usize, event.flags),
                }
            }
        }
    }

    fn accept(&mut self) -> anyhow::Result<()> {
        loop {
            let stream = match self.listener.accept() {
                Ok((stream, _)) => stream,
                Err(why) if why.kind() == ErrorKind::WouldBlock => return Ok(()),
                Err(why) => return Err(why.into()),
            };
            stream.set_nonblocking(true)?;
            stream.set_nodelay(true)?;
            let number = self.free.pop().unwrap_or_else(|| {
                self.clients.push(None);
                self.clients.len() - 1
            });
            let data = EventData::new_u64(number as u64);
            epoll::add(&self.epoll, &stream, data, EventFlags::IN)?;
            self.clients[number] = Some(Client {
                stream,
                begun: Vec::new(),
                is_socket: false,
                unsent: Vec::new(),
            });
        }
    }

    /// Reads orders; false once there are no more.
    fn obey(&mut self) -> anyhow::Result<bool> {
        let read = rustix::io::read(std::io::stdin(), &mut self.buffer[..])?;
        self.order.extend_from_slice(&self.buffer[..read]);
        while let Some(end) = self.order.iter().position(|byte| *byte == b'\n') {
            let line: Vec<u8> = self.order.drain(..=end).collect();
            let line = String::from_utf8_lossy(&line);
            let mut words = line.split_whitespace();
            let verb = words.next().unwrap_or_default();
            let bytes = words.next().and_then(|bytes| bytes.parse().ok());
            match (verb, bytes) {
                ("frame", Some(bytes)) => self.frame_bytes = bytes,
                ("greet", Some(bytes)) => self.greet_bytes = bytes,
                ("receipt", Some(bytes)) => self.receipt = receipt(bytes),
                ("go", None) => self.send_to_all(),
                _ => anyhow::bail!("not an order: {line}"),
            }
        }
        Ok(read > 0)
    }

    fn send_to_all(&mut self) {
        self.seq += 1;
        let frame = frame(self.seq, self.frame_bytes);
        for (number, client) in self.clients.iter_mut().enumerate() {
            if let Some(client) = client.as_mut().filter(|client| client.is_socket) {
                client.send(&self.epoll, number, &frame);
            }
        }
    }

    fn serve_client(&mut self, number: usize, flags: EventFlags) {
        let Some(client) = self.clients[number].as_mut() else {
            return;
        };
        if flags.contains(EventFlags::OUT) {
            let rest = std::mem::take(&mut client.unsent);
            client.watch(&self.epoll, number, EventFlags::IN);
            client.send(&self.epoll, number, &rest);
        }
        if !flags.intersects(EventFlags::IN | EventFlags::HUP | EventFlags::ERR) {
            return;
        }
        let came = match client.stream.read(&mut self.buffer) {
            Ok(came) if came > 0 => came,
            Err(why) if why.kind() == ErrorKind::WouldBlock => return,
            _ => {
                self.clients[number] = None;
                self.free.push(number);
                return;
            }
        };
        // What a browser says on its socket is read and forgotten.
        if client.is_socket {
            return;
        }
        client.begun.extend_from_slice(&self.buffer[..came]);
        while let Some((request, used)) = first_of(&client.begun) {
            client.begun.drain(..used);
            match request {
                Request::Upgrade { key } => {
                    client.is_socket = true;
                    client.begun = Vec::new();
                    let mut answer = handshake(&key);
                    if self.greet_bytes > 0 {
                        answer.extend(frame(self.seq, self.greet_bytes));
                    }
                    client.send(&self.epoll, number, &answer);
                    return;
                }
                Request::Other => client.send(&self.epoll, number, &self.receipt),
            }
        }
    }
}

fn handshake(key: &[u8]) -> Vec<u8> {
    let accept = derive_accept_key(key);
    format!(
        "HTTP/1.1 101 Switching Protocols\r\nconnection: upgrade\r\nupgrade: websocket\r\nsec-websocket-accept: {accept}\r\n\r\n"
    )
    .into_bytes()
}

impl Client {
    /// One `send`; the rest of what does not leave at once leaves later. Behind a rest nothing else is queued: it would be old.
    fn send(&mut self, epoll: &OwnedFd, number: usize, bytes: &[u8]) {
        if !self.unsent.is_empty() {
            return;
        }
        // Whoever has gone is noticed by reading.
        let sent = self.stream.write(bytes);
        let gone = sent
            .as_ref()
            .is_err_and(|why| why.kind() != ErrorKind::WouldBlock);
        let sent = sent.unwrap_or(0);
        if sent < bytes.len() && !gone {
            self.unsent = bytes[sent..].to_vec();
            self.watch(epoll, number, EventFlags::IN | EventFlags::OUT);
        }
    }

    fn watch(&self, epoll: &OwnedFd, number: usize, flags: EventFlags) {
        let data = EventData::new_u64(number as u64);
        let _ = epoll::modify(epoll, &self.stream, data, flags);
    }
}
