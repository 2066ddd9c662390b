//! What one audience sees: its regions, each a complete snapshot of itself, each stamped with a sequence number.
//!
//! A frame carries the regions newer than a connection's cursor. Late, doubled and skipped frames do no harm, so
//! there is no queue per connection: a slow phone simply asks for what is newer when it is ready.

use std::fmt::Write;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use tokio::sync::watch;
use tokio_tungstenite::tungstenite::protocol::frame::FrameHeader;
use tokio_tungstenite::tungstenite::protocol::frame::coding::{Data, OpCode};
use tokio_util::sync::CancellationToken;

use super::lines::{Line, Lines, OnLine};

/// A piece of a page with an id of its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Region {
    /// The element's id.
    pub id: &'static str,
    /// The whole element, its id included.
    pub html: String,
}

/// A sequence number and the regions that are newer than the cursor it was made for: `42 <p id="tally">…</p>`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Frame {
    /// The cursor of whoever has applied this frame.
    pub seq: u64,
    /// The frame as a WebSocket message, header and all: made once, and written as it is to every socket.
    pub message: Bytes,
    /// Bytes of that header.
    header: usize,
}

impl Frame {
    /// The frame as text, as it travels on the lower rungs.
    pub fn text(&self) -> Bytes {
        self.message.slice(self.header..)
    }

    /// A sign of life for whoever stands there: it changes nothing.
    pub fn nothing_new(since: Since) -> Frame {
        frame(since.0, std::iter::empty())
    }
}

/// Where a connection stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Since(pub u64);

/// The regions of one audience.
pub struct Audience {
    shown: Mutex<Shown>,
    newest: watch::Sender<u64>,
    /// The connections that are brought what is new.
    pub(super) lines: Lines,
    /// Ends the room.
    pub(super) closing: CancellationToken,
}

#[derive(Default)]
struct Shown {
    seq: u64,
    regions: Vec<(Region, u64)>,
    /// The step from the sequence before to this one, which nearly every connection wants: made once, shared by all.
    last_step: Option<(u64, Frame)>,
}

impl Audience {
    /// An audience that has seen nothing, of a room that ends with `closing`. `seq` must be above every number used before, also
    /// before a restart, so that the cursor of a phone that comes back is never ahead of the room.
    pub(super) fn new(seq: u64, closing: CancellationToken) -> Audience {
        Audience {
            shown: Mutex::new(Shown {
                seq,
                ..Shown::default()
            }),
            newest: watch::Sender::new(seq),
            lines: Lines::default(),
            closing,
        }
    }

    /// From now on a connection is brought what is new, until what comes back is dropped. What is new already it asks for itself.
    pub fn put_on(self: &Arc<Self>, line: Arc<dyn Line>) -> OnLine {
        OnLine::new(self, line)
    }

    /// Takes the regions as they should be now, drops what did not change, and nudges every connection.
    pub(super) fn show(&self, regions: Vec<Region>) {
        let seq = {
            let mut shown = self.lock();
            let news: Vec<Region> = regions
                .into_iter()
                .filter(|region| !shown.regions.iter().any(|(old, _)| old == region))
                .collect();
            if news.is_empty() {
                return;
            }
            let before = shown.seq;
            shown.seq += 1;
            let seq = shown.seq;
            shown.last_step = Some((before, frame(seq, news.iter())));
            for region in news {
                match shown
                    .regions
                    .iter_mut()
                    .find(|(old, _)| old.id == region.id)
                {
                    Some(place) => *place = (region, seq),
                    None => shown.regions.push((region, seq)),
                }
            }
            seq
        };
        self.newest.send_replace(seq);
    }

    /// The regions as they are, and the sequence number that goes with them: a page's first paint.
    pub fn now(&self) -> (u64, Vec<Region>) {
        let shown = self.lock();
        (
            shown.seq,
            shown
                .regions
                .iter()
                .map(|(region, _)| region.clone())
                .collect(),
        )
    }

    /// What is newer than a cursor; none where nothing is. A cursor from elsewhere gets everything.
    pub fn newer(&self, since: Since) -> Option<Frame> {
        let shown = self.lock();
        if since.0 == shown.seq {
            return None;
        }
        if let Some((from, step)) = &shown.last_step
            && *from == since.0
        {
            return Some(step.clone());
        }
        let known = if since.0 > shown.seq { 0 } else { since.0 };
        let newer = shown
            .regions
            .iter()
            .filter(|(_, seq)| *seq > known)
            .map(|(region, _)| region);
        Some(frame(shown.seq, newer))
    }

