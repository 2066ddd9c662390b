//! Every limit of the edge, with its unit and its reason. Those that somebody who runs a server may want to know are printed by
//! `openfloor --help`.

/// Connections open at the same time, unless chosen otherwise: a conference with a phone and a half each.
pub const CONNECTIONS: usize = 20_000;

/// Connections that may wait to be accepted: a whole conference scanning at once. The kernel's own limit (`somaxconn`)
/// is 4,096 on Linux.
pub const BACKLOG: u32 = 4_096;

/// Seconds to send the first byte of a connection: browsers open some ahead of need.
pub const FIRST_BYTE_SECONDS: u64 = 10;

/// Seconds to send the whole head of a request: it fits into one packet or two.
pub const HEAD_SECONDS: u64 = 5;

/// Bytes of a request's head.
pub const HEAD_BYTES: usize = 16 * 1024;

/// Bytes of a request's body: five answers of 500 characters, each of four bytes written as twelve, and some room.
pub const BODY_BYTES: usize = 64 * 1024;

/// Seconds a body may take to come in. The largest passes in that time at 35 kbit/s, an answer at 2 kbit/s: slow Wi-Fi, not
/// somebody who holds the line.
pub const BODY_SECONDS: u64 = 15;

/// Bytes of an upload that are read at all: a wrong file is read to its end and thrown away, since a browser shows no
/// answer to a request that broke off.
pub const UPLOAD_BYTES: usize = 16 * 1024 * 1024;

/// Seconds one request may take; a long poll waits 25.
pub const REQUEST_SECONDS: u64 = 40;

/// Seconds without a byte that leaves, where there is something to send: whoever reads nothing for that long is let go.
pub const STALLED_SECONDS: u64 = 30;

/// Seconds after which a connection is dead whose peer has confirmed nothing of what it was sent. The kernel counts them; by
/// itself it would try again for a quarter of an hour.
pub const UNCONFIRMED_SECONDS: u64 = 45;

/// Bytes that the kernel keeps of what has not been taken, for each connection; Linux books twice that. Left to itself it would
/// grow to 4 MiB and more for a phone that reads nothing. A page of 14 KB passes as quickly.
pub const KERNEL_BUFFER_BYTES: u32 = 128 * 1024;

/// Bytes that are read of a socket at a time, and kept for that: a phone has only a few to say. Tungstenite's own measure is
/// 128 KiB for every phone.
pub const READ_BUFFER_BYTES: usize = 64;

/// Bytes of a message from a browser. It has nothing to say but that it is there.
pub const MESSAGE_BYTES: usize = 16 * 1024;

/// Bytes waiting to be written to a socket; a frame must fit, or its connection breaks. A board of a screen is about 6 KB, a
/// console that sorts 2,000 answers about 600 KB, and 1,400 KB where each has its 500 characters.
pub const WRITE_BUFFER_BYTES: usize = 4 * 1024 * 1024;

/// Seconds a frame may take to leave a socket; a phone that reads nothing for that long is let go, and comes back for the
/// newest.
pub const SEND_SECONDS: u64 = 30;

/// Seconds in which the other side of a socket can read why it ends, and end it too.
pub const GOODBYE_SECONDS: u64 = 2;

/// Seconds after which networks take a connection for dead on which nothing passes: the shortest that is common. Signs of life
/// come more often.
pub const IDLE_CUT_SECONDS: u64 = 30;

/// Seconds between two pings of a socket.
pub const PING_SECONDS: u64 = 20;

/// Seconds of silence after which a socket is taken to be dead.
pub const SILENCE_SECONDS: u64 = 45;

/// Seconds between two signs of life on an event stream.
pub const EVENT_SECONDS: u64 = 15;

/// Seconds a long poll waits for something new.
pub const POLL_SECONDS: u64 = 25;

/// Seconds a phone that polls is counted as there after an answer: the way back and forth on a bad network.
pub const LINGER_SECONDS: u64 = 5;

/// Seconds that open requests and sockets get to end when the server stops.
pub const DRAIN_SECONDS: u64 = 5;

/// Seconds after which whoever is turned away by a full server may try again.
pub const FULL_SECONDS: u64 = 5;

/// Connections accepted before others have their turn: some milliseconds. Whoever finds the kernel's queue full is told nothing, and
/// tries again after a second.
pub const ACCEPTED_AT_A_TIME: usize = 1_024;

/// Milliseconds to wait after a failed accept, when the machine has run out of something.
pub const ACCEPT_PAUSE_MS: u64 = 50;

// Nothing passes on no connection for as long as networks wait, also where one sign of life is on its way.
const _: () = assert!(PING_SECONDS < IDLE_CUT_SECONDS && EVENT_SECONDS < IDLE_CUT_SECONDS);
const _: () = assert!(POLL_SECONDS < IDLE_CUT_SECONDS && POLL_SECONDS < REQUEST_SECONDS);
// Two pings have gone out before silence is death.
const _: () = assert!(2 * PING_SECONDS < SILENCE_SECONDS && BODY_SECONDS < REQUEST_SECONDS);
