//! What the load tool (`tests/load`) reads with: a bench has no tests of its own.

#[path = "../load/agreements.rs"]
mod agreements;
#[path = "../load/answers.rs"]
#[expect(dead_code, reason = "the tool asks its reader for more than that")]
mod answers;
#[path = "../load/frames.rs"]
#[expect(dead_code, reason = "the tool tells more kinds of frames apart")]
mod frames;
#[path = "../load/requests.rs"]
mod requests;
#[path = "../load/screen.rs"]
mod screen;

use agreements::Agreements;
use answers::{Answers, Came, Unreadable};
use frames::{Broken, Frame, Frames, PING, TEXT, head_of};
use requests::{Request, first_of};
use screen::{Shown, shown};

use super::answers::eight;
use super::world::World;

fn frame_of(text: &str) -> Vec<u8> {
    [head_of(text.len()), text.as_bytes().to_vec()].concat()
}

/// Everything that a reader tells of some pieces.
fn heard(mut frames: Frames, pieces: &[&[u8]]) -> Result<Vec<(Frame, String)>, Broken> {
    let mut told = Vec::new();
    for piece in pieces {
        frames.take(piece, |frame, payload| {
            told.push((frame, String::from_utf8_lossy(payload).into_owned()));
        })?;
    }
    Ok(told)
}

#[test]
fn frames_are_read_however_they_are_cut() {
    let long = format!("1795442255516 {}", "x".repeat(70_000));
    let texts = ["42 <p>", "1795442255515 ", &long, "no number", "7"];
    let ping = [0x80 | PING, 0];
    let stream = [
        texts.map(frame_of).concat(),
        ping.to_vec(),
        frame_of("8 <p>"),
    ]
    .concat();
    let all = heard(Frames::read_whole(), &[&stream]).expect("sound frames");
    let seqs: Vec<(u8, u64)> = all
        .iter()
        .map(|(frame, _)| (frame.kind, frame.seq))
        .collect();
    let text = |seq| (TEXT, seq);
    let numbers = [42, 1_795_442_255_515, 1_795_442_255_516, 0, 7].map(text);
    assert_eq!(seqs, [&numbers[..], &[(PING, 0), text(8)]].concat());
    assert_eq!(all[2].1, long);
    let bytes: u64 = all.iter().map(|(frame, _)| frame.whole_bytes).sum();
    assert_eq!(bytes, stream.len() as u64);

    // At every byte near a head, and here and there in between.
    let cuts = (0..stream.len()).filter(|at| *at < 80 || *at + 80 > stream.len() || at % 997 == 0);
    for at in cuts {
        let (one, other) = stream.split_at(at);
        let told = heard(Frames::read_whole(), &[one, other]).expect("sound frames");
        assert!(told == all, "cut at {at}");
    }
    let single: Vec<&[u8]> = stream.chunks(1).collect();
    let counted = heard(Frames::default(), &single).expect("sound frames");
    let counted: Vec<Frame> = counted.into_iter().map(|(frame, _)| frame).collect();
    assert_eq!(
        counted,
        all.iter().map(|(frame, _)| *frame).collect::<Vec<_>>()
    );
}

#[test]
fn frames_that_no_server_of_ours_sends_are_named() {
    let broken = |bytes: &[u8]| heard(Frames::default(), &[bytes]);
    assert_eq!(broken(&[0x81, 0x81, 0, 0, 0, 0, 7]), Err(Broken::Masked));
    assert_eq!(broken(&[0x01, 0x01, 7]), Err(Broken::InPieces));
    assert_eq!(broken(&[0x80, 0x01, 7]), Err(Broken::InPieces));
}

