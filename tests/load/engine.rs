//! Many connections in one thread: raw epoll, one read for each that has something, one buffer for all. It must not be what is
//! measured, so a frame that comes costs a system call and no memory.

use std::io::{ErrorKind, Read, Write};
use std::net::{Ipv4Addr, SocketAddr, SocketAddrV4, TcpStream};
use std::os::fd::OwnedFd;

use anyhow::Context;
use rustix::event::Timespec;
use rustix::event::epoll::{self, CreateFlags, Event, EventData, EventFlags};
use rustix::io::Errno;
use rustix::net::{AddressFamily, SocketFlags, SocketType, sockopt};

use crate::answers::{Answers, Came};
use crate::figures::{MS, now};
use crate::frames::{self, Frame, Frames};

/// Bytes of the buffer that all connections are read with.
const BUFFER_BYTES: usize = 64 * 1024;

/// Connections that are told of at once.
const EVENTS: usize = 1_024;

/// Bytes that the kernel takes in for a phone that never reads.
const STUCK_BYTES: usize = 4 * 1024;

/// What came on a connection.
pub(crate) enum Heard<'a> {
    /// A whole answer; the next request may be sent.
    Answer(&'a Answers),
    /// The connection has become a WebSocket.
    Socket,
    /// A frame, with its payload where that is read.
    Frame(Frame, &'a [u8]),
    /// It is over, for this reason.
    Ended(String),
}

/// How much of what comes is kept, for whoever hears it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Keeps {
    /// Sequence numbers and heads.
    Heads,
    /// Everything.
    Everything,
    /// Nothing is even read once the socket is open: a phone that is stuck.
    NotEvenReading,
}

enum Reading {
    Answers(Answers),
    Frames(Frames),
}

struct Peer {
    stream: TcpStream,
    reading: Reading,
    keeps: Keeps,
    unsent: Vec<u8>,
    /// What epoll watches it for.
    watched: EventFlags,
    over: bool,
}

/// All connections of a run, known by their numbers.
pub(crate) struct Engine {
    epoll: OwnedFd,
    peers: Vec<Peer>,
    buffer: Vec<u8>,
    events: Vec<Event>,
}

impl Engine {
    pub(crate) fn new() -> anyhow::Result<Engine> {
        Ok(Engine {
            epoll: epoll::create(CreateFlags::CLOEXEC)?,
            peers: Vec::new(),
            buffer: vec![0; BUFFER_BYTES],
            events: Vec::with_capacity(EVENTS),
        })
    }

    /// Connections so far; the next has this number.
    pub(crate) fn many(&self) -> usize {
        self.peers.len()
    }

    /// Connects from an address, without waiting, and sends this as soon as it can.
    pub(crate) fn connect(
        &mut self,
        from: Ipv4Addr,
        to: SocketAddr,
        request: &[u8],
        keeps: Keeps,
    ) -> anyhow::Result<usize> {
        let flags = SocketFlags::NONBLOCK | SocketFlags::CLOEXEC;
        let socket = rustix::net::socket_with(AddressFamily::INET, SocketType::STREAM, flags, None)
            .context("no more connections can be opened")?;
        sockopt::set_tcp_nodelay(&socket, true)?;
        if keeps == Keeps::NotEvenReading {
            sockopt::set_socket_recv_buffer_size(&socket, STUCK_BYTES)?;
        }
        rustix::net::bind(&socket, &SocketAddrV4::new(from, 0))?;
        match rustix::net::connect(&socket, &to) {
            Ok(()) | Err(Errno::INPROGRESS) => {}
            Err(why) => anyhow::bail!("no connection to {to}: {why}"),
        }
        let number = self.peers.len();
        let watched = EventFlags::IN | EventFlags::OUT;
        epoll::add(
            &self.epoll,
            &socket,
            EventData::new_u64(number as u64),
            watched,
        )?;
        let answers = match keeps {
            Keeps::Everything => Answers::read_whole(),
            _ => Answers::default(),
        };
        self.peers.push(Peer {
            stream: TcpStream::from(socket),
            reading: Reading::Answers(answers),
            keeps,
            unsent: request.to_vec(),
            watched,
            over: false,
        });
        Ok(number)
    }

    /// Sends something on a connection; what does not leave at once leaves as soon as it can.
    pub(crate) fn send(&mut self, number: usize, bytes: &[u8]) {
        let peer = &mut self.peers[number];
        peer.unsent.extend_from_slice(bytes);
        peer.flush(&self.epoll, number);
    }

