//! Peers that are slow on purpose, or by a bad network: each has a deadline, and nobody else waits for them.

use futures_util::{SinkExt, StreamExt};
use openfloor::http::limits::{
    BODY_SECONDS, FIRST_BYTE_SECONDS, HEAD_SECONDS, KERNEL_BUFFER_BYTES, SEND_SECONDS,
    STALLED_SECONDS, WRITE_BUFFER_BYTES,
};
use openfloor::room::limits::ROUND_SECONDS;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpSocket, TcpStream};
use tokio_tungstenite::tungstenite::Message;

use super::answers::eight;
use super::browser::Browser;
use super::held_clock::HeldClock;
use super::patience::{full, in_time};
use super::people::{Facilitator, Phone};
use super::rungs::{Rung, asks_on, socket, socket_on};

/// Slow peers of each kind in an ordinary run and in a full one.
const SLOW: usize = 100;
const SLOW_IN_FULL: usize = 3_000;

/// Seconds between two bytes.
const EACH_BYTE_SECONDS: usize = 5;

/// How somebody is slow.
#[derive(Debug, Clone, Copy)]
enum Way {
    Silent,
    SlowHead,
    SlowBody,
}

impl Way {
    /// What is sent at once, and what byte by byte.
    fn parts(self) -> (&'static [u8], &'static [u8]) {
        match self {
            Way::Silent => (b"", b""),
            Way::SlowHead => (b"", b"GET /healthz HTTP/1.1\r\nhost: x\r\n\r\n"),
            Way::SlowBody => (
                b"POST /join HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\n\
                  content-length: 100\r\n\r\n",
                &[b'a'; 100],
            ),
        }
    }

    /// Seconds after which the server has let go.
    fn deadline(self) -> u64 {
        match self {
            Way::Silent => FIRST_BYTE_SECONDS,
            // Counted from the first byte.
            Way::SlowHead => HEAD_SECONDS,
            Way::SlowBody => BODY_SECONDS,
        }
    }

    /// What whoever is slow is told.
    fn is_told(self) -> &'static str {
        match self {
            Way::Silent | Way::SlowHead => "",
            Way::SlowBody => "HTTP/1.1 408",
        }
    }
}

/// Somebody slow, at work.
struct Slow {
    way: Way,
    stream: TcpStream,
}

impl Slow {
    async fn begins(browser: &Browser, way: Way) -> Slow {
        let mut stream = browser.connects().await.expect("a connection");
        stream.write_all(way.parts().0).await.expect("sent");
        Slow { way, stream }
    }

    /// One byte more, where it can still be sent.
    async fn sends_byte(&mut self, at: usize) {
        if let Some(byte) = self.way.parts().1.get(at) {
            let _ = self.stream.write_all(&[*byte]).await;
        }
    }

    /// What came back before the server hung up.
    async fn ends(mut self) {
        let mut told = Vec::new();
        let _ = in_time(self.stream.read_to_end(&mut told)).await;
        let told = String::from_utf8_lossy(&told);
        assert!(
            told.starts_with(self.way.is_told()),
            "{:?}: {told}",
            self.way
        );
    }
}

#[tokio::test]
async fn whoever_sends_a_byte_now_and_then_ends_in_time_and_nobody_waits_for_it() {
    let clock = HeldClock::opens(&[]).await;
    let mut facilitator = clock.facilitator().await;
    facilitator.opens(0).await;
    let (many, browser) = (if full() { SLOW_IN_FULL } else { SLOW }, clock.browser());
    let mut slow = Vec::new();
    for way in [Way::Silent, Way::SlowHead, Way::SlowBody] {
        for _ in 0..many {
            slow.push(Slow::begins(&browser, way).await);
        }
    }
    let longest = FIRST_BYTE_SECONDS.max(HEAD_SECONDS).max(BODY_SECONDS);
    for second in 0..=longest {
        let seconds = usize::try_from(second).expect("a small number");
        if seconds.is_multiple_of(EACH_BYTE_SECONDS) {
            for slow in &mut slow {
                slow.sends_byte(seconds / EACH_BYTE_SECONDS).await;
            }
            // Whoever comes meanwhile joins and answers as ever.
            let mut phone = clock.phone(&facilitator.code).await;
            phone.responds(&[eight()[0]]).await;
        }
        clock.passes(1).await;
        let (over, still) = slow
            .into_iter()
            .partition(|slow| slow.way.deadline() <= second);
        slow = still;
        let over: Vec<Slow> = over;
        for slow in over {
            slow.ends().await;
        }
    }
    assert!(slow.is_empty(), "all were let go within {longest} seconds");
}

/// A connection of a machine that takes as little as it can.
async fn takes_little(browser: &Browser) -> TcpStream {
    let socket = TcpSocket::new_v4().expect("a socket");
    socket.set_recv_buffer_size(2_048).expect("a small buffer");
    let address = browser.server.get();
    socket.connect(address).await.expect("a connection")
}

/// A phone's socket on such a connection, which then reads nothing any more.
async fn reads_nothing(browser: &Browser, path: &str) -> TcpStream {
    let (stream, origin) = (takes_little(browser).await, browser.server.origin());
    let opened = socket_on(stream, browser, path, Some(&origin)).await;
    opened.expect("it opens").into_inner()
}

/// The same with an event stream.
async fn hears_nothing(browser: &Browser, path: &str) -> TcpStream {
    let mut stream = takes_little(browser).await;
    asks_on(&mut stream, browser, path).await;
    stream
}

