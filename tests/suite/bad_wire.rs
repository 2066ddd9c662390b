//! Bad input below the requests: raw bytes, long heads, large messages, too many connections.

use futures_util::{SinkExt, StreamExt};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::Frame;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};

use super::browser::Ask;
use super::patience::in_time;
use super::people::Phone;
use super::rungs::{Socket, socket};
use super::world::World;

/// Bytes that a message from a browser may have.
const MESSAGE_BYTES: usize = 16 * 1024;

/// Sends bytes as they are and reads until the server ends the connection.
pub(super) async fn raw(world: &World, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(world.address.get())
        .await
        .expect("a connection");
    // The server may end it before it has read everything.
    let _ = stream.write_all(bytes).await;
    let mut answer = Vec::new();
    let _ = in_time(stream.read_to_end(&mut answer)).await;
    String::from_utf8_lossy(&answer).into_owned()
}

async fn is_well(world: &World) {
    world.browser().gets("/healthz").await.is(200).says("ok");
    world.browser().gets("/readyz").await.is(200).says("ok");
}

#[tokio::test]
async fn heads_that_are_too_long_or_no_heads_are_turned_away() {
    let world = World::open().await;
    let long = format!(
        "GET / HTTP/1.1\r\nhost: x\r\nx-long: {}\r\n\r\n",
        "a".repeat(100_000)
    );
    let many = format!(
        "GET / HTTP/1.1\r\nhost: x\r\n{}\r\n",
        "x-many: a\r\n".repeat(1_000)
    );
    let path = format!("GET /{} HTTP/1.1\r\nhost: x\r\n\r\n", "a".repeat(100_000));
    for head in [long, many, path] {
        let answer = raw(&world, head.as_bytes()).await;
        let refused = ["HTTP/1.1 431", "HTTP/1.1 414", "HTTP/1.1 400"];
        assert!(
            answer.is_empty() || refused.iter().any(|status| answer.starts_with(status)),
            "{answer}"
        );
    }
    for garbage in [
        &b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03"[..],
        b"hello\r\n\r\n",
        b"\r\n\r\n\0\0",
        b"GET /\r\n\r\n",
    ] {
        let answer = raw(&world, garbage).await;
        assert!(
            answer.is_empty() || answer.starts_with("HTTP/1.1 400"),
            "{answer}"
        );
    }
    is_well(&world).await;
}

#[tokio::test]
async fn a_body_that_does_not_say_how_long_it_is_has_the_same_limit() {
    let world = World::open().await;
    let chunk = format!("1000\r\n{}\r\n", "a".repeat(0x1000));
    let head = "POST /join HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ntransfer-encoding: chunked\r\nconnection: close\r\n\r\n";
    let answer = raw(
        &world,
        format!("{head}{}0\r\n\r\n", chunk.repeat(17)).as_bytes(),
    )
    .await;
    assert!(answer.starts_with("HTTP/1.1 413"), "{answer}");
    assert!(answer.contains("a request can have 64 KiB"), "{answer}");
    is_well(&world).await;
}

/// A phone's socket, past its first frame.
async fn open_socket(phone: &Phone) -> Socket {
    let path = format!("/s/{}/live?since=0", phone.session);
    let mut socket = socket(&phone.browser, &path).await.expect("it opens");
    let first = in_time(socket.next())
        .await
        .expect("a frame")
        .expect("a frame");
    assert!(first.is_text());
    socket
}

/// The close code with which a socket ends.
async fn close_code(mut socket: Socket) -> Option<u16> {
    let ends = async {
        while let Some(Ok(message)) = socket.next().await {
            if let Message::Close(frame) = message {
                return frame.map(|frame| frame.code.into());
            }
        }
        None
    };
    in_time(ends).await
}