    /// Hears what comes until a moment at the latest; returns as soon as anything came.
    pub(crate) fn turn(
        &mut self,
        until: u64,
        hear: &mut impl FnMut(usize, u64, Heard<'_>),
    ) -> anyhow::Result<()> {
        // Rounded down: whoever waits for a moment turns once more without waiting, and is not late.
        let wait = until.saturating_sub(now()) / MS;
        let wait = Timespec {
            tv_sec: (wait / 1_000) as i64,
            tv_nsec: (wait % 1_000 * MS) as i64,
        };
        self.events.clear();
        let spare = rustix::buffer::spare_capacity(&mut self.events);
        match epoll::wait(&self.epoll, spare, Some(&wait)) {
            Ok(_) | Err(Errno::INTR) => {}
            Err(why) => return Err(why.into()),
        }
        for event in &self.events {
            let (number, flags) = (event.data.u64() as usize, event.flags);
            let peer = &mut self.peers[number];
            if flags.contains(EventFlags::OUT) {
                peer.flush(&self.epoll, number);
            }
            if flags.intersects(EventFlags::IN | EventFlags::HUP | EventFlags::ERR) && !peer.over {
                peer.hear(&mut self.buffer, &mut |at, heard| hear(number, at, heard));
                if peer.over {
                    let _ = epoll::delete(&self.epoll, &peer.stream);
                } else if !peer.unsent.is_empty() || peer.is_stuck() {
                    peer.flush(&self.epoll, number);
                }
            }
        }
        Ok(())
    }

    /// Hears what comes until a moment.
    pub(crate) fn listen(
        &mut self,
        until: u64,
        hear: &mut impl FnMut(usize, u64, Heard<'_>),
    ) -> anyhow::Result<()> {
        while now() < until {
            self.turn(until, hear)?;
        }
        Ok(())
    }
}

impl Peer {
    fn is_stuck(&self) -> bool {
        self.keeps == Keeps::NotEvenReading && matches!(self.reading, Reading::Frames(_))
    }

    fn flush(&mut self, epoll: &OwnedFd, number: usize) {
        while !self.unsent.is_empty() {
            match self.stream.write(&self.unsent) {
                Ok(sent) => drop(self.unsent.drain(..sent)),
                Err(why) if why.kind() == ErrorKind::Interrupted => {}
                Err(why)
                    if matches!(why.kind(), ErrorKind::WouldBlock | ErrorKind::NotConnected) =>
                {
                    break;
                }
                // Reading says what happened.
                Err(_) => self.unsent.clear(),
            }
        }
        let mut wanted = if self.is_stuck() {
            EventFlags::empty()
        } else {
            EventFlags::IN
        };
        wanted.set(EventFlags::OUT, !self.unsent.is_empty());
        if wanted != self.watched {
            self.watched = wanted;
            let data = EventData::new_u64(number as u64);
            let _ = epoll::modify(epoll, &self.stream, data, wanted);
        }
    }

    fn hear(&mut self, buffer: &mut [u8], hear: &mut impl FnMut(u64, Heard<'_>)) {
        let came = match self.stream.read(buffer) {
            Ok(0) => Err("the server hung up".to_owned()),
            Ok(came) => Ok(came),
            Err(why) if matches!(why.kind(), ErrorKind::WouldBlock | ErrorKind::Interrupted) => {
                return;
            }
            Err(why) => Err(why.to_string()),
        };
        let at = now();
        let taken = came.and_then(|came| self.take(&buffer[..came], at, hear));
        if let Err(why) = taken {
            self.over = true;
            hear(at, Heard::Ended(why));
        }
    }

    fn take(
        &mut self,
        mut bytes: &[u8],
        at: u64,
        hear: &mut impl FnMut(u64, Heard<'_>),
    ) -> Result<(), String> {
        while !bytes.is_empty() {
            match &mut self.reading {
                Reading::Answers(answers) => {
                    let (used, came) = answers.take(bytes).map_err(|why| why.to_string())?;
                    bytes = &bytes[used..];
                    match came {
                        Came::Part => {}
                        Came::Whole => {
                            hear(at, Heard::Answer(answers));
                            answers.starts_over();
                        }
                        Came::Socket => {
                            hear(at, Heard::Socket);
                            let read = self.keeps == Keeps::Everything;
                            let frames = if read {
                                Frames::read_whole()
                            } else {
                                Frames::default()
                            };
                            self.reading = Reading::Frames(frames);
                        }
                    }
                }
                Reading::Frames(frames) => {
                    let (mut pings, mut closed) = (0, false);
                    let taken = frames.take(bytes, |frame, payload| match frame.kind {
                        frames::PING => pings += 1,
                        frames::CLOSE => closed = true,
                        _ => hear(at, Heard::Frame(frame, payload)),
                    });
                    taken.map_err(|why| why.to_string())?;
                    for _ in 0..pings {
                        self.unsent.extend_from_slice(&frames::PONG);
                    }
                    if closed {
                        return Err("the server said goodbye".to_owned());
                    }
                    return Ok(());
                }
            }
        }
        Ok(())
    }
}