#[test]
fn answers_are_read_however_they_are_cut() {
    let answer =
        b"HTTP/1.1 303 See Other\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 5\r\n\r\nhello";
    for at in 0..answer.len() {
        let (one, other) = answer.split_at(at);
        let mut reader = Answers::read_whole();
        assert_eq!(reader.take(one), Ok((one.len(), Came::Part)), "{at}");
        let behind = [other, b"HTTP"].concat();
        assert_eq!(reader.take(&behind), Ok((other.len(), Came::Whole)), "{at}");
        assert_eq!((reader.status(), reader.body()), (303, &b"hello"[..]));
        assert_eq!(reader.header("set-cookie"), Some("a=b; Path=/"));
        reader.starts_over();
        let empty = b"HTTP/1.1 204 No Content\r\n\r\n";
        assert_eq!(reader.take(empty), Ok((empty.len(), Came::Whole)));
    }
}

#[test]
fn a_frame_right_behind_the_handshake_is_left_for_its_reader() {
    let head = b"HTTP/1.1 101 Switching Protocols\r\nupgrade: websocket\r\n\r\n";
    let both = [&head[..], &frame_of("3 <p>")].concat();
    assert_eq!(
        Answers::default().take(&both),
        Ok((head.len(), Came::Socket))
    );
}

#[test]
fn answers_that_cannot_be_read_are_named() {
    let why = |bytes: &[u8]| Answers::default().take(bytes).unwrap_err();
    assert_eq!(why(b"SSH-2.0\r\n\r\n"), Unreadable::NotHttp);
    assert_eq!(why(b"HTTP/1.1 200 OK\r\n\r\n"), Unreadable::UnknownLength);
    assert_eq!(why(&[b'x'; 20_000]), Unreadable::EndlessHead);
}

#[test]
fn a_request_is_read_once_its_body_is_there() {
    let post = b"POST / HTTP/1.1\r\ncontent-length: 3\r\n\r\nabc";
    for short in 0..post.len() {
        assert_eq!(first_of(&post[..short]), None, "{short}");
    }
    let two = [&post[..], &post[..]].concat();
    assert_eq!(first_of(&two), Some((Request::Other, post.len())));
    let asks = b"GET / HTTP/1.1\r\nSec-WebSocket-Key: abc=\r\n\r\n";
    let key = b"abc=".to_vec();
    assert_eq!(first_of(asks), Some((Request::Upgrade { key }, asks.len())));
}

#[test]
fn what_is_agreed_grows_by_as_many_letters_as_are_asked_for() {
    let letters = |agreements: &Agreements| -> usize {
        let fields = agreements.fields();
        let of = |name: &str, fields: &serde_json::Value| fields[name].as_str().map_or(0, str::len);
        fields
            .map(|fields| of("will", &fields) + of("said", &fields))
            .sum()
    };
    for bytes in [256, 2_048, 8_192] {
        let about = Agreements::about(bytes);
        for longer in [-30, -1, 1, 7, 150] {
            let changed = about.longer_by(longer);
            assert_eq!(changed.many(), about.many());
            assert_eq!(letters(&changed) as i64, letters(&about) as i64 + longer);
        }
        let (one, other) = (about.change(3, 1), about.change(3, 2));
        assert_ne!(one, other, "every frame has something new");
        assert_eq!(one.to_string().len(), other.to_string().len());
    }
}

/// The tool reads the big screen as people do, so it fails where the screen has become another.
#[tokio::test]
async fn the_screen_tells_how_many_answers_it_shows() {
    let world = World::open().await;
    let waves = [("reveal", "waves"), ("smallest_group", "5")];
    let mut facilitator = world.facilitator_who_chooses(&waves).await;
    let screen = facilitator.screen().await;
    let mut phones = world.phones(&facilitator.code, 6).await;
    facilitator.opens(0).await;
    assert_eq!(shown(&screen.region("stage")), Shown::Other);
    for (phone, text) in phones.iter_mut().zip(eight()) {
        phone.responds(&[text]).await;
    }
    screen.has("data-theme=").await;
    assert!(matches!(shown(&screen.region("stage")), Shown::Wave(5 | 6)));
    facilitator.does("close-now", &[("prompt", "0")]).await;
    screen.has("data-scene=\"themes\"").await;
    assert_eq!(shown(&screen.region("stage")), Shown::Themes(6));
}