#[tokio::test]
async fn a_message_may_be_large_but_not_too_large() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let phone = world.phone(&facilitator.code).await;
    let mut talks = open_socket(&phone).await;
    talks
        .send(Message::text("a".repeat(MESSAGE_BYTES)))
        .await
        .expect("sent");
    let reply = in_time(talks.next())
        .await
        .expect("a reply")
        .expect("a reply");
    assert!(
        reply.to_text().is_ok_and(|frame| frame.ends_with(' ')),
        "a sign of life"
    );

    let _ = talks
        .send(Message::text("a".repeat(MESSAGE_BYTES + 1)))
        .await;
    assert_eq!(close_code(talks).await, Some(1009));
    let mut pieces = open_socket(&phone).await;
    let half = || "a".repeat(MESSAGE_BYTES / 2 + 1);
    let first = Frame::message(half(), OpCode::Data(Data::Text), false);
    let last = Frame::message(half(), OpCode::Data(Data::Continue), true);
    pieces.send(Message::Frame(first)).await.expect("sent");
    let _ = pieces.send(Message::Frame(last)).await;
    assert_eq!(close_code(pieces).await, Some(1009), "also in pieces");
    is_well(&world).await;
}

#[tokio::test]
async fn a_socket_that_breaks_the_rules_ends_and_nobody_else_notices() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let mut phone = world.phone(&facilitator.code).await;
    // A frame without a mask, one with an unknown kind, half a letter as text, and a length of 2⁶³.
    let broken: [&[u8]; 4] = [
        &[0x81, 0x01, b'a'],
        &[0x83, 0x80, 0, 0, 0, 0],
        &[0x81, 0x81, 0, 0, 0, 0, 0xff],
        &[0x81, 0xff, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    ];
    for bytes in broken {
        let mut stream = open_socket(&phone).await.into_inner();
        stream.write_all(bytes).await.expect("sent");
        let mut rest = Vec::new();
        let _ = in_time(stream.read_to_end(&mut rest)).await;
    }
    phone.catches_up().await;
    is_well(&world).await;
}

#[tokio::test]
async fn a_full_server_says_so_and_keeps_those_inside() {
    let world = World::open_with(&["--connections", "2"]).await;
    let mut facilitator = world.facilitator().await;
    let mut inside = TcpStream::connect(world.address.get())
        .await
        .expect("the second place");
    let answer = raw(&world, b"").await;
    let (head, body) = answer.split_once("\r\n\r\n").expect("a head and a body");
    assert!(
        head.starts_with("HTTP/1.1 503") && head.contains("retry-after: 5"),
        "{head}"
    );
    assert!(
        head.contains(&format!("content-length: {}", body.len())),
        "{head}"
    );
    assert!(
        body.starts_with("This server is full. Try again in a few seconds."),
        "{body}"
    );
    facilitator.console.catches_up().await;

    inside
        .write_all(b"GET /healthz HTTP/1.1\r\nhost: x\r\nconnection: close\r\n\r\n")
        .await
        .expect("sent");
    let mut ok = String::new();
    inside.read_to_string(&mut ok).await.expect("an answer");
    assert!(ok.starts_with("HTTP/1.1 200"), "{ok}");
}

#[tokio::test]
async fn every_answer_carries_the_guards_headers() {
    let world = World::open().await;
    let facilitator = world.facilitator().await;
    let mut browser = facilitator.browser.clone();
    let console = format!("/console/{}", facilitator.session);
    let paths = [
        "/",
        "/join",
        "/start",
        "/open",
        "/anonymity",
        "/healthz",
        "/nowhere",
        "/api/openapi.json",
        "/assets/nowhere.css",
        "/assets/phone.css",
        "/s/0/poll",
        &console,
    ];
    for path in paths {
        let answer = browser.asks(Ask::new("GET", path)).await;
        let policy = answer.header("content-security-policy").to_owned();
        let is_file = path == "/assets/phone.css";
        let expected = match answer.header("content-type").starts_with("text/html") {
            true => "default-src 'none'; script-src 'self'; style-src 'self'",
            false => "default-src 'none'; frame-ancestors 'none'",
        };
        assert!(policy.starts_with(expected), "{path}: {policy}");
        assert!(!policy.contains("unsafe"), "{path}: {policy}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("cross-origin-opener-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
        ] {
            assert_eq!(answer.header(name), value, "{path}");
        }
        let kept = answer.header("cache-control");
        assert_eq!(kept == "no-store", !is_file, "{path}: {kept}");
    }
}
