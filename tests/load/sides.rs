//! The two servers that are measured side by side: ours, and the near-limit server. Each can give all its phones one frame.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::ops::Range;
use std::process::{ChildStdin, Command, Stdio};

use anyhow::Context;
use serde_json::{Value, json};

use crate::agreements::Agreements;
use crate::line::upgrade;
use crate::options::Hall;
use crate::process::Process;
use crate::room::{Phone, Room, address_of, join};

/// What opens one phone's socket: from where, to where, with which request.
pub(crate) type Opening = (Ipv4Addr, SocketAddr, Vec<u8>);

/// A server with phones.
pub(crate) trait Side {
    /// What opens the socket of each phone.
    fn sockets(&self) -> Vec<Opening>;
    /// From now on frames have this size: one of those that were tried.
    fn takes_size(&mut self, size: &Size) -> anyhow::Result<()>;
    /// Lets every phone be given a frame, without waiting.
    fn goes(&mut self) -> anyhow::Result<()>;
    /// Waits until the server has said that it is done.
    fn went(&mut self) -> anyhow::Result<()>;
    /// The server.
    fn process(&mut self) -> &mut Process;
}

/// A size of frames: what our facilitator writes down to make it, and how long it is.
pub(crate) struct Size {
    pub(crate) agreements: Agreements,
    pub(crate) frame_bytes: u64,
}

/// Our server, with as many sessions as the phones need.
pub(crate) struct Ours {
    pub(crate) process: Process,
    pub(crate) rooms: Vec<Room>,
    pub(crate) phones: Vec<Phone>,
    /// What is agreed in each room, and by which numbers.
    agreed: Option<Agreements>,
    numbers: Range<u32>,
    /// How often a frame was asked for.
    went: u64,
}

impl Ours {
    /// Starts the server and lets phones join sessions in which things are agreed.
    pub(crate) fn agreeing(hall: &Hall) -> anyhow::Result<Ours> {
        let steps = json!([{ "activity": { "do": "commit" }, "minutes": 5 }]);
        let mut ours = Ours::with_rooms(hall, hall.rooms_needed(), "after-closing", &steps)?;
        for room in &mut ours.rooms {
            room.act("open", &json!({ "prompt": 0 }))?;
        }
        ours.phones = join(&ours.rooms, hall.phones, 0)?.0;
        Ok(ours)
    }

    /// Starts the server and opens so many sessions; nobody has joined.
    pub(crate) fn with_rooms(
        hall: &Hall,
        rooms: usize,
        reveal: &str,
        steps: &Value,
    ) -> anyhow::Result<Ours> {
        let process = Process::openfloor(&hall.program(), hall.pinned())?;
        let address = process.address;
        let rooms = (0..rooms).map(|_| Room::open(address, reveal, steps));
        Ok(Ours {
            rooms: rooms.collect::<anyhow::Result<_>>()?,
            process,
            phones: Vec::new(),
            agreed: None,
            numbers: 1..1,
            went: 0,
        })
    }
}

impl Side for Ours {
    fn sockets(&self) -> Vec<Opening> {
        let opening = |phone: &Phone| (phone.from, phone.server, phone.socket(phone.since));
        self.phones.iter().map(opening).collect()
    }

    fn takes_size(&mut self, size: &Size) -> anyhow::Result<()> {
        let first = self.numbers.end;
        for room in &mut self.rooms {
            for number in self.numbers.clone() {
                room.act("drop-commitment", &json!({ "number": number }))?;
            }
            for fields in size.agreements.fields() {
                room.act("agree", &fields)?;
            }
        }
        self.numbers = first..first + size.agreements.many();
        self.agreed = Some(size.agreements.clone());
        self.went = 0;
        Ok(())
    }

    fn goes(&mut self) -> anyhow::Result<()> {
        self.went += 1;
        let agreed = self.agreed.as_ref().context("nothing is agreed yet")?;
        let again = agreed.change(self.numbers.start, self.went);
        let mut rooms = self.rooms.iter_mut();
        rooms.try_for_each(|room| room.begin("agree", &again))
    }

    fn went(&mut self) -> anyhow::Result<()> {
        self.rooms.iter_mut().try_for_each(Room::done)
    }

    fn process(&mut self) -> &mut Process {
        &mut self.process
    }
}

/// The near-limit server, a child of this tool.
pub(crate) struct NearLimit {
    process: Process,
    orders: ChildStdin,
    many: usize,
}

impl NearLimit {
    pub(crate) fn starts(hall: &Hall) -> anyhow::Result<NearLimit> {
        let mut command = Command::new(std::env::current_exe()?);
        command.arg("near-limit").stdin(Stdio::piped());
        let process = Process::starts(command, hall.pinned());
        let mut process = process.context("the near-limit server does not start")?;
        let orders = process.input()?;
        Ok(NearLimit {
            process,
            orders,
            many: hall.phones,
        })
    }

    /// Tells it something; see its own lines.
    pub(crate) fn is_told(&mut self, order: &str) -> anyhow::Result<()> {
        Ok(writeln!(self.orders, "{order}")?)
    }

    /// Where it listens.
    pub(crate) fn address(&self) -> SocketAddr {
        self.process.address
    }
}

impl Side for NearLimit {
    fn sockets(&self) -> Vec<Opening> {
        let address = self.address();
        let request = upgrade(address, "/", ("cookie", "nobody=0"));
        let opening = |number| (address_of(number), address, request.clone());
        (0..self.many).map(opening).collect()
    }

    fn takes_size(&mut self, size: &Size) -> anyhow::Result<()> {
        self.is_told(&format!("frame {}", size.frame_bytes))
    }

    fn goes(&mut self) -> anyhow::Result<()> {
        self.is_told("go")
    }

    fn went(&mut self) -> anyhow::Result<()> {
        Ok(())
    }

    fn process(&mut self) -> &mut Process {
        &mut self.process
    }
}