/// Agreements that stand at the same time.
const AGREEMENTS: usize = 8;

/// Something that everybody sees, as large as it gets: what is agreed. Its last line is new each time.
async fn agrees(facilitator: &mut Facilitator, turn: usize) {
    let long = "so much to do ".repeat(14);
    let will = format!("Agreement {turn} {}", &long[..180]);
    let number = ((turn % AGREEMENTS) + 1).to_string();
    let mut fields = vec![
        ("will", will.as_str()),
        ("said", &long[..180]),
        ("who", &long[..180]),
    ];
    if turn >= AGREEMENTS {
        fields.push(("number", &number));
    }
    facilitator.does("agree", &fields).await;
}

/// The step of the plan in which agreements are written down.
const COMMIT: usize = 6;

/// Broadcasts in an ordinary run: more than the kernel's buffer and a frame hold. And in a full one.
const BROADCASTS: usize = 150;
const BROADCASTS_IN_FULL: usize = 10_000;

#[tokio::test]
async fn whoever_never_reads_holds_one_frame_and_comes_back_to_the_newest() {
    let clock = HeldClock::opens(&[]).await;
    let plan = [("plan", "ask-and-agree")];
    let mut facilitator = Facilitator::opens_session(clock.browser(), &plan).await;
    facilitator.opens(COMMIT).await;
    let mut reads = clock.phone(&facilitator.code).await;
    let browser = clock.phone(&facilitator.code).await.put_down().0;
    let path = format!("/s/{}", facilitator.session);
    let (mut sockets, mut streams) = (Vec::new(), Vec::new());
    for _ in 0..10 {
        sockets.push(reads_nothing(&browser, &format!("{path}/live?since=0")).await);
        streams.push(hears_nothing(&browser, &format!("{path}/events?since=0")).await);
    }
    clock.passes(2).await;
    facilitator.console.sees("2 connected now").await;
    let many = if full() {
        BROADCASTS_IN_FULL
    } else {
        BROADCASTS
    };
    for turn in 0..many {
        agrees(&mut facilitator, turn).await;
        reads.sees(&format!("Agreement {turn} ")).await;
    }
    let frames = reads.frames();
    let frame_bytes = frames.iter().skip(1).map(String::len).max();
    let frame_bytes = frame_bytes.expect("some frames");
    assert!(frame_bytes < WRITE_BUFFER_BYTES);
    assert!(
        many * frame_bytes > 4 * KERNEL_BUFFER_BYTES as usize,
        "the buffers are full: {many} frames of up to {frame_bytes} bytes"
    );
    // Whoever read has everything; whoever did not is let go, and holds what a buffer holds.
    for _ in 0..=SEND_SECONDS.max(STALLED_SECONDS) + ROUND_SECONDS {
        clock.passes(1).await;
        reads.catches_up().await;
        facilitator.console.catches_up().await;
    }
    facilitator.console.sees("1 connected now").await;
    // How much was kept is read from the event streams: a socket's end does not get through so narrow a window in time.
    for mut stream in streams {
        let mut rest = Vec::new();
        let _ = in_time(stream.read_to_end(&mut rest)).await;
        let held = 4 * KERNEL_BUFFER_BYTES as usize + frame_bytes;
        assert!(rest.len() < held, "{} bytes were kept for it", rest.len());
        assert!(!String::from_utf8_lossy(&rest).contains(&format!("Agreement {} ", many - 1)));
    }
    drop(sockets);
    let back = Phone::comes_back(browser, facilitator.session.clone(), Rung::Socket);
    back.await.sees(&format!("Agreement {} ", many - 1)).await;
}

/// What the room writes and what tungstenite writes share one line: neither begins while the other is in the middle of something.
#[tokio::test]
async fn whoever_reads_slowly_and_speaks_meanwhile_hears_whole_messages_and_the_newest() {
    let clock = HeldClock::opens(&[]).await;
    let plan = [("plan", "ask-and-agree")];
    let mut facilitator = Facilitator::opens_session(clock.browser(), &plan).await;
    facilitator.opens(COMMIT).await;
    let browser = clock.phone(&facilitator.code).await.put_down().0;
    let path = format!("/s/{}/live?since=0", facilitator.session);
    let mut slow = socket(&browser, &path).await.expect("it opens");
    let newest = format!("Agreement {} ", BROADCASTS - 1);
    for turn in 0..BROADCASTS {
        agrees(&mut facilitator, turn).await;
        let ping = Message::Ping(vec![u8::try_from(turn).expect("a byte"); 99].into());
        slow.send(ping).await.expect("the line holds");
        slow.send(Message::text("?")).await.expect("the line holds");
    }
    let (mut pongs, mut frames, mut is_there) = (0, 0, false);
    let hears_everything = async {
        while usize::from(pongs) < BROADCASTS || !is_there {
            let message = slow.next().await.expect("an open socket");
            match message.expect("whole messages") {
                Message::Pong(echo) => {
                    assert_eq!(*echo, [pongs; 99]);
                    pongs += 1;
                }
                Message::Text(frame) => {
                    frames += usize::from(frame.contains('<'));
                    is_there |= frame.contains(&newest);
                }
                other => panic!("{other:?}"),
            }
        }
    };
    in_time(hears_everything).await;
    assert!(frames < BROADCASTS, "it was behind, and left frames out");
}