    /// Changes whenever something newer may be there. Subscribe before reading, so that nothing is missed between.
    pub fn nudges(&self) -> watch::Receiver<u64> {
        self.newest.subscribe()
    }

    fn lock(&self) -> MutexGuard<'_, Shown> {
        // A panic while rendering leaves whole regions behind, never half ones.
        self.shown.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn frame<'a>(seq: u64, regions: impl Iterator<Item = &'a Region>) -> Frame {
    let mut text = String::new();
    let _ = write!(text, "{seq} ");
    regions.for_each(|region| text.push_str(&region.html));
    let header = FrameHeader {
        opcode: OpCode::Data(Data::Text),
        ..FrameHeader::default()
    };
    let length = text.len() as u64;
    let mut message = Vec::with_capacity(header.len(length) + text.len());
    header
        .format(length, &mut message)
        .expect("a list takes everything");
    let header = message.len();
    message.extend_from_slice(text.as_bytes());
    Frame {
        seq,
        message: message.into(),
        header,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use proptest::prelude::*;

    use super::*;

    fn region(id: &'static str, html: &str) -> Region {
        Region {
            id,
            html: html.to_owned(),
        }
    }

    fn text(frame: Option<Frame>) -> String {
        String::from_utf8(frame.unwrap().text().to_vec()).unwrap()
    }

    #[test]
    fn only_what_changed_is_sent() {
        let audience = Audience::new(10, CancellationToken::new());
        audience.show(vec![region("a", "<p id=a>1"), region("b", "<p id=b>1")]);
        audience.show(vec![region("a", "<p id=a>1"), region("b", "<p id=b>2")]);
        assert_eq!(text(audience.newer(Since(11))), "12 <p id=b>2");
        assert_eq!(text(audience.newer(Since(10))), "12 <p id=a>1<p id=b>2");
        assert_eq!(audience.newer(Since(12)), None);
    }

    #[test]
    fn a_cursor_from_elsewhere_gets_everything() {
        let audience = Audience::new(10, CancellationToken::new());
        audience.show(vec![region("a", "<p id=a>1")]);
        for stray in [0, 3, 99] {
            assert_eq!(text(audience.newer(Since(stray))), "11 <p id=a>1");
        }
    }

    /// A region as these tests write it: its id, and a figure.
    const IDS: [&str; 4] = ["a", "b", "c", "d"];

    /// What a page has after applying a frame.
    fn apply(page: &mut BTreeMap<String, String>, frame: &Frame) -> u64 {
        let text = String::from_utf8(frame.text().to_vec()).unwrap();
        let (seq, regions) = text.split_once(' ').unwrap();
        for region in regions.split_terminator(';') {
            page.insert(region[..1].to_owned(), format!("{region};"));
        }
        seq.parse().unwrap()
    }

    proptest! {
        /// However much a phone has missed, or has had already, one frame brings it to where everybody is.
        #[test]
        fn one_frame_makes_up_for_any_number_that_were_missed(
            pictures in proptest::collection::vec([0..3u8, 0..3, 0..3, 0..3], 1..12),
            looks in proptest::collection::vec(any::<bool>(), 12),
        ) {
            let audience = Audience::new(7, CancellationToken::new());
            let (mut page, mut cursor) = (BTreeMap::new(), 0);
            for (picture, looks) in pictures.iter().zip(looks) {
                let regions = IDS.iter().zip(picture);
                audience.show(regions.map(|(id, figure)| region(id, &format!("{id}{figure};"))).collect());
                if looks && let Some(frame) = audience.newer(Since(cursor)) {
                    cursor = apply(&mut page, &frame);
                }
            }
            if let Some(frame) = audience.newer(Since(cursor)) {
                cursor = apply(&mut page, &frame);
            }
            let (seq, now) = audience.now();
            let now: BTreeMap<String, String> =
                now.into_iter().map(|region| (region.id.to_owned(), region.html)).collect();
            prop_assert_eq!((page, cursor), (now, seq));
            prop_assert!(audience.newer(Since(cursor)).is_none());
        }
    }

    #[test]
    fn nothing_new_nudges_nobody() {
        let audience = Audience::new(0, CancellationToken::new());
        let mut nudges = audience.nudges();
        audience.show(vec![region("a", "<p id=a>1")]);
        assert!(nudges.has_changed().unwrap());
        nudges.mark_unchanged();
        audience.show(vec![region("a", "<p id=a>1")]);
        assert!(!nudges.has_changed().unwrap());
    }
}
